/** One attempt at one network: a ready api within the deadline, or nothing left behind. */
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import * as smoldot from 'smoldot';
import { AppError } from '../../../core/errors/index.ts';
import { pause, within } from '../deadline.ts';
import type { Mode } from '../types.ts';
import { ConnectionLost, createLightProvider } from './light-provider.ts';

/** smoldot was seen to hang at start: an attempt is given up and a new client made. */
export const attemptMs = 15_000;

export interface Health { readonly peers: number; readonly isSyncing: boolean }

export interface Connection {
  readonly mode: Mode;
  readonly api: ApiPromise;
  readonly provider: ProviderInterface;
  health(): Promise<Health>;
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

export async function connectLight(spec: string, log: (line: string) => void, onSyncing: () => void): Promise<Connection> {
  const client = smoldot.start({
    maxLogLevel: 2,
    logCallback: (level, target, message) => { if (level <= 1) log(`smoldot ${target}: ${message}`); },
  });
  const gone = new AbortController();
  const terminate = async (): Promise<void> => {
    gone.abort();
    // It rejects where smoldot has crashed before; there is nothing left to end then.
    await within(3000, client.terminate()).catch(() => undefined);
  };
  try {
    return await within(attemptMs, (async () => {
      const provider = await createLightProvider(client, spec);
      const health = (): Promise<Health> => provider.send<Health>('system_health', []);
      for (let state = await health(); state.peers === 0 || state.isSyncing; state = await health()) {
        if (gone.signal.aborted) throw new ConnectionLost('given up');
        if (state.peers > 0) onSyncing();
        await pause(50, gone.signal);
      }
      onSyncing();
      provider.markConnected();
      const api = await createApi(provider);
      const close = async (): Promise<void> => { await api.disconnect().catch(() => undefined); await terminate(); };
      return { mode: 'light', api, provider, health, ended: provider.ended, close } satisfies Connection;
    })());
  } catch (error) {
    await terminate();
    if (error instanceof smoldot.AddChainError) throw new AppError('chain.wrong-network', { reason: 'spec' }, { cause: error });
    throw error;
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
        close: () => api.disconnect().catch(() => undefined),
      } satisfies Connection;
    })());
  } catch (error) {
    await provider.disconnect().catch(() => undefined);
    throw error;
  }
}
