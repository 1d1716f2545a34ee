import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { AccountId, Hash } from '../../../core/ids/index.ts';
import { records } from '../../chain/calls/index.ts';
import { councilCall, councilFacts } from './council-seat.ts';

const [alice, bob, eve, mia] = ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty', '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y', '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy'].map((text) => AccountId.parse(text)) as [AccountId, AccountId, AccountId, AccountId];
const bytes = '0x0b0102030405';
const at = { number: 1, hash: Hash.parse('00'.repeat(32)), time: 0 };
const hash = Hash.parse(bytesToHex(blake2b(hexToBytes(bytes.slice(2)), { dkLen: 32 })));
const of = (members: AccountId[], hashes: Hash[] = []) => ({
  council: () => Promise.resolve({ value: members, at }), motions: () => Promise.resolve({ value: { hashes, next: 7 }, at }), describe: () => Promise.resolve({ pallet: 'records', method: 'setRetention', sentence: '', hex: bytes, args: [], calls: [] }),
});
const inner = records.setRetention(1, 10);

describe('what an account signs to have the council do something', () => {
  it('is carried at once where it is all of the council', async () => {
    expect(await councilCall(of([alice]), alice, inner)).toMatchObject({ call: { pallet: 'council', method: 'propose', args: [1, { method: 'setRetention' }, 10_000] }, proposed: null });
  });

  it('is proposed with the council’s own threshold, the length of the call and one’s own vote, both or neither', async () => {
    const { call, proposed } = await councilCall(of([alice, bob, eve, mia]), alice, inner);
    expect(proposed).toEqual({ motion: 7, needed: 3, members: 4 });
    expect(call).toMatchObject({ pallet: 'utility', method: 'batchAll', args: [[
      { pallet: 'council', method: 'propose', args: [3, { method: 'setRetention' }, (bytes.length - 2) / 2] }, { pallet: 'council', method: 'vote', args: [`0x${hash}`, 7, true] },
    ]] });
  });

  it.each([['one of two', [alice, bob], 2], ['one of three', [alice, bob, eve], 2], ['one of four', [alice, bob, eve, mia], 3]] as const)('takes more than half of it: %s', async (_, members, needed) => {
    expect((await councilCall(of([...members]), alice, inner)).proposed?.needed).toBe(needed);
    expect(await councilFacts(of([...members]), alice)).toEqual({ members: members.length, needed, mine: true });
  });

  it.each([['another', [bob]], ['nobody', []], ['two others', [bob, eve]]] as const)('is refused before it is signed where the council is %s', async (_, members) => {
    await expect(councilCall(of([...members]), alice, inner)).rejects.toMatchObject({ code: 'council.decides' });
    expect((await councilFacts(of([...members]), alice)).mine).toBe(false);
  });

  it('is refused where the same lies before the council already', async () => {
    await expect(councilCall(of([alice, bob], [hash]), alice, inner)).rejects.toMatchObject({ code: 'council.proposed' });
  });
});
