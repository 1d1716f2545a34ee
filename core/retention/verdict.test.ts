import { describe, expect, it } from 'vitest';
import { retentionClasses, retentionClassOf } from './classes.ts';
import { keptBecause, type RetentionFacts, retentionVerdict, yearMs } from './verdict.ts';

const registeredAt = Date.UTC(2026, 10, 22);
const facts: RetentionFacts = { retention: 0, years: 10, registeredAt, status: 'Current', held: false, erased: false };
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The cases of pallets/records/tests/calls/retention.rs and erase.rs, in their order. */
const cases: readonly (readonly [string, Partial<RetentionFacts>, number, string])[] = [
  ['a millisecond before the years have gone by', {}, registeredAt + 10 * yearMs - 1, 'duty'],
  ['when the years have gone by', {}, registeredAt + 10 * yearMs, 'erase'],
  ['no years at all', { years: 0 }, registeredAt, 'erase'],
  ['nobody has ruled', { years: null }, registeredAt + 100 * yearMs, 'no-rule'],
  ['no time was kept', { registeredAt: null }, registeredAt + 100 * yearMs, 'no-time'],
  ['entered in error', { status: 'Retracted' }, registeredAt, 'erase'],
  ['entered in error, and nobody has ruled', { status: 'Retracted', years: null }, registeredAt, 'erase'],
  ['an old version is kept like a new one', { status: 'Superseded' }, registeredAt, 'duty'],
  ['a hold, whatever the years', { held: true, years: 0 }, registeredAt + 100 * yearMs, 'hold'],
  ['a hold on what was entered in error', { held: true, status: 'Retracted' }, registeredAt, 'hold'],
  ['erased before', { erased: true, held: true }, registeredAt, 'gone'],
];

describe('whether a document may be erased', () => {
  it.each(cases)('%s', (_, part, now, expected) => {
    const verdict = retentionVerdict({ ...facts, ...part }, now);
    expect(verdict.kind === 'keep' ? verdict.why : verdict.kind).toBe(expected);
  });

  it('says why, and until when where the duty ends', () => {
    const verdict = retentionVerdict(facts, registeredAt);
    expect(keptBecause(facts, verdict, day)).toBe('The law obliges to keep it (medical record, 10 years), until 2036-11-21.');
    expect(keptBecause(facts, retentionVerdict({ ...facts, held: true }, registeredAt), day)).toContain('legal hold');
    expect(keptBecause(facts, { kind: 'erase' }, day)).toBeNull();
  });

  it('gives every section a class that the table names', () => {
    expect(['labs', 'imaging', 'financial', null].map(retentionClassOf)).toEqual([0, 1, 2, 0]);
    expect(retentionClasses.map(({ id }) => id)).toEqual([0, 1, 2]);
  });
});
