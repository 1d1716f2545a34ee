// `npm test`: everything that must hold. The last line on stdout is `N passed, N failed`, with `, N skipped` if any.
// `npm test -- unit e2e` runs these suites alone (also: checks, rust).
import { join } from 'node:path';
import { runCargoTests } from './cargo-tests.mjs';
import { runChecks } from './checks.mjs';
import { root } from './paths.mjs';
import { runProgram } from './program-run.mjs';
import { suites } from './suites.mjs';
import { createTally } from './tally.mjs';
import { runSuite } from './vitest-suites.mjs';

const known = ['checks', 'rust', ...suites.map(({ name }) => name)];
const chosen = process.argv.slice(2);
const tally = createTally();
for (const name of chosen.filter((name) => !known.includes(name))) tally.fail(`there is no suite "${name}"; there are ${known.join(', ')}`);
const wanted = (name) => chosen.length === 0 || chosen.includes(name);

await tally.step('build', async () => {
  const { code, output } = await runProgram(process.execPath, [join(root, 'run.mjs'), 'build']);
  if (code === 0) return output.trim().split('\n').at(-1).replace('assent: ', '');
  tally.print(output.trimEnd());
  tally.fail('build');
  return 'failed';
});
if (wanted('checks')) await runChecks(tally);
// cargo runs at nice 19, so the quick suites cost nothing beside it. The end-to-end suite waits for it.
const rust = wanted('rust') ? tally.step('rust', () => runCargoTests(tally)) : undefined;
for (const suite of suites) {
  if (suite.name.startsWith('walks') || suite.name.startsWith('e2e')) await rust;
  if (wanted(suite.name)) await runSuite(suite, tally);
}
await rust;
process.exitCode = tally.finish();
