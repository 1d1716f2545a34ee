import { z } from 'zod';
import { AccountId, EmergencyId, Hash, PatientId, SubjectId } from '../ids/index.ts';
import { mostShares } from '../sealing/share-set.ts';
import { forRoles, inCare, Instant, signedIn, Text } from './base.ts';
import { Evidence } from './consents.ts';
import { Section } from './records.ts';

const Pin = z.string().regex(/^\d{6,12}$/);

/** Who holds the parts of a patient's emergency key, and what it opens. */
export const EmergencyKeys = z.strictObject({
  set: Hash, threshold: z.int().min(2).max(mostShares), madeAt: Instant, sections: z.array(Section).max(64),
  trustees: z.array(z.strictObject({ name: z.string().max(120), account: AccountId, /** The site's own break-glass service. */ service: z.boolean() })).max(mostShares),
});
export type EmergencyKeys = z.infer<typeof EmergencyKeys>;

export const OpenEmergency = z.strictObject({
  emergency: EmergencyId, subject: SubjectId, openedBy: z.string().max(120), openedAt: Instant, restAt: Instant, until: Instant, closedAt: Instant.nullable(),
  /** Parts of the keys: given, and how many it takes. Null where no kit of this patient lies here. */
  parts: z.strictObject({ given: z.int().min(0), needed: z.int().min(2) }).nullable(),
});
export type OpenEmergency = z.infer<typeof OpenEmergency>;

export const emergency = {
  /** Whom this organization's clinicians ask, how many of them, and how long what is beyond a patient's minimum waits without them. On chain; the patient's own choice goes before it. */
  setPolicy: forRoles('Admin', 'PrivacyOfficer').input(z.strictObject({ approvers: z.array(AccountId).max(8), threshold: z.int().min(0).max(8), waitSeconds: z.int().min(0).max(1_800) })).output(z.strictObject({ id: z.string().max(60) })),
  /** This workstation's break-glass service, so that others can make it a trustee: publishes its key the first time. */
  service: forRoles('Admin', 'PrivacyOfficer').output(z.strictObject({ account: AccountId })),
  /** Whether keys for an emergency with this record lie here. */
  ready: inCare.input(z.strictObject({ subject: SubjectId })).output(z.strictObject({ ready: z.boolean() })),
  /** Null where the patient has none. */
  keys: signedIn.input(z.strictObject({ patient: PatientId })).output(EmergencyKeys.nullable()),
  /** Makes the patient's emergency key anew. This workstation's break-glass service holds a part; `trustees` hold the others. `except`: what it never opens. */
  prepare: signedIn.input(z.strictObject({ patient: PatientId, trustees: z.array(AccountId).min(1).max(mostShares - 1), threshold: z.int().min(2).max(mostShares).default(2), except: z.array(Section).max(120).default([]), evidence: Evidence })).output(z.strictObject({ set: Hash })),
  /** A clinician opens another organization's record without its consent, and answers for it. The row is written first. */
  open: forRoles('Clinician').input(z.strictObject({ patient: PatientId, subject: SubjectId, reason: z.int().min(1).max(255), text: Text(500) })).output(z.strictObject({ emergency: EmergencyId })),
  /** A trustee gives their part: who is signed in, or, with their PIN, a second person at the desk. */
  approve: signedIn.input(z.strictObject({ subject: SubjectId, emergency: EmergencyId, at: z.strictObject({ account: AccountId, pin: Pin }).nullable().default(null) })).output(z.strictObject({ given: z.int().min(0), needed: z.int().min(2) })),
  close: signedIn.input(z.strictObject({ subject: SubjectId, emergency: EmergencyId })).output(z.strictObject({ emergency: EmergencyId })),
  list: inCare.input(z.strictObject({ patient: PatientId })).output(z.array(OpenEmergency).max(100)),
};
