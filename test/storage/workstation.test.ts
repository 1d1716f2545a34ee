/** A whole workstation whose documents move to a clinic's own nodes: what was there stays readable, what comes is kept there, and the screen's figures say so. */
import { CID } from 'multiformats/cid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentId } from '../../core/ids/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Client } from '../../demo/workstation.ts';
import { eventually, foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';
import { type KuboSwarm, reasonToSkip, startKuboSwarm } from '../harness/kubo-swarm.ts';
import { openClient, type ServedWorkstation, startServed } from '../harness/served-workstation.ts';
import { reasonToSkip as noNode } from '../network/local-network.ts';

const skipped = reasonToSkip ?? noNode;
const seconds = 180_000;
let swarm: KuboSwarm | null = null;
let desk: RunningDesk | null = null;
let served: ServedWorkstation | null = null;
/** What the nodes keep for it. */
let stored: ContentId[] = [];

const record = (number: number): Uint8Array => new TextEncoder().encode(JSON.stringify(syntheticPatient(createRandom(`storage/${String(number)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number })));

const cidsOf = async (client: Client, bytes: Uint8Array): Promise<ContentId[]> => (await importFile(client, 'record.json', bytes)).documents.map(({ cid }) => cid);

/** The workstation again on its folder, its vault open and its key steward signed in. */
async function start(dir: string, args: readonly string[]): Promise<Client> {
  await served?.stop();
  served = await startServed(dir, ['--development-network', ...args]);
  const { client } = await openClient(served.url);
  await client.session.openVault({ passphrase: desk?.passphrase ?? '' });
  const steward = desk?.people.get('KeySteward');
  if (steward === undefined) throw new Error('nobody to sign in');
  await client.session.signIn({ account: steward.account, secret: steward.pin }).catch((error: unknown) => { throw new Error(JSON.stringify((error as { data?: unknown }).data), { cause: error }); });
  return client;
}

async function command(args: readonly string[], passphrase: string): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'workstation', 'services', 'backup', 'main.ts'), ...args], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(`${passphrase}\n`);
  return (await once(child, 'close') as [number])[0];
}

describe('a workstation on the clinic’s own nodes', () => {
  beforeAll(async () => {
    if (skipped !== null) return;
    [swarm, desk] = [await startKuboSwarm({ nodes: 2, factor: { minimum: 2, maximum: 2 } }), await foundDesk(['KeySteward'])];
  }, seconds);
  afterAll(async () => { await served?.stop(); await desk?.end(); await swarm?.end(); }, 60_000);

  it('brings its documents along, keeps new ones there, and stays there', async (context) => {
    if (skipped !== null || swarm === null || desk === null) { context.skip(skipped ?? ''); return; }
    const { nodes } = swarm;
    const before = await cidsOf(await desk.as('KeySteward'), record(1));
    expect(before.length).toBeGreaterThan(3);
    expect(await desk.client.inspect.copies({ cid: before[0] as ContentId })).toMatchObject({ engine: 'embedded', copies: 1, wanted: 1 });
    expect((await desk.client.network.status()).storage).toMatchObject({ engine: 'embedded', phase: 'ready' });
    await desk.workstation.stop();

    const file = join(swarm.dir, 'storage.json');
    writeFileSync(file, JSON.stringify(swarm.access(0)), { mode: 0o600 });
    let client = await start(desk.dir, ['--storage', file]);
    expect((await client.network.status()).storage).toMatchObject({ engine: 'clinic', phase: 'ready' });
    const here = async (cid: string): Promise<number> => (await Promise.all(nodes.map(({ rpc }) => rpc.isPinned(CID.parse(cid), AbortSignal.timeout(5_000))))).filter(Boolean).length;
    for (const cid of before) await eventually('two copies', async () => await here(cid) === 2);
    expect(await client.inspect.content({ cid: before[0] as ContentId })).toMatchObject({ here: true, hashHolds: true });

    const after = await cidsOf(client, record(2));
    for (const cid of after) await eventually('two copies as the workstation sees them', async () => (await client.inspect.copies({ cid })).copies === 2);
    await expect.poll(async () => (await client.inspect.copies({ cid: after[0] as ContentId })).proved, { timeout: 90_000, interval: 1_000 }).toBe(2);
    const { provedAt, ...facts } = await client.inspect.copies({ cid: after[0] as ContentId });
    expect(facts).toEqual({ engine: 'clinic', copies: 2, least: 2, wanted: 2, proved: 2 });
    expect(Math.abs(Date.now() - Date.parse(provedAt ?? ''))).toBeLessThan(30_000);

    stored = [...before, ...after];

    client = await start(desk.dir, []);
    expect((await client.network.status()).storage.engine).toBe('clinic');
    expect(await client.inspect.content({ cid: after[0] as ContentId })).toMatchObject({ here: true, hashHolds: true });
  }, seconds);

  it('opens without them, says that they are out of reach, and has them again when they are back', async (context) => {
    if (skipped !== null || swarm === null || desk === null) { context.skip(skipped ?? ''); return; }
    await swarm.kill(0);
    const client = await start(desk.dir, []);
    expect((await client.network.status()).storage).toMatchObject({ engine: 'clinic', phase: 'offline' });
    await swarm.start(0);
    await eventually('the nodes', async () => (await client.network.status()).storage.phase === 'ready', 30);
  }, seconds);

  it('comes back with every document where its nodes were lost with it', async (context) => {
    if (skipped !== null || swarm === null || desk === null) { context.skip(skipped ?? ''); return; }
    const { dir, passphrase } = desk;
    const backup = join(swarm.dir, '..', `${basename(swarm.dir)}-backup`);
    try {
      await served?.stop();
      expect(await command(['--to', backup, '--dir', dir], passphrase)).toBe(0);
      await swarm.end();
      rmSync(dir, { recursive: true });
      swarm = await startKuboSwarm({ nodes: 2, factor: { minimum: 2, maximum: 2 } });
      const { nodes } = swarm;
      // The control: the new nodes have none of them.
      const copiesOf = async (cid: string): Promise<number> => (await Promise.all(nodes.map(({ rpc }) => rpc.isPinned(CID.parse(cid), AbortSignal.timeout(5_000))))).filter(Boolean).length;
      expect(await copiesOf(stored[0] ?? '')).toBe(0);
      expect(await command(['--from', backup, '--dir', dir], passphrase)).toBe(0);
      const file = join(swarm.dir, 'storage.json');
      writeFileSync(file, JSON.stringify(swarm.access(0)), { mode: 0o600 });
      const client = await start(dir, ['--storage', file]);
      await eventually('the documents back on the nodes', async () => (await client.jobs.list()).some(({ kind, state }) => kind === 'return-documents' && state === 'done'));
      for (const cid of stored) {
        await eventually('two copies', async () => await copiesOf(cid) === 2);
        expect(await client.inspect.content({ cid })).toMatchObject({ here: true, hashHolds: true });
      }
      expect(existsSync(join(dir, 'ipfs', 'kept'))).toBe(false);
    } finally {
      rmSync(backup, { recursive: true, force: true });
    }
  }, seconds);
});
