import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { sourceUrls } from './source-urls.mjs';

const root = join(import.meta.dirname, '..');

it('makes an address mean the same from the source and from the build', async () => {
  mkdirSync(join(root, '.assent'), { recursive: true });
  const folder = mkdtempSync(join(root, '.assent', 'urls-'));
  try {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    writeFileSync(join(folder, 'shared.ts'), 'export const name: string = "worker";');
    writeFileSync(join(folder, 'deep', 'er', 'worker.ts'), `import { parentPort } from 'node:worker_threads'; import { name } from '../../shared.ts'; parentPort?.postMessage(name);`);
    writeFileSync(join(folder, 'deep', 'main.ts'), `
      import { readFileSync } from 'node:fs'; import { Worker } from 'node:worker_threads'; import { name } from '../shared.ts';
      new Worker(new URL('./er/worker.ts', import.meta.url)).on('message', (said: string) => {
        console.log(JSON.stringify({ said, name, licence: readFileSync(new URL('../../../LICENSE', import.meta.url), 'utf8').includes('Apache'), folder: new URL('../../../local-node/', import.meta.url).pathname }));
      });`);
    const made = await rolldown({ input: { 'made/main': join(folder, 'deep', 'main.ts') }, external: (id) => id.startsWith('node:'), platform: 'node', plugins: [sourceUrls()], tsconfig: false });
    await made.write({ dir: join(folder, '..', '..', `out.${folder.slice(-6)}`), format: 'esm', entryFileNames: '[name].js', chunkFileNames: ({ name }) => (name.startsWith('worker/') ? '[name].js' : 'chunks/[name].js') });
    await made.close();
    const answers = [join(folder, 'deep', 'main.ts'), join(root, `out.${folder.slice(-6)}`, 'made', 'main.js')].map((program) => JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as unknown);
    expect(answers[0]).toEqual({ said: 'worker', name: 'worker', licence: true, folder: `${root}/local-node/` });
    expect(answers[1]).toEqual(answers[0]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(root, `out.${folder.slice(-6)}`), { recursive: true, force: true });
  }
});
