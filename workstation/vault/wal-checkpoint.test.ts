import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configure, connect } from './connection.ts';
import { createWalCheckpoint, type WalCheckpoint } from './wal-checkpoint.ts';

/** Of 8 KiB. The thread is asked at a thousand. */
const most = 1_500;
const pageBytes = 8_192;
const key = new Uint8Array(32).fill(3);
let folder: string;
let database: Database.Database;
let checkpoint: WalCheckpoint;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-wal-'));
  database = connect(join(folder, 'vault.db'), key);
  configure(database);
  database.exec('CREATE TABLE kept (place INTEGER PRIMARY KEY, turn INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT');
  checkpoint = createWalCheckpoint(join(folder, 'vault.db'), key, database, most);
});
afterEach(() => {
  checkpoint.stop();
  database.close();
  rmSync(folder, { recursive: true });
});

const logPages = (): number => statSync(join(folder, 'vault.db-wal')).size / pageBytes;
/** Some thirty pages, in a transaction of its own. */
const write = (turn: number): void => {
  database.prepare('INSERT INTO kept (place, turn, bytes) VALUES (?, ?, ?) ON CONFLICT (place) DO UPDATE SET turn = excluded.turn, bytes = excluded.bytes').run(turn % 8, turn, randomBytes(240_000));
  checkpoint.written();
};
const turns = () => database.prepare<[], { turn: number }>('SELECT turn FROM kept ORDER BY turn').all().map(({ turn }) => turn);

describe('the write-ahead log', () => {
  it('stays within bounds while somebody writes without a pause, and nothing of it is lost', async () => {
    let longest = 0;
    for (let turn = 0; turn < 400; turn += 1) {
      write(turn);
      await setImmediate();
      longest = Math.max(longest, logPages());
    }
    expect(longest).toBeLessThan(4 * most + 1_000);
    expect(turns()).toEqual([392, 393, 394, 395, 396, 397, 398, 399]);
  });

  it('stays within bounds also where the writes leave no time for anything else', () => {
    for (let turn = 0; turn < 400; turn += 1) write(turn);
    expect(logPages()).toBeLessThan(4 * most + 1_000);
    expect(turns()).toEqual([392, 393, 394, 395, 396, 397, 398, 399]);
  });

  it('waits for no reader: while one holds an old view it grows, and begins anew once that is over', () => {
    const reader = connect(join(folder, 'vault.db'), key);
    write(0);
    const view = reader.prepare('SELECT place FROM kept').iterate();
    view.next();
    // Each waiting would take five seconds.
    for (let turn = 1; turn < 400; turn += 1) write(turn);
    expect(logPages()).toBeGreaterThan(4 * most);
    view.return?.();
    reader.close();
    // It is asked for at every sixteenth write.
    for (let turn = 400; turn < 416; turn += 1) write(turn);
    const grown = logPages();
    for (let turn = 416; turn < 480; turn += 1) write(turn);
    expect(logPages()).toBe(grown);
    expect(database.pragma('busy_timeout', { simple: true })).toBe(5_000);
  });
});
