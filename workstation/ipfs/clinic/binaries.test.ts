import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBinaries } from './binaries.ts';

let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-bin-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

it('finds both programs in the PATH or in the folder that is named, and nothing where one is missing or cannot be run', () => {
  expect(findBinaries({ PATH: dir })).toBeNull();
  for (const name of ['ipfs', 'ipfs-cluster-service']) writeFileSync(join(dir, name), '');
  chmodSync(join(dir, 'ipfs'), 0o755);
  expect(findBinaries({ PATH: dir })).toBeNull();
  chmodSync(join(dir, 'ipfs-cluster-service'), 0o755);
  const found = { ipfs: join(dir, 'ipfs'), cluster: join(dir, 'ipfs-cluster-service') };
  expect(findBinaries({ PATH: `/nowhere:${dir}` })).toEqual(found);
  expect(findBinaries({ PATH: '/nowhere', ASSENT_IPFS_BIN: dir })).toEqual(found);
});
