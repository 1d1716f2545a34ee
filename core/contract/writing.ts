/** What a clinician writes at the desk: entries, their newer versions, entries taken back, and drafts of all of them. */
import { z } from 'zod';
import { AccountId, DocumentId, PatientId, SubjectId } from '../ids/index.ts';
import { careRoles, forRoles, inCare, Instant, type RoleName, Text, withBytes } from './base.ts';
import { FhirResource, Purpose, Sensitivity, Stage } from './records.ts';

/** Who writes which kind of entry, takes one back, or files it with the right patient. */
export const writers = {
  vitals: ['Nurse', 'Clinician'], allergy: ['Nurse', 'Clinician', 'Pharmacist'], problem: ['Nurse', 'Clinician'], order: ['Clinician'],
  observation: ['Nurse', 'Clinician', 'Laboratory'], note: careRoles,
} as const satisfies Record<string, readonly RoleName[]>;
export type EntryKind = keyof typeof writers;
export const entryKinds = Object.keys(writers) as EntryKind[];
export const EntryKindName = z.enum(entryKinds as [EntryKind, ...EntryKind[]]);

/** `Observation/<id>`: one resource within its document. */
export const ResourceKey = z.string().regex(/^[A-Z][A-Za-z]{1,63}\/[A-Za-z0-9.-]{1,64}$/);

/** A concept in words, and by a code where the writer has one: no terminology is shipped, so a code is taken as typed. */
export const Concept = z.strictObject({ text: Text(200), code: z.strictObject({ system: z.enum(['icd-10', 'snomed', 'loinc', 'rxnorm', 'atc']), code: z.string().regex(/^[A-Za-z0-9.-]{1,20}$/) }).nullable().default(null) });
export type Concept = z.infer<typeof Concept>;

const note = z.string().trim().max(2_000).default('');
/** A day, month or year, as far as it is known. */
const Day = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
/** UCUM, as typed: refused where it is none. */
export const Unit = z.string().regex(/^[!-~]{1,40}$/);
const Measure = z.strictObject({ value: z.number().min(-1_000).max(1_000_000), unit: Unit });

export const vitalNames = ['systolic', 'diastolic', 'pulse', 'respiration', 'temperature', 'saturation', 'weight', 'height', 'head', 'pain'] as const;
export type VitalName = (typeof vitalNames)[number];
const VitalNames = z.enum(vitalNames);

export const VitalsEntry = z.strictObject({
  kind: z.literal('vitals'), at: Instant, readings: z.array(z.strictObject({ name: VitalNames, ...Measure.shape })).min(1).max(vitalNames.length),
  note, /** Values that are possible and unusual were looked at again. */ confirmed: z.boolean().default(false),
});
export type VitalsEntry = z.infer<typeof VitalsEntry>;

export const AllergyEntry = z.strictObject({
  kind: z.literal('allergy'), /** Null: it is stated that none is known. */ substance: Concept.nullable(), scope: z.enum(['any', 'medication', 'food', 'environment']).default('any'),
  criticality: z.enum(['high', 'low', 'unable-to-assess']).nullable().default(null), reactions: z.array(Text(120)).max(8).default([]), severity: z.enum(['severe', 'moderate', 'mild']).nullable().default(null),
  status: z.enum(['active', 'inactive', 'resolved']).default('active'), onset: Day.nullable().default(null), note,
});
export type AllergyEntry = z.infer<typeof AllergyEntry>;

export const ProblemEntry = z.strictObject({
  kind: z.literal('problem'), /** Null: it is stated that none is known. */ problem: Concept.nullable(), status: z.enum(['active', 'recurrence', 'inactive', 'remission', 'resolved']).default('active'),
  verification: z.enum(['confirmed', 'provisional', 'differential', 'unconfirmed', 'refuted']).default('confirmed'), severity: z.enum(['severe', 'moderate', 'mild']).nullable().default(null),
  onset: Day.nullable().default(null), ended: Day.nullable().default(null), sensitivity: Sensitivity.default('general'), note,
});
export type ProblemEntry = z.infer<typeof ProblemEntry>;

export const OrderEntry = z.strictObject({
  kind: z.literal('order'), medication: Concept, dose: Measure.nullable(), route: z.string().trim().max(60).default(''), perDay: z.int().min(1).max(24).nullable(), asNeeded: z.boolean().default(false),
  start: Day, days: z.int().min(1).max(3_650).nullable(), reason: z.string().trim().max(200).default(''), status: z.enum(['active', 'on-hold', 'stopped', 'completed']).default('active'),
  /** Why it was stopped or held. */ statusReason: z.string().trim().max(200).default(''), sensitivity: Sensitivity.default('general'), note,
  /** Warnings that were shown, by their keys, and why it is ordered all the same. */ warned: z.array(z.string().max(200)).max(20).default([]), despite: z.string().trim().max(200).default(''),
});
export type OrderEntry = z.infer<typeof OrderEntry>;

export const ObservationEntry = z.strictObject({
  kind: z.literal('observation'), test: Concept, at: Instant, value: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('quantity'), ...Measure.shape }), z.strictObject({ kind: z.literal('text'), text: Text(500) })]),
  /** As the laboratory's sheet has it; left out, no flag is worked out. */ low: z.number().nullable().default(null), high: z.number().nullable().default(null), sensitivity: Sensitivity.default('general'), note,
});
export type ObservationEntry = z.infer<typeof ObservationEntry>;

export const NoteEntry = z.strictObject({
  kind: z.literal('note'), title: Text(120), /** Headed parts of a structured note; one part without a heading is a free one. */ parts: z.array(z.strictObject({ heading: z.string().trim().max(80).default(''), text: z.string().trim().max(20_000) })).min(1).max(8),
  sensitivity: Sensitivity.default('general'),
});
export type NoteEntry = z.infer<typeof NoteEntry>;

export const Entry = z.discriminatedUnion('kind', [VitalsEntry, AllergyEntry, ProblemEntry, OrderEntry, ObservationEntry, NoteEntry]);
export type Entry = z.infer<typeof Entry>;

/** What a newer version replaces, and why. */
export const Replaces = z.strictObject({ document: DocumentId, resource: ResourceKey, why: Text(200) });
export type Replaces = z.infer<typeof Replaces>;

const Written = z.strictObject({ document: DocumentId, resources: z.array(ResourceKey).max(20) });

export const OrderWarning = z.strictObject({ key: z.string().max(200), kind: z.enum(['allergy', 'allergy-class', 'duplicate', 'duplicate-class', 'allergies-not-recorded', 'partly-closed']), title: z.string().max(300), detail: z.string().max(300).nullable() });
export type OrderWarning = z.infer<typeof OrderWarning>;

export const Draft = z.strictObject({
  kind: EntryKindName, /** Of an amendment: the entry it will replace. */ target: z.strictObject({ document: DocumentId, resource: ResourceKey }).nullable(),
  /** The form as it was typed; means something to the form only. */ body: z.string().max(40_000), keptAt: Instant,
});
export type Draft = z.infer<typeof Draft>;
const DraftKey = z.strictObject({ patient: PatientId, kind: EntryKindName, target: Draft.shape.target.default(null) });

export const Version = z.strictObject({
  document: DocumentId, resource: FhirResource, title: z.string().max(300), current: z.boolean(),
  /** Taken back: entered in error, or with the wrong patient. */ withdrawn: z.boolean(),
  author: AccountId.nullable(), authorName: z.string().max(120).nullable(), authoredAt: Instant.nullable(), organizationName: z.string().max(120), why: z.string().max(200).nullable(), stage: Stage, block: z.int().min(0).nullable(),
  /** `holds`: the sealed file was opened now, and the author's signature is over it. */ signature: z.enum(['holds', 'broken', 'out-of-reach']),
});
export type Version = z.infer<typeof Version>;

const longest = 256 * 1024;
const written = <Schema extends z.ZodType>(kind: EntryKind, entry: Schema) =>
  withBytes(writers[kind], longest).input(z.strictObject({ patient: PatientId, entry, replaces: Replaces.nullable().default(null) })).output(Written);
const clinical = forRoles('Nurse', 'Clinician', 'Laboratory', 'Pharmacist');

export const writing = {
  /** Each is signed by its author, sealed, stored and registered. `replaces`: a newer version of an entry of this organization; the older stays, superseded on chain. */
  vitals: written('vitals', VitalsEntry), allergy: written('allergy', AllergyEntry), problem: written('problem', ProblemEntry), order: written('order', OrderEntry),
  observation: written('observation', ObservationEntry), note: written('note', NoteEntry),
  /** Marks an entry as entered in error, as a newer version; the original stays. By who may write its kind. */
  strike: clinical.input(z.strictObject({ patient: PatientId, target: Replaces })).output(Written),
  /** For an entry on the wrong patient: taken back there and filed here, both or neither. */
  refile: clinical.input(z.strictObject({ patient: PatientId, target: Replaces, to: PatientId })).output(Written.extend({ filed: DocumentId })),
  /** What stands against an order, from all of the record that the caller may open; read under a row of its own. */
  checkOrder: forRoles(...writers.order).input(z.strictObject({ patient: PatientId, medication: Concept, /** The order that is being changed is no duplicate of itself. */ except: ResourceKey.nullable().default(null) })).output(z.strictObject({ warnings: z.array(OrderWarning).max(40) })),
  /** Whether UCUM knows the unit, and its name there. */
  unit: clinical.input(z.strictObject({ unit: z.string().trim().max(40) })).output(z.strictObject({ known: z.boolean(), name: z.string().max(120).nullable() })),
  /** How far a document has come, why it goes no further, and what may be tried again. */
  progress: inCare.input(z.strictObject({ document: DocumentId })).output(z.strictObject({ document: DocumentId, stage: Stage, copies: z.int().min(0).nullable(), wanted: z.int().min(0).nullable(), cause: z.strictObject({ code: z.string().max(60), detail: z.string().max(400).nullable() }).nullable(), tries: z.int().min(0), outbox: z.string().max(70).nullable() })),
  /** Every version of one entry, newest first. */
  versions: inCare.input(z.strictObject({ subject: SubjectId, document: DocumentId, resource: ResourceKey, purpose: Purpose.default('TREAT'), reason: Text(200).nullable().default(null) })).output(z.strictObject({ versions: z.array(Version).max(50), /** Older ones lie at the clinic that wrote them. */ olderElsewhere: z.boolean() })),
  /** One's own unfinished texts about a patient. */
  drafts: inCare.input(z.strictObject({ patient: PatientId })).output(z.array(Draft).max(60)),
  keepDraft: withBytes(careRoles, longest).input(DraftKey.extend({ body: Draft.shape.body, /** Who typed it: a window may send it after somebody else has signed in, whose it must not become. */ author: AccountId })).output(z.strictObject({ keptAt: Instant })),
  dropDraft: inCare.input(DraftKey).output(z.strictObject({ dropped: z.boolean() })),
};
