/**
 * R13: consents that run out, while the workstation runs without a network, while it is off, and with a kill at any writing call of the
 * forgetting. Afterwards a thief with the vault's key and the guard looks through the whole disk image, freed blocks included, for keys that still
 * open something; and one with the vault's key has the key files of before, as a snapshot of the disk keeps them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { sealedOf } from '../../workstation/vault/repositories/index.ts';
import { goldenKeys, goldenText } from '../harness/golden-keys.ts';
import { createFailingDisk, type FailingDisk, kill } from './failing-disk.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';
import { consentOf, documentOf, openReceivingDesk, plainOf } from './receiving-desk.ts';
import { type Cached, openedBy } from './key-thief.ts';
import { sampleGuards, sampleKey } from './vault-sample.ts';

const program = fileURLToPath(new URL('./expiring.fixture.ts', import.meta.url));
const begin = Date.UTC(2026, 10, 22);
const hour = 3_600_000;
/** One goes on, two end. */
const [kept, ended] = ['kept', ['ended-1', 'ended-2']] as const;
const imageBytes = 24 * 1024 * 1024;

export const expiries: Fault = {
  id: 'R13', asked: 'expired: unreadable within 5 s, before the first window if it was off, also after kill -9 at any point; 0 expired documents from the raw image, 0 from key files of before with the vault\'s key', usual: 20,
  async run({ seed, n }) {
    const work = quickFolder('expiry');
    const held = outcome();
    const control = outcome();
    const facts: Record<string, number> = { slowestMs: 0, kills: 0, keyFilesFoundInImage: 0, openedFromSnapshots: 0, openedFromSnapshotsWithTheGuard: 0 };
    underTheFirstDerivation(control);
    try {
      facts['slowestMs'] = await whileRunning(work, held);
      const place = join(work, 'disk');
      const disk = createFailingDisk(work, place);
      await onDisk(work, place, () => { replacedOnly(join(place, 'data', 'consent-keys.bin')); return 0; }, outcome(), control, facts, null, control);
      const calls = await onDisk(work, place, () => { disk.arm(0, 0); start(place, disk); return disk.seen().calls; }, held, control, facts, null);
      for (let index = 0; index < n; index += 1) {
        const at = 1 + Math.floor((index * calls) / n);
        await onDisk(work, place, () => {
          disk.arm(at, kill);
          if (start(place, disk) === 'SIGKILL') facts['kills'] = (facts['kills'] ?? 0) + 1;
          disk.arm(0, 0);
          start(place, disk);
          return 0;
        }, held, control, facts, `kill ${String(seed)} at writing call ${String(at)}`);
      }
      return { held, control, facts };
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

const start = (place: string, disk: FailingDisk): NodeJS.Signals | number | null => {
  const { status, signal } = spawnSync(process.execPath, [program, join(place, 'data'), String(begin + 2 * hour)], { env: { ...process.env, ...disk.env }, stdio: ['ignore', 'ignore', 'inherit'] });
  return signal ?? status;
};

function fill(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const desk = openReceivingDesk(folder, () => begin);
  desk.begin();
  desk.head(1, begin);
  for (const name of ended) desk.receive(name, begin - hour, begin + hour);
  desk.receive(kept, begin - hour, begin + 100 * hour);
  desk.vault.close();
}

/** As a file is usually replaced: the old one's blocks are free, and stay what they were. */
function replacedOnly(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0, 5);
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

/** By the second, as composition.ts looks, without a network and with nobody signed in. */
async function whileRunning(work: string, held: Outcome): Promise<number> {
  const folder = join(work, 'running');
  mkdirSync(folder);
  const from = performance.now();
  const now = (): number => Math.floor(begin + performance.now() - from);
  const desk = openReceivingDesk(folder, now);
  desk.begin();
  desk.head(1, begin);
  desk.receive('soon', begin - hour, begin + 1_500);
  const timer = setInterval(() => { desk.forgetter.forgetEnded(); }, 1_000);
  held.attempts += 1;
  if (desk.read('soon') !== plainOf('soon')) held.violations.push('it was not readable before its end');
  while (desk.cached('soon') !== null && performance.now() - from < 10_000) await pause(10);
  const took = Math.round(performance.now() - from - 1_500);
  clearInterval(timer);
  desk.vault.close();
  if (took > 5_000) held.violations.push(`still readable ${String(took)} ms after its end`);
  return took;
}

/** On a file system of its own, so that what it freed can be looked at. */
async function onDisk(work: string, place: string, happen: () => number, held: Outcome, control: Outcome, facts: Record<string, number>, replay: string | null, carelessly?: Outcome): Promise<number> {
  const image = join(work, `${String(process.hrtime.bigint())}.img`);
  writeFileSync(image, new Uint8Array(0));
  truncateSync(image, imageBytes);
  if (spawnSync('/usr/sbin/mkfs.ext4', ['-q', '-F', image]).status !== 0) throw new Error('no file system could be made');
  mkdirSync(place, { recursive: true });
  const made = spawnSync('mount', ['-o', 'loop', image, place], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`this fault mounts disk images, which needs root and loop devices: ${made.stderr}`);
  let result = 0;
  try {
    fill(join(place, 'data'));
    cpSync(join(place, 'data'), join(work, 'before'), { recursive: true });
    spawnSync('sync', ['-f', place]);
    if (replay === null) {
      control.attempts += 1;
      if (recovered(image, work, facts).includes(ended[0])) control.violations.push('before its end the image gives the document up');
    }
    result = happen();
    if (carelessly !== undefined) {
      spawnSync('sync', ['-f', place]);
      carelessly.attempts += 1;
      if (recovered(image, work, facts).includes(ended[0])) carelessly.violations.push('a key file that was only replaced is found in the freed blocks');
      return result;
    }
    held.attempts += 1;
    const desk = openReceivingDesk(join(place, 'data'), () => begin + 2 * hour);
    for (const name of ended) {
      if (desk.cached(name) !== null || desk.keys.has(consentOf(name))) held.violations.push(`${replay ?? 'after a start'}: ${name} still opens`);
      if (desk.vault.read((db) => db.get('SELECT 1 FROM consent_key_destroyed WHERE consent = ?', consentOf(name))) === undefined) held.violations.push(`${replay ?? 'after a start'}: ${name} would be cached again`);
    }
    if (desk.read(kept) !== plainOf(kept)) held.violations.push(`${replay ?? 'after a start'}: what goes on does not open`);
    desk.vault.close();
    spawnSync('sync', ['-f', place]);
    for (const name of recovered(image, work, facts)) if (name !== kept) held.violations.push(`${replay ?? 'after a start'}: the raw image gives ${name} up`);
    const { vaultKey, masterGuard } = sampleGuards;
    // With both files of before and the vault's key; with the keys' file of before, all keys and the master of now.
    const stolen = new Set([...fromSnapshot(place, work, [vaultKey], true), ...fromSnapshot(place, work, [vaultKey, masterGuard], false)]);
    facts['openedFromSnapshots'] = (facts['openedFromSnapshots'] ?? 0) + stolen.size;
    for (const name of stolen) held.violations.push(`${replay ?? 'after a start'}: key files of before give ${name} up`);
    if (replay === null) {
      // What ADR 0023 says stays: whoever has both files of before and the keychain's guard.
      control.attempts += 1;
      const withGuard = fromSnapshot(place, work, [vaultKey, masterGuard], true).filter((name) => name !== kept);
      facts['openedFromSnapshotsWithTheGuard'] = withGuard.length;
      if (withGuard.length > 0) control.violations.push('both key files of before open by the keychain\'s guard');
    }
  } finally {
    for (let tries = 0; tries < 20 && spawnSync('umount', [place]).status !== 0; tries += 1) await pause(50);
    rmSync(image, { force: true });
    rmSync(join(work, 'before'), { recursive: true, force: true });
  }
  return result;
}

/** Every consents' key file that ever lay on the image and still opens under any master that did, by the vault's key and the guard, tried on the copies from before. */
function recovered(image: string, work: string, facts: Record<string, number>): string[] {
  const bytes = readFileSync(image);
  const cached = cachedBefore(work);
  const pieces = (magic: string, lengths: readonly number[]): Uint8Array[] => {
    const found: Uint8Array[] = [];
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) for (const length of lengths) found.push(new Uint8Array(bytes.subarray(at, at + length)));
    return found;
  };
  const lengths = [0, 1, 2, 3, 4].map((count) => 45 + JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at).padEnd(64, '0'), 'x'.repeat(43)]))).length);
  const opened = openedBy({ keysFiles: pieces('ASCK2', lengths), masterFiles: pieces('ASCM1', [77]), keys: [sampleGuards.vaultKey, sampleGuards.masterGuard] }, cached);
  facts['keyFilesFoundInImage'] = (facts['keyFilesFoundInImage'] ?? 0) + opened.files;
  return [...new Set([...opened.names, ...[...cached.keys()].filter((name) => bytes.includes(plainOf(name)))])];
}

/** What was cached, as a thief may have copied it before the end: the ciphertext is anybody's. */
function cachedBefore(work: string): Cached {
  const vault = openVault({ file: join(work, 'before', 'vault.db'), key: sampleKey });
  try {
    return new Map([...ended, kept].map((name) => [name, { consent: consentOf(name), sealed: vault.read((db) => sealedOf(db, documentOf(name)))?.sealed ?? new Uint8Array(0), text: plainOf(name) }]));
  } finally {
    vault.close();
  }
}

/** A disk that moves blocks about, or a snapshot of it, has both key files of before. */
function fromSnapshot(place: string, work: string, keys: readonly Uint8Array[], masterToo: boolean): string[] {
  const read = (folder: string, name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  const [data, before] = [join(place, 'data'), join(work, 'before')];
  return openedBy({ keysFiles: [read(before, 'consent-keys.bin')], masterFiles: [read(data, 'consent-master.bin'), ...(masterToo ? [read(before, 'consent-master.bin')] : [])], keys }, cachedBefore(work)).names;
}

/** The same attack on files that the program of before made: their master is derived from the vault's key. */
function underTheFirstDerivation(control: Outcome): void {
  const { folder, vaultKey, destroyed, wrapped } = goldenKeys();
  control.attempts += 1;
  const cached = new Map([['golden', { consent: destroyed, sealed: wrapped(destroyed), text: goldenText(destroyed) }]]);
  if (openedBy({ keysFiles: [new Uint8Array(readFileSync(join(folder, 'consent-keys.before.bin')))], masterFiles: [], keys: [vaultKey] }, cached).names.length > 0) control.violations.push('a copy of the file under a derived master opens by the vault\'s key after the key was destroyed');
}
