/** How far finality is behind and for how long it stands still: among the nodes, and as a light client sees it. */
import type { Chain } from '../../workstation/chain/index.ts';
import type { Network } from '../../workstation/chain/network/validators.ts';

export interface Stillness { readonly [name: string]: number; readonly blocks: number; readonly behindMost: number; readonly behindP95: number; readonly stillMostMs: number }
export interface Lag { readonly [name: string]: Stillness; readonly nodes: Stillness; readonly client: Stillness }
export interface FinalityWatch {
  /** Since the last time it was asked. */
  lag(): Lag;
  end(): void;
}

const lookMs = 200;

export function watchFinality(deps: { readonly chain: Chain; readonly network: Network; readonly clock: { now(): number } }): FinalityWatch {
  const nodes = createMeter(deps.clock);
  const client = createMeter(deps.clock);
  let asking = false;
  const look = async (): Promise<void> => {
    const { best, finalized } = deps.chain.status();
    client.see(best, finalized?.number ?? null);
    // One question at a time: a node that answers late is asked again when it has.
    if (asking) return;
    asking = true;
    const heights = (await deps.network.heights()).filter((one) => one !== null);
    asking = false;
    if (heights.length > 0) nodes.see(Math.max(...heights.map(({ best: height }) => height)), Math.max(...heights.map(({ finalized: height }) => height)));
  };
  const timer = setInterval(() => { void look(); }, lookMs);
  return { lag: () => ({ nodes: nodes.read(), client: client.read() }), end() { clearInterval(timer); } };
}

function createMeter(clock: { now(): number }) {
  let lags: number[] = [];
  let stillMost = 0;
  let best = 0;
  let final = 0;
  let moved = clock.now();
  return {
    see(height: number | null, finalized: number | null): void {
      const now = clock.now();
      stillMost = Math.max(stillMost, now - moved);
      if (finalized !== null && finalized > final) { final = finalized; moved = now; }
      if (height !== null && height > best) { best = height; lags.push(Math.max(0, best - final)); }
    },
    read(): Stillness {
      const sorted = lags.toSorted((a, b) => a - b);
      const result = { blocks: sorted.length, behindMost: sorted.at(-1) ?? 0, behindP95: sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0, stillMostMs: Math.round(stillMost) };
      lags = [];
      stillMost = 0;
      return result;
    },
  };
}
