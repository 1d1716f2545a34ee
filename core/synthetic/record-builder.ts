import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { FhirResource } from '../contract/records.ts';
import type { Calendar } from './calendar.ts';
import type { DemoOrganization, DemoPerson } from './demo-clinic.ts';
import { type LabName, labPanels, type LabTest, labTests } from './lab-catalogue.ts';
import { type Medicine, type MedicineName, medicines } from './medicine-catalogue.ts';
import { base64Of } from './pdf-page.ts';
import type { Random } from './random.ts';
import { type VaccineName, vaccines } from './vaccine-catalogue.ts';

/** FHIR JSON in the making. */
type Fields = Readonly<Record<string, unknown>>;
export interface SyntheticBundle extends FhirResource { readonly resourceType: 'Bundle'; readonly type: 'collection'; readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirResource }[] }

/** A reference to something built before: `urn:uuid:…`. */
export type Built = { readonly reference: string; readonly display?: string };

export interface Labelled { /** HL7 v3 ActCode sensitivity, set by the author. */ readonly label?: 'PSY' | 'ETH' | 'HIV' | 'SEX' | 'GDIS' }
export interface PatientFields extends Labelled {
  readonly name: readonly Fields[]; readonly gender: 'female' | 'male' | 'other' | 'unknown'; readonly birthDate?: string; readonly mrn: string; readonly otherIdentifiers?: readonly Fields[];
  readonly phone?: string; readonly address?: { readonly line: string; readonly city: string; readonly postalCode: string }; readonly language?: readonly [string, string]; readonly more?: Fields;
}
export interface Vitals { readonly systolic?: number; readonly diastolic?: number; readonly pulse?: number; readonly temperature?: number; readonly spo2?: number; readonly respiration?: number; readonly weight?: number; readonly height?: number; readonly head?: number }

export const LOINC = 'http://loinc.org';
const ICD10 = 'http://hl7.org/fhir/sid/icd-10', ATC = 'http://www.whocc.no/atc', CVX = 'http://hl7.org/fhir/sid/cvx', UCUM = 'http://unitsofmeasure.org', HL7 = 'http://terminology.hl7.org/CodeSystem/';

/** A concept with words: what people read comes first, the code beside it. */
export const concept = (text: string, system?: string, code?: string): Fields => (system === undefined || code === undefined ? { text } : { coding: [{ system, code, display: text }], text });
const status = (system: string, code: string): Fields => ({ coding: [{ system: `${HL7}${system}`, code }] });

const vitalKinds = {
  pulse: ['8867-4', 'Heart rate', '/min', '/min'], temperature: ['8310-5', 'Body temperature', 'Cel', '°C'], spo2: ['59408-5', 'Oxygen saturation', '%', '%'], respiration: ['9279-1', 'Respiratory rate', '/min', '/min'],
  weight: ['29463-7', 'Body weight', 'kg', 'kg'], height: ['8302-2', 'Body height', 'cm', 'cm'], head: ['9843-4', 'Head circumference', 'cm', 'cm'],
} as const;

export type RecordBuilder = ReturnType<typeof createRecordBuilder>;

/** Builds one patient's record at one organization. Whatever is built after an encounter belongs to it until `away` is called. */
export function createRecordBuilder({ random, calendar, organization, author }: { readonly random: Random; readonly calendar: Calendar; readonly organization: DemoOrganization; readonly author: DemoPerson }) {
  const entries: { fullUrl: string; resource: FhirResource }[] = [];
  const put = (type: string, fields: Fields, id = random.uuid()): Built => {
    entries.push({ fullUrl: `urn:uuid:${id}`, resource: { resourceType: type, id, ...fields } });
    return { reference: `urn:uuid:${id}` };
  };
  const home: Built = { ...put('Organization', { active: true, name: organization.name, identifier: [{ system: 'https://assent.example/organizations', value: organization.key }], telecom: [{ system: 'phone', value: organization.phone }], address: [{ text: organization.address, country: organization.country }] }, organization.id), display: organization.name };
  const by: Built = { ...put('Practitioner', { active: true, name: [{ family: author.family, given: [author.given], ...(author.prefix === null ? {} : { prefix: [author.prefix] }) }], ...(author.licence === null ? {} : { identifier: [{ system: 'https://assent.example/licences', value: author.licence }] }) }, author.id), display: author.name };
  let subject: Built = { reference: '' };
  let encounter: { readonly built: Built; readonly from: number; readonly to: number } | null = null;
  const security = (label: Labelled['label']): Fields => (label === undefined ? {} : { meta: { security: [{ system: `${HL7}v3-ActCode`, code: label }] } });
  /** What was done on a day of the encounter belongs to it; older facts told in it do not. */
  const during = (daysAgo: number): Fields => (encounter === null || daysAgo > encounter.from || daysAgo < encounter.to ? {} : { encounter: encounter.built });
  const contextOf = (daysAgo: number): Fields => { const { encounter: built } = during(daysAgo); return built === undefined ? {} : { context: { encounter: [built] } }; };
  const quantity = (value: number, unit: string, code: string): Fields => ({ value, unit, system: UCUM, code });

  const labFields = (name: LabName, value: number, daysAgo: number, at: string, label: Labelled['label']): Fields => {
    const test: LabTest = labTests[name];
    const limit = (bound: number | null, side: 'low' | 'high'): Fields => (bound === null ? {} : { [side]: quantity(bound, printed(test.unit), test.unit) });
    const flag = test.criticalHigh !== undefined && value >= test.criticalHigh ? ['HH', 'Critical high'] : test.criticalLow !== undefined && value <= test.criticalLow ? ['LL', 'Critical low']
      : test.high !== null && value > test.high ? ['H', 'High'] : test.low !== null && value < test.low ? ['L', 'Low'] : ['N', 'Normal'];
    return {
      status: 'final', category: [status('observation-category', 'laboratory')], code: concept(test.name, LOINC, test.loinc), subject, ...during(daysAgo), effectiveDateTime: at, issued: at, performer: [home],
      valueQuantity: quantity(Number(value.toFixed(test.decimals)), printed(test.unit), test.unit), referenceRange: [{ ...limit(test.low, 'low'), ...limit(test.high, 'high') }],
      interpretation: [{ coding: [{ system: `${HL7}v3-ObservationInterpretation`, code: flag[0], display: flag[1] }] }], ...security(label),
    };
  };
  const observation = (category: string, code: Fields, at: string, value: Fields, label?: Labelled['label']): Built =>
    put('Observation', { status: 'final', category: [status('observation-category', category)], code, subject, ...during(calendar.daysSince(at)), effectiveDateTime: at, ...value, ...security(label) });

  return {
    put, observation,
    author: by, organization: home,
    get subject() { return subject; },
    patient(fields: PatientFields): Built {
      const { name, gender, birthDate, mrn, otherIdentifiers, phone, address, language, more, label } = fields;
      subject = put('Patient', {
        identifier: [{ type: { coding: [{ system: `${HL7}v2-0203`, code: 'MR', display: 'Medical record number' }], text: 'MRN' }, system: organization.mrnSystem, value: mrn, assigner: home }, ...(otherIdentifiers ?? [])],
        active: true, ...(name.length === 0 ? {} : { name }), gender, ...(birthDate === undefined ? {} : { birthDate }), ...(phone === undefined ? {} : { telecom: [{ system: 'phone', value: phone, use: 'mobile' }] }),
        ...(address === undefined ? {} : { address: [{ use: 'home', line: [address.line], city: address.city, postalCode: address.postalCode, country: organization.country }] }),
        ...(language === undefined ? {} : { communication: [{ language: concept(language[1], 'urn:ietf:bcp:47', language[0]), preferred: true }] }), managingOrganization: home, ...more, ...security(label),
      });
      return subject;
    },
    encounter(title: string, daysAgo: number, options: Labelled & { readonly kind?: 'AMB' | 'EMER' | 'IMP' | 'HH' | 'VR'; readonly reason?: string; readonly days?: number; readonly hour?: number } = {}): Built {
      const { kind = 'AMB', reason, days = 0, hour = 9, label } = options;
      const words = { AMB: 'ambulatory', EMER: 'emergency', IMP: 'inpatient encounter', HH: 'home health', VR: 'virtual' };
      const built = put('Encounter', {
        status: days > daysAgo ? 'in-progress' : 'finished', class: { system: `${HL7}v3-ActCode`, code: kind, display: words[kind] }, type: [concept(title)], subject, participant: [{ individual: by }],
        period: { start: calendar.at(daysAgo, hour), ...(days > daysAgo ? {} : { end: calendar.at(daysAgo - days, days === 0 ? hour : 15, days === 0 ? 30 : 0) }) }, ...(reason === undefined ? {} : { reasonCode: [concept(reason)] }), serviceProvider: home, ...security(label),
      });
      encounter = { built, from: daysAgo, to: Math.max(daysAgo - days, 0) };
      return built;
    },
    away(): void { encounter = null; },
    problem(title: string, icd10: string, daysAgo: number, options: Labelled & { readonly endedAgo?: number; readonly severity?: 'mild' | 'moderate' | 'severe'; readonly note?: string; readonly clinical?: 'active' | 'remission' | 'inactive' } = {}): Built {
      const { endedAgo, severity, note, clinical = 'active', label } = options;
      const severities = { mild: ['255604002', 'Mild'], moderate: ['6736007', 'Moderate'], severe: ['24484000', 'Severe'] } as const;
      return { ...put('Condition', {
        clinicalStatus: status('condition-clinical', endedAgo === undefined ? clinical : 'resolved'), verificationStatus: status('condition-ver-status', 'confirmed'), category: [status('condition-category', 'problem-list-item')], code: concept(title, ICD10, icd10),
        ...(severity === undefined ? {} : { severity: concept(severities[severity][1], 'http://snomed.info/sct', severities[severity][0]) }), subject, ...during(daysAgo), onsetDateTime: calendar.day(daysAgo), ...(endedAgo === undefined ? {} : { abatementDateTime: calendar.day(endedAgo) }),
        recordedDate: calendar.day(daysAgo), recorder: by, ...(note === undefined ? {} : { note: [{ text: note }] }), ...security(label),
      }), display: title };
    },
    medicine(name: MedicineName, daysAgo: number, options: Labelled & { readonly state?: 'active' | 'stopped' | 'completed' | 'on-hold'; readonly endedAgo?: number; readonly reason?: Built; readonly why?: string; readonly dose?: string } = {}): Built {
      const { state = 'active', endedAgo, reason, why, dose, label } = options;
      const { atc, name: words, dose: usual }: Medicine = medicines[name];
      const bounds = { start: calendar.day(daysAgo), ...(endedAgo === undefined ? {} : { end: calendar.day(endedAgo) }) };
      return put('MedicationRequest', {
        status: state, ...(why === undefined ? {} : { statusReason: concept(why) }), intent: 'order', medicationCodeableConcept: concept(words, ATC, atc), subject, ...during(daysAgo), authoredOn: calendar.at(daysAgo), requester: by,
        ...(reason === undefined ? {} : { reasonReference: [reason] }), dosageInstruction: [{ text: dose ?? usual, timing: { repeat: { boundsPeriod: bounds } } }], ...security(label),
      });
    },
    /** Results of one sample; with a panel, under its report. */
    labs(daysAgo: number, values: Partial<Readonly<Record<LabName, number>>>, options: Labelled & { readonly panel?: keyof typeof labPanels; readonly conclusion?: string; readonly hour?: number } = {}): Built[] {
      const { panel, conclusion, hour = 8, label } = options;
      const at = calendar.at(daysAgo, hour);
      const results = (Object.entries(values) as [LabName, number][]).map(([name, value]) => ({ ...put('Observation', labFields(name, value, daysAgo, at, label)), display: labTests[name].name }));
      if (panel !== undefined) put('DiagnosticReport', {
        status: 'final', category: [status('v2-0074', 'LAB')], code: concept(labPanels[panel].name, LOINC, labPanels[panel].loinc), subject, ...during(daysAgo), effectiveDateTime: at, issued: at, performer: [home], result: results, ...(conclusion === undefined ? {} : { conclusion }), ...security(label),
      });
      return results;
    },
    vitals(daysAgo: number, values: Vitals, hour = 9): void {
      const at = calendar.at(daysAgo, hour, 10);
      const { systolic, diastolic, ...single } = values;
      if (systolic !== undefined && diastolic !== undefined) observation('vital-signs', concept('Blood pressure', LOINC, '85354-9'), at, { component: [
        { code: concept('Systolic blood pressure', LOINC, '8480-6'), valueQuantity: quantity(Math.round(systolic), 'mmHg', 'mm[Hg]') }, { code: concept('Diastolic blood pressure', LOINC, '8462-4'), valueQuantity: quantity(Math.round(diastolic), 'mmHg', 'mm[Hg]') },
      ] });
      for (const [kind, value] of Object.entries(single) as [keyof typeof vitalKinds, number][]) {
        const [loinc, words, code, unit] = vitalKinds[kind];
        observation('vital-signs', concept(words, LOINC, loinc), at, { valueQuantity: quantity(kind === 'pulse' || kind === 'spo2' || kind === 'respiration' ? Math.round(value) : Number(value.toFixed(1)), unit, code) });
      }
    },
    vaccine(name: VaccineName, daysAgo: number, dose?: number): Built {
      const { cvx, name: words, doses } = vaccines[name];
      return put('Immunization', {
        status: 'completed', vaccineCode: concept(words, CVX, cvx), patient: subject, ...during(daysAgo), occurrenceDateTime: calendar.day(daysAgo), primarySource: true, lotNumber: `${String.fromCharCode(65 + random.int(0, 25))}${String(random.int(1000, 9999))}${String.fromCharCode(65 + random.int(0, 25))}`,
        performer: [{ actor: by }], ...(dose === undefined ? {} : { protocolApplied: [{ doseNumberPositiveInt: dose, ...(doses.length === 0 ? {} : { seriesDosesPositiveInt: doses.length }) }] }),
      });
    },
    allergy(title: string, daysAgo: number, options: { readonly category: 'medication' | 'food' | 'environment'; readonly criticality: 'high' | 'low' | 'unable-to-assess'; readonly reaction?: string; readonly severity?: 'mild' | 'moderate' | 'severe'; readonly note?: string; readonly kind?: 'allergy' | 'intolerance'; readonly inactive?: boolean }): Built {
      const { category, criticality, reaction, severity, note, kind = 'allergy', inactive = false } = options;
      return put('AllergyIntolerance', {
        clinicalStatus: status('allergyintolerance-clinical', inactive ? 'inactive' : 'active'), verificationStatus: status('allergyintolerance-verification', 'confirmed'), type: kind, category: [category], criticality, code: concept(title), patient: subject, recordedDate: calendar.day(daysAgo), recorder: by,
        ...(reaction === undefined ? {} : { reaction: [{ manifestation: [concept(reaction)], ...(severity === undefined ? {} : { severity }) }] }), ...(note === undefined ? {} : { note: [{ text: note }] }),
      });
    },
    noKnownAllergies(daysAgo: number): Built {
      return put('AllergyIntolerance', {
        clinicalStatus: status('allergyintolerance-clinical', 'active'), verificationStatus: status('allergyintolerance-verification', 'confirmed'),
        code: concept('No known allergies', 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', 'no-known-allergies'), patient: subject, recordedDate: calendar.day(daysAgo), recorder: by,
      });
    },
    procedure(title: string, daysAgo: number, options: { readonly outcome?: string; readonly note?: string } = {}): Built {
      const { outcome, note } = options;
      return put('Procedure', { status: 'completed', code: concept(title), subject, ...during(daysAgo), performedDateTime: calendar.at(daysAgo, 10), performer: [{ actor: by }], ...(outcome === undefined ? {} : { outcome: concept(outcome) }), ...(note === undefined ? {} : { note: [{ text: note }] }) });
    },
    note(title: string, text: string, daysAgo: number, options: Labelled = {}): Built {
      return put('DocumentReference', {
        status: 'current', docStatus: 'final', type: concept('Progress note', LOINC, '11506-3'), category: [{ coding: [{ system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category', code: 'clinical-note', display: 'Clinical note' }] }], subject, date: calendar.at(daysAgo, 11), author: [by],
        description: title, content: [{ attachment: { contentType: 'text/plain; charset=utf-8', data: base64Of(utf8ToBytes(text)), title } }], ...contextOf(daysAgo), ...security(options.label),
      });
    },
    file(title: string, contentType: string, bytes: Uint8Array, daysAgo: number, type: readonly [words: string, loinc: string] = ['Discharge summary', '18842-5']): Built {
      return put('DocumentReference', {
        status: 'current', docStatus: 'final', type: concept(type[0], LOINC, type[1]), subject, date: calendar.at(daysAgo, 12), author: [by], custodian: home, description: title,
        content: [{ attachment: { contentType, data: base64Of(bytes), title, size: bytes.length, creation: calendar.at(daysAgo, 12) } }], ...contextOf(daysAgo),
      });
    },
    flag(title: string, daysAgo: number, category: 'safety' | 'clinical' | 'admin' = 'safety'): Built {
      return put('Flag', { status: 'active', category: [{ coding: [{ system: `${HL7}flag-category`, code: category }], text: category === 'safety' ? 'Safety' : category === 'clinical' ? 'Clinical' : 'Administrative' }], code: concept(title), subject, period: { start: calendar.day(daysAgo) }, author: by });
    },
    plan(title: string, daysAgo: number, activities: readonly string[], addresses: readonly Built[] = []): Built {
      return put('CarePlan', { status: 'active', intent: 'plan', title, subject, period: { start: calendar.day(daysAgo) }, author: by, ...(addresses.length === 0 ? {} : { addresses }), activity: activities.map((text) => ({ detail: { status: 'in-progress', description: text } })) });
    },
    smoking(words: string, daysAgo: number): Built { return observation('social-history', concept('Tobacco smoking status', LOINC, '72166-2'), calendar.at(daysAgo, 9, 5), { valueCodeableConcept: concept(words) }); },
    bundle(): SyntheticBundle { return { resourceType: 'Bundle', type: 'collection', timestamp: calendar.now, entry: entries }; },
  };
}

const printed = (unit: string): string => unit.replace('{1.73_m2}', '1.73 m²').replace('10*3/uL', '10³/µL').replace('{copies}', 'copies').replace('m[IU]', 'mIU').replace(/^\/uL$/, '/µL').replace(/^1$/, 'ratio');
