import type { Assignment, ChainClause, ChainDecision, Consent, DecisionFacts, DecisionRequest, Grantee } from './types.ts';
import type { Role } from './vocabulary.ts';

/**
 * The clauses a consent passes one after the other. A later one means that it came further. What a consent is for stands
 * before when it holds: one that would have fitted but is over says more than one for something else.
 */
const stages = ['Grantee', 'Section', 'Action', 'Purpose', 'DataPeriod', 'Revoked', 'NotYet', 'Expired', 'Permitted'] as const satisfies readonly ChainClause[];
type Stage = (typeof stages)[number];

/**
 * The same answer as the runtime's `ConsentApi::decide`, from the same state and in the same order:
 * organization suspended, role missing, own record, then the consents of the subject.
 */
export function decideOnChain(facts: Pick<DecisionFacts, 'organizationStatus' | 'assignments' | 'consents'>, request: DecisionRequest, now: number): ChainDecision {
  if (facts.organizationStatus !== 'Active') return denied('OrganizationSuspended', null);
  const held = liveRoles(facts.assignments, request, now);
  if (held.size === 0) return denied('RoleMissing', null);
  if (request.author !== null && request.author === request.organization) {
    return { permit: true, basis: { kind: 'OwnRecord' }, clause: 'OwnRecord', consent: null };
  }
  let furthest: { stage: Stage; consent: Consent } | null = null;
  for (const consent of inChainOrder(facts.consents, request)) {
    const stage = stageOf(consent, held, request, now);
    if (stage === 'Permitted') return { permit: true, basis: { kind: 'Consent', consent: consent.id }, clause: 'Permitted', consent };
    if (furthest === null || stages.indexOf(stage) > stages.indexOf(furthest.stage)) furthest = { stage, consent };
  }
  return furthest === null ? denied('NoConsent', null) : denied(furthest.stage, furthest.consent);
}

function denied(clause: ChainClause, consent: Consent | null): ChainDecision {
  return { permit: false, basis: { kind: 'None' }, clause, consent };
}

function liveRoles(assignments: readonly Assignment[], request: DecisionRequest, now: number): ReadonlySet<Role> {
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
function inChainOrder(consents: readonly Consent[], request: DecisionRequest): Consent[] {
  return consents.filter((one) => one.subject === request.subject).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
