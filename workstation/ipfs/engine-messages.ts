import type { WireError } from '../../core/errors/index.ts';
import type { ContentEngine } from './content-engine.ts';
import type { Peer } from './content-store.ts';

/** What the two threads say to each other. Bytes travel by structured clone. */
export type EngineMethod = Exclude<keyof ContentEngine, 'peerId' | 'addresses'>;

export interface EngineStart {
  readonly folder: string;
  readonly swarmKey: Uint8Array;
  readonly listen: readonly string[];
  readonly routing?: boolean;
  /** The peer it was is forgotten: it comes as another. */
  readonly newKey?: boolean;
}

export interface EngineCall {
  readonly id: number;
  readonly method: EngineMethod;
  readonly args: readonly unknown[];
}

export type EngineMessage =
  | { readonly type: 'ready'; readonly peerId: string; readonly addresses: string[] }
  | { readonly type: 'failed'; readonly error: WireError }
  | { readonly type: 'peers'; readonly peers: readonly Peer[] }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly error: WireError };
