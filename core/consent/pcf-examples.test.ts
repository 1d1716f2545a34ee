import { describe, expect, it } from 'vitest';
import type { AccountId, DocumentId, SectionHash } from '../ids/index.ts';
import { away, assignment, consent, consentId, emergency, facts, home, now, patient, reader, request } from './decision.fixture.ts';
import { type Conditions, type Consent, decide, type DecisionFacts, type DecisionRequest, everything, type Exclusion, type LocalFacts, purposes, type Scope, type Sensitivity, sensitivities, unknownLife } from './index.ts';

/**
 * The consent examples that IHE publishes with Privacy Consent on FHIR (https://profiles.ihe.net/ITI/PCF/, repository IHE/ITI.PCF, read at the
 * version 1.1.1-current), by their ids, each decided as its text says. Theirs name no recipient where everybody in the community is meant: here
 * one organization stands for it. An encounter is the documents written in it, "restricted" is every sensitive class.
 */
const practitioner = reader;
const colleague = '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy' as AccountId;
const tpo = purposes.TREAT | purposes.HPAYMT | purposes.HOPERAT;
const in2022 = { start: Date.UTC(2022, 0, 1), end: Date.UTC(2023, 0, 1) };
const sectionOf = (sensitivity: Sensitivity): SectionHash => String(sensitivities.indexOf(sensitivity) + 10).repeat(16) as SectionHash;
const sectionsOf = (...which: Sensitivity[]): SectionHash[] => which.map(sectionOf);
const documentOf = (name: string): DocumentId => Buffer.from(name.padEnd(32)).toString('hex') as DocumentId;

interface Given { readonly consent: Partial<Consent>; readonly conditions?: Partial<Conditions> }
type Ask = readonly [what: string, permit: boolean, request: Partial<DecisionRequest>];
interface Example { readonly id: string; readonly given?: readonly Given[]; readonly exclusions?: readonly Exclusion[]; readonly facts?: Partial<DecisionFacts>; readonly asks: readonly Ask[] }

const agreed: Given = { consent: { purposes: tpo } };
const only = (scope: Partial<Scope>): Given => ({ ...agreed, conditions: { only: { ...everything, ...scope } } });
const except = (scope: Partial<Scope>): Given => ({ ...agreed, conditions: { except: [{ ...everything, ...scope }] } });
const everySection: Given = { consent: { purposes: tpo, sections: sectionsOf(...sensitivities) } };
const focused = (...which: Sensitivity[]): Given => ({ consent: { id: consentId('c1'), purposes: tpo, grantee: { kind: 'Account', account: practitioner }, sections: sectionsOf(...which) } });
const labelled = (sensitivity: Sensitivity): Partial<DecisionRequest> => ({ sensitivity, section: sectionOf(sensitivity) });
const as = (account: AccountId): Partial<DecisionRequest> => ({ account });

const tpoAsks: readonly Ask[] = [['treatment', true, {}], ['payment', true, { purpose: purposes.HPAYMT }], ['operations', true, { purpose: purposes.HOPERAT }], ['research', false, { purpose: purposes.HRESCH }]];
const none = tpoAsks.map(([what, , asked]): Ask => [what, false, asked]);
const restricted: readonly Sensitivity[] = ['PSY', 'ETH', 'HIV', 'SEX', 'GDIS'];
const breaking = { purpose: purposes.ETREAT };

const examples: readonly Example[] = [
  { id: 'ex-consent-basic-treat', given: [agreed], asks: tpoAsks },
  { id: 'ex-consent-basic-treat-infant', given: [{ consent: { purposes: tpo, evidence: 'Guardian' } }], asks: tpoAsks },
  { id: 'ex-consent-basic-ink', given: [{ consent: { purposes: tpo, evidence: 'Paper' } }], asks: tpoAsks },
  { id: 'ex-consent-expired-treat', given: [{ consent: { purposes: tpo, period: { start: Date.UTC(2022, 5, 13), end: Date.UTC(2023, 0, 1) } } }], asks: none },
  { id: 'ex-consent-basic-reject', given: [agreed], exclusions: [{ scope: { ...everything, purposes: tpo }, period: null, inEmergency: false }], asks: none },
  { id: 'ex-consent-basic-research', given: [{ consent: { purposes: purposes.HRESCH } }], asks: [['research', true, { purpose: purposes.HRESCH }], ['treatment', false, {}]] },
  { id: 'ex-consent-intermediate-timeframe', given: [{ consent: { purposes: tpo, dataPeriod: in2022 } }], asks: [['written in 2022', true, { dataFrom: in2022.start }], ['on its last day', true, { dataFrom: in2022.end - 1 }], ['before', false, { dataFrom: in2022.start - 1 }], ['after', false, { dataFrom: in2022.end }], ['of unknown time', false, {}]] },
  { id: 'ex-consent-intermediate-not-timeframe', given: [except({ dataPeriod: in2022 })], asks: [['written in 2022', false, { dataFrom: in2022.start }], ['before', true, { dataFrom: in2022.start - 1 }], ['after', true, { dataFrom: in2022.end }]] },
  { id: 'ex-consent-intermediate-authoredby', given: [only({ writers: [practitioner] })], asks: [['theirs', true, { writer: practitioner }], ['another’s', false, { writer: colleague }], ['nobody knows whose', false, {}]] },
  { id: 'ex-consent-intermediate-not-authoredby', given: [except({ writers: [practitioner] })], asks: [['theirs', false, { writer: practitioner }], ['another’s', true, { writer: colleague }]] },
  { id: 'ex-consent-intermediate-encounter', given: [only({ documents: [documentOf('of the encounter')] })], asks: [['of the encounter', true, { document: documentOf('of the encounter') }], ['another', false, { document: documentOf('another') }]] },
  { id: 'ex-consent-intermediate-not-encounter', given: [except({ documents: [documentOf('of the encounter')] })], asks: [['of the encounter', false, { document: documentOf('of the encounter') }], ['another', true, { document: documentOf('another') }]] },
  { id: 'ex-consent-intermediate-data', given: [only({ documents: ['encounter', 'weight', 'weight-2', 'bloodPressure', 'bloodSugar', 'alcoholUse'].map(documentOf) })], asks: [['blood sugar', true, { document: documentOf('bloodSugar') }], ['alcohol use', true, { document: documentOf('alcoholUse') }], ['anything else', false, { document: documentOf('temperature') }]] },
  { id: 'ex-consent-intermediate-not-data', given: [except({ documents: [documentOf('alcoholUse')] })], asks: [['blood sugar', true, { document: documentOf('bloodSugar') }], ['alcohol use', false, { document: documentOf('alcoholUse') }]] },
  { id: 'ex-consent-intermediate-purpose', given: [{ consent: { purposes: purposes.HRESCH, duo: 7, grantee: { kind: 'Organization', organization: away } } }], asks: [['the research organization', true, { purpose: purposes.HRESCH }], ['for treatment', false, {}], ['another organization', false, { purpose: purposes.HRESCH, organization: home, author: away }]] },
  { id: 'ex-dissent-intermediate-break-glass', exclusions: [{ scope: everything, period: null, inEmergency: false }], facts: { emergencies: [{ ...emergency, sections: sectionsOf(...sensitivities), minimum: sectionsOf('general') }] }, asks: [...none, ['break-glass, declared', true, breaking], ['break-glass, by who may not declare it', false, { ...breaking, ...as(colleague) }]] },
  { id: 'ex-consent-advanced-normal', given: [agreed], asks: [['normal', true, {}], ...restricted.map((one): Ask => [one, false, labelled(one)])] },
  { id: 'ex-consent-advanced-normal-restricted', given: [everySection], asks: [['normal', true, {}], ...restricted.map((one): Ask => [one, true, labelled(one)])] },
  { id: 'ex-consent-advanced-normal-not-restricted', given: [{ ...everySection, conditions: { except: [{ ...everything, sensitivities: restricted }] } }], asks: [['normal', true, {}], ...restricted.map((one): Ask => [one, false, labelled(one)])] },
  { id: 'ex-consent-advanced-normal-focused-restricted', given: [agreed, focused(...restricted)], asks: [['normal, anybody', true, as(colleague)], ['restricted, the practitioner', true, labelled('HIV')], ['restricted, anybody else', false, { ...labelled('HIV'), ...as(colleague) }]] },
  { id: 'ex-consent-advanced-normal-focused-psy', given: [agreed, focused('PSY')], asks: [['normal', true, as(colleague)], ['mental health, the practitioner', true, labelled('PSY')], ['mental health, anybody else', false, { ...labelled('PSY'), ...as(colleague) }], ['sexual health, the practitioner', false, labelled('SEX')]] },
  { id: 'ex-consent-advanced-normal-focused-psy-or-sdv', given: [agreed, focused('PSY', 'SEX')], asks: [['normal', true, as(colleague)], ['mental health', true, labelled('PSY')], ['sexual violence', true, labelled('SEX')], ['sexual violence, anybody else', false, { ...labelled('SEX'), ...as(colleague) }], ['HIV', false, labelled('HIV')]] },
  { id: 'ex-consent-advanced-normal-break-glass-restricted', given: [agreed], facts: { emergencies: [{ ...emergency, sections: sectionsOf(...restricted), minimum: sectionsOf(...restricted) }] }, asks: [['normal', true, {}], ['restricted', false, labelled('PSY')], ['restricted, break-glass', true, { ...labelled('PSY'), ...breaking }], ['restricted, by who may not declare it', false, { ...labelled('PSY'), ...breaking, ...as(colleague) }]] },
];

const factsOf = ({ given = [], exclusions = [], facts: more = {} }: Example): DecisionFacts => {
  const consents = given.map(({ consent: change }, index) => ({ ...consent, id: consentId(`b${String(index)}`), grantee: { kind: 'Organization' as const, organization: away }, sections: sectionsOf('general'), ...change }));
  const conditions = new Map(given.flatMap(({ conditions: change }, index) => (change === undefined ? [] : [[consents[index]!.id, { only: everything, except: [], team: false, shift: false, ...change }] as const])));
  const local: LocalFacts = { countries: { kept: 'US', recipient: 'US' }, onShift: null, conditions, exclusions, delegations: [], life: unknownLife };
  return { ...facts, assignments: [assignment, { ...assignment, account: colleague }, { ...assignment, organization: home }], consents, local, ...more };
};
const rows = examples.flatMap((example) => example.asks.map((ask) => [example.id, ...ask, example] as const));

describe('the consent examples of IHE PCF', () => {
  it('are all there, with what they permit and what they do not', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(23);
    const permits = new Set(rows.filter(([, , permit]) => permit).map(([id]) => id));
    // Two of them let nobody in.
    expect(examples.filter(({ id }) => !permits.has(id)).map(({ id }) => id)).toEqual(['ex-consent-expired-treat', 'ex-consent-basic-reject']);
  });

  it.each(rows)('%s: %s is permitted: %s', (_, _what, permit, asked, example) => {
    const decision = decide(factsOf(example), { ...request, section: sectionOf('general'), ...asked }, now);
    expect(decision.permit, decision.clause).toBe(permit);
  });

  it('let nobody in whom the patient never named, and the patient always', () => {
    for (const example of examples) {
      for (const [, , asked] of example.asks) {
        const question = { ...request, section: sectionOf('general'), ...asked };
        expect(decide({ ...factsOf(example), consents: [], emergencies: [] }, question, now).permit).toBe(false);
        expect(decide(factsOf(example), { ...question, account: patient, organization: null }, now).clause).toBe('Subject');
      }
    }
  });
});
