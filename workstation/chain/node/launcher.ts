/** Runs the local node: keys and genesis at the first start, the same data ever after, a new run when one ends by itself. */
import { existsSync, statfsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../core/errors/index.ts';
import { Hash } from '../../../core/ids/index.ts';
import { pause } from '../deadline.ts';
import { foundNetwork, type Founding, keystoreFolder, readSpec, writeLightSpec } from './genesis.ts';
import { ensureNodeKey, type NodeKey, writeKeystore } from './identity.ts';
import { choosePorts, isTaken } from './ports.ts';
import { compiledRuntimes, nodeBinary, type Prebuild } from './prebuild.ts';
import { type NodeProcess, runNode } from './process.ts';
import { trieCacheBytes, type Usage, usageOf } from './usage.ts';

export interface NodeInfo {
  /** `ws://127.0.0.1:PORT`. */
  readonly rpc: string;
  /** `/ip4/127.0.0.1/tcp/PORT/p2p/PEER`. */
  readonly peer: string;
  /** File of the spec for a light client. */
  readonly spec: string;
  readonly genesis: Hash; readonly pid: number; readonly basePath: string; readonly log: string;
}
export type NodeState = 'stopped' | 'starting' | 'running' | 'failed';
export interface NodeStatus { readonly state: NodeState; readonly info: NodeInfo | null; readonly error: AppError | null; readonly restarts: number }

export interface NodeLauncherDeps {
  /** Of the workstation; the node's folder is `chain/` in it, its log `logs/node.log`. */
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly prebuild: Prebuild;
  /** The committed spec with public keys: the demo's network, and the source of the runtime for one's own. */
  readonly developmentSpec: string | URL;
  readonly network: { readonly kind: 'development' } | { readonly kind: 'own'; readonly founding: Founding } | { readonly kind: 'spec'; readonly file: string; readonly secret?: string };
  /** A binary to run instead of the prebuild. */
  readonly binary?: string;
  readonly log?: (line: string) => void;
}

export interface NodeLauncher {
  /** Resolves when the node answers. Errors: `chain.node-missing`, `chain.node-failed` {log}: after the latter it is tried again until `stop`. */
  start(): Promise<NodeInfo>;
  stop(): Promise<void>;
  status(): NodeStatus;
  onStatus(listener: (status: NodeStatus) => void): () => void;
  /** A person says that the clock is right: authoring goes on. */
  confirmClock(): Promise<void>;
  usage(): Promise<Usage | null>;
}

const answerMs = 30_000;
const askMs = 25;
const watchMs = 2000;
const backOffMs = [250, 1000, 2000, 5000, 15_000, 30_000];
const roomWatchMs = 500;
/** Bytes free, below which the node's database cannot be opened. */
const leastRoom = 4 * 1024 * 1024;
/** A run of at least this long was no failure to start. */
const healthyMs = 60_000;

export function createNodeLauncher(deps: NodeLauncherDeps): NodeLauncher {
  const folder = join(deps.dataDir, 'chain');
  const basePath = join(folder, 'node');
  const logFile = join(deps.dataDir, 'logs', 'node.log');
  const log = deps.log ?? (() => undefined);
  const listeners = new Set<(status: NodeStatus) => void>();
  let status: NodeStatus = { state: 'stopped', info: null, error: null, restarts: 0 };
  let stopping = new AbortController();
  let running: Promise<void> | null = null;

  const set = (change: Partial<NodeStatus>): void => {
    status = { ...status, ...change };
    for (const listener of listeners) listener(status);
  };

  /** Everything that must be there before the first run. Each step is whole or not done, so a kill in between is harmless. */
  const prepare = async (): Promise<{ binary: string; specFile: string; key: NodeKey }> => {
    await mkdir(join(deps.dataDir, 'logs'), { recursive: true });
    await mkdir(basePath, { recursive: true, mode: 0o700 });
    const specFile = join(folder, 'network.json');
    const { network } = deps;
    const known = existsSync(specFile);
    const copySpec = async (file: string | URL, secret: string | undefined): Promise<void> => {
      const spec = await readSpec(file);
      if (secret !== undefined) await writeKeystore(keystoreFolder(basePath, spec), secret);
      await writeFile(`${specFile}.new`, JSON.stringify(spec));
      await rename(`${specFile}.new`, specFile);
    };
    // Unpacking waits for the disk and its own thread; the keys are made meanwhile.
    const [binary, key] = await Promise.all([
      deps.binary ?? nodeBinary(deps.prebuild, deps.cacheDir),
      ensureNodeKey(folder),
      known || network.kind === 'own' ? null : network.kind === 'development' ? copySpec(deps.developmentSpec, '//Alice') : copySpec(network.file, network.secret),
    ]);
    if (!known && network.kind === 'own') await foundNetwork({ binary, template: deps.developmentSpec, file: specFile, basePath, founding: network.founding });
    return { binary, specFile, key };
  };

  const launch = async (keepPorts: boolean): Promise<{ run: NodeProcess; info: NodeInfo }> => {
    const { binary, specFile, key } = await prepare();
    const ports = await choosePorts(folder, keepPorts);
    const peer = `/ip4/127.0.0.1/tcp/${String(ports.peer)}/p2p/${key.peerId}`;
    const lightSpec = join(folder, 'light.json');
    const run = runNode(binary, [
      '--chain', specFile, '--base-path', basePath, '--database', 'paritydb', '--validator', '--end-with-stdin', '--clock-guard', '--compiled-runtimes', compiledRuntimes(binary),
      '--node-key-file', key.file, '--listen-addr', `/ip4/127.0.0.1/tcp/${String(ports.peer)}`, '--no-mdns', '--no-telemetry', '--no-prometheus',
      '--rpc-port', String(ports.rpc), '--rpc-methods', 'safe', '--name', 'Assent',
      // The wallet's and the rewards' history is read from old blocks.
      '--state-pruning', 'archive', '--blocks-pruning', 'archive', '--trie-cache-size', String(trieCacheBytes),
    ], logFile);
    try {
      // While the node compiles its runtime.
      await writeLightSpec(await readSpec(specFile), peer, lightSpec);
      const genesis = await firstAnswer(ports.rpc, run, stopping.signal);
      return { run, info: { rpc: `ws://127.0.0.1:${String(ports.rpc)}`, peer, spec: lightSpec, genesis, pid: run.pid, basePath, log: logFile } };
    } catch (error) {
      await run.stop();
      throw error;
    }
  };

  /** Returns when the node has ended. */
  const attend = async (run: NodeProcess): Promise<void> => {
    let over = false;
    const exited = run.exited.then(({ code, signal }) => { over = true; log(`node ended: code ${String(code)}, signal ${String(signal)}`); });
    while (!over && !stopping.signal.aborted) {
      const clock = existsSync(join(basePath, 'clock.stopped'));
      if (clock !== (status.error?.code === 'chain.clock')) set({ error: clock ? new AppError('chain.clock') : null });
      await Promise.race([exited, pause(watchMs, stopping.signal)]);
    }
    await run.stop();
  };

  const diskIsFull = (): boolean => {
    try {
      const { bavail, bsize } = statfsSync(basePath);
      return bavail * bsize < leastRoom;
    } catch {
      return false;
    }
  };
  /** Waits; on a full disk, where no start succeeds, until there is room, and then no longer. True when there was none before. */
  const roomAfter = async (ms: number): Promise<boolean> => {
    const end = performance.now() + ms;
    for (let full = diskIsFull(); !stopping.signal.aborted && (full || performance.now() < end);) {
      await pause(Math.min(roomWatchMs, full ? roomWatchMs : end - performance.now()), stopping.signal);
      const before = full;
      full = diskIsFull();
      if (before && !full) return true;
    }
    return false;
  };

  const supervise = async (onFirst: { resolve: (info: NodeInfo) => void; reject: (error: unknown) => void }): Promise<void> => {
    for (let failures = 0, first = true; !stopping.signal.aborted; first = false) {
      const started = performance.now();
      try {
        set({ state: first ? 'starting' : status.state });
        const { run, info } = await launch(failures < 3);
        set({ state: 'running', info, error: null });
        if (first) onFirst.resolve(info);
        await attend(run);
        if (stopping.signal.aborted) break;
      } catch (error) {
        const failure = error instanceof AppError ? error : new AppError('chain.node-failed', { log: 'node.log' }, { cause: error });
        log(`node: ${failure.code} ${JSON.stringify(failure.data)} ${failure.cause instanceof Error ? failure.cause.message : ''}`);
        if (first) onFirst.reject(failure);
        if (failure.code === 'chain.node-missing') { set({ state: 'failed', error: failure }); return; }
      }
      failures = performance.now() - started > healthyMs ? 0 : failures + 1;
      set({ state: 'failed', error: new AppError('chain.node-failed', { log: 'node.log' }), restarts: status.restarts + 1 });
      if (await roomAfter(backOffMs[Math.min(failures, backOffMs.length) - 1] ?? 0)) failures = 0;
    }
    set({ state: 'stopped', info: null, error: null });
  };

  return {
    start: () => new Promise<NodeInfo>((resolve, reject) => {
      if (running) { reject(new AppError('app.busy')); return; }
      stopping = new AbortController();
      running = supervise({ resolve, reject }).finally(() => { running = null; reject(new AppError('app.cancelled')); });
    }),
    async stop() { stopping.abort(); await running; },
    status: () => status,
    onStatus(listener) { listeners.add(listener); return () => { listeners.delete(listener); }; },
    async confirmClock() {
      // One file confirms one leap: without a leap it would lie there and confirm the next unasked.
      if (existsSync(join(basePath, 'clock.stopped'))) await writeFile(join(basePath, 'clock.confirm'), '');
    },
    usage: async () => (status.info === null ? null : usageOf(status.info.pid, basePath)),
  };
}

/** The genesis hash, once the node answers. */
async function firstAnswer(port: number, run: NodeProcess, signal: AbortSignal): Promise<Hash> {
  const deadline = performance.now() + answerMs;
  let ended = false;
  void run.exited.then(() => { ended = true; });
  while (!ended && !signal.aborted && performance.now() < deadline) {
    if (!await isTaken(port)) { await pause(askMs, signal); continue; }
    try {
      const response = await fetch(`http://127.0.0.1:${String(port)}`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(2000),
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'chain_getBlockHash', params: [0] }),
      });
      const { result } = await response.json() as { result: string };
      return Hash.parse(result.slice(2));
    } catch { await pause(askMs, signal); }
  }
  throw new AppError('chain.node-failed', { log: 'node.log', reason: ended ? 'ended' : signal.aborted ? 'stopped' : 'silent' });
}
