import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { AccountId, ConsentId, type DocumentId, EmergencyId, OrganizationId, type PatientId, type SectionHash } from '../../../core/ids/index.ts';
import { countAudit, type Person, personOfPatient, type StoredConsent, type Subject, subjectsOfPatient, upsertConsent, upsertEmergency, upsertOrganization } from '../../vault/repositories/index.ts';
import { createAgreements } from '../consents/agreement.ts';
import { createDirectoryOfNames } from '../names/directory-of-names.ts';
import { guardedDesk, type GuardedDesk, hash } from '../guardians/guardians.fixture.ts';
import { type AuditLog, createAuditLog } from './audit-log.ts';
import { createDisclosures, type Disclosures } from './disclosures.ts';

const [own, away] = [OrganizationId.parse(1), OrganizationId.parse(2)];
const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const day = 86_400_000;

let desk: GuardedDesk;
let patient: PatientId;
let person: Person;
let stranger: Person;
let audit: AuditLog;
let disclosures: Disclosures;

const code = (work: () => unknown): string => { try { work(); return 'done'; } catch (error) { return error instanceof AppError ? error.code : String(error); } };
const subject = (): Subject => desk.vault.read((db) => subjectsOfPatient(db, patient))[0]!;
const section = (category: string): SectionHash => subject().sections.find((one) => one.category === category && one.sensitivity === 'general')!.hash;
const give = (change: Partial<StoredConsent> = {}): ConsentId => {
  const id = ConsentId.parse(hash());
  desk.vault.write((db) => {
    upsertConsent(db, {
      id, subject: subject().id, grantee: { kind: 'Role', organization: away, role: 'Clinician' }, sections: [section('labs')], actions: 1, purposes: 1, period: { start: desk.clock(), end: desk.clock() + 10 * day }, dataPeriod: null, terms: '1'.repeat(64),
      duo: null, countries: [], parent: null, bundle: null, evidence: 'Pin', grantedBy: account, grantedAt: 3, revokedAt: null, lapsed: false, termsText: null, witness: null, revokedTime: null, request: null, conditions: null, stage: 'confirmed', createdAt: desk.clock(), ...change,
    });
  });
  return id;
};
const rowsOf = (action: string): number => desk.vault.read((db) => countAudit(db, { patient, action, account: null, outcome: null }));
const listed = () => disclosures.list(patient).rows;

beforeEach(async () => {
  desk = await guardedDesk();
  const steward = await desk.hire('Steward', 'KeySteward');
  await desk.ring.provide(steward);
  ({ patient } = await desk.admit('271828'));
  desk.later();
  const other = await desk.admit('314159');
  [person, stranger] = desk.vault.read((db) => [personOfPatient(db, patient)!, personOfPatient(db, other.patient)!]);
  desk.vault.write((db) => {
    for (const [id, name] of [[own, 'Clinic'], [away, 'Northside']] as const) upsertOrganization(db, { id, name, country: 'PT', nameSalt: null, ours: id === own, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
  });
  const { vault } = desk;
  audit = createAuditLog({ vault, now: desk.clock, device: desk.device.account, hashOf: rowHash, actor: () => ({ account: null, role: null, organization: own }), changes: desk.changes });
  const agreements = createAgreements({ vault, deskPin: desk.deskPin, session: desk.session as never, decider: { decide: () => { throw new Error('nobody acts for anybody'); } }, organization: () => own, now: desk.clock });
  disclosures = createDisclosures({ vault, audit, names: createDirectoryOfNames({ vault, blockTime: () => null }), agreements, organization: () => own, now: desk.clock });
  desk.as(await desk.hire('Nils', 'Nurse'));
});
afterEach(() => { desk.end(); });

describe('to whom a record was given', () => {
  it('by consent and by referral, as agreed, until it was withdrawn; not what never began, stayed inside, or is not final', () => {
    expect(listed()).toEqual([]);
    const given = give({ termsText: JSON.stringify({ sections: [{ category: 'labs', sensitivity: 'general' }, { category: 'notes', sensitivity: 'general' }] }), conditions: { only: { ...everything, documents: ['d'.repeat(64) as DocumentId] }, except: [], team: false, shift: false } });
    const passed = give({ parent: given, createdAt: desk.clock() - 1, period: { start: desk.clock() - 1, end: desk.clock() + day }, revokedAt: 9, revokedTime: desk.clock() + day / 2 });
    give({ grantee: { kind: 'Role', organization: own, role: 'Clinician' } });
    give({ stage: 'recorded' });
    give({ period: { start: desk.clock() + day, end: desk.clock() + 2 * day } });
    give({ revokedAt: 4, revokedTime: desk.clock() });
    const at = (ms: number): string => new Date(ms).toISOString();
    expect(listed()).toMatchObject([
      { id: given, kind: 'consent', recipient: 'clinicians at Northside', sections: [{ category: 'labs' }, { category: 'notes' }], documents: 1, purposes: ['TREAT'], at: at(desk.clock()), until: at(desk.clock() + 10 * day), consent: given },
      { id: passed, kind: 'referral', sections: [{ category: 'labs' }], documents: 1, until: at(desk.clock() + day / 2) },
    ]);
  });

  it('in an emergency elsewhere, and taken along as a file; an own emergency is not, nor what was refused', () => {
    const opened = (organization: OrganizationId) => {
      const id = EmergencyId.parse(hash());
      desk.vault.write((db) => {
        upsertEmergency(db, {
          id, subject: subject().id, organization, openedBy: account, reason: 2, text: null, sections: [section('labs')], minimum: [section('labs')], openedAt: desk.clock(), restAt: desk.clock(), until: desk.clock() + 3_600_000, approvers: [], threshold: 1, approvals: [], closedAt: desk.clock() + 60_000, review: null,
        });
      });
      return id;
    };
    const elsewhere = opened(away);
    opened(own);
    const [taken, , sealed] = audit.record(
      { action: 'record.export', outcome: 'permit', patient, reason: 'For her lawyer', detail: { documents: 7 } }, { action: 'record.export', outcome: 'deny', patient, reason: 'No' }, { action: 'record.export-sealed', outcome: 'permit', patient, document: 'd'.repeat(64) as DocumentId, reason: 'To keep' },
      { action: 'chart.open', outcome: 'permit', patient },
    );
    expect(listed().map(({ id, kind, reason, reasonCode, documents }) => [id, kind, reason, reasonCode, documents]).sort()).toEqual([
      [elsewhere, 'emergency', null, 2, null], [`row-${String(taken?.sequence)}`, 'export', 'For her lawyer', null, 7], [`row-${String(sealed?.sequence)}`, 'export', 'To keep', null, 1],
    ].sort());
  });

  it('reaches six years back, and is asked for by the desk, the patient, and nobody else; each time is a row', () => {
    const years = 365.25 * day;
    give({ createdAt: desk.clock() - 8 * years, period: { start: desk.clock() - 8 * years, end: desk.clock() - 7 * years } });
    const long = give({ createdAt: desk.clock() - 8 * years, period: { start: desk.clock() - 8 * years, end: desk.clock() - 5 * years } });
    expect(listed().map(({ id }) => id)).toEqual([long]);
    desk.as(person.account);
    expect(listed()).toHaveLength(1);
    desk.as(stranger.account);
    expect([code(() => disclosures.list(patient)), code(() => disclosures.csv(patient))]).toEqual(['access.role-missing', 'access.role-missing']);
    expect(rowsOf('disclosure.list')).toBe(2);
  });

  it('is handed out as a table that a spreadsheet takes for text', () => {
    give();
    audit.record({ action: 'record.export', outcome: 'permit', patient, reason: '=HYPERLINK("http://x")', detail: {} });
    const { csv, rows, name } = disclosures.csv(patient);
    expect([rows, csv.split('\r\n').length]).toEqual([2, 4]);
    expect(csv).toContain('labs');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(name).toMatch(/^disclosures-.+\.csv$/);
    expect(rowsOf('disclosure.export')).toBe(1);
  });
});
