/** Motions of a council of four: three carry one. */
import { AppError } from '../../core/errors/index.ts';
import { Hash } from '../../core/ids/index.ts';
import { type Call, calls, type Receipt } from '../../workstation/chain/index.ts';
import type { Signer } from '../network/local-network.ts';

export interface Motion { readonly hash: Hash; readonly index: number }

export interface Council {
  /** The mover does not vote by moving. */
  propose(threshold: number, inner: Call): Promise<Motion>;
  vote(motion: Motion, members: readonly number[]): Promise<void>;
  close(motion: Motion): Promise<Receipt>;
  /** Moved, voted for by three, closed. */
  carry(inner: Call): Promise<Receipt>;
}

export const needed = 3;

export function createCouncil(deps: { readonly founders: readonly Signer[]; readonly send: (by: Signer, call: Call) => Promise<Receipt> }): Council {
  const member = (index: number): Signer => {
    const found = deps.founders[index];
    if (found === undefined) throw new Error(`the council has no seat ${String(index)}`);
    return found;
  };
  const council: Council = {
    async propose(threshold, inner) {
      const { events } = await deps.send(member(0), calls.council.propose(threshold, inner));
      const proposed = events.find(({ pallet, name }) => pallet === 'council' && name === 'Proposed')?.data;
      if (proposed === undefined) throw new Error('the council has no such motion');
      return { hash: Hash.parse(proposed.proposalHash), index: Number(proposed.proposalIndex) };
    },
    async vote({ hash, index }, members) {
      await Promise.all(members.map((one) => deps.send(member(one), calls.council.vote(hash, index, true))));
    },
    close: ({ hash, index }) => deps.send(member(3), calls.council.close(hash, index)),
    async carry(inner) {
      const motion = await council.propose(needed, inner);
      await council.vote(motion, [0, 1, 2]);
      return council.close(motion);
    },
  };
  return council;
}

/** `pallet.Error` if the runtime refused, null if it did what was asked. Any other failure is thrown. */
export async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'chain.rejected') throw error;
    const { pallet, error: name } = error.data as { readonly pallet?: string; readonly error?: string };
    return `${pallet ?? ''}.${name ?? ''}`;
  }
}
