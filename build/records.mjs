import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runProgram } from './program-run.mjs';

/** A committed binary stands for sources; each of these programs compares the two with `--check`, without building. */
const records = [
  { name: 'record node', program: 'local-node/build/node-build.mjs' },
  { name: 'record runtime', program: 'local-node/build/runtime-build.mjs' },
];

export async function checkRecords(tally) {
  for (const { name, program } of records) {
    if (!existsSync(join(root, program))) { tally.fail(`${name}: ${program} is not there`); continue; }
    const { code, output } = await runProgram(process.execPath, [join(root, program), '--check'], { limit: 30_000 });
    if (code === 0) tally.add(1);
    else { tally.print(output.trimEnd()); tally.fail(`${name}: sources and record differ`); }
  }
}
