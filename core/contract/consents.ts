import { z } from 'zod';
import { relations } from '../consent/delegation.ts';
import { transferBases } from '../consent/transfer.ts';
import { evidences } from '../consent/vocabulary.ts';
import { AccountId, ConsentId, DocumentId, Hash, OrganizationId, PatientId, RequestId, SubjectId } from '../ids/index.ts';
import { forRoles, Instant, inCare, RoleName, signedIn, Text } from './base.ts';
import { Action, Decision, Grantee, Purpose, Section, Stage } from './records.ts';
import { WillSign } from './signing.ts';

export const ConsentState = z.enum(['pending', 'waiting-for-keys', 'active', 'not-yet', 'expired', 'revoked']);

/** The one signed in acts for the patient: what they may decide about this very line, and until when. Null for the patient themself and at the desk. */
const ByMandate = z.strictObject({ powers: z.array(z.enum(['grant', 'revoke', 'refuse'])).max(3), until: Instant }).nullable();

/** Who acts for the patient is told of the sections that their mandate opens to them, and of no line that names others alone. */
export const ConsentRow = z.strictObject({
  consent: ConsentId, subject: SubjectId, patient: PatientId.nullable(), grantee: Grantee, granteeName: z.string().max(200),
  sections: z.array(Section).max(64), actions: z.array(Action).max(3), purposes: z.array(Purpose).max(8), start: Instant, end: Instant,
  evidence: z.enum(evidences), grantedByName: z.string().max(120).nullable(), state: ConsentState, stage: Stage, block: z.int().nullable(), revokedAt: Instant.nullable(),
  /** Derived from this one, and ends with it. */
  parent: ConsentId.nullable(),
  /** Other countries it reaches. */
  countries: z.array(z.string().length(2)).max(16),
  /** `documents`: for so many and no others. */
  conditions: z.strictObject({ team: z.boolean(), shift: z.boolean(), documents: z.int().nullable() }).nullable(),
  /** Given by somebody who acts for the patient. */
  byDelegate: z.boolean(),
  byMandate: ByMandate,
  /** A referral made at this workstation, and when it was first opened, as far as its receipt was found. */
  referral: z.strictObject({ by: z.string().max(120).nullable(), at: Instant, openedAt: Instant.nullable() }).nullable(),
});
export type ConsentRow = z.infer<typeof ConsentRow>;

export const RequestRow = z.strictObject({
  request: RequestId, subject: SubjectId, patient: PatientId.nullable(), patientName: z.string().max(200).nullable(), requester: OrganizationId, requesterName: z.string().max(120),
  grantee: Grantee, granteeName: z.string().max(200), sections: z.array(Section).max(64), purposes: z.array(Purpose).max(8), start: Instant, end: Instant, text: z.string().max(500).nullable(),
  state: z.enum(['open', 'granted', 'refused', 'withdrawn']), ours: z.boolean(), stage: Stage, byMandate: ByMandate,
});
export type RequestRow = z.infer<typeof RequestRow>;

/** How the patient agreed. A PIN opens the patient's own keys; paper and guardian need a key steward at the desk. */
export const Evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), pin: z.string().regex(/^\d{6,12}$/) }),
  z.strictObject({ kind: z.literal('paper'), witness: Text(120) }),
  z.strictObject({ kind: z.literal('guardian'), guardian: Text(120), relation: Text(60) }),
  /** The patient themself is signed in. */
  z.strictObject({ kind: z.literal('self') }),
  /** Somebody who acts for the patient is signed in, and their mandate says so. */
  z.strictObject({ kind: z.literal('delegate') }),
]);

export const ConsentTemplate = z.strictObject({ id: z.string().max(40), name: z.string().max(120), sentence: z.string().max(300), days: z.int().min(1), purposes: z.array(Purpose), sections: z.array(Section).max(64) });
export type ConsentTemplate = z.infer<typeof ConsentTemplate>;

const Terms = z.strictObject({
  grantee: Grantee, sections: z.array(Section).min(1).max(64), actions: z.array(Action).min(1).max(3).default(['read']), purposes: z.array(Purpose).min(1).max(8), start: Instant, end: Instant,
  /** Needed where the grantee is in another country. */
  transferBasis: z.enum(transferBases).nullable().optional(),
  /** What it says beyond the chain: for the treating team, on shift, written within a time, by these people. It only narrows. */
  conditions: z.strictObject({ team: z.boolean().default(false), shift: z.boolean().default(false), from: Instant.nullable().default(null), until: Instant.nullable().default(null), writers: z.array(AccountId).min(1).max(64).nullable().default(null) }).nullable().optional(),
});

const Asked = Terms.omit({ grantee: true, actions: true, transferBasis: true, conditions: true }).extend({ role: RoleName });
/** How the patient agrees, without what proves it: for what is shown before they do. */
export const EvidenceKind = z.enum(['pin', 'paper', 'guardian', 'self', 'delegate']);
const Narrower = { sections: z.array(Section).min(1).max(64).nullable().default(null), end: Instant.nullable().default(null) };

/** The acts as they are asked for, without what proves the patient's agreement. */
const ConsentAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('grant'), patient: PatientId, terms: Terms, evidence: EvidenceKind, request: RequestId.nullable().default(null) }),
  z.strictObject({ act: z.literal('revoke'), patient: PatientId, consent: ConsentId, evidence: EvidenceKind }),
  z.strictObject({ act: z.literal('request'), patient: PatientId, organization: OrganizationId, terms: Asked }),
  z.strictObject({ act: z.literal('narrow'), patient: PatientId, consent: ConsentId, ...Narrower, evidence: EvidenceKind }),
  z.strictObject({ act: z.literal('extend'), patient: PatientId, consent: ConsentId, end: Instant, evidence: EvidenceKind }),
  z.strictObject({ act: z.literal('refuse'), request: RequestId }),
  z.strictObject({ act: z.literal('withdraw'), request: RequestId }),
]);
export type ConsentAct = z.infer<typeof ConsentAct>;

/** Somebody who acts for a patient. `ends`: at the latest, by majority or death where these come first. */
export const DelegateRow = z.strictObject({
  patient: PatientId, patientName: z.string().max(200), delegate: AccountId, name: z.string().max(120).nullable(), relation: z.enum(relations), sections: z.array(Section).max(64), purposes: z.array(Purpose).max(8),
  powers: z.array(z.enum(['grant', 'revoke', 'refuse'])).max(3), start: Instant, ends: Instant, endsBy: z.enum(['term', 'majority', 'death']), endedAt: Instant.nullable(), evidence: z.enum(evidences), stage: Stage,
});
export type DelegateRow = z.infer<typeof DelegateRow>;

/** What a patient said no to. */
export const ExclusionRow = z.strictObject({ id: Hash, sections: z.array(Section).max(64).nullable(), purposes: z.array(Purpose).max(8).nullable(), person: z.string().max(120).nullable(), inEmergency: z.boolean(), since: Instant });
export type ExclusionRow = z.infer<typeof ExclusionRow>;

/** What whoever oversees consents looks at. `contested`: looks that patients dispute and nobody has answered. `research`: by what the Data Use Ontology calls the use. */
export const ConsentOversight = z.strictObject({
  ending: z.array(z.strictObject({ consent: ConsentId, patient: PatientId, patientName: z.string().max(200), granteeName: z.string().max(200), purposes: z.array(Purpose).max(16), until: Instant })).max(500),
  contested: z.array(z.strictObject({ wish: Hash, patient: PatientId, patientName: z.string().max(200), text: z.string().max(2_000), askedAt: Instant })).max(200),
  /** `ends`: when it ends by itself, at the latest. `majority`: because the child comes of age. */
  delegated: z.array(z.strictObject({ patient: PatientId, patientName: z.string().max(200), delegate: AccountId, name: z.string().max(120).nullable(), relation: z.enum(relations), ends: Instant, endsBy: z.enum(['term', 'majority', 'death']) })).max(500),
  research: z.array(z.strictObject({ use: z.string().max(20), standing: z.int().min(0), withdrawn: z.int().min(0), ended: z.int().min(0) })).max(100),
});
export type ConsentOversight = z.infer<typeof ConsentOversight>;

const Mandated = { delegate: AccountId, relation: z.enum(relations), sections: z.array(Section).min(1).max(64), powers: z.array(z.enum(['grant', 'revoke', 'refuse'])).min(1).max(3), end: Instant };
const DelegateAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('name'), patient: PatientId, ...Mandated, evidence: EvidenceKind }),
  z.strictObject({ act: z.literal('end'), patient: PatientId, delegate: AccountId, evidence: EvidenceKind }),
]);
export type DelegateAct = z.infer<typeof DelegateAct>;

export const delegates = {
  /** What one of these acts will sign. */
  willSign: signedIn.input(DelegateAct).output(WillSign),
  /** Who acts for a patient here. */
  list: signedIn.input(z.strictObject({ patient: PatientId })).output(z.array(DelegateRow).max(50)),
  /** For whom the one signed in acts. */
  mine: signedIn.output(z.array(DelegateRow).max(50)),
  /** People with a PIN here who may be named. */
  candidates: signedIn.input(z.strictObject({ patient: PatientId, number: z.string().trim().min(1).max(60) })).output(z.strictObject({ account: AccountId, name: z.string().max(120) }).nullable()),
  name: signedIn.input(z.strictObject({ patient: PatientId, ...Mandated, evidence: Evidence })).output(z.strictObject({ ends: Instant })),
  /** By the patient, at the desk, or by the delegate. Consents they gave stay until somebody withdraws them. */
  end: signedIn.input(z.strictObject({ patient: PatientId, delegate: AccountId, evidence: Evidence })).output(z.strictObject({ delegate: AccountId })),
};

export const exclusions = {
  list: signedIn.input(z.strictObject({ patient: PatientId })).output(z.array(ExclusionRow).max(100)),
  /** Null: all sections; for all purposes; for everybody. */
  add: signedIn.input(z.strictObject({ patient: PatientId, sections: z.array(Section).min(1).max(64).nullable(), purposes: z.array(Purpose).min(1).max(8).nullable(), person: AccountId.nullable().default(null), inEmergency: z.boolean().default(false), evidence: Evidence })).output(z.strictObject({ id: Hash })),
  end: signedIn.input(z.strictObject({ patient: PatientId, id: Hash, evidence: Evidence })).output(z.strictObject({ id: Hash })),
};

const Referred = z.strictObject({ patient: PatientId, parent: ConsentId, organization: OrganizationId, role: RoleName, sections: z.array(Section).min(1).max(64), days: z.int().min(1).max(365), transferBasis: z.enum(transferBases).nullable().default(null) });

export const consents = {
  /** For who oversees consents: what ends, what is disputed, who acts for whom, what is given to research. */
  oversight: forRoles('Admin', 'PrivacyOfficer').output(ConsentOversight),
  /** What one of these acts will sign: the call that the act itself will make. */
  willSign: signedIn.input(ConsentAct).output(WillSign),
  templates: signedIn.output(z.array(ConsentTemplate).max(20)),
  /** Organizations and their roles that can be given consent. */
  grantees: signedIn.output(z.array(z.strictObject({ organization: OrganizationId, name: z.string().max(120), own: z.boolean(), country: z.string().max(2), abroad: z.boolean(), roles: z.array(RoleName).max(11) })).max(50)),
  forPatient: signedIn.input(z.strictObject({ patient: PatientId })).output(z.array(ConsentRow).max(500)),
  grant: signedIn.input(z.strictObject({ patient: PatientId, terms: Terms, evidence: Evidence, request: RequestId.nullable().default(null) })).output(z.strictObject({ consent: ConsentId })),
  /** Takes no more steps than giving. */
  revoke: signedIn.input(z.strictObject({ patient: PatientId, consent: ConsentId, evidence: Evidence })).output(z.strictObject({ consent: ConsentId })),
  /** Fewer sections, an earlier end, or both. */
  narrow: signedIn.input(z.strictObject({ patient: PatientId, consent: ConsentId, ...Narrower, evidence: Evidence })).output(z.strictObject({ consent: ConsentId })),
  /** A later end, on new agreement. */
  extend: signedIn.input(z.strictObject({ patient: PatientId, consent: ConsentId, end: Instant, evidence: Evidence })).output(z.strictObject({ consent: ConsentId })),
  /** Consents under which the one signed in may refer a patient on. */
  shareable: inCare.input(z.strictObject({ patient: PatientId })).output(z.array(ConsentRow).max(50)),
  /** What referring will sign. */
  willRefer: inCare.input(Referred).output(WillSign),
  /** Passes a consent on that allows to share: never wider, never longer, and it ends with it. */
  refer: inCare.input(Referred).output(z.strictObject({ consent: ConsentId })),
  /** Asks for consent to another organization's record of this patient. */
  request: inCare.input(z.strictObject({ patient: PatientId, organization: OrganizationId, terms: Asked, text: Text(500).nullable().default(null) })).output(z.strictObject({ request: RequestId })),
  requests: signedIn.input(z.strictObject({ state: z.enum(['open', 'all']).default('open') })).output(z.array(RequestRow).max(200)),
  refuse: signedIn.input(z.strictObject({ request: RequestId })).output(z.strictObject({ request: RequestId })),
  /** Takes a request back that this organization made. */
  withdrawRequest: inCare.input(z.strictObject({ request: RequestId })).output(z.strictObject({ request: RequestId })),
  /** The clause that decided, in words. */
  explain: inCare.input(z.strictObject({ patient: PatientId, organization: OrganizationId, purpose: Purpose.default('TREAT'), /** About this one, rather than about the record. */ document: DocumentId.nullable().default(null) })).output(Decision),
};
