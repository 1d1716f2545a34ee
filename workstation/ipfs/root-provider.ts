/** Roots of one round; the next goes on behind them. What is not told yet is still found at connected peers. */
const maxRoots = 5_000;
const abreast = 4;
/** For one root, ms. */
const tellDeadline = 10_000;
/** After a peer came: several come together. */
const settleMs = 1_000;
/** Rounds for new peers begin no sooner than this one after the other, ms. */
const roundPause = 60_000;
/** Others keep a record for 48 hours. */
const repeatMs = 12 * 60 * 60 * 1_000;

export interface RootProviderDeps {
  /** Every root that is pinned, always in the same order. */
  readonly roots: () => readonly string[];
  /** Tells the peers that are closest to it. */
  readonly tell: (root: string, signal: AbortSignal) => Promise<void>;
  /** Says it no more; what others remember ends by itself. */
  readonly forget: (root: string) => Promise<void>;
  readonly now: () => number;
  readonly maxRoots?: number;
  readonly settleMs?: number;
  readonly roundPause?: number;
}

export interface RootProvider {
  /** Stored or pinned just now. */
  added(root: string): void;
  removed(root: string): void;
  /** There is somebody new to tell. */
  peerCame(): void;
  stop(): void;
}

/** Says in the swarm's table which roots are pinned here: at once, again when a peer comes, and twice a day. */
export function createRootProvider(deps: RootProviderDeps): RootProvider {
  const stopping = new AbortController();
  /** In the order they are told; a set, since a root is told once however often it was asked for. */
  const queue = new Set<string>();
  let running = 0;
  let hasPeers = false;
  let lastRound = -Infinity;
  let from = 0;
  let next: NodeJS.Timeout | undefined;
  const repeat = setInterval(round, repeatMs).unref();

  function round(): void {
    lastRound = deps.now();
    const roots = deps.roots();
    const most = deps.maxRoots ?? maxRoots;
    if (from >= roots.length) from = 0;
    for (const root of roots.slice(from, from + most)) queue.add(root);
    from += most;
    work();
  }

  function work(): void {
    while (hasPeers && running < abreast && !stopping.signal.aborted) {
      const [root] = queue;
      if (root === undefined) return;
      queue.delete(root);
      running += 1;
      void deps.tell(root, AbortSignal.any([stopping.signal, AbortSignal.timeout(tellDeadline)])).catch(() => undefined).finally(() => { running -= 1; work(); });
    }
  }

  return {
    added(root) {
      // Without a peer the round at the first one tells it.
      if (!hasPeers || queue.size >= maxRoots) return;
      queue.add(root);
      work();
    },
    removed(root) {
      queue.delete(root);
      void deps.forget(root).catch(() => undefined);
    },
    peerCame() {
      hasPeers = true;
      if (next !== undefined || stopping.signal.aborted) return;
      const wait = Math.max(deps.settleMs ?? settleMs, lastRound + (deps.roundPause ?? roundPause) - deps.now());
      next = setTimeout(() => { next = undefined; round(); }, wait).unref();
    },
    stop() {
      stopping.abort();
      clearInterval(repeat);
      clearTimeout(next);
      queue.clear();
    },
  };
}
