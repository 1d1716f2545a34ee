import { describe, expect, it } from 'vitest';
import { DecodedCall } from '../../../core/contract/index.ts';
import type { CallDescription, DescribedArgument, Plain } from '../../chain/types.ts';
import type { Meanings } from './call-reading.ts';
import { decodedCalls } from './decoded-call.ts';

const meanings: Meanings = {
  account: (account) => (account === '5Bob' ? 'Bob' : null), organization: (id) => (id === 7 ? 'Northside' : ''),
  grantee: (grantee) => (grantee.kind === 'Role' ? `${grantee.role} at ${String(grantee.organization)}` : grantee.kind),
  section: (subject, hash) => (subject === 'aa' && hash === '01' ? { category: 'labs', sensitivity: 'HIV' } : null),
};
const leaf = (value: string): CallDescription => ({ pallet: 'balances', method: 'transferKeepAlive', sentence: `Send 1 ASN to ${value}`, hex: '0x01', args: [{ name: 'dest', type: 'MultiAddress', value, plain: value }], calls: [] });
const around = (...calls: CallDescription[]): CallDescription => ({ pallet: 'utility', method: 'batchAll', sentence: 'All or none', hex: '0x02', args: [{ name: 'calls', type: 'Vec<Call>', value: `${String(calls.length)} calls`, plain: `${String(calls.length)} calls` }], calls });
const argument = (name: string, plain: Plain): DescribedArgument => ({ name, type: 'T', value: typeof plain === 'object' ? 'a struct' : String(plain), plain });
const readings = (pallet: string, args: readonly DescribedArgument[], later: readonly string[] = []) =>
  Object.fromEntries((decodedCalls({ pallet, method: 'm', sentence: '', hex: '0x', args, calls: [] }, meanings, later)[0]?.args ?? []).map(({ name, reading }) => [name, reading]));

describe('a call as it is shown before it is signed', () => {
  it('lists what is inside it in order, one deeper, with its bytes once and names where there are any', () => {
    const lines = decodedCalls(around(leaf('5Bob'), around(leaf('5Eve'))), meanings);
    expect(lines.map(({ depth, method, raw }) => [depth, method, raw])).toEqual([[0, 'batchAll', '0x02'], [1, 'transferKeepAlive', null], [1, 'batchAll', null], [2, 'transferKeepAlive', null]]);
    expect(lines[1]).toMatchObject({ sentence: 'Send 1 ASN to 5Bob', args: [{ name: 'dest', type: 'MultiAddress', value: '5Bob', reading: { kind: 'name', text: 'Bob' } }] });
    expect(lines[3]).toMatchObject({ sentence: 'Send 1 ASN to 5Eve', args: [{ value: '5Eve', reading: null }] });
  });

  it('says what each argument means', () => {
    expect(readings('consent', [
      argument('organization', 7), argument('subject', 'aa'), argument('grantee', { kind: 'Role', value: [7, 'Nurse'] }), argument('sections', ['01', '02']), argument('actions', 5), argument('purposes', 3),
      argument('period', { start: Date.UTC(2026, 4, 3), end: Date.UTC(2026, 5, 3) }), argument('dataPeriod', null), argument('evidence', 'Paper'), argument('terms', 'ff'),
    ])).toEqual({
      organization: { kind: 'name', text: 'Northside' }, subject: null, grantee: { kind: 'name', text: 'Nurse at 7' }, sections: { kind: 'sections', sections: [{ category: 'labs', sensitivity: 'HIV' }], unknown: 1 },
      actions: { kind: 'actions', actions: ['read', 'share'] }, purposes: { kind: 'purposes', purposes: ['TREAT', 'ETREAT'] },
      period: { kind: 'period', start: '2026-05-03T00:00:00.000Z', end: '2026-06-03T00:00:00.000Z' }, dataPeriod: { kind: 'nothing' }, evidence: { kind: 'evidence', evidence: 'Paper' }, terms: null,
    });
    expect(readings('registry', [argument('account', '5Bob'), argument('role', 'Nurse'), argument('role', 'King'), argument('from', Date.UTC(2026, 4, 3)), argument('until', null)]))
      .toEqual({ account: { kind: 'name', text: 'Bob' }, role: null, from: { kind: 'time', at: '2026-05-03T00:00:00.000Z' }, until: { kind: 'nothing' } });
  });

  it('says what a mandate, an emergency’s rules and a change of keeper mean', () => {
    expect(readings('consent', [argument('subject', 'aa'), argument('delegate', '5Bob'), argument('relation', 'Guardian'), argument('powers', 3), argument('delay', 120_000), argument('approvers', ['5Bob', '5Eve']), argument('minimum', ['01']), argument('never', [])])).toEqual({
      subject: null, delegate: { kind: 'name', text: 'Bob' }, relation: { kind: 'relation', relation: 'Guardian' }, powers: { kind: 'powers', powers: ['grant', 'revoke'] }, delay: { kind: 'wait', seconds: 120 }, approvers: { kind: 'name', text: 'Bob, 5Eve' },
      minimum: { kind: 'sections', sections: [{ category: 'labs', sensitivity: 'HIV' }], unknown: 0 }, never: { kind: 'sections', sections: [], unknown: 0 },
    });
    expect(readings('subjects', [argument('to', { kind: 'Custodian', value: 7 })])).toEqual({ to: { kind: 'name', text: 'Northside' } });
    expect(readings('subjects', [argument('to', { kind: 'Controller', value: '5Eve' })])).toEqual({ to: null });
  });

  it('says whose key is replaced', () => {
    for (const holder of [{ kind: 'Role', value: 'Nurse' }, { kind: 'Organization', value: null }, 'Organization', { kind: 'Role', value: 'King' }] as const) {
      const expected = typeof holder === 'string' || holder.kind === 'Organization' ? { kind: 'everybody' } : holder.value === 'Nurse' ? { kind: 'role', role: 'Nurse' } : null;
      expect(readings('registry', [argument('holder', holder)])).toEqual({ holder: expected });
    }
  });

  it('shows no address of a treasury that is not there yet', () => {
    const [line] = decodedCalls(leaf('5Stand'), meanings, ['dest']);
    expect(line).toMatchObject({ sentence: 'Send 1 ASN to its fee treasury', args: [{ name: 'dest', value: '', reading: { kind: 'later' } }] });
  });

  it('claims no meaning of another pallet’s numbers', () => {
    expect(readings('sudo', [argument('organization', 7), argument('from', Date.UTC(2026, 4, 3)), argument('value', 5n)])).toEqual({ organization: null, from: null, value: null });
    expect(readings('balances', [argument('value', 5n)])).toEqual({ value: { kind: 'tokens', planck: '5' } });
  });

  it('does not show what stands in for a value that is made later', () => {
    const [line] = decodedCalls({ pallet: 'registry', method: 'assign', sentence: 'Assign the role Nurse at organization 7 to 5Bob', hex: '0x', args: [argument('organization', 7), argument('account', '5Bob')], calls: [] }, meanings, ['account']);
    expect(line).toMatchObject({ sentence: 'Assign the role Nurse at Northside to the new person', args: [{ name: 'organization' }, { name: 'account', value: '', reading: { kind: 'later' } }] });
  });

  it('fits the contract however large the call is', () => {
    let deep = leaf('x'.repeat(5000));
    for (let count = 0; count < 20; count += 1) deep = around(deep, leaf('5Bob'));
    const lines = decodedCalls({ ...deep, sentence: 'y'.repeat(5000), hex: `0x${'0'.repeat(100_000)}`, calls: Array.from({ length: 100 }, () => deep) }, meanings);
    expect(lines.length).toBeLessThanOrEqual(64);
    for (const line of lines) expect(DecodedCall.safeParse(line).success).toBe(true);
  });
});
