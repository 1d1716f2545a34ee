import { describe, expect, it } from 'vitest';
import { AccountId } from '../../../core/ids/index.ts';
import { createNonces } from './nonces.ts';

const alice = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');

describe('nonces', () => {
  it('gives each of several in flight its own', () => {
    const nonces = createNonces();
    expect([nonces.take(alice, 4), nonces.take(alice, 4), nonces.take(alice, 5)]).toEqual([4, 5, 6]);
  });

  it('fills the gap of one that was given up before it goes on', () => {
    const nonces = createNonces();
    for (let count = 0; count < 3; count += 1) nonces.take(alice, 0);
    nonces.release(alice, 1);
    expect(nonces.next(alice, 1)).toBe(1);
    expect([nonces.take(alice, 1), nonces.take(alice, 1)]).toEqual([1, 3]);
  });

  it('follows the chain where another workstation has signed for the account', () => {
    const nonces = createNonces();
    nonces.hold(alice, 2);
    expect(nonces.take(alice, 9)).toBe(9);
  });
});
