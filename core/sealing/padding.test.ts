import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad, paddedSize, unpad } from './padding.ts';

describe('padding', () => {
  it.each([[0, 1024], [1, 1024], [1024, 1024], [1025, 1280], [1280, 1280], [1281, 1536], [2048, 2048], [2049, 2560], [5000, 5120]])('%d bytes take %d', (size, padded) => { expect(paddedSize(size)).toBe(padded); });

  it('wastes a quarter at most, and grows with the content', () => {
    fc.assert(fc.property(fc.integer({ min: 1025, max: 100_000_000 }), (size) => {
      const padded = paddedSize(size);
      expect(padded).toBeGreaterThanOrEqual(size);
      expect(padded).toBeLessThanOrEqual(size * 1.25);
      expect(paddedSize(padded)).toBe(padded);
      expect(paddedSize(size + 1)).toBeGreaterThanOrEqual(padded);
    }));
  });

  it('comes off again', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      const content = Uint8Array.from([...bytes, 0x7d]);
      expect(unpad(pad(content))).toEqual(content);
    }));
  });
});
