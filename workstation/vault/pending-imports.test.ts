import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId, JobId } from '../../core/ids/index.ts';
import { tracesUnder } from '../../test/harness/traces.ts';
import { createPendingImports, type PendingImport, type PendingImports } from './pending-imports.ts';

const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const other = AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const about = (number: number, of = account): PendingImport => ({ id: JobId.parse(`0198c000-0000-7000-8000-00000000000${String(number)}`), name: 'Zwetschgenkern.json', into: null, account: of });

let folder: string;
let pending: PendingImports;
const made = (fill = 1): PendingImports => createPendingImports({ folder, vaultKey: new Uint8Array(32).fill(fill) });
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-pending-')); pending = made(); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });
const file = (): string => join(folder, readdirSync(folder)[0] ?? '');

describe('files that wait to be imported', () => {
  it.each([1, 1024 * 1024 - 200, 1024 * 1024, 3 * 1024 * 1024 + 77])('of %i bytes are there after a restart, for whom they were taken', async (size) => {
    const bytes = new Uint8Array(randomBytes(size));
    await pending.keep(about(1), bytes);
    await pending.keep(about(2, other), new Uint8Array([7]));
    const [found, more] = await made().of(account);
    expect(found?.about).toEqual(about(1));
    expect(Buffer.from(found?.bytes ?? []).equals(bytes)).toBe(true);
    expect(more).toBeUndefined();
    await pending.drop(about(1).id);
    expect(await made().of(account)).toEqual([]);
    expect((await made().of(other)).length).toBe(1);
  });

  it('say nothing of a patient where they lie', async () => {
    await pending.keep(about(1), new TextEncoder().encode('{"family":"Zwetschgenkern"}'));
    expect(tracesUnder(folder, ['Zwetschgenkern']).traces).toEqual([]);
  });

  it('that were cut short or altered, or are another vault\'s, are dropped: nobody was told that they were taken', async () => {
    for (const damage of [(path: string) => { truncateSync(path, 1024 * 1024 + 48); }, (path: string) => { truncateSync(path, 10); }, (path: string) => { const bytes = readFileSync(path); bytes[500] = (bytes[500] ?? 0) ^ 1; writeFileSync(path, bytes); }]) {
      await pending.keep(about(1), new Uint8Array(2 * 1024 * 1024));
      damage(file());
      expect(await pending.of(account)).toEqual([]);
      expect(readdirSync(folder)).toEqual([]);
    }
    await pending.keep(about(1), new Uint8Array(9));
    expect(await made(2).of(account)).toEqual([]);
  });
});
