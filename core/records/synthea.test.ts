import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseRecords } from './bundle.ts';
import { toDocuments } from './documents.ts';
import { exportBundle } from './export.ts';
import { createFhirValidator, type FhirDefinitions } from './fhir-validator.ts';
import { splitByPatient } from './groups.ts';
import { planImport } from './import-plan.ts';
import { createChart, encounterList, immunizationList, labList, medicationList, patientBanner, problemList, timeline, vitalSigns } from './views/index.ts';
import type { FhirResource } from './types.ts';

/** Real bundles of the open Synthea sample, kept outside the repository; without them these tests are skipped and counted as such. */
const folder = process.env['SYNTHEA'] ?? '/work/shared/data/synthea';
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const validate = createFhirValidator(JSON.parse(readFileSync(new URL('./definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);

describe.skipIf(files.length === 0)('Synthea bundles', () => {
  it.each(files)('%s: every entry stored or listed, exported as it came, in at most 30 documents', (file) => {
    const bytes = readFileSync(`${folder}/${file}`);
    const originals = (JSON.parse(bytes.toString('utf8')) as { entry: { resource: FhirResource }[] }).entry.map(({ resource }) => resource);
    const parsed = parseRecords(bytes, { validate });
    const { groups, rejected } = splitByPatient(parsed);
    const [group] = groups;
    if (group === undefined || groups.length !== 1) throw new Error('one patient was expected');
    const documents = toDocuments(group);
    expect(documents.length).toBeLessThanOrEqual(30);
    expect(group.entries.length + parsed.rejected.length + rejected.length).toBe(originals.length);
    expect([...parsed.rejected, ...rejected]).toEqual([]);
    const exported = new Map(exportBundle(documents).entry.map(({ resource }) => [`${resource.resourceType}/${String(resource['id'])}`, resource]));
    expect(exported.size).toBe(originals.length);
    for (const original of originals) expect(isDeepStrictEqual(exported.get(`${original.resourceType}/${String(original['id'])}`), original)).toBe(true);
    const stored = documents.flatMap(({ identities, hashes, section }) => identities.map((identity, at) => ({ identity, hash: hashes[at] ?? '', section, document: 'd' })));
    expect(planImport(group, stored)).toMatchObject({ unchanged: originals.length, documents: [] });
  });

  it.each(files.slice(0, 3))('%s: the views lose no row', (file) => {
    const { entry } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { entry: { resource: FhirResource; fullUrl: string }[] };
    const chart = createChart(entry.map((one) => ({ ...one, source: 'Harbour Clinic', document: null })));
    const count = (type: string) => entry.filter(({ resource }) => resource.resourceType === type).length;
    const medications = medicationList(chart, '2026-11-22');
    expect([problemList(chart).rows.length, medications.active.length + medications.past.length, immunizationList(chart).length, encounterList(chart).length]).toEqual([count('Condition'), count('MedicationRequest'), count('Immunization'), count('Encounter')]);
    expect(encounterList(chart).every(({ organization }) => organization !== null)).toBe(true);
    const { results, panels } = labList(chart);
    expect(new Set(panels.flatMap((panel) => panel.results)).size).toBe(results.length);
    expect(results.every(({ flag, range }) => flag === null && range === null)).toBe(true);
    expect(vitalSigns(chart).latest.find(({ title }) => title === 'Blood pressure')?.text).toMatch(/^\d+\/\d+ mmHg$/);
    expect(timeline(chart).length).toBeGreaterThan(count('Encounter'));
    expect(patientBanner(entry[0]?.resource as FhirResource, '2026-11-22').mrn?.label).toBe('MRN');
  });
});
