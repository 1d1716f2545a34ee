/** Kubo's RPC (`/api/v0`, docs.ipfs.tech/reference/kubo/rpc): the few commands a store of sealed documents needs. */
import type { CID } from 'multiformats/cid';
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';
import { contentIdOf, isContentOf, rawCodec } from '../content-address.ts';
import { bytesOf, linesOf } from './answer.ts';

/** Kubo refuses larger blocks by itself, and so do peers. */
const maxBlockBytes = 2 * 1024 * 1024;
const maxAnswerBytes = 64 * 1024 * 1024;

export interface Kubo {
  identity(signal: AbortSignal): Promise<{ peerId: string; addresses: string[] }>;
  /** Errors: `storage.full`, and `content.tampered` where the node calls it something else. */
  putBlock(cid: CID, bytes: Uint8Array, pin: boolean, signal: AbortSignal): Promise<void>;
  /** Checked against its address, whoever sent it. Errors: `content.unavailable`, `content.tampered`, `content.too-large`. */
  getBlock(cid: CID, signal: AbortSignal, from?: 'anywhere' | 'here'): Promise<Uint8Array>;
  pin(root: CID, signal: AbortSignal): Promise<void>;
  unpin(root: CID, signal: AbortSignal): Promise<void>;
  isPinned(root: CID, signal: AbortSignal): Promise<boolean>;
  /** The roots. */
  pins(signal: AbortSignal): Promise<string[]>;
  /** Only of blocks that no pin holds; the others are left. */
  removeBlocks(cids: readonly CID[], signal: AbortSignal): Promise<void>;
  /** One block, whatever pins it: the pins are given up. */
  forgetBlock(cid: CID, signal: AbortSignal): Promise<void>;
  /** The number of blocks deleted. */
  collect(signal: AbortSignal): Promise<number>;
  connect(multiaddr: string, signal: AbortSignal): Promise<void>;
  peers(signal: AbortSignal): Promise<{ peerId: string; address: string }[]>;
  size(signal: AbortSignal): Promise<{ blocks: number; bytes: number }>;
}

const Refusal = z.object({ Message: z.string().max(10_000) });
const Identity = z.object({ ID: z.string(), Addresses: z.array(z.string()).nullable() });
const Put = z.object({ Key: z.string() });
const Pins = z.object({ Keys: z.record(z.string(), z.object({ Type: z.string() })).nullish() });
const Collected = z.object({ Error: z.string().optional() });
const Peers = z.object({ Peers: z.array(z.object({ Peer: z.string(), Addr: z.string() })).nullable() });
const Size = z.object({ NumObjects: z.number(), RepoSize: z.number() });

export interface KuboDeps {
  /** Its RPC address, `http://127.0.0.1:5001`. */
  readonly url: string;
  /** The value of an Authorization header, where the node asks for one (Kubo's `API.Authorizations`). */
  readonly authorization?: string | undefined;
  readonly fetch: typeof fetch;
}

export function createKubo({ url, authorization, fetch }: KuboDeps): Kubo {
  async function ask(command: string, args: Readonly<Record<string, string | readonly string[]>>, signal: AbortSignal, body?: FormData): Promise<Response> {
    const query = new URLSearchParams(Object.entries(args).flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one])));
    let response: Response;
    try {
      response = await fetch(`${url}/api/v0/${command}?${query.toString()}`, { method: 'POST', signal, redirect: 'error', ...(body === undefined ? {} : { body }), ...(authorization === undefined ? {} : { headers: { authorization } }) });
    } catch (cause) {
      throw new AppError(signal.aborted ? 'content.unavailable' : 'content.not-running', { method: command }, { cause });
    }
    if (response.ok) return response;
    throw new KuboRefusal(command, await reasonOf(response));
  }

  const answer = async <T>(shape: z.ZodType<T>, ...asked: Parameters<typeof ask>): Promise<T> => {
    const lines = await linesOf(await ask(...asked), maxAnswerBytes);
    const parsed = shape.safeParse(lines.at(-1));
    if (!parsed.success) throw new AppError('content.not-running', { method: asked[0] }, { cause: parsed.error });
    return parsed.data;
  };

  return {
    async identity(signal) {
      const { ID, Addresses } = await answer(Identity, 'id', {}, signal);
      return { peerId: ID, addresses: Addresses ?? [] };
    },
    async putBlock(cid, bytes, pin, signal) {
      const form = new FormData();
      form.append('data', new Blob([bytes as Uint8Array<ArrayBuffer>]));
      const { Key } = await answer(Put, 'block/put', { 'cid-codec': cid.code === rawCodec ? 'raw' : 'dag-pb', mhtype: 'sha2-256', pin: String(pin) }, signal, form).catch(asStorageError);
      if (Key !== contentIdOf(cid)) throw new AppError('content.tampered', { cid: contentIdOf(cid) });
    },
    async getBlock(cid, signal, from = 'anywhere') {
      const response = await ask('block/get', { arg: contentIdOf(cid), ...(from === 'here' ? { offline: 'true' } : {}) }, signal)
        .catch((cause: unknown) => { throw cause instanceof KuboRefusal ? new AppError('content.unavailable', { cid: contentIdOf(cid) }, { cause }) : cause; });
      const bytes = await bytesOf(response, maxBlockBytes).catch((cause: unknown) => {
        throw cause instanceof AppError ? cause : new AppError('content.unavailable', { cid: contentIdOf(cid) }, { cause });
      });
      if (!isContentOf(cid, bytes)) throw new AppError('content.tampered', { cid: contentIdOf(cid) });
      return bytes;
    },
    async pin(root, signal) {
      await ask('pin/add', { arg: contentIdOf(root), recursive: 'true' }, signal).then((response) => linesOf(response, maxAnswerBytes))
        .catch((cause: unknown) => { throw cause instanceof KuboRefusal ? new AppError('content.unavailable', { cid: contentIdOf(root) }, { cause }) : cause; });
    },
    async unpin(root, signal) {
      await ask('pin/rm', { arg: contentIdOf(root), recursive: 'true' }, signal).catch((error: unknown) => { if (!isNotPinned(error)) throw error; });
    },
    async isPinned(root, signal) {
      return ask('pin/ls', { arg: contentIdOf(root), type: 'recursive' }, signal).then(() => true, (error: unknown) => { if (isNotPinned(error)) return false; throw error; });
    },
    pins: async (signal) => Object.keys((await answer(Pins, 'pin/ls', { type: 'recursive' }, signal)).Keys ?? {}),
    async removeBlocks(cids, signal) {
      if (cids.length > 0) await linesOf(await ask('block/rm', { arg: cids.map(contentIdOf), force: 'true' }, signal), maxAnswerBytes);
    },
    async forgetBlock(cid, signal) {
      const response = await ask('pin/ls', { arg: contentIdOf(cid), type: 'all' }, signal).catch((error: unknown) => { if (isNotPinned(error)) return null; throw error; });
      const pins = response === null ? [] : Object.entries(Pins.parse((await linesOf(response, maxAnswerBytes)).at(-1)).Keys ?? {});
      for (const [pinned, { Type: type }] of pins) {
        // A block inside a file: Kubo names the file whose pin holds it.
        const root = type.startsWith('indirect through ') ? type.slice('indirect through '.length) : pinned;
        await ask('pin/rm', { arg: root, recursive: 'true' }, signal);
      }
      await linesOf(await ask('block/rm', { arg: contentIdOf(cid), force: 'true' }, signal), maxAnswerBytes);
    },
    async collect(signal) {
      const lines = (await linesOf(await ask('repo/gc', {}, signal), maxAnswerBytes)).map((line) => Collected.parse(line));
      return lines.filter((line) => line.Error === undefined || line.Error === '').length;
    },
    async connect(multiaddr, signal) {
      await ask('swarm/connect', { arg: multiaddr }, signal).then((response) => linesOf(response, maxAnswerBytes)).catch((cause: unknown) => {
        if (!(cause instanceof KuboRefusal)) throw cause;
        // A peer with another pre-shared key cannot even agree on how to encrypt.
        throw new AppError(/security protocol|privnet|private network/i.test(cause.reason) ? 'content.wrong-network' : 'content.unreachable', {}, { cause });
      });
    },
    async peers(signal) {
      const { Peers: list } = await answer(Peers, 'swarm/peers', {}, signal);
      return (list ?? []).map(({ Peer, Addr }) => ({ peerId: Peer, address: Addr }));
    },
    async size(signal) {
      const { NumObjects, RepoSize } = await answer(Size, 'repo/stat', {}, signal);
      return { blocks: NumObjects, bytes: RepoSize };
    },
  };
}

/** The node answered, and refused. */
class KuboRefusal extends AppError {
  readonly reason: string;

  constructor(command: string, reason: string) {
    super('content.not-running', { method: command }, { cause: new Error(reason) });
    this.reason = reason;
  }
}

const isNotPinned = (error: unknown): boolean => error instanceof KuboRefusal && error.reason.includes('not pinned');

function asStorageError(cause: unknown): never {
  if (cause instanceof KuboRefusal && /no space left|disk quota/i.test(cause.reason)) throw new AppError('storage.full', {}, { cause });
  throw cause;
}

async function reasonOf(response: Response): Promise<string> {
  const text = new TextDecoder().decode(await bytesOf(response, 100_000).catch(() => new Uint8Array()));
  try {
    return Refusal.parse(JSON.parse(text)).Message;
  } catch {
    return `${String(response.status)} ${text.slice(0, 200)}`;
  }
}
