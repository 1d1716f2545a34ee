import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Conditions, type Emergency, everything } from '../../../core/consent/index.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, EmergencyId, Hash, JobId, OrganizationId, PatientId, RequestId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { Vault } from '../database.ts';
import { openVault } from '../open-vault.ts';
import * as repositories from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'assent-repositories-'));
let vault: Vault;
beforeAll(() => { vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) }); });
afterAll(() => { vault.close(); rmSync(folder, { recursive: true }); });

const id = (letter: string) => letter.repeat(64);
const account = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' as AccountId;
const other = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty' as AccountId;
const recipient = 'age1qqq' as AgeRecipient;
const cid = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy' as ContentId;
const organization = 7 as OrganizationId;
const patientId = 'patient-1' as PatientId;
const subjectId = id('a') as SubjectId;
const documentId = id('d') as DocumentId;
const consentId = id('c') as ConsentId;
const section = 'e'.repeat(32) as SectionHash;

const patient: repositories.Patient = {
  id: patientId, name: 'Zoë Ångström', sortName: 'ångström zoë', birthDate: '1980-05', gender: 'female', deceased: false, deceasedDate: null, mrn: 'MRN-1',
  identifiers: [{ system: 'urn:mrn', value: 'MRN-1', type: 'MR' }, { system: null, value: '555', type: null }], resource: { resourceType: 'Patient', id: 'p' },
  search: 'Zoë Ångström MRN-1 555 1980-05', createdAt: 1, updatedAt: 1,
};
const subject: repositories.Subject = {
  id: subjectId, organization, ours: true, custodian: organization, controller: null, patient: patientId, generation: 1, directoryCid: null, directory: null,
  keyring: new Uint8Array([1, 2]), sections: [{ category: 'labs', sensitivity: 'general', hash: section }], epochs: { [section]: 2 }, stage: 'saved', createdAt: 1,
};
const document: repositories.Document = {
  id: documentId, subject: subjectId, section, category: 'labs', sensitivity: 'general', cid, commitment: id('f') as Hash, size: 1024, organization, ours: true, author: account,
  authoredAt: 5, epoch: 0, supersedes: null, status: 'Current', stage: 'saved', block: null, resources: 1, createdAt: 1,
};
const consent: repositories.StoredConsent = {
  id: consentId, subject: subjectId, grantee: { kind: 'Role', organization: 8 as OrganizationId, role: 'Clinician' }, sections: [section], actions: 1, purposes: 1,
  period: { start: 10, end: 20 }, dataPeriod: { start: 0, end: 5 }, terms: id('1'), duo: null, countries: [{ country: 'DE', basis: 1 }], parent: null, bundle: null, evidence: 'Pin',
  grantedBy: account, grantedAt: 3, revokedAt: null, lapsed: false, termsText: 'words', witness: null, revokedTime: null, request: null, conditions: null, stage: 'recorded', createdAt: 4,
};

describe('what is written is read back whole', () => {
  it('settings, workstation, people', () => {
    vault.write((db) => {
      repositories.putSetting(db, 'a', { deep: [1, null] });
      repositories.putSetting(db, 'a', { deep: [2] });
      repositories.putWorkstation(db, { organization: null, device: account, deviceRecipient: recipient, deviceWrapped: new Uint8Array([9]), genesis: null, createdAt: 1 });
      repositories.insertPatient(db, patient);
      repositories.addPerson(db, { account, kind: 'patient', name: 'Zoë', title: '', organization: null, patient: patientId, recipient, wrapped: new Uint8Array([1]), demoPin: null, createdAt: 1 });
      repositories.recordFailure(db, account, 99);
    });
    vault.read((db) => {
      expect(repositories.setting(db, 'a')).toEqual({ deep: [2] });
      expect(repositories.setting(db, 'b')).toBeUndefined();
      expect(repositories.workstation(db)).toMatchObject({ device: account, deviceWrapped: Buffer.from([9]) });
      expect(repositories.personOfPatient(db, patientId)).toMatchObject({ name: 'Zoë', failures: 1, blockedUntil: 99 });
      expect(repositories.patient(db, patientId)).toEqual(patient);
      expect(repositories.patientsByIdentifier(db, 'urn:mrn', 'MRN-1').map((row) => row.id)).toEqual([patientId]);
      expect(repositories.patientsByIdentifier(db, null, '555')).toHaveLength(1);
    });
    vault.write((db) => { repositories.clearFailures(db, account); });
    expect(vault.read((db) => repositories.person(db, account))).toMatchObject({ failures: 0, blockedUntil: null });
  });

  it('organizations, devices, roles, shared keys, recipients', () => {
    const facts: repositories.Organization = { id: organization, name: 'North', country: 'DE', nameSalt: null, ours: true, status: 'active', admins: [account], zone: 'Europe/Berlin', facility: { city: 'X' }, admittedBlock: 2 };
    const role = { organization, account, role: 'Nurse', from: 1, until: null, licence: null, assignedBy: other, endedAt: null, stage: 'recorded' } as const;
    vault.write((db) => {
      repositories.upsertOrganization(db, facts);
      repositories.upsertOrganization(db, { ...facts, name: null, status: 'suspended' });
      repositories.upsertDevice(db, { organization, account, enrolledAt: 1, retiredAt: null });
      repositories.upsertAssignment(db, role);
      repositories.upsertAssignment(db, { ...role, endedAt: 5, stage: 'confirmed' });
      for (const version of [1, 2]) repositories.putSharedKey(db, { organization, holder: 'KeySteward', version, member: account, recipient, sealed: new Uint8Array([version]) });
      repositories.putRecipient(db, { owner: `account:${account}`, version: 1, hash: id('2') as Hash, recipient });
      repositories.putRecipient(db, { owner: `account:${account}`, version: 1, hash: id('2') as Hash, recipient: null });
    });
    vault.read((db) => {
      expect(repositories.ownOrganization(db)).toEqual({ ...facts, status: 'suspended' });
      expect(repositories.organizations(db)).toHaveLength(1);
      expect(repositories.devices(db, organization)).toHaveLength(1);
      expect(repositories.assignmentsOf(db, account)).toEqual([{ ...role, endedAt: 5, stage: 'confirmed' }]);
      expect(repositories.assignmentsAt(db, organization)).toHaveLength(1);
      expect(repositories.sharedKeysOf(db, account).map(({ version }) => version)).toEqual([2, 1]);
      expect(repositories.newestSharedKey(db, organization, 'KeySteward')).toMatchObject([{ version: 2, member: account }]);
      expect(repositories.knownRecipient(db, `account:${account}`)?.recipient).toBe(recipient);
    });
    vault.write((db) => { repositories.putRecipient(db, { owner: `account:${account}`, version: 2, hash: id('3') as Hash, recipient: null }); });
    expect(vault.read((db) => repositories.knownRecipient(db, `account:${account}`))).toMatchObject({ version: 2, recipient: null });
  });

  it('subjects, documents, resources', () => {
    const resource: repositories.Resource = {
      document: documentId, position: 0, subject: subjectId, patient: patientId, type: 'Observation', fhirId: 'o1', version: null, fullUrl: null, identity: 'Observation/o1', hash: id('4') as Hash,
      title: 'Hémoglobine A1c', effective: '2020-01', sortKey: 100, category: 'labs', sensitivity: 'general', current: true, resource: { resourceType: 'Observation', id: 'o1' }, search: '4548-4 sucre',
    };
    vault.write((db) => {
      repositories.upsertSubject(db, subject);
      repositories.upsertSubject(db, { ...subject, keyring: null, patient: null, stage: 'confirmed' });
      repositories.raiseEpochs(db, subjectId, { [section]: 1 });
      repositories.upsertDocument(db, document);
      repositories.putSealed(db, document, new Uint8Array([1, 2, 3]), null);
      repositories.insertResource(db, resource);
      repositories.upsertDocument(db, { ...document, id: id('9') as DocumentId, createdAt: 2 });
      repositories.retireVersions(db, patientId, [resource.identity]);
      repositories.insertResource(db, { ...resource, document: id('9') as DocumentId, hash: id('5') as Hash, sortKey: 200 });
      repositories.setDocumentStage(db, [documentId], 'confirmed', 12);
    });
    vault.read((db) => {
      expect(repositories.subject(db, subjectId)).toEqual({ ...subject, keyring: Buffer.from([1, 2]), stage: 'confirmed' });
      expect(repositories.subjectPage(db, organization, null, 10)).toHaveLength(1);
      expect(repositories.document(db, documentId)).toEqual({ ...document, stage: 'confirmed', block: 12 });
      expect(repositories.documentsOfPatient(db, patientId).map((row) => row.id)).toEqual([documentId, id('9')]);
      expect(repositories.unfinishedDocuments(db, 10).map((row) => row.id)).toEqual([id('9')]);
      expect(repositories.sealedOf(db, documentId)?.sealed).toEqual(Buffer.from([1, 2, 3]));
      expect(repositories.resourcesOfDocument(db, documentId)).toMatchObject([{ current: false, resource: { id: 'o1' } }]);
      expect(repositories.storedIdentities(db, patientId)).toMatchObject([{ identity: 'Observation/o1', hash: id('5') }]);
      expect(repositories.searchResources(db, 'hemoglobine sucr', 10)).toMatchObject([{ title: 'Hémoglobine A1c' }]);
      expect(repositories.searchResources(db, 'hemoglobine', 10, patientId)).toHaveLength(1);
      expect(repositories.searchResources(db, 'hemoglobine', 10, 'patient-2' as PatientId)).toEqual([]);
      const [first] = repositories.timelinePage(db, patientId, ['Observation'], null, 1);
      expect(first?.sortKey).toBe(200);
      expect(repositories.timelinePage(db, patientId, [], first ?? null, 10)).toHaveLength(0);
    });
  });

  it('refuses to cache another organization\'s document unwrapped', () => {
    const foreign = { ...document, id: id('8') as DocumentId, ours: false, organization: 8 as OrganizationId };
    vault.write((db) => { repositories.upsertDocument(db, foreign); });
    expect(() => { vault.write((db) => { repositories.putSealed(db, foreign, new Uint8Array([1]), null); }); }).toThrow(/CHECK/);
    vault.write((db) => { repositories.putSealed(db, foreign, new Uint8Array([1]), consentId); });
    expect(vault.write((db) => repositories.dropWrapped(db, consentId))).toBe(1);
    expect(vault.read((db) => repositories.sealedOf(db, foreign.id))).toBeUndefined();
  });

  it('emergencies; a closing once seen stays', () => {
    const emergency: Emergency = {
      id: id('e') as EmergencyId, subject: subjectId, organization: 8 as OrganizationId, openedBy: other, reason: 2, text: null, sections: [section], minimum: [], openedAt: 10, restAt: 20, until: 30,
      approvers: [account], threshold: 1, approvals: [], closedAt: null, review: null,
    };
    const review = { reviewedBy: account, verdict: 'Justified', text: null, reviewedAt: 40 } as const;
    vault.write((db) => { repositories.upsertEmergency(db, emergency); });
    expect(vault.read((db) => repositories.emergenciesOfSubject(db, subjectId))).toEqual([emergency]);
    vault.write((db) => {
      repositories.setEmergencyClosed(db, subjectId, emergency.id, 25);
      repositories.upsertEmergency(db, { ...emergency, restAt: 15, approvals: [account], review });
    });
    expect(vault.read((db) => repositories.emergency(db, subjectId, emergency.id))).toEqual({ ...emergency, restAt: 15, approvals: [account], closedAt: 25, review });
  });

  it('consents and requests; a revoke once seen stays', () => {
    const request: repositories.ConsentRequest = {
      id: id('b') as RequestId, subject: subjectId, organization: 8 as OrganizationId, requestedBy: other, grantee: consent.grantee, sections: [section], actions: 1, purposes: 1, period: { start: 1, end: 2 },
      textCid: null, text: 'why', wanted: [{ category: 'labs', sensitivity: 'general' }], ours: false, state: 'open', consent: null, stage: 'recorded', createdAt: 1,
    };
    vault.write((db) => {
      repositories.upsertConsent(db, consent);
      repositories.upsertRequest(db, request);
    });
    expect(vault.read((db) => repositories.consent(db, consentId))).toEqual(consent);
    expect(vault.read((db) => repositories.consentsTo(db, 8 as OrganizationId))).toHaveLength(1);
    expect(vault.read((db) => repositories.openRequests(db, 5))).toEqual([request]);
    vault.write((db) => {
      repositories.putBundle(db, consentId, new Uint8Array([7]), cid, { [section]: [2] }, true);
      repositories.setConsentRevoked(db, consentId, 44, 4400);
      repositories.upsertConsent(db, { ...consent, stage: 'confirmed' });
      repositories.upsertRequest(db, { ...request, state: 'granted', consent: consentId, text: null });
      repositories.recordKeyDestroyed(db, consentId, 1);
    });
    vault.read((db) => {
      expect(repositories.consent(db, consentId)).toEqual({ ...consent, revokedAt: 44, revokedTime: 4400, stage: 'confirmed' });
      expect(repositories.bundleOf(db, consentId)).toEqual({ bundle: Buffer.from([7]), wrapped: true });
      expect(repositories.consentsEndingBy(db, 100, 5)).toHaveLength(0);
      expect(repositories.consentRequest(db, request.id)).toMatchObject({ state: 'granted', text: 'why' });
      expect(repositories.isKeyDestroyed(db, consentId)).toBe(true);
      expect(repositories.isKeyDestroyed(db, id('7') as ConsentId)).toBe(false);
    });
  });

  it('outbox, jobs, rewards, transfers, chain state', () => {
    vault.write((db) => {
      const item = { id: 'x1', idempotencyKey: 'k', call: { pallet: 'consent' }, signer: account };
      expect(repositories.enqueue(db, item, 5)).toBe('x1');
      expect(repositories.enqueue(db, { ...item, id: 'x2' }, 6)).toBe('x1');
      expect(repositories.dueItems(db, 4, 10)).toHaveLength(0);
      expect(repositories.dueItems(db, 5, 10)).toMatchObject([{ id: 'x1', call: { pallet: 'consent' }, status: 'waiting' }]);
      repositories.updateOutbox(db, 'x1', { status: 'failed', error: 'chain.rejected', tries: 2 }, 9);
      expect(repositories.outboxItem(db, 'x1')).toMatchObject({ status: 'failed', tries: 2, updatedAt: 9, signer: account });
      expect(repositories.outboxCounts(db)).toEqual({ waiting: 0, failed: 1 });
      expect(repositories.outboxItems(db, ['failed'], 5)).toHaveLength(1);
      const job: repositories.Job = { id: 'job-00001' as JobId, kind: 'import', state: 'running', step: 'Reading', done: 0, total: 2, detail: null, error: null, reference: null, startedAt: 1, endedAt: null };
      repositories.putJob(db, job);
      expect(repositories.runningJobs(db)).toEqual([job]);
      repositories.putJob(db, { ...job, state: 'done', endedAt: 3 });
      expect(repositories.jobs(db, 5)).toMatchObject([{ state: 'done', endedAt: 3 }]);
      for (const session of [1, 2]) repositories.putReward(db, { session, account, blocks: 3, fees: '9007199254740993', rewards: '1', endedAt: null });
      expect(repositories.rewardTotal(db, [account])).toEqual({ total: '18014398509481988', sessions: 2, rows: 2 });
      expect(repositories.rewardPage(db, [], 2, 5).map(({ session }) => session)).toEqual([1]);
      repositories.putTransfer(db, { id: 't', from: account, to: other, amount: '5', fee: null, stage: 'submitted', block: null, error: null, at: 1 });
      expect(repositories.transfers(db, other, 5)).toMatchObject([{ from: account, to: other }]);
      repositories.setChainCursor(db, organization, 12);
      expect(repositories.chainCursor(db, organization)).toBe(12);
      const head = { kind: 'finalized', number: 5, hash: 'h', time: 1, seenAt: 2 } as const;
      repositories.putChainHead(db, head);
      repositories.putChainHead(db, { ...head, number: 4 });
      expect(repositories.chainHead(db, 'finalized')).toEqual(head);
    });
  });
});

describe('the audit log', () => {
  const entry: repositories.AuditEntry = {
    at: 1, account, role: 'Nurse', organization, device: other, action: 'chart.open', subject: subjectId, patient: patientId, document: null, consent: null, purpose: 'TREAT', reason: null, outcome: 'permit', clause: 'OwnRecord', detail: { documents: 3 },
  };
  const hashOf = (row: Omit<repositories.AuditRow, 'hash'>) => (row.sequence + 1).toString(16).padStart(64, '0') as Hash;

  it('links each row to the one before', () => {
    const rows = [1, 2, 3].map((at) => vault.write((db) => repositories.appendAudit(db, { ...entry, at, outcome: at === 2 ? 'deny' : 'permit' }, hashOf)));
    expect(rows.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(rows[1]?.previous).toBe(rows[0]?.hash);
    expect(vault.read((db) => repositories.auditRows(db, 0, 10))).toEqual(rows);
    const any = { before: null, patient: null, account: null, outcome: null, action: null, limit: 10 };
    expect(vault.read((db) => repositories.auditPage(db, { ...any, patient: patientId, before: 2 })).map(({ sequence }) => sequence)).toEqual([1, 0]);
    expect(vault.read((db) => repositories.countAudit(db, { ...any, outcome: 'deny' }))).toBe(1);
    const all = vault.read((db) => repositories.auditRows(db, 0, 100));
    const last = Math.max(...all.map(({ at }) => at));
    expect(vault.read((db) => [repositories.countAudit(db, { ...any, to: last }), repositories.countAudit(db, { ...any, from: last })])).toEqual([all.filter(({ at }) => at < last).length, all.filter(({ at }) => at >= last).length]);
    vault.write((db) => { repositories.putAnchor(db, { device: other, sequence: 0, root: id('0') as Hash, firstRow: 0, rows: 2, pack: null, block: 9, at: 1, stage: 'confirmed' }); });
    expect(vault.read((db) => repositories.anchorOfRow(db, 1))?.block).toBe(9);
    expect(vault.read((db) => repositories.anchorOfRow(db, 2))).toBeNull();
  });

  it.each([
    ['a change', 'UPDATE audit_row SET outcome = \'permit\' WHERE sequence = 1'],
    ['a deletion', 'DELETE FROM audit_row WHERE sequence = 2'],
    ['a gap', `INSERT INTO audit_row SELECT 9, at, account, role, organization, device, action, subject, patient, document, consent, purpose, reason, outcome, clause, detail, hash, '${'9'.repeat(64)}' FROM audit_row WHERE sequence = 2`],
    ['a wrong link', `INSERT INTO audit_row SELECT 3, at, account, role, organization, device, action, subject, patient, document, consent, purpose, reason, outcome, clause, detail, previous, '${'9'.repeat(64)}' FROM audit_row WHERE sequence = 2`],
  ])('refuses %s', (_, sql) => {
    expect(() => { vault.write((db) => db.run(sql)); }).toThrow(/audit rows/);
    expect(vault.read((db) => repositories.auditHead(db)).sequence).toBe(2);
  });
});

describe('the keys of a consent', () => {
  it('what a consent lists: by name, by a data period, as it does for what is derived from it; of a section, nothing', () => {
    const one = id('4') as DocumentId;
    const listed = (row: Partial<repositories.StoredConsent>): unknown => vault.read((db) => repositories.listedDocuments(db, { ...consent, conditions: null, dataPeriod: null, ...row })?.map((found) => found.id) ?? null);
    const only = (documents: DocumentId[]): Conditions => ({ only: { ...everything, documents }, except: [], team: false, shift: false });
    vault.write((db) => {
      repositories.upsertDocument(db, { ...document, id: one, authoredAt: 100, status: 'Current', stage: 'confirmed' });
      repositories.upsertConsent(db, { ...consent, id: id('9') as ConsentId, conditions: only([one]) });
    });
    expect([listed({}), listed({ conditions: only([one]) }), listed({ conditions: only([id('5') as DocumentId]) }), listed({ parent: id('9') as ConsentId })]).toEqual([null, [one], [], [one]]);
    expect([listed({ dataPeriod: { start: 100, end: 101 } }), listed({ dataPeriod: { start: 101, end: 200 } })]).toEqual([[one], []]);
    vault.write((db) => { repositories.upsertDocument(db, { ...document, id: one, authoredAt: 100, status: 'Current', stage: 'submitted' }); });
    expect(listed({ conditions: only([one]) })).toEqual([]);
  });

  it('are due where what it lists has got another file or has only now come on record, and never for what is not known here', () => {
    const [late, given] = [id('3') as DocumentId, id('2') as ConsentId];
    const due = () => vault.read((db) => repositories.consentsWaitingForKeys(db, 15)).some(({ row }) => row.id === given);
    const put = (change: Partial<repositories.Document>) => { vault.write((db) => { repositories.upsertDocument(db, { ...document, id: late, status: 'Current', stage: 'submitted', ...change }); }); };
    const made = (termsText: string | null): repositories.StoredConsent => ({ ...consent, id: given, dataPeriod: null, stage: 'confirmed', termsText, conditions: { only: { ...everything, documents: [late] }, except: [], team: false, shift: false } });
    vault.write((db) => { repositories.upsertSubject(db, { ...subject, ours: true }); repositories.upsertConsent(db, made(null)); });
    put({});
    // From the chain alone, as after a restored backup: what it leaves out is not known, so nobody seals keys for it.
    expect(due()).toBe(false);
    vault.write((db) => { repositories.upsertConsent(db, made('words')); });
    expect(due()).toBe(true);
    vault.write((db) => { repositories.upsertConsent(db, { ...made('words'), bundle: cid }); repositories.putBundle(db, given, new Uint8Array([1]), cid, {}, false); });
    expect(due()).toBe(false);
    put({ stage: 'confirmed' });
    expect(due()).toBe(true);
    vault.write((db) => { repositories.putBundle(db, given, new Uint8Array([1]), cid, { [late]: [0] }, false); });
    expect(due()).toBe(false);
    put({ stage: 'confirmed', epoch: 1 });
    expect(due()).toBe(true);
  });

  it('are not made here for what another clinic passed on: its own bundle carries the receipt', () => {
    const [untouched, given, passed] = [id('8') as SubjectId, id('7') as ConsentId, id('6') as ConsentId];
    const made: repositories.StoredConsent = { ...consent, subject: untouched, dataPeriod: null, stage: 'confirmed', bundle: cid };
    vault.write((db) => {
      repositories.upsertSubject(db, { ...subject, id: untouched, ours: true, epochs: {} });
      repositories.upsertConsent(db, { ...made, id: given });
      repositories.putBundle(db, given, new Uint8Array([1]), cid, { [section]: [0] }, false);
      repositories.upsertConsent(db, { ...made, id: passed, parent: given, termsText: null });
    });
    expect(vault.read((db) => repositories.consentsWaitingForKeys(db, 15)).map(({ row }) => row.id)).not.toContain(passed);
  });
});
