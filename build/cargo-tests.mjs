import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cache, root } from './paths.mjs';
import { runProgram } from './program-run.mjs';

/** cargo, as the rust suite runs it: tests of local-node, on a target folder that all share. Else why it cannot. */
export async function usableCargo() {
  const program = findCargo();
  if (program === undefined) return { missing: 'no-cargo' };
  const cwd = join(root, 'local-node');
  // A rustup without a toolchain (an empty home) leaves a cargo that only says so; nothing is installed on anybody's behalf.
  const usable = await runProgram(program, ['--version'], { cwd, limit: 30_000, env: { RUSTUP_AUTO_INSTALL: '0' } });
  if (usable.code !== 0) return { missing: 'no-toolchain', program };
  const build = { SKIP_WASM_BUILD: '1', CARGO_TARGET_DIR: process.env.CARGO_TARGET_DIR ?? join(cache, 'target') };
  return {
    /** Polite: what else is being tested runs beside it. */
    test: (args, { env = {}, limit = 3_000_000 } = {}) =>
      runProgram('nice', ['-n', '19', program, 'test', '--locked', '--color', 'never', ...args], { cwd, limit, env: { ...build, ...env } }),
  };
}

/** The pallets' and the runtime's tests, where cargo is. */
export async function runCargoTests(tally) {
  const cargo = await usableCargo();
  if (cargo.missing === 'no-cargo') {
    tally.skip('rust', 'cargo is not on this machine (https://rustup.rs); the committed wasm is tested through the chain suite');
    return 'skipped: no cargo';
  }
  if (cargo.missing !== undefined) {
    tally.skip('rust', `${cargo.program} has no toolchain here (rustup show says more); the committed wasm is tested through the chain suite`);
    return 'skipped: cargo has no toolchain';
  }
  const { code, output } = await cargo.test(['--no-fail-fast']);
  const count = countCargo(output);
  tally.add(count.passed);
  for (const name of count.failures) tally.fail(`rust ${name}`);
  for (const name of count.ignored) tally.skip(`rust ${name}`, 'marked #[ignore]');
  if (code !== 0) {
    tally.print(output.trimEnd());
    if (count.failures.length === 0) tally.fail(`rust: cargo test ended with exit code ${code}`);
  } else if (count.passed === 0) tally.fail('rust: no test');
  return `${count.passed} passed${count.failures.length > 0 ? `, ${count.failures.length} failed` : ''}`;
}

/** cargo has no stable machine-readable report: its lines `test NAME ... ok` are counted. */
export function countCargo(output) {
  const count = { passed: 0, failures: [], ignored: [] };
  for (const [, name, verdict] of output.matchAll(/^test (.+?)(?: - should panic)? \.\.\. (ok|FAILED|ignored)\b/gm)) {
    if (verdict === 'ok') count.passed += 1;
    else (verdict === 'FAILED' ? count.failures : count.ignored).push(name);
  }
  return count;
}

function findCargo() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin')];
  return folders.map((folder) => join(folder, 'cargo')).find((file) => existsSync(file));
}
