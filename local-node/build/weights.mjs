/**
 * node local-node/build/weights.mjs: measures what the calls of our pallets cost and writes
 * pallets/<pallet>/src/weights/generated.rs, and what charging costs into runtime/src/fees/weights/generated.rs. Ten minutes on a quiet machine. See local-node/benchmarks/README.md.
 *
 * --pallets registry,audit (all that have benchmarks), --steps 20, --repeat 10, --bencher PATH, --wasm PATH (do not build)
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localNode } from './runtime-record.mjs';
import { buildWasm, compact, missingTools } from './runtime-wasm.mjs';

const options = parseArgs({
  options: {
    pallets: { type: 'string' },
    steps: { type: 'string', default: '20' },
    repeat: { type: 'string', default: '10' },
    bencher: { type: 'string', default: 'frame-omni-bencher' },
    wasm: { type: 'string' },
  },
}).values;

/** The SDK's pallet whose weight is ours to measure: who pays is found by our own rules. */
const payment = 'transaction_payment';

/** Pallets that have a module of benchmarks. */
function measuredPallets() {
  const modules = readdirSync(join(localNode, 'benchmarks', 'src')).map((file) => file.replace(/\.rs$/, ''));
  return [...readdirSync(join(localNode, 'pallets')), payment].filter((pallet) => modules.includes(pallet));
}

const weightsOf = (pallet) => (pallet === payment ? join(localNode, 'runtime', 'src', 'fees', 'weights') : join(localNode, 'pallets', pallet, 'src', 'weights'));

function checkBencher() {
  if (spawnSync(options.bencher, ['--version']).status === 0) return;
  throw new Error(`${options.bencher} is missing: cargo install frame-omni-bencher --version 0.28.0 --locked, or --bencher PATH`);
}

/** All in one go: the bencher compiles the wasm once. */
function measure(pallets, wasm, scratch) {
  const child = spawnSync(options.bencher, [
    'v1', 'benchmark', 'pallet', '--runtime', wasm, '--genesis-builder', 'runtime', '--genesis-builder-preset', 'development',
    '--pallet', pallets.map((pallet) => `pallet_${pallet}`).join(','), '--extrinsic', '*',
    '--steps', options.steps, '--repeat', options.repeat, '--min-duration', '1', '--heap-pages', '4096', '--no-storage-info',
    '--template', join(localNode, 'benchmarks', 'weights.hbs'), '--output', scratch,
  ], { stdio: ['ignore', 2, 2] });
  if (child.status !== 0) throw new Error(`${options.bencher} ended with ${child.status ?? child.signal}`);
  for (const pallet of pallets) {
    const folder = weightsOf(pallet);
    const lines = readFileSync(join(scratch, `pallet_${pallet}.rs`), 'utf8').split('\n').map((line) => line.trimEnd());
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'generated.rs'), `${lines.join('\n').trim()}\n`);
  }
}

/** The runtime of the release, but for the benchmarks in it. It knows no metadata hash: nothing is signed here. */
function buildCode(scratch) {
  const missing = missingTools();
  if (missing !== null) throw new Error(missing);
  const target = process.env.CARGO_TARGET_DIR ?? join(localNode, 'target');
  const file = join(scratch, 'measured.wasm');
  writeFileSync(file, compact(target, buildWasm(target, ['runtime-benchmarks'], `0x${'00'.repeat(32)}`)));
  return file;
}

const scratch = mkdtempSync(join(tmpdir(), 'assent-weights-'));
try {
  checkBencher();
  const wasm = options.wasm ?? buildCode(scratch);
  measure(options.pallets?.split(',') ?? measuredPallets(), wasm, scratch);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
