import { describe, expect, it } from 'vitest';
import { compareDays, createChart, growthOf, labDays, labList, planList, procedureList, vitalSigns } from './index.ts';

const chartOf = (...resources: readonly object[]) => createChart(resources.map((resource) => ({ resource: resource as never, source: 'Here', document: 'd' })));
const lab = (id: string, code: string, date: string, value: number, unit = 'mmol/L') => ({ resourceType: 'Observation', id, status: 'final', category: [{ coding: [{ code: 'laboratory' }] }], code: { text: code, coding: [{ code }] }, effectiveDateTime: date, valueQuantity: { value, unit, code: unit } });
const weight = (id: string, date: string, value: number, unit = 'kg') => ({ resourceType: 'Observation', id, status: 'final', category: [{ coding: [{ code: 'vital-signs' }] }], code: { text: 'Weight', coding: [{ system: 'http://loinc.org', code: '29463-7' }] }, effectiveDateTime: date, valueQuantity: { value, unit, code: unit } });

describe('procedures', () => {
  it('are what was done, with why not where they were not', () => {
    expect(procedureList(chartOf(
      { resourceType: 'Procedure', id: '1', status: 'completed', code: { text: 'Appendectomy' }, performedPeriod: { start: '2020-01-01', end: '2020-01-02' }, performer: [{ actor: { display: 'Dr. Ito' } }], bodySite: [{ text: 'Abdomen' }] },
      { resourceType: 'Procedure', id: '2', status: 'not-done', code: { text: 'Biopsy' }, statusReason: { text: 'Declined' } }, { resourceType: 'Procedure', id: '3', status: 'constructor', code: { coding: [{ code: 'x' }] } },
      { resourceType: 'Procedure', id: '4', status: 'entered-in-error', code: { text: 'Wrong' } },
    )).map(({ title, status, date, end, by, site, reasons }) => [title, status, date, end, by, site, reasons])).toEqual([
      ['Appendectomy', 'done', '2020-01-01', '2020-01-02', ['Dr. Ito'], 'Abdomen', []], ['Biopsy', 'not-done', null, null, [], null, ['Declined']], ['No name given', 'unknown', null, null, [], null, []],
    ]);
  });
});

describe('plans', () => {
  it('that stand come before those that are over', () => {
    expect(planList(chartOf(
      { resourceType: 'CarePlan', id: '1', status: 'completed', intent: 'plan', title: 'After surgery', period: { start: '2024-01-01' } }, { resourceType: 'CarePlan', id: '2', status: 'active', intent: 'plan', category: [{ coding: [{ code: 'x' }] }, { text: 'Diabetes care' }], activity: [{ detail: { status: 'in-progress', code: { text: 'Diet' } } }, { detail: { status: 'in-progress', code: { text: 'Exercise' } } }] },
      { resourceType: 'Goal', id: '3', lifecycleStatus: 'active', description: { text: 'HbA1c below 7 %' }, startDate: '2025-02-01' }, { resourceType: 'ServiceRequest', id: '4', status: 'revoked', intent: 'order', code: { text: 'Eye check' } },
    )).map(({ title, kind, detail, current }) => [title, kind, detail, current])).toEqual([['HbA1c below 7 %', 'goal', null, true], ['Diabetes care', 'plan', 'Diet, Exercise', true], ['After surgery', 'plan', null, false], ['Eye check', 'request', null, false]]);
  });
});

describe('two days compared', () => {
  it('put tests beside each other, never across units, and say what was not measured again', () => {
    const labs = labList(chartOf(lab('1', 'K', '2026-01-01T08:00:00Z', 4), lab('2', 'K', '2026-02-01T08:00:00Z', 4.3), lab('3', 'K', '2026-02-01T18:00:00Z', 4.5), lab('4', 'Na', '2026-01-01', 140), lab('5', 'Fe', '2026-01-01', 10), lab('6', 'Fe', '2026-02-01', 56, 'ug/dL')));
    expect(labDays(labs)).toEqual(['2026-02-01', '2026-01-01']);
    expect(compareDays(labs, '2026-01-01', '2026-02-01').map(({ title, earlier, later, change }) => [title, earlier?.number ?? null, later?.number ?? null, change])).toEqual([['Fe', null, 56, null], ['Fe', 10, null, null], ['K', 4, 4.5, 0.5], ['Na', 140, null, null]]);
  });
});

describe('growth', () => {
  const vitals = vitalSigns(chartOf(weight('1', '2020-06-01', 3.5), weight('2', '2022-01-01', 11), weight('3', '2041-01-01', 80), weight('4', '2019-01-01', 5), weight('5', '2021-01-01', 20, '[lb_av]')));
  it('is by age, up to twenty years, with a unit to itself', () => {
    expect(growthOf(vitals, '2020-01-01').series.map(({ measure, unit, points }) => [measure, unit, points.map(({ age, reading }) => [age, reading.number])])).toEqual([['weight', 'kg', [['5 mo', 3.5], ['2 y', 11]]], ['weight', 'lb', [['12 mo', 20]]]]);
  });
  it('needs the day of birth', () => {
    expect([growthOf(vitals, '2020').series, growthOf(vitals, null).series]).toEqual([[], []]);
  });
});
