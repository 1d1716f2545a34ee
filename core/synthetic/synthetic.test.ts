import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roles } from '../consent/vocabulary.ts';
import { allergyList, createChart, createFhirValidator, currentVersions, exportBundle, type FhirDefinitions, labList, medicationList, paperList, parseRecords, patientBanner, splitByPatient, toDocuments, attachmentBytes } from '../records/index.ts';
import { createRandom, demoClinic, stories, type Story, syntheticPatient } from './index.ts';

const now = '2026-11-22T16:00:00Z';
const validate = createFhirValidator(JSON.parse(readFileSync(new URL('../records/definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
const imported = (bundle: unknown) => {
  const parsed = parseRecords(new TextEncoder().encode(JSON.stringify(bundle)), { validate });
  const { groups, rejected } = splitByPatient(parsed);
  const [group] = groups;
  if (group === undefined || groups.length !== 1) throw new Error('one patient was expected');
  return { group, rejected: [...parsed.rejected, ...rejected], documents: toDocuments(group) };
};
const chartOf = (story: Story) => createChart(story.bundle.entry.map((entry) => ({ ...entry, source: null, document: null })));
const all = stories(now);
const story = (key: string): Story => { const found = all.find((one) => one.key === key); if (found === undefined) throw new Error(key); return found; };
const bannerOf = (key: string) => patientBanner(imported(story(key).bundle).group.patient.resource, now.slice(0, 10));

describe('stories', () => {
  it('are twelve, the same every time, with their own numbers and PINs', () => {
    expect(all).toHaveLength(12);
    expect(stories(now)).toEqual(all);
    expect(new Set(all.map(({ key }) => bannerOf(key).mrn?.value)).size).toBe(12);
    const pins = all.flatMap(({ pin }) => pin ?? []);
    expect(new Set(pins).size).toBe(pins.length);
    for (const pin of pins) expect(pin).toMatch(/^\d{6}$/);
  });
  it('move with the clock', () => { expect(JSON.stringify(stories('2027-01-01T00:00:00Z'))).not.toContain('2026-11-22'); });
  it.each(all.map((one): [string, Story] => [one.key, one]))('%s imports whole and comes out as it went in', (_, one) => {
    const { rejected, documents } = imported(one.bundle);
    expect(rejected).toEqual([]);
    expect(documents.length).toBeLessThanOrEqual(30);
    const byId = (resources: readonly { readonly resource: { readonly [name: string]: unknown } }[]) => resources.map(({ resource }) => resource).sort((a, b) => (JSON.stringify(a['id']) < JSON.stringify(b['id']) ? -1 : 1));
    expect(byId(exportBundle(documents).entry)).toEqual(byId(one.bundle.entry));
    expect(currentVersions(documents)).toHaveLength(one.bundle.entry.length);
  });
  it('show what they are for', () => {
    expect(labList(chartOf(story('diabetic'))).trends.find(({ title }) => title === 'Hemoglobin A1c')?.points.length).toBeGreaterThan(9);
    expect(medicationList(chartOf(story('diabetic')), now).past.map(({ title, state }) => [title, state])).toEqual([['Metformin 850 mg tablet', 'discontinued']]);
    expect(labList(chartOf(story('critical-potassium'))).results[0]?.date?.slice(0, 10)).toBe('2026-11-22');
    expect(labList(chartOf(story('critical-potassium'))).results.filter(({ flag }) => flag?.critical).map(({ title, text }) => [title, text])).toEqual([['Potassium', '6.9 mmol/L']]);
    expect(allergyList(chartOf(story('allergic'))).rows.map(({ title }) => title)).toEqual(['Penicillin', 'Peanut', 'Ibuprofen', 'House dust mite', "Cow's milk"]);
    expect(allergyList(chartOf(story('pregnant'))).state).toBe('none-known');
    expect(allergyList(chartOf(story('diabetic'))).state).toBe('recorded');
    expect(medicationList(chartOf(story('many-medicines')), now).active).toHaveLength(14);
    expect(bannerOf('deceased')).toMatchObject({ deceased: {}, age: { years: 78 } });
    expect(bannerOf('newborn')).toMatchObject({ name: 'Unnamed newborn', age: { text: '2 d' } });
    expect(bannerOf('unknown')).toMatchObject({ name: 'Unknown patient', birthDate: null });
    expect([bannerOf('twin-a').birthDate, bannerOf('twin-a').multipleBirth]).toEqual([bannerOf('twin-b').birthDate, true]);
    const sections = imported(story('withheld').bundle).documents.map(({ section }) => section.sensitivity);
    expect(new Set(sections)).toEqual(new Set(['general', 'PSY', 'HIV']));
  });
  it('the PDF is one: header, cross-reference table at the offset it names, end', () => {
    const data = paperList(chartOf(story('many-medicines'))).flatMap(({ attachments }) => attachments).find(({ contentType }) => contentType === 'application/pdf')?.data;
    const file = String.fromCharCode(...(attachmentBytes(data ?? '') ?? []));
    expect(file.startsWith('%PDF-1.4\n')).toBe(true);
    expect(file.endsWith('%%EOF\n')).toBe(true);
    const start = Number(/startxref\n(\d+)\n/.exec(file)?.[1]);
    expect(file.slice(start, start + 4)).toBe('xref');
    const offsets = [...file.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    offsets.forEach((offset, index) => { expect(file.slice(offset).startsWith(`${String(index + 1)} 0 obj`)).toBe(true); });
  });
});

describe('the generator', () => {
  const made = (seed: number) => syntheticPatient(createRandom(seed), { now, organization: seed % 2 === 0 ? 'harbour' : 'northside', number: seed });
  it('gives the same for the same seed and another for another', () => {
    expect(made(7)).toEqual(made(7));
    expect(made(7)).not.toEqual(made(8));
  });
  it('gives 150 patients that are valid, whole, different and like a clinic', () => {
    const people = Array.from({ length: 150 }, (_, seed) => imported(made(seed)));
    expect(people.flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(Math.max(...people.map(({ documents }) => documents.length))).toBeLessThanOrEqual(30);
    const banners = people.map(({ group }) => patientBanner(group.patient.resource, now.slice(0, 10)));
    expect(new Set(banners.map(({ mrn }) => mrn?.value)).size).toBe(150);
    expect(new Set(banners.map(({ name }) => name)).size).toBeGreaterThan(140);
    expect(banners.filter(({ age }) => (age?.years ?? 99) < 18).length).toBeGreaterThan(10);
    expect(banners.filter(({ age }) => (age?.years ?? 0) > 70).length).toBeGreaterThan(10);
    const ids = people.flatMap(({ group }) => group.entries.filter(({ travels }) => !travels).map(({ identity }) => identity));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { group } of people) for (const { resource } of group.entries) expect(JSON.stringify(resource)).not.toMatch(/NaN|undefined|null/);
  });
  it('dates nothing after now', () => {
    for (let seed = 0; seed < 40; seed += 1) for (const date of JSON.stringify(made(seed)).match(/\d{4}-\d{2}-\d{2}(?=T|")/g) ?? []) expect(date <= '2026-11-22').toBe(true);
  });
});

describe('the demo clinic', () => {
  it('begins its tour with somebody of the other organization who can sign in there', () => {
    for (const { key } of demoClinic.organizations) {
      const story = stories('2026-11-22T09:00:00Z').find(({ name }) => name === demoClinic.tour[key]);
      expect([key, story !== undefined && story.organization !== key && story.pin !== null]).toEqual([key, true]);
    }
  });

  it('has two organizations, eight staff, an admin, a validator, and a PIN each', () => {
    const people = [...demoClinic.staff, demoClinic.admin, demoClinic.validator];
    expect(demoClinic.organizations.map(({ name }) => name)).toEqual(['Harbour Clinic', 'Northside Hospital']);
    expect(demoClinic.staff).toHaveLength(8);
    for (const { pin, roles: held } of people) { expect(pin).toMatch(/^\d{6}$/); for (const role of held) expect(roles).toContain(role); }
    expect(new Set(people.map(({ pin }) => pin)).size).toBe(people.length);
    for (const { key } of demoClinic.organizations) for (const role of ['Clinician', 'KeySteward', 'Registrar'] as const) expect(demoClinic.staff.some(({ organization, roles: held }) => organization === key && held.includes(role))).toBe(true);
  });
});
