/** How far finality is behind and for how long it stands still, as a light client sees it. */
import type { Chain } from '../../workstation/chain/index.ts';

export interface Lag { readonly [name: string]: number; readonly blocks: number; readonly behindMost: number; readonly behindP95: number; readonly stillMostMs: number }
export interface FinalityWatch {
  /** Since the last time it was asked. */
  lag(): Lag;
  end(): void;
}

const lookMs = 100;

export function watchFinality(chain: Chain, clock: { now(): number }): FinalityWatch {
  let lags: number[] = [];
  let stillMost = 0;
  let best = 0;
  let final = 0;
  let moved = clock.now();
  const timer = setInterval(() => {
    const status = chain.status();
    if (status.best === null || status.finalized === null) return;
    const now = clock.now();
    if (status.finalized.number > final) { final = status.finalized.number; moved = now; }
    stillMost = Math.max(stillMost, now - moved);
    if (status.best > best) { best = status.best; lags.push(best - final); }
  }, lookMs);
  return {
    lag() {
      const sorted = lags.toSorted((a, b) => a - b);
      const result = { blocks: sorted.length, behindMost: sorted.at(-1) ?? 0, behindP95: sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0, stillMostMs: Math.round(stillMost) };
      lags = [];
      stillMost = 0;
      return result;
    },
    end() { clearInterval(timer); },
  };
}
