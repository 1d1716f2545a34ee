/** The program itself forgets what has ended: at its start before a session opens, and by the second while it runs and nobody is signed in. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VaultKeys } from '../../workstation/platform/keychain.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { openEntries, openMaster } from '../../workstation/vault/consent-keys-format.ts';
import { consentOf, openReceivingDesk, plainOf } from '../faults/receiving-desk.ts';
import { startWorkstation, type Workstation } from '../../demo/workstation.ts';
import { eventually } from '../harness/desk.ts';

const hour = 3_600_000;
/** As requirement R13 asks. */
const forgottenWithinMs = 5_000;

const passphrase = 'a passphrase of the forgetting desk';
let dir: string;
let desk: Workstation;
let keys: VaultKeys;
/** From the start of the program to its open vault. */
let startMs = 0;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'assent-forgetting-'));
  await start();
  await desk.client.setup.organization({ name: 'Test Clinic', country: 'IE', passphrase, adminName: 'Admin of the test', adminPin: '100111' });
  // Its place on a network is of no matter here.
  await eventually('the vault', async () => (await desk.client.session.state()).vault === 'open');
  await desk.kill();
  keys = await createPassphraseKeychain(join(dir, 'keychain.json')).open(passphrase);
}, 120_000);
afterAll(async () => {
  await desk.kill();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}, 30_000);

async function start(): Promise<void> { desk = await startWorkstation('Test Clinic', dir, null); }
async function openVault(): Promise<void> { await desk.client.session.openVault({ passphrase }); }

/** While the program is off: as if another organization's consents had been given, and their documents read. */
function received(ends: Readonly<Record<string, number>>): void {
  const parts = openReceivingDesk(dir, () => Date.now(), keys);
  for (const [name, end] of Object.entries(ends)) {
    parts.receive(name, Date.now() - hour, end);
    expect(parts.cached(name)).toBe(plainOf(name));
  }
  parts.vault.close();
}

/** What the files hold at this moment, whatever the program that runs says; asked again where it is changing them. */
function there(name: string, tries = 20): boolean {
  const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(dir, file)));
  try {
    return openEntries(bytesOf('consent-keys.bin'), openMaster(bytesOf('consent-master.bin'), keys.masterGuard)).has(consentOf(name));
  } catch (error) {
    if (tries === 0 || !existsSync(join(dir, 'consent-keys.bin'))) throw error;
    return there(name, tries - 1);
  }
}

describe('a consent that ends', () => {
  it('while the program is off has lost its key when the vault is open, before anybody can sign in', async () => {
    const end = Date.now() + 3_000;
    received({ 'ends-while-off': end, 'goes-on': Date.now() + 100 * hour });
    await pause(Math.max(0, end - Date.now() + 100));
    const begun = performance.now();
    await start();
    // The vault is closed: nothing can be destroyed before its passphrase is typed.
    expect([(await desk.client.session.state()).vault, there('ends-while-off')]).toEqual(['closed', true]);
    await openVault();
    startMs = performance.now() - begun;
    // At once: by the second it would be gone in any case.
    await desk.kill();
    expect([there('ends-while-off'), there('goes-on')]).toEqual([false, true]);
    const parts = openReceivingDesk(dir, () => Date.now(), keys);
    expect([parts.cached('ends-while-off'), parts.cached('goes-on')]).toEqual([null, plainOf('goes-on')]);
    expect(parts.vault.read((db) => db.get('SELECT 1 AS yes FROM consent_key_destroyed WHERE consent = ?', consentOf('ends-while-off')))).toEqual({ yes: 1 });
    parts.vault.close();
  });

  it('while the program runs loses it within seconds, with nobody signed in', async () => {
    const end = Math.round(Date.now() + 1.5 * startMs + 5_000);
    received({ 'ends-while-running': end });
    await start();
    await openVault();
    // Or it would have been the start that forgot it.
    expect(Date.now()).toBeLessThan(end);
    expect(there('ends-while-running')).toBe(true);
    await pause(Math.max(0, end - Date.now()));
    while (there('ends-while-running') && Date.now() < end + 4 * forgottenWithinMs) await pause(50);
    expect(Date.now() - end).toBeLessThan(forgottenWithinMs);
    expect((await desk.client.session.state()).user).toBeNull();
    expect(there('goes-on')).toBe(true);
  });
});
