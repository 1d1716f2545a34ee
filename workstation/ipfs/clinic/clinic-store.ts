import type { CID } from 'multiformats/cid';
import { AppError } from '../../../core/errors/index.ts';
import { contentIdOf, parseContentId } from '../content-address.ts';
import type { ContentId } from '../../../core/ids/index.ts';
import type { ContentEvent, ContentStore, Health, Peer } from '../content-store.ts';
import { chunksOf } from '../file-chunks.ts';
import { type FileReader, largestFileBytes, type ReadBlock } from '../file-reader.ts';
import type { Allocation, Cluster, Factor } from './cluster.ts';
import { createCopyProver } from './copy-prover.ts';
import type { Kubo } from './kubo.ts';
import type { Proof, ProofLedger } from './proof-ledger.ts';

const networkDeadline = 15_000;
/** A large file's blocks, and collecting, take longer than a question. */
const writeDeadline = 120_000;
/** Blocks on their way to the node at once. */
const abreast = 16;

/** Documents that the node keeps and the cluster did not take yet, remembered over a restart. */
export interface WaitingList {
  read(): readonly string[];
  write(cids: readonly string[]): void;
}

export interface ClinicStoreDeps {
  readonly kubo: Kubo;
  /** Null where one node keeps everything. */
  readonly cluster: Cluster | null;
  readonly factor: Factor;
  readonly readerOf: (deps: { readonly readBlock: ReadBlock }) => FileReader;
  readonly now: () => number;
  readonly waiting: WaitingList;
  /** The clinic's other Kubo nodes, as far as they can be asked to prove their copies. */
  readonly others: readonly Kubo[];
  /** Closed at the stop. */
  readonly ledger: ProofLedger;
  readonly random: () => number;
  /** How often up to twenty documents are proved, ms; null: never. */
  readonly proveEveryMs?: number | null;
  /** How often the node is asked whether it still answers, ms. */
  readonly askEveryMs?: number;
  /**
   * So long after nodes came or went, ms, documents that are short of copies are given to the cluster again: it tries once by itself, and
   * not at all where no other node was there just then, nor beyond the minimum. Null: never.
   */
  readonly tendAfterMs?: number | null;
}

/** A clinic's own Kubo, and the cluster that copies what it holds. The node is believed nothing: every block is hashed on arrival. */
export function createClinicStore({ kubo, cluster, factor, readerOf, now, waiting: list, others, ledger, random, proveEveryMs = 60_000, askEveryMs = 5_000, tendAfterMs = 60_000 }: ClinicStoreDeps): ContentStore {
  const listeners = new Set<(event: ContentEvent) => void>();
  const dialled = new Map<string, string>();
  /** In this sitting; a list that was made before must not bring them back. */
  const givenUp = new Set<string>();
  const stopping = new AbortController();
  const waiting = new Set(list.read());
  /** How many nodes took documents when they were last counted, and since when that is looked into. */
  let takers = -1;
  let unrestSince: number | null = now();
  let isUp = false;
  let asking: NodeJS.Timeout | undefined;
  let known: readonly Peer[] = [];
  const emit = (event: ContentEvent): void => { for (const listener of listeners) listener(event); };
  const deadline = (ms: number): AbortSignal => AbortSignal.any([stopping.signal, AbortSignal.timeout(ms)]);
  const anywhere = readerOf({ readBlock: (cid, signal) => kubo.getBlock(cid, signal).catch(async (error: unknown) => { await mend(cid, error); throw error; }) });
  const here = readerOf({ readBlock: (cid, signal) => kubo.getBlock(cid, signal, 'here') });

  const prover = createCopyProver({
    nodes: [kubo, ...others], readerOf, ledger, now, random, stopping: stopping.signal,
    holding: async (cid, signal) => (cluster === null ? [await ownPeer()] : (await cluster.allocation(cid, signal))?.holding ?? null),
    documents: async (signal) => (await kubo.pins(signal)).filter(isContentId),
  });
  let own: string | undefined;
  const ownPeer = async (): Promise<string> => (own ??= (await kubo.identity(deadline(networkDeadline))).peerId);
  let proving: NodeJS.Timeout | undefined;
  function proveLater(): void {
    if (proveEveryMs === null || stopping.signal.aborted) return;
    proving = setTimeout(() => { void prover.round().catch(() => undefined).finally(proveLater); }, proveEveryMs).unref();
  }

  async function isHere(root: CID): Promise<readonly CID[] | null> {
    try {
      return await here.walk(root, { maxBytes: largestFileBytes, signal: deadline(networkDeadline) });
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
    await share(contentIdOf(root), signal);
    return root;
  }

  /** The node has it, durably. That others are down must not stop anybody from writing: until they take it, it counts as pending. */
  async function share(cid: string, signal: AbortSignal): Promise<void> {
    givenUp.delete(cid);
    prover.soon(cid);
    await cluster?.pin(cid, factor, signal).catch(() => { wait(cid); });
  }

  function wait(cid: string): void {
    if (waiting.has(cid)) return;
    waiting.add(cid);
    list.write([...waiting]);
  }

  function awaitNoLonger(cid: string): void {
    if (waiting.delete(cid)) list.write([...waiting]);
  }

  async function shareWaiting(): Promise<void> {
    for (const cid of [...waiting]) {
      // One that was given up meanwhile must not come back.
      if (cluster === null || !waiting.has(cid)) continue;
      await cluster.pin(cid, factor, deadline(networkDeadline));
      if (waiting.has(cid)) awaitNoLonger(cid);
      else await cluster.unpin(cid, deadline(networkDeadline));
    }
  }

  async function tend(): Promise<void> {
    if (cluster === null || tendAfterMs === null) return;
    const counted = await cluster.takers(deadline(networkDeadline));
    if (counted !== takers) { takers = counted; unrestSince = now(); }
    if (unrestSince === null || now() - unrestSince < tendAfterMs || takers < factor.minimum) return;
    const copies = Math.min(factor.maximum, takers);
    const short = (await cluster.short(factor, copies, deadline(writeDeadline))).filter((cid) => !givenUp.has(cid));
    for (const cid of short) await cluster.spread(cid, factor, copies, deadline(networkDeadline));
    // Looked at again, until a look finds nothing.
    unrestSince = short.length === 0 ? null : now();
  }

  /** A copy that no longer matches its address is taken away, so that the next question goes to the other nodes; the cluster pins it again by itself. */
  async function mend(cid: CID, error: unknown): Promise<void> {
    if (!(error instanceof AppError) || error.code !== 'content.tampered') return;
    await kubo.forgetBlock(cid, deadline(networkDeadline)).catch(() => undefined);
  }

  async function giveUp(root: CID): Promise<void> {
    awaitNoLonger(contentIdOf(root));
    prover.forget(contentIdOf(root));
    givenUp.add(contentIdOf(root));
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
      await shareWaiting().catch(() => undefined);
      await tend().catch(() => undefined);
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
      // Also where the node is down: it is noticed when it comes.
      if (asking === undefined && !stopping.signal.aborted) asking = setTimeout(() => { void look(); }, askEveryMs).unref();
      if (proving === undefined) proveLater();
      const identity = await kubo.identity(deadline(networkDeadline));
      isUp = true;
      return identity;
    },
    put: async (bytes) => contentIdOf(await store(bytes)),
    async putAll(items) {
      const stored: PromiseSettledResult<CID>[] = [];
      for (let at = 0; at < items.length && stored.every(({ status }) => status === 'fulfilled'); at += abreast) stored.push(...await Promise.allSettled(items.slice(at, at + abreast).map(store)));
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
      await anywhere.walk(root, { maxBytes: largestFileBytes, signal: deadline(networkDeadline) });
      await kubo.pin(root, deadline(networkDeadline));
      await share(contentIdOf(root), deadline(networkDeadline));
    },
    unpin: (cid) => giveUp(parseContentId(cid)),
    has: async (cid) => (await isHere(parseContentId(cid))) !== null,
    async remove(cid) {
      const root = parseContentId(cid);
      const members = await isHere(root);
      await giveUp(root);
      await kubo.removeBlocks(members ?? [root], deadline(networkDeadline));
    },
    async collect() {
      const here = await kubo.collect(deadline(writeDeadline));
      await cluster?.collect(deadline(writeDeadline));
      return here;
    },
    async connect(multiaddr) {
      const peerId = multiaddr.split('/p2p/')[1];
      if (peerId === undefined) throw new AppError('content.unreachable');
      await kubo.connect(multiaddr, deadline(networkDeadline));
      dialled.set(peerId, multiaddr);
      return { peerId };
    },
    peers: currentPeers,
    async stats() {
      const [size, pins, peers] = await Promise.all([kubo.size(deadline(networkDeadline)), kubo.pins(deadline(networkDeadline)), kubo.peers(deadline(networkDeadline))]);
      return { ...size, pins: pins.length, peers: peers.length };
    },
    // Another program's pin may be of a kind that no document of ours is.
    pins: async () => (await kubo.pins(deadline(networkDeadline))).filter(isContentId) as ContentId[],
    async health(cid) {
      const text = contentIdOf(parseContentId(cid));
      // The copy here can be proved by its bytes, also while the cluster cannot be asked.
      const found = await cluster?.allocation(text, deadline(networkDeadline)).catch(() => undefined);
      if (found) {
        // Somebody looks: what they see is proved again within a minute.
        prover.soon(text);
        return { engine: 'clinic', ...countCopies(found, ledger.of(text)) };
      }
      const isKept = cluster === null || found === undefined || waiting.has(text);
      const isOne = (await isHere(parseContentId(cid))) !== null;
      return { engine: 'clinic', copies: isOne ? 1 : 0, ...(isKept ? { least: cluster === null ? 1 : factor.minimum, wanted: cluster === null ? 1 : factor.maximum } : { least: 0, wanted: 0 }), proved: isOne ? 1 : 0, provedAt: isOne ? now() : null };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    stop() {
      stopping.abort();
      clearTimeout(asking);
      clearTimeout(proving);
      ledger.close();
      return Promise.resolve();
    },
  };
}

/** A copy that its node could not show is none, whatever the node says of it. */
function countCopies({ least, wanted, holding }: Allocation, proofs: readonly Proof[]): Omit<Health, 'engine'> {
  const of = (node: string): Proof | undefined => proofs.find((proof) => proof.node === node);
  const copies = holding.filter((node) => of(node)?.outcome !== 'failed');
  const times = copies.map((node) => of(node)?.provedAt ?? null).filter((at) => at !== null);
  return { copies: copies.length, least, wanted, proved: times.length, provedAt: times.length === 0 ? null : Math.min(...times) };
}

function isContentId(text: string): boolean {
  try {
    parseContentId(text);
    return true;
  } catch {
    return false;
  }
}
