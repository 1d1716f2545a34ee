import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root, say } from './paths.mjs';

const stamp = join(modules, '.assent-lock-hash');
const lockfile = join(root, 'package-lock.json');

/** Installs exactly what the lockfile says, when node_modules is not that already. Call under the setup lock. */
export function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!matchesLockfile()) {
    say('assent: installing packages (npm ci)');
    const { command, args } = npm();
    // npm reports on stdout, which belongs to the command.
    const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
    if (result.error !== undefined) throw new Error(`npm could not be started: ${result.error.message}`);
    if (result.status !== 0) throw new Error(`npm ci failed (exit code ${result.status}); see its lines above`);
  }
  writeFileSync(stamp, wanted);
}

/** The npm that called us, with its own Node; a bare `npm` when run.mjs was started by hand or by another manager. */
function npm() {
  const { npm_node_execpath: node, npm_execpath: script } = process.env;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (node && script?.endsWith('npm-cli.js') && existsSync(script)) return { command: node, args: [script, ...args] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args };
}

/** True when npm itself (`npm install X`) already brought node_modules to the lockfile: no need to throw it away. */
function matchesLockfile() {
  let installed;
  try {
    installed = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  const locked = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  return Object.entries(locked).every(([path, entry]) =>
    path === '' || (entry.optional && installed[path] === undefined) || installed[path]?.integrity === entry.integrity);
}
