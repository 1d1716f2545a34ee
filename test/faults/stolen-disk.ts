/**
 * R15: a whole desk on a disk image of its own (data folder, temporary files, browser profile), with marked patients imported, searched,
 * opened, written about and exported in a real browser; then the raw image is looked through for the markers and for keys. Needs root.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import type { PatientId } from '../../core/ids/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { findChromium } from '../harness/chromium.ts';
import { foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';
import { formsOf } from '../harness/traces.ts';
import { type Fault, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';

const gib = 1024 ** 3;
/** Sparse, so that much costs little: a MiB a patient, for vault, index, sealed files and log. */
const imageBytesFor = (patients: number): number => Math.max(3 * gib, patients * 1024 ** 2);
const perFile = 25;
const withMore = 200;

export const stolenDisk: Fault = {
  id: 'R15', asked: '10k marked synthetic patients: 0 hits for markers or keys in six encodings in the raw image (db, log, temp, logs, browser profile)', usual: 100, full: 10_000,
  async run({ seed, n }) {
    // The image is looked through byte by byte, wherever it lies.
    const work = quickFolder('stolen');
    const [image, place] = [join(work, 'disk.img'), join(work, 'disk')];
    const marker = `Zwetschgen${createRandom(`marker/${String(seed)}`).uuid().replaceAll('-', '').slice(0, 10)}`;
    const before = process.env['TMPDIR'];
    try {
      await mount(image, place, imageBytesFor(n));
      process.env['TMPDIR'] = place;
      const keys = await workAtDesk(place, n, seed, marker);
      process.env['TMPDIR'] = before;
      await unmount(place);
      const terms = [marker, 'Marmeladenbrotzeit'];
      const held = outcome();
      const seen = traces(image, terms, keys);
      held.attempts = terms.length * 6 + keys.length * 3;
      held.violations.push(...seen);
      // One planted marker, in each form.
      await mount(image, place, null);
      for (const [index, { bytes }] of formsOf(`planted-${marker}`).entries()) writeFileSync(join(place, `planted-${String(index)}`), bytes);
      writeFileSync(join(place, 'planted-key'), Buffer.from(keys[0] ?? []).toString('base64'));
      await unmount(place);
      const control = outcome();
      control.attempts = formsOf(marker).length + 1;
      control.violations.push(...traces(image, [`planted-${marker}`], keys.slice(0, 1)));
      return { held, control, facts: { patients: n, imageMiB: imageBytesFor(n) / 1024 ** 2, keys: keys.length } };
    } finally {
      if (before === undefined) delete process.env['TMPDIR']; else process.env['TMPDIR'] = before;
      await unmount(place);
      rmSync(work, { recursive: true, force: true });
    }
  },
};

async function workAtDesk(place: string, n: number, seed: number, marker: string): Promise<Uint8Array[]> {
  const desk = await foundDesk(['KeySteward', 'Clinician']);
  const context = await chromium.launchPersistentContext(join(place, 'profile'), launchOptions());
  try {
    const client = await desk.as('Clinician');
    let first: PatientId | undefined;
    for (let number = 0; number < n; number += perFile) {
      const report = await importFile(client, 'marked.json', marked(seed, number, Math.min(perFile, n - number), marker));
      first ??= report.patients[0]?.patient;
      // Ten thousand take longer than a desk stays open by itself.
      await client.session.touch();
    }
    if (first === undefined) throw new Error('nobody was imported');
    await client.patients.search({ text: marker });
    await client.chart.addNote({ patient: first, title: 'Visit', text: `Marmeladenbrotzeit with ${marker}` });
    await client.chart.exportBundle({ patient: first, reason: 'For the stolen disk' });
    await importFile(client, 'wrong.json', Buffer.from(`{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","name":"${marker}"}}]}`)).catch(() => undefined);
    await browse(desk, context, first, marker);
    // Killed, not ended: what would be tidied away at the end is there.
    await desk.kill();
    const { vaultKey, workstationSecret, masterGuard } = await createPassphraseKeychain(join(desk.dir, 'keychain.json')).open(desk.passphrase);
    return [vaultKey, workstationSecret, masterGuard];
  } finally {
    await context.close();
    await desk.kill().catch(() => undefined);
  }
}

function launchOptions() {
  const { executable, env } = findChromium();
  return { executablePath: executable, headless: true, chromiumSandbox: false, env: { ...(process.env as Record<string, string>), ...env }, args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] };
}

/** As a clinician looks: the list, a search, the chart's pages. */
async function browse(desk: RunningDesk, context: Awaited<ReturnType<typeof chromium.launchPersistentContext>>, patient: PatientId, marker: string): Promise<void> {
  const { origin, cookie } = desk.workstation;
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForSelector('#root > *');
  let shown = false;
  for (const path of ['/patients', `/patients/${patient}`, `/patients/${patient}/timeline`, `/patients/${patient}/documents`]) {
    await page.evaluate((to) => { window.location.hash = to; }, path);
    await page.waitForLoadState('networkidle');
    await pause(500);
    shown ||= (await page.locator('body').innerText()).includes(marker);
  }
  if (!shown) throw new Error('no page showed a marked patient: the browser would prove nothing');
}

function marked(seed: number, from: number, count: number, marker: string): Uint8Array {
  const entry = Array.from({ length: count }, (_, at) => {
    const bundle = structuredClone(syntheticPatient(createRandom(`stolen/${String(seed)}/${String(from + at)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: from + at + 1 })) as unknown as { entry: { resource: { resourceType: string; name?: { family?: string }[]; identifier?: { value: string }[] } }[] };
    for (const { resource } of bundle.entry) {
      if (resource.resourceType !== 'Patient') continue;
      for (const one of resource.name ?? []) one.family = `${marker}${String(from + at)}`;
      for (const [index, identifier] of (resource.identifier ?? []).entries()) identifier.value = `${marker}-${String(from + at)}-${String(index)}`;
    }
    // The marker is in the patient. Some come with what is usually written, the rest alone: ten thousand whole ones take an hour and more.
    return from + at < withMore ? bundle.entry.slice(0, 12) : bundle.entry.filter(({ resource }) => resource.resourceType === 'Patient');
  }).flat();
  return new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }));
}

/** Through the whole image, freed blocks included, a piece at a time. */
function traces(image: string, terms: readonly string[], keys: readonly Uint8Array[]): string[] {
  const wanted = [
    ...terms.flatMap((term) => formsOf(term).map(({ form, bytes }) => ({ what: `a marker in ${form}`, bytes }))),
    ...keys.flatMap((key) => { const bytes = Buffer.from(key); return [{ what: 'a key', bytes }, { what: 'a key in hex', bytes: Buffer.from(bytes.toString('hex')) }, { what: 'a key in base64', bytes: Buffer.from(bytes.toString('base64').slice(0, 40)) }]; }),
  ];
  const found = new Map<string, number>();
  const piece = 64 * 1024 * 1024;
  const overlap = 256;
  const buffer = Buffer.alloc(piece + overlap);
  const handle = openSync(image, 'r');
  try {
    const bytes = statSync(image).size;
    for (let at = 0; at < bytes; at += piece) {
      const length = readSync(handle, buffer, 0, piece + overlap, at);
      if (isEmpty(buffer.subarray(0, length))) continue;
      for (const { what, bytes: form } of wanted) if (buffer.subarray(0, length).includes(form)) found.set(what, (found.get(what) ?? 0) + 1);
    }
  } finally {
    closeSync(handle);
  }
  return [...found].map(([what, times]) => `${what}, in ${String(times)} pieces of the image`);
}

const nothing = Buffer.alloc(1024 * 1024);
function isEmpty(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += nothing.length) if (!bytes.subarray(at, at + nothing.length).equals(nothing.subarray(0, Math.min(nothing.length, bytes.length - at)))) return false;
  return true;
}

/** `bytes`: of a new image; null for the one that is there. */
async function mount(image: string, place: string, bytes: number | null): Promise<void> {
  if (bytes !== null) {
    writeFileSync(image, new Uint8Array(0));
    truncateSync(image, bytes);
    if (spawnSync('/usr/sbin/mkfs.ext4', ['-q', '-F', image]).status !== 0) throw new Error('no file system could be made');
    mkdirSync(place);
  }
  for (let tries = 0; ; tries += 1) {
    const made = spawnSync('mount', ['-o', 'loop', image, place], { encoding: 'utf8' });
    if (made.status === 0) return;
    if (tries > 10) throw new Error(`this fault mounts a disk image, which needs root and loop devices: ${made.stderr}`);
    await pause(200);
  }
}

async function unmount(place: string): Promise<void> {
  if (!readFileSync('/proc/mounts', 'utf8').includes(` ${place} `)) return;
  for (let tries = 0; tries < 60 && spawnSync('umount', [place]).status !== 0; tries += 1) await pause(250);
}
