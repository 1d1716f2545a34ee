import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../core/errors/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { codeOf } from '../../demo/failure.ts';
import { eventually, foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';

/** A disk of its own needs a mount namespace; where the system gives none, these count as skipped. */
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
const diskMegabytes = 160;
const whole = 4 * 1024 * 1024;
const looks = 30;
/** The WAL has room for some before anything new is needed; a page of the log shows 200. */
const mostLooks = 190;
const onSmallDisk = (dir: string): readonly string[] =>
  ['unshare', '-rm', 'sh', '-c', `mount -t tmpfs -o size=${String(diskMegabytes)}m,mode=700 tmpfs "$0" && exec "$@"`, dir];

const file = (number: number): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(syntheticPatient(createRandom(`full/${String(number)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number })));
const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));

describe.skipIf(!canMount)('a disk that gets full under a served workstation (needs unshare -rm)', () => {
  let desk: RunningDesk;
  let disk: string;
  beforeAll(async () => {
    desk = await foundDesk(['KeySteward'], { within: onSmallDisk });
    disk = `/proc/${String(desk.workstation.pid)}/root${desk.dir}`;
    await desk.as('KeySteward');
  }, 120_000);
  afterAll(async () => { await desk.end(); }, 30_000);

  const reserve = (): string => join(disk, 'vault.db.reserve');
  const reserved = (): number => statSync(reserve()).size;
  const ballast = (): string => join(disk, 'ballast');
  const fill = (): void => {
    for (let size = 1024 * 1024; size >= 4096;) {
      try { writeFileSync(ballast(), new Uint8Array(size).fill(7), { flag: 'a' }); } catch { size /= 2; }
    }
  };
  const facts = async () => { const { patients, documents, resources, outbox } = await desk.client.inspect.vault(); return { patients, documents, resources, outbox }; };

  it('is named, blocks writing and not reading, leaves nothing half-written, and the same import succeeds once there is room', async () => {
    const { client } = desk;
    const first = await importFile(client, 'before.json', file(1));
    const patient = first.patients[0]?.patient;
    if (patient === undefined) throw new Error('nothing to read');
    await eventually('nothing that waits', async () => (await facts()).outbox === 0);
    const before = await facts();
    const looked = async (): Promise<number> => (await client.audit.whoLooked({ patient, limit: 200 })).rows.filter(({ action }) => action === 'chart.open').length;
    const rows = await looked();
    expect(reserved()).toBe(whole);

    fill();
    // The node gives some of it back now and then.
    expect(statfsSync(disk).bavail * 4096).toBeLessThan(1024 * 1024);
    for (const number of [2, 3]) {
      expect(await failure(importFile(client, 'full.json', file(number)))).toBe('storage.full');
      fill();
    }
    expect(errorCodes['storage.full'].sentence).toContain('The disk is full');
    expect(await facts()).toEqual(before);

    // Each look needs its audit row, and gets it, though others take at times what is left.
    let seen = 0;
    for (; seen < looks || (reserved() === whole && seen < mostLooks); seen += 1) {
      const chart = await client.chart.open({ patient, financial: true, reason: 'While the disk is full' });
      expect(chart.documents.reduce((sum, { resources }) => sum + resources.length, 0)).toBe(first.stored);
      if (seen % 5 === 0) fill();
    }
    expect((await client.patients.search({ text: '' })).rows.length + (await client.patients.list({})).rows.length).toBeGreaterThan(0);
    await client.session.lock();
    await desk.as('KeySteward');
    expect(await looked()).toBe(rows + seen);
    expect(reserved()).toBeLessThan(whole);
    expect(await failure(importFile(client, 'full.json', file(2)))).toBe('storage.full');
    expect(await facts()).toEqual(before);

    rmSync(ballast());
    const again = await importFile(client, 'full.json', file(2));
    expect(again.stored).toBe(again.entries);
    const [{ document, subject } = { document: '' as never, subject: '' as never }] = again.documents;
    await eventually('the documents on chain', async () => (await client.inspect.document({ subject, document }).catch(() => ({ found: false }))).found);
    expect(reserved()).toBe(whole);

    // Without the space that is set aside (control) reading ends with a row that cannot be written, and nothing is shown.
    rmSync(reserve());
    let refused = 'nothing';
    for (let look = 0; look < mostLooks && refused === 'nothing'; look += 1) {
      fill();
      refused = await client.chart.open({ patient, financial: true, reason: 'Without a reserve' }).then(() => 'nothing', (error: unknown) => codeOf(error) ?? String(error));
    }
    expect(refused).toBe('audit.unwritable');
    rmSync(ballast());
    expect((await client.chart.open({ patient, financial: true, reason: 'With room again' })).documents.length).toBeGreaterThan(0);
    await desk.as('Admin');
    // The network is followed again once there is room: what the log is compared with comes from there.
    await eventually('the network', async () => (await client.network.status()).chain.phase === 'ready');
    expect((await client.audit.verify()).holds).toBe(true);
  });
});
