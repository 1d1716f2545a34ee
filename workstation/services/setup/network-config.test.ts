import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInvitation } from './network-config.ts';

let dir: string;
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-invitation-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

const invitation = { format: 'assent-network/1', name: 'Coast network', genesis: 'ab'.repeat(32), spec: '{}', swarmKey: 'cd'.repeat(32), peers: [] };
const written = (content: unknown): string => {
  const file = join(dir, 'invitation.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('what --join takes', () => {
  it.each([['of hospitals that begin', {}], ['of a clinic', { organization: { id: 1, name: 'Harbour', country: 'IE' } }], ['with nodes', { nodes: ['wss://node.example'] }]])('is an invitation %s', async (_, more) => {
    expect(await readInvitation(written({ ...invitation, ...more }))).toEqual({ ...invitation, ...more });
  });
  it.each([['a spec', { id: 'coast', name: 'Coast network', bootNodes: [], genesis: { raw: {} } }], ['no JSON', 'coast'], ['an invitation without a key', { ...invitation, swarmKey: undefined }]])('is not %s', async (_, content) => {
    await expect(readInvitation(written(content))).rejects.toMatchObject({ code: 'setup.invitation-invalid' });
  });
  it('is not a file that is away', async () => { await expect(readInvitation(join(dir, 'none'))).rejects.toMatchObject({ code: 'setup.invitation-invalid' }); });
});
