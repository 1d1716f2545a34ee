/** IPFS Cluster's REST API (ipfscluster.io/documentation/reference/api): which nodes keep a document. */
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';
import type { Health } from '../content-store.ts';
import { bytesOf, linesOf } from './answer.ts';

const maxAnswerBytes = 16 * 1024 * 1024;

export interface Factor {
  /** Fewer copies than this, and the document counts as pending. */
  readonly minimum: number;
  readonly maximum: number;
}

export interface Cluster {
  /** Asks for copies; they are made in the background. */
  pin(cid: string, factor: Factor, signal: AbortSignal): Promise<void>;
  unpin(cid: string, signal: AbortSignal): Promise<void>;
  /** Null where the cluster keeps no such document. */
  health(cid: string, signal: AbortSignal): Promise<Health | null>;
  /** Each node with whether it answers. */
  peers(signal: AbortSignal): Promise<{ name: string; isUp: boolean }[]>;
}

const Peer = z.object({ peername: z.string(), error: z.string().default('') });
/** `timestamp`: when the node last looked at this document. */
const Status = z.object({ peer_map: z.record(z.string(), z.object({ status: z.string(), timestamp: z.string() })).default({}) });
const Pinned = z.object({ replication_factor_max: z.number() });

export interface ClusterDeps {
  /** Its REST address, `http://127.0.0.1:9094`. */
  readonly url: string;
  readonly authorization?: string;
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

  return {
    async pin(cid, { minimum, maximum }, signal) {
      const response = await ask('POST', `/pins/ipfs/${cid}?replication-min=${String(minimum)}&replication-max=${String(maximum)}&mode=recursive`, signal);
      if (!response.ok) await refuse(response);
      await bytesOf(response, maxAnswerBytes);
    },
    async unpin(cid, signal) {
      const response = await ask('DELETE', `/pins/${cid}`, signal);
      if (!response.ok && response.status !== 404) await refuse(response);
      await bytesOf(response, maxAnswerBytes);
    },
    async health(cid, signal) {
      const asked = await ask('GET', `/allocations/${cid}`, signal);
      if (asked.status === 404) return null;
      if (!asked.ok) await refuse(asked);
      const { replication_factor_max: wanted } = await read(Pinned, asked);
      const found = await ask('GET', `/pins/${cid}`, signal);
      if (!found.ok) await refuse(found);
      const { peer_map: nodes } = await read(Status, found);
      const holding = Object.values(nodes).filter(({ status }) => status === 'pinned').map(({ timestamp }) => Date.parse(timestamp)).filter(Number.isFinite);
      return { copies: holding.length, wanted, provedAt: holding.length === 0 ? null : Math.max(...holding) };
    },
    async peers(signal) {
      const response = await ask('GET', '/peers', signal);
      if (!response.ok) await refuse(response);
      const peers = (await linesOf(response, maxAnswerBytes)).flatMap((line) => z.union([z.array(Peer), Peer.transform((one) => [one])]).parse(line));
      return peers.map(({ peername, error }) => ({ name: peername, isUp: error === '' }));
    },
  };
}
