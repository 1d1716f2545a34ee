import type { AccountId, ConsentId, EmergencyId, OrganizationId, SectionHash, SubjectId } from '../ids/index.ts';
import type { Assignment, Consent, DecisionFacts, DecisionRequest, Emergency } from './types.ts';
import { actions, purposes } from './vocabulary.ts';

const hour = 3_600_000;
export const now = Date.UTC(2026, 4, 10, 12);
export const subject = 'a1'.repeat(32) as SubjectId;
export const section = '5e'.repeat(16) as SectionHash;
export const otherSection = '5f'.repeat(16) as SectionHash;
export const reader = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' as AccountId;
export const patient = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty' as AccountId;
export const home = 1 as OrganizationId;
export const away = 2 as OrganizationId;
export const consentId = (byte: string): ConsentId => byte.repeat(32) as ConsentId;

/** A clinician of organization 2 asks to read a section of a document of organization 1, with a consent that covers it. */
export const consent: Consent = {
  id: consentId('c0'), subject, grantee: { kind: 'Role', organization: away, role: 'Clinician' }, sections: [section],
  actions: actions.read, purposes: purposes.TREAT, period: { start: Date.UTC(2026, 4, 3), end: Date.UTC(2026, 5, 3) }, dataPeriod: null,
  terms: '00'.repeat(32), duo: null, countries: [], parent: null, bundle: null, evidence: 'Pin', grantedBy: patient, grantedAt: 70, revokedAt: null, lapsed: false,
};

export const assignment: Assignment = { organization: away, account: reader, role: 'Clinician', from: now - hour, until: null, licence: null, assignedBy: patient, endedAt: null };

export const facts: DecisionFacts = {
  organizationStatus: 'Active', assignments: [assignment], consents: [consent], emergencies: [], subjectAccounts: [patient], treating: false, reasonStands: false, restricted: false,
  proof: { block: 100, verifiedAt: now - hour, leaseMs: 24 * hour },
};

export const request: DecisionRequest = {
  subject, section, sensitivity: 'general', organization: away, account: reader, action: actions.read, purpose: purposes.TREAT, author: home, dataFrom: null, reason: null, document: null,
};

/** What the reader opened half an hour ago, the rest of it a quarter of an hour ago. */
export const emergency: Emergency = {
  id: 'e0'.repeat(32) as EmergencyId, subject, organization: away, openedBy: reader, reason: 1, text: null, sections: [section, otherSection], minimum: [section],
  openedAt: now - hour / 2, restAt: now - hour / 4, until: now + hour / 2, approvers: [], threshold: 0, approvals: [], closedAt: null, review: null,
};

export const stale: DecisionFacts['proof'] = { block: 100, verifiedAt: now - 24 * hour, leaseMs: 24 * hour };
