/** The chain client on a real node through the light client: what is read is proven, what is sent arrives once. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsentId, DocumentId, Hash, OrganizationId, SectionHash, SubjectId, type ContentId } from '../../core/ids/index.ts';
import { type Call, calls, type Chain, type Receipt, treasuryAccount } from '../../workstation/chain/index.ts';
import { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import { create } from 'multiformats/hashes/digest';
import { type LocalNetwork, reasonToSkip, signer, type Signer, startNetwork } from './local-network.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const contentId = (): ContentId => CID.createV1(raw.code, create(0x12, randomBytes(32))).toString() as ContentId;
const asn = 10n ** 12n;
const organization = OrganizationId.parse(1);

let network: LocalNetwork;
let chain: Chain;
let alice: Signer;
let steward: Signer;
let device: Signer;

const send = (by: Signer, call: Call, key = hex(8)): Promise<Receipt> => chain.submit({ key, call, signer: by.account, sign: by.sign }).done;

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  [network, alice, steward, device] = await Promise.all([startNetwork(), signer('//Alice'), signer('//Steward'), signer('//Device')]);
  chain = network.client();
  await chain.ready();
}, 60_000);
afterAll(async () => { if (reasonToSkip === null) await network.end(); });

describe('light client', () => {
  it('admits an organization through the council and reads it back proven', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const name = Hash.parse(hex(32));
    const statuses: string[] = [];
    const submission = chain.submit({ key: 'admit', call: calls.council.propose(1, calls.registry.admit([alice.account], 'GB', name)), signer: alice.account, sign: alice.sign });
    expect((await chain.council()).value).toEqual([alice.account]);
    for await (const status of submission) statuses.push(status.kind);
    expect(statuses[0]).toBe('submitted');
    expect(statuses.at(-1)).toBe('finalized');
    const receipt = await submission.done;
    const { value, at } = await chain.organization(organization);
    expect(value).toMatchObject({ id: 1, country: 'GB', name, admins: [alice.account], status: 'Active', admittedAt: receipt.block.number });
    expect(at.number).toBeGreaterThanOrEqual(receipt.block.number);
    expect(chain.status()).toMatchObject({ mode: 'light', phase: 'ready', genesis: network.info.genesis, peers: 1 });
  });

  it('keeps several of one signer in flight and tells each its own outcome', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const outcomes = await Promise.allSettled([
      send(alice, calls.balances.transfer(treasuryAccount(organization), 100n * asn)),
      send(alice, calls.registry.assign(organization, alice.account, 'Nurse', 0, null, null)),
      send(alice, calls.registry.assign(organization, steward.account, 'KeySteward', 0, null, null)),
      send(alice, calls.registry.enrolDevice(organization, device.account)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { code: 'chain.rejected', data: { pallet: 'registry', error: 'SelfElevation', meaning: expect.stringMatching(/\w/) as string } } });
    expect((await chain.assignmentsOf(organization, steward.account)).value.map(({ role }) => role)).toEqual(['KeySteward']);
    expect((await chain.devices(organization)).value.map(({ account }) => account)).toEqual([device.account]);
    expect((await chain.treasury(organization)).value.free).toBeGreaterThan(90n * asn);
  });

  it('lets an account without tokens sign, the organization paying', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const before = (await chain.treasury(organization)).value.free;
    const { fee } = await send(steward, calls.registry.setRecipient(organization, Hash.parse(hex(32))));
    expect(fee).toBeGreaterThan(0n);
    expect((await chain.treasury(organization)).value.free).toBe(before - fee);
    expect((await chain.balances([steward.account])).value[0]).toMatchObject({ free: 0n, nonce: 1 });
    expect((await chain.recipient(steward.account)).value?.version).toBe(1);
  });

  it('registers, grants, decides, revokes for nothing and raises the epoch', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const [subject, section] = [SubjectId.parse(hex(32)), SectionHash.parse(hex(16))];
    const [consent, document] = [ConsentId.parse(hex(32)), DocumentId.parse(hex(32))];
    const directory = contentId();
    const now = Date.now();
    const period = { start: now - 60_000, end: now + 3_600_000 };
    await Promise.all([
      send(steward, calls.batch([calls.subjects.register(organization, subject, null), calls.subjects.setDirectory(organization, subject, directory)])),
    ]);
    const cid = contentId();
    await Promise.all([
      send(device, calls.records.register(organization, [{ id: document, subject, section, cid, commitment: Hash.parse(hex(32)), size: 1280, epoch: 0, supersedes: null, retention: 1 }])),
      send(steward, calls.consent.grant(organization, subject, consent, {
        grantee: { kind: 'Role', organization, role: 'KeySteward' }, sections: [section], actions: 1, purposes: 1, period, dataPeriod: null, terms: Hash.parse(hex(32)), duo: null,
        countries: [{ country: 'GB', basis: 1 }], parent: null, bundle: contentId(),
      }, 'Pin', null)),
    ]);
    expect((await chain.subject(subject)).value).toMatchObject({ custodian: 1, controller: null, directory, liveConsents: 1 });
    expect((await chain.documents(subject)).value).toMatchObject([{ id: document, section, cid, size: 1280, device: device.account, status: 'Current' }]);
    expect((await chain.consent(subject, consent)).value).toMatchObject({ id: consent, period, evidence: 'Pin', revokedAt: null, countries: [{ country: 'GB', basis: 1 }] });
    const question = { subject, section, organization, account: steward.account, action: 1, purpose: 1, author: null, dataFrom: null, now };
    expect((await chain.decide(question)).value).toEqual({ permit: true, basis: { kind: 'Consent', consent }, clause: 'Permitted', obligations: ['no-onward-sharing'] });

    const naming = async (): Promise<SubjectId[]> => {
      const all: SubjectId[] = [];
      for (let from: string | null = null; ;) {
        const { value } = await chain.subjectsNaming(organization, from);
        all.push(...value.subjects);
        if (value.next === null) return all;
        from = value.next;
      }
    };
    expect(await naming()).toEqual([subject]);

    const { fee } = await send(steward, calls.consent.revoke(organization, subject, consent));
    expect(fee).toBe(0n);
    expect(await naming()).toEqual([]);
    expect((await chain.epochs(subject, [section])).value).toEqual([{ section, epoch: 1 }]);
    expect((await chain.decide(question)).value).toMatchObject({ permit: false, clause: 'Revoked' });
    await expect(send(steward, calls.consent.revoke(organization, subject, consent))).rejects.toMatchObject({ data: { pallet: 'consent', error: 'AlreadyRevoked' } });

    const count = (await chain.changeCount(organization)).value;
    const changes = (await chain.changes(organization, 0, count)).value;
    expect(changes.map(({ sequence }) => sequence)).toEqual(Array.from({ length: count }, (_, index) => index));
    expect(changes.filter((change) => change.subject === subject).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Subject', 'Directory', 'Document', 'Consent']));
  });

  it('follows an extrinsic from before a restart instead of sending a second', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const target = await signer(`//Restart${hex(4)}`);
    const call = calls.balances.transfer(target.account, 3n * asn);
    const first = chain.submit({ key: 'before', call, signer: alice.account, sign: alice.sign });
    const { done } = first;
    for await (const status of first) {
      if (status.kind !== 'submitted') continue;
      const after = network.client();
      const receipt = await after.submit({ key: 'after', call, signer: alice.account, resume: status.extrinsic, sign: () => Promise.reject(new Error('signed twice')) }).done;
      expect(receipt.hash).toBe(status.extrinsic.hash);
      await after.stop();
      break;
    }
    await done;
    expect((await chain.balances([target.account])).value[0]?.free).toBe(3n * asn);
  });

  it('says what will be signed, in words and with its fee', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const call = calls.balances.transfer(steward.account, 2n * asn);
    expect(await chain.describe(call)).toMatchObject({ pallet: 'balances', method: 'transferKeepAlive', sentence: `Send 2 ASN to ${steward.account}` });
    expect(await chain.fee(call, alice.account)).toBeGreaterThan(0n);
    await expect(chain.describe({ pallet: 'balances', method: 'constructor', args: [] })).rejects.toMatchObject({ code: 'chain.wrong-network' });
    await expect(send(steward, call)).rejects.toMatchObject({ code: 'chain.rejected', data: { error: 'Payment' } });
  });

  it('reads sessions, authors and a block\'s events', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { value: session, at } = await chain.session();
    expect(session).toMatchObject({ length: 120, slotDuration: 1000, validators: [alice.account] });
    expect(session.block + session.blocksLeft).toBe(120);
    const { value: rows } = await chain.authored(session.index, session.index + 1, { at: { hash: at.hash } });
    expect(rows).toMatchObject([{ session: session.index, account: alice.account, blocks: at.number % 120 }]);
    const { value: events } = await chain.events({ number: at.number });
    const rewards = events.filter(({ pallet, name }) => pallet === 'incentives' && name === 'Rewarded');
    expect(rewards.map(({ data }) => data.amount)).toEqual([(await chain.blockReward()).value]);
    expect((await chain.blockTime({ number: at.number })).hash).toBe(at.hash);
  });

  it('recovers from kill -9 of the node, and sends what was asked for meanwhile', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const before = await chain.finalized();
    process.kill(network.launcher.status().info?.pid ?? network.info.pid, 'SIGKILL');
    const receipt = await send(alice, calls.balances.transfer(steward.account, asn));
    expect(receipt.block.number).toBeGreaterThan(before.number);
    expect(network.launcher.status()).toMatchObject({ state: 'running', restarts: 1 });
    expect((await chain.balances([steward.account])).value[0]?.free).toBe(asn);
  });
});
