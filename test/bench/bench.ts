export interface BenchOptions { readonly seed: number; readonly n: number; readonly folder: string }

/** What was measured, and whatever else helps to read it. */
export interface Figures { readonly ours: number; readonly peer: number; readonly facts?: Readonly<Record<string, number | string>> }

/** One figure of the requirements, in units a second for ours and for the peer; or a cost, where less is better. */
export interface Bench {
  readonly id: string; readonly work: string; readonly against: string; readonly unit: string; readonly usual: number;
  /** The least ratio of ours to the peer's; of a cost the largest. */
  readonly asked: number;
  readonly isCost?: boolean;
  /** What ours may come to at most, in its unit, whatever the peer's does. */
  readonly most?: number;
  /** Why it cannot run on this machine; null where it can. */
  readonly needs?: () => string | null;
  run(options: BenchOptions): Promise<Figures>;
}

/** The best of three turns each, taken alternately: what else the machine did then hits both. */
export async function compared(n: number, ours: (turn: number) => unknown, peer: (turn: number) => unknown): Promise<{ ours: number; peer: number }> {
  const best = { ours: Infinity, peer: Infinity };
  for (let turn = 0; turn < 3; turn += 1) {
    for (const [name, work] of [['ours', ours], ['peer', peer]] as const) {
      const begun = performance.now();
      await work(turn);
      best[name] = Math.min(best[name], performance.now() - begun);
    }
  }
  return { ours: (n * 1000) / best.ours, peer: (n * 1000) / best.peer };
}
