/** One node of a network on this machine: its own folder, keys, database, ports and log. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pause } from '../deadline.ts';
import { Ended } from './ending.ts';
import { ensureNodeKey } from '../node/identity.ts';
import { choosePorts } from '../node/ports.ts';
import { compiledRuntimes } from '../node/prebuild.ts';
import { type NodeProcess, runNode } from '../node/process.ts';
import type { Usage } from '../node/usage.ts';
import { trieCacheBytes, usageOf } from '../node/usage.ts';
import type { Place } from './place.ts';
import { ask, type Heights, heightsOf } from './question.ts';

export type Role = 'validator' | 'rpc' | 'boot';
export type MemberState = 'stopped' | 'running' | 'suspended' | 'ended';

export interface MemberAddress { readonly peerId: string; readonly host: string; readonly peerPort: number; readonly rpcPort: number; readonly prometheusPort: number }

export interface Member {
  readonly name: string; readonly role: Role; readonly folder: string; readonly address: MemberAddress;
  /** `ws://HOST:PORT`. */
  readonly rpc: string;
  /** `/ip4/HOST/tcp/PORT/p2p/PEER`. */
  readonly peer: string;
  readonly log: string;
  state(): MemberState;
  pid(): number | null;
  /** Resolves when it answers. `others`: where it is told to find the other nodes. `ending`: no longer waited for then. */
  start(others: readonly string[], ending?: AbortSignal): Promise<void>;
  /** Orderly, then by force after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
  kill(): Promise<void>;
  /** It stands still as a hung machine does (SIGSTOP); its peers see silence. */
  suspend(): void;
  resume(): void;
  heights(): Promise<Heights | null>;
  usage(): Promise<Usage | null>;
}

/** Long, for a machine that is compiling meanwhile: each node compiles its runtime first. */
const startMs = 30_000;

export async function openMember(deps: {
  readonly name: string; readonly role: Role; readonly folder: string; readonly spec: string; readonly binary: string; readonly place: Place; readonly nodeArgs: readonly string[];
  readonly log: (line: string) => void;
}): Promise<Member> {
  const { name, role, folder, place } = deps;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = await ensureNodeKey(folder);
  const ports = await choosePorts(folder, true);
  // Beside the others and remembered with them; the node takes another where it is taken.
  const monitored = await mkdir(join(folder, 'monitoring'), { recursive: true }).then(() => choosePorts(join(folder, 'monitoring'), true));
  const address: MemberAddress = { peerId: key.peerId, host: place.host, peerPort: ports.peer, rpcPort: ports.rpc, prometheusPort: monitored.rpc };
  const http = `http://${place.host}:${String(ports.rpc)}`;
  const logFile = join(folder, 'node.log');
  let run: NodeProcess | null = null;
  let state: MemberState = 'stopped';

  const args = (others: readonly string[]): string[] => [
    '--chain', deps.spec, '--base-path', join(folder, 'node'), '--database', 'paritydb', ...(role === 'validator' ? ['--validator', '--clock-guard'] : []),
    '--end-with-stdin', '--node-key-file', key.file, '--listen-addr', `/ip4/${place.host}/tcp/${String(ports.peer)}`, '--no-mdns', '--no-telemetry',
    '--prometheus-port', String(monitored.rpc), '--rpc-port', String(ports.rpc), '--rpc-methods', 'safe', '--name', name,
    '--state-pruning', 'archive', '--blocks-pruning', 'archive', '--trie-cache-size', String(trieCacheBytes), '--compiled-runtimes', compiledRuntimes(deps.binary),
    ...place.args, ...deps.nodeArgs, ...(others.length > 0 ? [place.otherNodes, ...others] : []),
  ];

  return {
    name, role, folder, address, rpc: `ws://${place.host}:${String(ports.rpc)}`, peer: `/ip4/${place.host}/tcp/${String(ports.peer)}/p2p/${key.peerId}`, log: logFile,
    state: () => state,
    pid: () => (run === null ? null : run.pid),
    async start(others, ending) {
      if (run !== null) throw new Error(`${name} runs already`);
      const [command = deps.binary, ...before] = place.command(deps.binary);
      const mine = runNode(command, [...before, ...args(others)], logFile);
      run = mine;
      state = 'running';
      void mine.exited.then(({ code, signal }) => {
        if (run !== mine) return;
        run = null;
        if (state !== 'stopped') { state = 'ended'; deps.log(`${name} ended: code ${String(code)}, signal ${String(signal)}`); }
      });
      const deadline = performance.now() + startMs;
      for (;;) {
        try { await ask(http, 'system_health', [], 1000); return; } catch (error) {
          if (ending?.aborted === true) throw new Ended(`${name} was to end before it had started`, { cause: error });
          if (run !== mine || performance.now() > deadline) throw new Error(`${name} does not start; see ${logFile}`, { cause: error });
          await pause(100, ending);
        }
      }
    },
    async stop(patienceMs) {
      if (run === null) return;
      if (state === 'suspended') process.kill(run.pid, 'SIGCONT');
      state = 'stopped';
      await run.stop(patienceMs);
    },
    async kill() {
      if (run === null) return;
      const { pid, exited } = run;
      state = 'stopped';
      process.kill(pid, 'SIGKILL');
      await exited;
    },
    suspend() { if (run !== null && state === 'running') { process.kill(run.pid, 'SIGSTOP'); state = 'suspended'; } },
    resume() { if (run !== null && state === 'suspended') { process.kill(run.pid, 'SIGCONT'); state = 'running'; } },
    heights: () => heightsOf(http),
    usage: async () => (run === null ? null : usageOf(run.pid, join(folder, 'node'))),
  };
}
