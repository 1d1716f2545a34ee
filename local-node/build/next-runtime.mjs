/**
 * The runtime of these sources as its own next release: the same, with spec_version one higher (feature `next-release`). To
 * rehearse an upgrade with (`npm run rehearsal`). Prints the file; the rest goes to stderr. Built once for a state of the sources.
 */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sourceHash } from './runtime-record.mjs';
import { buildCode } from './runtime-wasm.mjs';

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'assent', 'next-runtime');
const target = process.env.CARGO_TARGET_DIR ?? join(cache, 'target');
const file = join(cache, `${sourceHash()}.wasm`);

try {
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const { code } = buildCode({ target, features: ['next-release'] });
    // Under another name first, so that a kill leaves no half of it.
    writeFileSync(`${file}.${String(process.pid)}`, code);
    renameSync(`${file}.${String(process.pid)}`, file);
  }
  process.stdout.write(`${file}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
