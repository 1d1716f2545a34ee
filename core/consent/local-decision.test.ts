import { describe, expect, it } from 'vitest';
import type { DocumentId, SectionHash } from '../ids/index.ts';
import { assignment, away, consent, consentId, emergency, facts, home, now, otherSection, patient, reader, request, section, stale } from './decision.fixture.ts';
import { actions, type Clause, type Conditions, decide, type DecisionFacts, type DecisionRequest, type Delegation, everything, type Exclusion, type Life, type LocalFacts, purposes, summaryOf, transferBases, unknownLife } from './index.ts';

const day = 86_400_000;
const local: LocalFacts = { countries: { kept: 'PT', recipient: 'PT' }, onShift: null, conditions: new Map(), exclusions: [], delegations: [], life: unknownLife };
const knowing = (change: Partial<LocalFacts>, more: Partial<DecisionFacts> = {}): DecisionFacts => ({ ...facts, ...more, local: { ...local, ...change } });
const free: Conditions = { only: everything, except: [], team: false, shift: false };
const under = (change: Partial<Conditions>, more: Partial<DecisionFacts> = {}, site: Partial<LocalFacts> = {}): DecisionFacts => knowing({ conditions: new Map([[consent.id, { ...free, ...change }]]), ...site }, more);
const saidNo = (change: Partial<Exclusion> = {}): Partial<LocalFacts> => ({ exclusions: [{ scope: everything, period: null, inEmergency: true, ...change }] });
const basis = (name: (typeof transferBases)[number]): number => transferBases.indexOf(name);
const abroad = { countries: { kept: 'PT', recipient: 'BR' } } as const;
const parentId = consentId('0a');
const derived = { ...consent, parent: parentId };
const parent = { ...consent, id: parentId, grantee: { kind: 'Organization', organization: home }, actions: actions.read | actions.share } as const;
const document = 'd0'.repeat(32) as DocumentId;
const opened = { consents: [], emergencies: [emergency] };
const inEmergency = { purpose: purposes.ETREAT };
const ownRecord = { author: away };

const mother: Delegation = {
  delegate: reader, relation: 'Guardian', powers: 7, sections: [section], actions: actions.read, purposes: purposes.FAMRQT, period: { start: now - 100 * day, end: now + 100 * day },
  evidence: 'Paper', grantedBy: patient, grantedAt: 5,
};
const acting = (change: Partial<Delegation> = {}, life: Partial<Life> = {}): DecisionFacts => knowing({ delegations: [{ ...mother, ...change }], life: { ...unknownLife, ...life } });
const forChild = { organization: null, author: home, purpose: purposes.FAMRQT };
const minor = { majorityAt: now + 50 * day } as const;
const adolescent = { ...minor, confidentialFrom: now - day } as const;

type Row = readonly [name: string, facts: DecisionFacts, request: Partial<DecisionRequest>, clause: Clause];

/** Each stands beside a permitted row from which it differs in one thing. */
const denied: readonly Row[] = [
  ['another country, no basis', knowing(abroad), {}, 'NoTransferBasis'],
  ['another country, basis of a third', knowing(abroad, { consents: [{ ...consent, countries: [{ country: 'US', basis: basis('safeguards') }] }] }), {}, 'NoTransferBasis'],
  ['another country, named without a basis', knowing(abroad, { consents: [{ ...consent, countries: [{ country: 'BR', basis: basis('none') }] }] }), {}, 'NoTransferBasis'],
  ['another country, a basis nobody knows', knowing(abroad, { consents: [{ ...consent, countries: [{ country: 'BR', basis: transferBases.length }] }] }), {}, 'NoTransferBasis'],
  ['a country nobody knows', knowing({ countries: { kept: null, recipient: null } }), {}, 'NoTransferBasis'],
  ['the parent was withdrawn', knowing({}, { consents: [derived, { ...parent, revokedAt: 90 }] }), {}, 'ParentEnded'],
  ['the parent is over at this very instant', knowing({}, { consents: [derived, { ...parent, period: { start: 0, end: now } }] }), {}, 'ParentEnded'],
  ['the parent’s parent was withdrawn', knowing({}, { consents: [derived, { ...parent, parent: consentId('0b') }, { ...parent, id: consentId('0b'), revokedAt: 90 }] }), {}, 'ParentEnded'],
  ['data outside what it is about', under({ only: { ...everything, dataPeriod: { start: 100, end: 200 } } }), { dataFrom: 200 }, 'NotIncluded'],
  ['data of unknown time', under({ only: { ...everything, dataPeriod: { start: 100, end: 200 } } }), {}, 'NotIncluded'],
  ['another writer', under({ only: { ...everything, writers: [patient] } }), { writer: reader }, 'NotIncluded'],
  ['another facility', under({ only: { ...everything, facilities: [away] } }), {}, 'NotIncluded'],
  ['another document', under({ only: { ...everything, documents: [document] } }), {}, 'NotIncluded'],
  ['another sensitivity', under({ only: { ...everything, sensitivities: ['general'] } }), { sensitivity: 'PSY' }, 'NotIncluded'],
  ['excepted writer', under({ except: [{ ...everything, writers: [patient] }] }), { writer: patient }, 'Excepted'],
  ['a writer nobody knows, one is excepted', under({ except: [{ ...everything, writers: [patient] }] }), {}, 'Excepted'],
  ['an exception beats what it is about', under({ only: { ...everything, writers: [patient] }, except: [{ ...everything, writers: [patient] }] }), { writer: patient }, 'Excepted'],
  ['excepted for another colleague’s role', under({ except: [{ ...everything, grantees: [{ kind: 'Role', organization: away, role: 'Clinician' }] }] }), {}, 'Excepted'],
  ['for the team, not of it', under({ team: true }), {}, 'NotInTeam'],
  ['for the shift, off it', under({ shift: true }, {}, { onShift: false }), {}, 'OffShift'],
  ['for the shift, the site keeps none', under({ shift: true }), {}, 'OffShift'],
  ['own record, off shift and no reason', knowing({ onShift: false }, { treating: true }), ownRecord, 'OffShift'],
  ['the patient said no', knowing(saidNo()), {}, 'Excluded'],
  ['the patient said no, own record', knowing(saidNo(), { treating: true }), ownRecord, 'Excluded'],
  ['the patient said no to a colleague', knowing(saidNo({ scope: { ...everything, grantees: [{ kind: 'Account', account: reader }] } }), { treating: true }), ownRecord, 'Excluded'],
  ['the patient said no, until in an instant', knowing(saidNo({ period: { start: now, end: now + 1 } })), {}, 'Excluded'],
  ['the patient said no, also in an emergency', knowing(saidNo(), opened), inEmergency, 'Excluded'],
  ['the patient said no, public health without a reason', knowing(saidNo(), { treating: true }), { ...ownRecord, purpose: purposes.PUBHLTH }, 'Excluded'],
  ['a guardian, another section', acting(), { ...forChild, section: otherSection }, 'BeyondMandate'],
  ['a guardian, another action', acting(), { ...forChild, action: actions.write }, 'BeyondMandate'],
  ['a guardian, another purpose', acting(), { ...forChild, purpose: purposes.TREAT }, 'BeyondMandate'],
  ['a guardian, nothing asked', acting(), { ...forChild, action: 0 }, 'BeyondMandate'],
  ['a guardian of one who came of age this instant', acting({}, { majorityAt: now }), forChild, 'OfAge'],
  ['a guardian, an adolescent’s sensitive section', acting({}, adolescent), { ...forChild, sensitivity: 'SEX' }, 'ConfidentialToAdolescent'],
  ['a guardian, sensitive, birth date unknown', acting(), { ...forChild, sensitivity: 'PSY' }, 'ConfidentialToAdolescent'],
  ['family of one who died', acting({ relation: 'Family' }, { diedAt: now }), forChild, 'Deceased'],
  ['a guardian, a restricted document', { ...acting({}, minor), restricted: true }, forChild, 'Restricted'],
  ['a mandate over at this very instant', acting({ period: { start: 0, end: now } }), forChild, 'RoleMissing'],
  ['a mandate that has not begun', acting({ period: { start: now + 1, end: now + 2 } }), forChild, 'RoleMissing'],
  ['somebody else’s mandate', acting({ delegate: patient }), { ...forChild, account: reader }, 'RoleMissing'],
];

const permitted: readonly Row[] = [
  ['the same country', knowing({}), {}, 'Permitted'],
  ['another country, with a basis', knowing(abroad, { consents: [{ ...consent, countries: [{ country: 'BR', basis: basis('explicit-consent') }] }] }), {}, 'Permitted'],
  ['another country, own record', knowing(abroad, { treating: true }), ownRecord, 'OwnRecord'],
  ['another country, an emergency', knowing(abroad, opened), inEmergency, 'Emergency'],
  ['a parent that stands', knowing({}, { consents: [derived, parent] }), {}, 'Permitted'],
  ['a parent nobody here knows', knowing({}, { consents: [derived] }), {}, 'Permitted'],
  ['a second consent where the first is narrowed', knowing(abroad, { consents: [{ ...consent, id: consentId('01') }, { ...consent, countries: [{ country: 'BR', basis: basis('adequacy') }] }] }), {}, 'Permitted'],
  ['data it is about', under({ only: { ...everything, dataPeriod: { start: 100, end: 200 } } }), { dataFrom: 100 }, 'Permitted'],
  ['its writer', under({ only: { ...everything, writers: [patient] } }), { writer: patient }, 'Permitted'],
  ['its facility', under({ only: { ...everything, facilities: [home] } }), {}, 'Permitted'],
  ['its document', under({ only: { ...everything, documents: [document] } }), { document }, 'Permitted'],
  ['another writer than the excepted', under({ except: [{ ...everything, writers: [patient] }] }), { writer: reader }, 'Permitted'],
  ['excepted for another role', under({ except: [{ ...everything, grantees: [{ kind: 'Role', organization: away, role: 'Nurse' }] }] }), {}, 'Permitted'],
  ['for the team, of it', under({ team: true }, { treating: true }), {}, 'Permitted'],
  ['for the shift, on it', under({ shift: true }, {}, { onShift: true }), {}, 'Permitted'],
  ['own record, off shift and a reason', knowing({ onShift: false }, { treating: true }), { ...ownRecord, reason: 'called in' }, 'OwnRecord'],
  ['the patient said no to another section', knowing(saidNo({ scope: { ...everything, sections: [otherSection] } })), {}, 'Permitted'],
  ['the patient said no for research', knowing(saidNo({ scope: { ...everything, purposes: purposes.HRESCH } })), {}, 'Permitted'],
  ['the patient said no, until this instant', knowing(saidNo({ period: { start: 0, end: now } })), {}, 'Permitted'],
  ['the patient said no, but for emergencies', knowing(saidNo({ inEmergency: false }), opened), inEmergency, 'Emergency'],
  ['the patient said no, public health for a reason', knowing(saidNo(), { treating: true }), { ...ownRecord, purpose: purposes.PUBHLTH, reason: 'notifiable disease' }, 'OwnRecord'],
  ['the patient said no and reads it', knowing(saidNo()), { account: patient }, 'Subject'],
  ['a guardian', acting({}, minor), forChild, 'Delegate'],
  ['a guardian, the last instant before majority', acting({}, { majorityAt: now + 1 }), forChild, 'Delegate'],
  ['a guardian of an adult, named as such', acting({}, { majorityAt: now - 200 * day, confidentialFrom: now - 2_000 * day }), { ...forChild, sensitivity: 'PSY' }, 'Delegate'],
  ['a guardian, a small child’s sensitive section', acting({}, { ...minor, confidentialFrom: now + 1 }), { ...forChild, sensitivity: 'SEX' }, 'Delegate'],
  ['a guardian, an adolescent’s genetics', acting({}, adolescent), { ...forChild, sensitivity: 'GDIS' }, 'Delegate'],
  ['family, an adolescent’s sensitive section', acting({ relation: 'Family' }, adolescent), { ...forChild, sensitivity: 'SEX' }, 'Delegate'],
  ['family of one who comes of age', acting({ relation: 'Family' }, { majorityAt: now }), forChild, 'Delegate'],
  ['a representative named after the death', acting({}, { diedAt: now - 200 * day, majorityAt: now - 9_000 * day }), forChild, 'Delegate'],
  ['a delegate who is staff, as staff', acting(), { organization: away }, 'Permitted'],
];

const run = (some: DecisionFacts, change: Partial<DecisionRequest>) => decide(some, { ...request, ...change }, now);

describe('what the site knows', () => {
  it.each(denied)('denies: %s', (_, some, change, clause) => { expect(run(some, change)).toMatchObject({ permit: false, clause, basis: { kind: 'None' }, obligations: [], emergency: null }); });
  it.each(permitted)('permits: %s', (_, some, change, clause) => { expect(run(some, change)).toMatchObject({ permit: true, clause }); });

  it('names the consent that it closed', () => {
    expect(run(knowing(abroad), {}).consent?.id).toBe(consent.id);
  });

  it('says that the law asks for it', () => {
    expect(run(knowing(saidNo(), { treating: true }), { ...ownRecord, purpose: purposes.PUBHLTH, reason: 'notifiable disease' }).basis).toEqual({ kind: 'LegalDuty' });
  });

  it('opens nothing to who has no role, whatever it says', () => {
    expect(run(knowing({ onShift: true }, { assignments: [{ ...assignment, endedAt: now }], treating: true }), ownRecord)).toMatchObject({ permit: false, clause: 'RoleMissing' });
  });

  it('asks for the notice of 42 CFR part 2 with records of substance use', () => {
    expect(run(knowing({}), { sensitivity: 'ETH' }).obligations).toEqual(['no-onward-sharing', 'part-2-notice']);
    expect(run(knowing({}, { treating: true }), { ...ownRecord, sensitivity: 'ETH' }).obligations).toEqual(['part-2-notice']);
    expect(run(knowing({}), { sensitivity: 'PSY' }).obligations).toEqual(['no-onward-sharing']);
  });

  it('keeps a delegate’s banner past the lease', () => {
    expect(decide({ ...acting({}, minor), proof: stale }, { ...request, ...forChild }, now).obligations).toEqual(['no-onward-sharing', 'stale-banner']);
  });
});

describe('several decisions', () => {
  it('count what is withheld and do not say which', () => {
    const other = { section: 'ff'.repeat(16) as SectionHash };
    const summary = summaryOf([run(knowing({}), {}), run(knowing({}), other), run(knowing({}), other)]);
    expect(summary).toEqual({ permitted: 1, withheld: 2, obligations: ['no-onward-sharing', 'redact'] });
    expect(summaryOf([run(knowing({}), {})]).obligations).toEqual(['no-onward-sharing']);
    expect(summaryOf([run(knowing({}), other)])).toEqual({ permitted: 0, withheld: 1, obligations: [] });
  });
});
