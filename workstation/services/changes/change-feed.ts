import type { Change, Topic } from '../../../core/contract/index.ts';

/** Tells open windows what to ask for again: topics and ids, never patient data. */
export interface ChangeFeed {
  announce(topic: Topic, id?: string | null): void;
  /** Ends when `signal` aborts or at `close`. A slow reader loses ids, never topics: past 256 waiting, ids are folded into their topic. */
  watch(signal?: AbortSignal): AsyncGenerator<Change, void, void>;
  /** In-process listeners, called at once. */
  listen(listener: (change: Change) => void): () => void;
  close(): void;
}

const mostWaiting = 256;

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: Change) => void>();
  const closing = new AbortController();

  const announce: ChangeFeed['announce'] = (topic, id = null) => {
    for (const listener of listeners) listener({ topic, id });
  };

  async function* watch(signal?: AbortSignal): AsyncGenerator<Change, void, void> {
    const waiting = new Map<string, Change>();
    let wake: (() => void) | null = null;
    const push = (change: Change): void => {
      const kept = waiting.size < mostWaiting ? change : { topic: change.topic, id: null };
      waiting.set(`${kept.topic}/${kept.id ?? ''}`, kept);
      wake?.();
    };
    const end = signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal]);
    const onEnd = (): void => { wake?.(); };
    listeners.add(push);
    end.addEventListener('abort', onEnd);
    try {
      while (!end.aborted) {
        const [first] = waiting;
        if (first === undefined) {
          await new Promise<void>((resolve) => { wake = resolve; });
          wake = null;
          continue;
        }
        waiting.delete(first[0]);
        yield first[1];
      }
    } finally {
      listeners.delete(push);
      end.removeEventListener('abort', onEnd);
    }
  }

  return {
    announce,
    watch,
    listen: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
    close: () => { closing.abort(); },
  };
}
