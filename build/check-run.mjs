// `npm run check`: the part of `npm test` that reads sources only.
import { runChecks } from './checks.mjs';
import { createTally } from './tally.mjs';

const tally = createTally();
await runChecks(tally);
process.exitCode = tally.finish();
