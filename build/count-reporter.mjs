import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Vitest's own JSON report drops why a test was skipped and what failed outside of tests, and both belong in the verdict.
 * Writes {passed, failures: [name], skips: [{name, reason}], errors: [text]} to the file in ASSENT_REPORT.
 */
export default class CountReporter {
  onTestRunEnd(modules, unhandled) {
    const report = { passed: 0, failures: [], skips: [], errors: unhandled.map((error) => firstLine(error)) };
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId);
      for (const error of module.errors()) report.errors.push(`${file}: ${firstLine(error)}`);
      for (const suite of module.children.allSuites()) {
        for (const error of suite.errors()) report.errors.push(`${file} ${suite.fullName}: ${firstLine(error)}`);
      }
      for (const test of module.children.allTests()) {
        const name = `${file} ${test.fullName}`;
        const { state, note } = test.result();
        if (state === 'passed') report.passed += 1;
        else if (state === 'skipped') report.skips.push({ name, reason: note ?? 'its file says' });
        else report.failures.push(state === 'failed' ? name : `${name} (did not end)`);
      }
    }
    writeFileSync(process.env.ASSENT_REPORT, JSON.stringify(report));
  }
}

const firstLine = (error) => String(error.message ?? error).split('\n')[0];
