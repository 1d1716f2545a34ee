import { copyFileSync, existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { ConsentId } from '../../core/ids/index.ts';
import { openConsentKeys } from './consent-keys.ts';

const vaultKey = new Uint8Array(32).fill(6);
const first = ConsentId.parse('1'.repeat(64));
const second = ConsentId.parse('2'.repeat(64));
const content = new TextEncoder().encode('CANARY of a sealed bundle');
let folder: string;
let file: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-consent-keys-')); file = join(folder, 'consent-keys.bin'); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('consent keys', () => {
  it('overwrite what a kill left of a write, before they remove it: it holds keys that are destroyed later', () => {
    openConsentKeys(file, vaultKey).create(first);
    const part = `${file}.next.part`;
    copyFileSync(file, part);
    // Another name of the same bytes on the disk: shows what became of them.
    linkSync(part, join(folder, 'place-on-disk'));
    openConsentKeys(file, vaultKey);
    expect(existsSync(part)).toBe(false);
    expect(readFileSync(join(folder, 'place-on-disk')).subarray(0, 61).every((byte) => byte === 0)).toBe(true);
  });

  it('open what they wrapped, also after a restart', () => {
    const keys = openConsentKeys(file, vaultKey);
    keys.create(first);
    keys.create(first);
    const wrapped = keys.wrap(first, content, 'bundle');
    expect(Buffer.from(wrapped).includes('CANARY')).toBe(false);
    const again = openConsentKeys(file, vaultKey);
    expect(again.list()).toEqual([first]);
    expect(again.unwrap(first, wrapped, 'bundle')).toEqual(content);
    expect(codeOf(() => again.unwrap(first, wrapped, 'other'))).toBe('document.tampered');
    expect(codeOf(() => again.wrap(second, content, 'bundle'))).toBe('app.not-found');
  });

  it('forget one consent for good, and only that one', () => {
    const keys = openConsentKeys(file, vaultKey);
    keys.create(first);
    keys.create(second);
    const wrapped = [first, second].map((consent) => keys.wrap(consent, content, 'd'));
    const before = readFileSync(file);
    expect(keys.destroy(first)).toBe(true);
    expect(keys.destroy(first)).toBe(false);
    for (const now of [keys, openConsentKeys(file, vaultKey)]) {
      expect(codeOf(() => now.unwrap(first, wrapped[0] ?? content, 'd'))).toBe('document.cannot-decrypt');
      expect(now.unwrap(second, wrapped[1] ?? content, 'd')).toEqual(content);
    }
    // A fresh salt and nonce each time: nothing of the old master serves the new file.
    expect(readFileSync(file).subarray(5, 61)).not.toEqual(before.subarray(5, 61));
    expect(readdirSync(folder)).toEqual(['consent-keys.bin']);
    keys.create(first);
    expect(codeOf(() => keys.unwrap(first, wrapped[0] ?? content, 'd'))).toBe('document.tampered');
  });

  it('set a damaged file aside and begin anew', () => {
    openConsentKeys(file, vaultKey).create(first);
    const bytes = readFileSync(file);
    for (const position of [0, 10, 50, bytes.length - 1]) {
      const flipped = Buffer.from(bytes);
      flipped[position] = (flipped[position] ?? 0) ^ 1;
      writeFileSync(file, flipped);
      expect(codeOf(() => openConsentKeys(file, vaultKey)), `byte ${String(position)}`).toBe('vault.corrupt');
    }
    expect(openConsentKeys(file, vaultKey).list()).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(4);
  });
});
