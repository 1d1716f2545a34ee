/** Hospitals begin a network by the ceremony, a workstation joins it with the invitation that came out of it, and their council admits it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { ApiPromise } from '@polkadot/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobDone, signIn, startWorkstation, type Workstation } from '../../demo/workstation.ts';
import { makeKeys, pairOf, readSecrets, writeInvitation } from '../../workstation/chain/network/ceremony.ts';
import { council, type CouncilOptions } from '../../workstation/chain/network/council/council.ts';
import { withNode } from '../../workstation/chain/network/council/node.ts';
import { AccountId } from '../../core/ids/index.ts';
import type { Job } from '../../core/contract/index.ts';
import { runtimeHash } from '../../workstation/chain/network/council/proposals.ts';
import { ask } from '../../workstation/chain/network/question.ts';
import { decodeApplication, encodeApplication, readInvitation } from '../../workstation/services/setup/network-config.ts';
import { laterVersion } from '../harness/later-version.ts';
import { type Consortium, startConsortium } from '../harness/consortium.ts';
import { reasonToSkip } from '../network/local-network.ts';

let coast: Consortium;
let desk: Workstation | null = null;
let job: Job['id'];
let application = '';
let dir = '';
/** Of another administrator, who has no organization. */
const other = (line: string): string => encodeApplication({ ...decodeApplication(line), admin: AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY') });
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
    ({ job } = await client.setup.organization({ name: 'Bay Clinic', country: 'IE', passphrase: 'a passphrase of the bay', adminName: 'Orla Quinn', adminPin: '482915' }));
    await expect.poll(async () => (await client.jobs.get({ job })).step, { timeout: 90_000, interval: 500 }).toBe('Waiting to be admitted by the network');
    const state = await client.session.state();
    expect(state.organization).toBeNull();
    application = state.application ?? '';
    expect(decodeApplication(application)).toMatchObject({ name: 'Bay Clinic', country: 'IE' });
    const { chain } = await client.network.status();
    expect(chain).toMatchObject({ mode: 'light', phase: 'ready', genesis: coast.genesis, specVersion: expect.any(Number) });
  });
});

describe('the council of that network', () => {
  const said: string[] = [];
  const as = (hospital: number, step: string, options: CouncilOptions) => {
    const { rpc, secrets } = coast.hospitals[hospital] as Consortium['hospitals'][number];
    said.length = 0;
    return council(step, { node: rpc, secrets, ...options }, (line) => { said.push(line); });
  };

  it('shows a motion in words before it is signed, and admits the clinic once more than half have voted', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const admit = { admit: application };
    expect(await as(0, 'propose', admit)).toEqual({ signed: false });
    expect(said.join('\n')).toMatch(/Admit an organization to the network[\s\S]*Bay Clinic \(IE\), administrator 5[\s\S]*2 of 2 carry it[\s\S]*signer: 5[\s\S]*Nothing was signed/);
    expect(await as(0, 'list', {})).toMatchObject({ needed: 2, motions: [] });
    await expect(as(1, 'vote', { ...admit, sign: true })).rejects.toMatchObject({ code: 'no-such-motion' });

    expect(await as(0, 'propose', { ...admit, sign: true })).toMatchObject({ proposed: 0, for: 1, needed: 2 });
    await expect(as(1, 'propose', { ...admit, sign: true })).rejects.toMatchObject({ code: 'already-proposed' });
    await expect(as(0, 'vote', { ...admit, sign: true })).rejects.toMatchObject({ code: 'already-voted' });
    await expect(as(0, 'close', { motion: '0', sign: true })).rejects.toMatchObject({ code: 'votes-missing', data: { for: 1, needed: 2 } });
    await expect(as(1, 'vote', { motion: '0', retention: '1=10', sign: true })).rejects.toMatchObject({ code: 'other-motion' });
    expect(await as(1, 'vote', { ...admit, motion: '0', sign: true })).toMatchObject({ voted: 'for', for: 2, needed: 2 });
    const closed = await as(1, 'close', { motion: '0', sign: true });
    expect(closed).toMatchObject({ carried: true, admitted: 1, next: '--council fund --organization 1' });
    await expect(as(0, 'propose', { ...admit, sign: true })).rejects.toMatchObject({ code: 'already-admitted' });
    await expect(as(0, 'fund', { organization: '7', sign: true })).rejects.toMatchObject({ code: 'organization-unknown' });
    expect(await as(0, 'fund', { organization: '1', sign: true })).toMatchObject({ funded: 1 });
    expect(said[0]).toContain('Send 10000 ASN to 5');
    const { client } = desk as Workstation;
    await jobDone(client, job, 60);
    expect((await client.session.state()).organization?.name).toBe('Bay Clinic');
    // At the desk nobody is the council: refused with the name of the command, before anything is signed.
    const { people } = await client.session.people();
    await signIn(desk as Workstation, people[0]?.account as AccountId, '482915');
    await expect(client.retention.setYears({ class: 1, years: 10 })).rejects.toMatchObject({ data: { code: 'council.decides' } });
    await expect(client.admin.admit({ application: other(application) })).rejects.toMatchObject({ data: { code: 'council.decides' } });
  });

  it('authorizes a runtime by its hash; the command tells it as the node has it, and a node that is away from one that refuses', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const upgrade = fileURLToPath(new URL('../../local-node/specs/assent-runtime.compact.compressed.wasm', import.meta.url));
    await expect(as(0, 'apply', { upgrade, sign: true })).rejects.toMatchObject({ code: 'nothing-authorized' });
    await as(0, 'propose', { upgrade, sign: true });
    expect(said.join('\n')).toMatch(/With the right of root[\s\S]*Authorize the network to go on to another runtime/);
    await as(1, 'vote', { upgrade, sign: true });
    expect(await as(1, 'close', { upgrade, sign: true })).toMatchObject({ carried: true });
    const next = join(dir, 'next.wasm');
    writeFileSync(next, laterVersion());
    await expect(as(1, 'apply', { upgrade: next, sign: true })).rejects.toMatchObject({ code: 'other-runtime' });
    // It is the version that runs already: the council may want it, and the chain does not take it.
    await expect(as(1, 'apply', { upgrade, sign: true })).rejects.toMatchObject({ code: 'rejected' });

    await makeKeys(join(dir, 'stranger'), 'Stranger', '/ip4/127.0.0.1/tcp/31003');
    await expect(as(0, 'propose', { upgrade, sign: true, secrets: join(dir, 'stranger') })).rejects.toMatchObject({ code: 'not-a-member' });
    await expect(as(0, 'list', { node: 'ws://127.0.0.1:9' })).rejects.toMatchObject({ code: 'unreachable' });
    await expect(as(0, 'vote', { motion: '0', secrets: dir })).rejects.toMatchObject({ code: 'mover-unknown' });

    const run = fileURLToPath(new URL('../../run.mjs', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [run, 'network', '--council', 'list', '--node', coast.hospitals[0]?.rpc ?? '']);
    expect(JSON.parse(stdout)).toMatchObject({ needed: 2, members: expect.any(Array), motions: [] });
    const refused = await promisify(execFile)(process.execPath, [run, 'network', '--council', 'vote', '--motion', '9', '--secrets', coast.hospitals[0]?.secrets ?? '', '--node', coast.hospitals[0]?.rpc ?? '']).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 1, stdout: '{"error":"no-such-motion","motion":"9"}\n', stderr: expect.stringContaining('--council list shows those that stand') });
  });

  it('suspends a clinic and takes it back, seats a further hospital, and lays down how many validate', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const carry = async (options: CouncilOptions): Promise<void> => {
      await as(0, 'propose', { ...options, sign: true });
      await as(1, 'vote', { ...options, sign: true });
      expect(await as(0, 'close', { ...options, sign: true })).toMatchObject({ carried: true });
    };
    const read = <T>(what: (api: ApiPromise) => Promise<T>): Promise<T> => withNode(coast.hospitals[0]?.rpc ?? '', what);
    const isSuspended = (): Promise<boolean> => read(async ({ query }) => (await query.registry.organizations(1)).unwrap().status.isSuspended);
    await carry({ 'suspend-clinic': '1' });
    expect(await isSuspended()).toBe(true);
    await expect(carry({ 'suspend-clinic': '9' })).rejects.toMatchObject({ code: 'rejected' });
    await carry({ 'reinstate-clinic': '1' });
    expect(await isSuspended()).toBe(false);

    await carry({ validators: '3' });
    expect(await read(async ({ query }) => (await query.staking.validatorCount()).toNumber())).toBe(3);

    const { stash } = await readSecrets(join(dir, 'stranger'));
    const { members } = await as(0, 'list', {}) as { members: string[] };
    const seats = [...members, pairOf(stash).address].join();
    await carry({ seats });
    expect(await as(0, 'list', {})).toMatchObject({ needed: 2, members: { length: 3 } });
  });

  it('goes on to a later runtime, which one brings after both have voted', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const upgrade = join(dir, 'next.wasm');
    await as(1, 'propose', { upgrade, sign: true });
    // Against, and then after all for it.
    expect(await as(0, 'vote', { upgrade, against: true, sign: true })).toMatchObject({ voted: 'against', for: 1, against: 1 });
    expect(await as(0, 'vote', { upgrade, sign: true })).toMatchObject({ voted: 'for', for: 2, against: 0 });
    await as(0, 'close', { upgrade, sign: true });
    expect(await as(0, 'list', {})).toMatchObject({ authorizedRuntime: runtimeHash(readFileSync(upgrade)) });
    expect(await as(0, 'apply', { upgrade, sign: true })).toMatchObject({ applied: runtimeHash(readFileSync(upgrade)) });
    const version = () => ask<{ specVersion: number }>(coast.hospitals[0]?.rpc.replace('ws', 'http') ?? '', 'state_getRuntimeVersion').then(({ specVersion }) => specVersion);
    const before = await ask<{ specVersion: number }>(coast.hospitals[0]?.rpc.replace('ws', 'http') ?? '', 'state_getRuntimeVersion', [`0x${coast.genesis}`]);
    await expect.poll(version, { timeout: 20_000, interval: 300 }).toBe(before.specVersion + 1);
    // The workstation that joined goes on by itself.
    await expect.poll(async () => (await (desk as Workstation).client.network.status()).chain.specVersion, { timeout: 60_000, interval: 500 }).toBe(before.specVersion + 1);
  });
});
