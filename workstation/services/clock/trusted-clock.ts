/** Time that a clock set back cannot shorten: never behind the last block's time, nor behind what was seen before. */
export interface TrustedClock {
  now(): number;
  /** A verified block was made at this time. */
  seen(blockTime: number): void;
}

export function createTrustedClock(system: () => number, lastSeen: number): TrustedClock {
  let floor = lastSeen;
  return {
    now() {
      floor = Math.max(floor, system());
      return floor;
    },
    seen(blockTime) { floor = Math.max(floor, blockTime); },
  };
}
