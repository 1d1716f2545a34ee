/** The committed runtime, but for the version it is said to have: enough for a chain to take it as the next. Its own code still knows the old one, so nothing signed counts on it. */
import { readFileSync } from 'node:fs';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** What the node puts before wasm that it compresses. */
const compressed = Buffer.from('52bc537646db8e05', 'hex');
const runtime = new URL('../../local-node/specs/assent-runtime.compact.compressed.wasm', import.meta.url);

export function laterVersion(): Buffer {
  const code = zstdDecompressSync(readFileSync(runtime).subarray(compressed.length));
  // In a section of that name: two names, the authoring version, the version.
  const section = code.lastIndexOf('runtime_version');
  let at = section + 'runtime_version'.length;
  for (const _ of ['spec', 'implementation']) at += 1 + (code.readUInt8(at) >> 2);
  code.writeUInt32LE(code.readUInt32LE(at + 4) + 1, at + 4);
  return Buffer.concat([compressed, zstdCompressSync(code)]);
}
