/** polkadot.js's provider interface over one chain of a smoldot client. Connected only once smoldot is synced with a peer. */
import { EventEmitter } from 'node:events';
import type { ProviderInterface, ProviderInterfaceCallback, ProviderInterfaceEmitCb, ProviderInterfaceEmitted } from '@polkadot/rpc-provider/types';
import type { Chain as SmoldotChain, Client } from 'smoldot';

interface Reply {
  readonly id?: number; readonly result?: unknown; readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  readonly method?: string; readonly params?: { readonly subscription: string | number; readonly result?: unknown; readonly error?: { readonly message: string } };
}

/** An answer of the node or of smoldot that says no. */
export class RpcRefusal extends Error {
  override readonly name = 'RpcRefusal';
  readonly rpcCode: number;
  readonly detail: string;
  constructor(code: number, message: string, data: unknown) {
    super(message);
    this.rpcCode = code;
    this.detail = typeof data === 'string' ? data : JSON.stringify(data ?? null);
  }
}

/** The client under it is gone: whoever asked may ask again over the next connection. */
export class ConnectionLost extends Error { override readonly name = 'ConnectionLost'; }

export interface LightProvider extends ProviderInterface {
  /** Resolves with the reason when smoldot has ended by itself. */
  readonly ended: Promise<Error>;
  markConnected(): void;
}

export async function createLightProvider(client: Client, spec: string): Promise<LightProvider> {
  const emitter = new EventEmitter();
  const requests = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const subscriptions = new Map<string, ProviderInterfaceCallback>();
  /** Notices may come before the caller knows the id of its subscription. */
  const early = new Map<string, Reply[]>();
  let lastId = 0;
  let connected = false;
  let over: Error | null = null;

  const chain: SmoldotChain = await client.addChain({ chainSpec: spec });

  const end = (error: Error): void => {
    if (over) return;
    over = error;
    connected = false;
    for (const { reject } of requests.values()) reject(error);
    requests.clear();
    subscriptions.clear();
  };

  const deliver = (callback: ProviderInterfaceCallback, reply: Reply): void => {
    const failure = reply.params?.error;
    callback(failure ? new RpcRefusal(0, failure.message, null) : null, reply.params?.result);
  };

  const take = (reply: Reply): void => {
    if (reply.id !== undefined) {
      const request = requests.get(reply.id);
      requests.delete(reply.id);
      if (reply.error) request?.reject(new RpcRefusal(reply.error.code, reply.error.message, reply.error.data));
      else request?.resolve(reply.result);
      return;
    }
    if (reply.params === undefined) return;
    const key = String(reply.params.subscription);
    const callback = subscriptions.get(key);
    if (callback) deliver(callback, reply);
    else early.set(key, [...(early.get(key) ?? []), reply].slice(-16));
  };

  const ended = (async (): Promise<Error> => {
    try {
      for await (const text of chain.jsonRpcResponses) take(JSON.parse(text) as Reply);
      return new ConnectionLost('removed');
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  })();
  void ended.then(end);

  const send = <T>(method: string, params: unknown[]): Promise<T> => {
    if (over) return Promise.reject(over);
    const id = ++lastId;
    return new Promise<T>((resolve, reject) => {
      requests.set(id, { resolve: resolve as (value: unknown) => void, reject });
      try {
        chain.sendJsonRpc(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      } catch (error) {
        requests.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  };

  return {
    hasSubscriptions: true,
    isClonable: false,
    get isConnected() { return connected; },
    ended,
    markConnected() { if (!over && !connected) { connected = true; emitter.emit('connected'); } },
    clone() { throw new Error('A light client is not cloned'); },
    connect: () => Promise.resolve(),
    disconnect() {
      end(new ConnectionLost('disconnected'));
      try { chain.remove(); } catch { /* Already removed, or smoldot has crashed: either way it is gone. */ }
      emitter.emit('disconnected');
      return Promise.resolve();
    },
    on(type: ProviderInterfaceEmitted, listener: ProviderInterfaceEmitCb) {
      emitter.on(type, listener);
      return () => { emitter.off(type, listener); };
    },
    send,
    async subscribe(_type, method, params, callback) {
      const id = await send<number | string>(method, params);
      subscriptions.set(String(id), callback);
      for (const reply of early.get(String(id)) ?? []) deliver(callback, reply);
      early.delete(String(id));
      return id;
    },
    async unsubscribe(_type, method, id) {
      subscriptions.delete(String(id));
      return over ? true : send<boolean>(method, [id]);
    },
  };
}
