/** `--rotate-keys`: new session keys are made in the node's keystore and laid down on the chain with the stash, with the node's proof that it holds them. */
import type { ApiPromise } from '@polkadot/api';
import type { KeyringPair } from '@polkadot/keyring/types';
import { u8aToHex } from '@polkadot/util';
import { z } from 'zod';
import { call } from '../calls/arguments.ts';
import { stashIn } from './council/council.ts';
import { usualNode, withNode } from './council/node.ts';
import { Refusal } from './council/refusal.ts';
import { signAndFollow } from './council/signing.ts';
import { ask } from './question.ts';

export interface RotationOptions { readonly node?: string; readonly secrets?: string; readonly sign?: boolean }

const Hex = z.string().regex(/^0x([0-9a-f]{2})+$/);
/** `proof`: each new key's signature over the stash; the runtime takes no keys without it. */
const Made = z.object({ keys: Hex, proof: Hex });

interface Keys { readonly aura: string; readonly grandpa: string }

export async function rotateKeys(options: RotationOptions, tell: (line: string) => void): Promise<object> {
  const by = await stashIn(options.secrets);
  const node = options.node ?? usualNode;
  return withNode(node, async (api) => {
    const before = await keysOf(api, by);
    if (options.sign !== true) {
      tell('New session keys are made in the keystore of the node, and session.setKeys is signed with the stash.');
      tell('Nothing was made. The same with --sign does it.');
      return { signed: false, ...before };
    }
    const { keys, proof } = await makeKeysAt(node, by);
    const done = await signAndFollow({ api, node, call: call('session', 'setKeys', keys, proof), by, sign: true, notes: [], tell });
    const { laidDown } = await keysOf(api, by);
    // Of the block itself: it may be another by now.
    const session = done === null ? before.session : (await (await api.at(done.block)).query.session.currentIndex()).toNumber();
    return { rotated: laidDown, session, inForceFrom: session + 2, block: done?.block, keystore: { new: laidDown === null ? [] : filesOf(laidDown), old: before.laidDown === null ? [] : filesOf(before.laidDown) } };
  });
}

/** The node puts the keys into its keystore and answers with their public parts. */
export async function makeKeysAt(node: string, { publicKey }: KeyringPair): Promise<z.infer<typeof Made>> {
  const made = await ask<unknown>(node.replace(/^ws/, 'http'), 'author_rotateKeysWithOwner', [u8aToHex(publicKey)]).catch((cause: unknown) => {
    throw cause instanceof Error && cause.message.includes('unsafe') ? new Refusal('rpc-safe', { node }, { cause }) : cause;
  });
  return Made.parse(made);
}

/** `laidDown`: what the stash said last. `queued`: what the next session uses. */
async function keysOf(api: ApiPromise, { address }: KeyringPair): Promise<{ readonly session: number; readonly laidDown: Keys | null; readonly queued: Keys | null }> {
  const [session, next, queue] = await Promise.all([api.query.session.currentIndex(), api.query.session.nextKeys(address), api.query.session.queuedKeys()]);
  const read = (keys: { readonly aura: { toHex(): string }; readonly grandpa: { toHex(): string } }): Keys => ({ aura: keys.aura.toHex(), grandpa: keys.grandpa.toHex() });
  const queued = queue.find(([who]) => who.toString() === address)?.[1];
  return { session: session.toNumber(), laidDown: next.isSome ? read(next.unwrap()) : null, queued: queued === undefined ? null : read(queued) };
}

/** As the node names them: the key's type, then the public key. */
const filesOf = ({ aura, grandpa }: Keys): string[] => [['aura', aura], ['gran', grandpa]].map(([type, key]) => Buffer.from(type ?? '', 'latin1').toString('hex') + (key ?? '').slice(2));
