/**
 * npm run runtime:build: the runtime's wasm, the chain specs and chain-types/, from source. Ten minutes on two cores
 * the first time, then two. With --check it builds nothing and says whether the committed files belong to the sources.
 *
 * rustup has no wasm target for every machine, so the wasm is built with Debian's compiler and its own core library:
 * apt-get install rustc-web rust-web-src lld-22 binaryen. The rest wants cargo.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { writeChainTypes } from './chain-types.mjs';
import { localNode, recordFaults, recordFile, sha256, sourceHash, wasmFile } from './runtime-record.mjs';

const target = process.env.CARGO_TARGET_DIR ?? join(localNode, 'target');
const specs = join(localNode, 'specs');
const presets = ['development', 'local'];

const wasmCompiler = '/usr/bin/rustc';
const tools = [
  { program: 'cargo', arguments: ['--version'], from: 'https://rustup.rs' },
  { program: wasmCompiler, arguments: ['--version'], from: 'apt-get install rustc-web rust-web-src' },
  { program: 'wasm-ld-22', arguments: ['--version'], from: 'apt-get install lld-22' },
  { program: 'wasm-opt', arguments: ['--version'], from: 'apt-get install binaryen' },
];

/** The marker by which a node knows that `:code` is compressed with zstd. */
const compressedMark = Buffer.from('52bc537646db8e05', 'hex');

function run(program, args, environment = {}) {
  const child = spawnSync(program, args, { cwd: localNode, stdio: ['ignore', 2, 2], env: { ...process.env, CARGO_TARGET_DIR: target, ...environment } });
  if (child.status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${child.status ?? child.signal}`);
}

function checkTools() {
  const missing = tools.filter((tool) => spawnSync(tool.program, tool.arguments).status !== 0);
  if (missing.length > 0) throw new Error(`needed to build the runtime:\n${missing.map((tool) => `  ${tool.program}: ${tool.from}`).join('\n')}`);
}

/** The runtime as wasm: built for the bare wasm32v1 target together with its core library, knowing its metadata's hash. */
function buildWasm(metadataHash) {
  run('cargo', [
    'rustc', '--locked', '-p', 'assent-runtime', '--lib', '--crate-type', 'cdylib', '--release', '--no-default-features',
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

function compact(wasm, scratch) {
  const smaller = join(scratch, 'compact.wasm');
  run('wasm-opt', ['-Os', '--mvp-features', '--enable-mutable-globals', '--strip-debug', '--strip-producers', wasm, '-o', smaller]);
  return Buffer.concat([compressedMark, zstdCompressSync(readFileSync(smaller), { params: { [constants.ZSTD_c_compressionLevel]: 22 } })]);
}

/** A spec without state: whoever starts a chain of their own fills in the patch (see specs/README.md). */
function plainSpec(code) {
  const patch = {
    network: { slotDuration: 6000, sessionLength: 600, eraLength: 6 },
    balances: { balances: [] },
    staking: { validatorCount: 4, minimumValidatorCount: 3, stakers: [] },
    session: { keys: [] },
    council: { members: [] },
    incentives: { blockReward: 100_000_000_000 },
  };
  return {
    name: 'Assent', id: 'assent', chainType: 'Live', bootNodes: [], telemetryEndpoints: null, protocolId: null,
    properties: { tokenSymbol: 'ASN', tokenDecimals: 12, ss58Format: 42 }, codeSubstitutes: {},
    genesis: { runtimeGenesis: { code: `0x${code.toString('hex')}`, patch } },
  };
}

function build() {
  checkTools();
  mkdirSync(specs, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'assent-runtime-'));
  try {
    run('cargo', ['build', '--locked', '-p', 'assent-runtime', '--features', 'artefacts', '--example', 'artefacts']);
    const artefacts = join(target, 'debug', 'examples', 'artefacts');
    const metadataHash = execFileSync(artefacts, ['metadata-hash'], { encoding: 'utf8' }).trim();
    const code = compact(buildWasm(metadataHash), scratch);
    writeFileSync(wasmFile, code);
    for (const preset of presets) run(artefacts, ['spec', preset, wasmFile, join(specs, `${preset}.json`)]);
    writeFileSync(join(specs, 'plain.json'), `${JSON.stringify(plainSpec(code), null, 2)}\n`);
    const metadata = join(scratch, 'metadata.scale');
    run(artefacts, ['metadata', metadata]);
    if (existsSync(join(localNode, '..', 'node_modules', '@polkadot', 'typegen'))) writeChainTypes(readFileSync(metadata));
    else process.stderr.write('chain-types/ was not made: run npm ci first\n');
    const names = [...presets.map((preset) => `${preset}.json`), 'plain.json'];
    const record = {
      wasmSha256: sha256(code),
      sourceHash: sourceHash(),
      metadataHash,
      toolchain: [wasmCompiler, 'wasm-ld-22', 'wasm-opt'].map((program) => execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0]),
      specs: Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(specs, name)))])),
    };
    writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
    process.stderr.write(`runtime: ${code.length} bytes compressed, sha256 ${record.wasmSha256}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) {
  const faults = recordFaults();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else {
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
