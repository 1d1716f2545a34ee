import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { openVault } from './open-vault.ts';
import { putSetting, setting } from './repositories/settings.ts';
import { openReserve } from './reserve.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-reserve-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

describe('space set aside', () => {
  it('is taken at once, given back in steps, and taken back', () => {
    const file = join(folder, 'reserve');
    const reserve = openReserve(file, { bytes: 10_000, step: 4_000 });
    const taken = () => { const { size, blocks, mode } = statSync(file); return [size, blocks * 512 >= size, mode & 0o077]; };
    expect([reserve.whole, taken()]).toEqual([true, [10_000, true, 0]]);
    expect([reserve.release(), taken()[0], reserve.whole]).toEqual([true, 6_000, false]);
    expect([reserve.release(), reserve.release(), reserve.release()]).toEqual([true, true, false]);
    expect([reserve.restore(), reserve.whole, taken()[0]]).toEqual([true, true, 10_000]);
    reserve.release();
    expect(openReserve(file, { bytes: 10_000, step: 4_000 }).whole).toBe(true);
  });

  it('goes to what is asked for with it, step by step; another fault takes nothing; when nothing is left the disk is full', () => {
    const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
    const left = (): number => statSync(join(folder, 'vault.db.reserve')).size / 1024;
    const full = (): never => { throw new AppError('storage.full'); };
    vault.write((db) => { putSetting(db, 'a', 1); });
    expect(() => vault.reserved(() => { throw new AppError('storage.failed'); })).toThrow('storage.failed');
    expect(left()).toBe(4096);
    expect(vault.reserved(() => (left() > 3584 ? full() : vault.write((db) => { putSetting(db, 'a', 2); return 'written'; })))).toBe('written');
    expect([left(), vault.read((db) => setting(db, 'a'))]).toEqual([3584, 2]);
    expect(() => vault.reserved(full)).toThrow('storage.full');
    expect(left()).toBe(0);
    // There is room after all: the next write sets it aside again.
    vault.write((db) => { putSetting(db, 'a', 3); });
    expect(left()).toBe(4096);
    vault.close();
  });
});
