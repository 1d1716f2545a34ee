import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { root } from './paths.mjs';

const pattern = /new URL\(\s*(['"])(\.\.?\/[^'"]+)\1\s*,\s*import\.meta\.url\s*\)/g;

/**
 * Lets one expression mean the same from source and from out/: `new URL('./worker.ts', import.meta.url)` becomes a
 * program of its own, and an address of any other file of the repository keeps pointing at that file. It relies on
 * every output lying two folders below the top (out/<folder>/<file>).
 */
export function sourceUrls() {
  return {
    name: 'assent:source-urls',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.url')) return null;
      const rewritten = code.replace(pattern, (whole, _quote, path) => {
        const target = resolve(dirname(id), path);
        if (!/\.m?ts$/.test(target)) return `new URL(${JSON.stringify(`../../${relative(root, target)}${path.endsWith('/') ? '/' : ''}`)}, import.meta.url)`;
        if (!existsSync(target)) throw new Error(`${relative(root, id)} names ${path}, which is not there`);
        const name = relative(root, target).replace(/\.m?ts$/, '').replaceAll('/', '-');
        return `new URL(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: target, name: `worker/${name}` })})`;
      });
      return rewritten === code ? null : { code: rewritten, map: null };
    },
  };
}
