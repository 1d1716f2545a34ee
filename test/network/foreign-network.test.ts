/** What a stock client sees on the node's RPC, and what our client refuses: another network's answers. */
import { ApiPromise, WsProvider } from '@polkadot/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsentId, Hash, OrganizationId, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { calls, type Chain, treasuryAccount } from '../../workstation/chain/index.ts';
import { type LocalNetwork, reasonToSkip, signer, startNetwork } from './local-network.ts';

let network: LocalNetwork;
let api: ApiPromise;

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  network = await startNetwork();
  api = await ApiPromise.create({ provider: new WsProvider(network.info.rpc), noInitWarn: true });
}, 60_000);
afterAll(async () => {
  if (reasonToSkip !== null) return;
  await api.disconnect();
  await network.end();
});

async function error(chain: Chain): Promise<unknown> {
  const outcome = await chain.ready(15_000).then(() => null, (reason: unknown) => reason);
  await chain.stop();
  return outcome;
}

describe('the node\'s RPC', () => {
  it('shows consents, roles and balances to a stock polkadot.js', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const chain = network.client({ network: { mode: 'rpc', endpoints: [network.info.rpc] } });
    await chain.ready();
    expect(chain.status().mode).toBe('rpc');
    const [alice, steward] = await Promise.all([signer('//Alice'), signer('//Steward')]);
    const organization = OrganizationId.parse(1);
    const [subject, section, consent] = [SubjectId.parse('ab'.repeat(32)), SectionHash.parse('cd'.repeat(16)), ConsentId.parse('ef'.repeat(32))];
    const end = Date.now() + 3_600_000;
    const send = (by: typeof alice, call: Parameters<typeof chain.describe>[0]) => chain.submit({ key: call.method, call, signer: by.account, sign: by.sign }).done;
    await send(alice, calls.council.propose(1, calls.registry.admit([alice.account], 'NO', Hash.parse('11'.repeat(32)))));
    await send(alice, calls.balances.transfer(treasuryAccount(organization), 5n * 10n ** 12n));
    await send(alice, calls.registry.assign(organization, steward.account, 'KeySteward', 0, null, null));
    await send(steward, calls.subjects.register(organization, subject, null));
    await send(steward, calls.consent.grant(organization, subject, consent, {
      grantee: { kind: 'Organization', organization }, sections: [section], actions: 1, purposes: 1, period: { start: 1, end }, dataPeriod: null, terms: Hash.parse('33'.repeat(32)), duo: null,
      countries: [{ country: 'NO', basis: 1 }], parent: null, bundle: null,
    }, 'Paper', null));

    const query = api.query as unknown as Record<string, Record<string, (...keys: unknown[]) => Promise<{ toJSON(): unknown; toHuman(): unknown }>>>;
    expect((await query.consent?.consents?.(`0x${subject}`, `0x${consent}`))?.toJSON()).toMatchObject({ grantee: { organization: 1 }, evidence: 'Paper', grantedBy: steward.account, lapsed: false });
    expect((await query.registry?.assignments?.(1, steward.account, 'KeySteward'))?.toJSON()).toMatchObject({ from: 0, until: null, assignedBy: alice.account, endedAt: null });
    const treasury = (await chain.treasury(organization)).value.free;
    expect((await query.system?.account?.(treasuryAccount(organization)))?.toJSON()).toMatchObject({ data: { free: Number(treasury) } });
    await chain.stop();
  });

  it('that hangs makes every call end in time with a reason, and is used again when it goes on', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const chain = network.client();
    await chain.ready();
    const { pid } = network.info;
    process.kill(pid, 'SIGSTOP');
    try {
      const started = performance.now();
      const outcomes = await Promise.allSettled([chain.organizations(), chain.changes(OrganizationId.parse(1), 0, 9), chain.session({ at: 'best' }), chain.events({ number: 1 })]);
      expect(performance.now() - started).toBeLessThan(16_500);
      expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'answered'))).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/^chain\.(timeout|unavailable)$/) as unknown));
      expect(chain.status().phase).toBe('offline');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await expect.poll(() => chain.status().phase, { timeout: 60_000 }).toBe('ready');
    expect((await chain.session()).value.slotDuration).toBe(1000);
    await chain.stop();
  });

  it('offers nothing that changes the node', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const unsafe = (method: string, params: unknown[]) => (api as unknown as { _rpcCore: { provider: WsProvider } })._rpcCore.provider.send(method, params);
    await expect(unsafe('author_insertKey', ['aura', '//Mallory', `0x${'00'.repeat(32)}`])).rejects.toThrow(/unsafe/i);
    await expect(unsafe('author_rotateKeys', [])).rejects.toThrow(/unsafe/i);
    await expect(unsafe('system_addReservedPeer', ['/ip4/127.0.0.1/tcp/1/p2p/12D3KooWC4T1AXU2s2YBgGJ2FeaYVtsKoHZWJeubnWe9SnuSE7Zb'])).rejects.toThrow(/unsafe/i);
  });

  it('is refused where it belongs to another network, by RPC and by light client', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const genesis = Hash.parse('00'.repeat(32));
    expect(await error(network.client({ network: { mode: 'rpc', endpoints: [network.info.rpc] }, genesis }))).toMatchObject({ code: 'chain.wrong-network' });
    expect(await error(network.client({ genesis }))).toMatchObject({ code: 'chain.wrong-network' });
  });

  it('is not spoken to by a light client of a spec with another genesis', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const spec = JSON.parse(network.spec()) as { genesis: { raw: { top: Record<string, string> } } };
    // One byte of storage more is another state root, another genesis block and another network.
    spec.genesis.raw.top['0xff'] = '0x00';
    const chain = network.client({ network: { mode: 'light', spec: JSON.stringify(spec) } });
    await expect(chain.ready(4000)).rejects.toMatchObject({ code: 'chain.timeout' });
    expect(chain.status()).toMatchObject({ peers: 0, finalized: null });
    await chain.stop();
  });

  it('fails at once and says why when nobody listens', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const chain = network.client({ network: { mode: 'rpc', endpoints: ['ws://127.0.0.1:9'] } });
    await expect.poll(() => chain.status().phase, { timeout: 20_000 }).toBe('offline');
    await expect(chain.ready(500)).rejects.toMatchObject({ code: 'chain.timeout' });
    expect(chain.status()).toMatchObject({ mode: 'rpc', phase: 'offline', error: { code: 'chain.unavailable' } });
    await expect(chain.organizations()).rejects.toMatchObject({ code: 'chain.unavailable' });
    await chain.stop();
  });
});
