import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from './database.ts';
import { openVault } from './open-vault.ts';
import { putSetting, setting } from './repositories/index.ts';

const megabyte = 1_000_000;
let folder: string;
let vault: Vault;
const file = (): string => join(folder, 'vault.db');
const key = new Uint8Array(32).fill(3);
const logBytes = (): number => statSync(`${file()}-wal`).size;
/** About a megabyte of pages, in a transaction of its own. */
const write = (turn: number): void => { vault.write((db) => { putSetting(db, `turn-${String(turn % 8)}`, { turn, text: randomBytes(megabyte / 2).toString('hex') }); }); };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-wal-'));
  vault = openVault({ file: file(), key });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

describe('the write-ahead log', () => {
  it('stays within bounds while somebody writes without a pause, and nothing of it is lost', async () => {
    let most = 0;
    for (let turn = 0; turn < 220; turn += 1) {
      write(turn);
      await setImmediate();
      most = Math.max(most, logBytes());
    }
    expect(most).toBeLessThan(180 * megabyte);
    expect(vault.read((db) => Array.from({ length: 8 }, (_, at) => setting<{ turn: number }>(db, `turn-${String(at)}`)?.turn)).sort()).toEqual([212, 213, 214, 215, 216, 217, 218, 219]);
  });

  it('stays within bounds also where the writes leave no time for anything else', () => {
    for (let turn = 0; turn < 400; turn += 1) write(turn);
    expect(logBytes()).toBeLessThan(330 * megabyte);
  });
});
