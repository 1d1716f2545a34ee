import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../test/harness/sample-program.ts', import.meta.url));
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-served-'));
  writeFileSync(join(folder, 'index.html'), '<title>Assent</title>');
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(args: readonly string[] = [], lifeline = false) {
  const child = spawn(process.execPath, [program, folder, '--dir', join(folder, 'data'), '--no-browser', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', lifeline ? 'pipe' : 'ignore'], env: { ...process.env, CI: 'true', ASSENT_LIFELINE: lifeline ? '3' : undefined },
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => { said.out += text; });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { said.err += text; });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => { resolve(code); }));
  const ready = () => expect.poll(() => said.out, { timeout: 10_000 }).toContain('\n');
  return { child, said, ended, ready };
}

describe('the served program', () => {
  it('says its address first, keeps its folder to itself and ends by a signal, told twice', async () => {
    const { child, said, ended, ready } = start();
    await ready();
    expect(said.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.err.match(/workstation stopped/g)).toHaveLength(1);
  });
  it('ends when its launcher is gone', async () => {
    const { child, said, ended, ready } = start([], true);
    await ready();
    child.stdio[3]?.destroy();
    expect(await ended).toBe(0);
    expect(said.err).toContain('workstation stopped');
  });
  it('refuses what it does not know before it starts anything', async () => {
    const { ended, said } = start(['--wat']);
    expect(await ended).toBe(1);
    expect(said.out).toBe('');
    expect(said.err).toContain('--wat');
  });
});
