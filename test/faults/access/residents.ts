/** Who works at the workplace, whom it cares for, and what of them can be recognised when it is shown. */
import { encodeAddress } from '@polkadot/util-crypto';
import { type Role, roles } from '../../../core/consent/index.ts';
import { AccountId, type ContentId, type DocumentId, type Hash, OrganizationId, PatientId, type SectionHash, type SubjectId } from '../../../core/ids/index.ts';
import type { AgeRecipient, ShareSet } from '../../../core/sealing/index.ts';
import type { Vault, WriteDb } from '../../../workstation/vault/database.ts';
import { addPerson, type Document, insertPatient, insertResource, putDraft, putSharedKey, putShareSet, putWorkstation, type Subject, upsertAssignment, upsertDocument, upsertOrganization, upsertSubject } from '../../../workstation/vault/repositories/index.ts';

export const outsiders = ['nobody', 'patient', 'another patient', 'no role', 'role ended', 'node'] as const;
/** `node`: the workstation's own validating account. `patient`: the one whose record it is about. */
export type Who = (typeof outsiders)[number] | Role;
export const everybody: readonly Who[] = [...outsiders, ...roles];

export const marks = { own: 'MARK-OWN', sensitive: 'MARK-SENSITIVE', foreign: 'MARK-FOREIGN', key: 'AGE-SECRET-KEY-', other: 'MARK-OTHER', draft: 'MARK-DRAFT' } as const;
export const pin = '123456';
export const own = OrganizationId.parse(71);
export const away = OrganizationId.parse(72);
const accountOf = (byte: number): AccountId => AccountId.parse(encodeAddress(new Uint8Array(32).fill(byte), 42));
export const device = accountOf(200);
export const awayStaff = accountOf(201);
export const whoIs = (who: Who): AccountId | null => (who === 'nobody' ? null : accountOf(1 + everybody.indexOf(who)));

export const patient = PatientId.parse('patient-0001');
export const another = PatientId.parse('patient-0002');
const idOf = <Id>(letters: string): Id => letters.repeat(32) as Id;
export const subjects = { own: idOf<SubjectId>('a1'), foreign: idOf<SubjectId>('a2'), other: idOf<SubjectId>('a3') };
export const documents = { own: idOf<DocumentId>('d1'), sensitive: idOf<DocumentId>('d2'), foreign: idOf<DocumentId>('d3'), other: idOf<DocumentId>('d4') };
export const guardedSet = '61'.repeat(32) as Hash;
export const sections = { labs: '51'.repeat(16) as SectionHash, vitals: '54'.repeat(16) as SectionHash, notes: '55'.repeat(16) as SectionHash, medications: '56'.repeat(16) as SectionHash, allergies: '57'.repeat(16) as SectionHash, problems: '58'.repeat(16) as SectionHash, psychiatry: '52'.repeat(16) as SectionHash, elsewhere: '53'.repeat(16) as SectionHash };
export const cid = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy' as ContentId;
const recipient = 'age1qqq' as AgeRecipient;
/** The only one who wrote here, and so the only one who treats. */
const author: Who = 'Nurse';

export function settle(vault: Vault): void {
  vault.write((db) => {
    putWorkstation(db, { organization: own, device, deviceRecipient: recipient, deviceWrapped: new Uint8Array([1]), genesis: null, createdAt: 1 });
    for (const [id, name, ours] of [[own, 'Here', true], [away, 'Away', false]] as const) upsertOrganization(db, { id, name, country: 'IE', nameSalt: null, ours, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    for (const [id, name] of [[patient, 'Nora Falk'], [another, 'Iris Berg']] as const) {
      insertPatient(db, { id, name, sortName: name, birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient', id }, search: name, createdAt: 1, updatedAt: 1 });
    }
    for (const who of everybody) employ(db, who);
    fillRecords(db);
  });
}

function employ(db: WriteDb, who: Who): void {
  const account = whoIs(who);
  if (account === null) return;
  const kind = who === 'patient' || who === 'another patient' ? 'patient' : who === 'node' ? 'validator' : 'staff';
  addPerson(db, { account, kind, name: who, title: '', organization: own, patient: who === 'patient' ? patient : who === 'another patient' ? another : null, recipient, wrapped: new Uint8Array([1]), demoPin: null, createdAt: 1 });
  const role = roles.find((one) => one === who);
  const assignment = { organization: own, account, from: 1, until: null, licence: null, assignedBy: device, stage: 'confirmed' } as const;
  if (role !== undefined) upsertAssignment(db, { ...assignment, role, endedAt: null });
  if (who === 'role ended') upsertAssignment(db, { ...assignment, role: 'Clinician', endedAt: 5 });
  // Everybody has every key, so that only a decision can keep a record from them.
  for (const holder of ['organization', 'Clinician', 'KeySteward'] as const) putSharedKey(db, { organization: own, holder, version: 1, member: account, recipient, sealed: new Uint8Array([1]) });
}

function fillRecords(db: WriteDb): void {
  const subject: Subject = {
    id: subjects.own, organization: own, ours: true, custodian: own, controller: null, patient, generation: 1, directoryCid: null, directory: null, keyring: new Uint8Array([1]), stage: 'confirmed', createdAt: 1, epochs: {},
    sections: [{ category: 'labs', sensitivity: 'general', hash: sections.labs }, { category: 'notes', sensitivity: 'PSY', hash: sections.psychiatry },
      ...(['vitals', 'notes', 'medications', 'allergies', 'problems'] as const).map((category) => ({ category, sensitivity: 'general' as const, hash: sections[category] }))],
  };
  upsertSubject(db, subject);
  upsertSubject(db, { ...subject, id: subjects.other, patient: another });
  upsertSubject(db, { ...subject, id: subjects.foreign, organization: away, ours: false, custodian: away, sections: [{ category: 'labs', sensitivity: 'general', hash: sections.elsewhere }] });
  const document: Document = {
    id: documents.own, subject: subjects.own, section: sections.labs, category: 'labs', sensitivity: 'general', cid, commitment: idOf<Hash>('f1'), size: 1024, organization: own, ours: true, author: whoIs(author),
    authoredAt: 5, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 1, createdAt: 1,
  };
  guard(db);
  const sensitive: Document = { ...document, id: documents.sensitive, section: sections.psychiatry, category: 'notes', sensitivity: 'PSY' };
  const other: Document = { ...document, id: documents.other, subject: subjects.other };
  for (const [row, whose, mark] of [[document, patient, marks.own], [sensitive, patient, marks.sensitive], [other, another, marks.other]] as const) {
    upsertDocument(db, row);
    insertResource(db, {
      document: row.id, position: 0, subject: row.subject, patient: whose, type: 'Observation', fhirId: mark, version: null, fullUrl: null, identity: `Observation/${mark}`, hash: idOf<Hash>('e1'), title: `${mark} haemoglobin`, effective: '2020-01',
      sortKey: 1, category: row.category ?? 'labs', sensitivity: row.sensitivity ?? 'general', current: true, resource: { resourceType: 'Observation', id: mark, status: 'final', code: { text: `${mark} haemoglobin` } }, search: 'haemoglobin',
    });
  }
  // What the nurse began about the patient is the nurse's.
  putDraft(db, { account: whoIs(author) as AccountId, patient, kind: 'note', target: null, body: marks.draft, keptAt: 1 });
  upsertDocument(db, { ...document, id: documents.foreign, subject: subjects.foreign, section: sections.elsewhere, organization: away, ours: false, author: null, category: 'labs' });
}

/** The clinician and the registrar are guardians of the patient's key and of the organization's, which a steward chose who is none any more. */
function guard(db: WriteDb): void {
  const held = (['Clinician', 'Registrar'] as const).map((who, position) => ({ position, holder: whoIs(who), name: who, recipient, sealed: new Uint8Array([1]) }));
  for (const [id, subject] of [[guardedSet, subjects.own], ['62'.repeat(32) as Hash, null]] as const) {
    const statement: ShareSet = {
      format: 'assent-share-set/1', set: id, genesis: 'ab'.repeat(32) as Hash, purpose: 'recovery', owner: subject === null ? { kind: 'organization', organization: own } : { kind: 'subject', subject }, threshold: 2,
      commitments: [idOf<Hash>('c1'), idOf<Hash>('c2')], recipient, dealer: awayStaff, dealtAt: '2026-01-01T00:00:00.000Z', signature: '00'.repeat(64),
    };
    putShareSet(db, { id, purpose: 'recovery', subject, statement, createdAt: 1 }, held, {});
  }
}
