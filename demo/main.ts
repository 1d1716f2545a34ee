/** `npm run demo`: the main job without a window, on real parts, step by step. A client of the contract and nothing else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createReporter, StepFailed } from './reporter.ts';
import { describeFailure } from './failure.ts';
import { type DemoOptions, readOptions, usage } from './options.ts';
import { runScenario } from './scenario.ts';

const options = readOrExplain(process.argv.slice(2));
const dir = options.dir === null ? await mkdtemp(join(tmpdir(), 'assent-demo-')) : resolve(options.dir);
const say = options.explain ? { say: (line: string) => { process.stdout.write(`${line}\n`); } } : {};
// With --explain alone a person reads along: sentences, and the steps on stderr.
const steps = options.explain && !process.argv.includes('--json') ? process.stderr : process.stdout;
const reporter = createReporter({ ...say, now: () => performance.now(), print: (line) => { steps.write(`${line}\n`); }, describe: describeFailure });
const stops: (() => Promise<void>)[] = [];
const end = async (code: number): Promise<never> => {
  await Promise.allSettled(stops.map((stop) => stop()));
  if (options.dir === null) await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void end(130); });

try {
  await runScenario({ reporter, dir, bundles: options.bundles, exportDir: options.exportDir, onStarted: (stop) => { stops.push(stop); } });
} catch (error) {
  if (!(error instanceof StepFailed)) process.stderr.write(`demo: ${String(error)}\n`);
}
await end(reporter.held ? 0 : 1);

function readOrExplain(args: readonly string[]): DemoOptions {
  try {
    return readOptions(args);
  } catch (error) {
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exit(2);
  }
}
