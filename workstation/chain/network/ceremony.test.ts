import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, makeKeys } from './ceremony.ts';

let dir: string;
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-install-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

const guide = readFileSync(new URL('../../../docs/users/operator.md', import.meta.url), 'utf8');

describe('the service of the operators\' guide', () => {
  it('starts the node with the options that the ceremony prints', async () => {
    const [folder, spec, base] = [join(dir, 'keys'), join(dir, 'coast.json'), join(dir, 'base')];
    const address = '/dns/node.harbour.example/tcp/30333';
    const { peerId } = await makeKeys(folder, 'Harbour Hospital', address);
    writeFileSync(spec, JSON.stringify({ id: 'coast', name: 'Coast network', bootNodes: [`${address}/p2p/${peerId}`], genesis: { raw: { top: {} } } }));
    const { command } = await install({ spec, folder, base });
    const unit = /^ExecStart=((?:.*\\\n)*.*)$/m.exec(guide)?.[1]?.replaceAll('\\\n', ' ').trim().split(/\s+/);
    const here = command.map((word) => word.replace(folder, '/etc/assent/keys').replace(spec, '/etc/assent/coast.json').replace(base, '/var/lib/assent'));
    expect(unit).toEqual(['/usr/local/bin/assent-node', ...here.slice(1)]);
  });

  it('is given what it reads, and the stash is not', () => {
    for (const name of ['node-key', 'validator-secrets.json']) {
      expect(statSync(join(dir, 'keys', name)).mode & 0o077, name).toBe(0);
      expect(guide).toContain(`chown ${name === 'node-key' ? 'assent:assent' : 'root:root'} /etc/assent/keys/${name}\n`);
    }
  });
});
