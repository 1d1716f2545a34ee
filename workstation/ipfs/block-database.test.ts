import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlockDatabase, type Block, type BlockDatabase } from './block-database.ts';
import { rawCidOf } from './content-address.ts';

let folder: string;
let database: BlockDatabase;
const file = () => join(folder, 'blocks.db');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-blocks-'));
  database = openBlockDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function block(text: string): Block {
  const bytes = new TextEncoder().encode(text);
  return { cid: rawCidOf(bytes), bytes };
}

function reopen(): void {
  database.close();
  database = openBlockDatabase(folder);
}

/** Changes one bit of a block where it lies in the file, past SQLite. */
function flip(text: string): void {
  database.close();
  const bytes = readFileSync(file());
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThan(0);
  bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 1;
  writeFileSync(file(), bytes);
  database = openBlockDatabase(folder);
}

describe('openBlockDatabase', () => {
  it('reads back what was written, also after it was closed', () => {
    const [a, b] = [block('first block'), block('second block')];
    database.writeFiles([{ root: a.cid, blocks: [a, b] }]);
    reopen();
    expect(database.read(b.cid)).toEqual(Buffer.from(b.bytes));
    expect(database.read(block('never written').cid)).toBeUndefined();
    expect(database.stats()).toEqual({ blocks: 2, bytes: 23, pins: 1 });
  });

  it('is readable by its owner alone', () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('refuses a damaged block, deletes it, and takes a good copy again', () => {
    const [damaged, intact] = [block('this one is damaged'), block('this one is left alone')];
    database.writeFiles([{ root: damaged.cid, blocks: [damaged] }, { root: intact.cid, blocks: [intact] }]);
    flip('this one is damaged');
    expect(() => database.read(damaged.cid)).toThrow(expect.objectContaining({ code: 'content.tampered' }));
    expect(database.has(damaged.cid)).toBe(false);
    expect(database.isComplete(damaged.cid)).toBe(false);
    expect(database.read(intact.cid)).toEqual(Buffer.from(intact.bytes));
    database.write(damaged);
    expect(database.read(damaged.cid)).toEqual(Buffer.from(damaged.bytes));
    expect(database.isComplete(damaged.cid)).toBe(true);
  });

  it('replaces a damaged block that is written again before it is read', () => {
    const one = block('damaged and put again');
    database.write(one);
    flip('damaged and put again');
    database.write(one);
    expect(database.read(one.cid)).toEqual(Buffer.from(one.bytes));
  });

  it('collects what no pin holds, and removing spares what another pin holds', () => {
    const [a, b, shared, loose] = [block('root a'), block('root b'), block('shared'), block('loose')];
    database.writeFiles([{ root: a.cid, blocks: [a, shared] }, { root: b.cid, blocks: [b, shared] }]);
    database.write(loose);
    expect(database.collect()).toBe(1);
    database.remove(a.cid, [a.cid, shared.cid]);
    expect([a, b, shared].map(({ cid }) => database.has(cid))).toEqual([false, true, true]);
    database.unpin(b.cid);
    expect(database.collect()).toBe(2);
    expect(database.stats()).toEqual({ blocks: 0, bytes: 0, pins: 0 });
  });

  it('writes all files or none', () => {
    const good = block('good');
    const bad = { cid: good.cid, bytes: 'not bytes but a symbol' as unknown as Uint8Array };
    expect(() => { database.writeFiles([{ root: good.cid, blocks: [good] }, { root: good.cid, blocks: [{ ...bad, cid: block('other').cid }] }]); }).toThrow();
    expect(database.stats().blocks).toBe(0);
  });

  it('keeps the private key it made first', () => {
    const first = database.privateKey(() => Uint8Array.of(1, 2, 3));
    reopen();
    expect(database.privateKey(() => Uint8Array.of(9))).toEqual(Buffer.from(first));
  });

  it('sets a file aside that is no database, and starts anew', () => {
    database.close();
    writeFileSync(file(), 'this is not a database, and long enough to have a header of a hundred bytes if it only were one, which it is not');
    database = openBlockDatabase(folder);
    expect(database.stats().blocks).toBe(0);
    expect(existsSync(`${file()}.damaged-1`)).toBe(true);
  });

  it('leaves a newer database alone', () => {
    database.close();
    const newer = new Database(file());
    newer.pragma('user_version = 2');
    newer.close();
    expect(() => openBlockDatabase(folder)).toThrow(expect.objectContaining({ code: 'vault.newer' }));
    expect(existsSync(`${file()}.damaged-1`)).toBe(false);
  });
});
