import { randomBytes } from 'node:crypto';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { type AgeIdentity, AgeRecipient, encodeIdentity, encodeRecipient, type KeyKind, kindOfIdentity, kindOfRecipient } from '../../core/sealing/index.ts';
import { newFileKey, writeHeader } from './header.ts';
import { openPayload, sealPayload } from './payload.ts';
import { createIdentity, createRecipient } from './x25519.ts';

/**
 * An age v1 file, binary. Every recipient opens it alone; nobody else sees more than its size, and how many they are of which kind.
 * Kinds may be mixed; such a file is as safe as its weakest recipient, so against a quantum computer only where all are hybrid.
 */
export async function sealFile(content: Uint8Array | string, recipients: readonly AgeRecipient[]): Promise<Uint8Array> {
  const { header, fileKey } = await newHeader(recipients);
  const file = sealPayload(header, fileKey, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  fileKey.fill(0);
  return file;
}

export interface Header { readonly header: Uint8Array; readonly fileKey: Uint8Array }

/** A new file key, and the header that holds it for each recipient. */
export async function newHeader(recipients: readonly AgeRecipient[]): Promise<Header> {
  const each = [...new Set(recipients)];
  return each.some((recipient) => kindOfRecipient(recipient) === 'hybrid') ? libraryHeader(each) : nativeHeader(each);
}

function nativeHeader(recipients: readonly AgeRecipient[]): Header {
  const fileKey = newFileKey();
  return { header: writeHeader(fileKey, recipients.flatMap((recipient) => createRecipient(recipient).wrapFileKey(fileKey))), fileKey };
}

/** Hybrid recipients are the library's to make. */
async function libraryHeader(recipients: readonly AgeRecipient[]): Promise<Header> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(kindOfRecipient(recipient) === 'hybrid' ? recipient : createRecipient(recipient));
  // The library makes the header, around nothing; who is asked last learns the key that it holds, and is in none of its lines.
  let fileKey = new Uint8Array(0);
  encrypter.addRecipient({ wrapFileKey: (key) => { fileKey = Uint8Array.from(key); return []; } });
  const empty = await encrypter.encrypt(new Uint8Array(0));
  return { header: empty.subarray(0, headerLength(empty)), fileKey };
}

/** Up to the end of the line that begins with `---`: nothing before it can, since what stands there is base64. Errors: throws where there is none. */
export function headerLength(file: Uint8Array): number {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1;
  if (end === 0 || !bytes.includes('\n--- ')) throw new Error('not an age file');
  return end;
}

/** One that nobody holds the identity of. */
export const recipientOfNobody = async (kind: KeyKind): Promise<AgeRecipient> => {
  const random = randomBytes(32);
  return kind === 'hybrid' ? publicHalf(encodeIdentity(random, kind)) : encodeRecipient(random);
};

/** The public half of an identity of either kind. */
export const publicHalf = async (identity: AgeIdentity): Promise<AgeRecipient> => AgeRecipient.parse(await identityToRecipient(identity));

/** `foreign`: none of the identities is a recipient. `damaged`: not an age file, or altered since it was sealed. */
export type Opening = { ok: true; content: Uint8Array } | { ok: false; reason: 'foreign' | 'damaged' };

export async function openFile(file: Uint8Array, identities: readonly AgeIdentity[]): Promise<Opening> {
  try {
    const header = headerLength(file);
    const fileKey = await fileKeyOf(file.subarray(0, header), identities);
    return fileKey === null ? { ok: false, reason: 'foreign' } : { ok: true, content: openPayload(fileKey, file.subarray(header)) };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

/** As `openFile`, by the file's own key (16 bytes), with which the header's MAC is checked as well. `foreign`: it is another file's. */
export async function openWithKey(file: Uint8Array, fileKey: Uint8Array): Promise<Opening> {
  let header: number;
  try {
    header = headerLength(file);
  } catch {
    return { ok: false, reason: 'damaged' };
  }
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  try {
    await decrypter.decryptHeader(file.subarray(0, header));
  } catch {
    return { ok: false, reason: 'foreign' };
  }
  try {
    return { ok: true, content: openPayload(fileKey, file.subarray(header)) };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

/** Null where none of the identities is a recipient. Throws where the header is damaged. */
export async function fileKeyOf(header: Uint8Array, identities: readonly AgeIdentity[]): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(kindOfIdentity(identity) === 'hybrid' ? identity : createIdentity(identity));
  // Asked last, so only when no identity matched: the library tells the two failures apart by the text of its message alone.
  let foreign = false;
  decrypter.addIdentity({ unwrapFileKey: () => { foreign = true; return null; } });
  try {
    return await decrypter.decryptHeader(header);
  } catch (error) {
    if (foreign) return null;
    throw error;
  }
}
