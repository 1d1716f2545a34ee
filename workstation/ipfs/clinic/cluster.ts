/** IPFS Cluster's REST API (ipfscluster.io/documentation/reference/api): which nodes keep a document. */
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';
import { bytesOf, linesOf } from './answer.ts';

const maxAnswerBytes = 16 * 1024 * 1024;
/** What the cluster says of all documents: under a kilobyte for each. */
const maxListBytes = 256 * 1024 * 1024;

export interface Factor {
  /** Fewer copies than this, and the document counts as pending. */
  readonly minimum: number;
  readonly maximum: number;
}

export interface Allocation {
  readonly least: number;
  readonly wanted: number;
  /** Peer ids of the Kubo nodes that say they keep it: nothing is proved by it. */
  readonly holding: readonly string[];
}

export interface Cluster {
  /** Asks for copies, the first of them beside the peer that is asked; they are made in the background. Fails where fewer than the minimum of nodes are up. */
  pin(cid: string, factor: Factor, signal: AbortSignal): Promise<void>;
  unpin(cid: string, signal: AbortSignal): Promise<void>;
  /** Null where the cluster keeps no such document. */
  allocation(cid: string, signal: AbortSignal): Promise<Allocation | null>;
  /** Each node with whether it answers. */
  peers(signal: AbortSignal): Promise<{ name: string; isUp: boolean }[]>;
  /** Documents of this factor that fewer nodes keep than `copies`. */
  short(factor: Factor, copies: number, signal: AbortSignal): Promise<string[]>;
  /** As `pin`, with so many copies at once: a document that has its minimum, the cluster gives to no further node by itself. */
  spread(cid: string, factor: Factor, copies: number, signal: AbortSignal): Promise<void>;
  /** On every node: deletes what no pin holds. */
  collect(signal: AbortSignal): Promise<void>;
  /** How many nodes the peer that is asked would give a document to. */
  takers(signal: AbortSignal): Promise<number>;
}

const Peer = z.object({ peername: z.string(), error: z.string().default('') });
const Identity = z.object({ id: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{20,80}$/) });
const Metric = z.object({ valid: z.boolean() });
const Status = z.object({ peer_map: z.record(z.string(), z.object({ status: z.string(), ipfs_peer_id: z.string().max(100).default('') })).default({}) });
/** -1: on every node. */
const Listed = Status.extend({ cid: z.string() });
const Pinned = z.object({ replication_factor_min: z.number(), replication_factor_max: z.number() });

export interface ClusterDeps {
  /** Its REST address, `http://127.0.0.1:9094`. */
  readonly url: string;
  /** The value of an Authorization header. */
  readonly authorization?: string | undefined;
  readonly fetch: typeof fetch;
}

export function createCluster({ url, authorization, fetch }: ClusterDeps): Cluster {
  async function ask(method: 'GET' | 'POST' | 'DELETE', path: string, signal: AbortSignal): Promise<Response> {
    try {
      return await fetch(`${url}${path}`, { method, signal, redirect: 'error', ...(authorization === undefined ? {} : { headers: { authorization } }) });
    } catch (cause) {
      throw new AppError('content.not-running', { method: 'cluster' }, { cause });
    }
  }

  async function refuse(response: Response): Promise<never> {
    const reason = new TextDecoder().decode(await bytesOf(response, 10_000).catch(() => new Uint8Array()));
    throw new AppError('content.not-running', { method: 'cluster' }, { cause: new Error(`${String(response.status)} ${reason}`) });
  }

  async function read<T>(shape: z.ZodType<T>, response: Response): Promise<T> {
    const parsed = shape.safeParse((await linesOf(response, maxAnswerBytes)).at(-1));
    if (!parsed.success) throw new AppError('content.not-running', { method: 'cluster' }, { cause: parsed.error });
    return parsed.data;
  }

  async function list<T>(shape: z.ZodType<T>, path: string, signal: AbortSignal, maxBytes = maxAnswerBytes): Promise<T[]> {
    const response = await ask('GET', path, signal);
    if (!response.ok) await refuse(response);
    const parsed = z.array(shape).safeParse((await linesOf(response, maxBytes)).flat());
    if (!parsed.success) throw new AppError('content.not-running', { method: 'cluster' }, { cause: parsed.error });
    return parsed.data;
  }

  let own: string | undefined;
  async function ownId(signal: AbortSignal): Promise<string> {
    const response = await ask('GET', '/id', signal);
    if (!response.ok) await refuse(response);
    return (await read(Identity, response)).id;
  }

  async function pin(cid: string, { minimum, maximum }: Factor, signal: AbortSignal): Promise<void> {
    // Given to other nodes only, the cluster would unpin the copy that was just written.
    own ??= await ownId(signal);
    const response = await ask('POST', `/pins/ipfs/${cid}?replication-min=${String(minimum)}&replication-max=${String(maximum)}&mode=recursive&user-allocations=${own}`, signal);
    if (!response.ok) await refuse(response);
    await bytesOf(response, maxAnswerBytes);
  }

  return {
    pin,
    async spread(cid, factor, copies, signal) {
      await pin(cid, { ...factor, minimum: copies }, signal);
      // It keeps the nodes that it was just given.
      await pin(cid, factor, signal);
    },
    async unpin(cid, signal) {
      const response = await ask('DELETE', `/pins/${cid}`, signal);
      if (!response.ok && response.status !== 404) await refuse(response);
      await bytesOf(response, maxAnswerBytes);
    },
    async allocation(cid, signal) {
      const asked = await ask('GET', `/allocations/${cid}`, signal);
      if (asked.status === 404) return null;
      if (!asked.ok) await refuse(asked);
      const { replication_factor_min: least, replication_factor_max: most } = await read(Pinned, asked);
      const found = await ask('GET', `/pins/${cid}`, signal);
      if (!found.ok) await refuse(found);
      const nodes = Object.entries((await read(Status, found)).peer_map);
      const all = (factor: number): number => (factor < 1 ? nodes.length : factor);
      // A node that does not say which Kubo it has is still one; it cannot be asked.
      return { least: all(least), wanted: all(most), holding: nodes.filter(([, { status }]) => status === 'pinned').map(([peer, { ipfs_peer_id: kubo }]) => (kubo === '' ? peer : kubo)) };
    },
    peers: async (signal) => (await list(Peer, '/peers', signal)).map(({ peername, error }) => ({ name: peername, isUp: error === '' })),
    async short({ minimum, maximum }, copies, signal) {
      const all = await list(Listed, '/pins', signal, maxListBytes);
      const few = all.filter(({ peer_map: nodes }) => Object.values(nodes).filter(({ status }) => status === 'pinned').length < copies).map(({ cid }) => cid);
      const ours: string[] = [];
      for (const cid of few) {
        const asked = await ask('GET', `/allocations/${cid}`, signal);
        if (!asked.ok) { await bytesOf(asked, maxAnswerBytes); continue; }
        const factor = await read(Pinned, asked);
        // Others are another program's, or were given up meanwhile. A higher minimum is left by a spreading that was cut short.
        if (factor.replication_factor_min >= minimum && factor.replication_factor_max === maximum) ours.push(cid);
      }
      return ours;
    },
    async collect(signal) {
      const response = await ask('POST', '/ipfs/gc', signal);
      if (!response.ok) await refuse(response);
      await bytesOf(response, maxAnswerBytes);
    },
    takers: async (signal) => (await list(Metric, '/monitor/metrics/freespace', signal)).filter(({ valid }) => valid).length,
  };
}
