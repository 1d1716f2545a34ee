import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { output, root } from './paths.mjs';

const sources = ['core', 'workstation', 'served', 'electron', 'demo', 'renderer', 'chain-types'];
const configuration = ['build/compilation.mjs', 'build/entries.mjs', 'build/source-urls.mjs', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'];
export const stampFile = join(output, '.source-hash');

export const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceHash();

/** Hash over the path and the content of all that a build reads. Tests are left out: they are not built. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const path of [...configuration, ...sources.flatMap(filesOf)]) {
    const file = join(root, path);
    if (existsSync(file)) hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

function filesOf(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesOf(path);
      return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
    });
}
