import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runNode } from './process.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-process-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

describe('node process', () => {
  it('ends with its standard input and keeps what it said', async () => {
    const log = join(folder, 'node.log');
    const run = runNode('/bin/sh', ['-c', 'echo up; cat >/dev/null; echo down >&2'], log);
    await run.stop(5000);
    expect(await run.exited).toEqual({ code: 0, signal: null });
    expect(readFileSync(log, 'utf8')).toBe('up\ndown\n');
  });

  it('is killed when it does not end in time', async () => {
    const run = runNode('/bin/sh', ['-c', 'while :; do sleep 0.05; done'], join(folder, 'node.log'));
    await run.stop(50);
    expect((await run.exited).signal).toBe('SIGKILL');
  });

  it('reports a binary that cannot be run as ended', async () => {
    const run = runNode(join(folder, 'none'), [], join(folder, 'node.log'));
    expect((await run.exited).code).toBeNull();
    await run.stop();
  });
});
