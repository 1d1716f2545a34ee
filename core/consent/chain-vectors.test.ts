import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chainClauses, chainObligations, decide, decideOnChain, type Assignment, type Basis, type ChainClause, type ChainFacts, type Consent, type DecisionFacts, type DecisionRequest, type Emergency } from './index.ts';

/** Made by the runtime (`local-node/runtime/tests/chain/decisions.rs`). A missing file fails: without it nothing holds the two together. */
interface Vectors {
  readonly subject: DecisionRequest['subject'];
  readonly consents: readonly Consent[];
  readonly assignments: readonly Assignment[];
  readonly emergencies: readonly Emergency[];
  readonly cases: readonly {
    readonly consents: readonly number[];
    readonly assignments: readonly number[];
    readonly emergencies: readonly number[];
    readonly organizationStatus: DecisionFacts['organizationStatus'];
    readonly now: number;
    readonly request: Pick<DecisionRequest, 'account' | 'action' | 'author' | 'dataFrom' | 'organization' | 'purpose' | 'section'>;
    readonly decision: { readonly permit: boolean; readonly basis: Basis; readonly clause: ChainClause; readonly obligations: number };
  }[];
}

const vectors = JSON.parse(readFileSync(new URL('../../local-node/runtime/vectors/decide.json', import.meta.url), 'utf8')) as Vectors;

const cases = vectors.cases.map(({ consents, assignments, emergencies, organizationStatus, now, request, decision }) => ({
  now,
  expected: decision,
  facts: {
    organizationStatus, consents: consents.map((at) => vectors.consents[at]!), assignments: assignments.map((at) => vectors.assignments[at]!), emergencies: emergencies.map((at) => vectors.emergencies[at]!),
  },
  request: { ...request, subject: vectors.subject, sensitivity: 'general', reason: null, document: null } satisfies DecisionRequest,
}));

/** The id a permission rests on. */
const restsOn = (basis: Basis): string | null => (basis.kind === 'Consent' ? basis.consent : basis.kind === 'Emergency' ? basis.emergency : null);

/** The positions of the cases in which somebody's answer is not the runtime's. */
const disagreements = (answer: (facts: ChainFacts, request: DecisionRequest, now: number) => ReturnType<typeof decideOnChain>): number[] =>
  [...cases.entries()].filter(([, { facts, request, now, expected }]) => {
    const { permit, basis, clause, obligations } = answer(facts, request, now);
    return JSON.stringify([permit, clause, basis.kind, restsOn(basis), obligations])
      !== JSON.stringify([expected.permit, expected.clause, expected.basis.kind, restsOn(expected.basis), chainObligations.filter((_, bit) => (expected.obligations & (1 << bit)) !== 0)]);
  }).map(([position]) => position);

describe('the runtime’s decisions', () => {
  it('cover every clause', () => {
    expect(cases.length).toBeGreaterThanOrEqual(1_000);
    expect(new Set(cases.map(({ expected }) => expected.clause))).toEqual(new Set(chainClauses));
  });

  it('are ours, case by case', () => {
    expect(disagreements(decideOnChain)).toEqual([]);
  });

  it('are not those of a decision with one rule changed', () => {
    const changing = (change: (one: Emergency, now: number) => Emergency): typeof decideOnChain => (facts, request, now) =>
      decideOnChain({ ...facts, emergencies: facts.emergencies.map((one) => change(one, now)) }, request, now);
    const changed: Record<string, typeof decideOnChain> = {
      'an end that is still in': (facts, request, now) => decideOnChain({ ...facts, consents: facts.consents.map((one) => ({ ...one, period: { ...one.period, end: one.period.end + 1 } })) }, request, now),
      'a withdrawal that is overlooked': (facts, request, now) => decideOnChain({ ...facts, consents: facts.consents.map((one) => ({ ...one, revokedAt: null })) }, request, now),
      'a role that never ends': (facts, request, now) => decideOnChain({ ...facts, assignments: facts.assignments.map((one) => ({ ...one, until: null, endedAt: null })) }, request, now),
      'one purpose of several is enough': (facts, request, now) => decideOnChain(facts, { ...request, purpose: request.purpose & -request.purpose }, now),
      'data of unknown time is in': (facts, request, now) => decideOnChain(facts, { ...request, dataFrom: request.dataFrom ?? facts.consents[0]?.dataPeriod?.start ?? null }, now),
      'an emergency that does not end': changing((one, now) => ({ ...one, until: Math.max(one.until, now + 1) })),
      'an emergency whose last instant is in': changing((one) => ({ ...one, until: one.until + 1 })),
      'an emergency from the instant before': changing((one) => ({ ...one, openedAt: one.openedAt - 1 })),
      'an emergency that was closed': changing((one) => ({ ...one, closedAt: null })),
      'the rest opens at once': changing((one) => ({ ...one, restAt: one.openedAt })),
      'the rest opens a moment later': changing((one) => ({ ...one, restAt: one.restAt + 1 })),
      'the minimum waits as well': changing((one) => ({ ...one, minimum: [] })),
      'a colleague’s emergency': (facts, request, now) => decideOnChain({ ...facts, emergencies: facts.emergencies.map((one) => ({ ...one, openedBy: request.account })) }, request, now),
      'another organization’s emergency': (facts, request, now) => decideOnChain({ ...facts, emergencies: facts.emergencies.map((one) => ({ ...one, organization: request.organization ?? one.organization })) }, request, now),
      'an emergency for more than to read': (facts, request, now) => decideOnChain(facts, (request.action & 1) !== 0 && (request.purpose & 2) !== 0 ? { ...request, action: 1, purpose: 2 } : request, now),
      'a suspended organization acts': (facts, request, now) => decideOnChain({ ...facts, organizationStatus: 'Active' }, request, now),
    };
    for (const [rule, answer] of Object.entries(changed)) expect(disagreements(answer), rule).not.toEqual([]);
  });

  it('are only narrowed by what the site knows', () => {
    for (const { facts, request, now, expected } of cases) {
      for (const treating of [true, false]) {
        for (const verifiedAt of [now, now - 3_600_000]) {
          const decision = decide({ ...facts, subjectAccounts: [], treating, reasonStands: !treating, restricted: false, proof: { block: 1, verifiedAt, leaseMs: 3_600_000 } }, request, now);
          if (decision.permit) expect(decision).toMatchObject({ basis: expected.basis, clause: expected.clause });
          if (!expected.permit) expect(decision).toMatchObject({ permit: false, clause: expected.clause });
        }
      }
    }
  });
});
