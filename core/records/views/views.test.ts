import { describe, expect, it } from 'vitest';
import { patientSearchText, resourceSearchText } from '../search-text.ts';
import type { FhirResource } from '../types.ts';
import { ageOn } from './age.ts';
import { allergyList } from './allergies.ts';
import { narrativeText } from './attachments.ts';
import { patientBanner } from './banner.ts';
import { createChart } from './chart.ts';
import { dosageText } from './dosage.ts';
import { labList } from './labs.ts';
import { medicationList } from './medications.ts';
import { observedValue } from './observed-value.ts';
import { paperList } from './papers.ts';
import { problemList } from './problems.ts';
import { numberText, titleOf, unnamed } from './text.ts';
import { timeline } from './timeline.ts';
import { vitalSigns } from './vitals.ts';

const chartOf = (...resources: readonly FhirResource[]) => createChart(resources.map((resource) => ({ resource, source: 'Harbour Clinic', document: null })));
const code = (value: string, display?: string) => ({ coding: [{ system: 'http://loinc.org', code: value, ...(display === undefined ? {} : { display }) }] });
const status = (value: string) => ({ coding: [{ code: value }] });
const lab = (id: string, value: number, more: Readonly<Record<string, unknown>> = {}, unit = 'mmol/L'): FhirResource => ({
  resourceType: 'Observation', id, status: 'final', category: [status('laboratory')], code: code('2823-3', 'Potassium'), effectiveDateTime: `2026-01-0${id.slice(-1)}`, valueQuantity: { value, unit, code: unit }, ...more,
});
const range = (low: number, high: number, more: object = {}) => ({ low: { value: low, unit: 'mmol/L' }, high: { value: high, unit: 'mmol/L' }, ...more });

describe('words', () => {
  it('text before display, and never a bare code', () => {
    expect(titleOf({ text: 'Salt', coding: [{ display: 'Sodium' }] })).toBe('Salt');
    expect(titleOf({ coding: [{ code: 'a' }, { code: 'b', display: 'B' }] })).toBe('B');
    expect(titleOf({ coding: [{ code: 'a', display: 'A' }, { code: 'b', display: 'Chosen', userSelected: true }] })).toBe('Chosen');
    expect(titleOf({ coding: [{ code: '2823-3' }] })).toBe(unnamed);
  });
  it.each([[6.9, '6.9'], [84.76345698206507, '84.76'], [0.8717379834324391, '0.8717'], [178.2134536645676, '178.21'], [120000, '120000'], [0.00012345678, '0.0001235']])('%d is written %s', (value, text) => { expect(numberText(value)).toBe(text); });
  it.each([
    [{ text: '1 at night' }, '1 at night'], [{ doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }], timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' as const } } }, '1 tablet, 2 times a day'],
    [{ timing: { repeat: { frequency: 1, period: 6, periodUnit: 'h' as const } }, asNeededBoolean: true }, 'once every 6 hours, as needed'], [{}, null],
  ])('a dosage %#', (dosage, text) => { expect(dosageText(dosage)).toBe(text); });
  it('narrative loses its markup and what could run', () => {
    expect(narrativeText('<div><p>Tom &amp; Jerry&#33;</p><script>alert(1)</script><ul><li>a</li><li>b &lt;b&gt;</li></ul></div>')).toBe('Tom & Jerry!\na\nb <b>');
  });
});

describe('age', () => {
  it.each([
    ['1950-06-15', '2026-06-14', '75 y'], ['1950-06-15', '2026-06-15', '76 y'], ['1950', '2026-06-15', 'about 76 y'], ['1950-06', '2026-05-15', 'about 75 y'], ['2026-11-20', '2026-11-22', '2 d'], ['2026-10-10', '2026-11-22', '6 wk'], ['2026-05-22', '2026-11-22', '6 mo'],
    ['2024-11-22', '2026-11-22', '2 y'], ['2024-11-23', '2026-11-22', '23 mo'], ['2024-02-29', '2025-02-28', '11 mo'], ['1950-06-15', '2019', 'about 69 y'],
  ])('born %s, on %s: %s', (born, on, text) => { expect(ageOn(born, on)?.text).toBe(text); });
  it('is none before birth', () => { expect(ageOn('2026-12-01', '2026-11-22')).toBeNull(); });
});

describe('the banner', () => {
  const patient = (more: object): FhirResource => ({ resourceType: 'Patient', birthDate: '1950-01-01', ...more });
  it('stops the age at death, and tells none where only the fact is known', () => {
    expect(patientBanner(patient({ deceasedDateTime: '2000-01-02' }), '2026-11-22')).toMatchObject({ age: { years: 50 }, deceased: { date: '2000-01-02' } });
    expect(patientBanner(patient({ deceasedBoolean: true }), '2026-11-22')).toMatchObject({ age: null, deceased: { date: null } });
    expect(patientBanner(patient({ deceasedBoolean: false }), '2026-11-22')).toMatchObject({ age: { years: 76 }, deceased: null });
  });
  it('takes the official name, keeps the earlier ones, and says when there is none', () => {
    const names = [{ use: 'maiden', family: 'Hurley', given: ['Ann'] }, { use: 'usual', text: 'Annie' }, { use: 'official', family: 'Doyle', given: ['Ann'] }];
    expect(patientBanner(patient({ name: names }), '2026-11-22')).toMatchObject({ name: 'Ann Doyle', named: true, otherNames: [{ name: 'Ann Hurley', use: 'maiden' }, { name: 'Annie', use: 'other' }] });
    expect(patientBanner(patient({}), '2026-11-22')).toMatchObject({ name: 'Unknown patient', named: false });
    expect(patientBanner(patient({ birthDate: '2026-11-21' }), '2026-11-22').name).toBe('Unnamed newborn');
  });
  it('shows the number of the organization that looks', () => {
    const mr = (system: string, value: string) => ({ type: status('MR'), system, value, assigner: { display: system } });
    const two = patient({ identifier: [{ type: status('SS'), value: '0' }, mr('a', '1'), mr('b', '2')] });
    expect(patientBanner(two, '2026-11-22', 'b').mrn).toEqual({ label: 'MRN', value: '2', organization: 'b', system: 'b' });
    expect(patientBanner(two, '2026-11-22').mrn?.value).toBe('1');
    expect(patientBanner(patient({ identifier: [{ type: status('SS'), value: '0' }] }), '2026-11-22').mrn).toBeNull();
  });
});

describe('allergies and problems', () => {
  const allergy = (title: string, more: object = {}): FhirResource => ({ resourceType: 'AllergyIntolerance', clinicalStatus: status('active'), code: { text: title }, ...more });
  it('stand in order of danger, those no longer in force last', () => {
    const { rows, state } = allergyList(chartOf(allergy('mild', { criticality: 'low', reaction: [{ severity: 'mild', manifestation: [{ text: 'Itch' }] }] }), allergy('old', { criticality: 'high', clinicalStatus: status('inactive') }), allergy('deadly', { criticality: 'high', reaction: [{ severity: 'mild', manifestation: [] }, { severity: 'severe', manifestation: [{ text: 'Anaphylaxis' }] }] }), allergy('grave', { criticality: 'high' })));
    expect([rows.map(({ title }) => title), state, rows[0]?.severity, rows[0]?.reactions]).toEqual([['deadly', 'grave', 'mild', 'old'], 'recorded', 'severe', ['Anaphylaxis']]);
  });
  it('not recorded is never none known', () => {
    const none = allergy('No known allergies', { code: { coding: [{ code: '716186003' }], text: 'No known allergies' } });
    expect(allergyList(chartOf()).state).toBe('not-recorded');
    expect(allergyList(chartOf(allergy('x', { code: { coding: [{ code: 'no-allergy-info' }] } }))).state).toBe('not-recorded');
    expect(allergyList(chartOf(none))).toMatchObject({ state: 'none-known', noneKnown: ['No known allergies'], contradicts: false });
    expect(allergyList(chartOf(none, allergy('Peanut')))).toMatchObject({ state: 'recorded', contradicts: true });
    expect(allergyList(chartOf({ ...allergy('Wrong'), verificationStatus: status('entered-in-error') })).state).toBe('not-recorded');
    expect(allergyList(chartOf(allergy('Ruled out', { verificationStatus: status('refuted') }))).rows[0]).toMatchObject({ status: 'refuted', current: false });
  });
  it('problems: active before resolved, and an end without a status is an end', () => {
    const problem = (title: string, more: object): FhirResource => ({ resourceType: 'Condition', code: { text: title }, ...more });
    const { rows } = problemList(chartOf(problem('healed', { abatementDateTime: '2020' }), problem('mild', { clinicalStatus: status('active'), severity: status('255604002') }), problem('severe', { clinicalStatus: status('active'), severity: status('24484000') }), problem('unsaid', {})));
    expect(rows.map(({ title, status: said }) => [title, said])).toEqual([['severe', 'active'], ['mild', 'active'], ['unsaid', 'unknown'], ['healed', 'resolved']]);
    expect(problemList(chartOf(problem('none', { code: { coding: [{ code: '160245001' }] } }))).state).toBe('none-known');
  });
});

describe('medications', () => {
  it('ended is not discontinued, and a statement whose time is over is ended', () => {
    const order = (id: string, said: string, more: object = {}): FhirResource => ({ resourceType: 'MedicationRequest', id, status: said, medicationCodeableConcept: { text: id }, authoredOn: '2026-01-01', ...more });
    const { active, past } = medicationList(chartOf(order('on', 'active'), order('held', 'on-hold'), order('done', 'completed'), order('stopped', 'stopped', { statusReason: { text: 'Rash' } }), { resourceType: 'MedicationStatement', id: 's', status: 'active', medicationReference: { reference: '#m' }, contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'contained' } }], effectivePeriod: { start: '2025', end: '2026-01-01' } }), '2026-11-22');
    expect(active.map(({ title, state }) => [title, state]).sort()).toEqual([['held', 'on-hold'], ['on', 'active']]);
    expect(past.map(({ title, state, stateReason }) => [title, state, stateReason]).sort()).toEqual([['contained', 'ended', null], ['done', 'ended', null], ['stopped', 'discontinued', 'Rash']]);
  });
});

describe('results', () => {
  it.each([
    ['neither', {}, null], ['inside the range', { referenceRange: [range(3.5, 5.1)] }, 'Normal'], ['above', { valueQuantity: { value: 6.9, unit: 'mmol/L' }, referenceRange: [range(3.5, 5.1)] }, 'High'], ['below', { valueQuantity: { value: 2, unit: 'mmol/L' }, referenceRange: [range(3.5, 5.1)] }, 'Low'],
    ['the sender says critical', { interpretation: [status('H'), status('HH')] }, 'Critically high'], ['the sender over the range', { interpretation: [status('N')], referenceRange: [range(8, 9)] }, 'Normal'],
    ['a range in another unit', { referenceRange: [{ low: { value: 5, unit: 'mg/dL' }, high: { value: 9, unit: 'mg/dL' } }] }, null], ['several ranges', { referenceRange: [range(3, 4), range(5, 6)] }, null], ['one of several is normal', { referenceRange: [range(3, 4, { type: status('normal') }), range(5, 6, { type: status('therapeutic') })] }, 'High'],
    ['a range in words', { referenceRange: [{ text: 'negative' }] }, null], ['below what can be measured', { valueQuantity: { value: 3.5, unit: 'mmol/L', comparator: '<' as const }, referenceRange: [range(3.5, 5.1)] }, 'Low'], ['somewhere below', { valueQuantity: { value: 4, unit: 'mmol/L', comparator: '<' as const }, referenceRange: [range(3.5, 5.1)] }, null],
  ])('flag where %s', (_, more, text) => {
    const value = observedValue({ valueQuantity: { value: 4.4, unit: 'mmol/L' }, ...more } as never);
    expect(value.flag?.text ?? null).toBe(text);
  });
  it('what has a comparator is shown and not plotted', () => { expect(observedValue({ valueQuantity: { value: 3, comparator: '>', unit: 'h' } })).toMatchObject({ text: '>3 h', number: null }); });
  it('values in different units never share a trend', () => {
    const { trends } = labList(chartOf(lab('k3', 4.4), lab('k1', 4.1), lab('k2', 17, {}, 'mg/dL')));
    expect(trends.map(({ unit, points }) => [unit, points.map(({ number }) => number)])).toEqual([['mmol/L', [4.1, 4.4]], ['mg/dL', [17]]]);
  });
  it('stand under their report once; the others under their day', () => {
    const { panels } = labList(chartOf(lab('k1', 4), lab('k2', 5), { resourceType: 'DiagnosticReport', id: 'r', status: 'final', category: [status('LAB')], code: { text: 'Panel' }, effectiveDateTime: '2026-01-01', result: [{ reference: 'Observation/k1' }] }));
    expect(panels.map(({ title, results }) => [title, results.map(({ resource }) => resource['id'])])).toEqual([['Potassium', ['k2']], ['Panel', ['k1']]]);
  });
  it('a wrong entry is no result', () => { expect(labList(chartOf({ ...lab('k1', 4), status: 'entered-in-error' })).results).toEqual([]); });
});

describe('vital signs', () => {
  const vital = (id: string, loinc: string, value: object): FhirResource => ({ resourceType: 'Observation', id, status: 'final', category: [status('vital-signs')], code: code(loinc), effectiveDateTime: '2026-01-01', ...value });
  const mmHg = (value: number) => ({ valueQuantity: { value, unit: 'mm[Hg]' } });
  it('blood pressure is a pair, from components or from two observations', () => {
    const components = vital('bp', '85354-9', { component: [{ code: code('8462-4'), ...mmHg(81) }, { code: code('8480-6'), ...mmHg(134) }] });
    expect(vitalSigns(chartOf(components)).latest).toMatchObject([{ title: 'Blood pressure', text: '134/81 mmHg', number: 134, diastolic: 81 }]);
    expect(vitalSigns(chartOf(vital('d', '8462-4', mmHg(81)), vital('s', '8480-6', mmHg(134)))).latest).toMatchObject([{ text: '134/81 mmHg' }]);
    expect(vitalSigns(chartOf(vital('s', '8480-6', mmHg(134)))).latest).toMatchObject([{ number: 134, diastolic: null }]);
  });
});

describe('papers and the timeline', () => {
  it('a note of plain text can be read on the spot; a PDF keeps its bytes', () => {
    const [note, file] = paperList(chartOf(
      { resourceType: 'DocumentReference', id: 'n', status: 'current', date: '2026-02-01', type: code('11506-3', 'Progress note'), content: [{ attachment: { contentType: 'text/plain; charset=utf-8', data: 'R3LDvMOfZQ==' } }] },
      { resourceType: 'DocumentReference', id: 'f', status: 'current', date: '2026-01-01', description: 'Letter', content: [{ attachment: { contentType: 'application/pdf', data: 'JVBERg==' } }] },
    ));
    expect(note).toMatchObject({ kind: 'note', text: 'Grüße' });
    expect(file).toMatchObject({ kind: 'document', title: 'Letter', text: null, attachments: [{ contentType: 'application/pdf', size: 4 }] });
  });
  it('gathers results and vitals, marks what is critical, leaves bills out, newest first', () => {
    const entries = timeline(chartOf({ ...lab('k1', 6.9), interpretation: [status('HH')] }, { resourceType: 'Claim', id: 'c', created: '2026-03-01' }, { resourceType: 'Procedure', id: 'p', status: 'completed', code: { text: 'X-ray' }, performedDateTime: '2026-02' }, { resourceType: 'Procedure', id: 'undated', code: { text: 'Some time' } }));
    expect(entries.map(({ kind, title, critical, source }) => [kind, title, critical, source])).toEqual([['procedure', 'X-ray', false, 'Harbour Clinic'], ['result', 'Potassium', true, 'Harbour Clinic']]);
    expect(entries[1]?.detail).toContain('critically high');
  });
});

describe('search text', () => {
  it('finds earlier names, numbers, phones and birth date, without accents', () => {
    const patient: FhirResource = { resourceType: 'Patient', name: [{ family: 'Müller', given: ['Jürgen'] }, { use: 'old', family: 'Łukaszewicz' }], identifier: [{ value: 'HC-1' }], telecom: [{ system: 'phone', value: '+353 20 910-0' }, { system: 'email', value: 'x@y' }], birthDate: '1950-02' };
    expect(patientSearchText(patient)).toMatchObject({ phones: ['353209100'], text: 'jurgen muller lukaszewicz hc-1 353209100 1950-02' });
  });
  it('takes the words of a resource and leaves codes and markup', () => {
    expect(resourceSearchText({ resourceType: 'Condition', id: 'secret-id', text: { div: '<div>no</div>' }, code: { coding: [{ code: 'E11', display: 'Diabetes' }], text: 'Diabetes' }, note: [{ text: 'Tired' }] })).toBe('diabetes tired');
  });
});
