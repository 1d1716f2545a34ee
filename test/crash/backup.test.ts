import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { eventually, foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';

const program = join(import.meta.dirname, '..', '..', 'workstation', 'services', 'backup', 'main.ts');
const file = (number: number): Uint8Array => new TextEncoder().encode(JSON.stringify(syntheticPatient(createRandom(`backup/${String(number)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number })));

/** As `npm run backup` and `npm run restore` do it. */
async function command(args: readonly string[], passphrase: string): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  child.stdin.end(`${passphrase}\n`);
  const [code] = await once(child, 'close') as [number];
  return { code, said };
}

describe('a workstation whose data folder is lost', () => {
  let desk: RunningDesk;
  let place: string;
  beforeAll(async () => { desk = await foundDesk(['KeySteward']); place = mkdtempSync(join(tmpdir(), 'assent-drill-')); }, 120_000);
  afterAll(async () => { await desk.end(); rmSync(place, { recursive: true, force: true }); }, 30_000);

  it('comes back from its backup: records open, documents are in the store and on chain, the audit holds, work goes on', async () => {
    const backup = join(place, 'backup');
    let client = await desk.as('KeySteward');
    const { patients: [imported], documents, stored } = await importFile(client, 'before.json', file(1));
    if (imported === undefined) throw new Error('nobody was imported');
    await eventually('nothing that waits', async () => (await client.inspect.vault()).outbox === 0);
    const facts = async () => { const { patients, documents: count, resources, consents } = await client.inspect.vault(); return { patients, count, resources, consents }; };
    const before = await facts();

    expect(await command(['--to', backup, '--dir', desk.dir], desk.passphrase)).toMatchObject({ code: 1, said: expect.stringContaining('already running') as string });
    await desk.workstation.stop();
    expect(await command(['--to', backup, '--dir', desk.dir], 'not the passphrase')).toMatchObject({ code: 1, said: expect.stringContaining('passphrase does not open') as string });
    expect(existsSync(backup)).toBe(false);
    expect(await command(['--to', backup, '--dir', desk.dir], desk.passphrase)).toMatchObject({ code: 0 });

    rmSync(desk.dir, { recursive: true });
    expect(await command(['--from', backup, '--dir', desk.dir], desk.passphrase)).toMatchObject({ code: 0 });
    client = await desk.again();
    await desk.as('KeySteward');
    expect(await facts()).toEqual(before);
    const chart = await client.chart.open({ patient: imported.patient, financial: true, reason: 'After the restore' });
    expect(chart.documents.reduce((sum, { resources }) => sum + resources.length, 0)).toBe(stored);
    for (const { cid } of documents) expect(await client.inspect.content({ cid })).toMatchObject({ here: true, hashHolds: true });
    const again = await importFile(client, 'after.json', file(2));
    const [{ document, subject } = { document: '' as never, subject: '' as never }] = again.documents;
    await eventually('the new documents on chain', async () => (await client.inspect.document({ subject, document }).catch(() => ({ found: false }))).found);
    for (const one of documents) expect((await client.inspect.document({ subject: one.subject, document: one.document })).found).toBe(true);
    await desk.as('Admin');
    expect((await client.audit.verify()).holds).toBe(true);
  }, 180_000);
});
