import { AppError, type ErrorCode } from '../../core/errors/index.ts';

/** Rejects with `code` when the work takes longer. The work itself goes on: only its answer is no longer waited for. */
export async function within<T>(milliseconds: number, work: Promise<T>, code: ErrorCode = 'chain.timeout'): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new AppError(code, { afterMs: milliseconds })); }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends early when the signal fires. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) { resolve(); return; }
    const timer = setTimeout(done, milliseconds);
    function done(): void { clearTimeout(timer); signal?.removeEventListener('abort', done); resolve(); }
    signal?.addEventListener('abort', done, { once: true });
  });
