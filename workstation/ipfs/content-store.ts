import { AppError } from '../../core/errors/index.ts';
import type { ContentId } from '../../core/ids/index.ts';
import type { EngineMethod } from './engine-messages.ts';
import { type EngineThread, startEngineThread, type StartingEngine } from './engine-thread.ts';

/** Where sealed documents live: a private IPFS node with a durable block store. Bytes are addressed by CIDv1 (base32 text). */
export interface ContentStore {
  /**
   * Once is enough; a second call gives the same answer. Errors: `storage.*`, `vault.newer`, and `content.not-running` if the engine is not up
   * within 20 s: a slow or busy machine takes longer. It goes on starting then, and `started` tells when it is.
   */
  start(): Promise<{ peerId: string; addresses: string[] }>;
  /** Durable and pinned once resolved. Up to 1 MiB gives a raw leaf, more a UnixFS file in chunks of 1 MiB. Errors: `content.too-large` from 256 MiB on. */
  put(bytes: Uint8Array): Promise<ContentId>;
  /** Like `put`, all in one transaction: all are stored or none. */
  putAll(items: readonly Uint8Array[]): Promise<ContentId[]>;
  /**
   * From the local store, else from the connected peers. Errors: `content.unavailable` after `timeoutMs`, `content.too-large`,
   * `content.invalid`, and `content.tampered` for a damaged local copy, which is deleted, so that the next call asks the peers.
   */
  get(cid: string, limits: { timeoutMs: number; maxBytes: number }): Promise<Uint8Array>;
  /** Keeps everything under the CID; fetches what is missing, for at most 15 s and of at most 256 MiB. Errors: those of `get`. */
  pin(cid: string): Promise<void>;
  /** Gives it up to the next `collect`. */
  unpin(cid: string): Promise<void>;
  /** True only if everything under the CID is here; asks no peer. */
  has(cid: string): Promise<boolean>;
  /** Unpins and deletes now, except blocks that another pin holds. */
  remove(cid: string): Promise<void>;
  /** Deletes all blocks that no pin holds; the number of blocks deleted. */
  collect(): Promise<number>;
  /** Dials within 15 s and keeps the peer connected from then on. Errors: `content.unreachable`, `content.wrong-network`. */
  connect(multiaddr: string): Promise<{ peerId: string }>;
  peers(): Promise<Peer[]>;
  /** Every root that is pinned here. */
  pins(): Promise<ContentId[]>;
  /** How many nodes keep everything under the CID, as far as this engine knows. */
  health(cid: string): Promise<Health>;
  stats(): Promise<{ blocks: number; bytes: number; pins: number; peers: number }>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: ContentEvent) => void): () => void;
  /** Within 2 s, whatever is under way; that is refused with `content.not-running` or `content.unavailable`. */
  stop(): Promise<void>;
}

export interface Health {
  /** `embedded`: one copy is all this engine knows of. */
  readonly engine: 'embedded' | 'clinic';
  readonly copies: number;
  /** With fewer copies than this it is not durable yet. 0, as `wanted`, of what nobody here asked to keep. */
  readonly least: number;
  /** How many nodes shall keep it. */
  readonly wanted: number;
  /** How many of the copies are proved: bytes of them were seen and hashed. */
  readonly proved: number;
  /** When the oldest of those proofs was made, ms; null while there is none. */
  readonly provedAt: number | null;
}

export interface Peer {
  readonly peerId: string;
  readonly address: string;
  /** `connecting`: known, but the connection dropped and is being made again. */
  readonly state: 'connected' | 'connecting';
}

export type ContentEvent =
  | { readonly type: 'peers'; readonly peers: readonly Peer[] }
  /** The engine ended by itself. It is started again with its peers; until then every call fails with `content.not-running`. */
  | { readonly type: 'stopped'; readonly reason: string }
  | { readonly type: 'started' };

export interface ContentStoreDeps {
  /** Holds `blocks.db`; made if missing. */
  readonly folder: string;
  /** The swarm's pre-shared key, 32 bytes. */
  readonly swarmKey: Uint8Array;
  /** The module to run in the worker thread: `worker.ts`, or its bundle. */
  readonly workerEntry: string | URL;
  /** Multiaddrs to listen on; `/ip4/127.0.0.1/tcp/0` if left out. */
  readonly listen?: readonly string[];
}

/** The store in this program, which listens by itself. */
export interface EmbeddedStore extends ContentStore {
  /** From now on there and nowhere else, with the peers it had: the engine is ended and started again, which refuses what is under way. */
  listenOn(multiaddrs: readonly string[]): Promise<{ peerId: string; addresses: string[] }>;
  /** From now on as another peer, with the peers it had; the key it was known by is forgotten. Ended and started again as by `listenOn`. */
  underNewKey(): Promise<{ peerId: string; addresses: string[] }>;
}

/** Longer than anything the engine lets a call take, so that its own typed error comes first. */
const callDeadline = 20_000;
const stopDeadline = 1_500;
const startPatience = 20_000;

const restartDelay = 1_000;
const longestRestartDelay = 30_000;

/** The store in a thread of its own, since hashing, encryption and fsync block the thread they run in. */
export function createContentStore(deps: ContentStoreDeps): EmbeddedStore {
  const listeners = new Set<(event: ContentEvent) => void>();
  /** What `connect` was asked for and got; a new engine dials it again. */
  const addresses = new Set<string>();
  let thread: StartingEngine | undefined;
  let restart: NodeJS.Timeout | undefined;
  let isStopped = false;
  let listen = deps.listen ?? ['/ip4/127.0.0.1/tcp/0'];
  const emit = (event: ContentEvent): void => { for (const listener of listeners) listener(event); };

  function run(newKey = false): StartingEngine {
    const mine: StartingEngine = startEngineThread({
      entry: deps.workerEntry,
      start: { folder: deps.folder, swarmKey: deps.swarmKey, listen, newKey },
      onPeers: (peers) => { emit({ type: 'peers', peers }); },
      onEnd: (reason) => {
        if (thread !== mine) return;
        thread = undefined;
        emit({ type: 'stopped', reason });
        runAgain(restartDelay);
      },
    });
    // A first start that fails is its caller's to report; only an engine that ran is started again.
    mine.ready.catch(() => { if (thread === mine) thread = undefined; });
    return mine;
  }

  function runAgain(delay: number): void {
    restart = setTimeout(() => {
      restart = undefined;
      const mine = (thread ??= run());
      mine.ready.then(async (engine) => {
        emit({ type: 'started' });
        await reconnect(engine);
      }).catch(() => { if (thread === undefined) runAgain(Math.min(delay * 2, longestRestartDelay)); });
    }, delay);
  }

  const reconnect = (engine: EngineThread) => Promise.allSettled([...addresses].map((address) => engine.call('connect', [address], callDeadline)));

  async function end(): Promise<void> {
    clearTimeout(restart);
    const running = thread;
    thread = undefined;
    const engine = running && await within(running.ready, stopDeadline, 'stop').catch(() => undefined);
    await engine?.call('stop', [], stopDeadline).catch(() => undefined);
    await running?.end();
  }

  async function startAgain(method: string, reason: string, newKey: boolean, undo: () => void): Promise<{ peerId: string; addresses: string[] }> {
    await end();
    emit({ type: 'stopped', reason });
    // Stopped meanwhile, it stays so.
    if (isStopped) throw new AppError('content.not-running', { method });
    const mine = (thread = run(newKey));
    return within(mine.ready.then((engine) => {
      emit({ type: 'started' });
      void reconnect(engine);
      return { peerId: engine.peerId, addresses: engine.addresses };
    }, (error: unknown) => {
      undo();
      if (!isStopped) runAgain(0);
      throw error;
    }), startPatience, method);
  }

  async function call<Method extends EngineMethod>(method: Method, args: Parameters<ContentStore[Method]>, deadlineMs = callDeadline): Promise<Awaited<ReturnType<ContentStore[Method]>>> {
    if (!thread) throw new AppError('content.not-running', { method });
    const engine = await within(thread.ready, startPatience, method);
    return (await engine.call(method, args, deadlineMs)) as Awaited<ReturnType<ContentStore[Method]>>;
  }

  return {
    async start() {
      isStopped = false;
      clearTimeout(restart);
      const mine = (thread ??= run());
      const { peerId, addresses } = await within(mine.ready, startPatience, 'start').catch((error: unknown) => {
        mine.ready.then(() => { if (thread === mine) emit({ type: 'started' }); }, () => undefined);
        throw error;
      });
      return { peerId, addresses };
    },
    put: (bytes) => call('put', [bytes]),
    putAll: (items) => call('putAll', [items]),
    get: (cid, limits) => call('get', [cid, limits], limits.timeoutMs + callDeadline),
    pin: (cid) => call('pin', [cid]),
    unpin: (cid) => call('unpin', [cid]),
    has: (cid) => call('has', [cid]),
    remove: (cid) => call('remove', [cid]),
    collect: () => call('collect', []),
    async connect(multiaddr) {
      const peer = await call('connect', [multiaddr]);
      addresses.add(multiaddr);
      return peer;
    },
    peers: () => call('peers', []),
    pins: () => call('pins', []),
    health: (cid) => call('health', [cid]),
    stats: () => call('stats', []),
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    async listenOn(multiaddrs) {
      const before = listen;
      listen = multiaddrs;
      // Where it was it can still be.
      return startAgain('listen', 'listens elsewhere', false, () => { listen = before; });
    },
    underNewKey: () => startAgain('underNewKey', 'comes as another peer', true, () => undefined),
    stop() {
      isStopped = true;
      return end();
    },
  };
}

/** `content.not-running` when it takes longer. */
async function within<Result>(work: Promise<Result>, ms: number, method: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new AppError('content.not-running', { method })); }, ms); });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
