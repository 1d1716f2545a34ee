/** How the runtime becomes the bytes of `:code`: compiled to wasm, made smaller, compressed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { localNode } from './runtime-record.mjs';

export const wasmCompiler = '/usr/bin/rustc';
const tools = [
  { program: 'cargo', arguments: ['--version'], from: 'https://rustup.rs' },
  { program: wasmCompiler, arguments: ['--version'], from: 'apt-get install rustc-web rust-web-src' },
  { program: 'wasm-ld-22', arguments: ['--version'], from: 'apt-get install lld-22' },
  { program: 'wasm-opt', arguments: ['--version'], from: 'apt-get install binaryen' },
];

/** The marker by which a node knows that `:code` is compressed with zstd. */
const compressedMark = Buffer.from('52bc537646db8e05', 'hex');

/** What is missing on this machine to build the runtime, in words; null when nothing is. */
export function missingTools() {
  const missing = tools.filter((tool) => spawnSync(tool.program, tool.arguments).status !== 0);
  return missing.length === 0 ? null : `needed to build the runtime:\n${missing.map((tool) => `  ${tool.program}: ${tool.from}`).join('\n')}`;
}

/** Runs in local-node/; what it says goes to stderr. `target`: cargo's folder. */
export function run(target, program, args, environment = {}) {
  const child = spawnSync(program, args, { cwd: localNode, stdio: ['ignore', 2, 2], env: { ...process.env, CARGO_TARGET_DIR: target, ...environment } });
  if (child.status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${child.status ?? child.signal}`);
}

/** The compressed code, the hash of its metadata that is compiled into it, and the program that writes what else is derived from the runtime. */
export function buildCode({ target, features = [] }) {
  const missing = missingTools();
  if (missing !== null) throw new Error(missing);
  run(target, 'cargo', ['build', '--locked', '-p', 'assent-runtime', '--features', ['artefacts', ...features].join(','), '--example', 'artefacts']);
  const artefacts = join(target, 'debug', 'examples', 'artefacts');
  const metadataHash = execFileSync(artefacts, ['metadata-hash'], { encoding: 'utf8' }).trim();
  return { artefacts, metadataHash, code: compact(target, buildWasm(target, features, metadataHash)) };
}

/** The runtime as wasm: built for the bare wasm32v1 target together with its core library, knowing its metadata's hash. */
export function buildWasm(target, features, metadataHash) {
  run(target, 'cargo', [
    'rustc', '--locked', '-p', 'assent-runtime', '--lib', '--crate-type', 'cdylib', '--release', '--no-default-features', ...(features.length === 0 ? [] : ['--features', features.join(',')]),
    '--target', 'wasm32v1-none', '-Zbuild-std=core,alloc',
    '--config', 'profile.release.opt-level=3', '--config', 'profile.release.panic="abort"', '--config', 'profile.release.lto="thin"',
  ], {
    RUNTIME_METADATA_HASH: metadataHash,
    RUSTC_BOOTSTRAP: '1',
    RUSTC: wasmCompiler,
    CARGO_TARGET_WASM32V1_NONE_LINKER: 'wasm-ld-22',
    RUSTFLAGS: '-C link-arg=--export-table -C link-arg=--export=__heap_base -C link-arg=--import-memory --cfg substrate_runtime',
  });
  return join(target, 'wasm32v1-none', 'release', 'assent_runtime.wasm');
}

/** As the release has it: smaller, and compressed. */
export function compact(target, wasm) {
  const scratch = mkdtempSync(join(tmpdir(), 'assent-runtime-'));
  try {
    const smaller = join(scratch, 'compact.wasm');
    run(target, 'wasm-opt', ['-Os', '--mvp-features', '--enable-mutable-globals', '--strip-debug', '--strip-producers', wasm, '-o', smaller]);
    return Buffer.concat([compressedMark, zstdCompressSync(readFileSync(smaller), { params: { [constants.ZSTD_c_compressionLevel]: 22 } })]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
