/** A hospital's own node, by its RPC. What it says is believed: whoever runs this runs the node. */
import '../../../../chain-types/index.ts';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { silencePolkadot } from '../../client/quiet.ts';
import { ask } from '../question.ts';
import { Refusal } from './refusal.ts';

/** Its RPC on loopback, as the service of the guide has it. */
export const usualNode = 'ws://127.0.0.1:9944';

export async function withNode<T>(node: string, work: (api: ApiPromise) => Promise<T>): Promise<T> {
  if (!/^wss?:\/\/\S+$/.test(node)) throw new Refusal('unreachable', { node });
  // Once, before the provider, which goes on trying without an end.
  await ask(node.replace(/^ws/, 'http'), 'system_health').catch((cause: unknown) => { throw new Refusal('unreachable', { node }, { cause }); });
  silencePolkadot(() => undefined);
  const api = await ApiPromise.create({ provider: new WsProvider(node), noInitWarn: true, throwOnConnect: true });
  try {
    if (api.query.council === undefined) throw new Refusal('other-network');
    return await work(api);
  } finally {
    await api.disconnect();
  }
}
