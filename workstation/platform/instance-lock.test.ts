import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { writeDurably } from './durable-file.ts';
import { lockInstance } from './instance-lock.ts';
import { storageError } from './storage-error.ts';

const program = fileURLToPath(new URL('lock-holder.fixture.ts', import.meta.url));
let folder: string;
let file: string;
const children: ChildProcess[] = [];
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-lock-')); file = join(folder, 'instance.db'); });
afterEach(() => { for (const child of children.splice(0)) child.kill('SIGKILL'); rmSync(folder, { recursive: true }); });

const start = async (): Promise<{ child: ChildProcess; said: string }> => {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [chunk] = await once(child.stdout, 'data') as [Buffer];
  return { child, said: chunk.toString().trim() };
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('one instance', () => {
  it('holds against this and other processes, until released', async () => {
    const lock = lockInstance(file);
    expect(codeOf(() => lockInstance(file))).toBe('instance.running');
    expect((await start()).said).toBe('instance.running');
    lock.release();
    expect((await start()).said).toBe('held');
    expect(codeOf(() => lockInstance(file))).toBe('instance.running');
  });

  it('ends with kill -9', async () => {
    const { child, said } = await start();
    expect(said).toBe('held');
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockInstance(file).release();
  });

  it('lets one of four that start at once have it', async () => {
    const said = (await Promise.all([start(), start(), start(), start()])).map((one) => one.said).sort();
    expect(said).toEqual(['held', 'instance.running', 'instance.running', 'instance.running']);
  });
});

describe('a durable file', () => {
  it('is replaced whole, and a failed write leaves the old one and nothing else', () => {
    const target = join(folder, 'file');
    writeDurably(target, new Uint8Array([1]));
    writeDurably(target, new Uint8Array([2, 3]));
    expect(readFileSync(target)).toEqual(Buffer.from([2, 3]));
    expect(readdirSync(folder)).toEqual(['file']);
    expect(() => { writeDurably(join(folder, 'missing', 'file'), new Uint8Array([1])); }).toThrow();
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', () => {
    // The kernel's own full device: an error of writing, not one we made up.
    expect(codeOf(() => { writeFull(); })).toBe('storage.full');
  });
});

function writeFull(): void {
  try {
    writeFileSync('/dev/full', 'x');
  } catch (error) {
    throw storageError(error);
  }
}
