// Makes the node's prebuild from source, with --compile the compiled runtime alone, or with --check compares sources, prebuild and
// record without building.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as zlib from 'node:zlib';
import { compiledFaults, compileRuntime } from './compiled-runtime.mjs';
import { nodeSourceHash } from './source-hash.mjs';

const workspace = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(workspace, 'prebuilds', `${process.platform}-${process.arch}`);
const compressedPath = join(folder, 'assent-node.zst');
const recordPath = join(folder, 'record.json');
const target = process.env.CARGO_TARGET_DIR ?? join(workspace, 'target');

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const sdk = () => /^polkadot-sdk = .*version = "=([^"]+)"/m.exec(readFileSync(join(workspace, 'Cargo.toml'), 'utf8'))?.[1];

try {
  if (process.argv.includes('--check')) check();
  else if (process.argv.includes('--compile')) await compile();
  else await build();
} catch (error) {
  console.error(`node: ${error.message}`);
  process.exitCode = 1;
}

function check() {
  if (!existsSync(recordPath)) throw new Error(`no prebuild for ${process.platform}-${process.arch}; npm run node:build makes it`);
  const record = JSON.parse(readFileSync(recordPath, 'utf8'));
  const compressed = readFileSync(compressedPath);
  const found = { sourceHash: nodeSourceHash(workspace), compressedSha256: sha256(compressed), sdk: sdk() };
  if (zlib.zstdDecompressSync) found.binarySha256 = sha256(zlib.zstdDecompressSync(compressed));
  const differing = Object.keys(found).filter((name) => found[name] !== record[name]);
  if (differing.length > 0) {
    const list = differing.map((name) => `${name} is ${found[name]}, recorded ${record[name]}`).join('; ');
    throw new Error(`prebuild and record differ: ${list}. npm run node:build makes both anew`);
  }
  const [fault] = compiledFaults(workspace, folder);
  if (fault !== undefined) throw new Error(fault);
  console.log(`node: prebuild and record agree (source ${record.sourceHash})`);
}

async function build() {
  if (!zlib.zstdCompressSync) throw new Error('Node 24 is needed to compress the binary; start this with npm run node:build');
  run('cargo', ['build', '--release', '--locked', '-p', 'assent-node'], { cwd: workspace, stdio: 'inherit' });

  const path = join(target, 'release', 'assent-node');
  const sourceHash = nodeSourceHash(workspace);
  const version = run(path, ['--version']);
  if (!version.includes(`source ${sourceHash}`)) throw new Error(`the binary says "${version}", the sources are ${sourceHash}`);

  const binary = readFileSync(path);
  const { constants } = zlib;
  const compressed = zlib.zstdCompressSync(binary, {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_checksumFlag]: 1 },
    pledgedSrcSize: binary.length,
  });
  const record = {
    binarySha256: sha256(binary),
    compressedSha256: sha256(compressed),
    sourceHash,
    toolchain: run('rustc', ['-V'], { cwd: workspace }),
    sdk: sdk(),
    builtAt: new Date().toISOString(),
  };
  mkdirSync(folder, { recursive: true });
  record.compiled = await compileRuntime({ binary: path, workspace, folder });
  replace(compressedPath, compressed);
  replace(recordPath, `${JSON.stringify(record, undefined, 2)}\n`);
  console.log(`node: ${compressedPath}, ${(compressed.length / 1e6).toFixed(1)} MB (source ${sourceHash})`);
}

/** The compiled runtime anew, with the committed binary: after npm run runtime:build. */
async function compile() {
  const record = JSON.parse(readFileSync(recordPath, 'utf8'));
  const scratch = mkdtempSync(join(tmpdir(), 'assent-node-'));
  try {
    const binary = join(scratch, 'assent-node');
    writeFileSync(binary, zlib.zstdDecompressSync(readFileSync(compressedPath)), { mode: 0o755 });
    record.compiled = await compileRuntime({ binary, workspace, folder });
    replace(recordPath, `${JSON.stringify(record, undefined, 2)}\n`);
    console.log(`node: ${record.compiled.path}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Under a temporary name first: a reader never sees half a file. */
function replace(path, content) {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

function run(command, args, options = {}) {
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (error?.code === 'ENOENT') throw new Error(`${command} is not there; the node is built with Rust (https://rustup.rs)`);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  return stdout?.trim() ?? '';
}
