/** Hospitals begin a network by the ceremony, and a workstation joins it with the invitation that came out of it. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkstation, type Workstation } from '../../demo/workstation.ts';
import { writeInvitation } from '../../workstation/chain/network/ceremony.ts';
import { decodeApplication, readInvitation } from '../../workstation/services/setup/network-config.ts';
import { type Consortium, startConsortium } from '../harness/consortium.ts';
import { reasonToSkip } from './local-network.ts';

let coast: Consortium;
let desk: Workstation | null = null;
let dir = '';
beforeAll(async () => {
  if (reasonToSkip !== null) return;
  dir = mkdtempSync(join(tmpdir(), 'assent-joining-'));
  coast = await startConsortium({ names: ['Harbour', 'Northside'], slotMs: 1000 });
});
afterAll(async () => {
  await desk?.stop();
  await coast?.end();
  rmSync(dir, { recursive: true, force: true });
});

describe('an invitation that the ceremony wrote', () => {
  it('holds the network and a key, is nobody else\'s to read, and is not written twice', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { genesis, name, nodes, organization, swarmKey } = await readInvitation(coast.invitation);
    expect({ genesis, name, nodes, organization }).toEqual({ genesis: coast.genesis, name: 'Coast network', nodes: [], organization: undefined });
    expect(statSync(coast.invitation).mode & 0o777).toBe(0o600);
    await expect(writeInvitation({ spec: join(coast.dir, 'coast.json'), genesis: coast.genesis, nodes: [], file: coast.invitation })).rejects.toThrow(/divide the storage network/);
    expect(JSON.parse(readFileSync(coast.invitation, 'utf8'))).toMatchObject({ swarmKey });
  });

  it('brings a workstation as far as it comes by itself: it waits to be admitted', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    desk = await startWorkstation('bay', dir, coast.invitation);
    const { client } = desk;
    const { job } = await client.setup.organization({ name: 'Bay Clinic', country: 'IE', passphrase: 'a passphrase of the bay', adminName: 'Orla Quinn', adminPin: '482915' });
    await expect.poll(async () => (await client.jobs.get({ job })).step, { timeout: 90_000, interval: 500 }).toBe('Waiting to be admitted by the network');
    const { application, organization } = await client.session.state();
    expect(organization).toBeNull();
    expect(decodeApplication(application ?? '')).toMatchObject({ name: 'Bay Clinic', country: 'IE' });
    const { chain } = await client.network.status();
    expect(chain).toMatchObject({ mode: 'light', phase: 'ready', genesis: coast.genesis });
  });
});
