import { runServedProgram } from '../../served/served-program.ts';
import { createSampleRouter } from './sample-router.ts';

/** The served host over the sample contract, as a program: for tests of how it starts and ends. */
const { router } = createSampleRouter();
await runServedProgram({
  args: process.argv.slice(3), rendererDir: process.argv[2] ?? '', version: '0.0.0',
  createWorkstation: async () => ({ router, contextFor: ({ id }) => ({ connection: id }), async stop() { process.stderr.write('workstation stopped\n'); } }),
});
