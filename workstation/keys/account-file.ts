/** The account file of polkadot.js: JSON, its key under a password by scrypt and xsalsa20-poly1305. */
import { createPair } from '@polkadot/keyring/pair';
import { decodePair } from '@polkadot/keyring/pair/decode';
import { hexToU8a, isHex } from '@polkadot/util';
import { base64Decode } from '@polkadot/util-crypto/base64';
import { z } from 'zod';
import { AppError } from '../../core/errors/index.ts';
import { type AccountId, AccountId as Account, type Hash } from '../../core/ids/index.ts';
import { accountOf, publicKeyOf, sign, signingKey, type SigningKey, verify } from './signing.ts';

const AccountFile = z.object({
  address: Account, encoded: z.string().max(2000),
  encoding: z.object({ content: z.tuple([z.literal('pkcs8'), z.literal('sr25519')]), type: z.union([z.string(), z.array(z.string()).max(3)]), version: z.enum(['1', '2', '3']) }),
  meta: z.object({ name: z.string().optional() }).optional(),
});

const cipher = 'xsalsa20-poly1305';

/** `account.file-invalid`, or `session.wrong-secret` where the password does not open it. */
export function openFile(text: string, password: string): { key: SigningKey; name: string | null } {
  const { address, encoded, encoding, meta } = parsed(text);
  const types = Array.isArray(encoding.type) ? encoding.type : [encoding.type];
  // A file without a password would have been readable by anybody on its way here.
  if (!types.includes(cipher)) throw new AppError('account.file-invalid', { why: 'unencrypted' });
  const key = decoded(bytesOf(encoded), password, types);
  // Other networks write the same key with another prefix, so keys are compared, not addresses; and the key must be able to sign.
  const probe = new Uint8Array(32);
  if (accountOf(key.publicKey) !== accountOf(publicKeyOf(address)) || !verify(accountOf(key.publicKey), probe, sign(key, probe))) throw new AppError('account.file-invalid', { why: 'address' });
  return { key, name: meta?.name?.trim().slice(0, 120) || null };
}

function decoded(content: Uint8Array, password: string, types: readonly string[]): SigningKey {
  try {
    const { publicKey, secretKey } = decodePair(password, content, types as never);
    // The two oldest forms hold a seed where the later ones hold the key.
    return secretKey.length === 64 ? { publicKey: publicKey.slice(), secretKey: secretKey.slice() } : signingKey(secretKey);
  } catch (error) {
    const wrong = error instanceof Error && error.message.includes('supplied passphrase');
    throw new AppError(wrong ? 'session.wrong-secret' : 'account.file-invalid');
  }
}

export function closeFile(key: SigningKey, account: AccountId, { password, name, genesis }: { password: string; name: string; genesis: Hash | null }): string {
  const pair = createPair({ toSS58: (bytes) => accountOf(bytes), type: 'sr25519' }, { publicKey: key.publicKey, secretKey: key.secretKey }, { name, genesisHash: genesis === null ? null : `0x${genesis}` });
  try {
    return JSON.stringify({ ...pair.toJson(password), address: account });
  } finally {
    pair.lock();
  }
}

function parsed(text: string): z.output<typeof AccountFile> {
  try {
    return AccountFile.parse(JSON.parse(text));
  } catch {
    throw new AppError('account.file-invalid');
  }
}

const bytesOf = (encoded: string): Uint8Array => {
  try {
    return isHex(encoded) ? hexToU8a(encoded) : base64Decode(encoded);
  } catch {
    throw new AppError('account.file-invalid');
  }
};
