/** R25: what the site knows only narrows what the chain permits, and each of its clauses is missed when it is taken out. */
import { actions, type Conditions, decide, decideOnChain, type Decision, type DecisionFacts, everything, type LocalClause, type LocalFacts, purposes, type Scope, unknownLife } from '../../../core/consent/index.ts';
import { createRandom, type Random } from '../../../core/synthetic/index.ts';
import { type Fault, outcome } from '../fault.ts';
import { createQuestions, type Question } from './questions.ts';
import { accounts, active, createGround, sections } from './worlds.ts';

interface Case extends Question { readonly facts: DecisionFacts }
type Change = (facts: DecisionFacts, local: LocalFacts) => DecisionFacts;

const questionsAWorld = 40;
const leastDecisive = 0.001;
/** Decided by who is the patient; nothing to take out. */
const judged = ['NoRelationship', 'Withheld', 'LeaseExpired', 'OffShift', 'NotInTeam', 'NoTransferBasis', 'ParentEnded', 'NotIncluded', 'Excepted', 'Excluded', 'Delegate', 'BeyondMandate', 'ConfidentialToAdolescent', 'OfAge', 'Deceased'] as const satisfies readonly LocalClause[];

const locally = (change: (local: LocalFacts) => Partial<LocalFacts>): Change => (facts, local) => ({ ...facts, local: { ...local, ...change(local) } });
const conditions = (change: (one: Conditions) => Partial<Conditions>): Change => locally(({ conditions: all }) => ({ conditions: new Map([...all].map(([id, one]) => [id, { ...one, ...change(one) }])) }));

/** For each clause the same facts without what it rests on, so that it never decides. */
const without: Readonly<Record<(typeof judged)[number], Change>> = {
  NoRelationship: (facts) => ({ ...facts, treating: true }), Withheld: (facts) => ({ ...facts, treating: true }),
  LeaseExpired: (facts) => ({ ...facts, proof: { ...facts.proof, leaseMs: Number.MAX_SAFE_INTEGER } }),
  OffShift: locally(() => ({ onShift: true })), NotInTeam: conditions(() => ({ team: false })), NoTransferBasis: locally(() => ({ countries: { kept: 'PT', recipient: 'PT' } })),
  ParentEnded: (facts) => ({ ...facts, consents: facts.consents.map((one) => ({ ...one, parent: null })) }),
  NotIncluded: conditions(() => ({ only: everything })), Excepted: conditions(() => ({ except: [] })), Excluded: locally(() => ({ exclusions: [] })), Delegate: locally(() => ({ delegations: [] })),
  BeyondMandate: locally(({ delegations }) => ({ delegations: delegations.map((one) => ({ ...one, sections, actions: 0xff, purposes: 0xffff })) })),
  ConfidentialToAdolescent: locally(({ life }) => ({ life: { ...life, confidentialFrom: Number.MAX_SAFE_INTEGER } })),
  OfAge: locally(({ life }) => ({ life: { ...life, majorityAt: null } })), Deceased: locally(({ life }) => ({ life: { ...life, diedAt: null } })),
};

const judge = ({ facts, request, now }: Case, change: Change = (same) => same): Decision => decide(change(facts, facts.local as LocalFacts), request, now);

export const narrowing: Fault = {
  id: 'R25', asked: 'what the site knows never widens the chain’s decision in 20,000 random cases; each of its clauses decides some, and is missed when taken out', usual: 20_000,
  run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const cases = casesOf(seed, n);
    const decisive = new Map<string, number>();
    for (const [index, one] of cases.entries()) {
      held.attempts += 1;
      const decision = judge(one);
      decisive.set(decision.clause, (decisive.get(decision.clause) ?? 0) + 1);
      if (decision.permit && !['Subject', 'Delegate'].includes(decision.basis.kind) && !decideOnChain(one.facts, one.request, one.now).permit) held.violations.push(`${String(seed)}/${String(index)}: permitted as ${decision.clause}, which the chain does not`);
    }
    for (const clause of judged) {
      control.attempts += 1;
      if ((decisive.get(clause) ?? 0) < leastDecisive * n) held.violations.push(`${clause} decided only ${String(decisive.get(clause) ?? 0)} of ${String(n)}`);
      const at = cases.findIndex((one) => judge(one).clause !== judge(one, without[clause]).clause);
      if (at === -1) held.violations.push(`control: nobody noticed: without ${clause}`);
      else control.violations.push(`without ${clause}: noticed by case ${String(at)}`);
    }
    return Promise.resolve({ held, control, facts: Object.fromEntries(judged.map((clause) => [clause, decisive.get(clause) ?? 0])) });
  },
};

function casesOf(seed: number, n: number): Case[] {
  const random = createRandom(`site ${String(seed)}`);
  const ground = createGround(seed, Math.ceil(n / questionsAWorld));
  return createQuestions(seed, ground, n).map((question) => {
    const { request, now } = question;
    const alone = random.chance(0.15);
    const asked = { ...request, organization: alone ? null : request.organization, sensitivity: random.pick(['general', 'general', 'PSY', 'SEX', 'GDIS'] as const), writer: random.pick([null, ...accounts]), reason: random.chance(0.4) ? 'called by the ward' : null };
    const facts: DecisionFacts = {
      ...question.facts, consents: question.facts.consents, subjectAccounts: [], treating: random.chance(0.6), reasonStands: false, restricted: false,
      proof: { block: 1, verifiedAt: random.chance(0.95) ? now : 0, leaseMs: 86_400_000 }, local: siteOf(random, question, alone),
    };
    return { ...question, request: asked, facts: random.chance(0.1) ? { ...facts, consents: withEndedParents(facts) } : facts };
  });
}

/** Each consent is derived from one that was withdrawn and opened nothing to those who ask. */
const withEndedParents = ({ consents }: DecisionFacts): DecisionFacts['consents'] => consents.flatMap((one) => {
  const parent = { ...one, id: `${one.id.slice(0, -2)}ff` as typeof one.id, actions: actions.share, revokedAt: 1 };
  return [parent, { ...one, parent: parent.id }];
});

function siteOf(random: Random, { request, now, facts }: Question, alone: boolean): LocalFacts {
  const scope = (): Scope => ({ ...everything, ...(random.chance(0.5) ? { writers: [random.pick(accounts)] } : { facilities: [random.pick(active)] }) });
  const day = 86_400_000;
  const period = { start: now - 30 * day, end: now + 30 * day };
  return {
    countries: { kept: 'PT', recipient: random.pick(['PT', 'PT', 'PT', 'GB', 'US']) }, onShift: random.pick([null, true, true, false]),
    conditions: new Map(facts.consents.filter(() => random.chance(0.4)).map(({ id }) => [id, { only: random.chance(0.3) ? scope() : everything, except: random.chance(0.3) ? [scope()] : [], team: random.chance(0.2), shift: random.chance(0.2) }])),
    exclusions: random.chance(0.1) ? [{ scope: { ...everything, sections: [random.pick([...sections, request.section])] }, period: null, inEmergency: random.chance(0.5) }] : [],
    delegations: !alone || random.chance(0.1) ? [] : [{
      delegate: request.account, relation: random.pick(['Family', 'Guardian']), powers: 7, sections: random.chance(0.8) ? [request.section] : [random.pick(sections)], actions: random.chance(0.8) ? 7 : actions.write, purposes: random.chance(0.8) ? 0x1ff : purposes.FAMRQT,
      period, evidence: 'Paper', grantedBy: request.account, grantedAt: 1,
    }],
    life: { ...unknownLife, majorityAt: random.pick([null, now - day, now + day]), confidentialFrom: random.pick([now - day, now + day]), diedAt: random.chance(0.1) ? now - day : null },
  };
}
