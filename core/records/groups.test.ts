import { describe, expect, it } from 'vitest';
import type { AppError } from '../errors/index.ts';
import { parseRecords } from './bundle.ts';
import { toDocuments } from './documents.ts';
import { currentVersions, exportBundle } from './export.ts';
import { splitByPatient } from './groups.ts';
import { planImport } from './import-plan.ts';
import type { PatientGroup, StoredIdentity } from './types.ts';

type Fields = Readonly<Record<string, unknown>>;
const split = (...resources: readonly Fields[]) => splitByPatient(parseRecords(new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${String(resource['id'])}`, resource })) })), { validate: () => [] }));
const at = (id: string) => ({ reference: `urn:uuid:${id}` });
const patient = (id: string): Fields => ({ resourceType: 'Patient', id });
const condition = (id: string, subject: string, more: Fields = {}): Fields => ({ resourceType: 'Condition', id, subject: at(subject), ...more });
const idsOf = (group: PatientGroup | undefined) => group?.entries.map(({ resource }) => resource['id']);
const sensitivityIn = (group: PatientGroup | undefined, id: string) => group?.entries.find(({ resource }) => resource['id'] === id)?.section.sensitivity;
const label = (code: string) => ({ meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code }] } });

describe('splitting by patient', () => {
  it('gives each patient their own and lists what fits nobody', () => {
    const { groups, rejected } = split(patient('a'), patient('b'), condition('c1', 'a'), condition('c2', 'b'), condition('c3', 'absent'), { resourceType: 'Appointment', id: 'both', participant: [{ actor: at('a') }, { actor: at('b') }] }, { resourceType: 'Organization', id: 'stray' });
    expect(groups.map(idsOf)).toEqual([['a', 'c1'], ['b', 'c2']]);
    expect(rejected.map(({ id, reason }) => [id, reason])).toEqual([['c3', expect.stringMatching(/not in this file/)], ['both', expect.stringMatching(/more than one patient/)], ['stray', expect.stringMatching(/refers to it/)]]);
  });
  it('follows relative, versioned, absolute and conditional references', () => {
    const { groups } = split(patient('a'), condition('r1', 'x', { subject: { reference: 'Patient/a' } }), condition('r2', 'x', { subject: { reference: 'https://ehr.example/fhir/Patient/a' } }), condition('r3', 'x', { subject: { reference: 'Patient/a/_history/3' }, recorder: { reference: 'Practitioner?identifier=npi|7' } }), { resourceType: 'Practitioner', id: 'doc', identifier: [{ system: 'npi', value: '7' }] });
    expect(idsOf(groups[0])).toEqual(['a', 'r1', 'r2', 'r3', 'doc']);
    expect(groups[0]?.entries.find(({ resource }) => resource['id'] === 'doc')?.travels).toBe(true);
  });
  it('puts a provenance with what it speaks of', () => {
    const { groups } = split(patient('a'), patient('b'), condition('c', 'b'), { resourceType: 'Provenance', id: 'p', target: [at('c')] });
    expect(idsOf(groups[1])).toEqual(['b', 'c', 'p']);
  });
  it('refuses a file without a patient', () => {
    expect(() => split({ resourceType: 'Organization', id: 'o' })).toThrow(expect.objectContaining({ code: 'import.no-patient' }) as AppError);
  });
  it('sends an organization with every document that cites it, also through another, and to each patient', () => {
    const chain: readonly Fields[] = [{ resourceType: 'PractitionerRole', id: 'role', organization: at('ward'), practitioner: at('doc') }, { resourceType: 'Organization', id: 'ward', partOf: at('house') }, { resourceType: 'Organization', id: 'house' }, { resourceType: 'Practitioner', id: 'doc' }];
    const { groups } = split(patient('a'), patient('b'), condition('c1', 'a', { recorder: at('role') }), { resourceType: 'Procedure', id: 'p1', subject: at('a'), performer: [{ actor: at('doc') }] }, condition('c2', 'b', { recorder: at('role') }), ...chain);
    const documents = groups.map((group) => Object.fromEntries(toDocuments(group).map(({ section, resources }) => [section.category, resources.map(({ id }) => id).sort()])));
    expect(documents).toEqual([{ demographics: ['a'], problems: ['c1', 'doc', 'house', 'role', 'ward'], procedures: ['doc', 'p1'] }, { demographics: ['b'], problems: ['c2', 'doc', 'house', 'role', 'ward'] }]);
  });
  it('withholds what gives a withheld diagnosis away, and not what merely happened at the same time', () => {
    const [group] = split(patient('a'), condition('psy', 'a', label('PSY')), { resourceType: 'Encounter', id: 'e', subject: at('a'), diagnosis: [{ condition: at('psy') }] }, { resourceType: 'Observation', id: 'k', subject: at('a'), encounter: at('e'), code: {} },
      { resourceType: 'DocumentReference', id: 'n', subject: at('a'), context: { encounter: [at('e')] } }, { resourceType: 'Claim', id: 'bill', patient: at('a'), diagnosis: [{ diagnosisReference: at('psy') }] }, condition('other', 'a')).groups;
    expect(['psy', 'e', 'k', 'n', 'bill', 'other', 'a'].map((id) => sensitivityIn(group, id))).toEqual(['PSY', 'PSY', 'general', 'PSY', 'PSY', 'general', 'general']);
  });
  it('withholds an order whose medicine is listed', () => {
    const [group] = split(patient('a'), { resourceType: 'MedicationRequest', id: 'm', subject: at('a'), medicationReference: at('drug') }, { resourceType: 'Medication', id: 'drug', code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '11413' }] } }).groups;
    expect(sensitivityIn(group, 'm')).toBe('HIV');
  });
});

describe('documents', () => {
  const many = (count: number, characters: number) => split(patient('a'), ...Array.from({ length: count }, (_, index) => condition(`c${String(index)}`, 'a', { recordedDate: `20${String(10 + (index % 10))}-01-01`, note: [{ text: 'x'.repeat(characters) }] }))).groups[0] as PatientGroup;
  it('are the same whatever the order of the file', () => {
    const group = many(40, 10);
    expect(toDocuments({ ...group, entries: group.entries.toReversed() })).toEqual(toDocuments(group));
  });
  it('stay under the bound and lose nothing', () => {
    const group = many(60, 5000);
    const documents = toDocuments(group, { maxBytes: 32_000, maxResources: 1000 });
    expect(documents.length).toBeGreaterThan(9);
    for (const { size, resources } of documents) expect(size <= 32_000 || resources.length === 1).toBe(true);
    expect(documents.flatMap(({ identities }) => identities).sort()).toEqual(group.entries.map(({ identity }) => identity).sort());
    expect(toDocuments(group, { maxBytes: 1e9, maxResources: 7 }).every(({ resources }) => resources.length <= 7)).toBe(true);
  });
  it('give a resource larger than the bound a document to itself', () => { expect(toDocuments(many(2, 5000), { maxBytes: 100, maxResources: 10 }).map(({ resources }) => resources.length)).toEqual([1, 1, 1]); });
});

describe('importing again', () => {
  const stored = (group: PatientGroup): StoredIdentity[] => toDocuments(group).flatMap((document, index) => document.identities.map((identity, at) => ({ identity, hash: document.hashes[at] ?? '', section: document.section, document: String(index) })));
  const first = [patient('a'), condition('c1', 'a', { recorder: at('doc') }), condition('c2', 'a'), { resourceType: 'Practitioner', id: 'doc', name: [{ family: 'Old' }] }];
  it('the same file changes nothing', () => {
    const group = split(...first).groups[0] as PatientGroup;
    expect(planImport(group, stored(group))).toEqual({ unchanged: 4, added: [], changed: [], documents: [] });
  });
  it('a changed and a new resource make one document each section, and the newest version is read', () => {
    const before = split(...first).groups[0] as PatientGroup;
    const after = split(patient('a'), condition('c1', 'a', { recorder: at('doc'), recordedDate: '2026' }), condition('c2', 'a'), condition('c3', 'a'), first[3] ?? {}).groups[0] as PatientGroup;
    const plan = planImport(after, stored(before));
    expect([plan.unchanged, plan.added.map(({ identity }) => identity), plan.changed.map(({ entry, document }) => [entry.identity, document])]).toEqual([3, ['Condition/c3'], [['Condition/c1', '1']]]);
    expect(plan.documents.map(({ resources }) => resources.map(({ id }) => id).sort())).toEqual([['c1', 'c3', 'doc']]);
    const current = currentVersions([...toDocuments(before), ...plan.documents]);
    expect(current).toHaveLength(5);
    expect(current.find(({ resource }) => resource['id'] === 'c1')?.resource['recordedDate']).toBe('2026');
  });
  it('a changed practitioner whom nothing new cites is stored all the same', () => {
    const before = split(...first).groups[0] as PatientGroup;
    const after = split(...first.slice(0, 3), { resourceType: 'Practitioner', id: 'doc', name: [{ family: 'New' }] }).groups[0] as PatientGroup;
    expect(planImport(after, stored(before)).documents.map(({ section, resources }) => [section.category, resources.length])).toEqual([['demographics', 1]]);
  });
  it('resources without id or address are told apart by their content', () => {
    const parse = (...notes: string[]) => splitByPatient(parseRecords(new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: patient('a') }, ...notes.map((text) => ({ resource: { resourceType: 'Condition', subject: { reference: 'Patient/a' }, note: [{ text }] } }))] })), { validate: () => [] })).groups[0] as PatientGroup;
    const before = parse('one');
    expect(planImport(parse('one', 'two'), stored(before))).toMatchObject({ unchanged: 2, changed: [], added: [{}] });
    expect(exportBundle(toDocuments(before)).entry.map(({ fullUrl }) => fullUrl)).toEqual([undefined, undefined]);
  });
});
