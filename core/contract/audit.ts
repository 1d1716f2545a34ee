import { z } from 'zod';
import { AccountId, ConsentId, DocumentId, Hash, OrganizationId, PatientId } from '../ids/index.ts';
import { forRoles, Instant, page, RoleName, signedIn, Text } from './base.ts';
import { Purpose, Section } from './records.ts';

export const AuditRow = z.strictObject({
  sequence: z.int().min(0), at: Instant, account: AccountId.nullable(), accountName: z.string().max(120), role: z.string().max(60).nullable(), organization: OrganizationId.nullable(), organizationName: z.string().max(120).nullable(), device: AccountId,
  action: z.string().max(60), patient: PatientId.nullable(), patientName: z.string().max(200).nullable(), document: DocumentId.nullable(), consent: ConsentId.nullable(), purpose: Purpose.nullable(), reason: z.string().max(200).nullable(),
  outcome: z.enum(['permit', 'deny', 'done', 'failed']), clause: z.string().max(40).nullable(), documents: z.int().min(0).nullable(),
  /** Set once the row's root is on chain and finalized. */
  anchoredBlock: z.int().min(0).nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** A look at a record that is kept here, at another organization: as its log says, proven by its anchor on chain. `name` is what that organization calls the person. */
export const LookElsewhere = z.strictObject({
  sequence: z.int().min(0), device: AccountId, at: Instant, organization: OrganizationId, organizationName: z.string().max(120), name: z.string().max(120), role: z.string().max(60).nullable(), action: z.string().max(60),
  outcome: z.enum(['permit', 'deny', 'done', 'failed']), purpose: z.string().max(40).nullable(), reason: z.string().max(200).nullable(), anchoredBlock: z.int().min(0),
  /** Under which it was opened, and what decided; as that log says it. `grantee`: to whom this consent of ours was given, where it is known here. */
  consent: z.string().max(64).nullable(), grantee: z.string().max(200).nullable(), clause: z.string().max(60).nullable(),
});
export type LookElsewhere = z.infer<typeof LookElsewhere>;

export const AuditCheck = z.strictObject({
  rows: z.int().min(0), anchored: z.int().min(0), holds: z.boolean(), firstBadRow: z.int().min(0).nullable(), why: z.string().max(200).nullable(),
  root: z.string().max(64).nullable(), block: z.int().min(0).nullable(), proven: z.boolean(),
});
export type AuditCheck = z.infer<typeof AuditCheck>;

/**
 * One time at which others could see something of a record that is kept here: by a consent, by what was derived from one, in an emergency, or
 * because somebody took it along. `sections` is null of what was taken along, and empty where this workstation cannot name them.
 */
export const Disclosure = z.strictObject({
  id: z.string().max(80), at: Instant, kind: z.enum(['consent', 'referral', 'emergency', 'export']), recipient: z.string().max(200), sections: z.array(Section).max(64).nullable(), documents: z.int().min(0).nullable(),
  purposes: z.array(Purpose).max(16), reason: z.string().max(200).nullable(), reasonCode: z.int().nullable(), until: Instant.nullable(), consent: ConsentId.nullable(),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** What is in question: what somebody was shown (null: everybody), or what a key or the disk of this workstation opens to who has it. */
export const BreachCause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), account: AccountId.nullable() }),
  z.strictObject({ kind: z.literal('personal-key'), account: AccountId }),
  z.strictObject({ kind: z.literal('role-key'), role: RoleName }),
  z.strictObject({ kind: z.literal('organization-key') }),
  z.strictObject({ kind: z.literal('workstation') }),
]);
export type BreachCause = z.infer<typeof BreachCause>;

/**
 * A patient whose record was shown to somebody in a time that is in question, or could be opened in it. `sections`: what there was to see, with the number
 * of documents; null is what this workstation may not name. Of a key or a disk, which leave no look behind, `looks` is 0.
 */
export const BreachRow = z.strictObject({
  patient: PatientId, name: z.string().max(200), mrn: z.string().max(60), sections: z.array(z.strictObject({ section: Section.nullable(), documents: z.int().min(1) })).max(256),
  looks: z.int().min(0), first: Instant.nullable(), last: Instant.nullable(), people: z.array(z.string().max(120)).max(50), taken: z.boolean(),
});
export type BreachRow = z.infer<typeof BreachRow>;

/** Half-open. */
export const BreachQuestion = z.strictObject({ cause: BreachCause, from: Instant, to: Instant });
export type BreachQuestion = z.infer<typeof BreachQuestion>;

const Told = z.strictObject({ at: Instant, byName: z.string().max(120) });

/** A breach of which somebody has to be told. `patients`: how many when it was opened. */
export const BreachCase = BreachQuestion.extend({
  id: Hash, accountName: z.string().max(120).nullable(), noticed: Instant, patients: z.int().min(0), openedByName: z.string().max(120), authorityBy: Instant, peopleBy: Instant, authorityTold: Told.nullable(), peopleTold: Told.nullable(),
});
export type BreachCase = z.infer<typeof BreachCase>;

const reviewers = forRoles('Admin', 'PrivacyOfficer', 'Auditor');

export const audit = {
  /** Newest first. Reading the log is itself a row. */
  list: reviewers.input(z.strictObject({
    before: z.int().min(0).nullable().default(null), limit: z.int().min(1).max(200).default(50), patient: PatientId.nullable().default(null), account: AccountId.nullable().default(null), outcome: z.enum(['permit', 'deny']).nullable().default(null), action: z.string().max(60).nullable().default(null),
    /** Half-open. */
    from: Instant.nullable().default(null), to: Instant.nullable().default(null),
  })).output(page(AuditRow).extend({ total: z.int().min(0) })),
  /** For the patient themself, and for the desk with the patient present. */
  whoLooked: signedIn.input(z.strictObject({ patient: PatientId, before: z.int().min(0).nullable().default(null), limit: z.int().min(1).max(200).default(50) })).output(page(AuditRow)),
  /** The same at other organizations, newest first, as far as their packs were read here. For the patient themself, and for the desk with the patient present. */
  lookedElsewhere: signedIn.input(z.strictObject({ patient: PatientId })).output(z.strictObject({ rows: z.array(LookElsewhere).max(500) })),
  /** To whom what was given of one record, newest first, as far back as 45 CFR 164.528 asks. For the patient and the desk; who acts for a patient sees what their mandate names, and not this. */
  disclosures: signedIn.input(z.strictObject({ patient: PatientId })).output(z.strictObject({ since: Instant, rows: z.array(Disclosure).max(2_000), /** False where there are more than fit. */ complete: z.boolean() })),
  /** The same as a table, to hand out. */
  disclosuresCsv: signedIn.input(z.strictObject({ patient: PatientId })).output(z.strictObject({ name: z.string().max(120), csv: z.string(), rows: z.int().min(0) })),
  /** Everything that is held here of one patient, in one file: the record as FHIR, consents, who looked, to whom it was given (GDPR, article 15). */
  accessPackage: signedIn.input(z.strictObject({ patient: PatientId, reason: Text(200) })).output(z.strictObject({ name: z.string().max(120), zip: z.base64(), resources: z.int().min(0), /** False where the record has parts that are closed to who saves it. */ whole: z.boolean() })),
  /**
   * Whose records were shown in a time that is in question, or could be opened in it; the newest look first, else by name (GDPR, article 33; 45 CFR 164.404). `searches`: lists of names that
   * were shown meanwhile; the log does not say whose. `elsewhere`: documents of records that belong to no patient here.
   */
  breachScope: forRoles('Admin', 'PrivacyOfficer').input(BreachQuestion).output(z.strictObject({ rows: z.array(BreachRow).max(5_000), patients: z.int().min(0), searches: z.int().min(0), elsewhere: z.int().min(0) })),
  /** The same as a table, all of it. */
  breachScopeCsv: forRoles('Admin', 'PrivacyOfficer').input(BreachQuestion).output(z.strictObject({ name: z.string().max(120), csv: z.string(), rows: z.int().min(0) })),
  /** Those of which somebody is still to be told first. */
  breaches: forRoles('Admin', 'PrivacyOfficer').output(z.array(BreachCase).max(200)),
  /** Starts the clocks: 72 hours for the authority, 60 days for the patients, from when it was noticed. */
  openBreach: forRoles('Admin', 'PrivacyOfficer').input(BreachQuestion.extend({ noticed: Instant })).output(BreachCase),
  /** Who was told now, or, where that was a mistake, was not. */
  breachTold: forRoles('Admin', 'PrivacyOfficer').input(z.strictObject({ id: Hash, whom: z.enum(['authority', 'people']), told: z.boolean() })).output(BreachCase),
  /** Anchors what is not anchored yet; the answer says when it is final. */
  anchor: reviewers.output(z.strictObject({ sequence: z.int().min(0), rows: z.int().min(0), root: z.string().max(64) }).nullable()),
  /** Recomputes the whole chain of rows and compares its roots with those proven from the network. */
  verify: reviewers.output(AuditCheck),
  /** A zip that `npm run verify` checks without us: rows, table, manifest, signature, paths and the proof of their fingerprints. */
  export: reviewers.output(z.strictObject({ name: z.string().max(120), zip: z.base64(), rows: z.int().min(0) })),
  /** Checks an exported log, possibly edited, as `npm run verify` does. */
  verifyExport: forRoles('Admin', 'PrivacyOfficer', 'Auditor').meta({ maxBytes: 5 * 1024 * 1024, access: ['Admin', 'PrivacyOfficer', 'Auditor'] }).input(z.strictObject({ zip: z.base64() })).output(AuditCheck),
};
