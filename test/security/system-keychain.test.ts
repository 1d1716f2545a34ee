/** The composed workstation over Electron's adapter and a double of its safeStorage, in what a computer's keychain may come to. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSystemKeychain } from '../../electron/keychain/safe-storage-keychain.ts';
import { createWorkstation } from '../../workstation/composition.ts';
import { spawnForked } from '../../workstation/platform/forked-process.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { createVaultKeychain } from '../../workstation/platform/system-keychain.ts';
import { eventually } from '../harness/desk.ts';
import { createSafeStorageDouble, goodWeather, type KeychainWeather } from '../harness/safe-storage-double.ts';
import { filesUnder } from '../harness/traces.ts';

const passphrase = 'a passphrase of the keychain test';
const dir = mkdtempSync(join(tmpdir(), 'assent-keychain-'));
const home = goodWeather();
const systemFile = join(dir, 'system-keychain.json');

/** One run of the program, from its start to its end. */
async function running<Result>(weather: KeychainWeather | 'absent', work: (client: ReturnType<typeof clientOf>) => Promise<Result>): Promise<Result> {
  const systemKeychain = weather === 'absent' ? weather : await openSystemKeychain(createSafeStorageDouble(weather), 'linux');
  const workstation = await createWorkstation(
    { dataDir: dir, systemKeychain, spawnIsolated: spawnForked, power: { onSuspend: () => () => undefined }, openExternal: () => Promise.resolve(), note: null, version: '0' },
    { demo: false, join: undefined, developmentNetwork: true },
  );
  try {
    return await work(clientOf(workstation));
  } finally {
    await workstation.stop();
  }
}
const clientOf = ({ router }: Awaited<ReturnType<typeof createWorkstation>>) => createRouterClient(router, { context: { signal: new AbortController().signal } });
type Client = ReturnType<typeof clientOf>;

/** The address comes first and the vault opens behind it: what is expected is what it settles to. */
const settling = { timeout: 20_000 };
const seen = async (client: Client) => {
  const { vault, keychain } = await client.session.state();
  return { vault, ...keychain };
};
const names = async (client: Client) => (await client.session.people()).people.map(({ name }) => name);
const administrator = ['Ada of the keychain test'];
const found = (client: Client, useKeychain: boolean) => client.setup.organization({ name: 'Keychain Clinic', country: 'IE', passphrase, adminName: 'Ada of the keychain test', adminPin: '100111', useKeychain });

describe('a vault that the computer\'s keychain opens', () => {
  beforeAll(async () => {
    await running(home, async (client) => {
      expect(await seen(client)).toEqual({ vault: 'new', offer: 'usable', chosen: false, changed: false });
      await found(client, true);
      await eventually('an open vault', async () => (await client.session.state()).vault === 'open');
      expect(await names(client)).toEqual(administrator);
    });
  }, 60_000);
  afterAll(() => { rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }); });

  it('opens at the next start without asking', async () => {
    await running(home, async (client) => {
      await expect.poll(() => seen(client), settling).toEqual({ vault: 'open', offer: 'usable', chosen: true, changed: false });
      expect(await names(client)).toEqual(administrator);
    });
  });

  it.each<[string, KeychainWeather | 'absent', { offer: string; changed: boolean }]>([
    ['locked', { ...home, secret: null }, { offer: 'locked', changed: false }], ['one that protects nothing', { ...home, backend: 'basic_text' }, { offer: 'unprotected', changed: false }],
    ['absent, as in a browser tab', 'absent', { offer: 'absent', changed: false }], ['reset', goodWeather(), { offer: 'usable', changed: true }],
  ])('asks for the passphrase and says why where it is %s', async (_, weather, told) => {
    const before = readFileSync(systemFile);
    await running(weather, async (client) => {
      await expect.poll(() => seen(client), settling).toEqual({ vault: 'closed', chosen: true, ...told });
      expect(await names(client)).toEqual([]);
      await expect(client.session.openVault({ passphrase: 'not this one' })).rejects.toMatchObject({ code: 'vault.wrong-key' });
    });
    expect(readFileSync(systemFile).equals(before)).toBe(true);
  });

  it('takes the key of another vault for what it is', async () => {
    const own = readFileSync(systemFile);
    const other = mkdtempSync(join(tmpdir(), 'assent-keychain-other-'));
    const system = await openSystemKeychain(createSafeStorageDouble(home), 'linux');
    await createVaultKeychain({ passphrase: createPassphraseKeychain(join(other, 'keychain.json')), system, file: systemFile }).create(passphrase, true);
    rmSync(other, { recursive: true });
    await running(home, async (client) => { await expect.poll(() => seen(client), settling).toEqual({ vault: 'closed', offer: 'usable', chosen: true, changed: true }); });
    writeFileSync(systemFile, own);
    expect(filesUnder(dir).filter((file) => file.includes('damaged'))).toEqual([]);
  });

  it('opens by the passphrase with nothing lost, moves to a new keychain when the person says so, and leaves it when they say so', async () => {
    const moved = goodWeather();
    await running(moved, async (client) => {
      expect((await client.session.openVault({ passphrase, useKeychain: true })).vault).toBe('open');
      expect(await names(client)).toEqual(administrator);
    });
    await running(moved, async (client) => { await expect.poll(() => seen(client), settling).toEqual({ vault: 'open', offer: 'usable', chosen: true, changed: false }); });
    await running(home, async (client) => {
      await expect.poll(() => seen(client), settling).toMatchObject({ vault: 'closed', changed: true });
      await client.session.openVault({ passphrase, useKeychain: false });
      expect(await names(client)).toEqual(administrator);
    });
    await running(home, async (client) => { await expect.poll(() => seen(client), settling).toEqual({ vault: 'closed', offer: 'usable', chosen: false, changed: false }); });
  }, 120_000);

  it('leaves no byte of its keys in any file [control: one planted]', async () => {
    const { vaultKey, workstationSecret, masterGuard } = await createPassphraseKeychain(join(dir, 'keychain.json')).open(passphrase);
    const forms = [vaultKey, workstationSecret, masterGuard].flatMap((key) => { const bytes = Buffer.from(key); return [bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64').slice(0, 40)), Buffer.from(bytes.toString('base64url').slice(0, 40))]; });
    const withKeys = () => filesUnder(dir).filter((file) => { const content = readFileSync(file); return forms.some((form) => content.includes(form)); });
    expect(filesUnder(dir).length).toBeGreaterThan(8);
    expect(withKeys()).toEqual([]);
    writeFileSync(join(dir, 'logs', 'planted.log'), `key ${Buffer.from(workstationSecret).toString('base64')}`);
    expect(withKeys()).toEqual([join(dir, 'logs', 'planted.log')]);
  });
});
