/** Where sealed documents live: a private IPFS node with a durable block store. Bytes are addressed by CIDv1 (base32 text). */
export interface ContentStore {
  /** Errors: `content.not-started` if the engine does not come up within 20 s. */
  start(): Promise<{ peerId: string; addresses: string[] }>;
  /** Durable and pinned once resolved. Up to 1 MiB gives a raw leaf, more a UnixFS file in chunks of 1 MiB. */
  put(bytes: Uint8Array): Promise<string>;
  /** Like `put`, all in one transaction: all are stored or none. */
  putAll(items: readonly Uint8Array[]): Promise<string[]>;
  /** From the local store, else from the connected peers. Errors: `content.unavailable` after `timeoutMs`, `content.too-large`, `content.tampered`. */
  get(cid: string, limits: { timeoutMs: number; maxBytes: number }): Promise<Uint8Array>;
  /** Keeps everything under the CID; fetches what is missing, for at most 15 s. */
  pin(cid: string): Promise<void>;
  /** Gives it up to the next `collect`. */
  unpin(cid: string): Promise<void>;
  /** True only if everything under the CID is here; asks no peer. */
  has(cid: string): Promise<boolean>;
  /** Unpins and deletes now, except blocks that another pin holds. */
  remove(cid: string): Promise<void>;
  /** Deletes all blocks that no pin holds; the number of blocks deleted. */
  collect(): Promise<number>;
  /** Dials within 15 s and keeps the peer connected from then on. Errors: `content.peer-unreachable`. */
  connect(multiaddr: string): Promise<{ peerId: string }>;
  peers(): Promise<Peer[]>;
  stats(): Promise<{ blocks: number; bytes: number; pins: number; peers: number }>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: ContentEvent) => void): () => void;
  stop(): Promise<void>;
}

export interface Peer {
  readonly peerId: string;
  readonly address: string;
  /** `connecting`: known, but the connection dropped and is being made again. */
  readonly state: 'connected' | 'connecting';
}

export type ContentEvent =
  | { readonly type: 'peers'; readonly peers: readonly Peer[] }
  /** The engine ended by itself; every call fails until `start` is called again. */
  | { readonly type: 'stopped'; readonly reason: string };

export interface ContentStoreDeps {
  /** Holds `blocks.db`; made if missing. */
  readonly folder: string;
  /** The swarm's pre-shared key, 32 bytes. */
  readonly swarmKey: Uint8Array;
  /** The module to run in the worker thread: `worker.ts`, or its bundle. */
  readonly workerEntry: string | URL;
  /** Multiaddrs to listen on; `/ip4/127.0.0.1/tcp/0` if left out. */
  readonly listen?: readonly string[];
}
