/** R19: a peer, and a node asked by RPC, that send something else than what was asked for. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, privateKeyToProtobuf } from '@libp2p/crypto/keys';
import type { Blockstore } from 'interface-blockstore';
import type { CID } from 'multiformats/cid';
import { AppError } from '../../core/errors/index.ts';
import { AccountId, DocumentId, Hash, OrganizationId, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { commitmentOf, disagreement, type Envelope } from '../../core/sealing/index.ts';
import { createRandom } from '../../core/synthetic/index.ts';
import { createKubo } from '../../workstation/ipfs/clinic/kubo.ts';
import { contentIdOf, isContentOf, rawCidOf } from '../../workstation/ipfs/content-address.ts';
import { createFileReader } from '../../workstation/ipfs/file-reader.ts';
import { chunksOf } from '../../workstation/ipfs/file-chunks.ts';
import { createContentStore } from '../../workstation/ipfs/index.ts';
import { startSwarmNode } from '../../workstation/ipfs/swarm-node.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';

const mib = 1024 * 1024;
/** Largest block that is read of an answer, and how far beyond it reading may go. */
const blockLimit = 2 * mib;
const slack = 64 * 1024;
/** One in so many of the lies is of megabytes. */
const largeEvery = 100;
/** One in ten goes over bitswap, where a lie costs the time that was given to the question. */
const overBitswap = 0.1;
const patienceMs = 400;
const abreast = 50;

type Lie = (honest: Uint8Array, other: Uint8Array, random: () => number) => Uint8Array;
const lies: Readonly<Record<string, Lie>> = {
  'one bit changed': (honest, _, random) => { const copy = Uint8Array.from(honest); const at = Math.floor(random() * copy.length); copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8)); return copy; },
  'cut short': (honest, _, random) => honest.slice(0, Math.floor(random() * honest.length)),
  'longer': (honest, other, random) => Buffer.concat([honest, other.subarray(0, 1 + Math.floor(random() * 100))]),
  'its halves exchanged': (honest) => Buffer.concat([honest.subarray(honest.length / 2), honest.subarray(0, honest.length / 2)]),
  'another block': (_, other) => other,
  'nothing': () => new Uint8Array(),
};
const names = Object.keys(lies);

export const lyingStores: Fault = {
  id: 'R19', asked: '10k corrupt, cut, reordered, oversized blocks: 0 accepted; reading stops within 64 KiB of the limit; an older version is caught', usual: 10_000,
  async run({ seed, n }) {
    const [held, control] = [outcome(), outcome()];
    const peers = Math.floor(n * overBitswap);
    const rpc = await lyingNode(seed, n - peers, held, control);
    const facts = { byRpc: n - peers, byBitswap: peers, ...rpc, ...await lyingPeer(seed, peers, held) };
    olderVersion(held);
    return { held, control, facts };
  },
};

/** A block, and what is sent in its place; now and then a lie that happens to be the truth. */
function drawLie(index: number, random: () => number): { readonly cid: CID; readonly name: string; readonly sent: Uint8Array } {
  const honest = randomBytes(64 + Math.floor(random() * 4_000));
  const name = names[index % names.length] ?? '';
  return { cid: rawCidOf(honest), name, sent: (lies[name] as Lie)(honest, randomBytes(honest.length), random) };
}

/** A Kubo that answers each question for a block with a lie about it. */
async function lyingNode(seed: number, n: number, held: Outcome, control: Outcome): Promise<Record<string, number>> {
  const { next: random } = createRandom(`lying node ${String(seed)}`);
  const answers = new Map<string, (response: ServerResponse) => void>();
  const server = createServer((request, response) => {
    const cid = new URL(request.url ?? '', 'http://localhost').searchParams.get('arg') ?? '';
    (answers.get(cid) ?? (() => { response.writeHead(500).end(); }))(response);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`;
  const taken = { bytes: 0 };
  const kubo = createKubo({ url, fetch: (...asked) => fetch(...asked).then((answer) => counted(answer, taken)) });
  let farthest = 0;

  const one = async (index: number): Promise<void> => {
    const { cid, name, sent } = drawLie(index, random);
    held.attempts += 1;
    if (isContentOf(cid, sent)) return;
    answers.set(contentIdOf(cid), (response) => { response.end(sent); });
    const code = await kubo.getBlock(cid, AbortSignal.timeout(10_000)).then(() => 'accepted', codeOf);
    if (code !== 'content.tampered') held.violations.push(`by RPC, ${name}: ${code}`);
    // The same question without the check: what is sent is taken.
    if (index % 10 === 0) {
      control.attempts += 1;
      const unchecked = new Uint8Array(await (await fetch(`${url}/api/v0/block/get?arg=${contentIdOf(cid)}`, { method: 'POST' })).arrayBuffer());
      if (!isContentOf(cid, unchecked)) control.violations.push(`${name}: taken without the check`);
    }
    answers.delete(contentIdOf(cid));
  };
  /** More than any block: ended at 3 MB, or never. */
  const large = async (index: number): Promise<void> => {
    const cid = rawCidOf(randomBytes(32));
    answers.set(contentIdOf(cid), index % 2 === 0 ? (response) => { response.end(Buffer.alloc(3 * mib)); } : endless);
    taken.bytes = 0;
    held.attempts += 1;
    const code = await kubo.getBlock(cid, AbortSignal.timeout(10_000)).then(() => 'accepted', codeOf);
    farthest = Math.max(farthest, taken.bytes - blockLimit);
    if (code !== 'content.too-large') held.violations.push(`by RPC, too large: ${code}`);
    if (taken.bytes > blockLimit + slack) held.violations.push(`by RPC, too large: ${String(taken.bytes)} bytes were read`);
  };
  /** The blocks of a file, each genuine, two in each other's place. */
  const reordered = async (): Promise<void> => {
    const { root, blocks } = await chunksOf(randomBytes(3 * mib));
    const sent = blocks.map(({ bytes }) => bytes);
    [sent[0], sent[1]] = [sent[1] ?? new Uint8Array(), sent[0] ?? new Uint8Array()];
    for (const [index, { cid }] of blocks.entries()) answers.set(contentIdOf(cid), (response) => { response.end(sent[index]); });
    held.attempts += 1;
    const reader = createFileReader({ readBlock: (cid, signal) => kubo.getBlock(cid, signal) });
    const code = await reader.read(root, { maxBytes: 4 * mib, signal: AbortSignal.timeout(10_000) }).then(() => 'accepted', codeOf);
    if (code !== 'content.tampered') held.violations.push(`by RPC, a file with two blocks exchanged: ${code}`);
  };
  try {
    await reordered();
    const count = Math.floor(n / largeEvery);
    for (let at = 0; at < n - count; at += abreast) await Promise.all(Array.from({ length: Math.min(abreast, n - count - at) }, (_, index) => one(at + index)));
    for (let index = 0; index < count; index += 1) await large(index);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return { oversized: Math.floor(n / largeEvery), bytesBeyondTheLimit: Math.max(0, farthest) };
}

/** A member of the swarm that has every block that is asked for, and each of them wrong; the embedded store asks it. */
async function lyingPeer(seed: number, n: number, held: Outcome): Promise<Record<string, number>> {
  const { next: random } = createRandom(`lying peer ${String(seed)}`);
  const folder = mkdtempSync(join(tmpdir(), 'assent-lies-'));
  const swarmKey = randomBytes(32);
  const lieOf = new Map<string, Uint8Array>();
  let told = 0;
  const refused = (): never => { throw new Error('a lying peer stores nothing'); };
  const blockstore = {
    has: (cid: CID) => lieOf.has(contentIdOf(cid)),
    async *get(cid: CID) { told += 1; yield lieOf.get(contentIdOf(cid)) ?? new Uint8Array(); },
    put: refused, delete: refused, putMany: refused, deleteMany: refused, getMany: refused, getAll: refused,
  } as unknown as Blockstore;
  const liar = await startSwarmNode({ blockstore, privateKey: privateKeyToProtobuf(await generateKeyPair('Ed25519')), swarmKey, listen: ['/ip4/127.0.0.1/tcp/0'] });
  const store = createContentStore({ folder, swarmKey, workerEntry: new URL('../../workstation/ipfs/worker.ts', import.meta.url) });
  const one = async (index: number): Promise<void> => {
    const { cid, name, sent } = drawLie(index, random);
    held.attempts += 1;
    if (isContentOf(cid, sent)) return;
    lieOf.set(contentIdOf(cid), sent);
    const code = await store.get(contentIdOf(cid), { timeoutMs: patienceMs, maxBytes: mib }).then(() => 'accepted', codeOf);
    if (code !== 'content.unavailable' && code !== 'content.tampered') held.violations.push(`by bitswap, ${name}: ${code}`);
    if (await store.has(contentIdOf(cid))) held.violations.push(`by bitswap, ${name}: it was kept`);
    lieOf.delete(contentIdOf(cid));
  };
  try {
    await store.start();
    await store.connect(liar.libp2p.getMultiaddrs().map(String)[0] ?? '');
    for (let at = 0; at < n; at += abreast) await Promise.all(Array.from({ length: Math.min(abreast, n - at) }, (_, index) => one(at + index)));
    // Nobody lied to us unless the liar was asked.
    if (told < n / 2) held.violations.push(`the lying peer was asked for ${String(told)} of ${String(n)} blocks only`);
  } finally {
    await store.stop();
    await liar.node.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { liesToldByBitswap: told };
}

/** A genuine, signed document that a newer one replaced. Under the newer one's address its hash is wrong (above); under its own it is not what the chain names. */
function olderVersion(held: Outcome): void {
  const hex = (digit: string, bytes = 32): string => digit.repeat(bytes * 2);
  const [older, newer] = [DocumentId.parse(hex('e')), DocumentId.parse(hex('d'))];
  const envelope: Envelope = {
    format: 'assent-document/1', genesis: Hash.parse(hex('9')), document: older, subject: SubjectId.parse(hex('5')), section: { category: 'labs', sensitivity: 'general', hash: SectionHash.parse(hex('c', 16)) }, epoch: 2,
    supersedes: null, organization: OrganizationId.parse(1), author: AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'), authoredAt: '2026-01-01T00:00:00.000Z', salt: Hash.parse(hex('7')),
    resources: [{ resourceType: 'Observation' }], signature: hex('1', 64),
  };
  const found = disagreement(envelope, { genesis: envelope.genesis, document: newer, subject: envelope.subject, section: envelope.section.hash, epoch: 2, commitment: commitmentOf(envelope), superseded: [older] });
  held.attempts += 1;
  if (found !== 'superseded') held.violations.push(`an older version: ${String(found)}`);
}

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : `no code: ${String(error)}`);

function endless(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(slack)));
    response.once('drain', more);
  };
  response.on('error', () => undefined);
  more();
}

/** The answer, with every byte that is taken of it added up. */
function counted(answer: Response, taken: { bytes: number }): Response {
  const reader = answer.body?.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await reader?.read();
      if (part === undefined || part.done) { controller.close(); return; }
      taken.bytes += part.value.byteLength;
      controller.enqueue(part.value);
    },
    cancel: () => reader?.cancel(),
  }, { highWaterMark: 0 });
  return new Response(body, { status: answer.status, headers: answer.headers });
}
