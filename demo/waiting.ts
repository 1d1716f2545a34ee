import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer holds. Errors: says what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>, seconds = 60): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`waited ${String(seconds)} s for ${what}`);
    await pause(250);
  }
}
