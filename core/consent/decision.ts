import { decideOnChain, isLive } from './chain-decision.ts';
import { delegateClause, unknownLife } from './delegation.ts';
import { isExcluded, narrowConsents } from './local-narrowing.ts';
import { actions, purposes } from './vocabulary.ts';
import type { Decision, DecisionFacts, DecisionRequest, LocalClause, Obligation, Proof } from './types.ts';

/**
 * Permit or deny, with what said so. The chain's answer comes first; what the site knows only narrows it, and a deny beats a permit.
 * Added are who is the patient and who acts for them, which the chain is never asked about.
 */
export function decide(facts: DecisionFacts, request: DecisionRequest, now: number): Decision {
  const stale = isStale(facts.proof, now);
  const common = { proof: facts.proof, request, at: now } as const;
  const banner: readonly Obligation[] = stale ? ['stale-banner'] : [];
  const nobody = { consent: null, emergency: null } as const;
  if (facts.subjectAccounts.includes(request.account) && request.action === actions.read) {
    return { permit: true, basis: { kind: 'Subject' }, clause: 'Subject', ...nobody, obligations: banner, ...common };
  }
  // Who acts for a patient asks for themselves: what they may as staff is another question.
  const delegated = request.organization === null ? delegateClause(facts.local?.delegations ?? [], facts.local?.life ?? unknownLife, request, now) : null;
  if (delegated === 'Delegate' && facts.restricted) return { permit: false, basis: { kind: 'None' }, clause: 'Restricted', ...nobody, obligations: [], ...common };
  if (delegated === 'Delegate') return { permit: true, basis: { kind: 'Delegate' }, clause: delegated, ...nobody, obligations: ['no-onward-sharing', ...banner], ...common };
  // Nobody's patient, nobody's delegate and for no organization: there is no role to ask with.
  if (delegated !== null || request.organization === null) return { permit: false, basis: { kind: 'None' }, clause: delegated ?? 'RoleMissing', ...nobody, obligations: [], ...common };

  const { decision: chain, clause } = narrowConsents(facts, request, decideOnChain(facts, request, now), now);
  const answer: Decision = { ...chain, ...common };
  const deny = (why: LocalClause): Decision => ({ ...answer, permit: false, basis: { kind: 'None' }, clause: why, emergency: null, obligations: [] });
  if (clause !== null) return deny(clause);
  if (!chain.permit) return answer;
  // No consent, no relationship and no emergency opens what is kept only because it has to be (GDPR, article 18(2)).
  if (facts.restricted && !onLegalGround(facts, request, now)) return deny('Restricted');
  // What is restricted has come this far on its ground, which stands for the reason, and for sensitive and excluded parts as well.
  const duty = facts.restricted || isLegalDuty(answer, request);
  if (!duty && isExcluded(facts, request, chain.basis.kind === 'Emergency', now)) return deny('Excluded');
  const part2: readonly Obligation[] = request.sensitivity === 'ETH' ? ['part-2-notice'] : [];
  if (chain.basis.kind === 'OwnRecord') {
    const stated = facts.reasonStands || isStated(request.reason);
    if (!facts.restricted && !facts.treating && !stated) return deny('NoRelationship');
    // Who works outside their shift says why.
    if (!facts.restricted && facts.local?.onShift === false && !stated) return deny('OffShift');
    if (!facts.restricted && isWithheld(facts, request, now)) return deny('Withheld');
    return { ...answer, basis: duty ? { kind: 'LegalDuty' } : answer.basis, obligations: [...part2, ...banner] };
  }
  // Who breaks the glass answers for it, and may have no network: what the lease protects from is what the emergency accepts.
  if (stale && chain.basis.kind !== 'Emergency') return deny('LeaseExpired');
  return { ...answer, obligations: [...answer.obligations, ...part2, ...banner] };
}

/** A clock set back must not lengthen a lease, so facts from the future are stale too, beyond a minute of tolerance. */
export function isStale(proof: Proof, now: number): boolean {
  return now - proof.verifiedAt >= proof.leaseMs || proof.verifiedAt - now > 60_000;
}

function isStated(reason: string | null): boolean {
  return reason !== null && reason.trim() !== '';
}

/** What public health law has reported from one's own record goes past what the patient excluded, for a reason that is on record. */
function isLegalDuty({ basis }: Decision, { purpose, reason }: DecisionRequest): boolean {
  return basis.kind === 'OwnRecord' && purpose === purposes.PUBHLTH && isStated(reason);
}

/**
 * A sensitive section of one's own organization's record is open to those who treat the patient. Anybody else, whatever
 * reason they state, needs a consent that names this very section. For other organizations' documents the chain asks for that already.
 */
function isWithheld(facts: DecisionFacts, request: DecisionRequest, now: number): boolean {
  if (request.sensitivity === 'general' || facts.treating) return false;
  return !decideOnChain(facts, { ...request, author: null }, now).permit;
}

/** Only who answers for privacy at the organization that wrote it, and only with the ground put into words. */
function onLegalGround(facts: DecisionFacts, request: DecisionRequest, now: number): boolean {
  return isStated(request.legalGround ?? null) && request.author !== null && request.author === request.organization
    && facts.assignments.some((one) => one.organization === request.organization && one.account === request.account && one.role === 'PrivacyOfficer' && isLive(one, now));
}
