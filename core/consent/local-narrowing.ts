import { decideOnChain, heldRoles } from './chain-decision.ts';
import type { Conditions, LocalFacts } from './local-facts.ts';
import { isWithin, mayBeWithin } from './scope.ts';
import { hasTransferBasis } from './transfer.ts';
import type { ChainDecision, Consent, DecisionFacts, DecisionRequest, LocalClause } from './types.ts';

type Narrowed = { readonly decision: ChainDecision; readonly clause: null } | { readonly decision: ChainDecision; readonly clause: LocalClause };

/**
 * The chain's answer, with each consent that the site's facts close left out, in the chain's order: of several consents the next may permit.
 * Where none does, the clause that closed the first.
 */
export function narrowConsents(facts: DecisionFacts, request: DecisionRequest, chain: ChainDecision, now: number): Narrowed {
  let decision = chain;
  let closed: { decision: ChainDecision; clause: LocalClause } | null = null;
  let consents = facts.consents;
  while (decision.permit && decision.basis.kind === 'Consent' && decision.consent !== null) {
    const { consent } = decision;
    const clause = closing(facts, request, consent, now);
    if (clause === null) return { decision, clause };
    closed ??= { decision, clause };
    consents = consents.filter(({ id }) => id !== consent.id);
    decision = decideOnChain({ ...facts, consents }, request, now);
  }
  return decision.permit || closed === null ? { decision, clause: null } : closed;
}

function closing(facts: DecisionFacts, request: DecisionRequest, consent: Consent, now: number): LocalClause | null {
  if (hasEndedParent(facts.consents, consent, now)) return 'ParentEnded';
  const { local } = facts;
  if (local === undefined) return null;
  if (!hasTransferBasis(consent, local.countries.kept, local.countries.recipient)) return 'NoTransferBasis';
  const conditions = local.conditions.get(consent.id);
  return conditions === undefined ? null : unmet(conditions, facts, local, request, now);
}

function unmet(conditions: Conditions, facts: DecisionFacts, local: LocalFacts, request: DecisionRequest, now: number): LocalClause | null {
  const held = heldRoles(facts.assignments, request, now);
  if (conditions.except.some((scope) => mayBeWithin(scope, request, held))) return 'Excepted';
  if (!isWithin(conditions.only, request, held)) return 'NotIncluded';
  if (conditions.team && !facts.treating) return 'NotInTeam';
  return conditions.shift && local.onShift !== true ? 'OffShift' : null;
}

/** The chain ends what is derived with its parent; a parent whose end was seen first ends it here already. */
function hasEndedParent(consents: readonly Consent[], { parent, subject }: Consent, now: number): boolean {
  if (parent === null) return false;
  const found = consents.find(({ id, subject: of }) => id === parent && of === subject);
  return found !== undefined && (found.revokedAt !== null || now >= found.period.end || hasEndedParent(consents.filter(({ id }) => id !== parent), found, now));
}

/** Whether the patient said no to this. */
export function isExcluded(facts: DecisionFacts, request: DecisionRequest, emergency: boolean, now: number): boolean {
  const exclusions = facts.local?.exclusions ?? [];
  if (exclusions.length === 0) return false;
  const held = heldRoles(facts.assignments, request, now);
  return exclusions.some(({ scope, period, inEmergency }) => (inEmergency || !emergency) && (period === null || (period.start <= now && now < period.end)) && mayBeWithin(scope, request, held));
}
