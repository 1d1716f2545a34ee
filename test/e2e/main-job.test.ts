/** The main job on real parts, as `npm run demo` runs it: two workstations, a node, IPFS, and every step read back. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Step { readonly step: string; readonly ok: boolean; readonly code?: string; readonly [fact: string]: unknown }

const order = [
  'node.start', 'ipfs.start', 'vault.open', 'organization.admit', 'organization.admit', 'role.assign', 'role.assign', 'role.assign', 'role.assign', 'recipient.set', 'recipient.set', 'recipient.set', 'recipient.set', 'patient.register', 'import', 'seal', 'pin', 'register',
  'open.own', 'open.denied', 'consent.grant', 'pull', 'open', 'search', 'consent.expire', 'open.expired', 'consent.revoke', 'open.revoked', 'resealed', 'tamper', 'audit.verify', 'restart', 'done',
];

const demo = fileURLToPath(new URL('../../out/demo/main.js', import.meta.url));
let folder = '';

async function run(args: readonly string[]): Promise<{ code: number | null; steps: Step[] }> {
  const child = spawn(process.execPath, [demo, '--json', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => { text += part; });
  const code = await new Promise<number | null>((resolve) => { child.once('close', resolve); });
  return { code, steps: text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Step) };
}

describe('the main job', () => {
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'assent-main-job-')); });
  afterAll(async () => { await rm(folder, { recursive: true, force: true, maxRetries: 3 }); });

  it('holds at every step, in order', async () => {
    const { code, steps } = await run(['--dir', join(folder, 'data'), '--export', join(folder, 'export')]);
    expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(steps.map(({ step }) => step)).toEqual(order);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'export', 'document.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    expect(readFileSync(join(folder, 'export', 'document-identity.txt'), 'utf8')).toMatch(/^AGE-SECRET-KEY-1/);
    expect(existsSync(join(folder, 'export', 'audit.zip'))).toBe(true);
  }, 300_000);

  it('exports what the age command opens; with the keys of a consent only what was sealed before it was revoked', (context) => {
    if (spawnSync('age', ['--version']).error !== undefined) context.skip('the age command is not installed (Debian has it as "age")');
    const at = (name: string): string => join(folder, 'export', name);
    const open = (file: string, identity: string) => spawnSync('age', ['-d', '-i', at(identity), at(file)], { encoding: 'utf8' });
    expect(JSON.parse(open('document.age', 'document-identity.txt').stdout)).toMatchObject({ format: 'assent-document/1' });
    const bundle = JSON.parse(open('keys.age', 'keys-identity.txt').stdout) as { format: string; sections: { identity: string }[] };
    expect(bundle.format).toBe('assent-bundle/1');
    expect(open('document.age', 'keys-identity.txt').status).not.toBe(0);
    writeFileSync(at('granted.txt'), bundle.sections.map(({ identity }) => `${identity}\n`).join(''), { mode: 0o600 });
    expect(JSON.parse(open('shared.age', 'granted.txt').stdout)).toMatchObject({ format: 'assent-document/1' });
    expect(open('after-the-revoke.age', 'granted.txt').stderr).toContain('no identity matched');
    expect(JSON.parse(open('after-the-revoke.age', 'after-the-revoke-identity.txt').stdout)).toMatchObject({ format: 'assent-document/1' });
  });
});
