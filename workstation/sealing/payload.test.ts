import { randomBytes } from 'node:crypto';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { AgeIdentity, AgeRecipient } from '../../core/sealing/index.ts';
import { openFile, sealFile } from './age-file.ts';

const piece = 64 * 1024;
const sizes = [0, 1, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 77];

const person = async () => {
  const identity = AgeIdentity.parse(await generateX25519Identity());
  return { identity, recipient: AgeRecipient.parse(await identityToRecipient(identity)) };
};

describe('the payload of an age file', () => {
  it.each(sizes)('of %i bytes is opened by the library, and the library’s by us', async (size) => {
    const { identity, recipient } = await person();
    const content = new Uint8Array(randomBytes(size));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(Buffer.from(await decrypter.decrypt(await sealFile(content, [recipient]))).equals(content)).toBe(true);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const opened = await openFile(await encrypter.encrypt(content), [identity]);
    expect(opened.ok && Buffer.from(opened.content).equals(content)).toBe(true);
  });

  it('altered in any piece, cut at any boundary, made longer or with pieces exchanged is damaged', async () => {
    const { identity, recipient } = await person();
    const file = await sealFile(new Uint8Array(randomBytes(3 * piece + 77)), [recipient]);
    const sealedPiece = piece + 16;
    const start = file.length - 3 * sealedPiece - 77 - 16;
    const altered = (at: number) => { const bytes = Uint8Array.from(file); bytes[at] = (bytes[at] ?? 0) ^ 1; return bytes; };
    const exchanged = Uint8Array.from(file);
    exchanged.set(file.subarray(start, start + sealedPiece), start + sealedPiece);
    exchanged.set(file.subarray(start + sealedPiece, start + 2 * sealedPiece), start);
    const damaged = [
      altered(start - 5), altered(start), altered(start + sealedPiece + 9), altered(file.length - 1), exchanged, Uint8Array.from([...file, 0]), file.subarray(0, start), file.subarray(0, start - 3),
      ...[1, 2, 3].map((pieces) => file.subarray(0, start + pieces * sealedPiece)), file.subarray(0, start + sealedPiece + 16), file.subarray(0, file.length - 80),
    ];
    for (const [index, bytes] of damaged.entries()) expect(await openFile(bytes, [identity]), String(index)).toEqual({ ok: false, reason: 'damaged' });
    expect((await openFile(file, [identity])).ok).toBe(true);
  });

  it('that is no age file is damaged, and one for somebody else is foreign', async () => {
    const { identity, recipient } = await person();
    const other = await person();
    expect(await openFile(new Uint8Array(0), [identity])).toEqual({ ok: false, reason: 'damaged' });
    expect(await openFile(new Uint8Array(randomBytes(500)), [identity])).toEqual({ ok: false, reason: 'damaged' });
    expect(await openFile(await sealFile('x', [recipient]), [other.identity])).toEqual({ ok: false, reason: 'foreign' });
  });
});
