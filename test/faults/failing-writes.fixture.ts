/** A program for R3, under failing-disk.c: for each N a fresh folder whose Nth writing call fails once; a line of JSON about each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/errors/index.ts';
import { openStores } from './disk-stores.ts';
import { lookThrough } from './disk-writings.ts';
import { controlOf, errnoOf } from './failing-disk.ts';

const [, , folder = '', first = '1', count = '1'] = process.argv;
const disk = controlOf(process.env['ASSENT_FAULT'] ?? '');
const resumeWithinMs = 5_000;

for (let at = Number(first); at < Number(first) + Number(count); at += 1) {
  const place = join(folder, `at-${String(at)}`);
  mkdirSync(place, { recursive: true });
  const error = at % 5 === 0 ? errnoOf.EROFS : errnoOf.EIO;
  const codes: string[] = [];
  let last = -1;
  let resumedMs = 0;
  disk.arm(at, error);
  const trying = async <Result>(work: () => Result): Promise<Result> => {
    const begun = performance.now();
    for (let failed = false; ; failed = true) {
      try {
        const result = work();
        if (failed) resumedMs = Math.max(resumedMs, performance.now() - begun);
        return result;
      } catch (thrown) {
        codes.push(thrown instanceof AppError ? thrown.code : String(thrown));
        if (performance.now() - begun > resumeWithinMs) throw thrown;
        await new Promise((resolve) => { setTimeout(resolve, 10); });
      }
    }
  };
  let ended = 'well';
  try {
    const stores = await trying(() => openStores(place));
    for (let number = 0; number < 24 || (disk.seen().failed === 0 && number < 120); number += 1) {
      await trying(() => { stores.write(number); });
      last = number;
    }
    stores.close();
  } catch (thrown) {
    ended = `did not go on within ${String(resumeWithinMs)} ms: ${thrown instanceof AppError ? thrown.code : String(thrown)}`;
  }
  const { failed } = disk.seen();
  disk.arm(0, 0);
  process.stdout.write(`${JSON.stringify({ at, failed, codes, ended, resumedMs: Math.round(resumedMs), last, ...lookThrough(place, last) })}\n`);
}
// The control writes a list in place, as many programs do: the same failure leaves half of it.
for (let at = 1; at <= 3; at += 1) {
  const file = join(folder, `in-place-${String(at)}.json`);
  let text = '[]';
  disk.arm(at, errnoOf.EIO);
  for (let number = 0; number < 5; number += 1) {
    text = JSON.stringify([...JSON.parse(text) as number[], number]);
    try { writeFileSync(file, text); } catch { /* As many programs do. */ }
    if (disk.seen().failed > 0) break;
  }
  disk.arm(0, 0);
  process.stdout.write(`${JSON.stringify({ control: at, file, expected: text })}\n`);
}
