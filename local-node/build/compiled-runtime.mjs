/**
 * The committed runtime in machine code, beside the prebuild: as the node's own compiler makes it on this machine. A node whose
 * processor has the same features takes it from there at its first start; any other compiles, and keeps what it made.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as zlib from 'node:zlib';

const compileMs = 120_000;
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** What the record says of it is what is there, and belongs to the committed wasm. */
export function compiledFaults(workspace, folder) {
  const { compiled } = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'));
  const wasmSha256 = sha256(readFileSync(join(workspace, 'specs', 'assent-runtime.compact.compressed.wasm')));
  const file = join(folder, 'compiled-runtime.zst');
  if (compiled?.wasmSha256 !== wasmSha256) return ['the compiled runtime is not of the committed wasm: npm run node:build -- --compile'];
  if (!existsSync(file) || sha256(readFileSync(file)) !== compiled.sha256) return ['the compiled runtime is not the recorded one: npm run node:build -- --compile'];
  return [];
}

/**
 * Compiles with this binary and writes `compiled-runtime.zst`. Returns what the record says of it.
 * @param {{ binary: string, workspace: string, folder: string }} where
 */
export async function compileRuntime({ binary, workspace, folder }) {
  const scratch = mkdtempSync(join(tmpdir(), 'assent-compile-'));
  const kept = join(scratch, 'compiled');
  const node = spawn(binary, [
    '--chain', join(workspace, 'specs', 'development.json'), '--base-path', join(scratch, 'node'), '--database', 'paritydb', '--end-with-stdin',
    '--listen-addr', '/ip4/127.0.0.1/tcp/0', '--no-mdns', '--no-telemetry', '--no-prometheus', '--rpc-port', '0', '--unsafe-force-node-key-generation',
    '--compiled-runtimes', kept,
  ], { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((resolve) => { node.once('close', resolve); });
  try {
    const path = await firstCompiled(kept, node);
    // The node compresses fast; here it is done once.
    const { constants, zstdCompressSync, zstdDecompressSync } = zlib;
    const code = zstdDecompressSync(readFileSync(join(kept, path)));
    const content = zstdCompressSync(code, { params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_checksumFlag]: 1 }, pledgedSrcSize: code.length });
    const file = join(folder, 'compiled-runtime.zst');
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
    return { path, sha256: sha256(content), wasmSha256: sha256(readFileSync(join(workspace, 'specs', 'assent-runtime.compact.compressed.wasm'))) };
  } finally {
    node.stdin.end();
    await ended;
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** `modules/COMPILER/HASH`, once the node has written it. */
async function firstCompiled(kept, node) {
  for (const end = performance.now() + compileMs; performance.now() < end && node.exitCode === null; await pause(200)) {
    if (!existsSync(join(kept, 'modules'))) continue;
    const found = readdirSync(join(kept, 'modules'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^[\w-]{43}$/.test(entry.name))
      .map((entry) => `modules/${entry.parentPath.slice(join(kept, 'modules').length + 1)}/${entry.name}`);
    if (found.length > 1) throw new Error('the node compiled more than one runtime');
    if (found[0] !== undefined) return found[0];
  }
  throw new Error('the node compiled no runtime');
}
