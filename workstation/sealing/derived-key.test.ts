import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derivedKey, hmac } from './derived-key.ts';

const bytes = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const hex = (of: Uint8Array | ArrayBuffer): string => Buffer.from(of as Uint8Array).toString('hex');

describe('keys derived from a secret', () => {
  it('are those of Node, for every length that occurs', () => {
    for (let length = 0; length <= 64; length += 1) {
      const [secret, salt, info] = [bytes(length), bytes((length * 7) % 65), bytes((length * 3) % 50)] as const;
      expect(hex(derivedKey(secret, salt, info))).toBe(hex(hkdfSync('sha256', secret, salt, info, 32)));
      const message = bytes(length * 11);
      expect(hex(hmac(salt, message))).toBe(hex(createHmac('sha256', salt).update(message).digest()));
    }
  });

  it('are those of RFC 5869, test case 1, cut to a block', () => {
    const salt = Uint8Array.from({ length: 13 }, (_, index) => index);
    const info = Uint8Array.from({ length: 10 }, (_, index) => 0xf0 + index);
    expect(hex(derivedKey(new Uint8Array(22).fill(0x0b), salt, info))).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf');
  });

  it('take no secret that is longer than a block', () => {
    expect(() => hmac(new Uint8Array(65), new Uint8Array(1))).toThrow(RangeError);
  });
});
