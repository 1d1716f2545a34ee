import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledRuntimes, nodeBinary } from './prebuild.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-prebuild-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

function prebuild(change: Partial<Record<'binarySha256' | 'compressedSha256', string>> = {}, compiled: unknown = null) {
  const binary = Buffer.from('#!/bin/sh\necho node\n');
  const compressed = zstdCompressSync(binary);
  const paths = { archive: join(folder, 'node.zst'), record: join(folder, 'record.json'), compiled: join(folder, 'compiled.zst') };
  writeFileSync(paths.archive, compressed);
  writeFileSync(paths.record, JSON.stringify({ binarySha256: sha256(binary), compressedSha256: sha256(compressed), compiled, ...change }));
  return { paths, binary };
}

describe('prebuild', () => {
  it('unpacks once, executable, and leaves nothing else behind also when two start at once', async () => {
    const { paths, binary } = prebuild();
    const cache = join(folder, 'cache');
    const [first, second] = await Promise.all([nodeBinary(paths, cache), nodeBinary(paths, cache)]);
    expect(first).toBe(second);
    expect(readFileSync(first)).toEqual(binary);
    expect(statSync(first).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(cache, 'node', sha256(binary)))).toEqual(['assent-node', 'compiled-runtimes']);
    rmSync(paths.archive);
    expect(await nodeBinary(paths, cache)).toBe(first);
  });

  it('refuses a binary that is not the recorded one', async () => {
    for (const [name, reason] of [['compressedSha256', 'archive-hash'], ['binarySha256', 'binary-hash']] as const) {
      const { paths } = prebuild({ [name]: '0'.repeat(64) });
      await expect(nodeBinary(paths, join(folder, 'cache'))).rejects.toMatchObject({ code: 'chain.node-missing', data: { reason } });
    }
  });

  it('refuses an archive that is cut off or none, and leaves nothing of it', async () => {
    const { paths, binary } = prebuild();
    const whole = readFileSync(paths.archive);
    for (const archive of [whole.subarray(0, -4), Buffer.from('no archive'), Buffer.alloc(0)]) {
      writeFileSync(paths.archive, archive);
      await expect(nodeBinary(paths, join(folder, 'cache'))).rejects.toMatchObject({ code: 'chain.node-missing', data: { reason: 'archive-hash' } });
    }
    expect(readdirSync(join(folder, 'cache', 'node', sha256(binary)))).toEqual([]);
  });

  it('says so where there is none', async () => {
    await expect(nodeBinary({ archive: join(folder, 'none'), record: join(folder, 'none.json'), compiled: join(folder, 'none.zst') }, folder)).rejects.toMatchObject({ code: 'chain.node-missing' });
  });

  describe('the compiled runtime', () => {
    const code = Buffer.from('machine code');
    const path = 'modules/wasmtime-36.0.20/abc_DEF-1';
    const placed = async (compiled: unknown) => {
      const { paths } = prebuild({}, compiled);
      const binary = await nodeBinary(paths, join(folder, 'cache'));
      return { paths, folder: compiledRuntimes(binary), file: join(compiledRuntimes(binary), path) };
    };
    beforeEach(() => { writeFileSync(join(folder, 'compiled.zst'), code); });

    it('lies where the node looks for it, and nobody else may write there', async () => {
      const { folder: kept, file } = await placed({ path, sha256: sha256(code) });
      expect(readFileSync(file)).toEqual(code);
      expect(statSync(kept).mode & 0o777).toBe(0o700);
      expect(readdirSync(kept)).toEqual(['modules']);
    });

    it('comes also to a binary that was unpacked before: a runtime is newer than its node', async () => {
      const { file } = await placed(null);
      expect(existsSync(file)).toBe(false);
      expect(existsSync((await placed({ path, sha256: sha256(code) })).file)).toBe(true);
    });

    it('is left out when it is not the recorded one, or gone: the node compiles', async () => {
      expect(existsSync((await placed({ path, sha256: '0'.repeat(64) })).file)).toBe(false);
      rmSync(join(folder, 'compiled.zst'));
      expect(existsSync((await placed({ path, sha256: sha256(code) })).file)).toBe(false);
    });

    it('has no place outside', async () => {
      await expect(placed({ path: '../assent-node', sha256: sha256(code) })).rejects.toThrow();
    });
  });
});
