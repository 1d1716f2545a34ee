/** Longer than a form stands open; then the act begins anew. */
const keptMs = 10 * 60_000;
const mostKept = 50;

/** From when an act counts that begins at once: from the moment it was shown with what it signs, so that what was shown is what is signed. */
export function createMoments(now: () => number) {
  const moments = new Map<string, number>();
  return {
    /** The same for the same act, until it is spent. */
    of(act: string): number {
      const known = moments.get(act);
      if (known !== undefined && now() - known < keptMs) return known;
      moments.delete(act);
      moments.set(act, now());
      for (const oldest of moments.keys()) { if (moments.size <= mostKept) break; moments.delete(oldest); }
      return now();
    },
    spend(act: string): void { moments.delete(act); },
  };
}
export type Moments = ReturnType<typeof createMoments>;
