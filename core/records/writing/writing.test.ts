import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Entry } from '../../contract/writing.ts';
import { allergyList, categoryOf, createChart, createFhirValidator, type FhirDefinitions, type FhirResource, medicationList, problemList, sensitivityOf, vitalSigns } from '../index.ts';
import { canBeStruck, entryResources, nextVersion, orderWarnings, refiled, refiledOf, struck, vitalFindings, vitalSignTable, whyOf } from './index.ts';

const validate = createFhirValidator(JSON.parse(readFileSync(new URL('../definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
let ids = 0;
const at = '2026-05-03T09:30:00.000Z';
const build = (entry: unknown, former: FhirResource | null = null) => entryResources(Entry.parse(entry), { patient: 'Patient/p1', author: 'Ada Okafor', at, newId: () => `id-${String(ids += 1)}`, former });
const chartOf = (...resources: readonly FhirResource[]) => createChart(resources.map((resource) => ({ resource, source: null, document: null })));
const reading = (name: string, value: number, unit: string) => ({ name, value, unit });

const samples: readonly unknown[] = [
  { kind: 'vitals', at, readings: [reading('systolic', 128, 'mm[Hg]'), reading('diastolic', 76, 'mm[Hg]'), reading('pulse', 72, '/min'), reading('temperature', 98.6, '[degF]'), reading('pain', 3, '{score}'), reading('head', 35, 'cm')], note: 'lying down' },
  { kind: 'allergy', substance: { text: 'Penicillin', code: { system: 'snomed', code: '764146007' } }, scope: 'medication', criticality: 'high', reactions: ['Anaphylaxis', 'Hives'], severity: 'severe', onset: '2019', note: 'told by the mother' },
  { kind: 'allergy', substance: null },
  { kind: 'problem', problem: { text: 'Type 2 diabetes', code: { system: 'icd-10', code: 'E11.9' } }, severity: 'moderate', onset: '2020-03' },
  { kind: 'problem', problem: { text: 'Pneumonia', code: null }, status: 'resolved', ended: '2026-04-01' },
  { kind: 'problem', problem: null },
  { kind: 'order', medication: { text: 'Metformin 500 mg', code: { system: 'atc', code: 'A10BA02' } }, dose: { value: 1, unit: '{tablet}' }, route: 'by mouth', perDay: 2, start: '2026-05-03', days: 30, reason: 'Diabetes', warned: ['duplicate: Metformin'], despite: 'dose is raised' },
  { kind: 'order', medication: { text: 'Ibuprofen' }, dose: null, perDay: null, asNeeded: true, start: '2026-05', days: null, status: 'stopped', statusReason: 'bleeding' },
  { kind: 'observation', test: { text: 'Potassium', code: { system: 'loinc', code: '2823-3' } }, at, value: { kind: 'quantity', value: 4.1, unit: 'mmol/L' }, low: 3.5, high: 5.1 },
  { kind: 'observation', test: { text: 'Urine colour' }, at, value: { kind: 'text', text: 'clear' } },
  { kind: 'note', title: 'Visit', parts: [{ heading: 'Plan', text: 'Come back  in two weeks.\n\n<script>' }], sensitivity: 'PSY' },
];

describe('what is written at the desk', () => {
  it.each(samples.map((sample) => [(sample as { kind: string }).kind, sample] as const))('is valid FHIR R4, as are its next version and its withdrawal: %s', (_, sample) => {
    const resources = build(sample);
    expect(resources.flatMap(validate)).toEqual([]);
    for (const resource of resources) {
      const next = nextVersion(resource, 'a slip');
      expect(validate(next)).toEqual([]);
      expect([whyOf(next), (next['meta'] as { versionId: string }).versionId, next['id']]).toEqual(['a slip', '2', resource['id']]);
      expect((nextVersion(next, 'again')['meta'] as { versionId: string }).versionId).toBe('3');
      const marked = struck(resource, 'wrong patient');
      expect(canBeStruck(resource) && marked !== null && validate(marked)).toEqual([]);
      expect(chartOf(marked as FhirResource).items).toEqual([]);
      expect(chartOf(marked as FhirResource).withdrawn).toHaveLength(1);
      const moved = refiled(next, 'Patient/p2', 'new-id', 'belonged here');
      expect(validate(moved)).toEqual([]);
      expect(JSON.stringify(moved)).not.toContain('Patient/p1');
      expect([moved['id'], refiledOf(moved)]).toEqual(['new-id', 'belonged here']);
    }
  });

  it('lands in its section, and where its writer or its code says so in a sensitive one', () => {
    const placed = samples.map((sample) => { const [first] = build(sample) as [FhirResource]; return `${String(categoryOf(first))} ${sensitivityOf(first)}`; });
    expect(placed).toEqual(['vitals general', 'allergies general', 'allergies general', 'problems general', 'problems general', 'problems general', 'medications general', 'medications general', 'labs general', 'labs general', 'notes PSY']);
    expect(sensitivityOf(build({ kind: 'problem', problem: { text: 'Depression', code: { system: 'icd-10', code: 'F32.1' } } })[0] as FhirResource)).toBe('PSY');
  });

  it('shows as it was meant', () => {
    const chart = chartOf(...samples.flatMap((sample) => build(sample)));
    expect(vitalSigns(chart).latest.map(({ text }) => text)).toContain('128/76 mmHg');
    expect(allergyList(chart)).toMatchObject({ contradicts: true, rows: [{ title: 'Penicillin', severity: 'severe', reactions: ['Anaphylaxis', 'Hives'], onset: '2019' }] });
    expect(problemList(chart).rows.map(({ title, current }) => [title, current])).toEqual([['Type 2 diabetes', true], ['Pneumonia', false]]);
    const { active, past } = medicationList(chart, '2026-05-04');
    expect(active).toMatchObject([{ title: 'Metformin 500 mg', dosage: '1 tablet, by mouth, twice a day, for 30 days', ended: '2026-06-01', by: 'Ada Okafor' }]);
    expect(past).toMatchObject([{ title: 'Ibuprofen', state: 'discontinued', stateReason: 'bleeding' }]);
    expect(problemList(chartOf(...build({ kind: 'problem', problem: null }))).state).toBe('none-known');
    expect(allergyList(chartOf(...build({ kind: 'allergy', substance: null, scope: 'food' }))).noneKnown).toEqual(['No known food allergies']);
  });

  it('keeps in a newer version what a form does not show, and drops what was emptied', () => {
    const imported: FhirResource = {
      resourceType: 'Condition', id: 'c1', subject: { reference: 'Patient/elsewhere' }, encounter: { reference: 'Encounter/7' }, onsetDateTime: '2019', severity: { text: 'Severe' },
      code: { coding: [{ system: 'http://snomed.info/sct', code: '44054006', display: 'Diabetes mellitus type 2' }], text: 'Diabetes' }, clinicalStatus: { coding: [{ code: 'active' }] },
    };
    const [next] = build({ kind: 'problem', problem: { text: 'Diabetes', code: null }, status: 'remission' }, nextVersion(imported, 'in remission'));
    expect(next).toMatchObject({ id: 'c1', encounter: imported['encounter'], code: imported['code'], subject: imported['subject'], clinicalStatus: { coding: [{ code: 'remission' }] } });
    expect(next).not.toHaveProperty('severity');
    expect(next).not.toHaveProperty('onsetDateTime');
  });
});

describe('vital signs', () => {
  const findings = (...readings: readonly ReturnType<typeof reading>[]) => vitalFindings(readings as never).map(({ name, fault }) => `${name} ${fault}`);
  it('are taken, asked again, or refused', () => {
    expect(findings(reading('systolic', 128, 'mm[Hg]'), reading('diastolic', 76, 'mm[Hg]'), reading('weight', 70, 'kg'))).toEqual([]);
    expect(findings(reading('pulse', 190, '/min'))).toEqual(['pulse unusual']);
    expect(findings(reading('pulse', 1_900, '/min'))).toEqual(['pulse impossible']);
    expect(findings(reading('temperature', 98.6, 'Cel'))).toEqual(['temperature impossible']);
    expect(findings(reading('temperature', 98.6, '[degF]'))).toEqual([]);
    expect(findings(reading('weight', 70, 'st'))).toEqual(['weight unknown-unit']);
    expect(findings(reading('systolic', 128, 'mm[Hg]'))).toEqual(['diastolic half-a-pair']);
    expect(findings(reading('systolic', 76, 'mm[Hg]'), reading('diastolic', 110, 'mm[Hg]'))).toEqual(['diastolic not-below']);
    expect(findings(reading('pulse', 70, '/min'), reading('pulse', 71, '/min'))).toEqual(['pulse twice']);
  });
  it('have bounds that lie within each other', () => {
    for (const { units } of vitalSignTable) for (const { possible: [least, most], usual: [low, high] } of units) expect([least <= low, low < high, high <= most]).toEqual([true, true, true]);
  });
});

describe('warnings against an order', () => {
  const penicillin = build({ kind: 'allergy', substance: { text: 'Penicillin' }, criticality: 'high', reactions: ['Anaphylaxis'] })[0] as FhirResource;
  const ibuprofen = build({ kind: 'order', medication: { text: 'Ibuprofen 400 mg oral tablet' }, dose: null, perDay: 3, start: '2026-05-01', days: null })[0] as FhirResource;
  const warnings = (text: string, resources: readonly FhirResource[], more: { except?: string; partlyClosed?: boolean; code?: { system: 'atc'; code: string } } = {}) =>
    orderWarnings(chartOf(...resources), { text, code: more.code ?? null }, '2026-05-03', { except: more.except ?? null, partlyClosed: more.partlyClosed ?? false }).map(({ key }) => key);
  it('come by name, by group and by code', () => {
    expect(warnings('Penicillin V 500 mg', [penicillin])).toEqual(['allergy: Penicillin']);
    expect(warnings('Amoxicillin 500 mg capsule', [penicillin])).toEqual(['allergy-class: Penicillin']);
    expect(warnings('Paracetamol 1 g', [penicillin, ibuprofen])).toEqual([]);
    expect(warnings('IBUPROFEN', [penicillin, ibuprofen])).toEqual(['duplicate: Ibuprofen 400 mg oral tablet']);
    expect(warnings('Naproxen oral tablet', [penicillin, ibuprofen])).toEqual(['duplicate-class: Ibuprofen 400 mg oral tablet']);
    expect(warnings('Brand X', [penicillin, { ...ibuprofen, medicationCodeableConcept: { text: 'Brand Y', coding: [{ system: 'http://www.whocc.no/atc', code: 'M01AE01' }] } }], { code: { system: 'atc', code: 'M01AE01' } })).toEqual(['duplicate: Brand Y']);
  });
  it('do not take silence for safety, nor an order for its own duplicate, nor what is over for in use', () => {
    expect(warnings('Paracetamol', [])).toEqual(['allergies-not-recorded: not recorded']);
    expect(warnings('Paracetamol', build({ kind: 'allergy', substance: null }), { partlyClosed: true })).toEqual(['partly-closed: closed']);
    expect(warnings('Ibuprofen', [penicillin, ibuprofen], { except: `MedicationRequest/${String(ibuprofen['id'])}` })).toEqual([]);
    expect(warnings('Ibuprofen', [penicillin, { ...ibuprofen, status: 'stopped' }])).toEqual([]);
    expect(warnings('Penicillin', [struck(penicillin, 'wrong') as FhirResource, ...build({ kind: 'allergy', substance: null })])).toEqual([]);
  });
});
