import { describe, expect, it } from 'vitest';
import type { AccountId, DocumentId, Hash, OrganizationId, SubjectId } from '../ids/index.ts';
import { bytesToHex } from '../sealing/index.ts';
import { type ErasureStatement, erasureStatement, erasureStores, verifyErasureCertificate } from './erasure-certificate.ts';
import { sha256 } from '@noble/hashes/sha2.js';

const [one, two] = ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'] as AccountId[] as [AccountId, AccountId];
const document = 'd0'.repeat(32) as DocumentId;
const statement: ErasureStatement = {
  format: 'assent-erasure/1', id: '0e'.repeat(32) as Hash, genesis: '9e'.repeat(32) as Hash, organization: 1 as OrganizationId, device: one, subject: '5b'.repeat(32) as SubjectId, scope: 'record',
  documents: [{ document, requestedBy: one, confirmedBy: two, erasedAt: '2026-11-28T10:00:00.000Z' }],
  block: { number: 9, hash: 'b1'.repeat(32) as Hash, at: '2026-11-28T10:00:06.000Z', proven: true }, madeAt: '2026-11-28T10:01:00.000Z',
  stores: Object.keys(erasureStores).map((store) => ({ store: store as keyof typeof erasureStores, before: 3, after: 0 })), beyond: ['Backups made before.'],
};
/** Stands for a signature: only whoever knows the account's bytes makes the same. */
const signatureOf = (account: AccountId, payload: Uint8Array): Uint8Array => { const half = sha256(new Uint8Array([...Buffer.from(account), ...payload])); return new Uint8Array([...half, ...half]); };
const verify = (account: AccountId, payload: Uint8Array, signature: Uint8Array): boolean => bytesToHex(signature) === bytesToHex(signatureOf(account, payload));
const signed = (change: Partial<ErasureStatement> = {}): string => { const made = { ...statement, ...change }; return JSON.stringify({ statement: made, signature: bytesToHex(signatureOf(made.device, erasureStatement(made))) }); };
const problem = (text: string): string => { const verdict = verifyErasureCertificate(text, verify); return verdict.holds ? 'holds' : verdict.problem; };

describe('an erasure certificate', () => {
  it('holds as it was made, also when its fields stand in another order', () => {
    expect(problem(signed())).toBe('holds');
    const { statement: body, signature } = JSON.parse(signed()) as { statement: ErasureStatement; signature: string };
    expect(problem(JSON.stringify({ signature, statement: Object.fromEntries(Object.entries(body).reverse()) }, null, 2))).toBe('holds');
  });

  it('does not hold with any value changed after it was signed', () => {
    const whole = JSON.parse(signed()) as { statement: Record<string, unknown>; signature: string };
    const changed: Record<string, unknown> = {
      id: 'aa'.repeat(32), genesis: 'aa'.repeat(32), organization: 2, device: two, subject: 'aa'.repeat(32), scope: 'documents', documents: [{ ...statement.documents[0], document: 'aa'.repeat(32) }],
      block: { ...statement.block, number: 8 }, madeAt: '2026-11-28T10:02:00.000Z', stores: statement.stores.slice(1), beyond: ['Nothing.'],
    };
    expect(Object.keys(changed).sort()).toEqual(Object.keys(statement).filter((name) => name !== 'format').sort());
    for (const [name, value] of Object.entries(changed)) expect(problem(JSON.stringify({ ...whole, statement: { ...whole.statement, [name]: value } })), name).toBe('signature-differs');
    expect(problem(JSON.stringify({ ...whole, signature: whole.signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }))).toBe('signature-differs');
  });

  it.each<[string, Partial<ErasureStatement>]>([
    ['store-left-out', { stores: statement.stores.slice(1) }],
    ['store-twice', { stores: [...statement.stores.slice(1), statement.stores[1]!] }],
    ['store-not-empty', { stores: statement.stores.map((store, index) => (index === 4 ? { ...store, after: 1 } : store)) }],
    ['one-person', { documents: [{ ...statement.documents[0]!, confirmedBy: one }] }],
    ['document-twice', { documents: [statement.documents[0]!, statement.documents[0]!] }],
    ['out-of-time', { madeAt: '2026-11-28T09:59:00.000Z' }],
    ['out-of-time', { block: { ...statement.block, at: '2026-11-28T09:59:00.000Z' } }],
  ])('%s, however well it is signed', (expected, change) => {
    expect(problem(signed(change))).toBe(expected);
  });

  it('of some documents needs the stores of documents only, and more may be counted', () => {
    const documents = statement.stores.filter(({ store }) => !erasureStores[store].whole);
    expect(problem(signed({ scope: 'documents', stores: documents }))).toBe('holds');
    expect(problem(signed({ scope: 'documents' }))).toBe('holds');
    expect(problem(signed({ scope: 'documents', stores: documents.slice(1) }))).toBe('store-left-out');
  });

  it.each([['nothing', ''], ['another format', signed().replace('assent-erasure/1', 'assent-erasure/2')], ['a field too many', signed().replace('"scope"', '"more":1,"scope"')], ['a store that nobody knows', signed().replace('"records"', '"clouds"')]])('is none: %s', (_, text) => {
    expect(problem(text)).toBe('not-a-certificate');
  });
});
