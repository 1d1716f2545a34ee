import { z } from 'zod';
import { AccountId, DocumentId, EmergencyId, Hash, OrganizationId, PatientId, SubjectId } from '../ids/index.ts';
import { mostShares } from '../sealing/share-set.ts';
import { forRoles, inCare, Instant, signedIn, Text } from './base.ts';
import { Evidence, EvidenceKind } from './consents.ts';
import { Section, SectionCategory } from './records.ts';
import { WillSign } from './signing.ts';

const Pin = z.string().regex(/^\d{6,12}$/);
const PersonName = z.string().max(120);

/** What a clinician needs in the first minutes, unless the patient chose otherwise. */
export const standardMinimum: readonly Section[] = (['allergies', 'medications', 'problems', 'devices', 'advance-directives'] as const).map((category) => ({ category, sensitivity: 'general' }));

/** Why somebody breaks the glass: codes of the site, which the network carries. The words are the screen's. */
export const emergencyReasons = [1, 2, 3, 4, 5, 9] as const;

/** Who holds the parts of a patient's emergency key, and what it opens. */
export const EmergencyKeys = z.strictObject({
  set: Hash, threshold: z.int().min(2).max(mostShares), madeAt: Instant, sections: z.array(Section).max(64), minimum: z.array(Section).max(64), never: z.array(Section).max(120),
  clinics: z.array(OrganizationId).max(7),
  /** Without an account: the clinicians of one organization together. */
  trustees: z.array(z.strictObject({ name: PersonName, account: AccountId.nullable(), /** A site's break-glass service. */ service: z.boolean() })).max(mostShares),
  /** Whether the people chosen here are asked instead of those whom the clinic lays down. */
  onlyTrustees: z.boolean(),
});
export type EmergencyKeys = z.infer<typeof EmergencyKeys>;

/** `asked`: on its way to the network, which has to know of it first. `refused`: the network said no. */
export const EmergencyState = z.enum(['asked', 'open', 'over', 'refused']);

const Approver = z.strictObject({ account: AccountId, name: PersonName, /** Signs in at this workstation, so that they can approve here with their PIN. */ here: z.boolean(), approved: z.boolean() });

export const OpenEmergency = z.strictObject({
  emergency: EmergencyId, subject: SubjectId, organization: OrganizationId, organizationName: z.string().max(120), openedBy: PersonName, mine: z.boolean(), state: EmergencyState,
  openedAt: Instant, restAt: Instant, until: Instant, closedAt: Instant.nullable(),
  /** Nobody approved: it opened, or will, because the wait is over. */
  alone: z.boolean(), offline: z.boolean(), approvers: z.array(Approver).max(24), threshold: z.int().min(0),
  /** The network's own word where it refused. */
  refused: z.string().max(120).nullable(),
  /** Parts of the keys: given, and how many it takes. Null where no kit of this patient lies here. */
  parts: z.strictObject({ given: z.int().min(0), needed: z.int().min(2) }).nullable(),
});
export type OpenEmergency = z.infer<typeof OpenEmergency>;

/** One's own that runs or waits: ids and times only, since every window shows it wherever it is. */
export const RunningEmergency = z.strictObject({ emergency: EmergencyId, subject: SubjectId, patient: PatientId.nullable(), state: EmergencyState, restAt: Instant, until: Instant, refused: z.string().max(120).nullable() });
export type RunningEmergency = z.infer<typeof RunningEmergency>;

/** What would happen, before anybody breaks anything. */
export const EmergencyPreview = z.strictObject({
  /** Keys for it lie here. */
  ready: z.boolean(), waitSeconds: z.int().min(0), minutes: z.int().min(1), online: z.boolean(),
  documents: z.strictObject({ now: z.int().min(0), later: z.int().min(0) }), approvers: z.array(PersonName).max(24), threshold: z.int().min(0),
  /** An earlier one that the caller still has to answer for. */
  owed: z.boolean(),
});
export type EmergencyPreview = z.infer<typeof EmergencyPreview>;

export const Verdict = z.enum(['Justified', 'NotJustified']);

/** One line of the privacy officer's queue: what was given as the reason, and what was read. */
export const EmergencyCase = z.strictObject({
  emergency: EmergencyId, subject: SubjectId, patient: PatientId.nullable(), patientName: z.string().max(200).nullable(), mrn: z.string().max(60).nullable(), recordOf: z.string().max(120), openedBy: PersonName, mine: z.boolean(),
  reason: z.int().min(1).max(255), /** Null where another workstation opened it: its words lie there. */ text: z.string().max(500).nullable(),
  openedAt: Instant, endedAt: Instant.nullable(), state: EmergencyState, alone: z.boolean(), offline: z.boolean(), approvedBy: z.array(PersonName).max(24),
  /** What the one who opened it wrote afterwards. */
  account: z.strictObject({ text: z.string().max(2_000), at: Instant }).nullable(),
  /** By the log, the oldest first; the section is known once a document was open. */
  read: z.array(z.strictObject({ document: DocumentId, section: SectionCategory.nullable(), at: Instant })).max(400), looks: z.int().min(0),
  review: z.strictObject({ verdict: Verdict, by: PersonName, at: Instant, finding: z.string().max(2_000).nullable(), stage: z.enum(['sent', 'confirmed', 'failed']) }).nullable(),
  /** Longer ago than a review may take. */
  overdue: z.boolean(),
});
export type EmergencyCase = z.infer<typeof EmergencyCase>;

const oneOf = z.strictObject({ subject: SubjectId, emergency: EmergencyId });
const officers = forRoles('Admin', 'PrivacyOfficer');

const Policy = z.strictObject({ approvers: z.array(AccountId).max(8), threshold: z.int().min(0).max(8), waitSeconds: z.int().min(0).max(1_800) });
const Prepared = z.strictObject({
  patient: PatientId, clinics: z.array(z.strictObject({ organization: OrganizationId, service: AccountId })).max(6).default([]), trustees: z.array(AccountId).max(8).default([]), threshold: z.int().min(2).max(mostShares).default(2),
  minimum: z.array(Section).max(64).default([...standardMinimum]), except: z.array(Section).max(120).default([]), onlyTrustees: z.boolean().default(false),
});
const Reviewed = oneOf.extend({ verdict: Verdict, finding: Text(2_000).nullable().default(null) });

/** What each of the acts below will sign. Nobody waits for it: an emergency opens with as many steps as without. */
const previews = {
  willSetPolicy: officers.input(Policy).output(WillSign),
  willPrepare: signedIn.input(Prepared.extend({ evidence: EvidenceKind })).output(WillSign),
  willOpen: forRoles('Clinician').input(z.strictObject({ patient: PatientId, subject: SubjectId, reason: z.int().min(1).max(255) })).output(WillSign),
  /** `as`: the second person at the desk who will give their PIN; null for who is signed in. */
  willApprove: signedIn.input(oneOf.extend({ as: AccountId.nullable().default(null) })).output(WillSign),
  willClose: signedIn.input(oneOf).output(WillSign),
  willReview: forRoles('PrivacyOfficer').input(Reviewed).output(WillSign),
};

export const emergency = {
  ...previews,
  /** Whom this organization's clinicians ask, how many of them, and how long what is beyond a patient's minimum waits without them. On chain; the patient's own choice goes before it. */
  setPolicy: officers.input(Policy).output(z.strictObject({ id: z.string().max(60) })),
  /** As the network has it; `standard` where nobody laid anything down. */
  policy: officers.output(z.strictObject({ approvers: z.array(z.strictObject({ account: AccountId, name: PersonName })).max(8), threshold: z.int().min(0), waitSeconds: z.int().min(0), standard: z.boolean(), /** The break-glass service of this workstation can be chosen by patients elsewhere. */ published: z.boolean() })),
  /** This workstation's break-glass service, so that others can make it a trustee: publishes its key the first time. */
  service: officers.output(z.strictObject({ account: AccountId })),
  /** Clinics whose service is known, and people of this one. */
  choices: signedIn.output(z.strictObject({ clinics: z.array(z.strictObject({ organization: OrganizationId, name: z.string().max(120), service: AccountId })).max(50), people: z.array(z.strictObject({ account: AccountId, name: PersonName, title: z.string().max(120) })).max(500) })),
  /** Whether keys for an emergency with this record lie here. */
  ready: inCare.input(z.strictObject({ subject: SubjectId })).output(z.strictObject({ ready: z.boolean() })),
  /** Null where the patient has none. */
  keys: signedIn.input(z.strictObject({ patient: PatientId })).output(EmergencyKeys.nullable()),
  /**
   * Makes the patient's emergency key anew and lays their choices down on the network. This workstation's break-glass service holds a
   * part, each clinic two, each trustee one. `minimum` opens at once, `except` never.
   */
  prepare: signedIn.input(Prepared.extend({ evidence: Evidence })).output(z.strictObject({ set: Hash })),
  preview: forRoles('Clinician').input(z.strictObject({ patient: PatientId, subject: SubjectId })).output(EmergencyPreview),
  /** A clinician opens another organization's record without its consent, and answers for it. The row is written first. */
  open: forRoles('Clinician').input(z.strictObject({ patient: PatientId, subject: SubjectId, reason: z.int().min(1).max(255), text: Text(500) })).output(z.strictObject({ emergency: EmergencyId })),
  /** A trustee gives their part, an approver their word: who is signed in, or, with their PIN, a second person at the desk. */
  approve: signedIn.input(oneOf.extend({ at: z.strictObject({ account: AccountId, pin: Pin }).nullable().default(null) })).output(z.strictObject({ given: z.int().min(0), needed: z.int().min(2) })),
  close: signedIn.input(oneOf).output(z.strictObject({ emergency: EmergencyId })),
  list: inCare.input(z.strictObject({ patient: PatientId })).output(z.array(OpenEmergency).max(100)),
  running: signedIn.output(z.array(RunningEmergency).max(20)),
  /** What one opened and has not answered for yet. */
  owed: signedIn.output(z.array(EmergencyCase).max(20)),
  /** Afterwards, in the words of who opened it. */
  account: signedIn.input(oneOf.extend({ text: Text(2_000) })).output(z.strictObject({ emergency: EmergencyId })),
  queue: officers.input(z.strictObject({ all: z.boolean().default(false) })).output(z.array(EmergencyCase).max(100)),
  /** By a privacy officer who did not open it, once it is over; then its opener may open another. */
  review: forRoles('PrivacyOfficer').input(Reviewed).output(z.strictObject({ emergency: EmergencyId })),
};
