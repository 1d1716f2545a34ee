/** What a wallet signs that shows calls from a digest of the metadata (RFC 78): the runtime knows the hash it was built with, and takes no other. */
import { readFileSync } from 'node:fs';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import '../../chain-types/index.ts';
import { type LocalNetwork, reasonToSkip, startNetwork } from './local-network.ts';

let network: LocalNetwork;
let provider: WsProvider;
let api: ApiPromise;

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  network = await startNetwork();
  provider = new WsProvider(network.info.rpc);
  api = await ApiPromise.create({ provider, noInitWarn: true });
}, 60_000);
afterAll(async () => {
  if (reasonToSkip !== null) return;
  await api.disconnect();
  await network.end();
});

it('a transaction signed with the hash of the committed metadata is accepted, with a flipped bit or without a hash refused', async (context) => {
  if (reasonToSkip !== null) context.skip(reasonToSkip);
  const record = JSON.parse(readFileSync(new URL('../../local-node/specs/record.json', import.meta.url), 'utf8')) as { metadataHash: string };
  const committed = Buffer.from(record.metadataHash.slice(2), 'hex');
  expect(committed).toHaveLength(32);
  const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
  const [alice, to] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Metadata')];
  const asn = 10n ** 12n;
  // The mode travels and says that a hash was signed; the hash itself is what the runtime knows.
  const send = async (hash: Buffer | null): Promise<unknown> => {
    const options = { mode: 1, nonce: 0, era: 0, ...(hash === null ? {} : { metadataHash: `0x${hash.toString('hex')}` as const }) };
    const transfer = (await api.tx.balances.transferKeepAlive(to.address, asn).signAsync(alice, options)).toHex();
    expect(transfer).not.toContain(committed.toString('hex'));
    return provider.send('author_submitExtrinsic', [transfer]);
  };
  // BadProof, as the node words it.
  const refusal = /bad signature/;
  for (const index of [0, 31]) {
    const flipped = Buffer.from(committed);
    flipped.writeUInt8(flipped.readUInt8(index) ^ 1, index);
    await expect(send(flipped)).rejects.toThrow(refusal);
  }
  await expect(send(null)).rejects.toThrow(refusal);
  // The same call in the same turn: only the hash was in the way.
  await send(committed);
  await expect.poll(async () => (await api.query.system.account(to.address)).data.free.toBigInt(), { timeout: 30_000, interval: 300 }).toBe(asn);
});
