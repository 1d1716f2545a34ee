import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runProgram } from './program-run.mjs';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const reporter = join(root, 'build', 'count-reporter.mjs');

/** Runs one suite and counts from the runner's report, never from its text. */
export function runSuite(suite, tally) {
  return tally.step(suite.name, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assent-report-'));
    const file = join(folder, 'report.json');
    try {
      const args = [vitest, 'run', '--project', suite.name, '--maxWorkers', `${suite.workers}`, '--reporter=dot', `--reporter=${reporter}`];
      const { code, output } = await runProgram(process.execPath, args, { env: { FORCE_COLOR: '0', ASSENT_REPORT: file }, limit: suite.limit });
      if (code !== 0) tally.print(output.trimEnd());
      if (!existsSync(file)) {
        tally.fail(`${suite.name}: the runner ended without a report (exit code ${code})`);
        return 'no report';
      }
      return count(JSON.parse(readFileSync(file, 'utf8')), code, suite.name, tally);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function count(report, code, suite, tally) {
  const failures = [...report.failures, ...report.errors];
  tally.add(report.passed);
  for (const { name, reason } of report.skips) tally.skip(`${suite} ${name}`, reason);
  for (const name of failures) tally.fail(`${suite} ${name}`);
  if (code !== 0 && failures.length === 0) failures.push(tally.fail(`${suite}: the runner ended with exit code ${code}`));
  // A suite that lost its tests (a renamed folder, a wrong pattern) must not look like one that passed.
  if (report.passed + report.skips.length + failures.length === 0) failures.push(tally.fail(`${suite}: no test`));
  return `${report.passed} passed, ${failures.length} failed${report.skips.length > 0 ? `, ${report.skips.length} skipped` : ''}`;
}
