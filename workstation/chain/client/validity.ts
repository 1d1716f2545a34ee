/** Why a node would not take an extrinsic, asked of the runtime itself at the best block. */
import { hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import type { SignedExtrinsic } from '../types.ts';
import type { Session } from './supervisor.ts';

/** `sp_runtime::transaction_validity::InvalidTransaction`, in SCALE order. */
const reasons = [
  'Call', 'Payment', 'Future', 'Stale', 'BadProof', 'AncientBirthBlock', 'ExhaustsResources', 'Custom', 'BadMandatory', 'MandatoryValidation', 'BadSigner',
  'IndeterminateImplicit', 'UnknownOrigin',
] as const;
export type Invalidity = (typeof reasons)[number] | 'Unknown';

/** These pass by themselves: an earlier nonce comes, a block has room again, the era's end is seen by everybody. */
const passing: readonly Invalidity[] = ['Future', 'Stale', 'AncientBirthBlock', 'ExhaustsResources', 'Unknown'];
export const isFinal = (why: Invalidity): boolean => !passing.includes(why);

const external = 2;

/** Null where it is valid. */
export async function invalidity(session: Session, extrinsic: SignedExtrinsic): Promise<Invalidity | null> {
  const { hash } = session.heads.best();
  const argument = u8aConcat(Uint8Array.of(external), hexToU8a(extrinsic.hex), hexToU8a(`0x${hash}`));
  const answer = hexToU8a(await session.connection.provider.send<string>('state_call', ['TaggedTransactionQueue_validate_transaction', u8aToHex(argument), `0x${hash}`]));
  const [failed, unknown, reason] = answer;
  if (failed !== 1) return null;
  return unknown === 0 ? reasons[reason ?? -1] ?? 'Unknown' : 'Unknown';
}
