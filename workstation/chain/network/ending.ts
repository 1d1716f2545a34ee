/** When a program of many processes is to end: Ctrl+C, a polite kill, or the death of whoever started it. */
import { createReadStream } from 'node:fs';

/** Fires once, at the first of them. */
export function endingSignal(env: NodeJS.ProcessEnv): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { ending.abort(); });
  // run.mjs holds the other end, so a kill -9 of it is seen here. The nodes see ours the same way.
  const lifeline = Number(env.ASSENT_LIFELINE ?? NaN);
  if (Number.isInteger(lifeline)) createReadStream('', { fd: lifeline, autoClose: false }).on('end', () => { ending.abort(); }).on('error', () => undefined).resume();
  return ending.signal;
}

/** Thrown where something was given up because all is to end. */
export class Ended extends Error { override readonly name = 'Ended'; }

export const whenEnding = (ending: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const end = (): void => { reject(new Ended('it was asked to end')); };
    if (ending.aborted) end(); else ending.addEventListener('abort', end, { once: true });
  });
