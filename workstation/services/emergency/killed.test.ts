import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Hash } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { emergency as storedEmergency, gatheredShares, gathering, setting } from '../../vault/repositories/index.ts';
import { createBreakGlass } from './break-glass.ts';
import { createEmergencies } from './emergencies.ts';
import { key, running } from './running-emergency.fixture.ts';

let folder: string;
let vault: Vault;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assent-killed-'));
  const child = spawn(process.execPath, [fileURLToPath(new URL('./running-emergency.fixture.ts', import.meta.url)), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  vault = openVault({ file: join(folder, 'vault.db'), key });
});
afterEach(() => {
  vault.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As composition.ts does at every start, before the first window. */
function start(now: number) {
  const audited: string[] = [];
  const posted: string[] = [];
  const audit = { record: () => [], recordIn: (_: unknown, { action }: { action: string }) => { audited.push(action); } } as never;
  const glass = createBreakGlass({ vault, deviceKeys: {} as never, audit, organization: () => running.organization, now: () => now });
  createEmergencies({
    vault, glass, audit, now: () => now, organization: () => running.organization, online: () => false, forget: () => undefined, changes: { announce: () => undefined } as never, outbox: { post: (_: unknown, item: { key: string }) => { posted.push(item.key); return item.key; } } as never,
    chain: {} as never, keys: {} as never, deskPin: {} as never, kits: {} as never, content: {} as never, seal: () => Promise.reject(new Error('nothing is sealed here')), session: {} as never, names: {} as never, newId: () => '' as Hash, log: (error) => { throw error; },
  }).endOver();
  return { audited, posted, parts: vault.read((db) => gatheredShares(db, running.emergency as string as Hash)).length, ended: vault.read((db) => gathering(db, running.emergency as string as Hash))?.endedAt != null };
}

it('killed within its hour it goes on after the next start, and no longer than it would have', () => {
  expect(vault.read((db) => setting(db, 'count'))).toBeTypeOf('number');
  expect(start(running.until - 1)).toEqual({ audited: [], posted: [], parts: 1, ended: false });
  expect(vault.read((db) => storedEmergency(db, running.subject, running.emergency))?.until).toBe(running.until);
});

it('what was to end while the program was killed is over at the next start, before anything is shown: the parts are gone and the row stands', () => {
  expect(start(running.until)).toEqual({ audited: ['emergency.ended'], posted: [`emergency-close/${running.emergency}`], parts: 0, ended: true });
  expect(start(running.until + 1)).toMatchObject({ audited: [], posted: [] });
});
