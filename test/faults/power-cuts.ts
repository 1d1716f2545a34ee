/**
 * R2: a disk image under a file system of its own. While the writer is stopped the image is copied: what the kernel had not yet given
 * to the disk is not in it, as after a power cut. The copy is mounted, opened and compared with what was acknowledged. Needs root.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import { type Found, lookThrough } from './disk-writings.ts';
import { type Fault, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';

const program = fileURLToPath(new URL('./disk-writer.fixture.ts', import.meta.url));
const imageBytes = 96 * 1024 * 1024;
/** A writer goes on over so many cuts: each finds a longer history. */
const cutsAWriter = 25;
const controlCuts = 5;

export const powerCuts: Fault = {
  id: 'R2', asked: '200 power cuts: 0 acknowledged writes lost, 0 corrupt', usual: 60, full: 200,
  async run({ seed, n }) {
    const work = quickFolder('power');
    try {
      const held = outcome();
      let most = 0;
      for (let cut = 0; cut < n; cut += cutsAWriter) {
        await cuts(work, 'full', Math.min(cutsAWriter, n - cut), createRandom(`power/${String(seed)}/${String(cut)}`), (index, last, found) => {
          held.attempts += 1;
          most = Math.max(most, last + 1);
          for (const what of [...found.corrupt, ...found.lost]) held.violations.push(`cut ${String(seed)}/${String(cut + index)} after ${String(last)}: ${what}`);
        });
      }
      const control = outcome();
      await cuts(work, 'normal', controlCuts, createRandom(`power/${String(seed)}/control`), (index, last, found) => {
        control.attempts += 1;
        const lost = found.lost.filter((what) => what.startsWith('row')).length;
        if (lost > 0) control.violations.push(`synchronous=NORMAL, cut ${String(index)}: ${String(lost)} of ${String(last + 1)} acknowledged rows lost`);
      });
      return { held, control, facts: { acknowledgedAtMost: most } };
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

async function cuts(work: string, way: 'full' | 'normal', count: number, random: Random, judge: (index: number, last: number, found: Found) => void): Promise<void> {
  const image = join(work, `disk-${String(random.int(0, 1e9))}.img`);
  const place = join(work, 'disk');
  await mounted(newImage(image), place, async () => {
    const writer = startWriter(place, way);
    try {
      for (let index = 0; index < count; index += 1) {
        await pause(random.int(5, 120));
        const last = await writer.stopped();
        // A name of its own: a loop device that is still going away would show what it had read of the one before.
        const copy = join(work, `${way}-${String(random.int(0, 1e9))}.img`);
        copyFileSync(image, copy);
        await mounted(copy, join(work, 'copy'), () => { judge(index, last, lookThrough(join(work, 'copy', 'data'), last)); });
        rmSync(copy);
        writer.goOn();
      }
    } finally {
      await writer.end();
    }
  });
  rmSync(image);
}

function newImage(file: string): string {
  writeFileSync(file, new Uint8Array(0));
  truncateSync(file, imageBytes);
  execFileSync('/usr/sbin/mkfs.ext4', ['-q', '-F', file]);
  return file;
}

async function mounted(image: string, place: string, work: () => Promise<void> | void): Promise<void> {
  mkdirSync(place, { recursive: true });
  const made = spawnSync('mount', ['-o', 'loop', image, place], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`this fault mounts disk images, which needs root and loop devices: ${made.stderr}`);
  try {
    await work();
  } finally {
    for (let tries = 0; tries < 20 && spawnSync('umount', [place]).status !== 0; tries += 1) await pause(50);
  }
}

function startWriter(place: string, way: string) {
  const child: ChildProcess = spawn(process.execPath, [program, join(place, 'data'), way], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = -1;
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    last = Number(lines.at(-1) ?? last);
  });
  const ended = new Promise<void>((resolve) => { child.once('close', () => { resolve(); }); });
  return {
    /** Holds it, and says the last number that it acknowledged. */
    async stopped(): Promise<number> {
      for (let tries = 0; last < 0 && child.exitCode === null && tries < 400; tries += 1) await pause(25);
      if (child.exitCode !== null) throw new Error(`the writer ended with ${String(child.exitCode)}`);
      child.kill('SIGSTOP');
      while (!/\) T /.test(readFileSync(`/proc/${String(child.pid)}/stat`, 'utf8'))) await pause(1);
      await pause(5);
      return last;
    },
    goOn: () => { child.kill('SIGCONT'); },
    async end(): Promise<void> { child.kill('SIGKILL'); await ended; },
  };
}

