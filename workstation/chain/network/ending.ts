/** When a program of many processes is to end: Ctrl+C, a polite kill, or the death of whoever started it. */
import { watchLifeline } from '../../platform/lifeline.ts';

/** Fires once, at the first of them. The nodes see our own death the same way. */
export function endingSignal(env: NodeJS.ProcessEnv): AbortSignal {
  const ending = new AbortController();
  const end = (): void => { ending.abort(); };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  watchLifeline(end, env);
  return ending.signal;
}

/** Thrown where something was given up because all is to end. */
export class Ended extends Error { override readonly name = 'Ended'; }

export const whenEnding = (ending: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const end = (): void => { reject(new Ended('it was asked to end')); };
    if (ending.aborted) end(); else ending.addEventListener('abort', end, { once: true });
  });
