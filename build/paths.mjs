import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top. Everything in build/ works from here, whatever the caller's folder is. */
export const root = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
export const modules = join(root, 'node_modules');
export const output = join(root, 'out');

/** What can be made again and is shared by all clones of one user: unpacked browsers and nodes, cargo's target. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'assent');

/** stdout belongs to the command (the demo's is JSON lines only), so the launcher speaks on stderr. */
export const say = (line) => process.stderr.write(`${line}\n`);
