/** A hand-written record of an invented person: enough for every list of the chart. */
const coding = (system: string, code: string, display: string) => ({ coding: [{ system, code, display }], text: display });
const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';
const patient = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000001' };
const category = (code: string) => [coding('http://terminology.hl7.org/CodeSystem/observation-category', code, code)];

const potassium = (id: string, date: string, value: number, flag: string) => ({
  resourceType: 'Observation', id, status: 'final', category: category('laboratory'), code: coding(LOINC, '2823-3', 'Potassium'), subject: patient, effectiveDateTime: date,
  valueQuantity: { value, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
  referenceRange: [{ low: { value: 3.5, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' }, high: { value: 5.1, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' } }],
  interpretation: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code: flag }] }],
});
const pressure = (id: string, date: string, upper: number, lower: number) => ({
  resourceType: 'Observation', id, status: 'final', category: category('vital-signs'), code: coding(LOINC, '85354-9', 'Blood pressure'), subject: patient, effectiveDateTime: date,
  component: [[coding(LOINC, '8480-6', 'Systolic'), upper], [coding(LOINC, '8462-4', 'Diastolic'), lower]].map(([code, value]) => ({ code, valueQuantity: { value, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' } })),
});

const resources = [
  { resourceType: 'Patient', id: 'p1', identifier: [{ type: coding('http://terminology.hl7.org/CodeSystem/v2-0203', 'MR', 'Medical record number'), system: 'urn:example:riverside', value: 'RH-1001' }], name: [{ family: 'Falk', given: ['Nora'] }], gender: 'female', birthDate: '1961-05-03' },
  { resourceType: 'Condition', id: 'c1', clinicalStatus: coding('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active', 'Active'), verificationStatus: coding('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'confirmed', 'Confirmed'), code: coding(SNOMED, '44054006', 'Diabetes mellitus type 2'), subject: patient, onsetDateTime: '2009-03' },
  { resourceType: 'AllergyIntolerance', id: 'a1', clinicalStatus: coding('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active', 'Active'), verificationStatus: coding('http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', 'confirmed', 'Confirmed'), criticality: 'high', code: coding(SNOMED, '91936005', 'Penicillin'), patient, reaction: [{ manifestation: [coding(SNOMED, '39579001', 'Anaphylaxis')], severity: 'severe' }] },
  { resourceType: 'MedicationRequest', id: 'm1', status: 'active', intent: 'order', medicationCodeableConcept: coding('http://www.nlm.nih.gov/research/umls/rxnorm', '860975', 'Metformin 500 mg'), subject: patient, authoredOn: '2024-02-11', dosageInstruction: [{ text: 'one tablet twice a day' }] },
  { resourceType: 'Encounter', id: 'e1', status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' }, type: [coding(SNOMED, '185349003', 'Check-up')], subject: patient, period: { start: '2026-03-01T08:00:00Z', end: '2026-03-01T08:20:00Z' } },
  potassium('k1', '2024-03-01T08:10:00Z', 4.2, 'N'), potassium('k2', '2025-03-01T08:10:00Z', 5.3, 'H'), potassium('k3', '2026-03-01T08:10:00Z', 6.7, 'HH'),
  pressure('v1', '2025-03-01T08:00:00Z', 142, 88), pressure('v2', '2026-03-01T08:00:00Z', 136, 72),
];

export const sampleRecord = (): Buffer => Buffer.from(JSON.stringify({
  resourceType: 'Bundle', type: 'collection', entry: resources.map((resource, index) => ({ fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${(index + 1).toString(16)}`, resource })),
}));
