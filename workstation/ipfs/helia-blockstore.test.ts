import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlockDatabase, type BlockDatabase } from './block-database.ts';
import { rawCidOf } from './content-address.ts';
import { createHeliaBlockstore } from './helia-blockstore.ts';

let folder: string;
let database: BlockDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-blockstore-'));
  database = openBlockDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode('what a peer sent');
const cid = rawCidOf(bytes);

describe('createHeliaBlockstore', () => {
  it('takes a block only under its own CID, flipped in any bit never', async () => {
    const store = createHeliaBlockstore(database);
    for (const at of bytes.keys()) {
      for (let bit = 0; bit < 8; bit += 1) {
        await expect(store.put(cid, bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit)))).rejects.toThrow(expect.objectContaining({ code: 'content.tampered' }));
      }
    }
    for (const cut of [bytes.subarray(1), bytes.subarray(0, -1), new Uint8Array()]) await expect(store.put(cid, cut)).rejects.toThrow();
    expect(database.stats().blocks).toBe(0);
    await store.put(cid, [bytes.subarray(0, 5), bytes.subarray(5)]);
    expect(database.read(cid)).toEqual(Buffer.from(bytes));
  });

  it('says of a block that it does not have what bitswap understands', () => {
    expect(() => { for (const part of createHeliaBlockstore(database).get(cid) as Generator<Uint8Array>) void part; }).toThrow(expect.objectContaining({ name: 'NotFoundError' }));
  });
});
