import { describe, expect, it } from 'vitest';
import { emptyEvidence, readEvidence } from './evidence.ts';

describe('how a patient agrees', () => {
  it('by a PIN of 6 to 12 digits', () => {
    expect(readEvidence({ ...emptyEvidence, pin: '121212' }).value).toEqual({ kind: 'pin', pin: '121212' });
    for (const pin of ['', '12345', '1234567890123', '12a456']) expect(readEvidence({ ...emptyEvidence, pin })).toMatchObject({ value: null, mistakes: { pin: expect.any(String) as string } });
  });
  it('on paper with a witness, or by a guardian who says how they are related', () => {
    expect(readEvidence({ ...emptyEvidence, kind: 'paper', witness: ' Mira ' }).value).toEqual({ kind: 'paper', witness: 'Mira' });
    expect(readEvidence({ ...emptyEvidence, kind: 'paper' }).value).toBeNull();
    expect(readEvidence({ ...emptyEvidence, kind: 'guardian', guardian: 'Per', relation: 'father' }).value).toEqual({ kind: 'guardian', guardian: 'Per', relation: 'father' });
    expect(Object.keys(readEvidence({ ...emptyEvidence, kind: 'guardian' }).mistakes)).toEqual(['guardian', 'relation']);
  });
});
