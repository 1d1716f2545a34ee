/** A report that a validator voted for two blocks in one round of finality, as whoever saw both votes makes it. */
import type { ApiPromise } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import { compactStripLength, u8aConcat, u8aToHex } from '@polkadot/util';
import { call } from '../../workstation/chain/calls/arguments.ts';
import type { Call, Plain } from '../../workstation/chain/types.ts';

const round = 5;

export interface Vote { readonly byte: number; readonly signature: string }

/** `voter`, `owner`: the secrets of session keys. Two prevotes of `voter`, and the runtime's proof that the key of `owner`, the voter's own if left out, validates. */
export async function equivocation(api: ApiPromise, given: { readonly voter: string; readonly owner?: string; readonly blocks?: readonly [number, number]; readonly spoilt?: (vote: Vote) => Vote }): Promise<Call> {
  const { voter, owner = voter, blocks = [1, 2], spoilt = (vote) => vote } = given;
  const keys = new Keyring({ type: 'ed25519' });
  const pair = keys.addFromUri(voter);
  const set = await api.query.grandpa.currentSetId();
  const prevote = (byte: number): { targetHash: string; targetNumber: number } => ({ targetHash: u8aToHex(new Uint8Array(32).fill(byte)), targetNumber: 1 });
  // What a voter signs: the kind of vote (0 a prevote), the vote, the round and the set of voters.
  const voteFor = (byte: number): Vote => ({
    byte, signature: u8aToHex(pair.sign(u8aConcat([0], api.createType('GrandpaPrevote', prevote(byte)).toU8a(), api.createType('u64', round).toU8a(), set.toU8a()))),
  });
  const first = voteFor(blocks[0]);
  const second = spoilt(voteFor(blocks[1]));
  const written = ({ byte, signature }: Vote): Plain => [prevote(byte), signature];
  // An option of bytes with their length before them; polkadot.js would leave that length inside.
  const answer = (await api.rpc.state.call('GrandpaApi_generate_key_ownership_proof', u8aToHex(u8aConcat(set.toU8a(), keys.addFromUri(owner).publicKey)))).toU8a(true);
  if (answer[0] !== 1) throw new Error('the key of the owner does not validate');
  const [, proof] = compactStripLength(answer.subarray(1));
  return call('grandpa', 'reportEquivocation', {
    setId: set.toBigInt(), equivocation: { Prevote: { roundNumber: round, identity: u8aToHex(pair.publicKey), first: written(first), second: written(second) } },
  }, u8aToHex(proof));
}
