/** `npm run chain -- [--dir DIR]`: the development network on this machine, until it is told to end. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, errorCodes } from '../../core/errors/index.ts';
import { watchLifeline } from '../platform/lifeline.ts';
import { cacheDir, createNodeLauncher, developmentSpec, prebuild } from './node/index.ts';

const { values } = parseArgs({ options: { dir: { type: 'string' }, binary: { type: 'string' } } });
const dataDir = values.dir === undefined ? await mkdtemp(join(tmpdir(), 'assent-chain-')) : resolve(values.dir);

const launcher = createNodeLauncher({
  dataDir, cacheDir: cacheDir(process.env), prebuild, developmentSpec, network: { kind: 'development' }, binary: values.binary,
  log: (line) => { process.stderr.write(`${line}\n`); },
});

const end = async (): Promise<void> => {
  await launcher.stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void end(); });
// run.mjs holds the other end, so a kill -9 of it is seen here.
watchLifeline(() => { void end(); });

try {
  const { rpc, peer, spec, genesis, log, pid } = await launcher.start();
  process.stdout.write(`${JSON.stringify({ rpc, peer, spec, genesis, dir: dataDir, log, pid })}\n`);
} catch (error) {
  process.stderr.write(`assent: ${error instanceof AppError ? errorCodes[error.code].sentence : String(error)}\n`);
  process.exit(1);
}
