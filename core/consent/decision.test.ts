import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmergencyId, OrganizationId, SubjectId } from '../ids/index.ts';
import { away, assignment, consent, consentId, emergency, facts, home, now, otherSection, patient, reader, request, section, stale, subject } from './decision.fixture.ts';
import { actions, decide, decideOnChain, purposes, type Assignment, type Clause, type Consent, type DecisionFacts, type DecisionRequest, type Emergency } from './index.ts';

interface Case {
  readonly name: string;
  readonly facts?: Partial<DecisionFacts>;
  readonly request?: Partial<DecisionRequest>;
  readonly clause: Clause;
}

const having = (...changes: Partial<Consent>[]): Partial<DecisionFacts> => ({ consents: changes.map((change) => ({ ...consent, ...change })) });
const holding = (change: Partial<Assignment>): Partial<DecisionFacts> => ({ assignments: [{ ...assignment, ...change }] });
/** No consent at hand, an emergency in its place. */
const opened = (change: Partial<Emergency> = {}): Partial<DecisionFacts> => ({ consents: [], emergencies: [{ ...emergency, ...change }] });
const inEmergency = { purpose: purposes.ETREAT } as const;
const own = { author: away } as const;

/** Each differs from a case that is permitted in the one thing that decides. */
const denied: readonly Case[] = [
  { name: 'organization suspended', facts: { organizationStatus: 'Suspended' }, clause: 'OrganizationSuspended' },
  { name: 'organization unknown', facts: { organizationStatus: null }, clause: 'OrganizationSuspended' },
  { name: 'organization suspended, own record', facts: { organizationStatus: 'Suspended', treating: true }, request: own, clause: 'OrganizationSuspended' },
  { name: 'no role', facts: { assignments: [] }, clause: 'RoleMissing' },
  { name: 'role of another account', facts: holding({ account: patient }), clause: 'RoleMissing' },
  { name: 'role at another organization', facts: holding({ organization: home }), clause: 'RoleMissing' },
  { name: 'role not begun', facts: holding({ from: now + 1 }), clause: 'RoleMissing' },
  { name: 'role over at this very instant', facts: holding({ until: now }), clause: 'RoleMissing' },
  { name: 'role ended', facts: holding({ endedAt: now }), clause: 'RoleMissing' },
  { name: 'no role, own record', facts: { assignments: [], treating: true }, request: own, clause: 'RoleMissing' },
  { name: 'no organization', request: { organization: null, author: null }, clause: 'RoleMissing' },
  { name: 'no consent', facts: { consents: [] }, clause: 'NoConsent' },
  { name: 'consent of another subject', facts: having({ subject: 'b2'.repeat(32) as SubjectId }), clause: 'NoConsent' },
  { name: 'another role', facts: having({ grantee: { kind: 'Role', organization: away, role: 'Nurse' } }), clause: 'Grantee' },
  { name: 'the role elsewhere', facts: having({ grantee: { kind: 'Role', organization: home, role: 'Clinician' } }), clause: 'Grantee' },
  { name: 'another organization', facts: having({ grantee: { kind: 'Organization', organization: home } }), clause: 'Grantee' },
  { name: 'another account', facts: having({ grantee: { kind: 'Account', account: patient } }), clause: 'Grantee' },
  { name: 'withdrawn', facts: having({ revokedAt: 80 }), clause: 'Revoked' },
  { name: 'not begun', facts: having({ period: { start: now + 1, end: now + 2 } }), clause: 'NotYet' },
  { name: 'over at this very instant', facts: having({ period: { start: 0, end: now } }), clause: 'Expired' },
  { name: 'another section', request: { section: otherSection }, clause: 'Section' },
  { name: 'another action', request: { action: actions.write }, clause: 'Action' },
  { name: 'one action of two', request: { action: actions.read | actions.share }, clause: 'Action' },
  { name: 'no action', request: { action: 0 }, clause: 'Action' },
  { name: 'another purpose', request: { purpose: purposes.HRESCH }, clause: 'Purpose' },
  { name: 'no purpose', request: { purpose: 0 }, clause: 'Purpose' },
  { name: 'data before the period', facts: having({ dataPeriod: { start: 100, end: 200 } }), request: { dataFrom: 99 }, clause: 'DataPeriod' },
  { name: 'data at the end of the period', facts: having({ dataPeriod: { start: 100, end: 200 } }), request: { dataFrom: 200 }, clause: 'DataPeriod' },
  { name: 'data of unknown time', facts: having({ dataPeriod: { start: 100, end: 200 } }), clause: 'DataPeriod' },
  { name: 'own record, neither treating nor a reason', request: own, clause: 'NoRelationship' },
  { name: 'own record, an empty reason', request: { ...own, reason: ' \n' }, clause: 'NoRelationship' },
  { name: 'own sensitive record for a reason', facts: { consents: [] }, request: { ...own, reason: 'called by the ward', sensitivity: 'PSY' }, clause: 'Withheld' },
  { name: 'own sensitive record for a reason of before', facts: { consents: [], reasonStands: true }, request: { ...own, sensitivity: 'PSY' }, clause: 'Withheld' },
  { name: 'own sensitive record, a consent for another section', facts: having({ sections: [otherSection] }), request: { ...own, reason: 'called by the ward', sensitivity: 'HIV' }, clause: 'Withheld' },
  { name: 'sensitive section that no consent names', facts: having({ sections: [otherSection] }), request: { sensitivity: 'ETH' }, clause: 'Section' },
  { name: 'lease over at this very instant', facts: { proof: stale }, clause: 'LeaseExpired' },
  { name: 'facts from the future', facts: { proof: { ...stale, verifiedAt: now + 60_001 } }, clause: 'LeaseExpired' },
  { name: 'emergency over at this very instant', facts: opened({ until: now }), request: inEmergency, clause: 'NoConsent' },
  { name: 'emergency not yet opened', facts: opened({ openedAt: now + 1 }), request: inEmergency, clause: 'NoConsent' },
  { name: 'emergency closed early', facts: opened({ closedAt: now - 1 }), request: inEmergency, clause: 'NoConsent' },
  { name: 'emergency whose rest waits one more instant', facts: opened({ restAt: now + 1 }), request: { ...inEmergency, section: otherSection }, clause: 'NoConsent' },
  { name: 'emergency for other sections', facts: opened({ sections: [otherSection], minimum: [otherSection] }), request: inEmergency, clause: 'NoConsent' },
  { name: 'emergency that a colleague opened', facts: opened({ openedBy: patient }), request: inEmergency, clause: 'NoConsent' },
  { name: 'emergency of another organization', facts: opened({ organization: home }), request: inEmergency, clause: 'NoConsent' },
  { name: 'emergency of another subject', facts: opened({ subject: 'b2'.repeat(32) as SubjectId }), request: inEmergency, clause: 'NoConsent' },
  { name: 'emergency, ordinary treatment', facts: opened(), clause: 'NoConsent' },
  { name: 'emergency, two purposes', facts: opened(), request: { purpose: purposes.ETREAT | purposes.TREAT }, clause: 'NoConsent' },
  { name: 'emergency, to write', facts: opened(), request: { ...inEmergency, action: actions.write }, clause: 'NoConsent' },
  { name: 'emergency, to read and share', facts: opened(), request: { ...inEmergency, action: actions.read | actions.share }, clause: 'NoConsent' },
  { name: 'emergency, a consent that came further', facts: { ...opened({ until: now }), consents: [consent] }, request: inEmergency, clause: 'Purpose' },
  { name: 'emergency, organization suspended', facts: { ...opened(), organizationStatus: 'Suspended' }, request: inEmergency, clause: 'OrganizationSuspended' },
  { name: 'emergency, no role', facts: { ...opened(), assignments: [] }, request: inEmergency, clause: 'RoleMissing' },
  { name: 'restricted, a consent that permits', facts: { restricted: true }, clause: 'Restricted' },
  { name: 'restricted, a consent and a legal ground at another organization', facts: { restricted: true, ...holding({ role: 'PrivacyOfficer' }), ...having({ grantee: { kind: 'Organization', organization: away } }) }, request: { legalGround: 'a claim' }, clause: 'Restricted' },
  { name: 'restricted, treating', facts: { restricted: true, treating: true }, request: own, clause: 'Restricted' },
  { name: 'restricted, in an emergency', facts: { ...opened(), restricted: true }, request: inEmergency, clause: 'Restricted' },
  { name: 'restricted, a clinician with a legal ground', facts: { restricted: true }, request: { ...own, legalGround: 'a claim' }, clause: 'Restricted' },
  { name: 'restricted, a privacy officer without a ground', facts: { restricted: true, ...holding({ role: 'PrivacyOfficer' }) }, request: { ...own, reason: 'curious' }, clause: 'Restricted' },
  { name: 'restricted, a privacy officer with an empty ground', facts: { restricted: true, ...holding({ role: 'PrivacyOfficer' }) }, request: { ...own, legalGround: ' ' }, clause: 'Restricted' },
  { name: 'restricted, a privacy officer whose role has ended', facts: { restricted: true, assignments: [assignment, { ...assignment, role: 'PrivacyOfficer', endedAt: now }] }, request: { ...own, legalGround: 'a claim' }, clause: 'Restricted' },
  { name: 'a legal ground does not open what is not restricted', facts: holding({ role: 'PrivacyOfficer' }), request: { ...own, legalGround: 'a claim' }, clause: 'NoRelationship' },
  { name: 'patient writes to their own record', request: { account: patient, action: actions.write }, clause: 'RoleMissing' },
];

const permitted: readonly Case[] = [
  { name: 'role', clause: 'Permitted' },
  { name: 'organization', facts: having({ grantee: { kind: 'Organization', organization: away } }), clause: 'Permitted' },
  { name: 'account', facts: having({ grantee: { kind: 'Account', account: reader } }), clause: 'Permitted' },
  { name: 'first instant of the period', facts: having({ period: { start: now, end: now + 1 } }), clause: 'Permitted' },
  { name: 'first instant of the data period', facts: having({ dataPeriod: { start: 100, end: 200 } }), request: { dataFrom: 100 }, clause: 'Permitted' },
  { name: 'role from this instant', facts: holding({ from: now, until: now + 1 }), clause: 'Permitted' },
  { name: 'a section and no document yet', request: { author: null }, clause: 'Permitted' },
  { name: 'sensitive section that the consent names', request: { sensitivity: 'PSY' }, clause: 'Permitted' },
  { name: 'emergency past the lease', facts: { ...opened(), proof: stale }, request: inEmergency, clause: 'Emergency' },
  { name: 'last instant of the lease', facts: { proof: { ...stale, verifiedAt: stale.verifiedAt + 1 } }, clause: 'Permitted' },
  { name: 'a clock one minute behind the chain', facts: { proof: { ...stale, verifiedAt: now + 60_000 } }, clause: 'Permitted' },
  { name: 'emergency', facts: opened(), request: inEmergency, clause: 'Emergency' },
  { name: 'first instant of an emergency', facts: opened({ openedAt: now }), request: inEmergency, clause: 'Emergency' },
  { name: 'last instant of an emergency', facts: opened({ until: now + 1 }), request: inEmergency, clause: 'Emergency' },
  { name: 'minimum while the rest waits', facts: opened({ restAt: now + 1 }), request: inEmergency, clause: 'Emergency' },
  { name: 'first instant of the rest', facts: opened({ restAt: now }), request: { ...inEmergency, section: otherSection }, clause: 'Emergency' },
  { name: 'emergency, a sensitive section', facts: opened(), request: { ...inEmergency, sensitivity: 'PSY' }, clause: 'Emergency' },
  { name: 'emergency where a consent is for something else', facts: { ...opened(), consents: [consent] }, request: inEmergency, clause: 'Emergency' },
  { name: 'emergency beside a consent that permits', facts: { ...opened(), consents: [{ ...consent, purposes: purposes.ETREAT }] }, request: inEmergency, clause: 'Permitted' },
  { name: 'own record, treating', facts: { treating: true, consents: [] }, request: own, clause: 'OwnRecord' },
  { name: 'own record, for a reason', facts: { consents: [] }, request: { ...own, reason: 'called by the ward' }, clause: 'OwnRecord' },
  { name: 'own record, for a reason of before', facts: { consents: [], reasonStands: true }, request: own, clause: 'OwnRecord' },
  { name: 'own record, any action and purpose', facts: { treating: true, consents: [] }, request: { ...own, action: 7, purpose: purposes.HOPERAT }, clause: 'OwnRecord' },
  { name: 'own sensitive record, treating', facts: { treating: true, consents: [] }, request: { ...own, sensitivity: 'SEX' }, clause: 'OwnRecord' },
  { name: 'own sensitive record for a reason, a consent names it', request: { ...own, reason: 'called by the ward', sensitivity: 'GDIS' }, clause: 'OwnRecord' },
  { name: 'own record past the lease', facts: { treating: true, proof: stale }, request: own, clause: 'OwnRecord' },
  { name: 'restricted, a privacy officer on a legal ground', facts: { restricted: true, consents: [], ...holding({ role: 'PrivacyOfficer' }) }, request: { ...own, sensitivity: 'PSY', legalGround: 'a claim' }, clause: 'OwnRecord' },
  { name: 'restricted, the patient themself', facts: { restricted: true }, request: { account: patient, organization: null }, clause: 'Subject' },
  { name: 'patient, in whatever state', facts: { consents: [], assignments: [], organizationStatus: null, proof: stale }, request: { account: patient, organization: null, sensitivity: 'PSY' }, clause: 'Subject' },
];

const run = (one: Case) => decide({ ...facts, ...one.facts }, { ...request, ...one.request }, now);

describe('decide', () => {
  it.each(denied)('denies: $name', (one) => {
    expect(run(one)).toMatchObject({ permit: false, clause: one.clause, basis: { kind: 'None' }, obligations: [] });
  });

  it.each(permitted)('permits: $name', (one) => {
    expect(run(one)).toMatchObject({ permit: true, clause: one.clause });
  });

  it('asks for a banner past the lease on what stays open', () => {
    expect(decide({ ...facts, treating: true, proof: stale }, { ...request, ...own }, now).obligations).toEqual(['stale-banner']);
    expect(decide({ ...facts, proof: stale }, { ...request, account: patient }, now).obligations).toEqual(['stale-banner']);
    expect(decide({ ...facts, treating: true }, { ...request, ...own }, now).obligations).toEqual([]);
  });

  it('obliges: what is read may not be handed on unless a consent says so, and an emergency is told of and reviewed', () => {
    expect(decide(facts, request, now).obligations).toEqual(['no-onward-sharing']);
    expect(decide({ ...facts, ...having({ actions: actions.read | actions.share }) }, request, now).obligations).toEqual([]);
    expect(decide({ ...facts, ...opened() }, { ...request, ...inEmergency }, now)).toMatchObject({ basis: { kind: 'Emergency', emergency: emergency.id }, emergency, consent: null, obligations: ['no-onward-sharing', 'notice', 'review'] });
  });

  it('takes the smallest id of several emergencies', () => {
    const emergencies = ['04', '02', '03'].map((byte) => ({ ...emergency, id: byte.repeat(32) as EmergencyId }));
    expect(decide({ ...facts, consents: [], emergencies }, { ...request, ...inEmergency }, now).basis).toEqual({ kind: 'Emergency', emergency: '02'.repeat(32) });
  });

  it('names the consent that would have fitted and is over before one that is for something else', () => {
    const other = { ...consent, id: consentId('02'), sections: [otherSection] };
    const research = { ...consent, id: consentId('03'), purposes: purposes.HRESCH };
    for (const [over, clause] of [[{ revokedAt: 80 }, 'Revoked'], [{ period: { start: now - 10, end: now } }, 'Expired'], [{ period: { start: now + 1, end: now + 10 } }, 'NotYet']] as const) {
      expect(decide({ ...facts, consents: [other, { ...consent, id: consentId('05'), ...over }, research] }, request, now)).toMatchObject({ permit: false, clause, consent: { id: consentId('05') } });
    }
    expect(decide({ ...facts, consents: [other, { ...consent, sections: [otherSection], revokedAt: 80 }] }, request, now)).toMatchObject({ clause: 'Section' });
  });

  it('reports the consent that came furthest, the smallest id among equals', () => {
    const consents = [
      { ...consent, id: consentId('04'), purposes: purposes.HRESCH },
      { ...consent, id: consentId('03'), purposes: purposes.HPAYMT },
      { ...consent, id: consentId('02'), sections: [otherSection] },
    ];
    expect(decide({ ...facts, consents }, request, now)).toMatchObject({ clause: 'Purpose', consent: { id: consentId('03') } });
    expect(decide({ ...facts, consents: [...consents, { ...consent, id: consentId('09') }, { ...consent, id: consentId('08') }] }, request, now))
      .toMatchObject({ permit: true, basis: { kind: 'Consent', consent: consentId('08') } });
  });

  it('does not depend on the order of what it is given', () => {
    fc.assert(fc.property(world, fc.gen(), ({ facts: some, request: asked }, gen) => {
      const shuffled = gen(() => fc.shuffledSubarray([...some.consents], { minLength: some.consents.length, maxLength: some.consents.length }));
      expect(decide({ ...some, consents: shuffled }, asked, now)).toEqual(decide(some, asked, now));
    }));
  });

  it('never widens what the chain says, except for patients who read their own record', () => {
    fc.assert(fc.property(world, ({ facts: some, request: asked }) => {
      const decision = decide(some, asked, now);
      if (!decision.permit || decision.basis.kind === 'Subject') return;
      expect(decideOnChain(some, asked, now)).toMatchObject({ permit: true, basis: decision.basis });
    }), { numRuns: 2_000 });
  });

  it('opens what is restricted to the patient, and to a privacy officer on a legal ground, and to nobody else', () => {
    fc.assert(fc.property(world, fc.boolean(), ({ facts: some, request: asked }, officer) => {
      const staff = officer ? some.assignments.map((one) => ({ ...one, role: 'PrivacyOfficer' as const })) : some.assignments;
      const decision = decide({ ...some, restricted: true, assignments: staff }, asked, now);
      if (!decision.permit || decision.basis.kind === 'Subject') return;
      expect([officer, decision.basis.kind, asked.legalGround]).toEqual([true, 'LegalDuty', 'a claim']);
    }), { numRuns: 2_000 });
  });

  it('permits no other organization’s document past the lease, but in an emergency, and then says how old its facts are', () => {
    fc.assert(fc.property(world, ({ facts: some, request: asked }) => {
      const decision = decide({ ...some, proof: stale }, asked, now);
      expect(decision.basis.kind).not.toBe('Consent');
      if (decision.basis.kind === 'Emergency') expect(decision.obligations).toEqual(['no-onward-sharing', 'notice', 'review', 'stale-banner']);
    }), { numRuns: 2_000 });
  });
});

/** Small worlds in which every clause comes up: few organizations, sections, roles and times. */
const instant = fc.integer({ min: now - 2, max: now + 2 });
const organization = fc.constantFrom(home, away, 3 as OrganizationId);
const anyConsent: fc.Arbitrary<Consent> = fc.record({
  id: fc.constantFrom('01', '02', '03', '04', '05', '06').map(consentId),
  grantee: fc.oneof(
    fc.record({ kind: fc.constant('Account' as const), account: fc.constantFrom(reader, patient) }),
    fc.record({ kind: fc.constant('Organization' as const), organization }),
    fc.record({ kind: fc.constant('Role' as const), organization, role: fc.constantFrom('Clinician' as const, 'Nurse' as const) }),
  ),
  sections: fc.subarray([section, otherSection], { minLength: 1 }), actions: fc.integer({ min: 0, max: 7 }), purposes: fc.integer({ min: 0, max: 3 }),
  period: fc.record({ start: instant, end: instant }), dataPeriod: fc.option(fc.record({ start: instant, end: instant })), revokedAt: fc.option(fc.constant(80), { freq: 4 }),
}).map((parts) => ({ ...consent, ...parts }));
const anyEmergency: fc.Arbitrary<Emergency> = fc.record({
  id: fc.constantFrom('01', '02', '03').map((byte) => byte.repeat(32) as EmergencyId), organization, openedBy: fc.constantFrom(reader, patient), minimum: fc.subarray([section, otherSection]),
  openedAt: instant, restAt: instant, until: instant, closedAt: fc.option(instant, { freq: 2 }),
}).map((parts) => ({ ...emergency, ...parts }));
const world = fc.record({
  facts: fc.record({
    organizationStatus: fc.constantFrom('Active' as const, 'Active' as const, 'Suspended' as const),
    assignments: fc.array(fc.record({ organization, role: fc.constantFrom('Clinician' as const, 'Nurse' as const), until: fc.option(instant) }).map((parts) => ({ ...assignment, ...parts })), { maxLength: 2 }),
    consents: fc.uniqueArray(anyConsent, { selector: ({ id }) => id, maxLength: 4 }), emergencies: fc.uniqueArray(anyEmergency, { selector: ({ id }) => id, maxLength: 2 }), subjectAccounts: fc.constant([patient]), treating: fc.boolean(), reasonStands: fc.boolean(), restricted: fc.boolean(), proof: fc.constantFrom(facts.proof, stale),
  }),
  request: fc.record({
    subject: fc.constant(subject), section: fc.constantFrom(section, otherSection), sensitivity: fc.constantFrom('general' as const, 'PSY' as const), organization: fc.option(organization), account: fc.constantFrom(reader, reader, patient),
    action: fc.integer({ min: 0, max: 3 }), purpose: fc.integer({ min: 0, max: 3 }), author: fc.option(organization), dataFrom: fc.option(instant), reason: fc.option(fc.constant('called by the ward')), document: fc.constant(null), legalGround: fc.option(fc.constant('a claim')),
  }),
});
