import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorityOf, ensureNodeKey, peerIdOf, writeKeystore } from './identity.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-identity-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

describe('node identity', () => {
  it('gives the peer id that the node itself derives from the key', () => {
    // From `assent-node key inspect-node-key` for a key of 32 bytes 0x42.
    expect(peerIdOf(new Uint8Array(32).fill(0x42))).toBe('12D3KooWC4T1AXU2s2YBgGJ2FeaYVtsKoHZWJeubnWe9SnuSE7Zb');
  });

  it('keeps its key over a restart', async () => {
    const first = await ensureNodeKey(folder);
    expect(await ensureNodeKey(folder)).toEqual(first);
    expect((await ensureNodeKey(mkdtempSync(join(folder, 'other-')))).peerId).not.toBe(first.peerId);
  });

  it('writes session keys as the node reads them: type and public key in the name, the secret inside', async () => {
    const { grandpa } = await authorityOf('//Alice');
    // From `assent-node key inspect --scheme ed25519 //Alice`.
    expect(grandpa).toBe('5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu');
    await writeKeystore(folder, '//Alice');
    const files = readdirSync(folder).sort();
    expect(files).toEqual([
      '61757261d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d',
      '6772616e88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee',
    ]);
    expect(JSON.parse(readFileSync(join(folder, files[0] ?? ''), 'utf8'))).toBe('//Alice');
  });
});
