/** How consent to the other organization's record of the patient may stand, and an emergency; put into the vault as a sync would. */
import { actions, type Conditions, type Consent, type Emergency, everything, powers, purposes } from '../../../core/consent/index.ts';
import type { ConsentId, EmergencyId, Hash, RequestId } from '../../../core/ids/index.ts';
import type { Vault } from '../../../workstation/vault/database.ts';
import { addProgramme, putBundle, putChainHead, putExclusion, putSealed, type StoredConsent, type StoredDelegation, upsertConsent, upsertDelegation, upsertEmergency, upsertRequest } from '../../../workstation/vault/repositories/index.ts';
import { away, awayStaff, cid, documents, own, sections, subjects, whoIs } from './residents.ts';

const hour = 3_600_000;

interface Standing { readonly consent?: (now: number) => Partial<StoredConsent>; /** What it was derived from. */ readonly parent?: (now: number) => Partial<StoredConsent>; readonly emergency?: (now: number) => Partial<Emergency>; /** That another patient acts for the one whose record it is. */ readonly mandate?: (now: number) => Partial<StoredDelegation>; /** The patient said no to their laboratory section here. */ readonly excluded?: true; readonly leaseOver?: true }

const id = <Id>(letters: string): Id => letters.repeat(32) as Id;
const parentConsent = id<ConsentId>('c3');
const conditions = (change: Partial<Conditions>): Conditions => ({ only: everything, except: [], team: false, shift: false, ...change });
export const colleaguesEmergency = id<EmergencyId>('e2');

/** Each that is refused differs from `given`, or from `emergency`, in one thing. */
export const states = {
  none: {},
  given: { consent: () => ({}) },
  'to hand on': { consent: () => ({ actions: actions.read | actions.share }) },
  revoked: { consent: () => ({ revokedAt: 9 }) },
  expired: { consent: (now) => ({ period: { start: now - hour, end: now } }) },
  'not yet': { consent: (now) => ({ period: { start: now + 1, end: now + hour } }) },
  'other section': { consent: () => ({ sections: [sections.labs] }) },
  'other action': { consent: () => ({ actions: actions.share }) },
  'other purpose': { consent: () => ({ purposes: purposes.HRESCH }) },
  'other role': { consent: () => ({ grantee: { kind: 'Role', organization: own, role: 'KeySteward' } }) },
  'other organization': { consent: () => ({ grantee: { kind: 'Organization', organization: away } }) },
  'not in the team': { consent: () => ({ conditions: conditions({ team: true }) }) },
  'not on shift': { consent: () => ({ conditions: conditions({ shift: true }) }) },
  'other author': { consent: () => ({ conditions: conditions({ only: { ...everything, writers: [awayStaff] } }) }) },
  'other data': { consent: (now) => ({ dataPeriod: { start: now - hour, end: now } }) },
  'ended parent': { consent: () => ({ parent: parentConsent }), parent: () => ({ revokedAt: 9 }) },
  'lease over': { consent: () => ({}), leaseOver: true },
  emergency: { emergency: () => ({}) },
  'emergency over': { emergency: (now) => ({ until: now }) },
  'emergency closed': { emergency: (now) => ({ closedAt: now - 1 }) },
  'a colleague’s emergency': { emergency: () => ({ id: colleaguesEmergency, openedBy: awayStaff }) },
  mandate: { mandate: () => ({}) },
  'mandate to withdraw': { mandate: () => ({ powers: powers.revoke }) },
  'mandate over': { mandate: (now) => ({ period: { start: now - hour, end: now } }) },
  'mandate ended': { mandate: (now) => ({ endedAt: now - 1 }) },
  'mandate for another section': { mandate: () => ({ sections: [sections.vitals] }) },
  excluded: { consent: () => ({}), excluded: true },
} as const satisfies Readonly<Record<string, Standing>>;
export type StateName = keyof typeof states;

export const ownConsent = id<ConsentId>('c1');
export const foreignConsent = id<ConsentId>('c2');
export const openRequest = id<RequestId>('b1');
/** One that this organization offers. */
export const researchProgramme = id<Hash>('9a');
export const openEmergency = id<EmergencyId>('e1');

const mandateOf = (period: { start: number; end: number }): StoredDelegation => ({
  subject: subjects.own, delegate: whoIs('another patient') ?? awayStaff, relation: 'Family', powers: powers.grant | powers.revoke | powers.refuse, sections: [sections.labs], actions: actions.read, purposes: purposes.TREAT | purposes.FAMRQT, period: { start: 0, end: period.end + 100 * 365 * 24 * hour },
  evidence: 'Pin', grantedBy: whoIs('patient') ?? awayStaff, grantedAt: 3, witness: null, endedAt: null, stage: 'confirmed', createdAt: 1,
});

export function enterState(vault: Vault, name: StateName, now: number): void {
  const state: Standing = states[name];
  const period = { start: now - hour, end: now + hour };
  const consent: Consent = {
    id: foreignConsent, subject: subjects.foreign, grantee: { kind: 'Role', organization: own, role: 'Clinician' }, sections: [sections.elsewhere], actions: actions.read, purposes: purposes.TREAT, period, dataPeriod: null, terms: id<Hash>('11'),
    duo: null, countries: [], parent: null, bundle: cid, evidence: 'Pin', grantedBy: awayStaff, grantedAt: 3, revokedAt: null, lapsed: false,
  };
  const emergency: Emergency = {
    id: openEmergency, subject: subjects.foreign, organization: own, openedBy: whoIs('Clinician') ?? awayStaff, reason: 1, text: null, sections: [sections.elsewhere], minimum: [], openedAt: now - hour / 2, restAt: now - hour / 4, until: now + hour / 2,
    approvers: [], threshold: 0, approvals: [], closedAt: null, review: null,
  };
  const stored = { termsText: null, witness: null, revokedTime: null, request: null, conditions: null, stage: 'confirmed', createdAt: 1 } as const;
  vault.write((db) => {
    for (const table of ['consent', 'emergency', 'request', 'delegation', 'exclusion'] as const) db.run(`DELETE FROM ${table}`);
    putChainHead(db, { kind: 'finalized', number: 10, hash: id<Hash>('99'), time: now, seenAt: state.leaseOver === true ? now - 24 * hour : now });
    if (state.consent !== undefined) {
      if (state.parent !== undefined) upsertConsent(db, { ...consent, ...stored, id: parentConsent, grantee: { kind: 'Organization', organization: away }, bundle: null, ...state.parent(now) });
      upsertConsent(db, { ...consent, ...stored, ...state.consent(now) });
      putBundle(db, consent.id, new Uint8Array([1]), cid, null, true);
      putSealed(db, { id: documents.foreign, cid, epoch: 0 }, new Uint8Array([1]), consent.id);
    }
    if (state.mandate !== undefined) upsertDelegation(db, { ...mandateOf(period), ...state.mandate(now) });
    if (state.excluded === true) putExclusion(db, { id: id<Hash>('e7'), subject: subjects.own, terms: { scope: { ...everything, sections: [sections.labs] }, period: null, inEmergency: false }, evidence: 'Pin', witness: null, madeBy: whoIs('patient') ?? awayStaff, madeAt: now - 1, endedAt: null });
    if (state.emergency !== undefined) upsertEmergency(db, { ...emergency, ...state.emergency(now) });
    addProgramme(db, { id: researchProgramme, terms: { format: 'assent-research/1', organization: own, title: 'Sleep', question: 'Does it help?', use: 6, modifiers: [], disease: null, reward: null, salt: id<Hash>('9b') }, addedBy: awayStaff, addedAt: 1 });
    // One consent of this organization's own patient to withdraw, and one request to refuse.
    upsertConsent(db, { ...consent, ...stored, id: ownConsent, subject: subjects.own, grantee: { kind: 'Organization', organization: away }, sections: [sections.labs], bundle: null });
    upsertRequest(db, {
      id: openRequest, subject: subjects.own, organization: away, requestedBy: awayStaff, grantee: { kind: 'Organization', organization: away }, sections: [sections.labs], actions: actions.read, purposes: purposes.TREAT, period,
      textCid: null, text: null, wanted: null, ours: false, state: 'open', consent: null, stage: 'confirmed', createdAt: now,
    });
  });
}
