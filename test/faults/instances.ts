/** R32: several programs begin with one data folder at once; one may have it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fault, type Outcome, outcome } from './fault.ts';

const runners = 4;
const holder = fileURLToPath(new URL('../../workstation/platform/lock-holder.fixture.ts', import.meta.url));

export const instances: Fault = {
  id: 'R32', asked: '0 double opens', usual: 20,
  async run({ n }) {
    const held = await races(n, (file) => [holder, file]);
    // Programs that do not ask for the lock all say that they hold it.
    const control = await races(1, () => ['-e', 'console.log("held"); setInterval(() => undefined, 1000)']);
    return { held, control, facts: { programsARace: runners } };
  },
};

async function races(n: number, argsFor: (file: string) => string[]): Promise<Outcome> {
  const found = outcome();
  const folder = mkdtempSync(join(tmpdir(), 'assent-races-'));
  try {
    for (let index = 0; index < n; index += 1) {
      const children = Array.from({ length: runners }, () => spawn(process.execPath, argsFor(join(folder, `${String(index)}.db`)), { stdio: ['ignore', 'pipe', 'inherit'] }));
      try {
        const said = await Promise.all(children.map(firstWord));
        found.attempts += 1;
        const holders = said.filter((word) => word === 'held').length;
        if (holders !== 1) found.violations.push(`race ${String(index)}: ${String(holders)} of ${String(runners)} hold it (${said.join(', ')})`);
      } finally {
        for (const child of children) child.kill('SIGKILL');
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

async function firstWord(child: ChildProcess): Promise<string> {
  if (child.stdout === null) return 'nothing';
  const [chunk] = await once(child.stdout, 'data') as [Buffer];
  return chunk.toString().trim();
}
