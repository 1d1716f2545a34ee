import { CID } from 'multiformats/cid';
import { sha256 } from 'multiformats/hashes/sha2';
import { describe, expect, it } from 'vitest';
import { encodeIdentity, encodeRecipient, recipientHash, recipientOf } from '../../core/sealing/index.ts';
import { openFile, sealFile } from './age-file.ts';
import { recipientBlock, recipientCid } from './seal-document.ts';

const scalar = (fill: number) => new Uint8Array(32).fill(fill);
const identity = (fill: number) => encodeIdentity(scalar(fill));

describe('an age file', () => {
  it('opens for each recipient, and tells a foreign file from a damaged one', async () => {
    const file = await sealFile('content', [recipientOf(scalar(1)), recipientOf(scalar(2)), recipientOf(scalar(2))]);
    for (const identities of [[identity(1)], [identity(2)], [identity(3), identity(2)]]) expect(await openFile(file, identities)).toMatchObject({ ok: true, content: new TextEncoder().encode('content') });
    expect(await openFile(file, [identity(3)])).toEqual({ ok: false, reason: 'foreign' });
    expect(await openFile(file, [])).toEqual({ ok: false, reason: 'foreign' });
    for (const broken of [file.subarray(0, 40), file.subarray(0, file.length - 1), new Uint8Array(), new TextEncoder().encode('not age'), file.map((byte, index) => (index === file.length - 1 ? byte ^ 1 : byte))]) {
      expect(await openFile(broken, [identity(1)])).toEqual({ ok: false, reason: 'damaged' });
    }
  });

  it('opens with a key that the age library makes the recipient of: our text forms are its own', async () => {
    const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
    const theirs = await generateX25519Identity();
    expect(recipientOf((await import('../../core/sealing/index.ts')).decodeIdentity(theirs as ReturnType<typeof identity>))).toBe(await identityToRecipient(theirs));
  });
});

describe('sealing to a recipient', () => {
  it('makes what the age library opens, with another share each time', async () => {
    const { Decrypter } = await import('age-encryption');
    const files = await Promise.all([1, 2].map(() => sealFile('content', [recipientOf(scalar(1))])));
    for (const file of files) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity(1));
      expect(await decrypter.decrypt(file, 'text')).toBe('content');
    }
    const [one, other] = files.map((file) => /X25519 (\S+)/.exec(Buffer.from(file).toString('latin1'))?.[1]);
    expect(one).not.toBe(other);
  });

  it('refuses a key of small order, which everybody could open', async () => {
    await expect(sealFile('content', [encodeRecipient(new Uint8Array(32))])).rejects.toThrow();
    await expect(sealFile('content', [encodeRecipient(Uint8Array.of(1, ...new Uint8Array(31)))])).rejects.toThrow();
  });
});

describe('the block of a recipient', () => {
  it('is found by the hash that the chain holds', async () => {
    const recipient = recipientOf(scalar(1));
    const { cid, bytes } = recipientBlock(recipient);
    expect(recipientCid(recipientHash(recipient))).toBe(cid);
    expect(CID.createV1(0x55, await sha256.digest(bytes)).toString()).toBe(cid);
  });
});
