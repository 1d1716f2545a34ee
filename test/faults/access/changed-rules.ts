/** core/consent with one rule taken out or shifted by a millisecond, for the control: the cases have to notice each. */
import { type Assignment, type ChainClause, type ChainDecision, type Consent, decideOnChain, type DecisionRequest, type Emergency } from '../../../core/consent/index.ts';
import { anyRole, type Question } from './questions.ts';

export type Decide = (question: Question) => ChainDecision;
const decide: Decide = ({ facts, request, now }) => decideOnChain(facts, request, now);

const consents = (change: (one: Consent, question: Question) => Consent): Decide => (question) => decide({ ...question, facts: { ...question.facts, consents: question.facts.consents.map((one) => change(one, question)) } });
const emergencies = (change: (one: Emergency, question: Question) => Emergency): Decide => (question) => decide({ ...question, facts: { ...question.facts, emergencies: question.facts.emergencies.map((one) => change(one, question)) } });
const assignments = (change: (one: Assignment, question: Question) => Assignment): Decide => (question) => decide({ ...question, facts: { ...question.facts, assignments: question.facts.assignments.map((one) => change(one, question)) } });
const asking = (change: (request: DecisionRequest) => DecisionRequest): Decide => (question) => decide({ ...question, request: change(question.request) });
const always = Number.MAX_SAFE_INTEGER;

const givesRole = ({ request }: Question): Assignment[] => (request.organization === null ? [] : [{ organization: request.organization, account: request.account, role: anyRole, from: 0, until: null, licence: null, assignedBy: request.account, endedAt: null }]);

/** For each clause of the runtime a decision that does not know it. */
export const withoutClause: Readonly<Record<ChainClause, Decide>> = {
  OrganizationSuspended: (question) => decide({ ...question, facts: { ...question.facts, organizationStatus: 'Active' } }),
  RoleMissing: (question) => decide({ ...question, facts: { ...question.facts, assignments: [...question.facts.assignments, ...givesRole(question)] } }),
  OwnRecord: asking((request) => ({ ...request, author: null })),
  // Whoever has said nothing is taken to agree.
  NoConsent: (question) => { const decision = decide(question); return decision.clause === 'NoConsent' ? { ...decision, permit: true, clause: 'Permitted' } : decision; },
  Grantee: consents((one, { request }) => ({ ...one, grantee: { kind: 'Account', account: request.account } })),
  Section: consents((one, { request }) => ({ ...one, sections: [request.section] })),
  Action: consents((one) => ({ ...one, actions: 0xff })),
  Purpose: consents((one) => ({ ...one, purposes: 0xffff })),
  DataPeriod: consents((one) => ({ ...one, dataPeriod: null })),
  Revoked: consents((one) => ({ ...one, revokedAt: null })),
  NotYet: consents((one) => ({ ...one, period: { ...one.period, start: 0 } })),
  Expired: consents((one) => ({ ...one, period: { ...one.period, end: always } })),
  Permitted: (question) => decide({ ...question, facts: { ...question.facts, consents: [] } }),
  Emergency: (question) => decide({ ...question, facts: { ...question.facts, emergencies: [] } }),
};

/** Rules that are still there and slightly wrong. */
export const shifted: Readonly<Record<string, Decide>> = {
  'a consent’s last instant is out': consents((one) => ({ ...one, period: { ...one.period, end: one.period.end + 1 } })),
  'a consent’s first instant is in': consents((one) => ({ ...one, period: { ...one.period, start: one.period.start + 1 } })),
  'the last instant of the data is out': consents((one) => ({ ...one, dataPeriod: one.dataPeriod && { ...one.dataPeriod, end: one.dataPeriod.end + 1 } })),
  'the first instant of the data is in': consents((one) => ({ ...one, dataPeriod: one.dataPeriod && { ...one.dataPeriod, start: one.dataPeriod.start + 1 } })),
  'the end of a lapsed consent counts': consents((one) => ({ ...one, revokedAt: one.lapsed ? 1 : one.revokedAt })),
  'a consent stands without its parent': consents((one, { facts }) => ({ ...one, revokedAt: facts.consents.some(({ id, revokedAt }) => id === one.parent && revokedAt !== null) ? 1 : one.revokedAt })),
  'an organization’s grantees need a role there': consents((one) => ({ ...one, grantee: one.grantee.kind === 'Organization' ? { ...one.grantee, kind: 'Role', role: anyRole } : one.grantee })),
  'a role’s last instant is out': assignments((one) => ({ ...one, until: one.until === null ? null : one.until + 1 })),
  'a role ends in the instant it was ended': assignments((one) => ({ ...one, endedAt: one.endedAt === null ? null : one.endedAt + 1 })),
  'a role’s first instant is in': assignments((one) => ({ ...one, from: one.from === 0 ? 0 : one.from + 1 })),
  'all of several purposes are asked for': asking((request) => ({ ...request, purpose: request.purpose & -request.purpose })),
  'all of several actions are asked for': asking((request) => ({ ...request, action: request.action & -request.action })),
  'an emergency’s last instant is out': emergencies((one) => ({ ...one, until: one.until + 1 })),
  'an emergency’s first instant is in': emergencies((one) => ({ ...one, openedAt: one.openedAt + 1 })),
  'the rest opens in its instant': emergencies((one) => ({ ...one, restAt: one.restAt + 1 })),
  'the rest waits': emergencies((one) => ({ ...one, restAt: 0 })),
  'the minimum does not wait': emergencies((one) => ({ ...one, minimum: [] })),
  'a closed emergency opens nothing': emergencies((one) => ({ ...one, closedAt: null })),
  'an emergency is its opener’s': emergencies((one, { request }) => ({ ...one, openedBy: request.account })),
  'an emergency is for one organization': emergencies((one, { request }) => ({ ...one, organization: request.organization ?? one.organization })),
};
