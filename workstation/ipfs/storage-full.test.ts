import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** A disk of its own needs a mount namespace; where the system gives none, the test counts as skipped. */
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

/** Fills a disk of 4 MB beside 1 MB of ballast, checks what was acknowledged, drops the ballast and goes on. Prints what it saw as JSON. */
const program = `
  import { rmSync, writeFileSync } from 'node:fs';
  import { randomBytes } from 'node:crypto';
  import { openBlockDatabase } from ${JSON.stringify(new URL('./block-database.ts', import.meta.url).href)};
  import { rawCidOf } from ${JSON.stringify(new URL('./content-address.ts', import.meta.url).href)};
  const [disk] = process.argv.slice(1);
  const database = openBlockDatabase(disk + '/ipfs');
  writeFileSync(disk + '/ballast', Buffer.alloc(1_000_000, 1));
  const stored = [];
  const store = () => {
    const bytes = randomBytes(50_000);
    const cid = rawCidOf(bytes);
    database.writeFiles([{ root: cid, blocks: [{ cid, bytes }] }]);
    stored.push(cid);
  };
  let code = null;
  for (let i = 0; i < 200 && code === null; i += 1) {
    try { store(); } catch (error) { code = error.code; }
  }
  const atFull = stored.length;
  const readable = stored.filter((cid) => database.read(cid)?.byteLength === 50_000).length;
  rmSync(disk + '/ballast');
  store();
  database.close();
  const again = openBlockDatabase(disk + '/ipfs');
  console.log(JSON.stringify({ code, atFull, readable, afterwards: stored.filter((cid) => again.read(cid)?.byteLength === 50_000).length }));`;

describe('a full disk', () => {
  it.skipIf(!canMount)('is named, loses nothing that was acknowledged, and writing goes on once there is room', () => {
    const script = 'disk=$(mktemp -d) && mount -t tmpfs -o size=4m tmpfs "$disk" && "$0" --input-type=module -e "$1" "$disk"; status=$?; umount "$disk"; rmdir "$disk"; exit $status';
    const run = spawnSync('unshare', ['-rm', 'bash', '-c', script, process.execPath, program], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const seen = JSON.parse(run.stdout) as { code: string; atFull: number; readable: number; afterwards: number };
    expect(seen.code).toBe('storage.full');
    expect(seen.atFull).toBeGreaterThan(5);
    expect(seen.readable).toBe(seen.atFull);
    expect(seen.afterwards).toBe(seen.atFull + 1);
  });
});
