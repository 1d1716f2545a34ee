/** One call, shown in words, then signed with a hospital's stash and followed into a final block. */
import type { ApiPromise } from '@polkadot/api';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { EventRecord } from '@polkadot/types/interfaces';
import { AppError } from '../../../../core/errors/index.ts';
import { build, describe } from '../../client/extrinsics.ts';
import { rejectionIn } from '../../client/outcomes.ts';
import type { Call, CallDescription } from '../../types.ts';
import { withNode } from './node.ts';
import { Refusal } from './refusal.ts';

const finalMs = 120_000;
/** Of one argument; a runtime has a million. */
const longest = 100;

export interface Done { readonly block: string; readonly events: readonly EventRecord[] }

/** A sentence, then each argument, and the same of what is inside, further in. */
export function words({ sentence, pallet, method, args, calls }: CallDescription, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const shown = args.map(({ name, value }) => `${indent}  ${name}: ${value.length > longest ? `${value.slice(0, longest)}… (${String(value.length)} characters)` : value}`);
  return [`${indent}${sentence}  [${pallet}.${method}]`, ...shown, ...calls.flatMap((inner) => words(inner, depth + 1))];
}

/** Shows the call. Without `sign` that is all: then null. */
export async function signAndFollow(deps: { readonly api: ApiPromise; readonly node: string; readonly call: Call; readonly by: KeyringPair; readonly sign: boolean; readonly notes: readonly string[]; readonly tell: (line: string) => void }): Promise<Done | null> {
  const { api, by, tell } = deps;
  const extrinsic = built(api, deps.call);
  for (const line of [...words(describe(api, extrinsic)), ...deps.notes.map((note) => `  ${note}`), `signer: ${by.address}`]) tell(line);
  if (!deps.sign) { tell('Nothing was signed. The same with --sign does it.'); return null; }

  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const late = setTimeout(() => { reject(new Refusal('not-final')); }, finalMs);
  const stop = await extrinsic.signAndSend(by, ({ status }) => {
    if (status.isFinalized) resolve(status.asFinalized.toHex());
    else if (['FinalityTimeout', 'Usurped', 'Dropped', 'Invalid'].includes(status.type)) reject(new Refusal('not-final', { state: status.type }));
  }).catch((cause: unknown) => { reject(refusalOf(cause)); return undefined; });
  try {
    const block = await promise;
    const events = await withNode(deps.node, (fresh) => eventsIn(fresh, block, extrinsic.hash.toHex()));
    const rejection = rejectionIn(events);
    if (rejection !== null) throw new Refusal('rejected', { error: `${String(rejection.data.pallet)}.${String(rejection.data.error)}` });
    return { block, events };
  } finally {
    clearTimeout(late);
    stop?.();
  }
}

/** Over a connection made after that block: polkadot.js misreads events while it takes in a runtime that the block brought. */
async function eventsIn(api: ApiPromise, block: string, hash: string): Promise<EventRecord[]> {
  const [{ block: { extrinsics } }, { query }] = await Promise.all([api.rpc.chain.getBlock(block), api.at(block)]);
  const index = extrinsics.findIndex((one) => one.hash.toHex() === hash);
  return (await query.system.events()).filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eqn(index));
}

export function built(api: ApiPromise, call: Call): ReturnType<typeof build> {
  try { return build(api, call); } catch (cause) {
    throw cause instanceof AppError ? new Refusal('other-network', { call: `${call.pallet}.${call.method}` }, { cause }) : cause;
  }
}

/** What the node said at its door. */
function refusalOf(cause: unknown): Refusal {
  const said = cause instanceof Error ? cause.message : String(cause);
  return said.includes('Inability to pay') ? new Refusal('cannot-pay', {}, { cause }) : new Refusal('rejected', { said: said.slice(0, 200) }, { cause });
}
