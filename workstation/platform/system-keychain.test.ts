import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { openSystemKeychain } from '../../electron/keychain/safe-storage-keychain.ts';
import { goldenKeys } from '../../test/harness/golden-keys.ts';
import { createSafeStorageDouble, goodWeather, type KeychainWeather } from '../../test/harness/safe-storage-double.ts';
import type { KeychainObstacle, SystemKeychain } from './host.ts';
import type { VaultKeys } from './keychain.ts';
import { createPassphraseKeychain } from './passphrase-keychain.ts';
import { createVaultKeychain } from './system-keychain.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-system-keychain-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });
const words = 'a long passphrase';
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'no error', (error: unknown) => (error instanceof AppError ? `${error.code} ${String(error.data['why'] ?? '')}`.trim() : String(error)));
const hex = ({ vaultKey, workstationSecret, masterGuard }: VaultKeys) => Buffer.concat([vaultKey, workstationSecret, masterGuard]).toString('hex');
const over = (system: SystemKeychain | KeychainObstacle) => createVaultKeychain({ passphrase: createPassphraseKeychain(join(folder, 'keychain.json')), system, file: join(folder, 'system-keychain.json') });
/** As the next start of the program finds it. */
const atStart = async (weather: KeychainWeather) => over(await openSystemKeychain(createSafeStorageDouble(weather), 'linux'));
const file = () => readFileSync(join(folder, 'system-keychain.json'), 'utf8');

describe("a vault's keychain", () => {
  it('opens by the system where it was chosen, and by the passphrase always', async () => {
    const weather = goodWeather();
    const first = await atStart(weather);
    expect([first.offer, first.chosen, first.exists()]).toEqual(['usable', false, false]);
    const keys = await first.create(words, true);
    const again = await atStart(weather);
    expect([again.chosen, again.exists(), hex(await again.open()), hex(await again.open(words))]).toEqual([true, true, hex(keys), hex(keys)]);
    expect(await codeOf(again.open('another passphrase'))).toBe('vault.wrong-key');
    expect(await codeOf(again.create(words, true))).toBe('app.busy');
  });

  it.each<[string, (weather: KeychainWeather) => KeychainWeather, string]>([
    ['locked', (weather) => ({ ...weather, secret: null }), 'vault.keychain locked'], ['without protection', (weather) => ({ ...weather, backend: 'basic_text' }), 'vault.keychain unprotected'],
    ['another one', () => goodWeather(), 'vault.keychain changed'], ['another one by another name', () => ({ ...goodWeather(), backend: 'kwallet6' }), 'vault.keychain changed'],
  ])('loses nothing where the system\'s is %s', async (_, change, code) => {
    const weather = goodWeather();
    const keys = await (await atStart(weather)).create(words, true);
    const before = file();
    const later = await atStart(change(weather));
    expect(await codeOf(later.open())).toBe(code);
    expect([hex(await later.open(words)), file() === before, later.chosen]).toEqual([hex(keys), true, true]);
    // What was only away is back.
    expect(hex(await (await atStart(weather)).open())).toBe(hex(keys));
  });

  it('takes no wrong key for a right one, of a hundred keychains that are not its own', async () => {
    // AES-CBC lets one wrong key in some 256 pass; what it gives then must not be taken for the vault's.
    const keys = await (await atStart(goodWeather())).create(words, true);
    const codes = new Set<string>();
    for (let tried = 0; tried < 100; tried += 1) codes.add(await codeOf((await atStart(goodWeather())).open()));
    expect([...codes]).toEqual(['vault.keychain changed']);
    expect(hex(await (await atStart(goodWeather())).open(words))).toBe(hex(keys));
  });

  it('is chosen again under another keychain, sealed anew for a newer key, and left', async () => {
    const old = goodWeather();
    const keys = await (await atStart(old)).create(words, true);
    const moved = goodWeather();
    await (await atStart(moved)).choose(keys);
    expect(hex(await (await atStart(moved)).open())).toBe(hex(keys));
    const before = file();
    moved.rotated = true;
    expect(hex(await (await atStart(moved)).open())).toBe(hex(keys));
    expect(file()).not.toBe(before);
    (await atStart(moved)).unchoose();
    expect([(await atStart(moved)).chosen, await codeOf((await atStart(moved)).open())]).toEqual([false, 'vault.wrong-key']);
  });

  it('is not made where the system\'s fails, and a passphrase alone leaves the system\'s out', async () => {
    for (const system of ['absent', 'unprotected', 'locked'] as const) expect(await codeOf(over(system).create(words, true))).toBe(`vault.keychain ${system}`);
    const forgetful: SystemKeychain = { backend: 'x', protect: (secret) => Promise.resolve(secret), unprotect: () => Promise.resolve({ secret: new Uint8Array(32), stale: false }) };
    expect(await codeOf(over(forgetful).create(words, true))).toBe('vault.keychain failed');
    expect(readdirSync(folder)).toEqual([]);
    await over('absent').create(words);
    expect(readdirSync(folder)).toEqual(['keychain.copy.json', 'keychain.json']);
  });

  it('refuses an altered file, and the passphrase opens', async () => {
    const weather = goodWeather();
    const keys = await (await atStart(weather)).create(words, true);
    const whole = file();
    for (const altered of [whole.slice(0, 60), whole.replace('gnome_libsecret', 'kwallet'), whole.replace(/"nonce":"./, (found) => found.slice(0, -1) + (found.endsWith('A') ? 'B' : 'A')), '{}', '']) {
      writeFileSync(join(folder, 'system-keychain.json'), altered);
      const keychain = await atStart(weather);
      expect(await codeOf(keychain.open())).toBe('vault.keychain changed');
      expect(hex(await keychain.open(words))).toBe(hex(keys));
    }
  });

  it('of the first format asks for the passphrase once: it has no guard, and the passphrase\'s may have one already', async () => {
    const golden = goldenKeys();
    for (const name of ['keychain.json', 'keychain.copy.json', 'system-keychain.json']) cpSync(join(golden.folder, name), join(folder, name));
    const weather: KeychainWeather = { backend: 'gnome_libsecret', secret: golden.keyringSecret, rotated: false };
    const first = await atStart(weather);
    expect([first.chosen, await codeOf(first.open())]).toEqual([true, 'vault.keychain changed']);
    const keys = await first.open(golden.passphrase);
    expect(Buffer.from(keys.vaultKey).equals(golden.vaultKey)).toBe(true);
    await first.choose(keys);
    expect(hex(await (await atStart(weather)).open())).toBe(hex(keys));
  });

  it('writes no key byte in clear [control: a copy that does]', async () => {
    const { vaultKey, workstationSecret, masterGuard } = await (await atStart(goodWeather())).create(words, true);
    const forms = [vaultKey, workstationSecret, masterGuard].flatMap((key) => [Buffer.from(key), Buffer.from(Buffer.from(key).toString('hex')), Buffer.from(Buffer.from(key).toString('base64url').slice(0, 40))]);
    const found = () => readdirSync(folder).filter((name) => forms.some((form) => readFileSync(join(folder, name)).includes(form)));
    expect(found()).toEqual([]);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, 'planted'), Buffer.from(vaultKey).toString('base64url'));
    expect(found()).toEqual(['planted']);
  });
});
