import { generateKeyPair, privateKeyToProtobuf } from '@libp2p/crypto/keys';
import { peerIdFromString } from '@libp2p/peer-id';
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr';
import type { CID } from 'multiformats/cid';
import { AppError } from '../../core/errors/index.ts';
import type { ContentId } from '../../core/ids/index.ts';
import { openBlockDatabase, type Block } from './block-database.ts';
import { createBlockFetcher } from './block-fetcher.ts';
import { contentIdOf, parseContentId } from './content-address.ts';
import type { ContentStore, Peer } from './content-store.ts';
import { chunksOf } from './file-chunks.ts';
import { createFileReader, largestFileBytes } from './file-reader.ts';
import { createHeliaBlockstore } from './helia-blockstore.ts';
import { createPeerKeeper } from './peer-keeper.ts';
import { createRootProvider } from './root-provider.ts';
import { createSourceFinder } from './source-finder.ts';
import { startSwarmNode } from './swarm-node.ts';

const networkDeadline = 15_000;
/** Of bitswap: it would ask the table for every block, and dial one peer after the other. `createSourceFinder` asks for a document. */
const noLookups = { maxProviders: 0 };

export type ContentEngine = Omit<ContentStore, 'start' | 'subscribe'> & { readonly peerId: string; readonly addresses: string[] };

export interface EngineOptions {
  readonly folder: string;
  readonly swarmKey: Uint8Array;
  readonly listen: readonly string[];
  /** False only to see what then is not found. */
  readonly routing?: boolean;
  /** The peer it was is forgotten: it comes as another. */
  readonly newKey?: boolean;
  readonly onPeers: (peers: readonly Peer[]) => void;
  readonly now: () => number;
}

/** The store itself, in the thread it runs in. */
export async function startContentEngine(options: EngineOptions): Promise<ContentEngine> {
  const database = openBlockDatabase(options.folder);
  if (options.newKey === true) database.dropPrivateKey();
  const made = privateKeyToProtobuf(await generateKeyPair('Ed25519'));
  const swarm = await startSwarmNode({ ...options, blockstore: createHeliaBlockstore(database), privateKey: database.privateKey(() => made) })
    .catch((cause: unknown) => {
      database.close();
      // Most likely an address to listen on that is taken.
      throw new AppError('content.not-running', { method: 'start' }, { cause });
    });
  const { libp2p } = swarm;
  const stopping = new AbortController();

  const fetcher = createBlockFetcher({
    database,
    async retrieve(cid, signal) {
      for await (const bytes of swarm.node.blockstore.get(cid, { signal, ...noLookups })) return bytes;
      throw new AppError('content.unavailable');
    },
  });
  const reader = createFileReader({ readBlock: (cid, signal) => fetcher.read(cid, signal) });
  const localReader = createFileReader({ readBlock: (cid) => Promise.resolve(localBlock(cid)) });

  function localBlock(cid: CID): Uint8Array {
    const bytes = database.read(cid);
    if (!bytes) throw new AppError('content.unavailable', { cid: contentIdOf(cid) });
    return bytes;
  }

  /** The blocks under a root, or null where one is missing or damaged here. */
  async function localMembers(root: CID): Promise<readonly CID[] | null> {
    try {
      return await localReader.walk(root, { maxBytes: largestFileBytes, signal: stopping.signal });
    } catch {
      return null;
    }
  }

  async function store(files: readonly { root: CID; blocks: readonly Block[] }[]): Promise<void> {
    database.writeFiles(files);
    await Promise.all(files.flatMap(({ blocks }) => blocks.map(({ cid }) => swarm.announce(cid))));
    for (const { root } of files) provider.added(contentIdOf(root));
  }

  const finder = createSourceFinder({
    async *providers(root, signal) {
      for await (const { id } of libp2p.contentRouting.findProviders(parseContentId(root), { signal })) if (!id.equals(libp2p.peerId)) yield id.toString();
    },
    isConnected: (peer) => libp2p.getConnections(peerIdFromString(peer)).length > 0,
    dial: (peer, signal) => libp2p.dial(peerIdFromString(peer), { signal }),
  });
  const provider = createRootProvider({
    roots: () => database.pinned(), now: options.now,
    tell: (root, signal) => libp2p.contentRouting.provide(parseContentId(root), { signal }),
    forget: (root) => libp2p.contentRouting.cancelReprovide(parseContentId(root)),
  });
  await swarm.onRoute(() => { provider.peerCame(); });

  /** From here, from whoever is connected, else from whoever the table names. */
  async function fetching<T>(root: CID, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const over = new AbortController();
    if (!database.has(root)) void finder.seek(contentIdOf(root), AbortSignal.any([over.signal, deadline(ms)]));
    try {
      return await work(deadline(ms));
    } finally {
      over.abort();
    }
  }

  const keeper = createPeerKeeper({
    dial: (address) => libp2p.dial(multiaddr(address), { signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(networkDeadline)]) }),
    onChange: () => { options.onPeers(keeper.peers()); },
    random: Math.random,
  });
  libp2p.addEventListener('peer:connect', ({ detail: peer }) => {
    keeper.connected(peer.toString(), libp2p.getConnections(peer)[0]?.remoteAddr.toString() ?? '');
  });
  libp2p.addEventListener('peer:disconnect', ({ detail: peer }) => { keeper.dropped(peer.toString()); });

  const deadline = (ms: number): AbortSignal => AbortSignal.any([stopping.signal, AbortSignal.timeout(ms)]);

  const has = async (cid: string): Promise<boolean> => {
    const root = parseContentId(cid);
    return database.isPinned(root) ? database.isComplete(root) : (await localMembers(root)) !== null;
  };

  return {
    peerId: libp2p.peerId.toString(),
    addresses: libp2p.getMultiaddrs().map(String),
    async put(bytes) {
      const file = await chunksOf(bytes);
      await store([file]);
      return contentIdOf(file.root);
    },
    async putAll(items) {
      const files = await Promise.all(items.map(chunksOf));
      await store(files);
      return files.map(({ root }) => contentIdOf(root));
    },
    async get(cid, { timeoutMs, maxBytes }) {
      const root = parseContentId(cid);
      return (await fetching(root, timeoutMs, (signal) => reader.read(root, { maxBytes, signal }))).bytes;
    },
    async pin(cid) {
      const root = parseContentId(cid);
      database.pin(root, await fetching(root, networkDeadline, (signal) => reader.walk(root, { maxBytes: largestFileBytes, signal })));
      provider.added(contentIdOf(root));
    },
    unpin: (cid) => Promise.resolve().then(() => { database.unpin(parseContentId(cid)); provider.removed(cid); }),
    has,
    pins: () => Promise.resolve().then(() => database.pinned() as ContentId[]),
    // Peers keep what they asked for and say nothing of it: only the copy here is known.
    async health(cid) {
      const isHere = await has(cid);
      return { engine: 'embedded', copies: isHere ? 1 : 0, least: 1, wanted: 1, proved: isHere ? 1 : 0, provedAt: isHere ? options.now() : null };
    },
    async remove(cid) {
      const root = parseContentId(cid);
      database.remove(root, (await localMembers(root)) ?? [root]);
      provider.removed(contentIdOf(root));
    },
    collect: () => Promise.resolve().then(() => database.collect()),
    async connect(address) {
      const target = parseAddress(address);
      try {
        const connection = await libp2p.dial(target, { signal: deadline(networkDeadline) });
        keeper.keep(connection.remotePeer.toString(), address);
        return { peerId: connection.remotePeer.toString() };
      } catch (cause) {
        throw new AppError(isHandshakeFailure(cause) ? 'content.wrong-network' : 'content.unreachable', {}, { cause });
      }
    },
    peers: () => Promise.resolve(keeper.peers()),
    stats: () => Promise.resolve().then(() => ({ ...database.stats(), peers: libp2p.getPeers().length })),
    async stop() {
      stopping.abort();
      keeper.stop();
      provider.stop();
      await swarm.node.stop();
      database.close();
    },
  };
}

function parseAddress(address: string): Multiaddr {
  try {
    return multiaddr(address);
  } catch (cause) {
    throw new AppError('content.unreachable', {}, { cause });
  }
}

function isHandshakeFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'EncryptionFailedError';
}
