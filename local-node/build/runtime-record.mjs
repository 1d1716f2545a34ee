/**
 * What the committed wasm was built from: a hash over the runtime's and the pallets' sources, written into
 * specs/record.json and compared by the checks, so that sources and wasm never drift apart unseen.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const localNode = dirname(dirname(fileURLToPath(import.meta.url)));
export const recordFile = join(localNode, 'specs', 'record.json');
export const wasmFile = join(localNode, 'specs', 'assent-runtime.compact.compressed.wasm');

export const chainDocFile = join(localNode, '..', 'docs', 'chain.md');

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Every file under the folder, sorted by path with forward slashes. */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** What ends up in the wasm: no tests, and not the chain in memory that they share. */
function runtimeSources() {
  const crates = ['runtime', ...readdirSync(join(localNode, 'pallets')).map((name) => join('pallets', name))];
  const files = crates.flatMap((crate) => [
    join(localNode, crate, 'Cargo.toml'),
    ...filesUnder(join(localNode, crate, 'src')).filter((file) => !file.includes(`${sep}testing`)),
  ]);
  return files.filter((file) => existsSync(file)).sort((a, b) => (a < b ? -1 : 1));
}

/** Hex SHA-256 over path and content of each source; line ends as they are. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const file of runtimeSources()) {
    hash.update(`${relative(localNode, file).split(sep).join('/')}\0`);
    hash.update(sha256(readFileSync(file)));
  }
  return hash.digest('hex');
}

/** What is wrong with the record, in one line each; empty when wasm, specs and sources agree. */
export function recordFaults() {
  if (!existsSync(recordFile)) return ['local-node/specs/record.json is missing: npm run runtime:build'];
  const record = JSON.parse(readFileSync(recordFile, 'utf8'));
  const faults = [];
  if (record.sourceHash !== sourceHash()) faults.push('the runtime sources changed since the committed wasm was built: npm run runtime:build');
  if (record.wasmSha256 !== sha256(readFileSync(wasmFile))) faults.push('the committed wasm is not the recorded one: npm run runtime:build');
  for (const [name, hash] of Object.entries(record.specs)) {
    if (hash !== sha256(readFileSync(join(localNode, 'specs', name)))) faults.push(`specs/${name} is not the recorded one: npm run runtime:build`);
  }
  if (!existsSync(chainDocFile) || record.chainDoc !== sha256(readFileSync(chainDocFile))) faults.push('docs/chain.md is not the one that belongs to the committed wasm: npm run runtime:build');
  return faults;
}
