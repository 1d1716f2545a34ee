import { z } from 'zod';
import { DocumentId, Hash, PatientId } from '../ids/index.ts';
import { forRoles, Instant, signedIn, Text } from './base.ts';
import { FhirResource } from './records.ts';

const WishKind = z.enum(['erase', 'restrict', 'correct', 'dispute']);

/** The row of the audit log that a dispute is about. */
const Look = z.strictObject({ sequence: z.int().min(0), at: Instant, byName: z.string().max(120), role: z.string().max(60).nullable(), action: z.string().max(60), outcome: z.enum(['permit', 'deny', 'done', 'failed']), reason: z.string().max(200).nullable() });

/** What a patient asks for about their own record, and the answer. */
export const WishRow = z.strictObject({
  wish: Hash, patient: PatientId, patientName: z.string().max(200), kind: WishKind, document: DocumentId.nullable(), look: Look.nullable(), text: z.string().max(1000),
  state: z.enum(['open', 'done', 'refused']), answer: z.string().max(1000).nullable(), version: DocumentId.nullable(),
  askedAt: Instant, answeredByName: z.string().max(120).nullable(), answeredAt: Instant.nullable(),
});
export type WishRow = z.infer<typeof WishRow>;

const one = z.strictObject({ wish: Hash });

export const wishes = {
  /** The patient themself, or at the desk somebody who writes it down for them. `looked`: the number of the row that is disputed. */
  ask: signedIn.input(z.strictObject({ patient: PatientId, kind: WishKind, document: DocumentId.nullable().default(null), looked: z.int().min(0).nullable().default(null), text: Text(1000) })).output(one),
  forPatient: signedIn.input(z.strictObject({ patient: PatientId })).output(z.array(WishRow).max(200)),
  /** Those that wait first. Who treats a patient sees what is to be corrected; who answers for privacy sees all. */
  list: forRoles('Admin', 'PrivacyOfficer', 'Clinician').output(z.array(WishRow).max(200)),
  /** Erasing and restricting are acts of their own; here the patient is told what came of it. `wish.own-look`: nobody answers for their own look. */
  answer: forRoles('Admin', 'PrivacyOfficer').input(z.strictObject({ wish: Hash, done: z.boolean(), answer: Text(1000) })).output(one),
  /** What a correction is about: the entries of the document, as this reader may open them. */
  entries: forRoles('Clinician').input(one).output(z.strictObject({ entries: z.array(z.strictObject({ position: z.int().min(0), title: z.string().max(300), correctable: z.boolean() })).max(2000) })),
  /** Writes the next version of one entry; the one before stays. Signed, sealed and registered like a note. */
  correct: forRoles('Clinician').input(z.strictObject({ wish: Hash, position: z.int().min(0), text: Text(20_000), answer: Text(1000) })).output(z.strictObject({ document: DocumentId })),
  refuseCorrection: forRoles('Clinician').input(z.strictObject({ wish: Hash, answer: Text(1000) })).output(one),
  /** Both versions, the older first. */
  versions: signedIn.input(one).output(z.strictObject({ before: FhirResource.nullable(), after: FhirResource.nullable() })),
};
