import { z } from 'zod';
import { DocumentId, Hash, JobId, PatientId } from '../ids/index.ts';
import { erasureStores, type ErasureStore } from '../proof/erasure-certificate.ts';
import { Proposed } from './admin.ts';
import { forRoles, Instant, signedIn, Text } from './base.ts';
import { PatientLine } from './patients.ts';
import { FhirResource, SectionCategory } from './records.ts';
import { WillSign } from './signing.ts';

const officers = forRoles('Admin', 'PrivacyOfficer');
const officer = forRoles('PrivacyOfficer');

export const RetentionRow = z.strictObject({
  id: z.int().min(0).max(255), name: z.string().max(60), source: z.string().max(200), usualYears: z.int().min(0).max(255),
  /** As the network's council has said; null: nobody has, and what nobody rules on is kept. */
  years: z.int().min(0).max(255).nullable(),
});
export type RetentionRow = z.infer<typeof RetentionRow>;

/** One document of this organization, and what obliges to keep it. Of a sensitive one not even the section is told. */
export const KeptRow = z.strictObject({
  document: DocumentId, category: SectionCategory.nullable(), recordedAt: Instant.nullable(), resources: z.int().min(0),
  verdict: z.enum(['erase', 'keep', 'gone']), why: z.string().max(300).nullable(), until: Instant.nullable(),
  held: z.boolean(), restricted: z.string().max(500).nullable(), asked: z.boolean(),
});
export type KeptRow = z.infer<typeof KeptRow>;

const StoreName = z.enum(Object.keys(erasureStores) as [ErasureStore, ...ErasureStore[]]);
const StoreCount = z.strictObject({ store: StoreName, name: z.string().max(120), count: z.int().min(0) });

export const ErasurePreview = z.strictObject({
  patient: PatientId, patientName: z.string().max(200), rows: z.array(KeptRow).max(2000),
  /** Whether nothing obliges to keep any of it, so that the whole record may go. */
  whole: z.boolean(),
  /** What would go, store by store: of the documents that may be erased, or of the whole record. */
  stores: z.array(StoreCount).max(30),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

export const ErasureRow = z.strictObject({
  erasure: Hash, patient: PatientId.nullable(), patientName: z.string().max(200).nullable(), whole: z.boolean(), documents: z.int().min(1), reason: z.string().max(500).nullable(),
  requestedByName: z.string().max(120), requestedAt: Instant, confirmedByName: z.string().max(120).nullable(), confirmedAt: Instant.nullable(),
  state: z.enum(['requested', 'confirmed', 'erasing', 'done', 'withdrawn']),
  /** Whether the one who asks may confirm: nobody confirms what they asked for. */
  mayConfirm: z.boolean(), job: JobId.nullable(), certificate: z.boolean(),
});
export type ErasureRow = z.infer<typeof ErasureRow>;

const Documents = z.array(DocumentId).min(1).max(500);
const Reason = Text(300);

const RetentionAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['hold', 'release']), patient: PatientId, documents: Documents }),
  z.strictObject({ act: z.literal('request'), patient: PatientId, documents: Documents.nullable() }),
  z.strictObject({ act: z.enum(['confirm', 'withdraw']), erasure: Hash }),
  z.strictObject({ act: z.literal('years'), class: z.int().min(0).max(255), years: z.int().min(0).max(255).nullable() }),
]);
export type RetentionAct = z.infer<typeof RetentionAct>;

export const retention = {
  /** What one of these acts will sign. */
  willSign: officers.input(RetentionAct).output(WillSign),
  /** How long kinds of records are kept. */
  policy: forRoles('Admin', 'PrivacyOfficer', 'Auditor').output(z.array(RetentionRow).max(256)),
  /** By a member of the council, who decides alone or proposes. Null takes the rule away: then nothing of the class is erased. */
  setYears: forRoles('Admin').input(z.strictObject({ class: z.int().min(0).max(255), years: z.int().min(0).max(255).nullable() })).output(z.strictObject({ class: z.int(), proposed: Proposed.nullable() })),
  /** A patient by their exact record number: who answers for what is kept, or given, looks nobody up by name. Null where none or several have it. */
  find: officers.input(z.strictObject({ number: Text(60) })).output(z.strictObject({ patient: PatientLine.nullable() })),
  /** What may be erased of a patient's record, what has to be kept and why, and what would go. Changes nothing. */
  preview: officers.input(z.strictObject({ patient: PatientId })).output(ErasurePreview),
  hold: officer.input(z.strictObject({ patient: PatientId, documents: Documents, reason: Reason })).output(z.strictObject({ documents: z.int() })),
  release: officer.input(z.strictObject({ patient: PatientId, documents: Documents, reason: Reason })).output(z.strictObject({ documents: z.int() })),
  /** Kept because it has to be, and opened for nothing else. */
  restrict: officer.input(z.strictObject({ patient: PatientId, documents: Documents, reason: Reason })).output(z.strictObject({ documents: z.int() })),
  lift: officer.input(z.strictObject({ patient: PatientId, documents: Documents, reason: Reason })).output(z.strictObject({ documents: z.int() })),
  /** Opens one restricted document, on a legal ground that stands in the audit log. */
  openRestricted: officer.input(z.strictObject({ patient: PatientId, document: DocumentId, ground: Reason })).output(z.strictObject({ resources: z.array(FhirResource).max(2000) })),
  /** The first of two people. `documents` null: the whole record, with the patient and their keys. */
  request: officers.input(z.strictObject({ patient: PatientId, documents: Documents.nullable(), reason: Reason })).output(z.strictObject({ erasure: Hash })),
  /** The second of two people. What was agreed is erased once the network holds both words for good. */
  confirm: officers.input(z.strictObject({ erasure: Hash })).output(z.strictObject({ erasure: Hash })),
  withdraw: officers.input(z.strictObject({ erasure: Hash })).output(z.strictObject({ erasure: Hash })),
  list: forRoles('Admin', 'PrivacyOfficer', 'Auditor').output(z.array(ErasureRow).max(200)),
  /** The file that `npm run verify` checks. Also for the patient whose documents were erased. */
  certificate: signedIn.input(z.strictObject({ erasure: Hash })).output(z.strictObject({ name: z.string().max(120), file: z.string().max(8 * 1024 * 1024) })),
};
