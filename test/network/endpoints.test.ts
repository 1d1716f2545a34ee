/** Several ways to one network: what happens to those who wait when the one in use is cut. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keyring } from '@polkadot/keyring';
import { AccountId } from '../../core/ids/index.ts';
import { calls, type Chain } from '../../workstation/chain/index.ts';
import { type LocalNetwork, reasonToSkip, signer, startNetwork } from './local-network.ts';

/** Passes bytes to the node on a port of its own, until it is cut. */
interface Relay { readonly address: string; readonly carried: () => number; cut(): void }

async function relayTo(rpc: string): Promise<Relay> {
  const { hostname, port } = new URL(rpc);
  const sockets = new Set<Socket>();
  let carried = 0;
  const server: Server = createServer((client) => {
    const node = connect(Number(port), hostname);
    for (const [one, other] of [[client, node], [node, client]] as const) {
      sockets.add(one);
      one.on('error', () => { other.destroy(); }).on('close', () => { sockets.delete(one); other.destroy(); }).on('data', () => { carried += 1; });
    }
    node.pipe(client);
    // The node answers only to its own name, which the greeting carries.
    client.once('data', (greeting: Buffer) => { node.write(greeting.toString('latin1').replace(/^Host: .*$/im, `Host: ${hostname}:${port}`), 'latin1'); client.pipe(node); });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  return {
    address: `ws://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`, carried: () => carried,
    cut() { server.close(); for (const socket of sockets) socket.destroy(); },
  };
}

let network: LocalNetwork;
let relays: [Relay, Relay];
let chain: Chain;

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  network = await startNetwork();
  relays = [await relayTo(network.info.rpc), await relayTo(network.info.rpc)];
  // Nobody listens on the first.
  chain = network.client({ network: { mode: 'rpc', endpoints: ['ws://127.0.0.1:9', ...relays.map(({ address }) => address)] } });
  await chain.ready().catch((error: unknown) => { throw new Error(network.lines.slice(-20).join('\n'), { cause: error }); });
}, 90_000);
afterAll(async () => {
  if (reasonToSkip !== null) return;
  await network.end();
  for (const relay of relays) relay.cut();
});

describe('several endpoints', () => {
  it('are tried until one answers', (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    expect(chain.status()).toMatchObject({ mode: 'rpc', phase: 'ready', genesis: network.info.genesis });
    expect([relays[0].carried() > 0, relays[1].carried() > 0]).toEqual([true, false]);
  });

  it('take over from one that is cut, and carry what was under way to its end, once', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const alice = await signer('//Alice');
    const target = AccountId.parse(new Keyring({ ss58Format: 42 }).encodeAddress(randomBytes(32)));
    const before = (await chain.balances([alice.account])).value[0]?.nonce ?? 0;
    let signatures = 0;
    const submission = chain.submit({ key: 'cut', call: calls.balances.transfer(target, 10n ** 12n), signer: alice.account, sign: (payload) => { signatures += 1; return alice.sign(payload); } });
    let isCut = false;
    const statuses: string[] = [];
    for await (const { kind } of submission) {
      statuses.push(kind);
      if (!isCut) { isCut = true; relays[0].cut(); }
    }
    expect(statuses.at(-1)).toBe('finalized');
    expect(signatures).toBe(1);
    expect(relays[1].carried()).toBeGreaterThan(0);
    const [paid, sender] = (await chain.balances([target, alice.account])).value;
    expect(paid?.free).toBe(10n ** 12n);
    expect(sender?.nonce).toBe(before + 1);
  });
});
