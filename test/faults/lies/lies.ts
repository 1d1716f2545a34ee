/** Twelve lies, each told by a peer to the light client and by an endpoint to a client that believes RPC. */
import { ApiPromise, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import { hexToU8a, u8aToHex } from '@polkadot/util';
import { WebSocket } from 'ws';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Authorities, decoded, JustificationCodec, SignedVote } from '../../../core/proof/chain/codecs.ts';
import { authorityList } from '../../../core/proof/chain/header.ts';
import { finalizedBy } from '../../../core/proof/chain/justification.ts';
import { calls, type Chain } from '../../../workstation/chain/index.ts';
import { openRpc } from '../../../workstation/chain/proofs/rpc.ts';
import { flipped, replaced, withoutNode } from './frames.ts';
import { type Ground, u128 } from './ground.ts';
import type { EndpointLie } from './lying-endpoint.ts';
import type { Lie, Message } from './lying-peer.ts';

/** What was shown for true: a lie that was believed, the truth, or nothing. */
export type Shown = 'lie' | 'truth' | 'nothing';

export interface Case {
  readonly name: string;
  readonly peer: Lie;
  /** Told from the first message on; otherwise once the client is ready. */
  readonly early?: boolean;
  /** Asks through the light client. */
  readonly probe: (chain: Chain) => Promise<Shown>;
  readonly endpoint: EndpointLie;
  /** Asks a client that believes the endpoint: true where it believed the lie. */
  readonly believes: (url: string) => Promise<boolean>;
}

const proofs = (change: (bytes: Uint8Array) => Uint8Array | null): Lie => ({ protocol, to, bytes }) => (protocol === 'light/2' && to === 'client' ? change(bytes) ?? bytes : bytes);
const bytesOf = (hexText: string): Uint8Array => Buffer.from(hexText.replace(/^0x/, ''), 'hex');

/** The request's block hash: protobuf field 2, 32 bytes. */
function withBlock(bytes: Uint8Array, hash: Uint8Array): Uint8Array | null {
  const at = Buffer.from(bytes).indexOf(Uint8Array.of(0x12, 0x20));
  if (at < 0) return null;
  const copy = Buffer.from(bytes);
  copy.set(hash, at + 2);
  return copy;
}

/** A finality vote with the authority's name replaced by Mallory's, and signed properly by Mallory. */
function resigned(bytes: Uint8Array, authority: Uint8Array, commit: boolean): Uint8Array | null {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(authority);
  if (at < 100) return null;
  // A justification: round, target, votes of (target, signature, name). A commit: kind, round, set, target, votes, signatures with names.
  const target = commit ? copy.subarray(17, 53) : copy.subarray(at - 100, at - 64);
  const round = commit ? copy.subarray(1, 9) : copy.subarray(at - 145, at - 137);
  copy.set(malloryVotes.sign(Buffer.concat([Uint8Array.of(1), target, round, Buffer.alloc(8)])), at - 64);
  copy.set(malloryVotes.publicKey, at);
  return copy;
}

const nobodysBlock = '66'.repeat(32);
const malloryVotes = new Keyring({ type: 'ed25519' }).addFromUri('//Mallory');
const malloryAlone = u8aToHex(Authorities.enc([[malloryVotes.publicKey, 1n]]));
const authoritiesFrom = (hexText: string) => authorityList(decoded(Authorities, bytesOf(hexText)) ?? []);
/** A justification of the first round of the first set. */
const confirmedByMallory = ((targetHash: Uint8Array, targetNumber: number): Uint8Array => {
  const signature = malloryVotes.sign(SignedVote.enc([Uint8Array.of(1), targetHash, targetNumber, 1n, 0n]));
  return JustificationCodec.enc({ round: 1n, commit: { targetHash, targetNumber, precommits: [{ targetHash, targetNumber, signature, id: malloryVotes.publicKey }] }, ancestries: [] });
})(bytesOf(nobodysBlock), 1_000_000);

async function withApi<T>(url: string, work: (api: ApiPromise) => Promise<T>, patienceMs = 12_000): Promise<T> {
  const provider = new WsProvider(url, 1000, {}, patienceMs);
  const api = new ApiPromise({ provider, noInitWarn: true });
  api.on('error', () => undefined);
  try { await api.isReadyOrError; return await work(api); } finally { await api.disconnect().catch(() => undefined); }
}
type Account = { readonly nonce: { toNumber(): number }; readonly data: { readonly free: { toBigInt(): bigint } } };
const account = async (api: ApiPromise, who: string): Promise<Account> => await (api.query as unknown as Record<string, Record<string, (who: string) => Promise<Account>>>).system?.account?.(who) as Account;

/** The same bytes elsewhere in an answer of any shape. */
const swapText = (value: unknown, from: string, to: string): unknown => JSON.parse(JSON.stringify(value ?? null).replaceAll(from, to)) as unknown;

export function twelveLies(ground: Ground, other: { readonly genesis: string; readonly http: string }): readonly Case[] {
  const { target, free, clinic } = ground;
  const more = free + 1_000n;
  const freeHex = Buffer.from(u128(free)).toString('hex');
  const balance = async (chain: Chain): Promise<Shown> => ((await chain.balances([target])).value[0]?.free === free ? 'truth' : 'lie');
  const believesBalance = (url: string): Promise<boolean> => withApi(url, async (api) => (await account(api, target)).data.free.toBigInt() !== free);
  const readyOnTruth = async (chain: Chain): Promise<Shown> => {
    const head = await chain.ready(9_000);
    return head.number > 0 && `0x${head.hash}` === await ground.blockHash(head.number) ? 'truth' : head.number === 0 ? 'nothing' : 'lie';
  };
  const nonceHead = (nonce: number): Uint8Array => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(nonce); return bytes; };
  const ownHead = (bytes: Uint8Array): Uint8Array | null => {
    // An account's value: nonce, three counters, then its amounts.
    const at = Buffer.from(bytes).indexOf(u128(free));
    return at < 16 ? null : Buffer.concat([bytes.subarray(0, at - 16), nonceHead(77), bytes.subarray(at - 12)]);
  };
  const isBody = ({ protocol, to, bytes }: Message): boolean => protocol === 'sync/2' && to === 'node' && (flagsOf(bytes) & 0x0200_0000) > 0;

  return [
    { name: 'fake value', peer: proofs((bytes) => replaced(bytes, u128(free), u128(more))), probe: balance, endpoint: { answer: ({ result }) => swapText(result, freeHex, Buffer.from(u128(more)).toString('hex')) }, believes: believesBalance },
    {
      name: 'omitted key', peer: proofs((bytes) => withoutNode(bytes, u128(free))), probe: balance,
      endpoint: { answer: ({ result }) => (JSON.stringify(result ?? null).includes(freeHex) ? JSON.parse(JSON.stringify(result).replace(new RegExp(`"0x[0-9a-f]*${freeHex}[0-9a-f]*"`, 'g'), 'null')) as unknown : result) }, believes: believesBalance,
    },
    {
      name: 'stale state', peer: ({ protocol, to, bytes }) => (protocol === 'light/2' && to === 'node' ? withBlock(bytes, bytesOf(ground.before)) ?? bytes : bytes), probe: balance,
      endpoint: { ask: (exchange) => { if (/^state_(getStorage|queryStorageAt|subscribeStorage)/.test(exchange.method)) { exchange.params = [exchange.params[0], ground.before]; } } },
      believes: (url) => withApi(url, async (api) => (await account(await api.at(await api.rpc.chain.getFinalizedHead()) as unknown as ApiPromise, target)).data.free.toBigInt() !== free),
    },
    {
      name: 'another genesis', early: true,
      // To each side the other's greeting names the genesis it expects.
      peer: ({ protocol, to, bytes }) => {
        const [from, into] = to === 'client' ? [other.genesis, ground.genesis] : [ground.genesis, other.genesis];
        return protocol === 'block-announces/1' ? replaced(bytes, bytesOf(from), bytesOf(into)) ?? bytes : bytes;
      }, probe: readyOnTruth,
      endpoint: { answer: ({ method, params, result }) => (method === 'chain_getBlockHash' && Number(params[0]) === 0 ? `0x${other.genesis}` : result) },
      believes: (url) => withApi(url, async (api) => api.genesisHash.toHex() === `0x${other.genesis}`),
    },
    {
      name: 'forged header', peer: ({ protocol, to, index, bytes }) => (protocol === 'block-announces/1' && to === 'client' && index > 0 && bytes.length > 100 ? flipped(bytes, 40) : bytes),
      probe: async (chain) => {
        const begun = performance.now();
        for (let height = 0; performance.now() - begun < 5_000;) {
          const best = await chain.best();
          if (best.number !== height && `0x${best.hash}` !== await ground.blockHash(best.number)) return 'lie';
          height = best.number;
          await new Promise((resolve) => { setTimeout(resolve, 250); });
        }
        return 'truth';
      },
      endpoint: { answer: ({ method, result }) => (/^chain_(getHeader|newHead)/.test(method) && result !== null && typeof result === 'object' ? { ...result, stateRoot: `0x${'66'.repeat(32)}` } : result) },
      believes: (url) => withApi(url, async (api) => (await api.rpc.chain.getHeader()).stateRoot.toHex() === `0x${'66'.repeat(32)}`),
    },
    {
      name: 'other authorities', early: true,
      peer: ({ protocol, to, bytes }) => (to === 'client' && ['grandpa/1', 'sync/2', 'sync/warp'].includes(protocol) ? resigned(bytes, ground.grandpa, protocol === 'grandpa/1') ?? bytes : bytes),
      // With the votes unsigned by the real ones nothing can be final, so even a true head would be believed for nothing.
      probe: async (chain) => ((await chain.ready(9_000)).number === 0 ? 'nothing' : 'lie'),
      // Of a block that nobody made, with every vote in order: for whoever also believes the endpoint who votes.
      endpoint: { answer: ({ method, result }) => (method === 'state_call' ? malloryAlone : method === 'grandpa_justifications' ? u8aToHex(confirmedByMallory) : result) },
      believes: async (url) => {
        const rpc = await openRpc(url);
        try {
          const told = authoritiesFrom(await rpc.ask<string>('state_call', 'GrandpaApi_grandpa_authorities', '0x'));
          const final = finalizedBy(hexToU8a(await rpc.next<string>('grandpa_subscribeJustifications', 30_000)), { id: 0n, authorities: told });
          // Who knows the true ones takes it for nothing: it is the authorities that were believed.
          return final?.hash === nobodysBlock && finalizedBy(confirmedByMallory, { id: 0n, authorities: [{ key: bytesToHex(ground.grandpa), weight: 1n }] }) === null;
        } finally {
          rpc.close();
        }
      },
    },
    {
      name: 'swapped block', peer: (message) => (isBody(message) ? withBlock(message.bytes, bytesOf(ground.before)) ?? message.bytes : message.bytes),
      probe: async (chain) => {
        const sent = chain.submit({ key: `swap${String(Math.random())}`, call: calls.balances.transfer(clinic.steward.account, 10n ** 12n), signer: clinic.alice.account, sign: clinic.alice.sign, patience: 12_000 });
        const receipt = await sent.done.catch(() => null);
        if (receipt === null) return 'nothing';
        const body = await ground.api.rpc.chain.getBlock(await ground.blockHash(receipt.block.number));
        return body.block.extrinsics.some((one) => one.hash.toHex() === `0x${receipt.hash}`) ? 'truth' : 'lie';
      },
      endpoint: { ask: (exchange) => { if (exchange.method === 'chain_getBlock') exchange.params = [ground.before]; } },
      believes: (url) => withApi(url, async (api) => (await api.rpc.chain.getBlock(ground.block.hash)).block.header.number.toNumber() !== ground.block.number),
    },
    {
      name: 'fake events', peer: proofs((bytes) => replaced(bytes, u128(free), u128(more))),
      probe: async (chain) => {
        const { value } = await chain.events({ number: ground.block.number });
        return value.some(({ name, data }) => name === 'Transfer' && data.amount === free) ? 'truth' : 'lie';
      },
      endpoint: { answer: ({ result }) => swapText(result, freeHex, Buffer.from(u128(more)).toString('hex')) },
      believes: (url) => withApi(url, async (api) => {
        const events = await (await api.at(ground.block.hash)).query.system?.events?.();
        return JSON.stringify(events?.toHuman() ?? null).includes(more.toLocaleString('en-US'));
      }),
    },
    {
      name: 'fake metadata', early: true, peer: proofs((bytes) => (bytes.length > 100_000 ? flipped(bytes, 60_000) : null)), probe: readyOnTruth,
      endpoint: {
        answer: ({ method, params, result }) => {
          const [from, to] = ['transfer_keep_alive', 'transfer_keep_dead_'].map((name) => Buffer.from(name).toString('hex'));
          return (method === 'state_getMetadata' || (method === 'state_call' && String(params[0]).startsWith('Metadata'))) && typeof result === 'string' ? result.replaceAll(from ?? '', to ?? '') : result;
        },
      },
      believes: (url) => withApi(url, async (api) => api.tx.balances?.transferKeepAlive === undefined),
    },
    {
      name: 'wrong nonce', peer: proofs(ownHead), probe: async (chain) => ((await chain.balances([target])).value[0]?.nonce === 0 ? 'truth' : 'lie'),
      endpoint: { answer: ({ method, result }) => (method === 'system_accountNextIndex' ? 77 : result) },
      believes: (url) => withApi(url, async (api) => (await api.rpc.system.accountNextIndex(target)).toNumber() === 77),
    },
    {
      name: 'false decision', peer: proofs((bytes) => replaced(bytes, bytesOf(ground.section), bytesOf(ground.otherSection))),
      probe: async (chain) => ((await chain.decide(ground.question(ground.section))).value.permit ? 'truth' : 'lie'),
      endpoint: { answer: ({ method, params, result }) => (method === 'state_call' && params[0] === 'ConsentApi_decide' ? '0x000000' : result) },
      believes: (url) => withApi(url, async (api) => {
        const answer = await api.rpc.state.call('ConsentApi_decide', u8aToHex(encodedQuestion(api, ground)));
        return answer.toHex() === '0x000000';
      }),
    },
    {
      name: 'endless reply', peer: ({ protocol, to, bytes }) => (protocol === 'light/2' && to === 'client' ? 'endless' : bytes),
      probe: async (chain) => {
        const begun = performance.now();
        const shown = await balance(chain).catch(() => 'nothing' as const);
        return performance.now() - begun > 17_000 ? 'lie' : shown;
      },
      endpoint: { answer: ({ method, result }) => (method === 'system_accountNextIndex' ? 'endless' : result) },
      // Judged by what was poured into it.
      believes: (url) => new Promise((resolve) => {
        const socket = new WebSocket(url, { maxPayload: 2 ** 30 });
        const end = (): void => { socket.terminate(); resolve(false); };
        socket.on('error', end);
        socket.on('open', () => { socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'system_accountNextIndex', params: [target] })); setTimeout(end, 3_000); });
      }),
    },
  ];
}

/** The first field of a block request: which parts are wanted, as a varint. */
function flagsOf(bytes: Uint8Array): number {
  let flags = 0;
  if (bytes[0] !== 8) return 0;
  for (let at = 1; at < 6; at += 1) { const byte = bytes[at] ?? 0; flags += (byte & 127) * 128 ** (at - 1); if (byte < 128) break; }
  return flags;
}

function encodedQuestion(api: ApiPromise, ground: Ground): Uint8Array {
  const { subject, section, organization, account: who, action, purpose, now } = ground.question(ground.section);
  const type = (name: string, value: unknown): Uint8Array => api.registry.createType(name, value).toU8a();
  return Buffer.concat([bytesOf(subject), bytesOf(section), type('u32', organization), type('AccountId', who), type('u8', action), type('u16', purpose), type('Option<u32>', null), type('Option<u64>', null), type('u64', now)]);
}
