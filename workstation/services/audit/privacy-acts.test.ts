import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import type { BreachQuestion } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ConsentId, OrganizationId, type PatientId } from '../../../core/ids/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { countAudit, type Document, patient as storedPatient, personOfPatient, putSharedKey, type Subject, subjectsOfPatient, upsertConsent, upsertDocument, upsertOrganization, upsertSubject } from '../../vault/repositories/index.ts';
import { createDirectoryOfNames } from '../names/directory-of-names.ts';
import { guardedDesk, type GuardedDesk, hash } from '../guardians/guardians.fixture.ts';
import { createAccessPackage } from './access-package.ts';
import { type AuditLog, createAuditLog } from './audit-log.ts';
import { type BreachScope, createBreachScope } from './breach-scope.ts';
import { createBreaches } from './breaches.ts';
import { createRecordOfProcessing } from './record-of-processing.ts';

const [own, away] = [OrganizationId.parse(1), OrganizationId.parse(2)];
let desk: GuardedDesk;
let [one, other]: PatientId[] = [];
let [nurse, clinician]: AccountId[] = [];
let audit: AuditLog;
let scope: BreachScope;

const code = async (work: () => unknown): Promise<string> => Promise.resolve().then(work).then(() => 'done', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const iso = (ms: number): string => new Date(ms).toISOString();
const looked = (account: AccountId, patient: PatientId | null, action: string, outcome: 'permit' | 'deny' | 'done' = 'permit'): void => { audit.record({ account, patient, action, outcome }); desk.later(); };
const subject = (): Subject => desk.vault.read((db) => subjectsOfPatient(db, one!))[0]!;
const rowsOf = (action: string): number => desk.vault.read((db) => countAudit(db, { patient: one!, action, account: null, outcome: null }));
const names = () => createDirectoryOfNames({ vault: desk.vault, blockTime: () => null });

beforeEach(async () => {
  desk = await guardedDesk();
  const steward = await desk.hire('Steward', 'KeySteward');
  await desk.ring.provide(steward);
  ({ patient: one } = await desk.admit('271828'));
  desk.later();
  ({ patient: other } = await desk.admit('314159'));
  [nurse, clinician] = [await desk.hire('Nils', 'Nurse'), await desk.hire('Cleo', 'Clinician')];
  audit = createAuditLog({ vault: desk.vault, now: desk.clock, device: desk.device.account, hashOf: rowHash, actor: () => ({ account: null, role: null, organization: own }), changes: desk.changes });
  scope = createBreachScope({ vault: desk.vault, audit, names: names(), organization: () => own });
});
afterEach(() => { desk.end(); });

describe('whose records were seen in a time that is in question', () => {
  it('counts what was shown and to whom, what was taken along, and the lists of names; not what was refused or before and after', async () => {
    looked(nurse!, one!, 'chart.open');
    const from = desk.clock();
    looked(nurse!, one!, 'chart.open');
    looked(clinician!, one!, 'document.open');
    looked(nurse!, other!, 'chart.open', 'deny');
    looked(clinician!, other!, 'record.export');
    looked(nurse!, null, 'patient.search', 'done');
    // Their own record, seen by the patient, is no breach.
    looked(desk.vault.read((db) => personOfPatient(db, one!))!.account, one!, 'record.export');
    looked(nurse!, other!, 'record.write', 'done');
    const to = desk.clock();
    looked(nurse!, other!, 'chart.open');
    const question = (account: AccountId | null) => ({ cause: { kind: 'person' as const, account }, from: iso(from), to: iso(to) });
    expect(scope.list(question(null))).toMatchObject({
      patients: 2, searches: 1, elsewhere: 0,
      rows: [{ patient: other, looks: 1, people: ['Cleo'], taken: true }, { patient: one, looks: 2, people: ['Cleo', 'Nils'].sort(), taken: false, first: iso(from), last: iso(from + 1_000) }],
    });
    expect(scope.list(question(nurse!)).rows).toMatchObject([{ patient: one, looks: 1, people: ['Nils'] }]);
    expect(scope.list(question(clinician!)).searches).toBe(0);
    const table = scope.csv(question(null));
    expect([table.rows, table.csv.trim().split('\r\n').length, table.csv.includes('Cleo; Nils') || table.csv.includes('Nils; Cleo')]).toEqual([2, 3, true]);
    expect(await code(() => scope.list({ ...question(null), from: iso(to), to: iso(from) }))).toBe('app.invalid-input');
  });
});

type Category = NonNullable<Document['category']>;

describe('whose records a key or the disk opens', () => {
  const span = { from: '2026-01-01T00:00:00.000Z', to: '2099-01-01T00:00:00.000Z' };
  const sectionOf = (category: Category) => category.padEnd(32, '0').replace(/[^0-9a-f]/g, '0') as Document['section'];
  const document = (of: Subject, category: Category, ours: boolean, createdAt = 1): void => {
    desk.vault.write((db) => { upsertDocument(db, { id: hash() as string as Document['id'], subject: of.id, section: sectionOf(category), category, sensitivity: 'general', cid: 'bafy' as Document['cid'], commitment: hash(), size: 1024, organization: ours ? own : away, ours, author: nurse!, authoredAt: 1, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 1, createdAt }); });
  };
  /** Somebody else's record of the same patient, given to a role here. */
  const given = (role: 'Nurse' | 'Clinician', category: Category, period: { start: number; end: number }, revokedTime: number | null = null): Subject => {
    const foreign: Subject = { ...subject(), id: hash() as string as Subject['id'], organization: away, ours: false, patient: one! };
    desk.vault.write((db) => {
      upsertSubject(db, foreign);
      upsertConsent(db, {
        id: ConsentId.parse(hash()), subject: foreign.id, grantee: { kind: 'Role', organization: own, role }, sections: [sectionOf(category)], actions: 1, purposes: 1, period, dataPeriod: null, terms: '1'.repeat(64), duo: null, countries: [], parent: null, bundle: 'bafyb' as never, evidence: 'Pin',
        grantedBy: nurse!, grantedAt: 3, revokedAt: revokedTime === null ? null : 4, lapsed: false, termsText: null, witness: null, revokedTime, request: null, conditions: null, stage: 'confirmed', createdAt: 1,
      });
    });
    document(foreign, category, false);
    return foreign;
  };
  const found = (cause: BreachQuestion['cause'], more: Partial<typeof span> = {}) => scope.list({ cause, ...span, ...more }).rows.map(({ patient, sections }) => [patient, ...sections.map(({ section, documents }) => `${section?.category ?? '?'} ${String(documents)}`)]);

  it('the organization’s: what it wrote until then; a role’s: what consents gave it that stood in that time', () => {
    document(subject(), 'labs', true);
    document(subject(), 'labs', true);
    document(subject(), 'notes', true, Date.parse('2100-01-01T00:00:00Z'));
    given('Nurse', 'medications', { start: 0, end: Date.parse('2098-01-01T00:00:00Z') });
    given('Clinician', 'allergies', { start: 0, end: Date.parse('2025-01-01T00:00:00Z') });
    given('Clinician', 'problems', { start: 0, end: Date.parse('2098-01-01T00:00:00Z') }, Date.parse('2025-06-01T00:00:00Z'));
    expect(found({ kind: 'organization-key' })).toEqual([[one, 'labs 2']]);
    expect(found({ kind: 'role-key', role: 'Nurse' })).toEqual([[one, 'medications 1']]);
    // One ended and one was withdrawn before that time.
    expect(found({ kind: 'role-key', role: 'Clinician' })).toEqual([]);
    expect(found({ kind: 'role-key', role: 'Clinician' }, { from: '2024-01-01T00:00:00.000Z' })).toEqual([[one, 'allergies 1', 'problems 1']]);
    // What is only known of, and not kept here, is not on the disk.
    expect(found({ kind: 'workstation' })).toEqual([[one, 'labs 2']]);
  });

  it('a person’s: what the shared keys open that are sealed to it', () => {
    document(subject(), 'labs', true);
    given('Nurse', 'medications', { start: 0, end: Date.parse('2098-01-01T00:00:00Z') });
    desk.vault.write((db) => { db.run('DELETE FROM shared_key WHERE member = ?', nurse!); });
    expect(found({ kind: 'personal-key', account: nurse! })).toEqual([]);
    desk.vault.write((db) => { putSharedKey(db, { organization: own, holder: 'Nurse', version: 1, member: nurse!, recipient: 'age1x' as never, sealed: new Uint8Array([1]) }); });
    expect(found({ kind: 'personal-key', account: nurse! })).toEqual([[one, 'medications 1']]);
    desk.vault.write((db) => { putSharedKey(db, { organization: own, holder: 'organization', version: 1, member: nurse!, recipient: 'age1x' as never, sealed: new Uint8Array([1]) }); });
    expect(found({ kind: 'personal-key', account: nurse! })).toEqual([[one, 'labs 1', 'medications 1']]);
  });

  it('a case has its clocks from when it was noticed, and who was told is a row each; told twice is told once, and a mistake is taken back', async () => {
    document(subject(), 'labs', true);
    const cases = createBreaches({ vault: desk.vault, audit, names: names(), scope, session: { require: () => ({ account: nurse! }) } as never, newId: hash, now: desk.clock });
    const noticed = iso(desk.clock());
    const asked = { cause: { kind: 'organization-key' as const }, from: iso(desk.clock() - 1_000), to: iso(desk.clock() + 1_000) };
    const { id, ...opened } = cases.open({ ...asked, noticed });
    expect(opened).toMatchObject({ patients: 1, noticed, authorityBy: iso(desk.clock() + 72 * 3_600_000), peopleBy: iso(desk.clock() + 60 * 86_400_000), authorityTold: null, peopleTold: null });
    desk.later();
    const told = cases.told({ id, whom: 'authority', told: true });
    expect(told.authorityTold).toEqual({ at: iso(desk.clock()), byName: 'Nils' });
    desk.later();
    expect(cases.told({ id, whom: 'authority', told: true })).toEqual(told);
    expect(cases.told({ id, whom: 'authority', told: false }).authorityTold).toBeNull();
    expect(cases.list().map((row) => row.id)).toEqual([id]);
    expect(desk.vault.read((db) => ['breach.open', 'breach.told'].map((action) => countAudit(db, { patient: null, action, account: null, outcome: null })))).toEqual([1, 2]);
    expect(await code(() => cases.open({ ...asked, noticed: iso(desk.clock() + 60_000) }))).toBe('app.invalid-input');
    expect(await code(() => cases.open({ ...asked, noticed: iso(Date.parse(asked.from) - 1) }))).toBe('app.invalid-input');
    expect(await code(() => cases.told({ id: hash(), whom: 'people', told: true }))).toBe('app.not-found');
  });
});

describe('all that is held of one patient', () => {
  const make = (allowed: boolean, roles: string[] | null, mine = true) => createAccessPackage({
    audit, session: { require: () => ({ kind: roles === null ? 'patient' : 'staff', patient: mine ? one! : other! }), roles: () => roles } as never, requireOwnStaffOrSelf: () => undefined,
    record: () => (allowed ? Promise.resolve({ bundle: { resourceType: 'Bundle', id: 'everything' }, resources: 3, whole: false, provenance: [{ resourceType: 'Provenance', id: 'who-wrote' }] }) : Promise.reject(new AppError('access.denied', { clause: 'NoRelationship' }))),
    consents: () => [], disclosures: { csv: () => ({ name: '', csv: 'from,until\r\n', rows: 0 }) },
    looks: (_, before) => ({ rows: [{ sequence: before ?? 9, device: 'device', account: 'account', organizationName: null, patient: null, document: null, consent: null, at: iso(before ?? 9), accountName: before === null ? 'Nils' : 'Cleo', role: null, action: 'chart.open', outcome: 'permit', purpose: null, reason: null, clause: null } as never], next: before === null ? '4' : null }),
  });

  it('is one file: the record, consents, every page of looks, and to whom it was given; and a row before it', async () => {
    const { zip, resources } = await make(true, null).make(one!, 'She asked');
    expect(rowsOf('access.package')).toBe(1);
    const files = Object.fromEntries(Object.entries(unzipSync(Buffer.from(zip, 'base64'))).map(([name, bytes]) => [name, strFromU8(bytes)]));
    expect(Object.keys(files).sort()).toEqual(['README.txt', 'audit.json', 'consents.csv', 'given-to.csv', 'record.json', 'who-looked.csv']);
    const audited = JSON.parse(files['audit.json'] ?? '') as { entry: { resource: { resourceType: string; id: string } }[] };
    expect(audited.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`)).toEqual(['AuditEvent/device-9', 'AuditEvent/device-4', 'Provenance/who-wrote']);
    expect([resources, files['record.json']?.includes('everything'), files['who-looked.csv']?.includes('Nils'), files['who-looked.csv']?.includes('Cleo'), files['given-to.csv']]).toEqual([3, true, true, true, 'from,until\r\n']);
  });

  it('is made by who answers for privacy, too, and says where parts were closed to them', async () => {
    expect(await make(true, ['PrivacyOfficer']).make(one!, 'She asked by letter')).toMatchObject({ resources: 3, whole: false });
    expect(await code(() => make(true, ['Admin', 'Auditor']).make(one!, 'Curious'))).toBe('access.role-missing');
  });

  it('is not made for who may not open the record, nor for who works with none', async () => {
    expect(await code(() => make(false, ['Nurse']).make(one!, 'Curious'))).toBe('access.denied');
    // The attempt is a row, and no breach: nothing was shown.
    expect([rowsOf('access.package'), scope.list({ cause: { kind: 'person', account: null }, from: iso(0), to: iso(desk.clock() + 1) }).rows]).toEqual([1, []]);
    expect(await code(() => make(true, ['Validator']).make(one!, 'Curious'))).toBe('access.role-missing');
    // Nor for who acts for the patient.
    expect(await code(() => make(true, null, false).make(one!, 'For my mother'))).toBe('access.role-missing');
  });
});

describe('the record of processing', () => {
  it('names purposes, kinds of data, recipients, other countries and how long, from what is here', async () => {
    const section = subject().sections.find(({ category, sensitivity }) => category === 'labs' && sensitivity === 'general')!.hash;
    desk.vault.write((db) => {
      for (const [id, name] of [[own, 'Clinic'], [away, 'Northside']] as const) upsertOrganization(db, { id, name, country: 'PT', nameSalt: null, ours: id === own, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
      upsertConsent(db, {
        id: ConsentId.parse(hash()), subject: subject().id, grantee: { kind: 'Role', organization: away, role: 'Clinician' }, sections: [section], actions: 1, purposes: 1, period: { start: desk.clock(), end: desk.clock() + 1_000_000 }, dataPeriod: null, terms: '1'.repeat(64), duo: null,
        countries: [{ country: 'BR', basis: 3 }], parent: null, bundle: null, evidence: 'Pin', grantedBy: nurse!, grantedAt: 3, revokedAt: null, lapsed: false, termsText: null, witness: null, revokedTime: null, request: null, conditions: null, stage: 'confirmed', createdAt: desk.clock(),
      });
      upsertDocument(db, { id: hash() as string as Document['id'], subject: subject().id, section, category: 'labs', sensitivity: 'general', cid: 'bafy' as Document['cid'], commitment: hash(), size: 1024, organization: own, ours: true, author: nurse!, authoredAt: 1, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 1, createdAt: 1 });
    });
    const { text } = await createRecordOfProcessing({ vault: desk.vault, audit, names: names(), organization: () => own, now: desk.clock, retention: () => Promise.resolve([{ id: 1, name: 'Medical records', source: 'A law', usualYears: 10, years: 20 }]) }).make();
    for (const part of ['Clinic, PT', 'TREAT: under consents that stand', '2 patients', 'labs: 1 document', 'Northside: 1 consent stands', 'BR: safeguards (GDPR, article 46)', 'Medical records: 20 years (A law)']) expect(text).toContain(part);
    expect(text).not.toContain(storedName());
  });
  const storedName = (): string => desk.vault.read((db) => storedPatient(db, one!))!.name;
});
