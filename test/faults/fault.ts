/** What one run against a requirement found. A violation is a sentence that says which input and what happened. */
export interface Outcome { attempts: number; readonly violations: string[] }

export interface FaultOptions { readonly seed: number; readonly n: number }

/** One row of the requirements. The control is the same attack on something that lacks the defence: it has to be found. */
export interface Fault {
  readonly id: string;
  readonly asked: string;
  /** How many inputs without `--n`. */
  readonly usual: number;
  /** How many `asked` speaks of, where that takes longer than one waits: a run with fewer says that it is short of it. `usual` if left out. */
  readonly full?: number;
  /** Each of its controls is an attack of its own, so each has to be found; otherwise one of them is enough. */
  readonly everyControl?: true;
  /** Why it cannot run on this machine; null where it can. */
  readonly needs?: () => string | null;
  run(options: FaultOptions): Promise<{ held: Outcome; control: Outcome; facts?: Readonly<Record<string, number | string>> }>;
}

export const outcome = (): Outcome => ({ attempts: 0, violations: [] });

/** Lists the first of many alike; the count is what is judged. */
export const shown = (violations: readonly string[]): readonly string[] => violations.slice(0, 5).map((line) => line.slice(0, 300));
