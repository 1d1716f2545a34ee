/** R4: flipped bits and cut-off files in the database, its log, the key file and the consents' keys. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../core/errors/index.ts';
import { ConsentId } from '../../core/ids/index.ts';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import type { VaultKeys } from '../../workstation/platform/keychain.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { openConsentKeys, openOrRenewConsentKeys } from '../../workstation/vault/consent-keys.ts';
import { migrations } from '../../workstation/vault/migrations/index.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { openOrRebuild } from '../../workstation/vault/rebuild.ts';
import { rebuiltOf } from '../../workstation/vault/rebuilt.ts';
import { salvage } from '../../workstation/vault/salvage.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';
import { fillVault, makeVault, missingRows, sampleKey, type Shown, shownOf, wrongRows } from './vault-sample.ts';

const passphrase = 'a passphrase of the damaged desk';
const consents = Array.from({ length: 20 }, (_, index) => ConsentId.parse(index.toString(16).padStart(64, '0')));
/** Argon2id takes most of a second each time: one in so many. */
const keyFileEvery = 15;
/** The whole way, with its thread; the others salvage on this one. */
const wholeWayEvery = 40;

interface Facts { bitFlips: number; truncations: number; found: number; inUnusedSpace: number; rebuilt: number; rowsKept: number; rowsLost: number; onlyBackupHelps: number; keyFilesHealed: number; consentKeysRenewed: number }

export const corruption: Fault = {
  id: 'R4', asked: '1,000 bit flips and 200 truncations in database, log, key file, consent keys: 100% found before display, set aside, never deleted, rebuilt from what can be read', usual: 240, full: 1_200,
  async run({ seed, n }) {
    const folder = quickFolder('corruption');
    const facts: Facts = { bitFlips: 0, truncations: 0, found: 0, inUnusedSpace: 0, rebuilt: 0, rowsKept: 0, rowsLost: 0, onlyBackupHelps: 0, keyFilesHealed: 0, consentKeysRenewed: 0 };
    try {
      const sample = await makeSample(folder);
      const held = outcome();
      for (let index = 0; index < n; index += 1) {
        const random = createRandom(`corruption/${String(seed)}/${String(index)}`);
        const replay = `damage ${String(seed)}/${String(index)}`;
        held.attempts += 1;
        if (index % keyFileEvery === 1) await damageKeyFile(sample, random, replay, held, facts);
        else if (index % keyFileEvery === 2) damageConsentKeys(sample, random, replay, held, facts);
        else await damageVault(sample, random, replay, index, held, facts);
      }
      return { held, control: withoutMark(sample, plainDatabase(folder, seed), seed), facts: { ...facts } };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Sample { readonly folder: string; readonly closed: string; readonly killed: string; readonly truth: Shown; readonly earlier: Shown; readonly vaultKeys: VaultKeys }

/** As a vault lies there after it was closed, and after its program was killed with a log that nobody has taken over yet. */
async function makeSample(folder: string): Promise<Sample> {
  const [closed, killed] = [join(folder, 'closed'), join(folder, 'killed')];
  const source = join(folder, 'source');
  for (const place of [closed, killed, source]) cpSync(mkdtempSync(join(folder, 'new-')), place, { recursive: true });
  const keychain = createPassphraseKeychain(join(source, 'keychain.json'));
  const vaultKeys = await keychain.create(passphrase);
  const keys = openConsentKeys(join(source, 'consent-keys.bin'), vaultKeys);
  for (const consent of consents) keys.create(consent);

  makeVault(join(source, 'vault.db'), 200).close();
  const first = openVault({ file: join(source, 'vault.db'), key: sampleKey });
  const earlier = shownOf(first);
  fillVault(first, 200, 300);
  copyFiles(source, killed);
  const truth = shownOf(first);
  first.close();
  copyFiles(source, closed);
  return { folder, closed, killed, truth, earlier, vaultKeys };
}

function copyFiles(from: string, to: string): void {
  for (const name of readdirSync(from)) if (!name.endsWith('-shm')) cpSync(join(from, name), join(to, name));
}

/** One bit, or the end cut off: one in six. */
function damage(file: string, random: Random, facts: Facts): Buffer {
  const bytes = readFileSync(file);
  if (random.int(0, 5) === 0) {
    facts.truncations += 1;
    truncateSync(file, random.int(0, bytes.length - 1));
  } else {
    facts.bitFlips += 1;
    const at = random.int(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
    writeFileSync(file, bytes);
  }
  return readFileSync(file);
}

const attempt = <Result>(work: () => Result): { result: Result } | { error: unknown } => { try { return { result: work() }; } catch (error) { return { error }; } };
const isCorrupt = (error: unknown): error is AppError => error instanceof AppError && error.code === 'vault.corrupt';

async function damageVault({ folder, closed, killed, truth }: Sample, random: Random, replay: string, index: number, held: Outcome, facts: Facts): Promise<void> {
  const place = mkdtempSync(join(folder, 'trial-'));
  const violation = (what: string): void => { held.violations.push(`${replay}: ${what}`); };
  try {
    const [state, name] = random.pick([[closed, 'vault.db'], [killed, 'vault.db'], [killed, 'vault.db-wal'], [killed, 'vault.db-wal']] as const);
    copyFiles(state, place);
    const file = join(place, 'vault.db');
    const damaged = damage(join(place, name), random, facts);
    let error = look(file, truth, violation);
    if (error === null) {
      facts.inUnusedSpace += 1;
      return;
    }
    facts.found += 1;
    // Found while it was read: then the next opening sets it aside.
    if (isCorrupt(error) && typeof error.data['quarantined'] !== 'string') error = look(file, truth, violation);
    if (!isCorrupt(error) || typeof error.data['quarantined'] !== 'string') { violation(`${name} was not set aside: ${String(error)}`); return; }
    const aside = join(place, error.data['quarantined']);
    const kept = join(place, basename(aside) + name.slice('vault.db'.length));
    if (!existsSync(kept)) violation(`${name} is not among what was set aside`);
    else if (state === closed && !readFileSync(kept).equals(damaged)) violation('what was set aside is not what was found');
    await rebuild(file, aside, truth, index % wholeWayEvery === 0, violation, facts);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Opens and reads everything. Null where all of it is right; the error where damage was met; a violation where something wrong was shown. */
function look(file: string, truth: Shown, violation: (what: string) => void): unknown {
  const opened = attempt(() => openVault({ file, key: sampleKey }));
  if ('error' in opened) return opened.error;
  try {
    const seen = attempt(() => shownOf(opened.result));
    if ('error' in seen) return seen.error;
    const wrong = [...wrongRows(truth, seen.result), ...missingRows(truth, seen.result)];
    if (wrong.length > 0 || seen.result.get('found') !== truth.get('found')) violation(`${String(wrong.length)} rows were wrong or missing, and nobody was told: ${wrong.slice(0, 3).join(', ')}`);
    const whole = attempt(() => { opened.result.verify(); });
    return 'error' in whole ? whole.error : null;
  } finally {
    opened.result.close();
  }
}

async function rebuild(file: string, aside: string, truth: Shown, wholeWay: boolean, violation: (what: string) => void, facts: Facts): Promise<void> {
  try {
    if (!wholeWay) salvage({ from: aside, to: file, key: sampleKey, at: 1, migrations });
    const vault = wholeWay ? await openOrRebuild({ file, key: sampleKey, now: () => 1, progress: () => undefined }) : openVault({ file, key: sampleKey });
    try {
      const seen = shownOf(vault);
      const wrong = wrongRows(truth, seen);
      if (wrong.length > 0) violation(`built anew with rows that never were: ${wrong.slice(0, 3).join(', ')}`);
      if (rebuiltOf(vault) === undefined) violation('built anew, and the first screen would not say so');
      vault.verify();
      fillVault(vault, 9_000, 9_001);
      facts.rebuilt += 1;
      facts.rowsKept += seen.size;
      facts.rowsLost += missingRows(truth, seen).length;
    } finally {
      vault.close();
    }
  } catch (error) {
    if (!isCorrupt(error)) { violation(`building anew ended with ${String(error)}`); return; }
    facts.onlyBackupHelps += 1;
    if (!existsSync(aside)) violation('the damaged file is gone');
    if (existsSync(file)) violation('an empty database stands where the damaged one was');
  }
}

async function damageKeyFile({ folder, closed, vaultKeys: { vaultKey } }: Sample, random: Random, replay: string, held: Outcome, facts: Facts): Promise<void> {
  const place = mkdtempSync(join(folder, 'trial-'));
  copyFiles(closed, place);
  const file = join(place, random.pick(['keychain.json', 'keychain.copy.json']));
  const damaged = damage(file, random, facts);
  const opened = await createPassphraseKeychain(join(place, 'keychain.json')).open(passphrase).catch((error: unknown) => error);
  if (!(typeof opened === 'object' && opened !== null && 'vaultKey' in opened) || !Buffer.from(opened.vaultKey as Uint8Array).equals(vaultKey)) held.violations.push(`${replay}: the key file did not open by its copy: ${String(opened)}`);
  else if (!existsSync(`${file}.damaged-1`) || !readFileSync(`${file}.damaged-1`).equals(damaged)) held.violations.push(`${replay}: the damaged key file was not set aside`);
  else if (!readFileSync(join(place, 'keychain.json')).equals(readFileSync(join(place, 'keychain.copy.json')))) held.violations.push(`${replay}: the key file was not healed`);
  else { facts.found += 1; facts.keyFilesHealed += 1; }
  rmSync(place, { recursive: true, force: true });
}

function damageConsentKeys({ folder, closed, vaultKeys }: Sample, random: Random, replay: string, held: Outcome, facts: Facts): void {
  const place = mkdtempSync(join(folder, 'trial-'));
  copyFiles(closed, place);
  const file = join(place, 'consent-keys.bin');
  const name = random.pick(['consent-keys.bin', 'consent-master.bin']);
  const damaged = damage(join(place, name), random, facts);
  const { keys, setAside } = openOrRenewConsentKeys(file, vaultKeys);
  if (setAside === null || keys.list().length > 0) held.violations.push(`${replay}: damaged consent keys were used`);
  else if (!readFileSync(join(place, `${name}.damaged-1`)).equals(damaged)) held.violations.push(`${replay}: the damaged consent keys were not set aside`);
  else { facts.found += 1; facts.consentKeysRenewed += 1; }
  rmSync(place, { recursive: true, force: true });
}

/** Our vault without the claim of how far its log reaches: rows that were acknowledged are gone, and nobody is told. */
function withoutMark({ folder, killed, truth }: Sample, control: Outcome, seed: number): Outcome {
  for (let index = 0; index < 10; index += 1) {
    const place = mkdtempSync(join(folder, 'trial-'));
    copyFiles(killed, place);
    rmSync(join(place, 'vault.db.mark'));
    damage(join(place, 'vault.db-wal'), createRandom(`mark/${String(seed)}/${String(index)}`), { bitFlips: 0, truncations: 0 } as Facts);
    control.attempts += 1;
    look(join(place, 'vault.db'), truth, (what) => { control.violations.push(`without a mark: ${what}`); });
    rmSync(place, { recursive: true, force: true });
  }
  return control;
}

/** SQLite as it comes shows what it reads, and takes a damaged log for a short one. */
function plainDatabase(folder: string, seed: number): Outcome {
  const control = outcome();
  const file = join(folder, 'plain.db');
  const database = new Database(file);
  database.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)');
  const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
  for (let row = 0; row < 300; row += 1) insert.run(row, `value ${String(row)} `.repeat(20));
  const all = (from: Database.Database): string => JSON.stringify(from.prepare('SELECT * FROM t').all());
  const truth = all(database);
  database.close();
  const whole = readFileSync(file);
  for (let index = 0; index < 50; index += 1) {
    const random = createRandom(`plain/${String(seed)}/${String(index)}`);
    const bytes = Buffer.from(whole);
    const at = random.int(4096, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
    writeFileSync(file, bytes);
    control.attempts += 1;
    const seen = attempt(() => { const again = new Database(file); try { return all(again); } finally { again.close(); } });
    if ('result' in seen && seen.result !== truth) control.violations.push(`flip ${String(index)}: other values were shown`);
  }
  return control;
}
