import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors/index.ts';
import { parseInSteps, parseRecords } from './bundle.ts';
import { createFhirValidator, type FhirDefinitions } from './fhir-validator.ts';

const validate = createFhirValidator(JSON.parse(readFileSync(new URL('./definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
const parse = (value: unknown) => parseRecords(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), { validate });
const codeOf = (value: unknown) => { try { parse(value); } catch (error) { return error instanceof AppError ? error.code : error; } return 'no error'; };
const bundle = (...resources: unknown[]) => ({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) });
const patient = { resourceType: 'Patient', id: 'p1', birthDate: '1950' };

describe('a file', () => {
  it.each(['transaction', 'batch', 'collection', 'searchset', 'document'])('of type %s is read', (type) => {
    expect(parse({ ...bundle(patient), type })).toMatchObject({ type, total: 1, rejected: [] });
  });
  it('may be a single resource, or resources line by line', () => {
    expect(parse(patient)).toMatchObject({ type: 'single', total: 1, entries: [{ resource: patient }] });
    expect(parse(`${JSON.stringify(patient)}\n${JSON.stringify({ ...patient, id: 'p2' })}\n`)).toMatchObject({ type: 'ndjson', total: 2 });
  });
  it.each([[[], 'import.not-a-bundle'], [{}, 'import.not-a-bundle'], ['"x"', 'import.not-a-bundle'], ['null', 'import.not-a-bundle'], [{ resourceType: 5 }, 'import.not-a-bundle'], [{ resourceType: 'Bundle' }, 'import.unsupported-bundle-type'],
    [{ resourceType: 'Bundle', type: 'history' }, 'import.unsupported-bundle-type'], [{ resourceType: 'Bundle', type: 'collection', entry: {} }, 'import.not-a-bundle']])('%j is refused with %s', (value, code) => { expect(codeOf(value)).toBe(code); });
});

it('a large file is read in steps that say how far they are, and may be left', () => {
  const large = new TextEncoder().encode(JSON.stringify(bundle(...Array.from({ length: 250 }, (_, index) => ({ ...patient, id: `p${String(index)}` })))));
  const steps = parseInSteps(large, { validate });
  expect([steps.next().value, steps.next().value, steps.next().value]).toEqual([{ done: 0, total: 250 }, { done: 100, total: 250 }, { done: 200, total: 250 }]);
  expect(steps.next()).toEqual({ done: true, value: parseRecords(large, { validate }) });
});

describe('an entry', () => {
  const reject = (...resources: unknown[]) => parse(bundle(...resources)).rejected;
  it.each([
    ['an unknown type', { resourceType: 'Spaceship' }, 'resourceType', /not a resource type of FHIR R4/],
    ['a type that is a name of objects', { resourceType: 'constructor' }, 'resourceType', /not a resource type/],
    ['a wrong primitive', { ...patient, birthDate: 1950 }, 'Patient.birthDate', /expected string/],
    ['a date that is none', { ...patient, birthDate: '1950-13-01' }, 'Patient.birthDate', /date/i],
    ['an additional member', { ...patient, favouriteColour: 'teal' }, 'Patient.favouriteColour', /additional property/],
    ['a missing required element', { resourceType: 'Observation', id: 'o' }, 'Observation', /./],
    ['a bundle in a bundle', bundle(patient), 'Bundle', /inside a bundle/],
    ['a message of a server', { resourceType: 'OperationOutcome', issue: [] }, 'OperationOutcome', /not part of a record/],
    ['no resource', undefined, 'resource', /no resource/],
    ['a list', [patient], 'resource', /no resource/],
    ['a contained resource of no type', { ...patient, contained: [{ resourceType: '__proto__' }] }, 'Patient.contained', /no type/],
  ])('with %s is listed with the reason, and the others are kept', (_, resource, path, reason) => {
    const result = parse(bundle(resource, { ...patient, id: 'other' }));
    expect(result.entries).toHaveLength(1);
    expect(result.rejected).toEqual([expect.objectContaining({ index: 0, path: expect.stringContaining(path) as string, reason: expect.stringMatching(reason) as string })]);
    expect(result.total).toBe(2);
  });
  it('that stands twice is stored once', () => { expect(reject(patient, patient)).toMatchObject([{ index: 1, reason: expect.stringMatching(/twice/) as string }]); });
  it('keeps the precision of its dates and every member as it came', () => { expect(parse(bundle(patient)).entries[0]?.resource).toEqual(patient); });
  it.each(['__proto__', 'constructor', 'toString'])('with a member named %s is refused and changes no prototype', (name) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const result = parse(`{"resourceType":"Patient","id":"p1","name":[{"${name}":{"polluted":true}}]}`);
    expect(result.rejected[0]?.path).toBe(`Patient.${name}`);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
