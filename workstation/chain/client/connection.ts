/** One attempt at one network: a ready api within the deadline, or nothing left behind. */
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import * as smoldot from 'smoldot';
import { AppError } from '../../../core/errors/index.ts';
import { pause, within } from '../deadline.ts';
import type { Mode, SyncProgress } from '../types.ts';
import { ConnectionLost, createLightProvider } from './light-provider.ts';

/** smoldot was seen to hang at start: an attempt is given up and a new client made. */
export const attemptMs = 15_000;

export interface Health { readonly peers: number; readonly isSyncing: boolean }

export interface Connection {
  readonly mode: Mode;
  readonly api: ApiPromise;
  readonly provider: ProviderInterface;
  health(): Promise<Health>;
  /** How far behind the others it is; null where nobody tells. */
  progress(): Promise<SyncProgress | null>;
  /** Resolves when the connection ended by itself. */
  readonly ended: Promise<Error>;
  close(): Promise<void>;
}

/** Extensions that add no bytes; naming them keeps polkadot.js from warning. */
const signedExtensions = {
  AuthorizeCall: { extrinsic: {}, payload: {} },
  CheckNonZeroSender: { extrinsic: {}, payload: {} },
  StorageWeightReclaim: { extrinsic: {}, payload: {} },
};

async function createApi(provider: ProviderInterface): Promise<ApiPromise> {
  const api = new ApiPromise({ provider, noInitWarn: true, throwOnConnect: true, signedExtensions });
  // Its errors also reject isReadyOrError; an unheard 'error' event would end the thread.
  api.on('error', () => undefined);
  return api.isReadyOrError;
}

/** Nearer than this smoldot goes block by block; farther it asks for proofs of finality. */
const proofGap = 32;
const progressMs = 1000;

const progressOf = (block: number, of: number): SyncProgress | null =>
  Number.isSafeInteger(block) && Number.isSafeInteger(of) && block >= 0 && of > 0 ? { block: Math.min(block, of), of, by: of - block > proofGap ? 'proofs' : 'blocks' } : null;

/** smoldot has no `system_syncState`: its newest block and what its peers say of theirs. */
async function lightProgress(provider: ProviderInterface): Promise<SyncProgress | null> {
  const [header, peers] = await within(progressMs, Promise.all([provider.send<{ number: string } | null>('chain_getHeader', []), provider.send<{ bestNumber: number }[]>('system_peers', [])]));
  return progressOf(Number(header?.number ?? 0), Math.max(0, ...peers.map(({ bestNumber }) => bestNumber)));
}

async function nodeProgress(provider: ProviderInterface): Promise<SyncProgress | null> {
  const state = await within(progressMs, provider.send<{ currentBlock: number; highestBlock: number | null }>('system_syncState', []));
  const progress = progressOf(state.currentBlock, state.highestBlock ?? 0);
  return progress === null ? null : { ...progress, by: 'blocks' };
}

/** Only here does smoldot say which peer it left, and for which of its answers. */
const debugLevel = 4;
const leftPeer = (message: string): string | null => {
  const [peer, reason] = [/peer_id=(\w+)/, /user_reason=([\w-]+)/].map((what) => what.exec(message)?.[1]);
  return peer === undefined || reason === undefined ? null : `left the peer ${peer}: ${reason}`;
};

export async function connectLight(spec: string, log: (line: string) => void, onSyncing: (progress: SyncProgress | null) => void, signal: AbortSignal): Promise<Connection> {
  const client = smoldot.start({
    maxLogLevel: debugLevel,
    logCallback: (level, target, message) => {
      if (level <= 1) log(`smoldot ${target}: ${message}`);
      const left = leftPeer(message);
      if (left !== null) log(left);
    },
  });
  const terminate = async (): Promise<void> => {
    // It rejects where smoldot has crashed before; there is nothing left to end then.
    await within(3000, client.terminate()).catch(() => undefined);
  };
  try {
    const provider = await within(attemptMs, createLightProvider(client, spec));
    const health = (): Promise<Health> => within(attemptMs, provider.send<Health>('system_health', []));
    const progress = (): Promise<SyncProgress | null> => lightProgress(provider).catch(() => null);
    await catchUp(health, progress, onSyncing, signal);
    onSyncing(null);
    provider.markConnected();
    const api = await within(attemptMs, createApi(provider));
    const close = async (): Promise<void> => { await api.disconnect().catch(() => undefined); await terminate(); };
    return { mode: 'light', api, provider, health, progress, ended: provider.ended, close } satisfies Connection;
  } catch (error) {
    await terminate();
    if (error instanceof smoldot.AddChainError) throw new AppError('chain.wrong-network', { reason: 'spec' }, { cause: error });
    throw error;
  }
}

/** Until it is synced or the signal fires. As long as it gets on it has time; standing still for the length of an attempt is a failure. */
export async function catchUp(health: () => Promise<Health>, progress: () => Promise<SyncProgress | null>, onSyncing: (progress: SyncProgress | null) => void, signal: AbortSignal): Promise<void> {
  let reached = -1;
  let movedAt = performance.now();
  for (let state = await health(); state.peers === 0 || state.isSyncing; state = await health()) {
    const made = state.peers === 0 ? null : await progress();
    if (state.peers > 0) onSyncing(made);
    if (made !== null && made.block > reached) [reached, movedAt] = [made.block, performance.now()];
    if (performance.now() - movedAt > attemptMs) throw new AppError('chain.timeout', { reason: state.peers === 0 ? 'no-peers' : 'no-answer' });
    await pause(50, signal);
    if (signal.aborted) throw new ConnectionLost('asked to');
  }
}

export async function connectRpc(endpoint: string): Promise<Connection> {
  const provider = new WsProvider(endpoint, false, {}, attemptMs);
  try {
    return await within(attemptMs, (async () => {
      const lost = new Promise<Error>((resolve) => {
        provider.on('error', () => { resolve(new ConnectionLost('error')); });
        provider.on('disconnected', () => { resolve(new ConnectionLost('disconnected')); });
      });
      // An endpoint that refuses is given up at once: the next one may answer.
      const refused = lost.then((error) => { throw error; });
      refused.catch(() => undefined);
      await Promise.race([provider.connect(), refused]);
      const api = await Promise.race([createApi(provider), refused]);
      return {
        mode: 'rpc', api, provider, ended: lost,
        health: () => provider.send<Health>('system_health', []),
        progress: () => nodeProgress(provider).catch(() => null),
        close: () => api.disconnect().catch(() => undefined),
      } satisfies Connection;
    })());
  } catch (error) {
    await provider.disconnect().catch(() => undefined);
    throw error;
  }
}
