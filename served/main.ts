import { fileURLToPath } from 'node:url';
import packageFile from '../package.json' with { type: 'json' };
import { createWorkstation } from '../workstation/composition.ts';
import { runServedProgram, startFailure } from './served-program.ts';

try {
  await runServedProgram({
    createWorkstation, args: process.argv.slice(2), version: packageFile.version,
    rendererDir: fileURLToPath(new URL('../out/renderer', import.meta.url)),
  });
} catch (error) {
  process.stderr.write(`assent: ${startFailure(error)}\n`);
  process.exit(1);
}
