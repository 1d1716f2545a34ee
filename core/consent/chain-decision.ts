import type { Assignment, ChainClause, ChainDecision, ChainObligation, Consent, DecisionFacts, DecisionRequest, Emergency, Grantee } from './types.ts';
import { actions, purposes, type Role } from './vocabulary.ts';

/**
 * The clauses a consent passes one after the other. A later one means that it came further. What a consent is for stands
 * before when it holds: one that would have fitted but is over says more than one for something else.
 */
const stages = ['Grantee', 'Section', 'Action', 'Purpose', 'DataPeriod', 'Revoked', 'NotYet', 'Expired', 'Permitted'] as const satisfies readonly ChainClause[];
type Stage = (typeof stages)[number];

export type ChainFacts = Pick<DecisionFacts, 'organizationStatus' | 'assignments' | 'consents' | 'emergencies'>;

/**
 * The same answer as the runtime's `ConsentApi::decide`, from the same state and in the same order:
 * organization suspended, role missing, own record, then the consents of the subject, then its emergencies.
 */
export function decideOnChain(facts: ChainFacts, request: DecisionRequest, now: number): ChainDecision {
  const ordinary = decideWithoutEmergencies(facts, request, now);
  if (ordinary.permit || beyondHelp.has(ordinary.clause)) return ordinary;
  const emergency = openingEmergency(facts.emergencies, request, now);
  if (emergency === null) return ordinary;
  return { permit: true, basis: { kind: 'Emergency', emergency: emergency.id }, clause: 'Emergency', consent: null, emergency, obligations: ['no-onward-sharing', 'notice', 'review'] };
}

/** An emergency helps neither a suspended organization nor who holds no role. */
const beyondHelp: ReadonlySet<ChainClause> = new Set(['OrganizationSuspended', 'RoleMissing']);

function decideWithoutEmergencies(facts: ChainFacts, request: DecisionRequest, now: number): ChainDecision {
  if (facts.organizationStatus !== 'Active') return denied('OrganizationSuspended', null);
  const held = heldRoles(facts.assignments, request, now);
  if (held.size === 0) return denied('RoleMissing', null);
  if (request.author !== null && request.author === request.organization) {
    return { permit: true, basis: { kind: 'OwnRecord' }, clause: 'OwnRecord', consent: null, emergency: null, obligations: [] };
  }
  const furthest = furthestConsent(facts.consents, held, request, now);
  if (furthest === null) return denied('NoConsent', null);
  return furthest.stage === 'Permitted' ? permitted(furthest.consent) : denied(furthest.stage, furthest.consent);
}

/** Of those that come as far the one with the smallest id, as on chain. One pass: this is asked for every line of every list. */
function furthestConsent(consents: readonly Consent[], held: ReadonlySet<Role>, request: DecisionRequest, now: number): { stage: Stage; consent: Consent } | null {
  let furthest: { at: number; consent: Consent } | null = null;
  for (const consent of consents) {
    if (consent.subject !== request.subject) continue;
    const at = stages.indexOf(stageOf(consent, held, request, now));
    if (furthest === null || at > furthest.at || (at === furthest.at && consent.id < furthest.consent.id)) furthest = { at, consent };
  }
  return furthest === null ? null : { stage: stages[furthest.at] as Stage, consent: furthest.consent };
}

function permitted(consent: Consent): ChainDecision {
  const obligations: readonly ChainObligation[] = (consent.actions & actions.share) === 0 ? ['no-onward-sharing'] : [];
  return { permit: true, basis: { kind: 'Consent', consent: consent.id }, clause: 'Permitted', consent, emergency: null, obligations };
}

function denied(clause: ChainClause, consent: Consent | null): ChainDecision {
  return { permit: false, basis: { kind: 'None' }, clause, consent, emergency: null, obligations: [] };
}

/** To read and for emergency treatment, nothing beside; of several the one with the smallest id, as with consents. */
function openingEmergency(emergencies: readonly Emergency[], request: DecisionRequest, now: number): Emergency | null {
  if (request.action !== actions.read || request.purpose !== purposes.ETREAT) return null;
  return inChainOrder(emergencies, request).find((one) => one.organization === request.organization && one.openedBy === request.account && opens(one, request.section, now)) ?? null;
}

/** Half-open like every period here; who closed it early closed it for every time. */
export function isOpen(emergency: Pick<Emergency, 'openedAt' | 'until' | 'closedAt'>, now: number): boolean {
  return emergency.closedAt === null && emergency.openedAt <= now && now < emergency.until;
}

/** The minimum at once, the rest when the wait is over or enough have approved. */
function opens(emergency: Emergency, section: Emergency['sections'][number], now: number): boolean {
  return isOpen(emergency, now) && (emergency.minimum.includes(section) || (emergency.restAt <= now && emergency.sections.includes(section)));
}

export function heldRoles(assignments: readonly Assignment[], request: DecisionRequest, now: number): ReadonlySet<Role> {
  return new Set(assignments.filter((one) => one.organization === request.organization && one.account === request.account && isLive(one, now)).map((one) => one.role));
}

/** Half-open like every period here; an end recorded for later leaves the role live until then. */
export function isLive(assignment: Pick<Assignment, 'from' | 'until' | 'endedAt'>, now: number): boolean {
  return assignment.from <= now && (assignment.until === null || now < assignment.until) && (assignment.endedAt === null || now < assignment.endedAt);
}

function stageOf(consent: Consent, held: ReadonlySet<Role>, request: DecisionRequest, now: number): Stage {
  if (!isGrantee(consent.grantee, held, request)) return 'Grantee';
  if (!consent.sections.includes(request.section)) return 'Section';
  if (!covers(consent.actions, request.action)) return 'Action';
  if (!covers(consent.purposes, request.purpose)) return 'Purpose';
  if (!isInDataPeriod(consent, request.dataFrom)) return 'DataPeriod';
  if (consent.revokedAt !== null) return 'Revoked';
  if (now < consent.period.start) return 'NotYet';
  if (now >= consent.period.end) return 'Expired';
  return 'Permitted';
}

function isGrantee(grantee: Grantee, held: ReadonlySet<Role>, request: DecisionRequest): boolean {
  switch (grantee.kind) {
    case 'Account': return grantee.account === request.account;
    case 'Organization': return grantee.organization === request.organization;
    case 'Role': return grantee.organization === request.organization && held.has(grantee.role);
  }
}

/** Asking for nothing is not allowed: an empty bit set would pass every consent. */
function covers(allowed: number, asked: number): boolean {
  return asked !== 0 && (allowed & asked) === asked;
}

/** Data of unknown time is outside of any data period. */
function isInDataPeriod(consent: Consent, dataFrom: number | null): boolean {
  if (consent.dataPeriod === null) return true;
  return dataFrom !== null && dataFrom >= consent.dataPeriod.start && dataFrom < consent.dataPeriod.end;
}

/** By id: the runtime's own iteration order is that of hashed keys, so both sides settle ties by the smallest id. */
function inChainOrder<Entry extends { readonly id: string; readonly subject: string }>(entries: readonly Entry[], request: DecisionRequest): Entry[] {
  return entries.filter((one) => one.subject === request.subject).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
