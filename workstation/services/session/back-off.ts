const freeTries = 3;
const firstBlockMs = 15_000;
const longestBlockMs = 15 * 60_000;

/** Until when nobody may try again after so many wrong secrets in a row, in ms; null while tries are free. Each wait is twice the last. */
export const blockedUntil = (failures: number, now: number): number | null =>
  (failures < freeTries ? null : now + Math.min(longestBlockMs, firstBlockMs * 2 ** (failures - freeTries)));
