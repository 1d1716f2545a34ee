import { z } from 'zod';
import { ConsentId, ContentId, DocumentId, OrganizationId, PatientId, SubjectId } from '../ids/index.ts';
import { inCare, Instant, signedIn, Text } from './base.ts';
import { PatientLine } from './patients.ts';
import { Decision, DocumentFacts, FhirResource, Purpose, Section } from './records.ts';

/** Where one organization's part of the record stands for the caller. */
export const Source = z.strictObject({
  organization: OrganizationId, organizationName: z.string().max(120), own: z.boolean(), subject: SubjectId,
  /** green: open; amber: open on a cached proof while offline; red: closed. */
  light: z.enum(['green', 'amber', 'red']),
  decision: Decision,
  purpose: Purpose.nullable(),
  state: z.enum(['ready', 'pulling', 'waiting-for-keys', 'unavailable', 'closed']),
  pendingRequest: z.boolean(),
  documents: z.int().min(0), opened: z.int().min(0),
});
export type Source = z.infer<typeof Source>;

export const ChartDocument = z.strictObject({ facts: DocumentFacts, authorName: z.string().max(120).nullable(), resources: z.array(FhirResource).max(2000) });
export type ChartDocument = z.infer<typeof ChartDocument>;

export const Chart = z.strictObject({
  patient: PatientLine, sources: z.array(Source).max(16), documents: z.array(ChartDocument).max(400),
  /** How many documents the patient's choice keeps closed; never which. */
  withheld: z.int().min(0),
  openedAt: Instant,
});
export type Chart = z.infer<typeof Chart>;

/** An organization reads what it wrote through a treating relationship or a stated reason; the reason lands in the audit row. */
const Opening = z.strictObject({ patient: PatientId, purpose: Purpose.default('TREAT'), reason: Text(200).nullable().default(null),
  /** What an emergency of the caller's opens is read for emergency treatment, whatever else is read for. */
  inEmergency: z.boolean().default(false) });

export const chart = {
  /** Where each source stands, without opening anything. */
  gate: inCare.input(Opening).output(z.strictObject({ patient: PatientLine, sources: z.array(Source).max(16) })),
  /** Decides, writes an audit row for each source, then hands out what is permitted. Claims and bills only where asked for. */
  open: inCare.input(Opening.extend({ financial: z.boolean().default(false) })).output(Chart),
  /** One document, by its id; denied attempts are audited like granted ones. */
  document: inCare.input(z.strictObject({ subject: SubjectId, document: DocumentId, purpose: Purpose.default('TREAT'), reason: Text(200).nullable().default(null) }))
    .output(z.strictObject({ resources: z.array(FhirResource).max(2000), decision: Decision, facts: DocumentFacts })),
  /** A note written at the desk: sealed, stored and registered like an import. */
  addNote: inCare.input(z.strictObject({ patient: PatientId, title: Text(120), text: Text(20_000) })).output(z.strictObject({ document: DocumentId })),
  /** What the signed-in patient may see of themself: everything. */
  mine: signedIn.output(Chart),
  /** What somebody who acts for a patient may see of the record that is kept here. */
  actingFor: signedIn.input(z.strictObject({ patient: PatientId })).output(Chart),
  /** The imported resources of one patient as a FHIR collection bundle; audited as an export. */
  exportBundle: inCare.input(z.strictObject({ patient: PatientId, reason: Text(200) })).output(z.strictObject({ bundle: FhirResource, resources: z.int().min(0) })),
  /** A sealed document as it lies in IPFS, and the age identity that opens it, for the demo's `--export`. */
  exportDocument: inCare.input(z.strictObject({ patient: PatientId, section: Section, reason: Text(200) })).output(z.strictObject({ document: DocumentId, cid: ContentId, file: z.base64(), identity: z.string().max(200) })),
  /** The keys of a standing consent in an age file, sealed anew for an identity that is made for this export: what `age -d` needs to open the documents of that consent. */
  exportKeys: inCare.input(z.strictObject({ subject: SubjectId, consent: ConsentId, reason: Text(200) })).output(z.strictObject({ consent: ConsentId, file: z.base64(), identity: z.string().max(200) })),
};
