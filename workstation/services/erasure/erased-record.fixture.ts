/** A vault in which one patient, marked throughout, lies in every store there is, beside another one of whom nothing may go. */
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountId, ConsentId, type ContentId, DocumentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { AgeRecipient, Directory, ShareSet } from '../../../core/sealing/index.ts';
import { openConsentKeys } from '../../vault/consent-keys.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import {
  addPerson, type Document, enqueue, type Erasure, insertPatient, insertResource, putBundle, putEmergencyCase, putEmergencyFinding, putErasure, putNotification, putResealing, putSealed, putShareSet, putWish, restrict, upsertConsent, upsertDocument, upsertRequest, upsertSubject,
} from '../../vault/repositories/index.ts';

export const mark = 'Marzipanfabrik';
export const neighbour = 'Nachbarin';
export const key = new Uint8Array(32).fill(7);
export const guards = { vaultKey: key, masterGuard: new Uint8Array(32).fill(8) };
export const [officer, admin, device] = ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty', '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y'].map((account) => AccountId.parse(account)) as [AccountId, AccountId, AccountId];
const own = OrganizationId.parse(1);
const away = OrganizationId.parse(2);
const id = (byte: string): string => byte.repeat(32);
export const patient = PatientId.parse('patient-0001');
const other = PatientId.parse('patient-0002');
export const subject = SubjectId.parse(id('5a'));
const otherSubject = SubjectId.parse(id('5b'));
const foreignSubject = SubjectId.parse(id('5c'));
const section = SectionHash.parse('ec'.repeat(16));
export const documents = ['d1', 'd2'].map((byte) => DocumentId.parse(id(byte))) as [DocumentId, DocumentId];
const [otherDocument, foreignDocument] = ['d3', 'd4'].map((byte) => DocumentId.parse(id(byte))) as [DocumentId, DocumentId];
const givenConsent = ConsentId.parse(id('c1'));
export const receivedConsent = ConsentId.parse(id('c2'));
export const cidOf = (letter: string): ContentId => `bafkreia${letter.repeat(50)}` as ContentId;
const recipient = 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg' as AgeRecipient;

export function markedVault() {
  const dir = mkdtempSync(join(tmpdir(), 'assent-erasure-'));
  mkdirSync(join(dir, 'ipfs'));
  const file = join(dir, 'vault.db');
  const vault = openVault({ file, key });
  const consentKeys = openConsentKeys(join(dir, 'consent-keys.bin'), guards);
  consentKeys.create(receivedConsent);
  vault.write((db) => { fill(db, consentKeys.wrap(receivedConsent, new TextEncoder().encode(mark), 'cache')); });
  writeFileSync(join(dir, 'vault.db.damaged-1'), `an old vault with ${mark}`);
  mkdirSync(join(dir, 'exports'));
  writeFileSync(join(dir, 'exports', `access-${patient}.zip`), mark);
  writeFileSync(join(dir, 'exports', 'somebody-else.zip'), neighbour);
  // In the document store, as ciphertext would be.
  const files = new Map(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => [cidOf(letter) as string, letter === 'g' ? neighbour : mark]));
  return { dir, file, vault, consentKeys, files };
}

export const erasureOf = (whole: boolean): Erasure => ({
  id: Hash.parse(id('e0')), subject, patient, whole, documents: whole ? documents : [documents[0]], reason: `${mark} asked for it`, requestedBy: officer, requestedAt: 1, confirmedBy: admin, confirmedAt: 2, state: 'confirmed', found: null, certificate: null,
});

function fill(db: WriteDb, wrapped: Uint8Array): void {
  for (const [who, name] of [[patient, mark], [other, neighbour]] as const) {
    insertPatient(db, { id: who, name: `Ada ${name}`, sortName: name.toLowerCase(), birthDate: '1970-01-01', gender: null, deceased: false, deceasedDate: null, mrn: `${name}-1`, identifiers: [{ system: 's', value: `${name}-1`, type: null }], resource: { resourceType: 'Patient', name: [{ family: name }] }, search: `ada ${name.toLowerCase()}`, createdAt: 1, updatedAt: 1 });
    addPerson(db, { account: who === patient ? device : officer, kind: 'patient', name: `Ada ${name}`, title: 'Patient', organization: own, patient: who, recipient, wrapped: new TextEncoder().encode(`keys of ${name}`), demoPin: null, createdAt: 1 });
  }
  const directory = { format: 'assent-directory/1', emergency: cidOf('e') } as unknown as Directory;
  const of = (given: SubjectId, ours: boolean, whose: PatientId) => ({
    id: given, organization: ours ? own : away, ours, custodian: own, controller: null, patient: whose, generation: 1, directoryCid: given === subject ? cidOf('d') : null, directory: given === subject ? directory : null, keyring: new TextEncoder().encode(`keyring of ${whose === patient ? mark : neighbour}`), sections: [{ category: 'notes', sensitivity: 'general', hash: section }] as never, epochs: {}, stage: 'confirmed' as const, createdAt: 1,
  });
  upsertSubject(db, of(subject, true, patient));
  upsertSubject(db, of(otherSubject, true, other));
  upsertSubject(db, { ...of(foreignSubject, false, patient), keyring: null });
  const row = (document: DocumentId, at: SubjectId, cid: ContentId, ours = true): Document => ({
    id: document, subject: at, section, category: 'notes', sensitivity: 'general', cid, commitment: Hash.parse(id('f1')), size: 1024, organization: ours ? own : away, ours, author: officer, authoredAt: 1, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 3, createdAt: 1,
  });
  for (const [document, at, cid, whose, name] of [[documents[0], subject, cidOf('a'), patient, mark], [documents[1], subject, cidOf('b'), patient, mark], [otherDocument, otherSubject, cidOf('g'), other, neighbour]] as const) {
    upsertDocument(db, row(document, at, cid));
    for (let position = 0; position < 40; position += 1) {
      insertResource(db, {
        document, position, subject: at, patient: whose, type: 'DocumentReference', fhirId: null, version: null, fullUrl: null, identity: `${document}/${String(position)}`, hash: Hash.parse(id('e1')), title: `Note on ${name}`, effective: null, sortKey: 0, category: 'notes', sensitivity: 'general', current: true,
        resource: { resourceType: 'DocumentReference', description: `${name} ${'and a long story '.repeat(20)}` }, search: `${name} note ${String(position)}`,
      });
    }
    enqueue(db, { id: `o-${document.slice(0, 4)}`, idempotencyKey: `documents/${document}`, signer: device, call: { call: { pallet: 'records', method: 'register', args: [] }, what: 'Record', about: { kind: 'documents', ids: [document] } } }, 1);
  }
  db.run("UPDATE outbox SET status = 'confirmed'");
  putSealed(db, row(documents[0], subject, cidOf('a')), new TextEncoder().encode(mark), null);
  putResealing(db, { document: documents[0], cid: cidOf('c'), epoch: 1, size: 1024 });
  restrict(db, { document: documents[1], reason: `${mark} objects`, placedBy: officer, placedAt: 1 });
  upsertDocument(db, row(foreignDocument, foreignSubject, cidOf('f'), false));
  putSealed(db, row(foreignDocument, foreignSubject, cidOf('f'), false), wrapped, receivedConsent);
  const consent = { grantee: { kind: 'Organization' as const, organization: away }, sections: [section], actions: 1, purposes: 1, period: { start: 0, end: 10_000 }, dataPeriod: null, terms: id('11'), duo: null, countries: [], parent: null, evidence: 'Paper' as const, grantedBy: officer, grantedAt: 1, revokedAt: null, lapsed: false, revokedTime: null, request: null, conditions: null, stage: 'confirmed' as const, createdAt: 1 };
  upsertConsent(db, { ...consent, id: givenConsent, subject, bundle: cidOf('f'), termsText: `${mark} agrees`, witness: `Aunt ${mark}` });
  putBundle(db, givenConsent, new TextEncoder().encode(`bundle of ${mark}`), cidOf('f'), {}, false);
  upsertConsent(db, { ...consent, id: receivedConsent, subject: foreignSubject, bundle: null, termsText: null, witness: null });
  upsertRequest(db, { id: id('b1') as never, subject, organization: away, requestedBy: officer, grantee: consent.grantee, sections: [section], actions: 1, purposes: 1, period: { start: 0, end: 10 }, textCid: null, text: `for ${mark}`, wanted: [{ category: 'labs', sensitivity: 'general' }], ours: false, state: 'open', consent: null, stage: 'confirmed', createdAt: 1 });
  for (const [emergency, at, whose, name] of [['e6', foreignSubject, patient, mark], ['e7', otherSubject, other, neighbour]] as const) {
    putEmergencyCase(db, { emergency: id(emergency) as never, subject: at, patient: whose, openedBy: officer, reason: 1, text: `${name} lay there`, askedAt: 1, offline: false, known: true, pending: [], refused: null, accountText: `${name} was treated`, accountAt: 2 });
    putEmergencyFinding(db, { emergency: id(emergency) as never, verdict: 'Justified', finding: `in order, says ${name}`, reviewedBy: admin, at: 3, stage: 'confirmed' });
    putNotification(db, { kind: 'emergency-opened', about: id(emergency), recipient: `patient:${whose}`, patient: whose, subject: at, organization: own, account: officer, at: 1 });
  }
  const set = Hash.parse(id('a5'));
  putShareSet(db, { id: set, purpose: 'recovery', subject, statement: { note: mark } as unknown as ShareSet, createdAt: 1 }, [{ position: 0, holder: null, name: `Uncle ${mark}`, recipient, sealed: new Uint8Array([1]) }], { keyring: new Uint8Array([2]) });
  for (const [wish, whose, document, name] of [['a1', patient, documents[0], mark], ['a2', patient, null, mark], ['a3', other, otherDocument, neighbour]] as const) {
    putWish(db, { id: Hash.parse(id(wish)), patient: whose, kind: 'correct', document, looked: null, text: `${name} is spelt wrong`, state: 'open', answer: null, version: null, askedAt: 1, answeredBy: null, answeredAt: null });
  }
}

export const keep = (vault: Vault, erasure: Erasure): void => { vault.write((db) => { putErasure(db, erasure); }); };
