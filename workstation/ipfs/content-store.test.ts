import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { unixfs } from '@helia/unixfs';
import type { CID } from 'multiformats/cid';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Block, openBlockDatabase } from './block-database.ts';
import { contentIdOf } from './content-address.ts';
import { chunkBytes, chunksOf } from './file-chunks.ts';
import { createContentStore, type ContentStore } from './index.ts';

const workerEntry = new URL('./worker.ts', import.meta.url);
const limits = { timeoutMs: 10_000, maxBytes: 20_000_000 };
const folders: string[] = [];
const stores: ContentStore[] = [];

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assent-ipfs-'));
  folders.push(folder);
  return folder;
}

async function startStore(swarmKey: Uint8Array, options: { folder?: string; listen?: string[] } = {}) {
  const folder = options.folder ?? newFolder();
  const store = createContentStore({ folder, swarmKey, workerEntry, listen: options.listen ?? ['/ip4/127.0.0.1/tcp/0'] });
  stores.push(store);
  const { addresses, peerId } = await store.start();
  return { store, folder, peerId, address: addresses[0] ?? '' };
}

/** Two stores of one swarm, the second connected to the first. */
async function startPair() {
  const key = randomBytes(32);
  const [source, reader] = await Promise.all([startStore(key), startStore(key)]);
  await reader.store.connect(source.address);
  return { key, source, reader };
}

/** A file of so many empty chunks; Kubo's importer makes it of as many links to one block. */
async function fileOf(chunks: number): Promise<{ root: CID; blocks: Block[] }> {
  const blocks = new Map<string, Block>();
  const collector = {
    put(cid: CID, bytes: unknown) { blocks.set(contentIdOf(cid), { cid, bytes: bytes as Uint8Array }); return Promise.resolve(cid); },
    get: () => { throw new Error('writing only'); }, has: () => Promise.resolve(false),
  };
  const chunk = new Uint8Array(chunkBytes);
  const root = await unixfs({ blockstore: collector }).addByteStream((async function* () { for (let i = 0; i < chunks; i += 1) yield await Promise.resolve(chunk); })(), { chunker: (source) => source as AsyncGenerator<Uint8Array>, cidVersion: 1, rawLeaves: true });
  return { root, blocks: [...blocks.values()] };
}

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

describe('two content stores', { timeout: 60_000 }, () => {
  it('pass twenty documents at once and a file of 5 MB', async () => {
    const { source, reader } = await startPair();
    const documents = Array.from({ length: 20 }, () => randomBytes(4_000));
    const cids = await source.store.putAll(documents);
    const file = randomBytes(5_000_000);
    const fileCid = await source.store.put(file);

    const got = await Promise.all(cids.map((cid) => reader.store.get(cid, limits)));
    expect(got.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(documents.map((bytes) => bytes.toString('hex')));
    const whole = await reader.store.get(fileCid, limits);
    expect(createHash('sha256').update(whole).digest('hex')).toBe(createHash('sha256').update(file).digest('hex'));
    expect(await reader.store.has(fileCid)).toBe(true);
  });

  it('fetch a block again that was removed here, and one that is stored there only later', async () => {
    const { source, reader } = await startPair();
    const cid = await source.store.put(randomBytes(3_000));
    await reader.store.get(cid, limits);
    await reader.store.remove(cid);
    expect(await reader.store.has(cid)).toBe(false);
    await reader.store.get(cid, limits);

    const late = randomBytes(3_000);
    const lateCid = await (await startStore(randomBytes(32))).store.put(late);
    const waiting = reader.store.get(lateCid, limits);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    await source.store.put(late);
    expect(Buffer.from(await waiting).equals(late)).toBe(true);
  });

  it('meet only with the same swarm key', async () => {
    const key = randomBytes(32);
    const [source, stranger, member] = await Promise.all([startStore(key), startStore(randomBytes(32)), startStore(key)]);
    await expect(stranger.store.connect(source.address)).rejects.toThrow(code('content.wrong-network'));
    expect((await source.store.stats()).peers).toBe(0);
    expect(await member.store.connect(source.address)).toEqual({ peerId: source.peerId });
    expect((await member.store.stats()).peers).toBe(1);
  });

  it('say that a document is unavailable within the deadline once the source is stopped, and connect again when it is back', async () => {
    const { key, source, reader } = await startPair();
    const cid = await source.store.put(randomBytes(2_000));
    const before = performance.now();
    await source.store.stop();
    expect(performance.now() - before).toBeLessThan(6_000);

    const asked = performance.now();
    await expect(reader.store.get(cid, { timeoutMs: 700, maxBytes: 1_000_000 })).rejects.toThrow(code('content.unavailable'));
    expect(performance.now() - asked).toBeLessThan(6_000);
    expect((await reader.store.peers())[0]).toMatchObject({ peerId: source.peerId, state: 'connecting' });

    await startStore(key, { folder: source.folder, listen: [source.address.replace(/\/p2p\/.*/, '')] });
    expect((await reader.store.get(cid, { timeoutMs: 20_000, maxBytes: 1_000_000 })).byteLength).toBe(2_000);
    expect((await reader.store.peers())[0]).toMatchObject({ peerId: source.peerId, state: 'connected' });
  });

  it('come as another peer under a new key, with what they keep and whom they knew', async () => {
    const { key, source, reader } = await startPair();
    const [kept, theirs] = [await reader.store.put(randomBytes(2_000)), await source.store.put(randomBytes(2_000))];
    const { peerId } = await reader.store.underNewKey();
    expect(peerId).not.toBe(reader.peerId);
    expect(await reader.store.has(kept)).toBe(true);
    expect((await reader.store.get(theirs, { timeoutMs: 20_000, maxBytes: 1_000_000 })).byteLength).toBe(2_000);
    await reader.store.stop();
    // The control: started again it stays who it is.
    expect((await startStore(key, { folder: reader.folder })).peerId).toBe(peerId);
  });

  it('never pass a damaged block on: the source drops it, the reader gets none', async () => {
    const key = randomBytes(32);
    const marker = `marker ${randomBytes(40).toString('hex')}`;
    const first = await startStore(key);
    const cid = await first.store.put(Buffer.from(marker));
    await first.store.stop();
    flipInFile(first.folder, marker);
    const [source, reader] = await Promise.all([startStore(key, { folder: first.folder }), startStore(key)]);
    await reader.store.connect(source.address);
    await expect(reader.store.get(cid, { timeoutMs: 1_000, maxBytes: 1_000 })).rejects.toThrow(code('content.unavailable'));
    expect(await source.store.has(cid)).toBe(false);
  });
});

function flipInFile(folder: string, text: string): void {
  const file = join(folder, 'blocks.db');
  const bytes = readFileSync(file);
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThan(0);
  bytes[at + 9] = (bytes[at + 9] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('a content store', { timeout: 60_000 }, () => {
  it('refuses a block with one flipped bit; the same block unflipped opens', async () => {
    const key = randomBytes(32);
    const marker = `marker ${randomBytes(40).toString('hex')}`;
    const first = await startStore(key);
    const cid = await first.store.put(Buffer.from(marker));
    await first.store.stop();
    const control = newFolder();
    cpSync(first.folder, control, { recursive: true });
    flipInFile(first.folder, marker);

    const [flipped, unflipped] = await Promise.all([startStore(key, { folder: first.folder }), startStore(key, { folder: control })]);
    await expect(flipped.store.get(cid, limits)).rejects.toThrow(code('content.tampered'));
    expect(await flipped.store.has(cid)).toBe(false);
    expect(Buffer.from(await unflipped.store.get(cid, limits)).toString()).toBe(marker);
    expect(flipped.peerId).toBe(first.peerId);
  });

  it('holds to limits and refuses addresses it cannot check', async () => {
    const { store } = await startStore(randomBytes(32));
    const small = await store.put(randomBytes(5_000));
    const large = await store.put(randomBytes(3_000_000));
    await expect(store.get(small, { timeoutMs: 1_000, maxBytes: 4_999 })).rejects.toThrow(code('content.too-large'));
    await expect(store.get(large, { timeoutMs: 1_000, maxBytes: 2_999_999 })).rejects.toThrow(code('content.too-large'));
    expect((await store.get(large, { timeoutMs: 1_000, maxBytes: 3_000_000 })).byteLength).toBe(3_000_000);
    for (const invalid of ['', 'not a cid', 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG', 'bafkqabtimvwgy3yk', 'bafyrgqhai26anf3i7pips7q22coa4sz2fr4gk4q4sqdtymvvjyginfzaqewveaeqdh524nsktaq43j65v22xxrybrtertmcfxufdam3da3hbk']) {
      await expect(store.get(invalid, limits)).rejects.toThrow(code('content.invalid'));
    }
  });

  it('keeps no file that is larger than any it stores, however small its blocks make it look', async () => {
    const key = randomBytes(32);
    const bomb = newFolder();
    // 257 times the same megabyte, in two kilobytes of links.
    const { root, blocks } = await fileOf(257);
    const database = openBlockDatabase(bomb);
    database.writeFiles([{ root, blocks }]);
    database.close();
    const [source, { store }] = await Promise.all([startStore(key, { folder: bomb }), startStore(key)]);
    await store.connect(source.address);
    await expect(store.pin(contentIdOf(root))).rejects.toThrow(code('content.too-large'));
    expect(await store.pins()).toEqual([]);
    const whole = await fileOf(3);
    await source.store.put(new Uint8Array(3 * chunkBytes));
    await store.pin(contentIdOf(whole.root));
    expect(await store.pins()).toEqual([contentIdOf(whole.root)]);
    await expect(chunksOf(new Uint8Array(257 * chunkBytes))).rejects.toThrow(code('content.too-large'));
  });

  it('collects what is not pinned and keeps what is', async () => {
    const { store } = await startStore(randomBytes(32));
    const [kept, dropped] = await store.putAll([randomBytes(2_500_000), randomBytes(100)]);
    await store.unpin(dropped ?? '');
    expect(await store.collect()).toBe(1);
    expect(await store.has(kept ?? '')).toBe(true);
    expect(await store.stats()).toMatchObject({ blocks: 4, pins: 1 });
    await store.remove(kept ?? '');
    expect(await store.stats()).toEqual({ blocks: 0, bytes: 0, pins: 0, peers: 0 });
  });

  it('says that it is not running before start and after stop', async () => {
    const { store } = await startStore(randomBytes(32));
    const cid = await store.put(Buffer.from('x'));
    await store.stop();
    await expect(store.get(cid, limits)).rejects.toThrow(code('content.not-running'));
    await store.start();
    expect(Buffer.from(await store.get(cid, limits)).toString()).toBe('x');
  });

  it('tells its listeners when peers come and go', async () => {
    const { source, reader } = await startPair();
    const seen: string[] = [];
    reader.store.subscribe((event) => { seen.push(event.type === 'peers' ? event.peers.map(({ state }) => state).join() : event.type); });
    await source.store.stop();
    await vi.waitFor(() => { expect(seen.at(-1)).toBe('connecting'); });
  });

  it('starts again with its peers when its thread dies', async () => {
    const key = randomBytes(32);
    const source = await startStore(key);
    const folder = newFolder();
    // The real worker, with a fault in its first run.
    const faulty = `import { existsSync, watchFile } from 'node:fs'; import ${JSON.stringify(workerEntry.href)};
      watchFile(${JSON.stringify(join(folder, 'fault'))}, { interval: 20 }, () => { if (existsSync(${JSON.stringify(join(folder, 'fault'))})) throw new Error('fault'); });`;
    const store = createContentStore({ folder, swarmKey: key, workerEntry: new URL(`data:text/javascript,${encodeURIComponent(faulty)}`) });
    stores.push(store);
    const { peerId } = await store.start();
    await store.connect(source.address);
    const events: string[] = [];
    store.subscribe(({ type }) => { events.push(type); });

    writeFileSync(join(folder, 'fault'), '');
    await vi.waitFor(() => { expect(events).toContain('stopped'); }, 5_000);
    await expect(store.stats()).rejects.toThrow(code('content.not-running'));
    rmSync(join(folder, 'fault'));
    await vi.waitFor(() => { expect(events).toContain('started'); }, 15_000);
    await vi.waitFor(async () => { expect((await store.peers())[0]).toMatchObject({ peerId: source.peerId, state: 'connected' }); }, 5_000);
    expect((await store.start()).peerId).toBe(peerId);
  });

  it('that is slow to start says so after twenty seconds, goes on starting, and then answers', async () => {
    const store = createContentStore({ folder: newFolder(), swarmKey: randomBytes(32), workerEntry: new URL('./slow-worker.fixture.ts', import.meta.url), listen: ['22000'] });
    stores.push(store);
    const started = new Promise<void>((resolve) => { store.subscribe(({ type }) => { if (type === 'started') resolve(); }); });
    await expect(store.start()).rejects.toThrow(code('content.not-running'));
    // What is asked meanwhile waits for it.
    expect(await store.has('any')).toBe(true);
    await started;
    expect(await store.start()).toEqual({ peerId: 'slow', addresses: [] });
  });

  it('that never starts is ended within two seconds all the same', async () => {
    const store = createContentStore({ folder: newFolder(), swarmKey: randomBytes(32), workerEntry: new URL('./slow-worker.fixture.ts', import.meta.url), listen: ['600000'] });
    const starting = expect(store.start()).rejects.toThrow(code('content.not-running'));
    const begun = performance.now();
    await store.stop();
    expect(performance.now() - begun).toBeLessThan(4_000);
    await starting;
  });

  it('reports a first start that fails, once', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    const store = createContentStore({ folder: join(folder, 'file'), swarmKey: randomBytes(32), workerEntry });
    await expect(store.start()).rejects.toThrow(code('storage.failed'));
    await expect(store.stats()).rejects.toThrow(code('content.not-running'));
  });

  it('loses nothing that it acknowledged when its process is killed', async () => {
    const folder = newFolder();
    const key = randomBytes(32);
    const child = spawn(process.execPath, ['--input-type=module', '-e', `
      import { createHash, randomBytes } from 'node:crypto';
      import { createContentStore } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
      const store = createContentStore({ folder: ${JSON.stringify(folder)}, swarmKey: Buffer.from('${key.toString('hex')}', 'hex'), workerEntry: new URL(${JSON.stringify(workerEntry.href)}) });
      await store.start();
      for (;;) {
        const bytes = randomBytes(1 + Math.floor(Math.random() * 60_000));
        const cid = await store.put(bytes);
        process.stdout.write(cid + ' ' + createHash('sha256').update(bytes).digest('hex') + '\\n');
      }`], { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      acknowledged.push(line);
      if (acknowledged.length === 60) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);

    const { store } = await startStore(key, { folder });
    for (const line of acknowledged.filter((one) => one.length > 100)) {
      const [cid = '', hash] = line.split(' ');
      expect(createHash('sha256').update(await store.get(cid, { timeoutMs: 500, maxBytes: 100_000 })).digest('hex')).toBe(hash);
    }
  });
});
