/** R3: a disk that is full at 50 levels, and one whose Nth writing call fails, under vault, document store and consents' keys. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../core/errors/index.ts';
import { openStores, type Stores } from './disk-stores.ts';
import { lookThrough, textOf } from './disk-writings.ts';
import { createFailingDisk } from './failing-disk.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';

const program = fileURLToPath(new URL('./failing-writes.fixture.ts', import.meta.url));
const resumeWithinMs = 5_000;
const typed = /^storage\.(full|failed|read-only)$/;

interface Line { at?: number; failed: number; codes: string[]; ended: string; resumedMs: number; last: number; lost: string[]; corrupt: string[]; control?: number; file: string; expected: string }

export const failingDisks: Fault = {
  id: 'R3', asked: 'full disk at 50 levels, the Nth writing call fails for N to 300: 0 corruption, a typed error, work resumes within 5 s', usual: 120, full: 300,
  async run({ n }) {
    const work = quickFolder('disk');
    const held = outcome();
    const control = outcome();
    const facts: Record<string, number | string> = { means: 'a library loaded before libc; a tmpfs of so many bytes', errorsSeen: 0, swallowed: 0, levels: 0, slowestResumeMs: 0 };
    try {
      await failingWrites(work, n, held, control, facts);
      const levels = Math.min(50, Math.ceil(n / 6));
      for (let level = 0; level < levels; level += 1) fullAt(join(work, 'small'), 100 + level * Math.ceil(10_000 / levels), held, facts);
      return { held, control, facts };
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

const count = (facts: Record<string, number | string>, name: string, by = 1): void => { facts[name] = Number(facts[name] ?? 0) + by; };

async function failingWrites(work: string, n: number, held: Outcome, control: Outcome, facts: Record<string, number | string>): Promise<void> {
  const folder = join(work, 'failing');
  mkdirSync(folder);
  const disk = createFailingDisk(work, folder);
  const child = spawn(process.execPath, [program, folder, '1', String(n)], { env: { ...process.env, ...disk.env }, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line;
    if (line.control !== undefined) {
      control.attempts += 1;
      if (readFileSync(line.file, 'utf8') !== line.expected) control.violations.push(`a list written in place, failing at ${String(line.control)}: not what was written`);
      continue;
    }
    const say = (what: string): void => { held.violations.push(`failing at ${String(line.at)}: ${what}`); };
    held.attempts += 1;
    if (line.failed !== 1) say(`${String(line.failed)} calls failed`);
    if (line.ended !== 'well') say(line.ended);
    for (const code of line.codes) if (!typed.test(code)) say(`not a typed error: ${code}`);
    for (const what of [...line.corrupt, ...line.lost]) say(what);
    // A checkpoint, or the claim about the log: what was asked for is done all the same.
    count(facts, line.codes.length > 0 ? 'errorsSeen' : 'swallowed');
    facts['slowestResumeMs'] = Math.max(Number(facts['slowestResumeMs']), line.resumedMs);
  }
  const [code] = child.exitCode === null ? await once(child, 'close') as [number] : [child.exitCode];
  if (code !== 0) held.violations.push(`the writer ended with ${String(code)}`);
}

/** Writes until the disk of so many KiB is full, reads, makes room, and goes on. */
function fullAt(place: string, kib: number, held: Outcome, facts: Record<string, number | string>): void {
  const say = (what: string): void => { held.violations.push(`full at ${String(kib)} KiB: ${what}`); };
  mkdirSync(place, { recursive: true });
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(kib)}k,mode=700`, 'tmpfs', place], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`this fault mounts small disks, which needs root: ${made.stderr}`);
  held.attempts += 1;
  count(facts, 'levels');
  let stores: Stores | undefined;
  let last = -1;
  const step = (): void => {
    stores ??= openStores(place);
    stores.write(last + 1);
    last += 1;
  };
  const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error));
  try {
    let code = '';
    for (let tries = 0; code === '' && tries < 20_000; tries += 1) try { step(); } catch (error) { code = codeOf(error); }
    if (code !== 'storage.full') say(`ended with ${code === '' ? 'no error' : code}`);
    if (stores !== undefined && last >= 0 && stores.read(0) !== textOf(0)) say('what was written is not read');
    execFileSync('mount', ['-o', `remount,size=${String(kib + 16 * 1024)}k`, place]);
    const begun = performance.now();
    for (const goal = last + 5; last < goal;) {
      try { step(); } catch (error) {
        if (performance.now() - begun > resumeWithinMs) { say(`does not go on with room: ${codeOf(error)}`); break; }
      }
    }
    facts['slowestResumeMs'] = Math.max(Number(facts['slowestResumeMs']), Math.round(performance.now() - begun));
    stores?.close();
    stores = undefined;
    const { lost, corrupt } = lookThrough(place, last);
    for (const what of [...corrupt, ...lost]) say(what);
  } catch (error) {
    say(codeOf(error));
  } finally {
    try { stores?.close(); } catch { /* What it was is said above. */ }
    for (let tries = 0; tries < 40 && spawnSync('umount', [place]).status !== 0; tries += 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}
