import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { readTar } from './tar.ts';

export interface Chromium {
  executable: string;
  /** Where it came from, for the log. */
  source: 'ASSENT_CHROMIUM' | 'playwright' | 'system' | 'npm';
  env: Record<string, string>;
}

/** The first Chromium there is: named by the environment, Playwright's, the system's, else the one npm brought. */
export function findChromium(): Chromium {
  const named = process.env.ASSENT_CHROMIUM;
  if (named) {
    if (!runnable(named)) throw new Error(`ASSENT_CHROMIUM names ${named}, which cannot be run`);
    return { executable: named, source: 'ASSENT_CHROMIUM', env: {} };
  }
  const own = chromium.executablePath();
  if (own && runnable(own)) return { executable: own, source: 'playwright', env: {} };
  for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
    const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(runnable);
    if (found) return { executable: found, source: 'system', env: {} };
  }
  const folder = unpackedChromium();
  return {
    executable: join(folder, 'chromium'), source: 'npm',
    env: { LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/**
 * Unpacks @sparticuz/chromium, with the libraries and fonts it brings, once a version and user. Made under a temporary
 * name and renamed, so that two runs at once either find a whole folder or make one each, and one wins.
 */
function unpackedChromium(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = resolve(dirname(entry), '..', 'bin');
  const { version } = JSON.parse(readFileSync(resolve(bin, '..', 'package.json'), 'utf8')) as { version: string };
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'assent');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const fresh = mkdtempSync(join(cache, 'unpacking-'));
  try {
    writeFileSync(join(fresh, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), { mode: 0o755 });
    for (const archive of ['al2023', 'fonts']) {
      for (const { path, bytes } of readTar(brotliDecompressSync(readFileSync(join(bin, `${archive}.tar.br`))))) {
        const file = resolve(fresh, archive === 'fonts' ? join('fonts', path.replace(/^(\.\/)?fonts\//, '')) : path);
        if (!file.startsWith(fresh)) throw new Error(`${archive} names a file outside of its folder`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes, { mode: 0o755 });
      }
    }
    writeFileSync(join(fresh, 'fonts', 'fonts.conf'), fontConfiguration(folder));
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The archive's own file names folders of the service it was packed for. */
const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
