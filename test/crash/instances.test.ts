import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundOrganization, openClient, processesOf, startServed } from '../harness/served-workstation.ts';

const races = Number(process.env['ASSENT_N'] ?? 20);
const organization = { name: 'Northern Clinic', passphrase: 'correct horse battery', adminName: 'Ada Berg', adminPin: '246810' };
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-instance-')); });
afterEach(() => {
  for (const { pid } of processesOf(folder)) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const outcome = (start: Promise<Awaited<ReturnType<typeof startServed>>>) => start.then((opened) => ({ opened, refused: '' }), (error: Error) => ({ opened: undefined, refused: error.message }));

describe('one instance a data folder', () => {
  it(`holds in ${races} races, and says so in words`, async () => {
    for (let race = 0; race < races; race += 1) {
      const both = await Promise.all([outcome(startServed(join(folder, 'data'))), outcome(startServed(join(folder, 'data')))]);
      const winners = both.filter(({ opened }) => opened !== undefined);
      const winner = winners[0]?.opened;
      expect([race, winners.length]).toEqual([race, 1]);
      expect(both.find(({ refused }) => refused !== '')?.refused).toContain('ended with 1: assent: Assent is already running with this data');
      expect([race, await winner?.stop(race % 2 === 0 ? 'SIGKILL' : 'SIGTERM') !== undefined]).toEqual([race, true]);
    }
  });
  it('lets two folders open beside each other (control)', async () => {
    const both = await Promise.all(['one', 'two'].map((name) => outcome(startServed(join(folder, name)))));
    expect(both.map(({ refused }) => refused)).toEqual(['', '']);
    for (const { opened } of both) await opened?.stop();
  });
});

describe('the end of a workstation', () => {
  it('leaves no process behind, by Ctrl+C or by kill -9, and loses nothing', async () => {
    const first = await startServed(folder, ['--development-network']);
    const a = await openClient(first.url);
    const admin = await foundOrganization(a.client, organization);
    expect(processesOf(folder).length).toBeGreaterThan(1);
    a.close();
    first.child.kill('SIGKILL');
    await first.ended;
    // The node hears the end of its pipe, finishes its database and goes.
    await expect.poll(() => processesOf(folder), { timeout: 10_000 }).toEqual([]);

    const second = await startServed(folder, ['--development-network']);
    const b = await openClient(second.url);
    expect(await b.client.session.state()).toMatchObject({ vault: 'closed', user: null });
    await expect(b.client.session.openVault({ passphrase: 'not the passphrase' })).rejects.toMatchObject({ data: { code: 'vault.wrong-key' } });
    await b.client.session.openVault({ passphrase: organization.passphrase });
    expect((await b.client.session.people()).people.map(({ name }) => name)).toEqual([organization.adminName]);
    const state = await b.client.session.signIn({ account: admin?.account ?? ('' as never), secret: organization.adminPin });
    expect(state.user?.name).toBe(organization.adminName);
    b.close();
    expect(await second.stop('SIGINT')).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  });
});
