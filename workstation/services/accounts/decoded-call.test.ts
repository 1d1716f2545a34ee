import { describe, expect, it } from 'vitest';
import { DecodedCall } from '../../../core/contract/index.ts';
import type { CallDescription } from '../../chain/types.ts';
import { decodedCalls } from './decoded-call.ts';

const leaf = (value: string): CallDescription => ({ pallet: 'balances', method: 'transferKeepAlive', sentence: `Send 1 ASN to ${value}`, args: [{ name: 'dest', type: 'MultiAddress', value }], calls: [] });
const around = (...calls: CallDescription[]): CallDescription => ({ pallet: 'utility', method: 'batchAll', sentence: 'All or none', args: [{ name: 'calls', type: 'Vec<Call>', value: `${String(calls.length)} calls` }], calls });

describe('a call as it is shown before it is signed', () => {
  it('lists what is inside it in order, one deeper, with names where there are any', () => {
    const lines = decodedCalls(around(leaf('5Bob'), around(leaf('5Eve'))), (account) => (account === '5Bob' ? 'Bob' : null));
    expect(lines.map(({ depth, method }) => [depth, method])).toEqual([[0, 'batchAll'], [1, 'transferKeepAlive'], [1, 'batchAll'], [2, 'transferKeepAlive']]);
    expect(lines[1]?.args).toEqual([{ name: 'dest', type: 'MultiAddress', value: 'Bob (5Bob)' }]);
    expect(lines[3]?.args[0]?.value).toBe('5Eve');
  });

  it('fits the contract however large the call is', () => {
    let deep = leaf('x'.repeat(5000));
    for (let count = 0; count < 20; count += 1) deep = around(deep, leaf('5Bob'));
    const lines = decodedCalls({ ...deep, sentence: 'y'.repeat(5000), calls: Array.from({ length: 100 }, () => deep) }, () => null);
    expect(lines.length).toBeLessThanOrEqual(64);
    for (const line of lines) expect(DecodedCall.safeParse(line).success).toBe(true);
  });
});
