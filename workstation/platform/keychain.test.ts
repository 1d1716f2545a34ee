import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { goldenKeys } from '../../test/harness/golden-keys.ts';
import { createDemoKeychain } from './demo-keychain.ts';
import { createPassphraseKeychain } from './passphrase-keychain.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-keychain-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'no error', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('the passphrase keychain', () => {
  it('opens with the passphrase only, in any Unicode spelling of it', async () => {
    const file = join(folder, 'keychain.json');
    const keychain = createPassphraseKeychain(file);
    expect(await codeOf(keychain.open('x'))).toBe('app.not-found');
    expect(await codeOf(keychain.create())).toBe('vault.wrong-key');
    expect(keychain.exists()).toBe(false);
    const keys = await keychain.create('Zoë and a long passphrase');
    expect(await codeOf(keychain.create('again'))).toBe('app.busy');
    const again = await createPassphraseKeychain(file).open('Zoë and a long passphrase'.normalize('NFD'));
    expect([again.vaultKey, again.workstationSecret, again.masterGuard].map(hex)).toEqual([keys.vaultKey, keys.workstationSecret, keys.masterGuard].map(hex));
    expect(new Set([keys.vaultKey, keys.workstationSecret, keys.masterGuard].map(hex)).size).toBe(3);
    for (const wrong of ['zoë and a long passphrase', '', undefined]) expect(await codeOf(keychain.open(wrong))).toBe('vault.wrong-key');
  });

  it('keeps no key in clear [control: the demo\'s does]', async () => {
    const keychain = createPassphraseKeychain(join(folder, 'keychain.json'));
    const { vaultKey, workstationSecret, masterGuard } = await keychain.create('a long passphrase');
    const content = readFileSync(join(folder, 'keychain.json'));
    for (const key of [vaultKey, workstationSecret, masterGuard]) {
      for (const form of [Buffer.from(key), Buffer.from(hex(key)), Buffer.from(Buffer.from(key).toString('base64url')), Buffer.from(Buffer.from(key).toString('base64').slice(0, 40))]) expect(content.includes(form)).toBe(false);
    }
    const demo = await createDemoKeychain(join(folder, 'demo.key')).create();
    expect(readFileSync(join(folder, 'demo.key')).includes(Buffer.from(demo.vaultKey))).toBe(true);
    for (const name of ['keychain.json', 'demo.key']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it.each<[string, (text: string) => string, string]>([
    ['a cut file', (text) => text.slice(0, 50), 'vault.corrupt'], ['weaker parameters', (text) => text.replace('"passes":3', '"passes":1'), 'vault.corrupt'],
    ['another lane', (text) => text.replace('"lanes":1', '"lanes":2'), 'vault.wrong-key'], ['another salt', (text) => text.replace(/"salt":"./, (found) => found.slice(0, -1) + (found.endsWith('A') ? 'B' : 'A')), 'vault.wrong-key'],
    ['all of the memory', (text) => text.replace('"memoryKiB":65536', '"memoryKiB":99999999'), 'vault.corrupt'],
  ])('refuses %s, and is healed by its copy where there is one', async (_, change, code) => {
    const file = join(folder, 'keychain.json');
    const keys = await createPassphraseKeychain(file).create('a long passphrase');
    const whole = readFileSync(file, 'utf8');
    const damaged = change(whole);
    writeFileSync(file, damaged);
    expect(hex((await createPassphraseKeychain(file).open('a long passphrase')).vaultKey)).toBe(hex(keys.vaultKey));
    expect([readFileSync(file, 'utf8'), readFileSync(`${file}.damaged-1`, 'utf8')]).toEqual([whole, damaged]);
    // Without the copy; whoever alters a file on purpose leaves the checksum out.
    rmSync(join(folder, 'keychain.copy.json'));
    writeFileSync(file, damaged.replace(/"check":"[^"]*",/, ''));
    expect(await codeOf(createPassphraseKeychain(file).open('a long passphrase'))).toBe(code);
  });

  it('opens by the copy where the file is gone, writes the copy where it never was, and tells damage of both from a wrong passphrase', async () => {
    const file = join(folder, 'keychain.json');
    const copy = join(folder, 'keychain.copy.json');
    const keychain = createPassphraseKeychain(file);
    await keychain.create('a long passphrase');
    for (const gone of [file, copy]) {
      rmSync(gone);
      expect(keychain.exists()).toBe(true);
      expect(await codeOf(keychain.open('another passphrase'))).toBe('vault.wrong-key');
      expect(await codeOf(keychain.open('a long passphrase'))).toBe('no error');
      expect(readFileSync(file, 'utf8')).toBe(readFileSync(copy, 'utf8'));
    }
    for (const place of [file, copy]) writeFileSync(place, readFileSync(place, 'utf8').replace(/"sealed":"./, (found) => found.slice(0, -1) + (found.endsWith('A') ? 'B' : 'A')));
    expect(await codeOf(keychain.open('a long passphrase'))).toBe('vault.corrupt');
  });
});

describe('keychains of two keys, as the first format kept them', () => {
  const golden = goldenKeys();
  const three = (keys: { vaultKey: Uint8Array; workstationSecret: Uint8Array; masterGuard: Uint8Array }) => [keys.vaultKey, keys.workstationSecret, keys.masterGuard].map(hex);

  it('get their guard once, in both copies before it is given out', async () => {
    for (const name of ['keychain.json', 'keychain.copy.json']) cpSync(join(golden.folder, name), join(folder, name));
    const keychain = createPassphraseKeychain(join(folder, 'keychain.json'));
    expect(await codeOf(keychain.open('another passphrase'))).toBe('vault.wrong-key');
    expect(readFileSync(join(folder, 'keychain.json'))).toEqual(readFileSync(join(golden.folder, 'keychain.json')));
    const opened = three(await keychain.open(golden.passphrase));
    expect(opened.slice(0, 2)).toEqual([hex(golden.vaultKey), hex(golden.workstationSecret)]);
    expect(readFileSync(join(folder, 'keychain.json'))).toEqual(readFileSync(join(folder, 'keychain.copy.json')));
    rmSync(join(folder, 'keychain.json'));
    expect(three(await keychain.open(golden.passphrase))).toEqual(opened);
  });

  it('are set aside where they are damaged, and get it by the copy', async () => {
    cpSync(join(golden.folder, 'keychain.copy.json'), join(folder, 'keychain.copy.json'));
    writeFileSync(join(folder, 'keychain.json'), 'damaged');
    const keychain = createPassphraseKeychain(join(folder, 'keychain.json'));
    const opened = three(await keychain.open(golden.passphrase));
    expect([three(await keychain.open(golden.passphrase)), readFileSync(join(folder, 'keychain.json.damaged-1'), 'utf8')]).toEqual([opened, 'damaged']);
  });

  it('get it in a demo clinic too', async () => {
    cpSync(join(golden.folder, 'demo', 'demo.key'), join(folder, 'demo.key'));
    const keychain = createDemoKeychain(join(folder, 'demo.key'));
    const opened = three(await keychain.open());
    expect([opened.slice(0, 2), three(await keychain.open())]).toEqual([[hex(golden.demo.vaultKey), hex(golden.demo.workstationSecret)], opened]);
  });
});

describe('the demo keychain', () => {
  it('says what it is, and refuses a damaged file', async () => {
    const file = join(folder, 'demo.key');
    const keychain = createDemoKeychain(file);
    expect(keychain.kind).toBe('demo');
    expect(await codeOf(keychain.open())).toBe('app.not-found');
    const keys = await keychain.create();
    expect(await codeOf(keychain.create())).toBe('app.busy');
    expect(hex((await keychain.open()).vaultKey)).toBe(hex(keys.vaultKey));
    writeFileSync(file, 'short');
    expect(await codeOf(keychain.open())).toBe('vault.corrupt');
  });
});
