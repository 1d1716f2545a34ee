import { retentionClass } from './classes.ts';

/** What the chain holds about keeping one document. Times in ms since the epoch. */
export interface RetentionFacts {
  readonly retention: number;
  /** Years its class is kept; null where governance has not said. */
  readonly years: number | null;
  /** When it was registered; null where no time was kept. */
  readonly registeredAt: number | null;
  readonly status: 'Current' | 'Superseded' | 'Retracted';
  readonly held: boolean;
  readonly erased: boolean;
}

/** `erase`: nothing obliges to keep it. Otherwise it is kept, and may be restricted; `until` where the duty has an end. */
export type RetentionVerdict =
  | { readonly kind: 'erase' }
  | { readonly kind: 'keep'; readonly why: 'hold' | 'duty' | 'no-rule' | 'no-time'; readonly until: number | null }
  | { readonly kind: 'gone' };

/** 365.25 days, as the runtime counts. */
export const yearMs = 31_557_600_000;

/** The same answer as the runtime's `records.request_erasure` (pallets/records/src/erasure.rs), so that nobody asks for what it will refuse. */
export function retentionVerdict(facts: RetentionFacts, now: number): RetentionVerdict {
  if (facts.erased) return { kind: 'gone' };
  if (facts.held) return { kind: 'keep', why: 'hold', until: null };
  // What was entered in error need not be kept for its class.
  if (facts.status === 'Retracted' || facts.years === 0) return { kind: 'erase' };
  if (facts.years === null) return { kind: 'keep', why: 'no-rule', until: null };
  if (facts.registeredAt === null) return { kind: 'keep', why: 'no-time', until: null };
  const until = facts.registeredAt + facts.years * yearMs;
  return until <= now ? { kind: 'erase' } : { kind: 'keep', why: 'duty', until };
}

/** For the patient and the record: why a document is kept. `day` writes an instant as a day. */
export function keptBecause(facts: RetentionFacts, verdict: RetentionVerdict, day: (ms: number) => string): string | null {
  if (verdict.kind !== 'keep') return null;
  const name = retentionClass(facts.retention)?.name.toLowerCase() ?? `class ${String(facts.retention)}`;
  switch (verdict.why) {
    case 'hold': return 'A legal hold stands: it is kept until the hold is released.';
    case 'duty': return `The law obliges to keep it (${name}, ${String(facts.years)} years)${verdict.until === null ? '' : `, until ${day(verdict.until)}`}.`;
    case 'no-rule': return `Nobody has laid down how long this is kept (${name}), so it is kept.`;
    case 'no-time': return `It was recorded before times were kept, so nobody can say that the years have gone by (${name}).`;
  }
}
