import { describe, expect, it } from 'vitest';
import { away, consent, emergency, facts, now, otherSection, patient, request, section, stale } from './decision.fixture.ts';
import { actions, chainClauses, decide, explain, localClauses, purposes, summaryOf, type Clause, type Decision, type DecisionFacts, type Names } from './index.ts';

const names: Names = {
  account: (id) => (id === patient ? 'Maria Alves' : 'Dr Silva'),
  organization: (id) => (id === away ? 'Riverside Clinic' : 'City Hospital'),
  subject: () => 'Maria Alves',
  section: (hash) => (hash === section ? 'medications' : 'psychiatric notes'),
  day: (ms) => new Date(ms).toLocaleDateString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
  time: (ms) => new Date(ms).toLocaleString('en-GB', { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' }),
  blockTime: (block) => (block === 70 ? Date.UTC(2026, 4, 3) : block === 80 ? Date.UTC(2026, 4, 7) : null),
};
const checked = 'Consents and roles were last checked on 10 May 2026, at block 100.';

describe('explain', () => {
  it('says who agreed to what, until when and for what', () => {
    expect(explain(decide(facts, request, now), names)).toEqual([
      'Dr Silva may read medications because Maria Alves agreed on 3 May 2026, until 3 June 2026, for treatment.', 'The patient confirmed with their PIN.', 'It may not be handed on.', checked,
    ]);
  });

  it('says that it was an emergency, until when, and what it obliges to', () => {
    expect(explain(decide({ ...facts, consents: [], emergencies: [emergency] }, { ...request, purpose: purposes.ETREAT }, now), names)).toEqual([
      'Dr Silva may read medications because they opened it in an emergency on 10 May 2026 at 11:30, until 10 May 2026 at 12:30, without the patient’s consent.',
      'It may not be handed on.', 'The patient is told of it.', 'A privacy officer will ask what it was for.', checked,
    ]);
  });

  it('says what a permission obliges to, and nothing of it where it may be handed on or nothing is permitted', () => {
    const said = (some: DecisionFacts, asked = request) => explain(decide(some, asked, now), names).filter((sentence) => /handed on|handing it on/.test(sentence));
    expect(said(facts)).toEqual(['It may not be handed on.']);
    expect(said({ ...facts, consents: [{ ...consent, actions: actions.read | actions.share }] })).toEqual([]);
    expect(said(facts, { ...request, sensitivity: 'ETH' })).toHaveLength(2);
    expect(said({ ...facts, consents: [] })).toEqual([]);
    const part: Decision = { ...decide(facts, request, now), obligations: summaryOf([decide(facts, request, now), decide({ ...facts, consents: [] }, request, now)]).obligations };
    expect(explain(part, names)).toContain('Some of it is withheld, and left out wherever it is shown or taken along.');
  });

  it('falls back on the period where the block’s time is not known', () => {
    expect(explain(decide({ ...facts, consents: [{ ...consent, grantedAt: 71 }] }, request, now), names)[0]).toContain('agreed from 3 May 2026, until');
  });

  it.each([
    [{ ...facts, consents: [] }, request, 'Dr Silva may not read medications: Maria Alves has given no consent.'],
    [{ ...facts, consents: [{ ...consent, revokedAt: 80 }] }, request, 'Dr Silva may not read medications: the consent that Maria Alves gave on 3 May 2026 was withdrawn on 7 May 2026.'],
    [facts, { ...request, purpose: purposes.HRESCH }, 'Dr Silva may not read medications: the consent that Maria Alves gave on 3 May 2026 is for treatment, not for research.'],
    [{ ...facts, assignments: [] }, request, 'Dr Silva may not read medications: they hold no role at Riverside Clinic at this time.'],
    [facts, { ...request, author: away }, 'Dr Silva may not read medications: they do not treat Maria Alves at this time and stated no reason.'],
    [{ ...facts, treating: true }, { ...request, author: away }, 'Dr Silva may read medications because Riverside Clinic wrote it.'],
    [facts, { ...request, account: patient }, 'Maria Alves may read medications because it is their own record.'],
  ])('has a sentence for each case', (some, asked, sentence) => {
    expect(explain(decide(some, asked, now), names)[0]).toBe(sentence);
  });

  it('does not name a sensitive part in a refusal', () => {
    const refused = decide(facts, { ...request, section: otherSection, sensitivity: 'PSY' }, now);
    expect(explain(refused, names).join(' ')).not.toContain('psychiatric');
    expect(explain(refused, names)[0]).toContain('may not read this part of the record:');
  });

  it('says when the facts are old', () => {
    expect(explain(decide({ ...facts, treating: true, proof: stale }, { ...request, author: away }, now), names)).toContain('That is longer ago than this site allows, so what was changed since is not shown.');
  });

  it('ends each sentence for every clause, with and without a consent at hand', () => {
    const clauses: readonly Clause[] = [...chainClauses, ...localClauses];
    for (const clause of clauses) {
      for (const one of [consent, null]) {
        const decision: Decision = { ...decide(facts, request, now), permit: false, clause, consent: one };
        for (const sentence of explain(decision, names)) {
          expect(sentence).toMatch(/^[A-Z][^]*\w[.’]?\.$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|1970/);
        }
      }
    }
  });
});
