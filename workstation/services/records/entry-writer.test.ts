import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FhirResource, Replaces } from '../../../core/contract/index.ts';
import type { DocumentId } from '../../../core/ids/index.ts';
import { document, documentsOfPatient, resourcesOfDocument, resourcesOfPatient, searchResources, subjectsOfPatient } from '../../vault/repositories/index.ts';
import { type Desk, openWritingDesk } from './writing.fixture.ts';

const at = '2026-05-03T09:30:00.000Z';
const pulse = (value: number, more: object = {}) => ({ kind: 'vitals', at, readings: [{ name: 'pulse', value, unit: '/min' }], ...more });
const problem = (text: string, more: object = {}) => ({ kind: 'problem', problem: { text }, ...more });
const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => (error as { code?: string }).code ?? String(error));
const target = ({ document: id, resources }: { document: DocumentId; resources: string[] }, why = 'a slip', index = 0): Replaces => ({ document: id, resource: resources[index] ?? '', why });

describe('entries written at the desk', () => {
  let desk: Desk;
  const current = (patient = desk.patients[0]) => desk.vault.read((db) => resourcesOfPatient(db, patient)).map(({ resource }) => resource);
  const row = (id: DocumentId) => desk.vault.read((db) => document(db, id));
  beforeEach(async () => { desk = await openWritingDesk('Clinician', 'Nurse', 'Laboratory'); });
  afterEach(() => { desk.end(); });

  it('are sealed, stored, saved with their audit row and posted', async () => {
    const written = await desk.write({ kind: 'vitals', at, readings: [{ name: 'systolic', value: 128, unit: 'mm[Hg]' }, { name: 'diastolic', value: 76, unit: 'mm[Hg]' }, { name: 'pulse', value: 72, unit: '/min' }] });
    expect(written.resources).toHaveLength(2);
    expect(row(written.document)).toMatchObject({ category: 'vitals', sensitivity: 'general', stage: 'stored', resources: 2, supersedes: null });
    expect(desk.stored.has(row(written.document)?.cid ?? '')).toBe(true);
    expect(desk.posted).toHaveLength(1);
    expect(desk.rows('record.write')).toMatchObject([{ outcome: 'done', document: written.document }]);
  });

  it('a newer version supersedes the document, keeps its other entries, and leaves the older one where it was', async () => {
    const first = await desk.write({ kind: 'vitals', at, readings: [{ name: 'pulse', value: 72, unit: '/min' }, { name: 'weight', value: 70, unit: 'kg' }] });
    const old = row(first.document);
    const second = await desk.write(pulse(82), target(first, 'read the wrong line'));
    expect(row(second.document)).toMatchObject({ supersedes: first.document, status: 'Current', resources: 2 });
    expect(row(first.document)).toMatchObject({ status: 'Superseded', cid: old?.cid });
    expect(desk.stored.has(old?.cid ?? '')).toBe(true);
    expect(desk.vault.read((db) => resourcesOfDocument(db, first.document)).map(({ current: is, resource }) => [is, (resource as { valueQuantity?: { value: number } }).valueQuantity?.value])).toEqual([[false, 72], [false, 70]]);
    expect(current().map((resource) => [resource['status'], (resource as { valueQuantity?: { value: number } }).valueQuantity?.value])).toEqual([['amended', 82], ['final', 70]]);
    expect(desk.posted.at(-1)?.call.args[1]).toMatchObject([{ supersedes: `0x${first.document}` }]);
    expect(desk.rows('record.amend')).toMatchObject([{ reason: 'read the wrong line', document: second.document }]);
    // What was superseded is replaced once only: whoever looks at the older version is told.
    expect(await failure(desk.write(pulse(83), target(first)))).toBe('writing.changed-meanwhile');
    expect(await failure(desk.write(pulse(83), target({ ...second, resources: first.resources })))).toBe('nothing failed');
  });

  it('of two who change the same entry at once one is refused, and nothing of theirs is left', async () => {
    const first = await desk.write(pulse(72));
    const outcomes = await Promise.all([failure(desk.write(pulse(80), target(first))), failure(desk.write(pulse(90), target(first)))]);
    expect(outcomes.sort()).toEqual(['nothing failed', 'writing.changed-meanwhile']);
    expect(current()).toHaveLength(1);
    expect(desk.vault.read((db) => documentsOfPatient(db, desk.patients[0]))).toHaveLength(2);
    expect(desk.vault.read((db) => db.all('SELECT document FROM staged_document'))).toEqual([]);
    expect(desk.rows('record.amend')).toHaveLength(1);
  });

  it('who wrote each version, when, where, why, and whether the signature holds', async () => {
    const first = await desk.write(problem('Asthma'));
    await desk.charts.open({ patient: desk.patients[0], purpose: 'TREAT', reason: null }, false);
    desk.as('Nurse');
    await desk.charts.open({ patient: desk.patients[0], purpose: 'TREAT', reason: 'on the ward' }, false);
    const second = await desk.write(problem('Asthma, exercise induced'), target(first, 'more exact'));
    const subject = desk.vault.read((db) => subjectsOfPatient(db, desk.patients[0]))[0]?.id;
    const ask = () => desk.versions.of({ subject: subject as never, document: second.document, resource: first.resources[0] ?? '', purpose: 'TREAT', reason: null });
    const { versions } = await ask();
    expect(versions.map(({ title, authorName, why, current: is, signature, organizationName, document: id }) => [title, authorName, why, is, signature, organizationName, id])).toEqual([
      ['Asthma, exercise induced', 'A Nurse', 'more exact', true, 'holds', 'Here', second.document], ['Asthma', 'A Clinician', null, false, 'holds', 'Here', first.document],
    ]);
    expect(desk.rows('document.open')).toHaveLength(1);
    // Controls: a file with one bit turned over is no signature, and one that is away is not called broken.
    const cid = row(second.document)?.cid ?? '';
    const file = desk.stored.get(cid) as Uint8Array;
    desk.stored.set(cid, desk.stored.get(row(first.document)?.cid ?? '') as Uint8Array);
    expect((await ask()).versions[0]?.signature).toBe('broken');
    desk.stored.delete(cid);
    expect((await ask()).versions[0]?.signature).toBe('out-of-reach');
    desk.stored.set(cid, file);
    expect((await ask()).versions[0]?.signature).toBe('holds');
  });

  it('an entry in error stays as it was and is in no list, nor found by search', async () => {
    const written = await desk.write(problem('Asthma'));
    expect(desk.vault.read((db) => searchResources(db, 'asthma', 5))).toHaveLength(1);
    const taken = await desk.entries.strike(desk.patients[0], target(written, 'heard wrongly'));
    expect(current()).toMatchObject([{ id: written.resources[0]?.split('/')[1], code: { text: 'Asthma' }, verificationStatus: { coding: [{ code: 'entered-in-error' }] } }]);
    expect(row(taken.document)).toMatchObject({ supersedes: written.document });
    expect(desk.rows('record.strike')).toMatchObject([{ reason: 'heard wrongly' }]);
    expect(await failure(desk.write(problem('Asthma'), target(written)))).toBe('writing.changed-meanwhile');
  });

  it('an entry on the wrong patient is taken back there and filed here, in one call, with nothing of the other', async () => {
    const [wrong, right] = desk.patients;
    const written = await desk.write(problem('Asthma', { note: 'worse in spring' }));
    desk.posted.length = 0;
    const { document: struck, filed } = await desk.entries.refile(wrong, target(written, 'the bed was changed'), right);
    expect(desk.posted).toHaveLength(1);
    expect(desk.posted[0]?.call.args[1]).toMatchObject([{ document: `0x${struck}`, supersedes: `0x${written.document}` }, { document: `0x${filed}`, supersedes: null }]);
    const [moved] = current(right);
    expect(moved).toMatchObject({ code: { text: 'Asthma' }, subject: { reference: `Patient/${right}` }, note: [{ text: 'worse in spring' }] });
    expect(JSON.stringify(moved)).not.toContain(wrong);
    expect(JSON.stringify(moved)).not.toContain(written.resources[0]?.split('/')[1]);
    expect(current(wrong)).toMatchObject([{ verificationStatus: { coding: [{ code: 'entered-in-error' }] } }]);
    expect([desk.rows('record.refile').length, desk.rows('record.write').length]).toEqual([1, 2]);
    expect(await failure(desk.entries.refile(wrong, target(written), wrong))).toBe('writing.not-understood');
  });

  it('that become sensitive leave the section that others may read', async () => {
    const written = await desk.write(problem('Low mood'));
    const moved = await desk.write(problem('Depression', { sensitivity: 'PSY' }), target(written));
    expect(row(moved.document)).toMatchObject({ category: 'problems', sensitivity: 'PSY', supersedes: null });
    expect(row(written.document)?.status).toBe('Superseded');
    const open = (sensitivity: string) => desk.vault.read((db) => documentsOfPatient(db, desk.patients[0])).filter((one) => one.status === 'Current' && one.sensitivity === sensitivity).flatMap(({ id }) => desk.vault.read((db) => resourcesOfDocument(db, id)).map(({ resource }) => resource));
    expect(open('general')).toMatchObject([{ code: { text: 'Low mood' }, verificationStatus: { coding: [{ code: 'entered-in-error' }] } }]);
    expect(open('PSY')).toMatchObject([{ code: { text: 'Depression' } }]);
  });

  it('are refused where they may not be saved, before anything is sealed', async () => {
    const systolic = { name: 'systolic', value: 120, unit: 'mm[Hg]' };
    for (const [entry, code] of [
      [pulse(7_200), 'writing.not-understood'], [pulse(190), 'writing.unusual'], [pulse(72, { readings: [{ name: 'pulse', value: 72, unit: 'bpm' }] }), 'writing.unit-unknown'], [{ ...pulse(1), readings: [systolic] }, 'writing.not-understood'],
      [{ kind: 'observation', test: { text: 'Potassium' }, at, value: { kind: 'quantity', value: 4, unit: 'mmoles' } }, 'writing.unit-unknown'], [{ kind: 'note', title: 'Empty', parts: [{ heading: 'Plan', text: ' ' }] }, 'writing.not-understood'],
      [{ kind: 'order', medication: { text: 'Ibuprofen' }, dose: { value: 1, unit: 'pill' }, perDay: 1, start: '2026-05-03', days: null }, 'writing.unit-unknown'],
    ] as const) expect([entry.kind, await failure(desk.write(entry))]).toEqual([entry.kind, code]);
    expect([desk.stored.size, desk.posted.length, desk.rows('record.write').length]).toEqual([0, 0, 0]);
    expect(await failure(desk.write(pulse(190, { confirmed: true })))).toBe('nothing failed');
  });

  it('an order goes past a warning only when that warning was read and answered', async () => {
    await desk.write({ kind: 'allergy', substance: { text: 'Penicillin' }, criticality: 'high' });
    const order = { kind: 'order', medication: { text: 'Amoxicillin 500 mg' }, dose: { value: 500, unit: 'mg' }, perDay: 3, start: '2026-05-03', days: 7 };
    const warned = (await desk.checks.ofOrder(desk.patients[0], { text: 'Amoxicillin 500 mg', code: null }, null)).map(({ key }) => key);
    expect(warned).toEqual(['allergy-class: Penicillin']);
    expect(await failure(desk.write(order))).toBe('writing.warning-unread');
    expect(await failure(desk.write({ ...order, warned }))).toBe('writing.warning-unread');
    expect(await failure(desk.write({ ...order, warned: ['allergy: Latex'], despite: 'tolerated before' }))).toBe('writing.warning-unread');
    const written = await desk.write({ ...order, warned, despite: 'tolerated before' });
    expect(current().find(({ resourceType }) => resourceType === 'MedicationRequest')).toMatchObject({ detectedIssue: [{ reference: '#warned' }], contained: [{ detail: warned[0], mitigation: [{ action: { text: 'tolerated before' } }] }] });
    // Stopping it is nobody's warning.
    expect(await failure(desk.write({ ...order, status: 'stopped', statusReason: 'rash' }, target(written)))).toBe('nothing failed');
  });

  it('"none known" is not stated beside an entry in force', async () => {
    const none = { kind: 'allergy', substance: null };
    const written = await desk.write({ kind: 'allergy', substance: { text: 'Peanut' }, scope: 'food' });
    expect(await failure(desk.write(none))).toBe('writing.contradiction');
    expect(await failure(desk.write({ ...none, scope: 'medication' }))).toBe('nothing failed');
    await desk.entries.strike(desk.patients[0], target(written));
    expect(await failure(desk.write(none))).toBe('nothing failed');
    await desk.write(problem('Asthma'));
    expect(await failure(desk.write({ kind: 'problem', problem: null }))).toBe('writing.contradiction');
  });

  it('nobody writes where they may not read, nor takes back what they may not write', async () => {
    const order = await desk.write({ kind: 'order', medication: { text: 'Ibuprofen' }, dose: null, perDay: 1, start: '2026-05-03', days: null, warned: ['allergies-not-recorded: not recorded'], despite: 'asked: none' });
    desk.as('Nurse');
    expect(await failure(desk.write(pulse(70)))).toBe('access.denied');
    expect(desk.rows('record.write').at(-1)).toMatchObject({ outcome: 'deny' });
    expect(await failure(desk.entries.strike(desk.patients[0], target(order)))).toBe('access.denied');
    await desk.charts.open({ patient: desk.patients[0], purpose: 'TREAT', reason: 'on the ward' }, false);
    expect(await failure(desk.write(pulse(70)))).toBe('nothing failed');
    expect(await failure(desk.entries.strike(desk.patients[0], target(order)))).toBe('access.role-missing');
    // The document of one kind is no way to write another.
    const [first] = current() as [FhirResource];
    expect(await failure(desk.write(pulse(70), { document: order.document, resource: `MedicationRequest/${String(first['id'])}`, why: 'x' }))).toBe('writing.not-understood');
    desk.as(null);
    expect(await failure(desk.write(pulse(70)))).toBe('access.not-signed-in');
  });
});

describe('drafts', () => {
  let desk: Desk;
  beforeEach(async () => { desk = await openWritingDesk('Clinician', 'Nurse'); });
  afterEach(() => { desk.end(); });
  const key = () => ({ patient: desk.patients[0], kind: 'note', target: null } as const);

  it('are kept as typed, for their author alone, one for each form, and read under a row of the audit', () => {
    desk.drafts.keep(key(), desk.account(), '{"text":"  half a sen');
    desk.drafts.keep(key(), desk.account(), '{"text":"  half a sentence');
    desk.drafts.keep({ ...key(), kind: 'vitals' }, desk.account(), '{}');
    expect(desk.drafts.list(desk.patients[0]).map(({ kind, body }) => [kind, body])).toEqual([['vitals', '{}'], ['note', '{"text":"  half a sentence']]);
    expect(desk.rows('draft.read')).toMatchObject([{ outcome: 'permit' }]);
    expect(desk.drafts.list(desk.patients[1])).toEqual([]);
    desk.as('Nurse');
    expect(desk.drafts.list(desk.patients[0])).toEqual([]);
    expect(desk.drafts.drop(key())).toEqual({ dropped: false });
    // A window that sends what was typed before the switch cannot give it to who came after.
    const nurse = desk.account();
    desk.as('Clinician');
    expect(() => { desk.drafts.keep(key(), nurse, 'stray'); }).toThrow('access.denied');
    desk.as('Clinician');
    expect([desk.drafts.drop(key()), desk.drafts.drop(key())]).toEqual([{ dropped: true }, { dropped: false }]);
    expect(desk.drafts.list(desk.patients[0])).toHaveLength(1);
  });

  it('are not shown to one to whom the record has closed', async () => {
    desk.as('Nurse');
    desk.drafts.keep(key(), desk.account(), 'typed while it was open');
    desk.as('Clinician');
    await desk.write(pulse(70));
    desk.as('Nurse');
    expect(desk.drafts.list(desk.patients[0])).toEqual([]);
    expect(desk.rows('draft.read')).toMatchObject([{ outcome: 'deny' }]);
  });

  it('end with the signature, and not with a refusal', async () => {
    desk.drafts.keep({ ...key(), kind: 'vitals' }, desk.account(), 'pulse');
    expect(await failure(desk.write(pulse(7_200)))).toBe('writing.not-understood');
    expect(desk.drafts.list(desk.patients[0])).toHaveLength(1);
    const written = await desk.write(pulse(72));
    expect(desk.drafts.list(desk.patients[0])).toEqual([]);
    desk.drafts.keep({ ...key(), kind: 'vitals' }, desk.account(), 'another');
    desk.drafts.keep({ ...key(), kind: 'vitals', target: { document: written.document, resource: written.resources[0] ?? '' } }, desk.account(), 'corrected');
    await desk.write(pulse(75), target(written));
    expect(desk.drafts.list(desk.patients[0]).map(({ body }) => body)).toEqual(['another']);
  });

  it('do not grow without end', () => {
    for (let index = 0; index < 70; index += 1) desk.drafts.keep({ ...key(), target: { document: String(index).padStart(64, '0') as DocumentId, resource: 'Observation/1' } }, desk.account(), 'x');
    expect(desk.drafts.list(desk.patients[0])).toHaveLength(60);
  });
});
