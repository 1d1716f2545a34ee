import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modules } from './paths.mjs';

/**
 * Path of a Node 24. The packages bring one for Linux (locked, without an install script), since the system's may be
 * older: the vault's native module crashes on Node 20.
 */
export function findNode() {
  const packaged = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(`Assent needs Node 24 or newer. This is Node ${process.versions.node}, and no packaged one runs on `
    + `${process.platform}-${process.arch}. Install Node 24 from https://nodejs.org and try again.`);
}
