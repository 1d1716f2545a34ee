/** The program itself forgets what has ended: at its start before a session opens, and by the second while it runs and nobody is signed in. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VaultKeys } from '../../workstation/platform/keychain.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { openEntries, openMaster } from '../../workstation/vault/consent-keys-format.ts';
import { consentOf, openReceivingDesk, plainOf } from '../faults/receiving-desk.ts';
import { foundDesk, type RunningDesk } from '../harness/desk.ts';

const hour = 3_600_000;
/** As requirement R13 asks. */
const forgottenWithinMs = 5_000;

let desk: RunningDesk;
let keys: VaultKeys;
/** From the start of the program to its open vault. */
let startMs = 0;
beforeAll(async () => {
  desk = await foundDesk(['KeySteward']);
  await desk.kill();
  keys = await createPassphraseKeychain(join(desk.dir, 'keychain.json')).open(desk.passphrase);
}, 120_000);
afterAll(async () => { await desk.end(); }, 30_000);

/** While the program is off: as if another organization's consents had been given, and their documents read. */
function received(ends: Readonly<Record<string, number>>): void {
  const parts = openReceivingDesk(desk.dir, () => Date.now(), keys);
  for (const [name, end] of Object.entries(ends)) {
    parts.receive(name, Date.now() - hour, end);
    expect(parts.cached(name)).toBe(plainOf(name));
  }
  parts.vault.close();
}

/** What the files hold at this moment, whatever the program that runs says; asked again where it is changing them. */
function there(name: string, tries = 20): boolean {
  const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(desk.dir, file)));
  try {
    return openEntries(bytesOf('consent-keys.bin'), openMaster(bytesOf('consent-master.bin'), keys.masterGuard)).has(consentOf(name));
  } catch (error) {
    if (tries === 0 || !existsSync(join(desk.dir, 'consent-keys.bin'))) throw error;
    return there(name, tries - 1);
  }
}

describe('a consent that ends', () => {
  it('while the program is off has lost its key when the vault is open, before anybody can sign in', async () => {
    const end = Date.now() + 3_000;
    received({ 'ends-while-off': end, 'goes-on': Date.now() + 100 * hour });
    await pause(Math.max(0, end - Date.now() + 100));
    const begun = performance.now();
    await desk.restart();
    // The vault is closed: nothing can be destroyed before its passphrase is typed.
    expect([(await desk.client.session.state()).vault, there('ends-while-off')]).toEqual(['closed', true]);
    await desk.client.session.openVault({ passphrase: desk.passphrase });
    startMs = performance.now() - begun;
    // At once: by the second it would be gone in any case.
    await desk.kill();
    expect([there('ends-while-off'), there('goes-on')]).toEqual([false, true]);
    const parts = openReceivingDesk(desk.dir, () => Date.now(), keys);
    expect([parts.cached('ends-while-off'), parts.cached('goes-on')]).toEqual([null, plainOf('goes-on')]);
    expect(parts.vault.read((db) => db.get('SELECT 1 AS yes FROM consent_key_destroyed WHERE consent = ?', consentOf('ends-while-off')))).toEqual({ yes: 1 });
    parts.vault.close();
  });

  it('while the program runs loses it within seconds, with nobody signed in', async () => {
    const end = Math.round(Date.now() + 2 * startMs + 5_000);
    received({ 'ends-while-running': end });
    await desk.again();
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
