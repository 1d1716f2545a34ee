import { z } from 'zod';
import { EmergencyId, PatientId, SubjectId } from '../ids/index.ts';
import { Instant, signedIn } from './base.ts';

/** What people are told inside the program. The words are the screen's. */
export const notificationKinds = [
  'emergency-opened', 'emergency-alone', 'emergency-ended', 'emergency-approval', 'emergency-refused', 'review-owed', 'review-due', 'review-overdue', 'emergency-reviewed', 'consent-given', 'consent-ending', 'dispute-raised', 'dispute-answered',
] as const;
export const NotificationKind = z.enum(notificationKinds);
export type NotificationKind = z.infer<typeof NotificationKind>;

export const NotificationRow = z.strictObject({
  id: z.int().min(1), kind: NotificationKind, at: Instant, seen: z.boolean(),
  /** Named only to who may know that they are a patient here. */
  patient: PatientId.nullable(), patientName: z.string().max(200).nullable(), organizationName: z.string().max(120).nullable(), personName: z.string().max(120).nullable(),
  emergency: EmergencyId.nullable(), subject: SubjectId.nullable(),
});
export type NotificationRow = z.infer<typeof NotificationRow>;

export const notifications = {
  /** The newest first: to the caller, to their roles, to them as a patient. */
  list: signedIn.output(z.array(NotificationRow).max(100)),
  /** How many the caller has not seen, and whether one of them cannot wait. Nothing of any patient. */
  unseen: signedIn.output(z.strictObject({ count: z.int().min(0), urgent: z.boolean() })),
  /** Everything up to this one was seen. */
  seen: signedIn.input(z.strictObject({ upTo: z.int().min(1) })).output(z.strictObject({ count: z.int().min(0) })),
};
