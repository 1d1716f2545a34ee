/** What the runtime works out itself, asked through the light client: each answer is proven, and agrees with the storage it is made from. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Hash, OrganizationId, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { type Call, calls, type Chain } from '../../workstation/chain/index.ts';
import { type LocalNetwork, reasonToSkip, signer, type Signer, startNetwork } from './local-network.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const organization = OrganizationId.parse(1);
const nowhere = OrganizationId.parse(77);

let network: LocalNetwork;
let chain: Chain;
let alice: Signer;
let steward: Signer;
let device: Signer;

const send = (call: Call) => chain.submit({ key: hex(8), call, signer: alice.account, sign: alice.sign }).done;

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  // Sessions of ten seconds, each an era: one ends while the test looks on.
  [network, alice, steward, device] = await Promise.all([startNetwork({ sessionBlocks: 10, eraSessions: 1 }), signer('//Alice'), signer('//Steward'), signer('//Device')]);
  chain = network.client();
  await chain.ready();
  await send(calls.council.propose(1, calls.registry.admit([alice.account], 'GB', Hash.parse(hex(32)))));
  await Promise.all([send(calls.registry.assign(organization, steward.account, 'KeySteward', 0, null, null)), send(calls.registry.enrolDevice(organization, device.account))]);
}, 60_000);
afterAll(async () => { if (reasonToSkip === null) await network.end(); });

describe('the runtime through the light client', () => {
  it('decides (ConsentApi)', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const asked = { subject: SubjectId.parse(hex(32)), section: SectionHash.parse(hex(16)), organization, account: steward.account, action: 1, purpose: 1, author: organization, dataFrom: null, now: Date.now() };
    expect((await chain.decide(asked)).value).toMatchObject({ permit: true, basis: { kind: 'OwnRecord' } });
    expect((await chain.decide({ ...asked, author: null })).value).toMatchObject({ permit: false, basis: { kind: 'None' } });
  });

  it('says who is what in an organization (RegistryApi)', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    expect((await chain.membership(organization, steward.account)).value).toEqual({ active: true, device: false, roles: ['KeySteward'] });
    expect((await chain.membership(organization, device.account)).value).toEqual({ active: true, device: true, roles: [] });
    expect((await chain.membership(nowhere, steward.account)).value).toBeNull();
  });

  it('says what a stake brought once an era has ended (StakeApi)', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const ask = async () => (await chain.stakeReward(alice.account, alice.account)).value;
    let value = await ask();
    for (const end = performance.now() + 90_000; value === null && performance.now() < end; value = await ask()) await pause(1_000);
    // The only validator, without nominators: all of the era is theirs.
    expect(value).toMatchObject({ points: value?.pointsOfAll, stake: value?.stakeOfAll, amount: value?.eraPayout });
    expect(value?.points).toBeGreaterThan(0);
    expect(value?.amount).toBeGreaterThan(0n);
    expect((await chain.stakeReward(steward.account, steward.account)).value).toBeNull();
  });

  it('adds up what was earned as the books say it row by row (IncentivesApi)', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { value: session, at } = await chain.session();
    const here = { at: { hash: at.hash } };
    const { value: rows } = await chain.authored(0, session.index + 1, here);
    expect(rows.length).toBeGreaterThan(1);
    expect((await chain.earned(0, session.index + 1, here)).value).toEqual(rows);
    const { value: income } = await chain.income(alice.account, 0, session.index + 1, here);
    expect(income.map(({ attested: _, ...row }) => row)).toEqual(rows);
    expect((await chain.income(steward.account, 0, session.index + 1, here)).value).toEqual([]);
  });
});
