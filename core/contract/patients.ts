import { z } from 'zod';
import { ConsentId, OrganizationId, PatientId, SubjectId } from '../ids/index.ts';
import { FhirDate, inCare, Instant, page, Text } from './base.ts';
import { SectionCategory } from './records.ts';
import { EntryKindName } from './writing.ts';

/** The line by which a person is told from another: two identifiers, always. */
export const PatientLine = z.strictObject({
  patient: PatientId, name: z.string().max(200), birthDate: FhirDate.nullable(), gender: z.string().max(20).nullable(), deceased: z.boolean(), deceasedDate: FhirDate.nullable(),
  mrn: z.string().max(60).nullable(),
  /** Another patient's name is alike: say so wherever the name is shown. */
  alike: z.boolean(),
  /** How the search found them: by what was typed, or by something close to it. */
  match: z.enum(['exact', 'prefix', 'alike']).nullable(),
});
export type PatientLine = z.infer<typeof PatientLine>;

/** What waits for whoever begins their day. `drafts`: theirs. `requests`: of other organizations, not answered. `failed`: what the network refused. `recent`: charts they had open in a week. */
export const Today = z.strictObject({
  drafts: z.array(z.strictObject({ patient: PatientId, patientName: z.string().max(200), kind: EntryKindName, keptAt: Instant })).max(50),
  ending: z.array(z.strictObject({ consent: ConsentId, patient: PatientId, patientName: z.string().max(200), granteeName: z.string().max(200), until: Instant })).max(50),
  requests: z.int().min(0), failed: z.int().min(0), recent: z.array(PatientLine.extend({ openedAt: Instant })).max(10),
});
export type Today = z.infer<typeof Today>;

export const patients = {
  /** For the first look in the morning; each list is a place to go on from. */
  today: inCare.output(Today),
  /** Name, MRN, date of birth, phone or bar code; forgives typing errors. An empty text lists the newest first. */
  search: inCare.input(z.strictObject({ text: z.string().max(120), limit: z.int().min(1).max(50).default(20) })).output(z.strictObject({ rows: z.array(PatientLine).max(50), total: z.int().min(0) })),
  list: inCare.input(z.strictObject({ after: z.string().max(200).nullable().default(null), limit: z.int().min(1).max(200).default(50) })).output(page(PatientLine)),
  register: inCare.input(z.strictObject({
    family: Text(80), given: Text(80), birthDate: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).nullable(), gender: z.enum(['female', 'male', 'other', 'unknown']), phone: z.string().max(40).nullable(),
    /** The patient chooses it at the desk; with it they agree, withdraw and see who looked. */
    pin: z.string().regex(/^\d{6,12}$/).nullable(),
    /** A record of the same person at another organization, from the patient's card: `assent:<organization>:<subject>`. */
    card: z.string().max(120).nullable().default(null),
  })).output(z.strictObject({ patient: PatientId, subject: SubjectId, alike: z.array(PatientLine).max(5) })),
  /** The card a patient carries to another organization. */
  card: inCare.input(z.strictObject({ patient: PatientId })).output(z.strictObject({ card: z.string().max(120), organization: OrganizationId, subject: SubjectId })),
  /** Full-text search in what the caller may open; of one patient where one is named. */
  searchRecords: inCare.input(z.strictObject({ text: Text(120), patient: PatientId.nullable().default(null), limit: z.int().min(1).max(50).default(20) })).output(z.strictObject({
    rows: z.array(z.strictObject({ patient: PatientId, name: z.string().max(200), type: z.string().max(64), title: z.string().max(300), date: FhirDate.nullable(), category: SectionCategory, organization: OrganizationId })).max(50),
    total: z.int().min(0),
  })),
};
