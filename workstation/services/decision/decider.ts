import { type Decision, type DecisionFacts, type DecisionRequest, decide, explain, type Names } from '../../../core/consent/index.ts';
import type { Decision as WireDecision } from '../../../core/contract/index.ts';
import type { AccountId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { assignmentsOf, chainHead, consentsOfSubject, emergenciesOfSubject, isRestricted, organization, personOfPatient, subject } from '../../vault/repositories/index.ts';
import type { Roster } from '../roster/roster.ts';
import { siteFacts } from './site-facts.ts';
import { isTreating, reasonStands } from './treating.ts';

/** The one door to patient data: gathers the facts from the mirrored, proven state and asks core/consent. */
export interface Decider {
  decide(request: DecisionRequest): Decision;
  /** For the screen: the clause in words and the block it rests on. */
  describe(decision: Decision): WireDecision;
}

export interface DeciderDeps {
  readonly vault: Vault;
  /** Never behind the last block or the last time seen, so that a clock set back lengthens nothing. */
  readonly now: () => number;
  readonly leaseMs: number;
  readonly names: Names;
  /** True while the light client (not a plain RPC node) vouches for the state. */
  readonly proven: () => boolean;
  /** The site's signed teams and shifts; null where it keeps none. */
  readonly roster: (db: ReadDb) => Roster | null;
}

export function createDecider({ vault, now, leaseMs, names, proven, roster }: DeciderDeps): Decider {
  const facts = (db: ReadDb, request: DecisionRequest, at: number): DecisionFacts => {
    const head = chainHead(db, 'finalized');
    const status = request.organization === null ? undefined : organization(db, request.organization)?.status;
    const consents = consentsOfSubject(db, request.subject).filter(({ stage, revokedAt }) => stage === 'confirmed' || revokedAt !== null);
    const signed = roster(db);
    return {
      organizationStatus: status === undefined ? null : status === 'active' ? 'Active' : 'Suspended',
      // A role counts once it is final; one that is still on its way opens nothing.
      assignments: assignmentsOf(db, request.account).filter(({ stage }) => stage === 'confirmed'),
      consents,
      emergencies: emergenciesOfSubject(db, request.subject),
      subjectAccounts: subjectAccounts(db, request.subject),
      treating: isTreating(db, request.account, request.subject, signed, at),
      reasonStands: reasonStands(db, request.account, request.subject, at),
      restricted: request.document !== null && isRestricted(db, request.document),
      proof: { block: head?.number ?? 0, verifiedAt: head?.seenAt ?? 0, leaseMs },
      local: siteFacts(db, request, consents, signed, at),
    };
  };

  return {
    decide: (request) => {
      const at = now();
      return decide(vault.read((db) => facts(db, request, at)), request, at);
    },
    describe: (decision) => {
      const head = vault.read((db) => chainHead(db, 'finalized'));
      return {
        outcome: decision.permit ? 'permit' : 'deny', basis: decision.basis.kind, clause: decision.clause, stale: decision.obligations.includes('stale-banner'),
        obligations: [...decision.obligations], consent: decision.consent?.id ?? null,
        emergency: decision.emergency?.id ?? null, until: untilOf(decision),
        why: explain(decision, names),
        rests: head === undefined ? null : { block: head.number, hash: head.hash, at: new Date(head.time).toISOString(), proven: proven() },
      };
    },
  };
}

function untilOf({ permit, consent, emergency }: Decision): string | null {
  const end = consent?.period.end ?? emergency?.until;
  return permit && end !== undefined ? new Date(end).toISOString() : null;
}

function subjectAccounts(db: ReadDb, id: SubjectId): AccountId[] {
  const known = subject(db, id);
  if (known === undefined) return [];
  const patientsOwn = known.patient === null ? undefined : personOfPatient(db, known.patient);
  return [known.controller, patientsOwn?.account].filter((account) => account !== null && account !== undefined);
}
