import { argon2d, argon2id } from '@noble/hashes/argon2.js';
import { expect, it } from 'vitest';
import { argon2 } from './argon2.ts';

it('is Argon2id of the text in NFKC [control: Argon2d is another value]', async () => {
  const salt = new Uint8Array(32).fill(1);
  const ours = Buffer.from(await argon2('Zoe\u0308', salt, { memoryKiB: 256, passes: 3, lanes: 1 })).toString('hex');
  const other = (variant: typeof argon2id) => Buffer.from(variant('Zo\u00eb', salt, { m: 256, t: 3, p: 1, dkLen: 32 })).toString('hex');
  expect(ours).toBe(other(argon2id));
  expect(ours).not.toBe(other(argon2d));
});
