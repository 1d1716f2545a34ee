/** Who is connected already answers within this time, ms; only then the table is asked. */
const patience = 300;
/** Each source's own, to be connected, ms. */
const sourceDeadline = 3_000;
/** Of one document at once. */
const maxSources = 8;
/** Documents looked for at once: a whole chart's are fetched together, and the first connection serves the others. */
const maxSearches = 16;

export interface SourceFinderDeps {
  /** Peers that say they have it, as they are heard of. */
  readonly providers: (root: string, signal: AbortSignal) => AsyncIterable<string>;
  readonly isConnected: (peer: string) => boolean;
  readonly dial: (peer: string, signal: AbortSignal) => Promise<unknown>;
  readonly patience?: number;
}

/** Connects who has a document, each with its own deadline: one that is dead is not waited for by the others. Ends with the signal. */
export function createSourceFinder(deps: SourceFinderDeps) {
  const searches = new Map<string, Promise<void>>();
  const dialling = new Set<string>();

  async function connect(peer: string, signal: AbortSignal): Promise<void> {
    if (deps.isConnected(peer) || dialling.has(peer)) return;
    dialling.add(peer);
    try {
      await deps.dial(peer, AbortSignal.any([signal, AbortSignal.timeout(sourceDeadline)]));
    } finally {
      dialling.delete(peer);
    }
  }

  async function search(root: string, signal: AbortSignal): Promise<void> {
    const met = new Set<string>();
    try {
      for await (const peer of deps.providers(root, signal)) {
        if (met.has(peer)) continue;
        met.add(peer);
        void connect(peer, signal).catch(() => undefined);
        if (met.size >= maxSources) return;
      }
    } catch { /* Nobody to ask, or too late: whoever is connected is asked all the same. */ }
  }

  return {
    async seek(root: string, signal: AbortSignal): Promise<void> {
      if (!await lasts(deps.patience ?? patience, signal)) return;
      // Another reader's ends with that reader, who may be less patient.
      for (let other = searches.get(root); other !== undefined; other = searches.get(root)) await other;
      if (signal.aborted || searches.size >= maxSearches) return;
      const mine = search(root, signal).finally(() => { searches.delete(root); });
      searches.set(root, mine);
      await mine;
    },
  };
}
export type SourceFinder = ReturnType<typeof createSourceFinder>;

/** False as soon as the signal fires. */
async function lasts(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  return new Promise((resolve) => {
    const over = (): void => { clearTimeout(timer); resolve(false); };
    const timer = setTimeout(() => { signal.removeEventListener('abort', over); resolve(true); }, ms);
    signal.addEventListener('abort', over, { once: true });
  });
}
