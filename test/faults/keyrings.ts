/** R16: computers' keychains that are absent, locked, public, reset or another desktop's, over several starts of one vault. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/errors/index.ts';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import { openSystemKeychain } from '../../electron/keychain/safe-storage-keychain.ts';
import type { VaultKeys } from '../../workstation/platform/keychain.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { createVaultKeychain, type VaultKeychain } from '../../workstation/platform/system-keychain.ts';
import { createSafeStorageDouble, goodWeather, type KeychainWeather } from '../harness/safe-storage-double.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';

const passphrase = 'a passphrase of the keyring fault';
const startsEach = 4;
type Sky = { readonly name: string; readonly weather: KeychainWeather | 'absent' };

export const keyrings: Fault = {
  id: 'R16', asked: 'keychain absent, locked, basic_text, reset: passphrase (Argon2id, 64 MiB, t=3) or refusal; 0 key bytes on disk; a changed backend never loses the vault', usual: 20,
  async run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const facts: Record<string, number> = { starts: 0, openedBySystem: 0, refusals: 0 };
    for (let index = 0; index < n; index += 1) await life(`${String(seed)}/${String(index)}`, held, facts);
    await asItComes(control);
    return { held, control, facts };
  },
};

/** One vault, from its making to its last start. */
async function life(replay: string, held: Outcome, facts: Record<string, number>): Promise<void> {
  const folder = quickFolder('keyring');
  const random = createRandom(`keyring/${replay}`);
  const home = goodWeather();
  const say = (what: string): void => { held.violations.push(`vault ${replay}: ${what}`); };
  try {
    const bySystem = random.chance(0.7);
    const first = sky(random, home, true);
    held.attempts += 1;
    const made = await over(folder, first).then((keychain) => keychain.create(passphrase, bySystem)).catch((error: unknown) => error);
    let keys: VaultKeys;
    if (made instanceof AppError) {
      facts['refusals'] = (facts['refusals'] ?? 0) + 1;
      if (!bySystem || first.name === 'good' || made.code !== 'vault.keychain') say(`making it under a ${first.name} keychain: ${made.code}`);
      if (readdirSync(folder).length > 0) say('a refusal left something on the disk');
      keys = await (await over(folder, { name: 'good', weather: home })).create(passphrase, true);
    } else {
      if (bySystem && first.name !== 'good') say(`was made under a ${first.name} keychain`);
      keys = made as VaultKeys;
    }
    checkProtector(folder, say);
    for (let start = 0; start < startsEach; start += 1) {
      const now = sky(random, home);
      held.attempts += 1;
      facts['starts'] = (facts['starts'] ?? 0) + 1;
      const keychain = await over(folder, now);
      if (keychain.chosen) {
        const opened = await keychain.open().catch((error: unknown) => error);
        if (opened instanceof AppError) { facts['refusals'] = (facts['refusals'] ?? 0) + 1; if (opened.code !== 'vault.keychain') say(`under a ${now.name} keychain: ${opened.code}`); }
        else if (now.name !== 'good') say(`a ${now.name} keychain opened it`);
        else if (!same(opened as VaultKeys, keys)) say('the system\'s keychain opened other keys');
        else facts['openedBySystem'] = (facts['openedBySystem'] ?? 0) + 1;
        if (now.name === 'good' && opened instanceof AppError) say('a good keychain does not open it');
      }
      const typed = await keychain.open(passphrase).catch((error: unknown) => error);
      if (typed instanceof AppError || !same(typed as VaultKeys, keys)) say(`the passphrase does not open it under a ${now.name} keychain`);
      const leaked = leaks(folder, keys);
      if (leaked.length > 0) say(`key bytes in ${leaked.join(', ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A keychain that was reset and another desktop's both have a key of their own, which is not this vault's; a vault may be made under them. */
const sky = (random: Random, home: KeychainWeather, making = false): Sky => random.pick<Sky>([
  { name: 'good', weather: home }, { name: 'good', weather: home }, { name: 'absent', weather: 'absent' }, { name: 'locked', weather: { ...home, secret: null } }, { name: 'public', weather: { ...home, backend: 'basic_text' } },
  ...(making ? [] : [{ name: 'reset', weather: goodWeather() }, { name: 'foreign', weather: { ...goodWeather(), backend: 'kwallet6' as const } }]),
]);

async function over(folder: string, { weather }: Sky): Promise<VaultKeychain> {
  const system = weather === 'absent' ? weather : await openSystemKeychain(createSafeStorageDouble(weather), 'linux');
  return createVaultKeychain({ passphrase: createPassphraseKeychain(join(folder, 'keychain.json')), system, file: join(folder, 'system-keychain.json') });
}

const same = (a: VaultKeys, b: VaultKeys): boolean => Buffer.from(a.vaultKey).equals(b.vaultKey) && Buffer.from(a.workstationSecret).equals(b.workstationSecret) && Buffer.from(a.masterGuard).equals(b.masterGuard);

function checkProtector(folder: string, say: (what: string) => void): void {
  const { memoryKiB, passes } = JSON.parse(readFileSync(join(folder, 'keychain.json'), 'utf8')) as { memoryKiB: number; passes: number };
  if (memoryKiB < 64 * 1024 || passes < 3) say(`Argon2id of ${String(memoryKiB)} KiB and ${String(passes)} passes`);
}

function leaks(folder: string, { vaultKey, workstationSecret, masterGuard }: VaultKeys): string[] {
  const forms = [vaultKey, workstationSecret, masterGuard].flatMap((key) => { const bytes = Buffer.from(key); return [bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64').slice(0, 40)), Buffer.from(bytes.toString('base64url').slice(0, 40))]; });
  return readdirSync(folder).filter((name) => { const content = readFileSync(join(folder, name)); return forms.some((form) => content.includes(form)); });
}

/** What the system's calls give without a look at what they sealed under: on a locked keychain, a password that anybody knows. */
async function asItComes(control: Outcome): Promise<void> {
  for (const weather of [{ ...goodWeather(), secret: null }, { ...goodWeather(), backend: 'basic_text', secret: null }] as KeychainWeather[]) {
    control.attempts += 1;
    const sealed = await createSafeStorageDouble(weather).encryptStringAsync('the vault\'s key');
    const thief = createSafeStorageDouble({ ...goodWeather(), secret: null });
    if ((await thief.decryptStringAsync(sealed)).result === 'the vault\'s key') control.violations.push(`${weather.backend}: sealed under the public password, and anybody opens it`);
  }
}
