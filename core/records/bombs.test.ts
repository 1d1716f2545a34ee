import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecords } from './bundle.ts';
import { toDocuments } from './documents.ts';
import { createFhirValidator, type FhirDefinitions } from './fhir-validator.ts';
import { splitByPatient } from './groups.ts';
import { createChart, paperList, timeline } from './views/index.ts';

/** Processor time, ms: unlike the clock's it does not grow while others use the machine. Figures fail at three times their value. */
const processorTime = (): number => process.cpuUsage().user / 1000;

const validate = createFhirValidator(JSON.parse(readFileSync(new URL('./definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
const about = { subject: { reference: 'Patient/p' } };
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const narrative = (inside: string) => ({ status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>` });

/** Small files that cost their square, or worse, where the work is not bounded. The figure is one second. */
const bombs: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  'codings against components': [{ resourceType: 'Observation', status: 'final', ...about, valueString: 'x', code: { coding: many(5000, (index) => ({ system: 's', code: `c${String(index)}` })) }, component: many(5000, (index) => ({ code: { coding: [{ system: 's', code: `d${String(index)}` }] } })) }],
  'a long chain of provenance': many(3000, (index) => ({ resourceType: 'Provenance', id: `v${String(index)}`, target: [{ reference: index === 2999 ? 'Patient/p' : `Provenance/v${String(index + 1)}` }], recorded: '2020-01-01T00:00:00Z', agent: [{ who: { display: 'x' } }] })),
  'a long chain of organizations': many(3000, (index) => ({ resourceType: 'Organization', id: `o${String(index)}`, name: 'x', partOf: { reference: `Organization/o${String(index + 1)}` } })),
  'everything cites a long chain': [...many(2000, (index) => ({ resourceType: 'Condition', id: `c${String(index)}`, ...about, recorder: { reference: 'Organization/o0' } })), ...many(1000, (index) => ({ resourceType: 'Organization', id: `o${String(index)}`, name: 'x', partOf: { reference: `Organization/o${String(index + 1)}` } }))],
  'open tags without an end': [{ resourceType: 'Composition', status: 'final', ...about, type: { text: 'x' }, date: '2020', author: [{ display: 'x' }], title: 'x', section: [{ title: 'a', text: narrative('<script '.repeat(20_000)) }] }],
  'many tags': [{ resourceType: 'Composition', status: 'final', ...about, type: { text: 'x' }, date: '2020', author: [{ display: 'x' }], title: 'x', section: [{ title: 'a', text: narrative('<b>'.repeat(50_000)) }] }],
};

describe('bombs', () => {
  it.each(Object.entries(bombs))('%s', (_, resources) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Patient', id: 'p' } }, ...resources.map((resource) => ({ resource }))] }));
    const start = processorTime();
    const parsed = parseRecords(bytes, { validate });
    const { groups, rejected } = splitByPatient(parsed);
    const stored = new Set(groups.flatMap((group) => toDocuments(group)).flatMap((document) => document.resources));
    expect(stored.size + rejected.length + parsed.rejected.length).toBe(resources.length + 1);
    const chart = createChart([...stored].map((resource) => ({ resource, source: null, document: null })));
    timeline(chart);
    paperList(chart);
    expect(processorTime() - start).toBeLessThan(3000);
  });
});
