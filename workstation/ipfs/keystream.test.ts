import { xsalsa20 } from '@noble/ciphers/salsa.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeystream, keyBytes, nonceBytes } from './keystream.ts';

describe('createKeystream', () => {
  it('is XSalsa20, wherever the bytes are cut', () => {
    fc.assert(fc.property(
      fc.uint8Array({ minLength: keyBytes, maxLength: keyBytes }),
      fc.uint8Array({ minLength: nonceBytes, maxLength: nonceBytes }),
      fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }),
      (key, nonce, parts) => {
        const stream = createKeystream(nonce, key);
        const ours = Buffer.concat(parts.map((part) => stream.xor(part)));
        expect(ours.equals(xsalsa20(key, nonce, Buffer.concat(parts)))).toBe(true);
      },
    ));
  });
});
