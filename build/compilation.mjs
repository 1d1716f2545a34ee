// Builds out/ on Node 24. It is made aside and renamed into place, so that a run beside us never sees half of it.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { build } from 'vite';
import { preload, programs } from './entries.mjs';
import { sourceHash, stampFile } from './output-stamp.mjs';
import { output, root, say } from './paths.mjs';
import { sourceUrls } from './source-urls.mjs';

const fresh = `${output}.${process.pid}`;
const old = `${output}.${process.pid}.old`;
const started = performance.now();
const hash = sourceHash();

/** Packages stay in node_modules: native modules and workers of theirs need their own files. */
const external = (id) => !/^[./]/.test(id) && !id.startsWith('assent:');

try {
  const present = Object.entries(programs).filter(([, file]) => existsSync(join(root, file)));
  const absent = Object.values(programs).filter((file) => !existsSync(join(root, file)));
  if (absent.length > 0) say(`assent: not built, no source yet: ${absent.join(', ')}`);
  if (present.length > 0) {
    await bundle({
      input: Object.fromEntries(present.map(([name, file]) => [name, join(root, file)])), plugins: [sourceUrls()],
    }, { format: 'esm', entryFileNames: '[name].js', chunkFileNames: ({ name }) => (name.startsWith('worker/') ? '[name].js' : 'chunks/[name]-[hash].js'), sourcemap: true });
  }
  if (existsSync(join(root, preload.file))) {
    await bundle({ input: { [preload.name]: join(root, preload.file) } }, { format: 'cjs', entryFileNames: '[name].cjs' });
  }
  if (existsSync(join(root, 'renderer', 'index.html'))) {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: join(fresh, 'renderer') } });
  }
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, stampFile.slice(output.length + 1)), hash);
  if (existsSync(output)) renameSync(output, old);
  renameSync(fresh, output);
  say(`assent: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  // One line a mistake: the bundler's own picture of it is for wider terminals, and its stack for its authors.
  const lines = (error.errors ?? [error]).map(({ message }) => String(message).replace(/\u001b\[[\d;]*m/g, '').split('\n')[0]);
  say(`assent: the build failed\n${[...new Set(lines)].map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}

async function bundle(input, options) {
  const made = await rolldown({
    ...input, external, platform: 'node', cwd: root, tsconfig: false,
    onLog(level, log, next) { if (log.code !== 'CIRCULAR_DEPENDENCY') next(level, log); },
  });
  await made.write({ dir: fresh, ...options });
  await made.close();
}
