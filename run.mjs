#!/usr/bin/env node
// What every npm script calls. Runs on any Node from 20, before a single package is there: it installs and builds what
// is missing, then hands over to Node 24.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './build/child.mjs';
import { commands } from './build/commands.mjs';
import { ensureInstalled } from './build/installation.mjs';
import { findNode } from './build/node-runtime.mjs';
import { isBuilt } from './build/output-stamp.mjs';
import { root, say } from './build/paths.mjs';
import { withSetupLock } from './build/setup-lock.mjs';

const [name = '', ...args] = process.argv.slice(2);
try {
  process.exitCode = await run(name, args);
} catch (error) {
  say(`assent: ${error.message}`);
  process.exitCode = 1;
}

async function run(name, args) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const list = Object.entries(commands).map(([key, { about }]) => `  npm run ${key.padEnd(14)} ${about}`);
    say([name === '' ? 'assent: commands' : `assent: there is no command "${name}"; there are`, ...list].join('\n'));
    return 2;
  }
  const ready = await withSetupLock(async () => {
    ensureInstalled();
    const node = findNode();
    if (command.build && !isBuilt()) {
      say('assent: building');
      const code = await runChild(node, [join(root, 'build', 'compilation.mjs')]);
      if (code !== 0) return { node, code };
    }
    return { node, code: 0 };
  });
  if (ready.code !== 0 || command.file === undefined) return ready.code;
  const file = join(root, command.file);
  if (!existsSync(file)) throw new Error(`"${name}" has no program at ${command.file}`);
  return runChild(ready.node, [file, ...args]);
}
