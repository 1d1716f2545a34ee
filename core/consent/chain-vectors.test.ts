import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chainClauses, decide, decideOnChain, type Assignment, type Basis, type ChainClause, type Consent, type DecisionFacts, type DecisionRequest } from './index.ts';

/** Made by the runtime (`local-node/runtime/tests/chain/decisions.rs`). A missing file fails: without it nothing holds the two together. */
interface Vectors {
  readonly subject: DecisionRequest['subject'];
  readonly consents: readonly Consent[];
  readonly assignments: readonly Assignment[];
  readonly cases: readonly {
    readonly consents: readonly number[];
    readonly assignments: readonly number[];
    readonly organizationStatus: DecisionFacts['organizationStatus'];
    readonly now: number;
    readonly request: Pick<DecisionRequest, 'account' | 'action' | 'author' | 'dataFrom' | 'organization' | 'purpose' | 'section'>;
    readonly decision: { readonly permit: boolean; readonly basis: Basis; readonly clause: ChainClause };
  }[];
}

const vectors = JSON.parse(readFileSync(new URL('../../local-node/runtime/vectors/decide.json', import.meta.url), 'utf8')) as Vectors;

const cases = vectors.cases.map(({ consents, assignments, organizationStatus, now, request, decision }) => ({
  now,
  expected: decision,
  facts: { organizationStatus, consents: consents.map((at) => vectors.consents[at]!), assignments: assignments.map((at) => vectors.assignments[at]!) },
  request: { ...request, subject: vectors.subject, sensitivity: 'general', reason: null } satisfies DecisionRequest,
}));

type Facts = Pick<DecisionFacts, 'organizationStatus' | 'consents' | 'assignments'>;

/** The positions of the cases in which somebody's answer is not the runtime's. */
const disagreements = (answer: (facts: Facts, request: DecisionRequest, now: number) => ReturnType<typeof decideOnChain>): number[] =>
  [...cases.entries()].filter(([, { facts, request, now, expected }]) => {
    const { permit, basis, clause } = answer(facts, request, now);
    return JSON.stringify([permit, clause, basis.kind, basis.kind === 'Consent' ? basis.consent : null])
      !== JSON.stringify([expected.permit, expected.clause, expected.basis.kind, expected.basis.kind === 'Consent' ? expected.basis.consent : null]);
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
    const changed: Record<string, typeof decideOnChain> = {
      'an end that is still in': (facts, request, now) => decideOnChain({ ...facts, consents: facts.consents.map((one) => ({ ...one, period: { ...one.period, end: one.period.end + 1 } })) }, request, now),
      'a withdrawal that is overlooked': (facts, request, now) => decideOnChain({ ...facts, consents: facts.consents.map((one) => ({ ...one, revokedAt: null })) }, request, now),
      'a role that never ends': (facts, request, now) => decideOnChain({ ...facts, assignments: facts.assignments.map((one) => ({ ...one, until: null, endedAt: null })) }, request, now),
      'one purpose of several is enough': (facts, request, now) => decideOnChain(facts, { ...request, purpose: request.purpose & -request.purpose }, now),
      'data of unknown time is in': (facts, request, now) => decideOnChain(facts, { ...request, dataFrom: request.dataFrom ?? facts.consents[0]?.dataPeriod?.start ?? null }, now),
      'a suspended organization acts': (facts, request, now) => decideOnChain({ ...facts, organizationStatus: 'Active' }, request, now),
    };
    for (const [rule, answer] of Object.entries(changed)) expect(disagreements(answer), rule).not.toEqual([]);
  });

  it('are only narrowed by what the site knows', () => {
    for (const { facts, request, now, expected } of cases) {
      for (const treating of [true, false]) {
        for (const verifiedAt of [now, now - 3_600_000]) {
          const decision = decide({ ...facts, subjectAccounts: [], treating, proof: { block: 1, verifiedAt, leaseMs: 3_600_000 } }, request, now);
          if (decision.permit) expect(decision).toMatchObject({ basis: expected.basis, clause: expected.clause });
          if (!expected.permit) expect(decision).toMatchObject({ permit: false, clause: expected.clause });
        }
      }
    }
  });
});
