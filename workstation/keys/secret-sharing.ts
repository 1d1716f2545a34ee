/** Shamir's secret sharing, the only place that knows its library (audited by Cure53 and Zellic; its randomness is the system's own). */
import { combine, split } from 'shamir-secret-sharing';

/** Bytes of a share of a 32-byte secret: one for each of its bytes, and the point's x. */
export const shareLength = 33;

/** Any `threshold` of the `count` shares rebuild the secret; fewer say nothing of it. */
export async function splitSecret(secret: Uint8Array, count: number, threshold: number): Promise<Uint8Array[]> {
  const shares = await split(secret, count, threshold);
  // A library that drew less randomness than it should would deal shares that say something.
  if (shares.length !== count || shares.some((share) => share.length !== secret.length + 1)) throw new RangeError('not the shares that were asked for');
  return shares;
}

/** Whatever it is given, it answers with some 32 bytes: only the secret's public half tells whether they are the secret. */
export const combineShares = (shares: readonly Uint8Array[]): Promise<Uint8Array> => combine([...shares]);
