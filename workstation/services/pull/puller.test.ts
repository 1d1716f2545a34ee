import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Consent, everything } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId, ConsentId, type ContentId, DocumentId, Hash, OrganizationId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { Chain, DocumentEntry } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import { openConsentKeys } from '../../vault/consent-keys.ts';
import { openVault } from '../../vault/open-vault.ts';
import { bundleHere, bundleOf, consent as storedConsent, document as storedDocument, isWaitingForKeys, type Person, putSharedKey, sealedOf, subject as storedSubject, upsertSubject } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createCacheKeys } from '../chart/cache-keys.ts';
import { createPuller, type Puller } from './puller.ts';

const [theirs, own] = [OrganizationId.parse(1), OrganizationId.parse(2)];
const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const subject = SubjectId.parse('aa'.repeat(32));
const id = ConsentId.parse('bb'.repeat(32));
const section = SectionHash.parse('cc'.repeat(16));
const document = DocumentId.parse('dd'.repeat(32));
const at = { number: 5, hash: Hash.parse('00'.repeat(32)), time: 1 };
const address = (name: string): ContentId => `bafy-${name}` as ContentId;

let folder: string;
let vault: Vault;
let puller: Puller;
let files: Map<string, Uint8Array>;
let asked: string[];
let list: DocumentId[] | null;
let revokedAt: number | null;
let entries: () => DocumentEntry[];
let state: { bundle: ContentId; entry: Pick<DocumentEntry, 'cid' | 'epoch'>; epoch: number; user: Person | null };

const cacheKeys = () => createCacheKeys(openConsentKeys(join(folder, 'keys.bin'), { vaultKey: new Uint8Array(32).fill(2), masterGuard: new Uint8Array(32).fill(3) }));
const consent = (): Consent => ({
  id, subject, grantee: { kind: 'Role', organization: own, role: 'Clinician' }, sections: [section], actions: 1, purposes: 1, period: { start: 0, end: 10_000 }, dataPeriod: null, terms: '11'.repeat(32), duo: null, countries: [], parent: null,
  bundle: state.bundle, evidence: 'Pin', grantedBy: account, grantedAt: 3, revokedAt, lapsed: false,
});
const entry = (): DocumentEntry => ({ id: document, subject, section, commitment: Hash.parse('22'.repeat(32)), size: 1024, organization: theirs, device: account, supersedes: null, retention: 0, status: 'Current', registeredAt: 4, ...state.entry });
const chain = {
  status: () => ({ phase: 'ready' }), subject: () => Promise.resolve({ value: { id: subject, custodian: theirs, organization: theirs, controller: null, directory: null, liveConsents: 1 }, at }),
  consents: () => Promise.resolve({ value: [consent()], at }), documents: () => Promise.resolve({ value: entries(), at }), emergencies: () => Promise.resolve({ value: [], at }), epochs: () => Promise.resolve({ value: [{ section, epoch: state.epoch }], at }),
} as unknown as Chain;
const content = {
  get: (cid: string) => { asked.push(cid); const file = files.get(cid); return file === undefined ? Promise.reject(new AppError('content.unavailable')) : Promise.resolve(file); },
  remove: (cid: string) => { files.delete(`${cid}: local`); return Promise.resolve(); },
} as unknown as ContentStore;
/** The bundle's plaintext is its epochs: what it would open, of the section, or of the one document that it lists. */
const keys = {
  openBundle: ({ file }: { file: Uint8Array }) => Promise.resolve(list === null
    ? { sections: [...file].map((epoch) => ({ category: 'labs', sensitivity: 'general', hash: section, epoch })), files: null, conditions: null, receipt: null }
    : {
      sections: [{ category: 'labs', sensitivity: 'general', hash: section, epoch: state.epoch }], files: [...file].map((epoch) => ({ document, section, epoch, authoredAt: '2026-01-01T00:00:00.000Z' })), receipt: null,
      conditions: { only: { ...everything, documents: list }, except: [], team: false, shift: false },
    }),
} as unknown as Keys;
const person = { account } as unknown as Person;
const look = async () => {
  const known = vault.read((db) => storedSubject(db, subject));
  if (known !== undefined) await puller.refresh(known, true);
};
const copy = () => {
  const found = vault.read((db) => sealedOf(db, document));
  return found === undefined ? null : { cid: found.cid, epoch: found.epoch, bytes: [...cacheKeys().unwrap(id, found.sealed) ?? []] };
};
const bundle = () => {
  const found = vault.read((db) => bundleOf(db, id));
  return found === undefined ? null : [...cacheKeys().unwrap(id, found.bundle) ?? []];
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-pull-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  asked = [];
  list = null;
  revokedAt = null;
  entries = () => [entry()];
  files = new Map([[address('bundle-0'), Uint8Array.of(0)], [address('file-0'), Uint8Array.of(10)], [address('bundle-1'), Uint8Array.of(1, 0)], [address('file-1'), Uint8Array.of(11)]]);
  state = { bundle: address('bundle-0'), entry: { cid: address('file-0'), epoch: 0 }, epoch: 0, user: person };
  vault.write((db) => {
    upsertSubject(db, { id: subject, organization: theirs, ours: false, custodian: theirs, controller: null, patient: null, generation: 0, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
    putSharedKey(db, { organization: own, holder: 'Clinician', version: 1, member: account, recipient: 'age1' as AgeRecipient, sealed: Uint8Array.of(1) });
  });
  puller = createPuller({ asSeen: (_, consent) => consent, onMirrored: () => Promise.resolve(), vault, chain, content, keys, cacheKeys: cacheKeys(), organization: () => own, now: () => 100, changes: createChangeFeed(), user: () => state.user, log: (error) => { if (!(error instanceof AppError)) throw error; } });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

describe('after somebody else lost their consent', () => {
  it('the renewed keys are fetched, then the document sealed to them, and the copies before are gone', async () => {
    await look();
    expect([bundle(), copy()]).toEqual([[0], { cid: address('file-0'), epoch: 0, bytes: [10] }]);
    state = { ...state, bundle: address('bundle-1'), entry: { cid: address('file-1'), epoch: 1 }, epoch: 1 };
    await look();
    expect([bundle(), copy()]).toEqual([[1, 0], { cid: address('file-1'), epoch: 1, bytes: [11] }]);
    expect(vault.read((db) => bundleHere(db, id))).toEqual({ cid: address('bundle-1'), epochs: { [section]: [1, 0] } });
    // Nothing is fetched twice.
    const before = asked.length;
    await look();
    expect(asked).toHaveLength(before);
  });

  it('the copy here stays readable until keys for the new one have come', async () => {
    await look();
    state = { ...state, entry: { cid: address('file-1'), epoch: 1 }, epoch: 1 };
    await look();
    expect(copy()).toEqual({ cid: address('file-0'), epoch: 0, bytes: [10] });
    state = { ...state, bundle: address('bundle-1') };
    await look();
    expect(copy()).toEqual({ cid: address('file-1'), epoch: 1, bytes: [11] });
  });

  it('with nobody signed in the keys come and the copy stays; at the next sign-in it follows', async () => {
    await look();
    state = { bundle: address('bundle-1'), entry: { cid: address('file-1'), epoch: 1 }, epoch: 1, user: null };
    await look();
    expect([bundle(), copy()?.epoch]).toEqual([[1, 0], 0]);
    state = { ...state, user: person };
    await puller.learn(person);
    await puller.pull(subject);
    expect(copy()?.epoch).toBe(1);
  });

  it('where the new file cannot be had yet, the old one is kept', async () => {
    await look();
    files.delete(address('file-1'));
    state = { ...state, bundle: address('bundle-1'), entry: { cid: address('file-1'), epoch: 1 }, epoch: 1 };
    await look();
    expect(copy()).toEqual({ cid: address('file-0'), epoch: 0, bytes: [10] });
  });
});

describe('a withdrawal', () => {
  it('that is first seen here has the time of now, and keeps it', async () => {
    await look();
    revokedAt = 9;
    await look();
    expect(vault.read((db) => storedConsent(db, id))).toMatchObject({ revokedAt: 9, revokedTime: 100 });
  });
});

describe('a consent that lists documents', () => {
  const other = DocumentId.parse('ee'.repeat(32));

  it('brings these alone, says what time they are of, and asks for nothing else again', async () => {
    list = [document];
    entries = () => [entry(), { ...entry(), id: other, cid: address('other') }];
    await look();
    expect(copy()?.epoch).toBe(0);
    expect(vault.read((db) => [sealedOf(db, other), bundleHere(db, id)?.epochs, storedDocument(db, document)?.authoredAt, storedDocument(db, other)?.authoredAt])).toEqual([undefined, { [document]: [0] }, Date.parse('2026-01-01'), null]);
    const before = asked.length;
    puller.pullMissing();
    await puller.pull(subject);
    expect(asked.slice(before)).toEqual([]);
    // The control: a consent to the section brings both.
    list = null;
    state = { ...state, bundle: address('bundle-1') };
    vault.write((db) => { db.run('UPDATE consent SET conditions = NULL'); });
    await look();
    expect(asked.slice(before)).toContain(address('other'));
  });

  it('waits for keys of a file that was sealed anew, and keeps the one before meanwhile', async () => {
    list = [document];
    await look();
    const waits = () => vault.read((db) => { const row = storedConsent(db, id); return row !== undefined && isWaitingForKeys(db, row, { [section]: state.epoch }, false); });
    expect(waits()).toBe(false);
    // Another document of the section may be under the new keys: this one's file is what counts.
    state = { ...state, epoch: 1 };
    await look();
    expect([waits(), copy()?.epoch]).toEqual([false, 0]);
    state = { ...state, entry: { cid: address('file-1'), epoch: 1 } };
    await look();
    expect([waits(), copy()?.epoch]).toEqual([true, 0]);
    state = { ...state, bundle: address('bundle-1') };
    await look();
    expect([waits(), copy()?.epoch]).toEqual([false, 1]);
  });
});
