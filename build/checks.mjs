import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runProgram } from './program-run.mjs';
import { checkRecords } from './records.mjs';

const bin = (path) => join(root, 'node_modules', ...path.split('/'));
const layers = ['core', 'workstation', 'served', 'electron', 'demo', 'renderer', 'chain-types', 'test'];

/** Types, lint, borders and records. Each counts as one test. */
export async function runChecks(tally) {
  const present = layers.filter((layer) => existsSync(join(root, layer)));
  await Promise.all([
    (async () => {
      for (const project of ['core', '.', 'electron', 'renderer', 'test']) {
        await check(tally, `types ${project === '.' ? 'root' : project}`, bin('typescript-7/bin/tsc'), ['-p', join(project, 'tsconfig.json'), '--noEmit', '--pretty', 'false']);
      }
      await check(tally, 'borders', bin('dependency-cruiser/bin/dependency-cruiser.mjs'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...present]);
    })(),
    check(tally, 'lint', bin('eslint/bin/eslint.js'), ['--max-warnings', '0', '--no-error-on-unmatched-pattern', ...present, 'build', 'eslint.config.js', 'vite.config.ts', 'vitest.config.ts']),
  ]);
  await tally.step('records', () => checkRecords(tally));
}

function check(tally, name, script, args) {
  return tally.step(name, async () => {
    const { code, output } = await runProgram(process.execPath, [script, ...args], { limit: 300_000 });
    if (code === 0) { tally.add(1); return ''; }
    tally.print(output.trimEnd());
    tally.fail(name);
    return 'failed';
  });
}
