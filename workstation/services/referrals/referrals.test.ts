import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actions, everything, type Exclusion, purposes, type Role } from '../../../core/consent/index.ts';
import type { Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId, ConsentId, type ContentId, DocumentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { insertPatient, putChainHead, putExclusion, restrict, type StoredConsent, upsertAssignment, upsertConsent, upsertDocument, upsertOrganization, upsertSubject } from '../../vault/repositories/index.ts';
import type { AuditEvent } from '../audit/audit-log.ts';
import { createGrantDrafts } from '../consents/grant-drafts.ts';
import { createDecider } from '../decision/decider.ts';
import { createMoments } from '../signing/moments.ts';
import { createReferrals, type Referrals } from './referrals.ts';

const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const [own, home, third] = [1, 2, 3].map((id) => OrganizationId.parse(id)) as [OrganizationId, OrganizationId, OrganizationId];
const patient = PatientId.parse('patient-0001');
const subject = SubjectId.parse('5a'.repeat(32));
const [labs, hiv]: readonly [Section, Section] = [{ category: 'labs', sensitivity: 'general' }, { category: 'notes', sensitivity: 'HIV' }];
const [labsHash, hivHash] = ['ec'.repeat(16), 'ed'.repeat(16)].map((hash) => SectionHash.parse(hash)) as [SectionHash, SectionHash];
const [first, second] = ['d1', 'd2'].map((id) => DocumentId.parse(id.repeat(32))) as [DocumentId, DocumentId];
const parent = ConsentId.parse('c1'.repeat(32));

let folder: string;
let vault: Vault;
let audited: AuditEvent[];
let referrals: Referrals;
const now = 10_000;

/** Another clinic's patient, whose consent lets this clinic's clinicians read and hand on. */
const store = (change: Partial<StoredConsent> = {}): void => {
  vault.write((db) => {
    db.run('DELETE FROM consent');
    upsertConsent(db, {
      id: parent, subject, grantee: { kind: 'Role', organization: own, role: 'Clinician' }, sections: [labsHash, hivHash], actions: actions.read | actions.share, purposes: purposes.TREAT | purposes.HOPERAT, period: { start: 0, end: 50_000 }, dataPeriod: null, terms: 'ab'.repeat(32), duo: null, countries: [], parent: null,
      bundle: null, evidence: 'Pin', grantedBy: account, grantedAt: 1, revokedAt: null, lapsed: false, termsText: null, witness: null, revokedTime: null, request: null, conditions: null, stage: 'confirmed', createdAt: 1, ...change,
    });
  });
};
const no = (scope: Partial<Exclusion['scope']>): void => { vault.write((db) => { putExclusion(db, { id: Hash.parse('e1'.repeat(32)), subject, terms: { scope: { ...everything, ...scope }, period: null, inEmergency: false }, evidence: 'Pin', witness: null, madeBy: account, madeAt: 1, endedAt: null }); }); };
const refer = (...sections: Section[]): string => {
  try {
    referrals.plan(patient, { parent, organization: third, role: 'Clinician' as Role, sections, days: 5, transferBasis: null });
    return 'referred';
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${String(error.data['clause'] ?? '')}` : String(error);
  }
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-referrals-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  audited = [];
  vault.write((db) => {
    for (const id of [own, home, third]) upsertOrganization(db, { id, name: `Clinic ${String(id)}`, country: 'IE', nameSalt: null, ours: id === own, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    insertPatient(db, { id: patient, name: 'Ada', sortName: 'ada', birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient' }, search: 'ada', createdAt: 1, updatedAt: 1 });
    upsertSubject(db, { id: subject, organization: home, ours: false, custodian: home, controller: null, patient, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [{ ...labs, hash: labsHash, salt: 'aa'.repeat(16) }, { ...hiv, hash: hivHash, salt: 'bb'.repeat(16) }] as never, epochs: {}, stage: 'confirmed', createdAt: 1 });
    upsertAssignment(db, { organization: own, account, role: 'Clinician', from: 0, until: null, licence: null, assignedBy: account, endedAt: null, stage: 'confirmed' });
    putChainHead(db, { kind: 'finalized', number: 10, hash: Hash.parse('99'.repeat(32)), time: now, seenAt: now });
    for (const [id, createdAt] of [[first, 1], [second, 2]] as const) {
      upsertDocument(db, { id, subject, section: labsHash, category: null, sensitivity: null, cid: 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy' as ContentId, commitment: Hash.parse('ff'.repeat(32)), size: 1024, organization: home, ours: false, author: null, authoredAt: createdAt, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 1, createdAt });
    }
  });
  store();
  referrals = createReferrals({
    drafts: createGrantDrafts(() => Hash.parse('aa'.repeat(32))), moments: createMoments(() => now), vault, keys: {} as never, content: {} as never, bundles: {} as never, cacheKeys: {} as never, decider: createDecider({ vault, now: () => now, leaseMs: 1_000_000, names: {} as never, proven: () => true, roster: () => null }),
    outbox: {} as never, session: { require: () => ({ account, kind: 'staff' }), roles: () => ['Clinician'] } as never, audit: { record: (...events: AuditEvent[]) => { audited.push(...events); return []; }, recordIn: (_: unknown, event: AuditEvent) => { audited.push(event); } } as never,
    names: {} as never, changes: { announce: () => undefined } as never, organization: () => own, newId: () => Hash.parse('aa'.repeat(32)), now: () => now, log: () => undefined,
  });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true, force: true }); });

describe('what a clinician may refer on', () => {
  it('is asked of each section as what it is', () => {
    expect([refer(labs), refer(labs, hiv)]).toEqual(['referred', 'referred']);
    no({ sensitivities: ['HIV'] });
    expect([refer(labs), refer(labs, hiv)]).toEqual(['referred', 'access.denied Excluded']);
  });

  it('is asked for all purposes of the consent, and not for the first alone', () => {
    no({ purposes: purposes.HOPERAT });
    expect(refer(labs)).toBe('access.denied Excluded');
    store({ purposes: purposes.TREAT });
    expect(refer(labs)).toBe('referred');
  });

  it('is asked of the documents whose keys go along: those that are listed, and no restricted one', () => {
    const only = (documents: DocumentId[]) => ({ only: { ...everything, documents }, except: [], team: false, shift: false });
    store({ conditions: only([first]) });
    expect([refer(labs), refer(hiv)]).toEqual(['referred', 'access.denied NotIncluded']);
    vault.write((db) => { restrict(db, { document: second, reason: 'disputed', placedBy: account, placedAt: 1 }); });
    expect(refer(labs)).toBe('referred');
    store({ conditions: only([first, second]) });
    expect(refer(labs)).toBe('access.denied Restricted');
    store();
    expect(refer(labs)).toBe('access.denied Restricted');
  });

  it('leaves a row where it is refused, with the clause', () => {
    store({ actions: actions.read });
    expect(refer(labs)).toBe('access.denied Action');
    store();
    no({ sections: [labsHash] });
    expect(refer(labs)).toBe('access.denied Excluded');
    expect(audited).toEqual(['Action', 'Excluded'].map((clause) => ({ action: 'consent.refer', outcome: 'deny', patient, subject, consent: parent, clause })));
  });
});
