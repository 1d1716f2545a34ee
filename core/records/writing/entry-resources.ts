import type { CodeableConcept, Observation, Quantity } from '@medplum/fhirtypes';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64pad } from 'multiformats/bases/base64';
import type { AllergyEntry, Concept, Entry, NoteEntry, ObservationEntry, OrderEntry, ProblemEntry, VitalsEntry } from '../../contract/writing.ts';
import type { FhirResource } from '../types.ts';
import { conceptText } from '../views/text.ts';
import { absentOrUnknown, codeSystems, coded, conceptOf, conditionSeverity, labelled } from './concepts.ts';
import { vitalSign } from './vital-signs.ts';

export interface WritingContext {
  /** `Patient/<id>` as the patient's own resource has it. */
  readonly patient: string;
  readonly author: string;
  /** Now, as an ISO instant. */
  readonly at: string;
  readonly newId: () => string;
  /** The version that is replaced: what a form does not show is kept as it stands there. */
  readonly former: FhirResource | null;
}

type Fresh = Record<string, unknown> & { resourceType: string };

const UCUM = 'http://unitsofmeasure.org';
const hl7 = (name: string): string => `http://terminology.hl7.org/CodeSystem/${name}`;
const noted = (text: string, { at, author }: WritingContext) => (text === '' ? undefined : [{ text, time: at, authorString: author }]);

/** The resources of one entry, in FHIR R4. Several only for vital signs; a newer version is one. */
export function entryResources(entry: Entry, context: WritingContext): FhirResource[] {
  return builders[entry.kind](entry as never, context).map((fresh) => finished(fresh, context));
}

const builders = {
  vitals: vitals, allergy: (entry: AllergyEntry, context: WritingContext) => [allergy(entry, context)], problem: (entry: ProblemEntry, context: WritingContext) => [problem(entry, context)],
  order: (entry: OrderEntry, context: WritingContext) => [order(entry, context)], observation: (entry: ObservationEntry, context: WritingContext) => [observation(entry, context)], note: (entry: NoteEntry, context: WritingContext) => [note(entry, context)],
};

/** What is undefined in `fresh` the form knows of and has emptied. */
function finished(fresh: Fresh, { former, newId }: WritingContext): FhirResource {
  const meta = { ...(former?.['meta'] as object | undefined), ...(fresh['meta'] as object | undefined) };
  const whole = { ...former, ...fresh, id: former === null ? newId() : former['id'], ...(Object.keys(meta).length === 0 ? {} : { meta }) };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as FhirResource;
}

/** A concept whose words and code did not change keeps what else its sender wrote in it. */
function concept(next: Concept, former: unknown): CodeableConcept {
  const old = former as CodeableConcept | undefined;
  const [first] = old?.coding ?? [];
  const sameCode = next.code === null || (first?.code === next.code.code && first.system === codeSystems[next.code.system]);
  return old !== undefined && conceptText(old) === next.text && sameCode ? old : conceptOf(next);
}

const quantity = (value: number, unit: string, shown = unit): Quantity => ({ value, unit: shown, system: UCUM, code: unit });

function vitals(entry: VitalsEntry, context: WritingContext): Fresh[] {
  const common = {
    resourceType: 'Observation' as const, status: statusOf(context), category: [coded(hl7('observation-category'), 'vital-signs', 'Vital Signs')], subject: { reference: context.patient }, effectiveDateTime: entry.at, issued: context.at,
    performer: [{ display: context.author }], note: noted(entry.note, context),
  };
  const coding = (loinc: string, display: string): CodeableConcept => ({ coding: [{ system: codeSystems.loinc, code: loinc, display }], text: display });
  const valued = ({ name, value, unit }: VitalsEntry['readings'][number]) => {
    const sign = vitalSign(name);
    return { code: coding(sign.loinc, sign.display), valueQuantity: quantity(value, unit, sign.units.find((one) => one.unit === unit)?.shown) };
  };
  const pair = ['systolic', 'diastolic'].flatMap((name) => entry.readings.find((reading) => reading.name === name) ?? []);
  const single = entry.readings.filter((reading) => !pair.includes(reading));
  return [
    ...(pair.length === 0 ? [] : [{ ...common, code: coding('85354-9', 'Blood pressure'), component: pair.map(valued) }]),
    ...single.map((reading) => ({ ...common, ...valued(reading) })),
  ];
}

const statusOf = ({ former }: WritingContext): string => (former === null ? 'final' : 'amended');

const scopes = {
  any: ['no-known-allergies', 'No known allergies'], medication: ['no-known-medication-allergies', 'No known medication allergies'], food: ['no-known-food-allergies', 'No known food allergies'], environment: ['no-known-environmental-allergies', 'No known environmental allergies'],
} as const;

function allergy(entry: AllergyEntry, context: WritingContext): Fresh {
  const { former, patient, author, at } = context;
  const [noneCode, noneText] = scopes[entry.scope];
  const reactions = entry.reactions.map((text) => ({ manifestation: [{ text }], ...(entry.severity === null ? {} : { severity: entry.severity }) }));
  return {
    resourceType: 'AllergyIntolerance', clinicalStatus: coded(hl7('allergyintolerance-clinical'), entry.status), verificationStatus: coded(hl7('allergyintolerance-verification'), 'confirmed'),
    code: entry.substance === null ? { ...coded(absentOrUnknown, noneCode, noneText), text: noneText } : concept(entry.substance, former?.['code']),
    category: entry.substance === null || entry.scope === 'any' ? undefined : [entry.scope], criticality: entry.substance === null ? undefined : entry.criticality ?? undefined, patient: former?.['patient'] ?? { reference: patient },
    onsetDateTime: entry.onset ?? undefined, recordedDate: former?.['recordedDate'] ?? at, recorder: { display: author }, reaction: entry.substance === null || reactions.length === 0 ? undefined : reactions, note: noted(entry.note, context),
  };
}

function problem(entry: ProblemEntry, context: WritingContext): Fresh {
  const { former, patient, author, at } = context;
  const over = ['inactive', 'remission', 'resolved'].includes(entry.status);
  return {
    resourceType: 'Condition', ...labelled(entry.sensitivity), clinicalStatus: coded(hl7('condition-clinical'), entry.status), verificationStatus: coded(hl7('condition-ver-status'), entry.verification),
    category: former?.['category'] ?? [coded(hl7('condition-category'), 'problem-list-item', 'Problem List Item')],
    code: entry.problem === null ? { ...coded(absentOrUnknown, 'no-known-problems', 'No known problems'), text: 'No known problems' } : concept(entry.problem, former?.['code']),
    severity: entry.severity === null ? undefined : { ...coded(codeSystems.snomed, conditionSeverity[entry.severity]), text: capital(entry.severity) }, subject: former?.['subject'] ?? { reference: patient },
    onsetDateTime: entry.onset ?? undefined, abatementDateTime: over ? entry.ended ?? undefined : undefined, recordedDate: former?.['recordedDate'] ?? at, recorder: { display: author }, note: noted(entry.note, context),
  };
}

function order(entry: OrderEntry, context: WritingContext): Fresh {
  const { former, patient, author, at } = context;
  const end = entry.status === 'stopped' ? at.slice(0, 10) : entry.days === null ? null : dayAfter(entry.start, entry.days);
  return {
    resourceType: 'MedicationRequest', ...labelled(entry.sensitivity), status: entry.status, statusReason: entry.statusReason === '' ? undefined : { text: entry.statusReason }, intent: 'order', medicationCodeableConcept: concept(entry.medication, former?.['medicationCodeableConcept']), medicationReference: undefined,
    subject: former?.['subject'] ?? { reference: patient }, authoredOn: former?.['authoredOn'] ?? at, requester: former?.['requester'] ?? { display: author }, reasonCode: entry.reason === '' ? undefined : [{ text: entry.reason }],
    dosageInstruction: [{
      text: orderText(entry), asNeededBoolean: entry.asNeeded, ...(entry.route === '' ? {} : { route: { text: entry.route } }), ...(entry.dose === null ? {} : { doseAndRate: [{ doseQuantity: quantity(entry.dose.value, entry.dose.unit) }] }),
      timing: { repeat: { boundsPeriod: { start: entry.start, ...(end === null ? {} : { end }) }, ...(entry.perDay === null ? {} : { frequency: entry.perDay, period: 1, periodUnit: 'd' }) } },
    }],
    // What was shown against it and why it was ordered all the same stays with the order.
    contained: entry.warned.length === 0 ? undefined : [{ resourceType: 'DetectedIssue', id: 'warned', status: 'final', detail: entry.warned.join('\n'), mitigation: [{ action: { text: entry.despite }, date: at, author: { display: author } }] }],
    detectedIssue: entry.warned.length === 0 ? undefined : [{ reference: '#warned' }], note: noted(entry.note, context),
  };
}

/** As it is written on the order: dose, how, how often, for how long. */
export function orderText({ dose, route, perDay, asNeeded, days }: Pick<OrderEntry, 'dose' | 'route' | 'perDay' | 'asNeeded' | 'days'>): string {
  const often = perDay === null ? '' : perDay === 1 ? 'once a day' : perDay === 2 ? 'twice a day' : `${String(perDay)} times a day`;
  return [dose === null ? '' : `${String(dose.value)} ${dose.unit.replace(/^\{(.*)\}$/, '$1')}`, route, often, asNeeded ? 'as needed' : '', days === null ? '' : `for ${String(days)} days`].filter((part) => part !== '').join(', ');
}

function observation(entry: ObservationEntry, context: WritingContext): Fresh {
  const { former } = context;
  const measured = entry.value.kind === 'quantity' ? { valueQuantity: quantity(entry.value.value, entry.value.unit), valueString: undefined } : { valueString: entry.value.text, valueQuantity: undefined };
  const unit = entry.value.kind === 'quantity' ? entry.value.unit : null;
  const limit = (value: number | null) => (value === null || unit === null ? {} : { value, unit, system: UCUM, code: unit });
  return {
    resourceType: 'Observation', ...labelled(entry.sensitivity), status: statusOf(context), category: former?.['category'] ?? [coded(hl7('observation-category'), 'laboratory', 'Laboratory')], code: concept(entry.test, former?.['code']),
    subject: former?.['subject'] ?? { reference: context.patient }, effectiveDateTime: entry.at, issued: context.at, performer: [{ display: context.author }], ...measured,
    referenceRange: unit === null || (entry.low === null && entry.high === null) ? undefined : [{ ...(entry.low === null ? {} : { low: limit(entry.low) }), ...(entry.high === null ? {} : { high: limit(entry.high) }) }] as Observation['referenceRange'],
    // What was said of the former value need not hold for this one.
    interpretation: undefined, note: noted(entry.note, context),
  };
}

function note(entry: NoteEntry, context: WritingContext): Fresh {
  const { former, patient, author, at } = context;
  const text = entry.parts.map(({ heading, text: body }) => [heading, body].filter((part) => part !== '').join('\n')).filter((part) => part !== '').join('\n\n');
  return {
    resourceType: 'DocumentReference', ...labelled(entry.sensitivity), status: 'current', docStatus: statusOf(context), type: former?.['type'] ?? { coding: [{ system: codeSystems.loinc, code: '34109-9', display: 'Note' }], text: entry.title },
    subject: former?.['subject'] ?? { reference: patient }, date: at, description: entry.title, author: [{ display: author }],
    content: [{ attachment: { contentType: 'text/plain; charset=utf-8', data: base64pad.baseEncode(utf8ToBytes(text)), title: entry.title, creation: at } }],
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The last of so many days, the first one counted; of a month or year alone there is none. */
function dayAfter(start: string, days: number): string | null {
  const [year, month, day] = start.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return new Date(Date.UTC(year, month - 1, day + days - 1)).toISOString().slice(0, 10);
}
