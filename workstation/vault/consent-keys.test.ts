import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { ConsentId } from '../../core/ids/index.ts';
import { goldenKeys, goldenText } from '../../test/harness/golden-keys.ts';
import { openConsentKeys } from './consent-keys.ts';
import { openEntries, openFirstFormat, openMaster } from './consent-keys-format.ts';

const guards = { vaultKey: new Uint8Array(32).fill(6), masterGuard: new Uint8Array(32).fill(7) };
const first = ConsentId.parse('1'.repeat(64));
const second = ConsentId.parse('2'.repeat(64));
const content = new TextEncoder().encode('CANARY of a sealed bundle');
let folder: string;
let file: string;
let masterFile: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-consent-keys-')); file = join(folder, 'consent-keys.bin'); masterFile = join(folder, 'consent-master.bin'); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(name));
const isZero = (name: string): boolean => bytesOf(name).every((byte) => byte === 0);

describe('consent keys', () => {
  it('overwrite what a kill left of a write, before they remove it: it holds keys that are destroyed later', () => {
    openConsentKeys(file, guards).create(first);
    for (const left of [`${file}.next.part`, `${masterFile}.next.part`, `${masterFile}.next`]) {
      copyFileSync(file, left);
      // Another name of the same bytes on the disk: shows what became of them.
      linkSync(left, `${left}.place-on-disk`);
      openConsentKeys(file, guards);
      expect([existsSync(left), isZero(`${left}.place-on-disk`)]).toEqual([false, true]);
    }
  });

  it('open what they wrapped, also after a restart', () => {
    const keys = openConsentKeys(file, guards);
    keys.create(first);
    keys.create(first);
    const wrapped = keys.wrap(first, content, 'bundle');
    expect(Buffer.from(wrapped).includes('CANARY')).toBe(false);
    const again = openConsentKeys(file, guards);
    expect(again.list()).toEqual([first]);
    expect(again.unwrap(first, wrapped, 'bundle')).toEqual(content);
    expect(codeOf(() => again.unwrap(first, wrapped, 'other'))).toBe('document.tampered');
    expect(codeOf(() => again.wrap(second, content, 'bundle'))).toBe('app.not-found');
  });

  it('forget one consent for good, and only that one', () => {
    const keys = openConsentKeys(file, guards);
    keys.create(first);
    keys.create(second);
    const wrapped = [first, second].map((consent) => keys.wrap(consent, content, 'd'));
    expect(keys.destroy(first)).toBe(true);
    expect(keys.destroy(first)).toBe(false);
    for (const now of [keys, openConsentKeys(file, guards)]) {
      expect(codeOf(() => now.unwrap(first, wrapped[0] ?? content, 'd'))).toBe('document.cannot-decrypt');
      expect(now.unwrap(second, wrapped[1] ?? content, 'd')).toEqual(content);
    }
    expect(readdirSync(folder)).toEqual(['consent-keys.bin', 'consent-master.bin']);
    keys.create(first);
    expect(codeOf(() => keys.unwrap(first, wrapped[0] ?? content, 'd'))).toBe('document.tampered');
  });

  it('take the master with a key: no older copy of their file opens, by the vault\'s key, the guard and the master of now; the old master is overwritten where it lay', () => {
    const keys = openConsentKeys(file, guards);
    keys.create(first);
    const oldMaster = bytesOf(masterFile);
    keys.create(second);
    // Another key changes nothing about who may open what was: the master stays.
    expect(bytesOf(masterFile)).toEqual(oldMaster);
    const old = bytesOf(file);
    for (const name of [file, masterFile]) linkSync(name, `${name}.place-on-disk`);
    keys.destroy(first);
    expect([isZero(`${file}.place-on-disk`), isZero(`${masterFile}.place-on-disk`)]).toEqual([true, true]);
    const masterNow = openMaster(bytesOf(masterFile), guards.masterGuard);
    for (const key of [guards.vaultKey, guards.masterGuard, masterNow]) {
      expect(() => openEntries(old, key)).toThrow();
      expect(() => openFirstFormat(old, key)).toThrow();
    }
    // The vault's key does not open a master either, the old one included.
    for (const sealed of [oldMaster, bytesOf(masterFile)]) expect(() => openMaster(sealed, guards.vaultKey)).toThrow();
    // [control: what both copies and the guard would give]
    expect([...openEntries(old, openMaster(oldMaster, guards.masterGuard)).keys()]).toEqual([first, second]);
  });

  it('set damaged files aside and begin anew, and keep no key there that is destroyed since', () => {
    for (const name of [file, masterFile]) {
      openConsentKeys(file, guards).create(first);
      const bytes = readFileSync(name);
      for (const position of [0, 10, 50, bytes.length - 1]) {
        openConsentKeys(file, guards).create(first);
        const flipped = readFileSync(name);
        flipped[position] = (flipped[position] ?? 0) ^ 1;
        writeFileSync(name, flipped);
        expect(codeOf(() => openConsentKeys(file, guards)), `byte ${String(position)} of ${name}`).toBe('vault.corrupt');
      }
      expect(openConsentKeys(file, guards).list()).toEqual([]);
    }
    const aside = readdirSync(folder).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(8 + 4);
    const keys = openConsentKeys(file, guards);
    keys.create(second);
    keys.destroy(second);
    expect(aside.filter((name) => !isZero(join(folder, name)))).toEqual([]);
  });

  it('are nothing without their master: one that is missing is found, and a master alone is used on', () => {
    openConsentKeys(file, guards).create(first);
    rmSync(masterFile);
    expect(codeOf(() => openConsentKeys(file, guards))).toBe('vault.corrupt');
    openConsentKeys(file, guards).create(first);
    const master = bytesOf(masterFile);
    rmSync(file);
    const keys = openConsentKeys(file, guards);
    expect(keys.list()).toEqual([]);
    keys.create(second);
    expect(bytesOf(masterFile)).toEqual(master);
  });

  it('that a failing disk refused to destroy are there on; once it counts, it is ended when the disk is back', () => {
    const keys = openConsentKeys(file, guards);
    keys.create(first);
    const wrapped = keys.wrap(first, content, 'd');
    // The next pair cannot be written.
    mkdirSync(`${file}.next.part`);
    expect(codeOf(() => keys.destroy(first))).not.toBe('no error');
    expect(keys.unwrap(first, wrapped, 'd')).toEqual(content);
    expect(openEntries(bytesOf(file), openMaster(bytesOf(masterFile), guards.masterGuard)).has(first)).toBe(true);
    rmSync(`${file}.next.part`, { recursive: true });
    // It is written, and the old master's place does not answer.
    const kept = bytesOf(masterFile);
    rmSync(masterFile);
    mkdirSync(join(folder, 'away'));
    symlinkSync(join(folder, 'away'), masterFile);
    expect(codeOf(() => keys.destroy(first))).not.toBe('no error');
    expect(keys.has(first)).toBe(false);
    rmSync(masterFile);
    writeFileSync(masterFile, kept);
    linkSync(masterFile, join(folder, 'place-on-disk'));
    expect(keys.destroy(first)).toBe(false);
    expect([isZero(join(folder, 'place-on-disk')), openConsentKeys(file, guards).list()]).toEqual([true, []]);
  });
});

describe('consent keys of the first format', () => {
  const golden = goldenKeys();
  const given = { vaultKey: golden.vaultKey, masterGuard: guards.masterGuard };

  it('come under a master once, and their file opens by the vault\'s key no more', () => {
    cpSync(join(golden.folder, 'consent-keys.bin'), file);
    expect([...openFirstFormat(bytesOf(file), golden.vaultKey).keys()]).toEqual(golden.kept);
    linkSync(file, join(folder, 'place-on-disk'));
    for (const keys of [openConsentKeys(file, given), openConsentKeys(file, given)]) {
      expect(keys.list()).toEqual(golden.kept);
      for (const consent of golden.kept) expect(Buffer.from(keys.unwrap(consent, golden.wrapped(consent), 'cache')).toString()).toBe(goldenText(consent));
      expect(codeOf(() => keys.unwrap(golden.destroyed, golden.wrapped(golden.destroyed), 'cache'))).toBe('document.cannot-decrypt');
    }
    expect(() => openFirstFormat(bytesOf(file), golden.vaultKey)).toThrow();
    expect([isZero(join(folder, 'place-on-disk')), readdirSync(folder)]).toEqual([true, ['consent-keys.bin', 'consent-master.bin', 'place-on-disk']]);
  });

  it('go on from a kill of the old program, which had written the next ones', () => {
    cpSync(join(golden.folder, 'consent-keys.bin'), `${file}.next`);
    const overwritten = readFileSync(join(golden.folder, 'consent-keys.before.bin')).fill(0, 0, 61);
    writeFileSync(file, overwritten);
    expect(openConsentKeys(file, given).list()).toEqual(golden.kept);
  });

  it('that are put back from before bring nothing back [control: they open by the vault\'s key, as they always did]', () => {
    cpSync(join(golden.folder, 'consent-keys.bin'), file);
    openConsentKeys(file, given);
    cpSync(join(golden.folder, 'consent-keys.before.bin'), file);
    expect(openFirstFormat(bytesOf(file), golden.vaultKey).has(golden.destroyed)).toBe(true);
    expect(codeOf(() => openConsentKeys(file, given))).toBe('vault.corrupt');
    expect(openConsentKeys(file, given).list()).toEqual([]);
  });
});
