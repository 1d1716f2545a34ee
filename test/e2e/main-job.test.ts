/** The main job on real parts, as `npm run demo` runs it: two workstations, a node, IPFS, and every step read back. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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

  it('holds at every step, in order, and exports what age opens', async () => {
    const { code, steps } = await run(['--dir', join(folder, 'data'), '--export', join(folder, 'export')]);
    expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(steps.map(({ step }) => step)).toEqual(order);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'export', 'document.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    expect(readFileSync(join(folder, 'export', 'identity.txt'), 'utf8')).toMatch(/^AGE-SECRET-KEY-1/);
    expect(existsSync(join(folder, 'export', 'audit.zip'))).toBe(true);
    const at = (name: string): string => join(folder, 'export', name);
    const open = (file: string, identity: string) => spawnSync('age', ['-d', '-i', at(identity), at(file)], { encoding: 'utf8' });
    if (open('document.age', 'identity.txt').error !== undefined) { process.stderr.write('main job: what was exported was not opened by `age`, which is not installed here\n'); return; }
    expect(JSON.parse(open('document.age', 'identity.txt').stdout)).toMatchObject({ format: 'assent-document/1' });
    expect(JSON.parse(open('keys.age', 'keys-identity.txt').stdout)).toMatchObject({ format: 'assent-bundle/1' });
    expect(open('document.age', 'keys-identity.txt').status).not.toBe(0);
  }, 300_000);
});
