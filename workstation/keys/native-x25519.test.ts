import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { bytesToHex, derivePublicKey as pure } from '../../core/sealing/index.ts';
import { derivePublicKey } from './native-x25519.ts';

// The pure one is held to RFC 7748 in core/sealing/sections.test.ts.
it('gives the public key the pure one gives, of any 32 bytes', () => {
  const secrets = [new Uint8Array(32), new Uint8Array(32).fill(0xff), ...Array.from({ length: 50 }, () => new Uint8Array(randomBytes(32)))];
  for (const secret of secrets) {
    const before = bytesToHex(secret);
    expect(bytesToHex(derivePublicKey(secret))).toBe(bytesToHex(pure(secret)));
    expect(bytesToHex(secret)).toBe(before);
  }
});
