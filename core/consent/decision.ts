import { decideOnChain } from './chain-decision.ts';
import { actions } from './vocabulary.ts';
import type { Decision, DecisionFacts, DecisionRequest, Proof } from './types.ts';

/**
 * Permit or deny, with what said so. The chain's answer comes first; what the site knows only narrows it.
 * The one thing added is that patients may read their own record, which the chain is never asked about.
 */
export function decide(facts: DecisionFacts, request: DecisionRequest, now: number): Decision {
  const stale = isStale(facts.proof, now);
  const common = { proof: facts.proof, request, at: now } as const;
  const banner = stale ? (['stale-banner'] as const) : [];
  if (facts.subjectAccounts.includes(request.account) && request.action === actions.read) {
    return { permit: true, basis: { kind: 'Subject' }, clause: 'Subject', consent: null, emergency: null, obligations: banner, ...common };
  }
  const chain = decideOnChain(facts, request, now);
  const answer: Decision = { ...chain, ...common };
  if (!chain.permit) return answer;
  const deny = (clause: 'NoRelationship' | 'Withheld' | 'LeaseExpired'): Decision => ({ ...answer, permit: false, basis: { kind: 'None' }, clause, obligations: [] });
  if (chain.basis.kind === 'OwnRecord') {
    if (!facts.treating && !facts.reasonStands && !isStated(request.reason)) return deny('NoRelationship');
    if (isWithheld(facts, request, now)) return deny('Withheld');
    return { ...answer, obligations: banner };
  }
  // Who breaks the glass answers for it, and may have no network: what the lease protects from is what the emergency accepts.
  if (stale && chain.basis.kind !== 'Emergency') return deny('LeaseExpired');
  return stale ? { ...answer, obligations: [...answer.obligations, ...banner] } : answer;
}

/** A clock set back must not lengthen a lease, so facts from the future are stale too, beyond a minute of tolerance. */
export function isStale(proof: Proof, now: number): boolean {
  return now - proof.verifiedAt >= proof.leaseMs || proof.verifiedAt - now > 60_000;
}

function isStated(reason: string | null): boolean {
  return reason !== null && reason.trim() !== '';
}

/**
 * A sensitive section of one's own organization's record is open to those who treat the patient. Anybody else, whatever
 * reason they state, needs a consent that names this very section. For other organizations' documents the chain asks for that already.
 */
function isWithheld(facts: DecisionFacts, request: DecisionRequest, now: number): boolean {
  if (request.sensitivity === 'general' || facts.treating) return false;
  return !decideOnChain(facts, { ...request, author: null }, now).permit;
}
