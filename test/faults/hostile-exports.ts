/**
 * R28: patients whose names, record numbers and reasons are hostile, exported every way there is, at a real desk; each file then saved by the window's own
 * `download` in a real browser, with a name as hostile. What lies outside the folder, a cell that a spreadsheet would run, and an export without its
 * row in the audit are violations.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright';
import type { PatientId } from '../../core/ids/index.ts';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import type { Client } from '../../demo/workstation.ts';
import { findChromium } from '../harness/chromium.ts';
import { foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';
import { type Fault, outcome } from './fault.ts';

const perFile = 25;
const actions = ['record.export', 'disclosure.export', 'access.package'] as const;
const paths = ['../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/cron.d/x', 'C:\\boot.ini', '\\\\host\\share\\x', '~/.ssh/id', '.bashrc', 'con', 'NUL.json', 'COM1', 'a/../../b', '%2e%2e%2fx', '....//....//x', 'x:stream', 'x.json/', '-rf', '$(touch x)', '`id`', 'x;rm -rf .', 'x|y'];
const formulas = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(1)', '=cmd|\' /C calc\'!A0', '\t=1', ' =1', '＝1+1', '"=1', '|x', '%0A=1'];
const marks = ['\u202egnp.exe', '\u0000', '\u2028', 'é'.repeat(100), '𝒳'.repeat(40), '"', ',', '\r\nX', '<img src=x onerror=alert(1)>', '\u200b', '﷽'];

const hostile = (random: Random): string => {
  const pick = (list: readonly string[]): string => list[random.int(0, list.length - 1)] ?? '';
  return [pick(formulas), pick(paths), pick(marks)].slice(random.int(0, 2)).sort(() => random.next() - 0.5).join('').slice(0, 180);
};
/** FHIR has no control characters in names. */
const forFhir = (text: string): string => text.replace(/[\u0000-\u001f]/g, '_');
const isPlain = (name: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}$/.test(name) && !name.includes('..');

export const hostileExports: Fault = {
  id: 'R28', asked: '1,000 hostile names: 0 bytes outside the folder; spreadsheet formulas escaped; every export audited', usual: 60, full: 1_000,
  async run({ seed, n }) {
    const work = mkdtempSync(join(tmpdir(), 'assent-exports-'));
    const folder = join(work, 'a', 'b', 'folder');
    mkdirSync(folder, { recursive: true });
    const held = outcome();
    const control = outcome();
    const random = createRandom(`exports/${String(seed)}`);
    // Each by itself first, in turn, then mixed.
    const alone = paths.flatMap((path, index) => [path, formulas[index], marks[index]].filter((text) => text !== undefined));
    const texts = Array.from({ length: n }, (_, index) => alone[index] ?? hostile(random));
    const desk = await foundDesk(['KeySteward', 'Clinician', 'PrivacyOfficer']);
    try {
      const { cells, exported } = await exportAll(desk, texts, folder, held.violations);
      held.attempts = exported * actions.length + cells;
      await countRows(desk, exported, held.violations);
      held.attempts += await saveInBrowser(texts, folder, held.violations);
      held.violations.push(...strays(work, folder));

      // The same without each defence: names as they are, cells as they are, one export more than there are rows.
      control.attempts = 3;
      if (texts.some((text) => !resolve(folder, text.replaceAll('\u0000', '')).startsWith(`${folder}${sep}`))) control.violations.push('a name as it is leads out of the folder');
      if (runnable(texts.map((text) => [text]))[0] !== undefined) control.violations.push('a cell as it is would be run');
      const missed: string[] = [];
      await countRows(desk, exported + 1, missed);
      if (missed.length === actions.length) control.violations.push('an export without its row is missed');
      return { held, control, facts: { patients: exported, refusedByTheImport: n - exported, cells } };
    } finally {
      await desk.end();
      rmSync(work, { recursive: true, force: true });
    }
  },
};

/** Every export of every patient, written into the folder under the name it came with. Returns how many cells of tables were looked at, and of how many patients. */
async function exportAll(desk: RunningDesk, texts: readonly string[], folder: string, violations: string[]): Promise<{ cells: number; exported: number }> {
  const client = await desk.as('Clinician');
  const patients: PatientId[] = [];
  for (let from = 0; from < texts.length; from += perFile) {
    const entry = texts.slice(from, from + perFile).map((text, at) => ({ resource: { resourceType: 'Patient', id: `h${String(from + at)}`, name: [{ family: forFhir(text), given: [forFhir(text)] }], identifier: [{ system: 'urn:hostile', value: `${forFhir(text)}${String(from + at)}` }, { type: { coding: [{ code: 'MR' }] }, system: 'urn:mrn', value: `${forFhir(text)}-${String(from + at)}` }] } }));
    const report = await importFile(client, `${texts[from] ?? 'x'}.json`.replaceAll('\u0000', '').slice(0, 100), new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry })));
    patients.push(...report.patients.map(({ patient }) => patient));
    await client.session.touch();
  }
  // FHIR has rules for names, and the import keeps them.
  if (patients.length < texts.length * 0.8) throw new Error(`${String(patients.length)} of ${String(texts.length)} patients were taken in`);
  let cells = 0;
  for (const [index, patient] of patients.entries()) {
    const reason = `r${texts[index] ?? ''}`.slice(1, 200).trim() || 'reason';
    for (const { name, bytes } of await exportsOf(client, patient, reason)) {
      if (!isPlain(name)) { violations.push(`a file is to be called ${JSON.stringify(name)}`); continue; }
      writeFileSync(join(folder, `${String(index)}-${name}`), bytes);
      const tables = name.endsWith('.csv') ? [strFromU8(bytes)] : name.endsWith('.zip') ? unzipped(bytes, violations) : [];
      for (const rows of tables.map(table)) {
        cells += rows.reduce((sum, row) => sum + row.length, 0);
        violations.push(...runnable(rows).map((cell) => `a spreadsheet runs ${JSON.stringify(cell)}`));
      }
    }
    await client.session.touch();
  }
  return { cells, exported: patients.length };
}

async function exportsOf(client: Client, patient: PatientId, reason: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { bundle } = await client.chart.exportBundle({ patient, reason });
  const disclosed = await client.audit.disclosuresCsv({ patient });
  const everything = await client.audit.accessPackage({ patient, reason });
  return [
    { name: 'record.json', bytes: new TextEncoder().encode(JSON.stringify(bundle)) }, { name: disclosed.name, bytes: new TextEncoder().encode(disclosed.csv) }, { name: everything.name, bytes: Buffer.from(everything.zip, 'base64') },
  ];
}

/** The tables of an archive; what lies in it has a plain name too. */
function unzipped(zip: Uint8Array, violations: string[]): string[] {
  const files = unzipSync(zip);
  for (const name of Object.keys(files)) if (!isPlain(name)) violations.push(`an archive holds ${JSON.stringify(name)}`);
  return Object.entries(files).flatMap(([name, bytes]) => (name.endsWith('.csv') ? [strFromU8(bytes)] : []));
}

/** RFC 4180. */
function table(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && bare === '' && end === '' && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What Excel, LibreOffice or Google Sheets takes for a formula (OWASP, "CSV Injection"), leading blanks or not. */
const runnable = (rows: readonly (readonly string[])[]): string[] => rows.flat().filter((cell) => /^[\s\u0000]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell));

/** As many rows of each kind of export as there were exports. An access package takes the record along, so that one has a row of that kind too. */
async function countRows(desk: RunningDesk, n: number, violations: string[]): Promise<void> {
  const client = await desk.as('PrivacyOfficer');
  const asked = { 'record.export': 2 * n, 'disclosure.export': 2 * n, 'access.package': n };
  for (const action of actions) {
    const { total } = await client.audit.list({ action, limit: 1 });
    if (total !== asked[action]) violations.push(`${String(total)} rows ${action} for ${String(asked[action])} exports`);
  }
}

/** Through the page's own function, whatever a name is: an attachment's comes from another hospital. */
async function saveInBrowser(names: readonly string[], folder: string, violations: string[]): Promise<number> {
  const code = ['core/records/file-name.ts', 'renderer/lib/download.ts'].map((path) => stripTypeScriptTypes(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')).replace(/^import .*$/gm, '').replace(/^export /gm, '')).join('\n');
  const { executable, env } = findChromium();
  const browser = await chromium.launch({ executablePath: executable, env: { ...(process.env as Record<string, string>), ...env }, args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
  const saved = join(folder, 'saved');
  mkdirSync(saved);
  try {
    const page = await browser.newPage();
    // Into this folder under the name that the browser itself chooses: Playwright's own downloads have other names.
    const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo');
    await (await browser.newBrowserCDPSession()).send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved, ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }) });
    await page.evaluate(`${code}\nwindow.saveAs = (name) => download(name, 'text/plain', 'bytes');`);
    for (const [index, name] of names.entries()) {
      await page.evaluate((text) => { (window as unknown as { saveAs(name: string): void }).saveAs(text); }, `${name}.pdf`);
      for (const end = performance.now() + 10_000; readdirSync(saved).filter((one) => !one.endsWith('.crdownload')).length <= index && performance.now() < end;) await pause(10);
    }
    const files = readdirSync(saved);
    if (files.length !== names.length) violations.push(`${String(files.length)} of ${String(names.length)} files were saved by the browser`);
    // The browser itself adds " (1)" to a second one of a name.
    for (const name of files) if (!isPlain(name.replace(/ \(\d+\)(?=\.)/, ''))) violations.push(`the browser saved ${JSON.stringify(name)}`);
    return names.length;
  } finally {
    await browser.close();
  }
}

/** What lies anywhere above the folder. */
function strays(work: string, folder: string): string[] {
  const all = readdirSync(work, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return [...all.filter((file) => !file.startsWith(`${folder}${sep}`)), ...['/etc/cron.d/x', join(tmpdir(), 'x')].filter((file) => existsSync(file))].map((file) => `${file} lies outside the folder`);
}
