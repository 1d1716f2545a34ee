/** Payments from further accounts on a real node: by a key that is here, and by a device that only ever sees QR codes. */
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { expandMetadata, Metadata, TypeRegistry } from '@polkadot/types';
import { blake2AsHex, cryptoWaitReady } from '@polkadot/util-crypto';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountId, type Hash } from '../../core/ids/index.ts';
import { calls, type Chain } from '../../workstation/chain/index.ts';
import { publicKeyOf, signingReady, verify } from '../../workstation/keys/signing.ts';
import { accountsBench } from '../../workstation/services/accounts/accounts.fixture.ts';
import { framesOf } from '../../core/airgap/index.ts';
import { createCarriedPayments } from '../../workstation/services/accounts/carried-payments.ts';
import { createNetworkLesson } from '../../workstation/services/accounts/network-lesson.ts';
import { createOutbox } from '../../workstation/services/outbox/outbox.ts';
import { keepStage } from '../../workstation/services/outbox/stage-keeper.ts';
import { createWallet } from '../../workstation/services/wallet/wallet.ts';
import { AppError } from '../../core/errors/index.ts';
import { outboxItems, storedAccount } from '../../workstation/vault/repositories/index.ts';
import { assembled, signRequest } from '../harness/signing-device.ts';
import { type LocalNetwork, reasonToSkip, signer, startNetwork } from './local-network.ts';

const asn = 10n ** 12n;
const passphrase = 'correct horse';
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

let network: LocalNetwork;
let chain: Chain;
let bench: Awaited<ReturnType<typeof accountsBench>>;
let outbox: ReturnType<typeof createOutbox>;
let wallet: ReturnType<typeof createWallet>;
let carried: ReturnType<typeof createCarriedPayments>;
let keyring: Keyring;

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  [network, bench] = await Promise.all([startNetwork(), accountsBench(), cryptoWaitReady(), signingReady()]);
  keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
  chain = network.client();
  await chain.ready();
  const { vault, keys, changes, names, session, audit, now } = bench;
  outbox = createOutbox({
    vault, chain, changes, now: () => Date.now(), newId: randomUUID, log: () => undefined, onStage: keepStage, onRefused: () => undefined,
    successorOf: () => null,
    signerFor: async (account) => {
      if (vault.read((db) => storedAccount(db, account))?.kind === 'carried') return () => Promise.reject(new AppError('account.signature-expired'));
      return (await keys.isUnlocked({ account })).unlocked ? async (payload) => (await keys.sign({ account, payload })).signature : null;
    },
  });
  chain.onHead(() => { outbox.wake(); });
  wallet = createWallet({ vault, chain, outbox, session, audit, names, accounts: bench.accounts, organization: () => null, newId: randomUUID, now });
  carried = createCarriedPayments({
    vault, chain, outbox, session, audit, names, accounts: bench.accounts, genesis: () => network.info.genesis, publicKeyOf, newId: randomUUID, now, verify: (...all) => Promise.resolve(verify(...all)),
  });
  const alice = await signer('//Alice');
  const fund = (to: AccountId) => chain.submit({ key: `fund ${to}`, call: calls.balances.transfer(to, 100n * asn), signer: alice.account, sign: alice.sign }).done;
  await Promise.all(['//here', '//device'].map((path) => fund(AccountId.parse(keyring.addFromUri(`${phrase}${path}`).address))));
}, 90_000);
afterAll(async () => {
  if (reasonToSkip !== null) return;
  await outbox.close();
  await bench.end();
  await network.end();
});

const failure = async (work: Promise<unknown>): Promise<string> => work.then(() => 'no error', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const stranger = (): AccountId => AccountId.parse(keyring.encodeAddress(randomBytes(32)));
const freeOf = async (account: AccountId): Promise<bigint> => (await chain.balances([account])).value[0]?.free ?? 0n;
const transfer = (id: string) => wallet.history().find((row) => row.id === id);

const framesIn = (frames: readonly string[]): Buffer[] => frames.map((frame) => Buffer.from(frame, 'base64'));
/** The device signs for this network alone. */
function device(pair: KeyringPair, frames: readonly string[], genesis: Hash): { signature: string; call: Buffer } {
  const signed = signRequest(pair, framesIn(frames));
  expect(signed.genesis).toBe(genesis);
  return signed;
}

describe('an account whose key is here', () => {
  it('pays what was shown, by its passphrase, and is closed afterwards', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { account } = await bench.accounts.importPhrase({ phrase, name: 'Stash', path: '//here', passphrase });
    const to = stranger();
    bench.accounts.add({ address: to, name: 'Watched', kind: 'watched' });
    const quote = await wallet.quote(account, to, 3n * asn);
    expect(quote).toMatchObject({ enough: true, payerName: 'Stash', calls: [{ depth: 0, pallet: 'balances', method: 'transferKeepAlive', sentence: `Send 3 ASN to ${to}` }] });
    expect(quote.calls[0]?.args.map(({ name, value }) => [name, value])).toEqual([['dest', to], ['value', '3000000000000']]);
    expect(await failure(wallet.transfer(account, to, 3n * asn, 'wrong horse'))).toBe('session.wrong-secret');
    const before = await freeOf(account);
    const id = await wallet.transfer(account, to, 3n * asn, passphrase);
    await expect.poll(() => transfer(id)?.stage, { timeout: 30_000 }).toBe('confirmed');
    expect(await freeOf(to)).toBe(3n * asn);
    expect(await freeOf(account)).toBe(before - 3n * asn - BigInt(quote.fee));
    await expect.poll(async () => (await bench.keys.isUnlocked({ account })).unlocked).toBe(false);
  });

  it('shows balances of what is watched, which nobody can pay from, and only to those who keep accounts', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const rows = await wallet.accounts();
    const watched = rows.find(({ kind }) => kind === 'watched');
    expect(watched).toMatchObject({ name: 'Watched', free: (3n * asn).toString() });
    if (watched === undefined) return;
    expect(await failure(wallet.quote(watched.account, bench.user, asn))).toBe('account.no-key');
    bench.held.roles = ['Nurse'];
    expect((await wallet.accounts()).map(({ kind }) => kind)).toEqual(['mine']);
    expect(await failure(wallet.transfer(watched.account, bench.user, asn, null))).toBe('app.not-found');
    bench.held.roles = ['Admin'];
  });
});

describe('an account on a device without a network', () => {
  let pair: KeyringPair;
  let account: AccountId;
  beforeAll(() => {
    if (reasonToSkip !== null) return;
    pair = keyring.addFromUri(`${phrase}//device`);
    ({ account } = bench.accounts.add({ address: `substrate:${pair.address}:0x${network.info.genesis}`, name: 'Device', kind: 'carried' }));
  });

  it('has to be taught the network: both updates are whole, of this network, and say what the runtime says of itself', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const lesson = await createNetworkLesson({ chain, genesis: () => network.info.genesis })();
    const registry = new TypeRegistry();
    registry.register({
      Encryption: { _enum: ['Ed25519', 'Sr25519', 'Ecdsa', 'Ethereum'] }, LoadMeta: { meta: 'Bytes', genesis_hash: 'H256' },
      NetworkSpecs: { base58prefix: 'u16', color: 'Text', decimals: 'u8', encryption: 'Encryption', genesis_hash: 'H256', logo: 'Text', name: 'Text', path_id: 'Text', secondary_color: 'Text', title: 'Text', unit: 'Text' },
    });
    /** As a hand holds it: not from the first frame on, some seen again, all in the end. */
    const carriedOver = (update: string): Buffer => {
      const frames = framesOf(Buffer.from(update, 'base64'));
      const middle = frames.length >> 1;
      return assembled([...frames.slice(middle), ...frames.slice(middle), ...frames.slice(0, middle).reverse()]);
    };
    const specs = carriedOver(lesson.specs);
    expect(specs.subarray(0, 3).toString('hex')).toBe('53ffc1');
    const taught = registry.createType('NetworkSpecs', registry.createType('Bytes', Uint8Array.from(specs.subarray(3))).toU8a(true)).toJSON() as Record<string, unknown>;
    expect(taught).toMatchObject({ encryption: 'Sr25519', genesis_hash: `0x${network.info.genesis}`, decimals: 12, unit: 'ASN', title: 'Assent' });

    const metadata = carriedOver(lesson.metadata);
    expect(metadata.subarray(0, 3).toString('hex')).toBe('53ff80');
    const loaded = registry.createType('LoadMeta', Uint8Array.from(metadata.subarray(3))) as unknown as { meta: { toU8a(bare: boolean): Uint8Array }; genesis_hash: { toHex(): string }; encodedLength: number };
    expect([loaded.encodedLength, loaded.genesis_hash.toHex()]).toEqual([metadata.length - 3, `0x${network.info.genesis}`]);
    const bytes = loaded.meta.toU8a(true);
    // The node itself, asked without us.
    const answer = await fetch(network.info.rpc.replace('ws', 'http'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'state_getMetadata', params: [] }) });
    const { result } = await answer.json() as { result: string };
    expect(Buffer.from(bytes).equals(Buffer.from(result.slice(2), 'hex'))).toBe(true);
    expect(blake2AsHex(bytes, 256)).toBe(`0x${lesson.metadataHash}`);
    // What Polkadot Vault asks of metadata: version 14, name and prefix as in the specifications, and the extensions that bind a signature to network, version and time.
    const read = new Metadata(registry, bytes);
    registry.setMetadata(read);
    const { system } = expandMetadata(registry, read).consts;
    const runtime = system?.['version']?.toJSON() as { specName: string; specVersion: number };
    expect([read.version, runtime.specName, runtime.specVersion, system?.['ss58Prefix']?.toJSON()]).toEqual([14, taught['name'], lesson.version, taught['base58prefix']]);
    const extensions = read.asV14.extrinsic.signedExtensions.map(({ identifier }) => identifier.toString());
    for (const needed of ['CheckSpecVersion', 'CheckGenesis', 'CheckMortality']) expect(extensions.filter((name) => name === needed)).toEqual([needed]);
  });

  it('pays by the signature the device shows, and by no other', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const to = stranger();
    const prepared = await carried.prepare(account, to, 2n * asn);
    expect(prepared.calls[0]?.sentence).toBe(`Send 2 ASN to ${to}`);
    const { signature, call } = device(pair, prepared.frames, network.info.genesis);
    // The device can read whom the money goes to from what it signs.
    expect(call.includes(Buffer.from(publicKeyOf(to)))).toBe(true);
    const other = keyring.addFromUri(`${phrase}//here`);
    expect(await failure(carried.submit(prepared.payment, device(keyring.addFromUri(`${phrase}//device`), (await carried.prepare(account, to, asn)).frames, network.info.genesis).signature))).toBe('account.signature-invalid');
    expect(await failure(carried.submit(prepared.payment, Buffer.from(other.sign(new Uint8Array(8))).toString('hex')))).toBe('account.signature-invalid');
    expect(await failure(carried.submit(prepared.payment, 'no signature'))).toBe('account.signature-invalid');
    expect(await freeOf(to)).toBe(0n);
    const { id } = await carried.submit(prepared.payment, signature);
    expect(await failure(carried.submit(prepared.payment, signature))).toBe('account.signature-expired');
    await expect.poll(() => transfer(id)?.stage, { timeout: 30_000 }).toBe('confirmed');
    expect(await freeOf(to)).toBe(2n * asn);
  });

  it('says so where another payment took its turn, and sends nothing twice', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const [one, two] = [stranger(), stranger()];
    const [first, second] = [await carried.prepare(account, one, asn), await carried.prepare(account, two, asn)];
    const signed = [first, second].map(({ frames }) => device(pair, frames, network.info.genesis).signature);
    const { id: kept } = await carried.submit(first.payment, signed[0] ?? '');
    await expect.poll(() => transfer(kept)?.stage, { timeout: 30_000 }).toBe('confirmed');
    const { id: late } = await carried.submit(second.payment, signed[1] ?? '');
    await expect.poll(() => transfer(late)?.stage, { timeout: 60_000 }).toBe('failed');
    expect(bench.vault.read((db) => outboxItems(db, ['failed'], 5))).toMatchObject([{ signer: account, error: expect.stringMatching(/^(account\.signature-expired|chain\.rejected)$/) as unknown }]);
    expect([await freeOf(one), await freeOf(two)]).toEqual([asn, 0n]);
  });
});
