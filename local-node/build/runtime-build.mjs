/**
 * npm run runtime:build: the runtime's wasm, the chain specs, chain-types/, docs/chain.md and the runtime compiled for the prebuild, from source. Ten minutes on two cores
 * the first time, then two. With --check it builds nothing and says whether the committed files belong to the sources.
 *
 * rustup has no wasm target for every machine, so the wasm is built with Debian's compiler and its own core library:
 * apt-get install rustc-web rust-web-src lld-22 binaryen. The rest wants cargo.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeChainDoc } from './chain-doc.mjs';
import { writeChainTypes } from './chain-types.mjs';
import { metadataFromNode } from './node-metadata.mjs';
import { localNode, recordFaults, recordFile, sha256, sourceHash, wasmFile } from './runtime-record.mjs';
import { buildCode, run, wasmCompiler } from './runtime-wasm.mjs';

const target = process.env.CARGO_TARGET_DIR ?? join(localNode, 'target');
const specs = join(localNode, 'specs');
const presets = ['development', 'local'];

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

async function build() {
  mkdirSync(specs, { recursive: true });
  const { artefacts, metadataHash, code } = buildCode({ target });
  const scratch = mkdtempSync(join(tmpdir(), 'assent-runtime-'));
  try {
    writeFileSync(wasmFile, code);
    for (const preset of presets) run(target, artefacts, ['spec', preset, wasmFile, join(specs, `${preset}.json`)]);
    writeFileSync(join(specs, 'plain.json'), `${JSON.stringify(plainSpec(code), null, 2)}\n`);
    const metadata = join(scratch, 'metadata.scale');
    run(target, artefacts, ['metadata', metadata]);
    const costs = join(scratch, 'costs.json');
    run(target, artefacts, ['costs', costs]);
    if (!existsSync(join(localNode, '..', 'node_modules', '@polkadot', 'typegen'))) throw new Error('chain-types/ and docs/chain.md cannot be made: run npm ci first');
    writeChainTypes(readFileSync(metadata));
    const newest = await metadataFromNode({ spec: join(specs, 'development.json'), version: 16, binary: process.env.ASSENT_NODE_BINARY });
    const page = await writeChainDoc(readFileSync(metadata), JSON.parse(readFileSync(costs, 'utf8')), newest);
    const names = [...presets.map((preset) => `${preset}.json`), 'plain.json'];
    const record = {
      wasmSha256: sha256(code),
      sourceHash: sourceHash(),
      metadataHash,
      toolchain: [wasmCompiler, 'wasm-ld-22', 'wasm-opt'].map((program) => execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0]),
      chainDoc: sha256(page),
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
    await build();
    // The prebuild brings this runtime in machine code.
    execFileSync(process.execPath, [join(localNode, 'build', 'node-build.mjs'), '--compile'], { stdio: 'inherit' });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
