import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors/index.ts';
import { createRandom, type Random, syntheticPatient } from '../synthetic/index.ts';
import { parseRecords } from './bundle.ts';
import { toDocuments } from './documents.ts';
import { createFhirValidator, type FhirDefinitions } from './fhir-validator.ts';
import { splitByPatient } from './groups.ts';
import { resourceSearchText } from './search-text.ts';
import { activeAlerts, allergyList, createChart, encounterList, immunizationList, labList, medicationList, paperList, patientBanner, problemList, sectionListing, timeline, vitalSigns } from './views/index.ts';
import type { FhirResource } from './types.ts';

/** Processor time, ms: unlike the clock's it does not grow while others use the machine. Figures fail at three times their value. */
const processorTime = (): number => process.cpuUsage().user / 1000;

const validate = createFhirValidator(JSON.parse(readFileSync(new URL('./definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
const count = Number(process.env['FUZZ'] ?? 500);
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', '__lookupSetter__', 'isPrototypeOf'];
const rubbish: readonly unknown[] = [null, [], {}, '', 'x', 0, -1, 1e308, true, [null], [[]], { '': {} }, 'javascript:alert(1)', '<script>alert(1)</script>', '\u0000', '\ud800', 'x'.repeat(70_000), { reference: 'urn:uuid:loop' }, { resourceType: 'Patient' }];

const atRandom = (random: Random, root: unknown): { parent: Record<string, unknown>; key: string } => {
  let parent = (typeof root === 'object' ? root : { root }) as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(parent);
    const key = random.pick(keys.length > 0 ? keys : ['new']);
    const value = parent[key];
    if (typeof value !== 'object' || value === null || random.chance(0.15) || Object.keys(value).length === 0) return { parent, key };
    parent = value as Record<string, unknown>;
  }
};

/** A synthetic bundle with some of its insides replaced, taken away, doubled, nested or cut: by the structure, then by the bytes. */
function hostileFile(random: Random): Uint8Array {
  const bundle = structuredClone(syntheticPatient(random, { now: '2026-11-22T12:00:00Z', organization: 'harbour', number: 1 })) as unknown as { entry: unknown[] };
  bundle.entry.length = Math.min(bundle.entry.length, 25);
  for (let times = random.int(1, 6); times > 0; times -= 1) {
    const { parent, key } = atRandom(random, random.chance(0.08) ? bundle : Array.isArray(bundle.entry) ? random.pick([...bundle.entry, bundle]) ?? bundle : bundle);
    const act = random.int(0, 4);
    if (act === 0) parent[key] = structuredClone(random.pick(rubbish));
    else if (act === 1) Reflect.deleteProperty(parent, key);
    else if (act === 2) parent[key] = [parent[key], parent[key]];
    else if (act === 3) parent[key] = { [random.pick(['resourceType', 'id', 'extension', 'entry'])]: parent[key] };
    else Object.defineProperty(parent, random.pick(names), { value: random.pick(rubbish), enumerable: true, configurable: true, writable: true });
  }
  const bytes = new TextEncoder().encode(JSON.stringify(bundle));
  if (random.chance(0.3)) return bytes.slice(0, random.int(0, bytes.length));
  if (random.chance(0.3)) for (let times = random.int(1, 20); times > 0; times -= 1) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
  return bytes;
}

/** Everything between the bytes and the screen. */
function readAll(bytes: Uint8Array): { stored: number; listed: number; total: number } {
  const parsed = parseRecords(bytes, { validate });
  const { groups, rejected } = splitByPatient(parsed);
  const stored = new Set<FhirResource>();
  for (const group of groups) {
    for (const { resources } of toDocuments(group)) for (const resource of resources) stored.add(resource);
    show(group.entries.map(({ resource, fullUrl }) => ({ resource, fullUrl })), group.patient.resource);
  }
  return { stored: stored.size, listed: parsed.rejected.length + rejected.length, total: parsed.total };
}

/** Every view there is, in the way the chart asks for them. */
function show(items: readonly { resource: FhirResource; fullUrl?: string | null }[], patient: FhirResource | null): void {
  const chart = createChart(items.map((item) => ({ ...item, source: null, document: null })));
  for (const view of [problemList, allergyList, immunizationList, labList, vitalSigns, encounterList, paperList, timeline, activeAlerts]) view(chart);
  medicationList(chart, '2026-11-22');
  for (const category of ['procedures', 'plans', 'imaging', 'documents'] as const) sectionListing(chart, category);
  for (const { resource } of items) resourceSearchText(resource);
  if (patient !== null) patientBanner(patient, '2026-11-22');
}

describe('hostile files', () => {
  it(`of ${String(count)} none crashes, hangs for a second, or touches Object.prototype; each entry is stored or listed, or the file refused with a code`, () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const codes = new Map<string, number>();
    let slowest = 0;
    for (let seed = 0; seed < count; seed += 1) {
      const bytes = hostileFile(createRandom(seed));
      const start = processorTime();
      try {
        const { stored, listed, total } = readAll(bytes);
        expect(stored + listed, `seed ${String(seed)}`).toBe(total);
        codes.set('read', (codes.get('read') ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof AppError)) throw new Error(`seed ${String(seed)} of hostileFile`, { cause: error });
        expect(error.code).toMatch(/^import\./);
        codes.set(error.code, (codes.get(error.code) ?? 0) + 1);
      }
      slowest = Math.max(slowest, processorTime() - start);
    }
    expect(slowest).toBeLessThan(3000);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    // The fuzzer must reach both sides, or it proves nothing.
    expect(codes.get('read')).toBeGreaterThan(100);
    expect(codes.get('import.not-json')).toBeGreaterThan(50);
  });

  it(`of ${String(count)} with names of Object.prototype every carrying entry is listed, and nothing inherits from it`, () => {
    for (let seed = 0; seed < count; seed += 1) {
      const random = createRandom(`names/${String(seed)}`);
      const name = random.pick(names);
      const json = `{"resourceType":"Patient","id":"p","name":[{"family":"A"${random.chance(0.5) ? `,"${name}":{"polluted":1}` : ''}}],"contact":[{"name":{"text":"B"},"${name}":${random.pick(['{"polluted":1}', '[]', 'null', '"x"'])}}]}`;
      const parsed = parseRecords(new TextEncoder().encode(json), { validate });
      expect(parsed.rejected[0]?.path, `names/${String(seed)}`).toBe(`Patient.${name}`);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }
  });

  it('control: without the check for such names the validator alone lets them in', () => {
    expect(validate(JSON.parse('{"resourceType":"Patient","id":"p","name":[{"family":"A","constructor":{"polluted":1}}]}') as FhirResource)).toEqual([]);
  });

  it(`of ${String(count)} unvalidated resources of another organization none breaks a view`, () => {
    for (let seed = 0; seed < count; seed += 1) {
      const random = createRandom(`views/${String(seed)}`);
      const bundle = structuredClone(syntheticPatient(random, { now: '2026-11-22T12:00:00Z', organization: 'northside', number: 2 })) as unknown as { entry: { resource: FhirResource }[] };
      const resources = random.some(bundle.entry, 12).map(({ resource }) => resource);
      for (const resource of resources) {
        const { parent, key } = atRandom(random, resource);
        if (key !== 'resourceType') parent[key] = structuredClone(random.pick(rubbish));
      }
      try {
        show(resources.map((resource) => ({ resource })), resources.find(({ resourceType }) => resourceType === 'Patient') ?? null);
      } catch (error) {
        throw new Error(`views/${String(seed)}`, { cause: error });
      }
    }
  });
});
