/** kill -9 at each writing call of what changes the keys' files, by a library loaded before libc. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { openConsentKeys } from '../../workstation/vault/consent-keys.ts';
import { openEntries, openFirstFormat, openMaster } from '../../workstation/vault/consent-keys-format.ts';
import { createFailingDisk, type FailingDisk, kill } from '../faults/failing-disk.ts';
import { goldenKeys, goldenText } from '../harness/golden-keys.ts';
import { killGuards } from './kill-guards.ts';

const program = fileURLToPath(new URL('./consent-keys.fixture.ts', import.meta.url));
const golden = goldenKeys();
const [first, second] = golden.kept as [typeof golden.kept[0] & string, typeof golden.kept[0] & string];
let work: string;
let place: string;
let disk: FailingDisk;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'assent-kill-keys-'));
  place = join(work, 'data');
  mkdirSync(place);
  disk = createFailingDisk(work, place);
}, 60_000);
afterAll(() => { rmSync(work, { recursive: true }); });

const fileOf = (name: string): string => join(place, name);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(fileOf(name)));
const consentKeys = () => openConsentKeys(fileOf('consent-keys.bin'), killGuards);
function run(what: string, at: number): { readonly killed: boolean; readonly calls: number } {
  disk.arm(at, at === 0 ? 0 : kill);
  const { signal, status, stderr } = spawnSync(process.execPath, [program, place, what], { env: { ...process.env, ...disk.env }, encoding: 'utf8' });
  const { calls } = disk.seen();
  disk.arm(0, 0);
  if (signal !== 'SIGKILL' && status !== 0) throw new Error(stderr);
  return { killed: signal === 'SIGKILL', calls };
}
/** `prepare` anew for each call of the program, `look` after the kill there. */
function killedEverywhere(what: string, prepare: () => void, look: (at: number) => void): number {
  const begin = (): void => {
    rmSync(place, { recursive: true });
    mkdirSync(place);
    prepare();
  };
  begin();
  const { calls } = run(what, 0);
  expect(calls).toBeGreaterThan(4);
  for (let at = 1; at <= calls; at += 1) {
    begin();
    expect(run(what, at).killed, `call ${String(at)} of ${String(calls)}`).toBe(true);
    look(at);
  }
  return calls;
}
const golds = (...names: string[]): void => { for (const name of names) cpSync(join(golden.folder, name), fileOf(name)); };
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('killed at any writing call', () => {
  it('the consents\' keys of the first format open all the same, and end under a master', () => {
    killedEverywhere('upgrade', () => { golds('consent-keys.bin'); }, (at) => {
      const keys = consentKeys();
      expect(keys.list(), `after call ${String(at)}`).toEqual(golden.kept);
      for (const consent of golden.kept) expect(Buffer.from(keys.unwrap(consent, golden.wrapped(consent), 'cache')).toString()).toBe(goldenText(consent));
      expect(readdirSync(place)).toEqual(['consent-keys.bin', 'consent-master.bin']);
      expect(() => openFirstFormat(bytesOf('consent-keys.bin'), golden.vaultKey)).toThrow();
    });
  });

  it('a destroying leaves the others open, the key itself there or gone, and gone for good once it counts', () => {
    let old = new Uint8Array(0);
    const seen = new Set<boolean>();
    killedEverywhere('destroy', () => {
      golds('consent-keys.bin');
      consentKeys();
      old = new Uint8Array(bytesOf('consent-keys.bin'));
    }, (at) => {
      const keys = consentKeys();
      const there = keys.has(first);
      seen.add(there);
      expect(Buffer.from(keys.unwrap(second, golden.wrapped(second), 'cache')).toString(), `after call ${String(at)}`).toBe(goldenText(second));
      expect(readdirSync(place)).toEqual(['consent-keys.bin', 'consent-master.bin']);
      const master = openMaster(bytesOf('consent-master.bin'), killGuards.masterGuard);
      if (there) expect(openEntries(old, master).has(first)).toBe(true);
      else expect(() => openEntries(old, master)).toThrow();
      expect(keys.destroy(first)).toBe(there);
      expect(consentKeys().list()).toEqual([second]);
    });
    // Both sides of the point from which on it counts were met.
    expect(seen).toEqual(new Set([true, false]));
  });

  it('a keychain of two keys opens with them, and with one guard for good from the first that was given out', async () => {
    const guards: Promise<void>[] = [];
    killedEverywhere('keychain', () => { golds('keychain.json', 'keychain.copy.json'); }, (at) => {
      const copy = join(work, `keychain-${String(at)}`);
      cpSync(place, copy, { recursive: true });
      guards.push((async () => {
        const opened = await createPassphraseKeychain(join(copy, 'keychain.json')).open(golden.passphrase);
        const again = await createPassphraseKeychain(join(copy, 'keychain.json')).open(golden.passphrase);
        expect([hex(again.vaultKey), hex(again.workstationSecret), hex(again.masterGuard)]).toEqual([hex(golden.vaultKey), hex(golden.workstationSecret), hex(opened.masterGuard)]);
        expect(readFileSync(join(copy, 'keychain.json'), 'utf8')).toBe(readFileSync(join(copy, 'keychain.copy.json'), 'utf8'));
      })());
    });
    await Promise.all(guards);
  });
});
