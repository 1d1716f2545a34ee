/** How a job that goes on by itself is begun once what happened has settled, and how its run waits for the next thing to happen. */
export interface Waking {
  /** Looks whether something is due, soon: what happens together is looked at once. A run that waits goes on at once. */
  wake(): void;
  /** A run that waits goes on. */
  stir(): void;
  /** Until something stirs, the job is stopped, or it is time to look again. */
  change(signal: AbortSignal): Promise<void>;
  close(): void;
}

export interface WakingDeps {
  /** Looks and, where something is due, starts the job. Not called once closed. */
  readonly begin: () => void;
  /** The longest that a run waits for a change. */
  readonly lookAgainMs: number;
  readonly log: (error: unknown) => void;
}

const settleMs = 200;

export function createWaking({ begin, lookAgainMs, log }: WakingDeps): Waking {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let stir = (): void => undefined;
  return {
    wake() {
      stir();
      clearTimeout(timer);
      if (closed) return;
      timer = setTimeout(() => { try { begin(); } catch (error) { log(error); } }, settleMs);
      timer.unref();
    },
    stir() { stir(); },
    change: (signal) => new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timeout);
        // A run may wait for days: none of its waits stays behind.
        signal.removeEventListener('abort', go);
        resolve();
      };
      const timeout = setTimeout(go, lookAgainMs);
      stir = go;
      signal.addEventListener('abort', go, { once: true });
    }),
    close() { closed = true; clearTimeout(timer); stir(); },
  };
}
