import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { contentIdOf, isContentOf } from './content-address.ts';
import { chunkBytes, chunksOf } from './file-chunks.ts';

/** Bytes that do not repeat: SHA-256 of a counter, over and over. */
function sample(length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let i = 0; i * 32 < length; i += 1) parts.push(createHash('sha256').update(String(i)).digest());
  return Buffer.concat(parts).subarray(0, length);
}

describe('chunksOf', () => {
  it('makes one raw leaf of up to a chunk', async () => {
    for (const length of [0, 1, chunkBytes]) {
      const { root, blocks } = await chunksOf(sample(length));
      expect(contentIdOf(root)).toMatch(/^bafkrei/);
      expect(blocks).toHaveLength(1);
    }
  });

  it('makes a root over raw leaves of a chunk each of more', async () => {
    const { root, blocks } = await chunksOf(sample(5_000_000));
    expect(blocks.map(({ bytes }) => bytes.byteLength).sort((a, b) => a - b).slice(1)).toEqual([5_000_000 - 4 * chunkBytes, chunkBytes, chunkBytes, chunkBytes, chunkBytes]);
    expect(blocks.every(({ cid, bytes }) => isContentOf(cid, bytes))).toBe(true);
    expect(blocks.some(({ cid }) => cid.equals(root))).toBe(true);
  });

  it('gives the CIDs it always gave: other nodes have them on chain', async () => {
    expect(contentIdOf((await chunksOf(new TextEncoder().encode('hello'))).root)).toBe('bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq');
    expect(contentIdOf((await chunksOf(sample(5_000_000))).root)).toBe('bafybeiauv47gal5xcmi5zwf7l7rbdn36rfmhfitnsvjc3ks35ysfve5nvu');
  });
});
