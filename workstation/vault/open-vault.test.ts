import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import type { Vault } from './database.ts';
import { migrations } from './migrations/index.ts';
import { openVault } from './open-vault.ts';
import { putSetting, setting } from './repositories/settings.ts';

const key = new Uint8Array(32).fill(5);
let folder: string;
let file: string;
const opened: Vault[] = [];
const open = (...rest: Parameters<typeof openVault> extends [unknown, ...infer Rest] ? Rest : never): Vault => {
  const vault = openVault({ file, key }, ...rest);
  opened.push(vault);
  return vault;
};
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-vault-')); file = join(folder, 'vault.db'); });
afterEach(() => { for (const vault of opened.splice(0)) vault.close(); rmSync(folder, { recursive: true }); });

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};
const bytesOnDisk = (): Buffer => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

describe('the vault', () => {
  it('keeps what was written, in files nobody else may read', () => {
    const vault = open();
    vault.write((db) => { putSetting(db, 'a', 1); });
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    vault.close();
    expect(open().read((db) => setting(db, 'a'))).toBe(1);
    expect(opened.at(-1)?.schemaVersion).toBe(migrations.length);
  });

  it('holds no plaintext on disk, WAL included [control: a plain file is found]', () => {
    const vault = open();
    vault.write((db) => { for (let number = 0; number < 500; number += 1) putSetting(db, `k${String(number)}`, `CANARY-${String(number)}`.repeat(20)); });
    vault.read((db) => db.all('SELECT value FROM setting ORDER BY value DESC'));
    expect(readdirSync(folder)).toContain('vault.db-wal');
    expect(bytesOnDisk().includes('CANARY')).toBe(false);
    writeFileSync(join(folder, 'control'), 'CANARY');
    expect(bytesOnDisk().includes('CANARY')).toBe(true);
  });

  it('tells a wrong key from damage, and sets a damaged file aside', () => {
    open().close();
    expect(codeOf(() => openVault({ file, key: new Uint8Array(32) }))).toBe('vault.wrong-key');
    expect(existsSync(file)).toBe(true);
    expect(codeOf(() => { open().close(); })).toBe('no error');
    const bytes = readFileSync(file);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(codeOf(() => open())).toBe('vault.corrupt');
    expect(readdirSync(folder)).toContain('vault.db.damaged-1');
    expect(codeOf(() => open())).toBe('no error');
  });

  it('finds a flipped byte on any page', () => {
    const vault = open();
    vault.write((db) => { for (let number = 0; number < 300; number += 1) putSetting(db, `k${String(number)}`, 'x'.repeat(500)); });
    vault.close();
    const whole = readFileSync(file);
    const check = (bytes: Buffer): string => {
      writeFileSync(file, bytes);
      return codeOf(() => { const again = openVault({ file, key }); try { again.verify(); } finally { again.close(); } });
    };
    expect(check(whole)).toBe('no error');
    for (let page = 0; page < whole.length / 8192; page += 7) {
      const bytes = Buffer.from(whole);
      const at = page * 8192 + 1000;
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(check(bytes), `page ${String(page)}`).toBe('vault.corrupt');
    }
  });

  it('undoes a write that throws, and nested work alone', () => {
    const vault = open();
    expect(() => vault.write((db) => { putSetting(db, 'a', 1); throw new Error('no'); })).toThrow('no');
    vault.write((db) => {
      putSetting(db, 'b', 1);
      expect(() => { db.transaction(() => { putSetting(db, 'c', 1); throw new Error('inner'); }); }).toThrow('inner');
    });
    expect(vault.read((db) => ['a', 'b', 'c'].map((name) => setting(db, name)))).toEqual([undefined, 1, undefined]);
  });

  it('refuses to write where it reads, and asynchronous work', () => {
    const vault = open();
    expect(codeOf(() => vault.read((db) => db.all("INSERT INTO setting VALUES ('a', '1') RETURNING key")))).toBe('storage.read-only');
    expect(() => vault.write(() => Promise.resolve(1))).toThrow(TypeError);
  });

  it('refuses a newer schema and an altered step, and goes on from an older one', () => {
    const extra = { version: migrations.length + 1, name: 'next', sql: 'CREATE TABLE next (a INTEGER) STRICT' };
    open().close();
    open([...migrations, extra]).close();
    expect(codeOf(() => open())).toBe('vault.newer');
    expect(codeOf(() => open([...migrations, { ...extra, sql: `${extra.sql};` }]))).toBe('vault.migration-changed');
    expect(open([...migrations, extra]).schemaVersion).toBe(extra.version);
  });

  it('leaves no half of a step that fails', () => {
    open().close();
    const bad = { version: migrations.length + 1, name: 'bad', sql: 'CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE half (a INTEGER) STRICT' };
    expect(codeOf(() => open([...migrations, bad]))).toMatch(/half/);
    expect(open().read((db) => db.get("SELECT 1 FROM sqlite_schema WHERE name = 'half'"))).toBeUndefined();
  });

  it('reports slow statements by their text only', () => {
    const slow: string[] = [];
    const vault = openVault({ file, key, onSlow: (sql) => slow.push(sql) });
    opened.push(vault);
    const sql = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT max(i) AS i FROM n';
    vault.read((db) => db.get(sql, 3_000_000));
    expect(slow).toEqual([sql]);
  });
});

describe('kill -9', () => {
  it('loses nothing acknowledged and leaves no half transaction', async () => {
    let next = 0;
    for (const wanted of [1, 7, 25, 60]) {
      const child = spawn(process.execPath, [fileURLToPath(new URL('durable-writer.fixture.ts', import.meta.url)), file, String(next)], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); if (said.split('\n').length > wanted) child.kill('SIGKILL'); });
      await once(child, 'close');
      const acknowledged = said.split('\n').slice(0, -1).map(Number);
      const vault = open();
      for (const number of acknowledged) expect(vault.read((db) => setting(db, `b${String(number)}`)), `row ${String(number)}`).toBe(number);
      const counts = vault.read((db) => db.get<{ a: number; b: number }>("SELECT sum(key LIKE 'a%') AS a, sum(key LIKE 'b%') AS b FROM setting"));
      expect(counts?.a).toBe(counts?.b);
      vault.verify();
      vault.close();
      next = 1_000 + next + acknowledged.length;
    }
  });
});
