import { describe, expect, it } from 'vitest';
import type { Hash } from '../ids/index.ts';
import { contentIdOf, contentIdOfHash, isContentOf } from './content-address.ts';

const hello = new TextEncoder().encode('hello');
const cid = 'bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq';

describe('content addresses', () => {
  it('are those of every IPFS node', () => {
    expect(contentIdOf(hello)).toBe(cid);
    expect(contentIdOfHash('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' as Hash)).toBe(cid);
  });

  it('fit only their bytes', () => {
    expect(isContentOf(cid, hello)).toBe(true);
    for (const byte of hello.keys()) {
      for (let bit = 0; bit < 8; bit += 1) expect(isContentOf(cid, hello.with(byte, hello[byte]! ^ (1 << bit)))).toBe(false);
    }
    for (const other of ['', 'x', cid.toUpperCase(), 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG']) expect(isContentOf(other, hello)).toBe(false);
  });
});
