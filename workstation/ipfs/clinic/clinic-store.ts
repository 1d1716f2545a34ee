import type { CID } from 'multiformats/cid';
import { AppError } from '../../../core/errors/index.ts';
import { contentIdOf, parseContentId } from '../content-address.ts';
import type { ContentEvent, ContentStore, Peer } from '../content-store.ts';
import { chunksOf } from '../file-chunks.ts';
import type { FileReader, ReadBlock } from '../file-reader.ts';
import type { Cluster, Factor } from './cluster.ts';
import type { Kubo } from './kubo.ts';

const networkDeadline = 15_000;
/** A large file's blocks, and collecting, take longer than a question. */
const writeDeadline = 120_000;
/** Blocks on their way to the node at once. */
const abreast = 16;

export interface ClinicStoreDeps {
  readonly kubo: Kubo;
  /** Null where one node keeps everything. */
  readonly cluster: Cluster | null;
  readonly factor: Factor;
  readonly readerOf: (deps: { readonly readBlock: ReadBlock }) => FileReader;
  readonly now: () => number;
  /** How often the node is asked whether it still answers, ms. */
  readonly askEveryMs?: number;
}

/** A clinic's own Kubo, and the cluster that copies what it holds. The node is believed nothing: every block is hashed on arrival. */
export function createClinicStore({ kubo, cluster, factor, readerOf, now, askEveryMs = 5_000 }: ClinicStoreDeps): ContentStore {
  const listeners = new Set<(event: ContentEvent) => void>();
  const dialled = new Map<string, string>();
  const stopping = new AbortController();
  let isUp = false;
  let asking: NodeJS.Timeout | undefined;
  let known: readonly Peer[] = [];
  const emit = (event: ContentEvent): void => { for (const listener of listeners) listener(event); };
  const deadline = (ms: number): AbortSignal => AbortSignal.any([stopping.signal, AbortSignal.timeout(ms)]);
  const anywhere = readerOf({ readBlock: (cid, signal) => kubo.getBlock(cid, signal) });
  const here = readerOf({ readBlock: (cid, signal) => kubo.getBlock(cid, signal, 'here') });

  async function isHere(root: CID): Promise<readonly CID[] | null> {
    try {
      return (await here.read(root, { maxBytes: Number.MAX_SAFE_INTEGER, signal: deadline(networkDeadline) })).members;
    } catch (error) {
      if (error instanceof AppError && (error.code === 'content.unavailable' || error.code === 'content.tampered')) return null;
      throw error;
    }
  }

  async function store(bytes: Uint8Array): Promise<CID> {
    const { root, blocks } = await chunksOf(bytes);
    const signal = deadline(writeDeadline);
    // One block is stored and pinned in one question; most documents are one block.
    if (blocks.length === 1) await Promise.all(blocks.map(({ cid, bytes: block }) => kubo.putBlock(cid, block, true, signal)));
    else {
      for (let at = 0; at < blocks.length; at += abreast) await Promise.all(blocks.slice(at, at + abreast).map((block) => kubo.putBlock(block.cid, block.bytes, false, signal)));
      await kubo.pin(root, signal);
    }
    await cluster?.pin(contentIdOf(root), factor, signal);
    return root;
  }

  async function giveUp(root: CID): Promise<void> {
    await cluster?.unpin(contentIdOf(root), deadline(networkDeadline));
    await kubo.unpin(root, deadline(networkDeadline));
  }

  /** Notices that the node went or came back; nothing else here keeps a connection to it. */
  async function look(): Promise<void> {
    const before = isUp;
    try {
      const peers = await currentPeers();
      isUp = true;
      if (!before) emit({ type: 'started' });
      if (JSON.stringify(peers) !== JSON.stringify(known)) emit({ type: 'peers', peers: known = peers });
      for (const { peerId, state } of peers) if (state === 'connecting') await kubo.connect(dialled.get(peerId) ?? '', deadline(networkDeadline)).catch(() => undefined);
    } catch {
      isUp = false;
      if (before && !stopping.signal.aborted) emit({ type: 'stopped', reason: 'the node does not answer' });
    }
    if (!stopping.signal.aborted) asking = setTimeout(() => { void look(); }, askEveryMs).unref();
  }

  async function currentPeers(): Promise<Peer[]> {
    const connected = await kubo.peers(deadline(networkDeadline));
    const away = [...dialled].filter(([peerId]) => !connected.some((peer) => peer.peerId === peerId));
    return [...connected.map((peer) => ({ ...peer, state: 'connected' as const })), ...away.map(([peerId, address]) => ({ peerId, address, state: 'connecting' as const }))];
  }

  return {
    async start() {
      const identity = await kubo.identity(deadline(networkDeadline));
      if (asking === undefined && !stopping.signal.aborted) { isUp = true; asking = setTimeout(() => { void look(); }, askEveryMs).unref(); }
      return identity;
    },
    put: async (bytes) => contentIdOf(await store(bytes)),
    async putAll(items) {
      const stored = await Promise.allSettled(items.map(store));
      const failed = stored.find((outcome) => outcome.status === 'rejected');
      const roots = stored.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      if (failed !== undefined) {
        await Promise.allSettled(roots.map(giveUp));
        throw failed.reason;
      }
      return roots.map(contentIdOf);
    },
    get: async (cid, { timeoutMs, maxBytes }) => (await anywhere.read(parseContentId(cid), { maxBytes, signal: deadline(timeoutMs) })).bytes,
    async pin(cid) {
      const root = parseContentId(cid);
      await anywhere.read(root, { maxBytes: Number.MAX_SAFE_INTEGER, signal: deadline(networkDeadline) });
      await kubo.pin(root, deadline(networkDeadline));
      await cluster?.pin(contentIdOf(root), factor, deadline(networkDeadline));
    },
    unpin: (cid) => giveUp(parseContentId(cid)),
    has: async (cid) => (await isHere(parseContentId(cid))) !== null,
    async remove(cid) {
      const root = parseContentId(cid);
      const members = await isHere(root);
      await giveUp(root);
      await kubo.removeBlocks(members ?? [root], deadline(networkDeadline));
    },
    collect: () => kubo.collect(deadline(writeDeadline)),
    async connect(multiaddr) {
      const peerId = multiaddr.split('/p2p/')[1];
      if (peerId === undefined) throw new AppError('content.unreachable');
      await kubo.connect(multiaddr, deadline(networkDeadline));
      dialled.set(peerId, multiaddr);
      return { peerId };
    },
    peers: currentPeers,
    async stats() {
      const [size, pins, peers] = await Promise.all([kubo.size(deadline(networkDeadline)), kubo.pinCount(deadline(networkDeadline)), kubo.peers(deadline(networkDeadline))]);
      return { ...size, pins, peers: peers.length };
    },
    async health(cid) {
      const text = contentIdOf(parseContentId(cid));
      const found = await cluster?.health(text, deadline(networkDeadline)) ?? null;
      if (found !== null) return found;
      const isOne = (await isHere(parseContentId(cid))) !== null;
      return { engine: 'clinic', copies: isOne ? 1 : 0, least: cluster === null ? 1 : factor.minimum, wanted: cluster === null ? 1 : factor.maximum, provedAt: isOne ? now() : null };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    stop() {
      stopping.abort();
      clearTimeout(asking);
      return Promise.resolve();
    },
  };
}
