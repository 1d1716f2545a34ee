import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WillSign } from '../../../core/contract/index.ts';
import { AccountId, OrganizationId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { enqueue, upsertSubject } from '../../vault/repositories/index.ts';
import { createSigningView, type SigningViewDeps } from './signing-view.ts';

const signer = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const subject = SubjectId.parse('aa'.repeat(32));
const hash = SectionHash.parse('01'.repeat(16));
let folder: string;
let vault: Vault;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-signing-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  vault.write((db) => {
    upsertSubject(db, {
      id: subject, organization: OrganizationId.parse(1), ours: true, custodian: OrganizationId.parse(1), controller: null, patient: null, generation: 1, directoryCid: null, directory: null, keyring: null,
      sections: [{ category: 'labs', sensitivity: 'HIV', hash }], epochs: {}, stage: 'confirmed', createdAt: 1,
    });
    enqueue(db, { id: 'one', idempotencyKey: 'one', call: {}, signer }, 1);
  });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

/** What somebody reads of the sections of a consent that waits. */
async function sectionsFor(user: AccountId | null): Promise<unknown> {
  const described = { pallet: 'consent', method: 'grant', sentence: '', hex: '0x', calls: [], args: [{ name: 'subject', type: 'T', value: subject, plain: subject }, { name: 'sections', type: 'T', value: hash, plain: [hash] }] };
  const view = createSigningView({
    vault, user: () => user, chain: { describe: () => Promise.resolve(described), decode: () => Promise.resolve(described) }, names: { account: () => 'Somebody', known: () => null }, outbox: { read: () => ({}) }, consents: {}, admin: {},
  } as unknown as SigningViewDeps);
  return (await view.item('one')).calls[0]?.args.find(({ name }) => name === 'sections')?.reading;
}

describe('an act of many calls', () => {
  const described = { pallet: 'records', method: 'erase', sentence: 'Erase', hex: '0x', calls: [], args: [] };
  const view = () => createSigningView({ vault, user: () => signer, chain: { describe: () => Promise.resolve(described) }, names: { account: (account: string) => (account === signer ? 'Ada' : 'Bob'), known: () => null }, outbox: {}, consents: {}, admin: {} } as unknown as SigningViewDeps);
  const one = { call: { pallet: 'records', method: 'erase', args: [] }, signer };

  it('shows the first of them, says how many more there are, and who signs', async () => {
    const other = AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
    const shown = await view().act({ ...one, later: [], also: [{ ...one, signer: other }, ...Array.from({ length: 30 }, () => one)] });
    expect(shown).toMatchObject({ signerName: 'Ada, Bob', whole: true, more: 22 });
    expect(shown.calls).toHaveLength(10);
    expect((await view().act({ ...one, later: ['reason'] })).whole).toBe(false);
  });

  it('says of each by whom, with which key and at whose cost, and shows what is signed and kept here', async () => {
    const other = AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
    const named = (pallet: string, method: string, organization: number) => ({ pallet, method, sentence: '', hex: '0x', calls: [], args: [{ name: 'organization', type: 'u32', value: String(organization), plain: organization }] });
    const described = new Map<string, unknown>([['erase', named('records', 'erase', 4)], ['closeEmergency', { ...named('consent', 'closeEmergency', 4), args: [] }], ['propose', named('council', 'propose', 4)], ['batchAll', { pallet: 'utility', method: 'batchAll', sentence: '', hex: '0x', args: [], calls: [named('subjects', 'setDirectory', 4), named('subjects', 'rotate', 4)] }],
      ['mixed', { pallet: 'utility', method: 'batchAll', sentence: '', hex: '0x', args: [], calls: [named('subjects', 'rotate', 4), named('subjects', 'rotate', 5)] }]]);
    const names = { account: (account: string) => (account === signer ? 'Ada' : 'Bob'), known: () => null, organization: (id: number) => `Clinic ${String(id)}` };
    const paying = createSigningView({ vault, user: () => signer, chain: { describe: ({ method }: { method: string }) => Promise.resolve(described.get(method)) }, names, outbox: {}, consents: {}, admin: {} } as unknown as SigningViewDeps);
    const calls = (method: string) => ({ call: { pallet: 'any', method, args: [] }, signer: other });
    const shown = await paying.act({ ...one, later: [], also: [calls('closeEmergency'), calls('propose'), calls('batchAll'), calls('mixed'), { ...calls('erase'), signer: null }] }, [{ kind: 'guardians', signer, owner: 'aa', people: ['Clara', 'Nils'], threshold: 2 }]);
    expect(shown.calls.filter(({ depth }) => depth === 0).map(({ signing }) => signing)).toEqual([
      { signerName: 'Ada', key: signer, payer: { kind: 'organization', name: 'Clinic 4' } }, { signerName: 'Bob', key: other, payer: { kind: 'nobody' } }, { signerName: 'Bob', key: other, payer: { kind: 'signer' } },
      { signerName: 'Bob', key: other, payer: { kind: 'organization', name: 'Clinic 4' } }, { signerName: 'Bob', key: other, payer: { kind: 'signer' } }, { signerName: 'The new person', key: null, payer: { kind: 'organization', name: 'Clinic 4' } },
    ]);
    expect(shown.calls.filter(({ depth }) => depth > 0).every(({ signing }) => signing === null)).toBe(true);
    expect(shown.papers).toEqual([{ kind: 'guardians', signerName: 'Ada', key: signer, owner: 'aa', people: ['Clara', 'Nils'], threshold: 2 }]);
    expect(WillSign.safeParse(shown).success).toBe(true);
  });

  it('shows none where nothing goes to the network', async () => {
    expect(await view().act(null)).toEqual({ signerName: '', whole: true, calls: [], papers: [], more: 0 });
  });
});

describe('a consent that waits to be sent', () => {
  it('names its sections to who signs it', async () => {
    expect(await sectionsFor(signer)).toEqual({ kind: 'sections', sections: [{ category: 'labs', sensitivity: 'HIV' }], unknown: 0 });
  });

  it('names none to anybody else who looks at what waits', async () => {
    for (const user of [null, AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty')]) expect(await sectionsFor(user)).toEqual({ kind: 'sections', sections: [], unknown: 1 });
  });
});
