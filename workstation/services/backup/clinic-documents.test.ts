import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CID } from 'multiformats/cid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import type { ContentId } from '../../../core/ids/index.ts';
import { JobId } from '../../../core/ids/index.ts';
import { openBlockDatabase } from '../../ipfs/block-database.ts';
import { contentIdOf } from '../../ipfs/content-address.ts';
import { json, serve } from '../../ipfs/clinic/server.fixture.ts';
import { chunksOf } from '../../ipfs/file-chunks.ts';
import { keptFolder } from '../../ipfs/kept-documents.ts';
import { createPassphraseKeychain } from '../../platform/passphrase-keychain.ts';
import { openVault } from '../../vault/open-vault.ts';
import { putSetting } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createJobBoard } from '../jobs/job-board.ts';
import { createReturningDocuments } from '../storage/returning-documents.ts';
import { makeBackup } from './backup.ts';
import { readManifest } from './manifest.ts';
import { restoreBackup } from './restore.ts';

const passphrase = 'a passphrase of the backup test';
const small = Buffer.from('a sealed document');
/** Of two blocks. */
const large = Buffer.alloc(1_500_000, 'sealed');
const quiet = { now: () => 1_000, progress: () => undefined, passphrase, version: '0' };
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'no error', (error: unknown) => (error instanceof AppError ? error.code : String(error)));

let folder: string;
let data: string;
let roots: CID[];
let blocks: Map<string, Uint8Array>;
let kubo: Awaited<ReturnType<typeof serve>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assent-clinic-backup-'));
  data = join(folder, 'data');
  mkdirSync(data);
  const files = await Promise.all([small, large].map(chunksOf));
  roots = files.map(({ root }) => root);
  blocks = new Map(files.flatMap((file) => file.blocks.map(({ cid, bytes }): [string, Uint8Array] => [contentIdOf(cid), bytes])));
  kubo = await serve(({ path, query }, response) => {
    const block = blocks.get(query.get('arg') ?? '');
    if (path.endsWith('/pin/ls')) json(response, 200, { Keys: Object.fromEntries(roots.map((root) => [contentIdOf(root), { Type: 'recursive' }])) });
    else if (block === undefined) json(response, 500, { Message: 'block was not found' });
    else response.end(block);
  });
  const { vaultKey } = await createPassphraseKeychain(join(data, 'keychain.json')).create(passphrase);
  const vault = openVault({ file: join(data, 'vault.db'), key: vaultKey });
  vault.write((db) => {
    db.run("INSERT INTO workstation (id, organization, device, device_recipient, device_wrapped, genesis, created_at) VALUES (1, 1, 'd', 'r', x'00', NULL, 0)");
    putSetting(db, 'storage-access', { format: 'assent-storage/1', kubo: kubo.url, kuboAuthorization: null, cluster: null, clusterAuthorization: null, nodes: [], minimum: 1, maximum: 1 });
  });
  vault.close();
}, 60_000);
afterEach(async () => { await kubo.close(); rmSync(folder, { recursive: true, force: true }); });

const make = (name: string, documents = true) => makeBackup({ ...quiet, dataDir: data, to: join(folder, name), documents });
const restored = async (name: string): Promise<string> => {
  const to = join(folder, `${name}-restored`);
  await restoreBackup({ ...quiet, from: join(folder, name), dataDir: to });
  return join(to, keptFolder);
};

/** Nodes without anything, that may be down. */
function emptyNodes() {
  const held = new Map<string, Uint8Array>();
  const pinned = new Set<string>();
  const state = { up: true };
  const answering = <Result>(work: () => Promise<Result>): Promise<Result> => (state.up ? work() : Promise.reject(new AppError('content.not-running')));
  return {
    held, pinned, state,
    content: {
      has: (cid: string) => answering(() => Promise.resolve(held.has(cid))),
      pin: (cid: string) => answering(() => { pinned.add(cid); return Promise.resolve(); }),
      put: (bytes: Uint8Array) => answering(async () => { const cid = contentIdOf((await chunksOf(bytes)).root); held.set(cid, bytes); pinned.add(cid); return cid as ContentId; }),
    },
  };
}

describe('a backup of a workstation whose documents are on the clinic’s nodes', () => {
  it('holds every one of them, which a restored workstation gives to nodes that have none, and lets go', async () => {
    expect((await make('whole')).documents).toEqual({ documents: 2, missing: [] });
    const kept = await restored('whole');
    const nodes = emptyNodes();
    const jobs = createJobBoard({ now: () => new Date(), newId: () => JobId.parse(crypto.randomUUID()), changes: createChangeFeed(), reference: String });
    const returning = createReturningDocuments({ folder: kept, content: nodes.content, jobs, log: (error) => { throw error; } });
    const woken = async () => { returning.wake(); const [job] = jobs.list(); if (job === undefined) throw new Error('no job'); return (await jobs.ended(job.id)).state; };
    // The control: while they are down nothing is given up.
    nodes.state.up = false;
    expect(await woken()).toBe('failed');
    expect(existsSync(kept)).toBe(true);
    nodes.state.up = true;
    await Promise.resolve();
    expect(await woken()).toBe('done');
    expect([...nodes.pinned].sort()).toEqual(roots.map(contentIdOf).sort());
    expect([small, large].every((bytes) => [...nodes.held.values()].some((one) => bytes.equals(one)))).toBe(true);
    expect(existsSync(kept)).toBe(false);
  }, 60_000);

  it('names what the nodes have no more, and takes none that is not what it is called', async () => {
    const [first = '', second = ''] = roots.map((root): string => contentIdOf(root));
    blocks.set(first, Buffer.from('something else'));
    expect((await make('damaged')).documents).toEqual({ documents: 1, missing: [first] });
    expect(readManifest(join(folder, 'damaged')).content.documents).toEqual({ documents: 1, missing: [first] });
    const database = openBlockDatabase(await restored('damaged'));
    expect(database.pinned()).toEqual([second]);
    database.close();
  }, 60_000);

  it('is not made while nobody can ask the nodes, unless their documents are left out, and says so', async () => {
    await kubo.close();
    expect(await codeOf(make('without'))).toBe('content.not-running');
    expect(existsSync(join(folder, 'without'))).toBe(false);
    expect((await make('without', false)).documents).toBeNull();
    expect(readManifest(join(folder, 'without')).content.documents).toBe('left-out');
    expect(existsSync(await restored('without'))).toBe(false);
  }, 60_000);

  it('takes along what an earlier restore left here and the nodes did not get yet', async () => {
    const waiting = await chunksOf(Buffer.from('waits for its return'));
    const database = openBlockDatabase(join(data, keptFolder));
    database.writeFiles([waiting]);
    database.close();
    expect((await make('again')).documents).toEqual({ documents: 3, missing: [] });
  }, 60_000);
});
