/** What lies before the council of a network, as one node tells it. */
import type { ApiPromise } from '@polkadot/api';
import { Hash } from '../../../../core/ids/index.ts';
import { majority } from '../../majority.ts';
import { describeBytes } from '../../client/extrinsics.ts';
import type { CallDescription } from '../../types.ts';

export interface Motion {
  readonly index: number; readonly hash: Hash; readonly call: CallDescription;
  /** Votes that carry it. */
  readonly needed: number;
  readonly ayes: readonly string[]; readonly nays: readonly string[];
  /** From this block on it can be closed without more votes: whoever did not vote is against it then. */
  readonly until: number;
}

export interface Council {
  readonly members: readonly string[];
  /** More than half: fewer reach nothing, whatever a motion says. */
  readonly needed: number;
  readonly motions: readonly Motion[];
  readonly block: number;
}

export async function readCouncil(api: ApiPromise): Promise<Council> {
  const head = await api.rpc.chain.getHeader();
  const { query } = await api.at(head.hash);
  const [members, hashes] = await Promise.all([query.council.members(), query.council.proposals()]);
  const motions = await Promise.all(hashes.map(async (hash): Promise<Motion[]> => {
    const [votes, call] = await Promise.all([query.council.voting(hash), query.council.proposalOf(hash)]);
    if (votes.isNone || call.isNone) return [];
    const { index, threshold, ayes, nays, end } = votes.unwrap();
    return [{
      index: index.toNumber(), hash: Hash.parse(hash.toHex().slice(2)), call: describeBytes(api, call.unwrap().toU8a()), needed: threshold.toNumber(),
      ayes: ayes.map(String), nays: nays.map(String), until: end.toNumber(),
    }];
  }));
  return { members: members.map(String), needed: majority(members.length), motions: motions.flat().sort((a, b) => a.index - b.index), block: head.number.toNumber() };
}
