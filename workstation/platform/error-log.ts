import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../core/errors/index.ts';

const largest = 1024 * 1024;
const deepestCause = 3;

/**
 * Appends what went wrong to a file, one JSON line each, under the reference that the screen shows. A message may quote
 * a value of a record, so only names, codes and places in our code are kept. Two files of 1 MiB at most.
 */
export function createErrorLog(file: string, now: () => Date): (reference: string, error: unknown) => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return (reference, error) => {
    try {
      rotate(file);
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), reference, causes: causesOf(error) })}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not turn one refused request into a crash; the screen still has the code.
    }
  };
}

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`);
}

function causesOf(error: unknown, depth = 0): object[] {
  if (!(error instanceof Error) || depth >= deepestCause) return [];
  const code = error instanceof AppError ? error.code : (error as { code?: unknown }).code;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim());
  return [{ name: error.name, ...(typeof code === 'string' ? { code } : {}), ...(error instanceof AppError ? { data: error.data } : {}), places }, ...causesOf(error.cause, depth + 1)];
}
