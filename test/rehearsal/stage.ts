/** One stage of the rehearsal: what was seen, and every sentence about what is not as it must be. */
export interface Report { readonly facts: Readonly<Record<string, Fact>>; readonly faults: readonly string[] }
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

export interface Stage<Ground> {
  readonly step: string;
  readonly about: string;
  run(ground: Ground): Promise<Report>;
}

/** Collects what does not hold, so that one stage tells everything that is wrong with it. */
export function createChecks() {
  const faults: string[] = [];
  return {
    faults,
    holds(condition: boolean, sentence: string): void { if (!condition) faults.push(sentence); },
    equal(what: string, found: unknown, wanted: unknown): void { if (found !== wanted) faults.push(`${what} is ${String(found)} instead of ${String(wanted)}`); },
  };
}

/** Asks until there is an answer. Ends with `waiting for WHAT` after `ms`, or when the run is to end. */
export async function until<T>(what: string, deps: { readonly ms: number; readonly ending: AbortSignal }, probe: () => Promise<T | null>): Promise<T> {
  const deadline = performance.now() + deps.ms;
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    if (deps.ending.aborted) throw new Error('the run was ended');
    if (performance.now() > deadline) throw new Error(`waited ${String(Math.round(deps.ms / 1000))} s in vain for ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
}
