import { z } from 'zod';
import { ContentId, DocumentId, JobId, PatientId, SubjectId } from '../ids/index.ts';
import { careRoles, inCare, Text, withBytes } from './base.ts';
import { Section } from './records.ts';

export const maxImportBytes = 50 * 1024 * 1024;
export const chunkBytes = 1024 * 1024;

export const ImportReport = z.strictObject({
  name: z.string().max(200), entries: z.int().min(0), stored: z.int().min(0), unchanged: z.int().min(0),
  byType: z.record(z.string().max(64), z.int().min(0)),
  rejected: z.array(z.strictObject({ index: z.int().min(0), type: z.string().max(64).nullable(), path: z.string().max(200), reason: z.string().max(300) })).max(500), rejectedTotal: z.int().min(0),
  patients: z.array(z.strictObject({ patient: PatientId, subject: SubjectId, created: z.boolean() })).max(200),
  documents: z.array(z.strictObject({ document: DocumentId, subject: SubjectId, section: Section, cid: ContentId, size: z.int(), resources: z.int() })).max(2000),
  extrinsics: z.int().min(0),
  milliseconds: z.strictObject({ parse: z.number(), seal: z.number(), pin: z.number(), register: z.number() }),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const imports = {
  begin: inCare.input(z.strictObject({
    name: Text(200), size: z.int().min(1),
    /** Files everything under this patient; refused when the file holds several. Null: matched by identifier, else registered. */
    patient: PatientId.nullable().default(null),
  })).output(z.strictObject({ upload: JobId })),
  /** Chunks arrive in order, 1 MiB at most before base64. */
  chunk: withBytes(careRoles, 2 * 1024 * 1024).input(z.strictObject({ upload: JobId, offset: z.int().min(0).max(maxImportBytes), data: z.base64().max(1_500_000) })).output(z.strictObject({ received: z.int().min(0) })),
  /** Parses, validates, seals, pins and registers as a job; importing the same file twice changes nothing. */
  finish: inCare.input(z.strictObject({ upload: JobId })).output(z.strictObject({ job: JobId })),
  report: inCare.input(z.strictObject({ job: JobId })).output(ImportReport.nullable()),
};
