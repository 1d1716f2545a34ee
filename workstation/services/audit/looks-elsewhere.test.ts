import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ConsentId, ContentId, Hash, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { decodeLogPack, Directory, type KeyKind, utf8ToBytes } from '../../../core/sealing/index.ts';
import type { Anchor, Chain } from '../../chain/types.ts';
import { contentIdOf } from '../../ipfs/content-address.ts';
import { chunksOf } from '../../ipfs/file-chunks.ts';
import { createKeyService } from '../../keys/key-service.ts';
import type { Keys } from '../../keys/port.ts';
import { signingReady } from '../../keys/signing.ts';
import { createWrapping } from '../../keys/wrapping.ts';
import { recipientOfNobody, sealFile } from '../../sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, anchors as storedAnchors, consentsOfSubject, insertPatient, putSharedKey, putWorkstation, type Subject, upsertConsent, upsertOrganization, upsertSubject } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createDirectoryOfNames } from '../names/directory-of-names.ts';
import { createAuditLog } from './audit-log.ts';
import { createAuditReview } from './audit-review.ts';
import { createLogPacks } from './log-packs.ts';
import { createLooksElsewhere } from './looks-elsewhere.ts';

const [home, away] = [OrganizationId.parse(1), OrganizationId.parse(2)];
const day = 86_400_000;
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const hex = (): string => randomBytes(32).toString('hex');
const labs = { category: 'labs', sensitivity: 'general' } as const;

let folder: string;
let vaults: Vault[];
let stored: Map<string, Uint8Array>;
let missing: Set<string>;
/** What the network names, where it is not what the vault has. */
let directories: Map<SubjectId, ContentId>;
const content = {
  get: (cid: string) => { const file = missing.has(cid) ? undefined : stored.get(cid); return file === undefined ? Promise.reject(new AppError('content.unavailable')) : Promise.resolve(file); },
  async put(file: Uint8Array) { const cid = ContentId.parse(contentIdOf((await chunksOf(file)).root)); stored.set(cid, file); return cid; },
};

beforeEach(async () => {
  await signingReady();
  folder = mkdtempSync(join(tmpdir(), 'assent-looks-'));
  [vaults, stored, missing, directories] = [[], new Map(), new Set(), new Map()];
});
afterEach(() => { for (const vault of vaults) vault.close(); rmSync(folder, { recursive: true }); });

/** A workstation with a device, a steward and its patients' subjects. */
async function clinic(organization: OrganizationId, clock: { now: number }) {
  const vault = openVault({ file: join(folder, `${String(organization)}.db`), key: new Uint8Array(32).fill(1) });
  vaults.push(vault);
  const service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => performance.now() });
  const [device, steward] = [await service.createAccount({ secret: random(32) }), await service.createAccount({ secret: random(32) })];
  const shared = await service.newSharedIdentity({ recipients: [steward.recipient] });
  let actor: AccountId | null = steward.account;
  const names = createDirectoryOfNames({ vault, blockTime: () => null });
  vault.write((db) => {
    putWorkstation(db, { organization, device: device.account, deviceRecipient: device.recipient, deviceWrapped: random(8), genesis: null, createdAt: 1 });
    for (const id of [home, away]) upsertOrganization(db, { id, name: id === home ? 'Home' : 'Away', country: 'IE', nameSalt: null, ours: id === organization, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    addPerson(db, { account: steward.account, kind: 'staff', name: `Stefan of ${String(organization)}`, title: 'Steward', organization, patient: null, recipient: steward.recipient, wrapped: steward.wrapped, demoPin: null, createdAt: 1 });
    putSharedKey(db, { organization, holder: 'KeySteward', version: 1, member: steward.account, recipient: shared.recipient, sealed: shared.sealed });
  });
  const audit = createAuditLog({ vault, now: () => clock.now, device: device.account, hashOf: rowHash, actor: () => ({ account: actor, role: 'Clinician', organization }), changes: createChangeFeed() });
  const packs = createLogPacks({ vault, content, chain: { subject: (id: SubjectId) => Promise.resolve({ value: directories.has(id) ? { directory: directories.get(id) } : null }) } as never, seal: sealFile, nobody: recipientOfNobody, names, organization: () => organization, device: () => device.account, now: () => clock.now });
  const errors: unknown[] = [];
  const review = createAuditReview({ vault, audit, packs, names, organization: () => organization, chain: {} as Chain, outbox: { post: () => 'posted' } as never, log: (error) => { errors.push(error); }, now: () => clock.now });
  return { vault, service, keys: service as unknown as Keys, device: device.account, steward, shared, audit, review, names, errors, as: (account: AccountId | null) => { actor = account; } };
}
type Clinic = Awaited<ReturnType<typeof clinic>>;

async function patientOf(at: Clinic, organization: OrganizationId, id: string, kind: KeyKind = 'x25519') {
  const patient = PatientId.parse(id);
  const subject = SubjectId.parse(hex());
  const made = await at.service.createSubject({ subject, sections: [labs], recipients: [at.shared.recipient], kind });
  const directoryCid = await content.put(utf8ToBytes(made.directory));
  const row: Subject = { id: subject, organization, ours: true, custodian: organization, controller: null, patient, generation: 1, directoryCid, directory: Directory.parse(JSON.parse(made.directory)), keyring: made.keyring, sections: made.sections, epochs: {}, stage: 'confirmed', createdAt: 1 };
  at.vault.write((db) => {
    insertPatient(db, { id: patient, name: id, sortName: id, birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient', id }, search: id, createdAt: 1, updatedAt: 1 });
    upsertSubject(db, row);
    upsertConsent(db, {
      id: ConsentId.parse(hex()), subject, grantee: { kind: 'Organization', organization: away }, sections: [], actions: 1, purposes: 1, period: { start: 0, end: 10 * day }, dataPeriod: null, terms: Hash.parse(hex()), duo: null, countries: [], parent: null, bundle: null, evidence: 'Pin',
      grantedBy: at.steward.account, grantedAt: 1, revokedAt: null, lapsed: false, termsText: null, witness: null, request: null, conditions: null, createdAt: 1, revokedTime: null, stage: 'confirmed',
    } as never);
  });
  return { patient, row };
}

/** Two clinics, and two patients of the first whom the second may look at. */
async function twoClinics() {
  const clock = { now: 20 * day };
  const [first, second] = [await clinic(home, clock), await clinic(away, clock)];
  const [ada, ben] = [await patientOf(first, home, 'patient-ada'), await patientOf(first, home, 'patient-ben')];
  second.vault.write((db) => { for (const { row } of [ada, ben]) upsertSubject(db, { ...row, ours: false, patient: null, directory: null, keyring: null }); });
  const onChain = (): Anchor[] => second.vault.read((db) => storedAnchors(db, second.device)).map((row) => ({ device: row.device, sequence: row.sequence, root: row.root, rows: row.rows, firstRow: row.firstRow, pack: row.pack, organization: away, anchoredAt: 100 + row.sequence }));
  const chain = { anchors: onChain };
  const looks = () => createLooksElsewhere({
    vault: first.vault, content, keys: first.keys, audit: first.audit, names: first.names, organization: () => home, changes: createChangeFeed(), log: (error) => { first.errors.push(error); },
    chain: { status: () => ({ phase: 'ready' }), devices: (id: OrganizationId) => Promise.resolve({ value: id === away ? [{ organization: away, account: second.device, enrolledAt: 1, retiredAt: null }] : [] }), anchors: () => Promise.resolve({ value: chain.anchors() }) } as unknown as Chain,
  });
  const look = (subject: SubjectId, reason: string): void => { second.audit.record({ action: 'chart.open', outcome: 'permit', subject, purpose: 'TREAT', reason }); };
  return { clock, first, second, ada, ben, chain, looks, look };
}

describe('looks at other organizations', () => {
  it('reach the organization that keeps the record, each for its own patient, proven and with a name', async () => {
    const { first, second, ada, ben, looks, look } = await twoClinics();
    look(ada.row.id, 'knee');
    second.audit.record({ action: 'session.lock', outcome: 'done' });
    look(ben.row.id, 'hip');
    await second.review.anchorNow();
    const mine = looks();
    await mine.follow(first.steward.account);
    expect(mine.list(ada.patient, 10)).toEqual([{
      sequence: 0, device: second.device, at: new Date(20 * day).toISOString(), organization: away, organizationName: 'Away', name: 'Stefan of 2', role: 'Clinician', action: 'chart.open', outcome: 'permit', purpose: 'TREAT', reason: 'knee', anchoredBlock: 100, consent: null, grantee: null, clause: null,
    }]);
    expect(mine.list(ben.patient, 10)).toMatchObject([{ sequence: 2, reason: 'hip' }]);
    expect(first.errors).toEqual([]);
    // Reading it is a row of the log here.
    expect(first.audit.record({ action: 'session.lock', outcome: 'done' })[0]?.sequence).toBe(2);
  });

  it('say under which consent and by which clause, and for whom that consent is where it is this patient’s', async () => {
    const { first, second, ada, ben, looks } = await twoClinics();
    const [hers, his] = [ada, ben].map(({ row }) => first.vault.read((db) => consentsOfSubject(db, row.id))[0]?.id ?? null);
    const seen = (consent: typeof hers): void => { second.audit.record({ action: 'chart.open', outcome: 'permit', subject: ada.row.id, purpose: 'TREAT', consent: consent ?? null, clause: 'Permitted' }); };
    seen(hers);
    seen(his);
    second.audit.record({ action: 'chart.open', outcome: 'deny', subject: ada.row.id, clause: 'NoConsent' });
    await second.review.anchorNow();
    const mine = looks();
    await mine.follow(first.steward.account);
    expect(mine.list(ada.patient, 10).map(({ consent, grantee, clause }) => [consent, grantee, clause])).toEqual([[null, null, 'NoConsent'], [his, null, 'Permitted'], [hers, first.names.grantee({ kind: 'Organization', organization: away }), 'Permitted']]);
  });

  it('the pack says neither whose record nor how many: files without a reader fill it up, and sizes are padded', async () => {
    const { second, ada, ben, look } = await twoClinics();
    for (const { row } of [ada, ben]) look(row.id, 'knee');
    look(ada.row.id, 'again');
    await second.review.anchorNow();
    const cid = second.vault.read((db) => storedAnchors(db, second.device))[0]?.pack ?? '';
    const bytes = stored.get(cid) as Uint8Array;
    const text = Buffer.from(bytes).toString();
    for (const told of [ada.row.id, ben.row.id, 'knee', 'Stefan', ada.patient]) expect(text).not.toContain(told);
    expect(decodeLogPack(bytes)?.parts.get(home)?.length).toBe(2);
    second.audit.record({ action: 'chart.open', outcome: 'permit', subject: ada.row.id });
    look(ben.row.id, 'x');
    // A third subject, whom nobody at the first clinic can read for: four files, of which one has no reader.
    const other = await patientOf(second, away, 'patient-cy');
    look(other.row.id, 'own');
    await second.review.anchorNow();
    const next = decodeLogPack(stored.get(second.vault.read((db) => storedAnchors(db, second.device))[1]?.pack ?? '') as Uint8Array);
    expect([...next?.parts ?? []].map(([of, files]) => [of, files.length])).toEqual([[home, 2], [away, 1]]);
  });

  it('what fills a pack up is of the same kind of keys as what it hides among, and those with hybrid keys read theirs', async () => {
    const { clock, first, second, ada, look, looks } = await twoClinics();
    const more = await Promise.all(['patient-dan', 'patient-eve'].map((id) => patientOf(first, home, id, 'hybrid')));
    second.vault.write((db) => { for (const { row } of more) upsertSubject(db, { ...row, ours: false, patient: null, directory: null, keyring: null }); });
    const kinds = () => [...decodeLogPack(stored.get(second.vault.read((db) => storedAnchors(db, second.device)).at(-1)?.pack ?? '') as Uint8Array)?.parts.get(home) ?? []].map((file) => (Buffer.from(file).includes('-> X25519 ') ? 'x25519' : 'hybrid'));
    for (const { row } of more) look(row.id, 'knee');
    look(more[0]?.row.id ?? ada.row.id, 'again');
    await second.review.anchorNow();
    expect(kinds()).toEqual(['hybrid', 'hybrid']);
    const mine = looks();
    await mine.follow(first.steward.account);
    expect(more.map(({ patient }) => mine.list(patient, 10).map(({ reason }) => reason))).toEqual([['again', 'knee'], ['knee']]);
    clock.now += day;
    const third = await patientOf(first, home, 'patient-fay', 'hybrid');
    second.vault.write((db) => { upsertSubject(db, { ...third.row, ours: false, patient: null, directory: null, keyring: null }); });
    for (const { row } of [...more, third]) look(row.id, 'next');
    await second.review.anchorNow();
    expect(kinds()).toEqual(['hybrid', 'hybrid', 'hybrid', 'hybrid']);
  });

  it('a pack is made once a day; anchors between have none, and their rows are in the next', async () => {
    const { clock, first, second, ada, looks, look } = await twoClinics();
    look(ada.row.id, 'one');
    await second.review.anchor();
    look(ada.row.id, 'two');
    clock.now += day / 2;
    await second.review.anchor();
    look(ada.row.id, 'three');
    clock.now += day / 2;
    await second.review.anchor();
    expect(second.vault.read((db) => storedAnchors(db, second.device)).map(({ pack, rows }) => [pack !== null, rows])).toEqual([[true, 1], [false, 1], [true, 1]]);
    const mine = looks();
    await mine.follow(first.steward.account);
    expect(mine.list(ada.patient, 10).map(({ reason, anchoredBlock }) => [reason, anchoredBlock])).toEqual([['three', 102], ['two', 101], ['one', 100]]);
    // Nothing is in two packs.
    expect(decodeLogPack(stored.get(second.vault.read((db) => storedAnchors(db, second.device))[2]?.pack ?? '') as Uint8Array)?.parts.get(home)).toHaveLength(1);
  });

  it('a row that its anchor on chain does not hold is none', async () => {
    const { first, second, ada, chain, looks, look } = await twoClinics();
    look(ada.row.id, 'one');
    await second.review.anchorNow();
    const honest = chain.anchors;
    chain.anchors = () => honest().map((anchor) => ({ ...anchor, root: Hash.parse('ab'.repeat(32)) }));
    const mine = looks();
    await mine.follow(first.steward.account);
    expect(mine.list(ada.patient, 10)).toEqual([]);
  });

  it('once a record\'s keys changed at home, a pack is sealed to the log of now, which the keyring of before does not open', async () => {
    const { first, second, ada, look } = await twoClinics();
    const path = [{ kind: 'identity' as const, sealed: first.shared.sealed }];
    const parts = async (keyring: Uint8Array) => {
      await second.review.anchorNow();
      const files = [...decodeLogPack(stored.get(second.vault.read((db) => storedAnchors(db, second.device)).at(-1)?.pack ?? '') as Uint8Array)?.parts.get(home) ?? []];
      return (await first.service.openLogParts({ account: first.steward.account, path, keyring, parts: files })).opened.length;
    };
    const [before, directory] = [ada.row.keyring as Uint8Array, ada.row.directory as Directory];
    look(ada.row.id, 'one');
    expect(await parts(before)).toBe(1);
    const { sealed } = await first.service.rotateKeyring({ account: first.steward.account, path, keyring: before, sections: ada.row.sections.map(({ hash }) => ({ hash, from: 1 })), recipients: [first.shared.recipient] });
    const { inbox, log } = await first.service.directoryEntries({ account: first.steward.account, path, keyring: sealed, sections: [] });
    directories.set(ada.row.id, await content.put(utf8ToBytes(JSON.stringify({ ...directory, generation: 2, inbox, log }))));
    look(ada.row.id, 'two');
    expect(await parts(before)).toBe(0);
    look(ada.row.id, 'three');
    expect(await parts(sealed)).toBe(1);
  });

  it('a pack that cannot be had is asked for again, and who opens no keyring reads nothing', async () => {
    const { first, second, ada, looks, look } = await twoClinics();
    look(ada.row.id, 'one');
    await second.review.anchorNow();
    const cid = second.vault.read((db) => storedAnchors(db, second.device))[0]?.pack ?? '';
    missing.add(cid);
    await looks().follow(first.steward.account);
    expect(first.errors).toMatchObject([{ code: 'content.unavailable' }]);
    missing.clear();
    await looks().follow(first.device);
    expect(looks().list(ada.patient, 10)).toEqual([]);
    await looks().follow(first.steward.account);
    expect(looks().list(ada.patient, 10)).toHaveLength(1);
  });

  it('where the directory of a patient cannot be had, the anchor goes without a pack and the next one has the rows; after a week the others do not wait', async () => {
    const { clock, second, ada, ben, first, looks, look } = await twoClinics();
    look(ada.row.id, 'first');
    await second.review.anchorNow();
    missing.add(ben.row.directoryCid ?? '');
    look(ben.row.id, 'hip');
    look(ada.row.id, 'knee');
    await second.review.anchorNow();
    expect(second.vault.read((db) => storedAnchors(db, second.device)).map(({ pack }) => pack !== null)).toEqual([true, false]);
    expect(second.errors).toMatchObject([{ code: 'content.unavailable' }]);
    clock.now += 8 * day;
    second.audit.record({ action: 'session.lock', outcome: 'done' });
    await second.review.anchor();
    const mine = looks();
    await mine.follow(first.steward.account);
    expect(mine.list(ada.patient, 10).map(({ reason }) => reason)).toEqual(['knee', 'first']);
    expect(mine.list(ben.patient, 10)).toEqual([]);
  });

  it('two at once make two anchors without a gap', async () => {
    const { second, ada, look } = await twoClinics();
    look(ada.row.id, 'one');
    const before = second.review.anchorNow();
    // The first has counted its rows, and seals them.
    await Promise.resolve();
    look(ada.row.id, 'two');
    const made = await Promise.all([before, second.review.anchorNow()]);
    expect(made.map((one) => one?.sequence)).toEqual([0, 1]);
    expect(second.vault.read((db) => storedAnchors(db, second.device)).reduce((end, { firstRow, rows }) => (firstRow === end ? firstRow + rows : -1), 0)).toBeGreaterThan(3);
  });
});
