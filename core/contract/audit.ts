import { z } from 'zod';
import { AccountId, ConsentId, DocumentId, OrganizationId, PatientId } from '../ids/index.ts';
import { forRoles, Instant, page, signedIn } from './base.ts';
import { Purpose } from './records.ts';

export const AuditRow = z.strictObject({
  sequence: z.int().min(0), at: Instant, account: AccountId.nullable(), accountName: z.string().max(120), role: z.string().max(60).nullable(), organization: OrganizationId.nullable(), organizationName: z.string().max(120).nullable(), device: AccountId,
  action: z.string().max(60), patient: PatientId.nullable(), patientName: z.string().max(200).nullable(), document: DocumentId.nullable(), consent: ConsentId.nullable(), purpose: Purpose.nullable(), reason: z.string().max(200).nullable(),
  outcome: z.enum(['permit', 'deny', 'done', 'failed']), clause: z.string().max(40).nullable(), documents: z.int().min(0).nullable(),
  /** Set once the row's root is on chain and finalized. */
  anchoredBlock: z.int().min(0).nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditCheck = z.strictObject({
  rows: z.int().min(0), anchored: z.int().min(0), holds: z.boolean(), firstBadRow: z.int().min(0).nullable(), why: z.string().max(200).nullable(),
  root: z.string().max(64).nullable(), block: z.int().min(0).nullable(), proven: z.boolean(),
});
export type AuditCheck = z.infer<typeof AuditCheck>;

const reviewers = forRoles('Admin', 'PrivacyOfficer', 'Auditor');

export const audit = {
  /** Newest first. Reading the log is itself a row. */
  list: reviewers.input(z.strictObject({
    before: z.int().min(0).nullable().default(null), limit: z.int().min(1).max(200).default(50), patient: PatientId.nullable().default(null), account: AccountId.nullable().default(null), outcome: z.enum(['permit', 'deny']).nullable().default(null), action: z.string().max(60).nullable().default(null),
  })).output(page(AuditRow).extend({ total: z.int().min(0) })),
  /** For the patient themself, and for the desk with the patient present. */
  whoLooked: signedIn.input(z.strictObject({ patient: PatientId, before: z.int().min(0).nullable().default(null), limit: z.int().min(1).max(200).default(50) })).output(page(AuditRow)),
  /** Anchors what is not anchored yet; the answer says when it is final. */
  anchor: reviewers.output(z.strictObject({ sequence: z.int().min(0), rows: z.int().min(0), root: z.string().max(64) }).nullable()),
  /** Recomputes the whole chain of rows and compares its roots with those proven from the network. */
  verify: reviewers.output(AuditCheck),
  /** A zip that `npm run verify` checks without us: rows, table, manifest, signature, paths and the proof of their fingerprints. */
  export: reviewers.output(z.strictObject({ name: z.string().max(120), zip: z.base64(), rows: z.int().min(0) })),
  /** Checks an exported log, possibly edited, as `npm run verify` does. */
  verifyExport: forRoles('Admin', 'PrivacyOfficer', 'Auditor').meta({ maxBytes: 5 * 1024 * 1024, access: ['Admin', 'PrivacyOfficer', 'Auditor'] }).input(z.strictObject({ zip: z.base64() })).output(AuditCheck),
};
