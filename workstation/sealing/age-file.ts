import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { type AgeIdentity, AgeRecipient, kindOfRecipient } from '../../core/sealing/index.ts';
import { createRecipient } from './x25519.ts';

/**
 * An age v1 file, binary. Every recipient opens it alone; nobody else sees more than its size, and how many they are of which kind.
 * Kinds may be mixed; such a file is as safe as its weakest recipient, so against a quantum computer only where all are hybrid.
 */
export function sealFile(content: Uint8Array | string, recipients: readonly AgeRecipient[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(kindOfRecipient(recipient) === 'hybrid' ? recipient : createRecipient(recipient));
  return encrypter.encrypt(content);
}

/** The public half of an identity of either kind. */
export const publicHalf = async (identity: AgeIdentity): Promise<AgeRecipient> => AgeRecipient.parse(await identityToRecipient(identity));

/** `foreign`: none of the identities is a recipient. `damaged`: not an age file, or altered since it was sealed. */
export type Opening = { ok: true; content: Uint8Array } | { ok: false; reason: 'foreign' | 'damaged' };

export async function openFile(file: Uint8Array, identities: readonly AgeIdentity[]): Promise<Opening> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  // Asked last, so only when no identity matched: the library tells the two failures apart by the text of its message alone.
  let foreign = false;
  decrypter.addIdentity({ unwrapFileKey: () => { foreign = true; return null; } });
  try {
    return { ok: true, content: await decrypter.decrypt(file) };
  } catch {
    return { ok: false, reason: foreign ? 'foreign' : 'damaged' };
  }
}
