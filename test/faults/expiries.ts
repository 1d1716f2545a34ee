/**
 * R13: consents that run out, while the workstation runs without a network, while it is off, and with a kill at any writing call of the
 * forgetting. Afterwards a thief with the vault's key looks through the whole disk image, freed blocks included, for keys that still open something.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { openConsentKeys } from '../../workstation/vault/consent-keys.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { sealedOf } from '../../workstation/vault/repositories/index.ts';
import { createFailingDisk, type FailingDisk, kill } from './failing-disk.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';
import { consentOf, documentOf, openReceivingDesk, plainOf } from './receiving-desk.ts';
import { sampleKey } from './vault-sample.ts';

const program = fileURLToPath(new URL('./expiring.fixture.ts', import.meta.url));
const begin = Date.UTC(2026, 10, 22);
const hour = 3_600_000;
/** One goes on, two end. */
const [kept, ended] = ['kept', ['ended-1', 'ended-2']] as const;
const imageBytes = 24 * 1024 * 1024;

export const expiries: Fault = {
  id: 'R13', asked: 'expired: unreadable within 5 s, before the first window if it was off, also after kill -9 at any point; 0 expired documents from the raw image', usual: 20,
  async run({ seed, n }) {
    const work = quickFolder('expiry');
    const held = outcome();
    const control = outcome();
    const facts: Record<string, number> = { slowestMs: 0, kills: 0, keyFilesFoundInImage: 0 };
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
    // What was cached, as a thief may have copied it before the end: the ciphertext is anybody's.
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
  } finally {
    for (let tries = 0; tries < 20 && spawnSync('umount', [place]).status !== 0; tries += 1) await pause(50);
    rmSync(image, { force: true });
    rmSync(join(work, 'before'), { recursive: true, force: true });
  }
  return result;
}

/** Every consents' key file that ever lay on the image and still opens under the vault's key, tried on the copies from before. */
function recovered(image: string, work: string, facts: Record<string, number>): string[] {
  const bytes = readFileSync(image);
  const opened = new Set<string>();
  const vault = openVault({ file: join(work, 'before', 'vault.db'), key: sampleKey });
  const names = [...ended, kept];
  const sealed = new Map(names.map((name) => [name, vault.read((db) => sealedOf(db, documentOf(name)))?.sealed]));
  vault.close();
  for (const name of names) if (bytes.includes(plainOf(name))) opened.add(name);
  const lengths = [0, 1, 2, 3, 4].map((count) => 61 + 16 + JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at).padEnd(64, '0'), 'x'.repeat(43)]))).length);
  for (let at = bytes.indexOf('ASCK1'); at >= 0; at = bytes.indexOf('ASCK1', at + 1)) {
    for (const length of lengths) {
      const file = join(work, 'found.bin');
      writeFileSync(file, bytes.subarray(at, at + length));
      try {
        const keys = openConsentKeys(file, sampleKey);
        facts['keyFilesFoundInImage'] = (facts['keyFilesFoundInImage'] ?? 0) + 1;
        for (const name of names) {
          const cached = sealed.get(name);
          if (cached === undefined || !keys.has(consentOf(name))) continue;
          if (Buffer.from(keys.unwrap(consentOf(name), cached, 'cache')).toString() === plainOf(name)) opened.add(name);
        }
      } catch { /* Not one that opens. */ }
      for (let number = 1; number < 3; number += 1) rmSync(`${file}.damaged-${String(number)}`, { force: true });
    }
  }
  return [...opened];
}
