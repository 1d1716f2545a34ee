/** Counts what the runners reported. stdout's last line is the verdict; names and reasons of what did not pass go before it. */
export function createTally(print = (line) => process.stdout.write(`${line}\n`)) {
  const counts = { passed: 0, failed: 0 };
  const failures = [];
  const skips = [];
  return {
    counts,
    add(passed) { counts.passed += passed; },
    fail(name, times = 1) { counts.failed += times; failures.push(name); },
    /** A skip is never silent: it has a name and a reason. */
    skip(name, reason) { skips.push(`${name}: ${reason}`); },
    /** Prints a step's time as it ends. */
    async step(name, work) {
      const started = performance.now();
      const note = await work();
      print(`${name.padEnd(22)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s${note ? `  ${note}` : ''}`);
    },
    print,
    /** Prints the end and returns the exit code. */
    finish() {
      for (const line of skips) print(`skipped  ${line}`);
      for (const line of failures) print(`failed   ${line}`);
      if (counts.passed === 0 && counts.failed === 0) { print('failed   nothing ran'); counts.failed = 1; }
      print(`${counts.passed} passed, ${counts.failed} failed${skips.length > 0 ? `, ${skips.length} skipped` : ''}`);
      return counts.failed > 0 ? 1 : 0;
    },
  };
}
