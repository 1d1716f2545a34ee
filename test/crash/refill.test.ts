import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionState } from '../../core/contract/index.ts';
import type { PatientId } from '../../core/ids/index.ts';
import { canonicalJson } from '../../core/records/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import type { Client } from '../../demo/workstation.ts';
import { builtAnew, damageTable, vaultKeyOf } from '../harness/damaged-vault.ts';
import { eventually, foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';

const file = (number: number): Uint8Array => new TextEncoder().encode(JSON.stringify(syntheticPatient(createRandom(`refill/${String(number)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number })));

type Outcome = NonNullable<NonNullable<SessionState['rebuilt']>['refill']>;
const patients: PatientId[] = [];
let desk: RunningDesk;
let key: Uint8Array;
const vaultFile = () => join(desk.dir, 'vault.db');

beforeAll(async () => {
  desk = await foundDesk(['KeySteward']);
  const client = await desk.as('KeySteward');
  for (let number = 0; number < 8; number += 1) {
    const { patients: [one] } = await importFile(client, `${String(number)}.json`, file(number));
    if (one === undefined) throw new Error('nobody was imported');
    patients.push(one.patient);
  }
  for (const patient of patients.slice(0, 2)) await client.chart.addNote({ patient, title: 'Seen today', text: 'Stands by itself and was never imported.' });
  key = await vaultKeyOf(desk.dir, desk.passphrase);
}, 240_000);
afterAll(async () => { await desk.end(); }, 30_000);

/** What each chart shows, in no order. */
async function charts(client: Client): Promise<Record<string, string[]>> {
  const shown: Record<string, string[]> = {};
  for (const patient of patients) {
    const { patient: line, documents } = await client.chart.open({ patient, financial: true, reason: 'Compared before and after' });
    shown[`${line.name} ${String(line.mrn)}`] = documents.flatMap(({ resources }) => resources.map((resource) => canonicalJson(resource))).sort();
  }
  return shown;
}

const counts = async (client: Client) => { const { patients: people, documents, resources } = await client.inspect.vault(); return { people, documents, resources }; };
const outcome = async (): Promise<Outcome> => {
  const { rebuilt } = await desk.client.session.state();
  if (rebuilt?.refill == null) throw new Error('nothing was rebuilt');
  return rebuilt.refill;
};
const filledIn = () => eventually('what was lost', async () => (await outcome()).state === 'done', 90);

/** Everything is on chain, and the workstation has ended. */
async function settled(client: Client): Promise<void> {
  await eventually('nothing that waits', async () => (await client.inspect.vault()).outbox === 0);
  await desk.workstation.stop();
}

const setAside = (): number => ['1', '2', '3', '4', '5'].filter((number) => existsSync(`${vaultFile()}.damaged-${number}`)).length;

/** The damage is met while somebody reads; the next start sets the file aside and builds it anew. */
async function metAndRebuilt(): Promise<void> {
  const before = setAside();
  await desk.again();
  await expect(desk.as('KeySteward').then(charts)).rejects.toThrow();
  await desk.workstation.stop();
  await desk.again();
  expect(setAside()).toBe(before + 1);
}

describe('a vault that lost pages', () => {
  it('is filled in again from the network and the document store, once somebody who may open it signs in', async () => {
    let client = await desk.as('KeySteward');
    const [before, shown] = [await counts(client), await charts(client)];
    await settled(client);
    expect(damageTable(vaultFile(), key, 'document', (leaf) => leaf === 1)).toBe(1);
    expect(damageTable(vaultFile(), key, 'resource', (leaf, leaves) => leaf === Math.floor(leaves / 2))).toBe(1);
    const control = await builtAnew(vaultFile(), key);
    expect(control.documents).toBeLessThan(before.documents);
    expect(control.resources).toBeLessThan(before.resources);
    await metAndRebuilt();
    client = desk.client;
    expect(await outcome()).toMatchObject({ documents: 0, resources: 0 });
    await desk.as('KeySteward');
    await filledIn();
    const found = await outcome();
    expect(found).toMatchObject({ resources: before.resources - control.resources, patients: 0, unopened: 0, unfetched: 0, altered: 0, keyless: 0, nameless: 0 });
    expect(found.documents).toBeGreaterThanOrEqual(before.documents - control.documents);
    expect(await counts(client)).toEqual(before);
    expect(await charts(client)).toEqual(shown);
    await desk.as('Admin');
    expect((await client.audit.list({ action: 'record.refill' })).rows.reduce((sum, { documents }) => sum + (documents ?? 0), 0)).toBe(found.documents);
    expect(await client.audit.verify()).toMatchObject({ holds: true });
  }, 240_000);

  it('goes on after kill -9 in the middle of it, and counts nothing twice', async () => {
    let client = await desk.as('KeySteward');
    const [before, shown] = [await counts(client), await charts(client)];
    await settled(client);
    // From both ends up to the damage: all but the first and the last page.
    expect(damageTable(vaultFile(), key, 'document', (leaf, leaves) => leaf === 1 || leaf === leaves - 2)).toBe(2);
    const control = await builtAnew(vaultFile(), key);
    await metAndRebuilt();
    client = await desk.as('KeySteward');
    let seen = await outcome();
    for (const end = performance.now() + 60_000; seen.documents === 0 && performance.now() < end;) seen = await outcome();
    expect(seen).toMatchObject({ state: 'running' });
    await desk.kill();
    client = await desk.again();
    const killed = await outcome();
    expect(killed.documents).toBeGreaterThan(0);
    expect(killed.documents).toBeLessThan(before.documents - control.documents);
    await desk.as('KeySteward');
    await filledIn();
    expect(await outcome()).toMatchObject({ documents: before.documents - control.documents, resources: before.resources - control.resources, unopened: 0, unfetched: 0, altered: 0 });
    expect(await counts(client)).toEqual(before);
    expect(await charts(client)).toEqual(shown);
  }, 240_000);

  it('finds again who a record is about, and says that the keys of it are lost', async () => {
    let client = await desk.as('KeySteward');
    const [before, shown] = [await counts(client), await charts(client)];
    await settled(client);
    expect(damageTable(vaultFile(), key, 'subject', () => true)).toBeGreaterThan(0);
    expect(damageTable(vaultFile(), key, 'patient', (leaf) => leaf === 0)).toBe(1);
    await metAndRebuilt();
    client = await desk.as('KeySteward');
    await filledIn();
    const found = await outcome();
    expect(found).toMatchObject({ unopened: 0, unfetched: 0, altered: 0, nameless: 0 });
    expect(found).toMatchObject({ keyless: patients.length, patients: patients.length });
    expect(await counts(client)).toEqual(before);
    expect(await charts(client)).toEqual(shown);
    // Written on in what it has; what a section of another kind is called was in the keys.
    const [first] = patients as [PatientId];
    await client.chart.addNote({ patient: first, title: 'Afterwards', text: 'Written once it was here again.' });
  }, 240_000);
});
