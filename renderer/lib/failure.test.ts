import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf, sentenceOf } from './failure.ts';

const refused = (data: Readonly<Record<string, string>>) => failureOf(new ORPCError('ASSENT', { status: 422, data: { code: 'chain.rejected', reference: 'a1', data } })).sentence;

describe('why the network refused a change', () => {
  it('is said in our words, else in the metadata’s, else by its name', () => {
    expect(refused({ pallet: 'transaction', error: 'Payment' })).toBe('The network refused this change. The account that pays has too little for the fee.');
    expect(refused({ pallet: 'consent', error: 'AlreadyExists', meaning: 'The id is taken.' })).toBe('The network refused this change. Its reason: The id is taken. (consent.AlreadyExists)');
    expect(refused({ pallet: 'runtime', error: 'Exhausted' })).toBe('The network refused this change. Its reason has no words here: runtime.Exhausted.');
    expect(refused({})).toBe('The network refused this change.');
  });

  it('reads the same from a line of the outbox', () => {
    expect(sentenceOf('chain.rejected', 'consent.AlreadyExists: The id is taken.')).toBe(refused({ pallet: 'consent', error: 'AlreadyExists', meaning: 'The id is taken.' }));
    expect(sentenceOf('chain.rejected', 'records.StaleEpoch')).toBe('The network refused this change. The keys were renewed meanwhile. It is being sealed again.');
    expect(sentenceOf('chain.timeout', null)).toContain('did not answer in time');
  });
});
