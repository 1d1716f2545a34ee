import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root, say } from './paths.mjs';

const silence = 20_000;
const folder = join(modules, 'electron');
/** In node_modules, so that a new installation tries again. */
const failure = join(modules, '.assent-electron-failure');

/** Path of Electron's binary where it is. `require('electron')` is never asked: it would start a download by itself. */
export function electronBinary() {
  try {
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches the binary (110 MB, checked against the hashes of its package) and returns its path, or the reason why not.
 * Gives up when no byte came for 20 s; a failure is remembered, so that later starts do not wait for it again.
 */
export async function fetchElectron(env = process.env) {
  if (env.CI || env.ASSENT_OFFLINE) return { reason: `Electron is not here, and ${env.CI ? 'CI' : 'ASSENT_OFFLINE'} asks for no download` };
  if (existsSync(failure) && !env.ASSENT_ELECTRON_RETRY) return { reason: readFileSync(failure, 'utf8') };
  say('assent: fetching Electron (110 MB, once)');
  const problem = await download();
  const file = electronBinary();
  if (problem === undefined && file !== undefined) return { file };
  const reason = `Electron could not be fetched (${problem ?? 'it is not complete'}); ASSENT_ELECTRON_RETRY=1 npm start tries again`;
  writeFileSync(failure, reason);
  return { reason };
}

function download() {
  return new Promise((resolve) => {
    const child = fork(join(root, 'build', 'electron-download.mjs'), { stdio: ['ignore', 2, 2, 'ipc'] });
    let problem;
    let timer;
    const expect = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { problem = 'no byte came for 20 seconds'; child.kill('SIGKILL'); }, silence);
    };
    expect();
    child.on('message', (message) => { if (message.failed === undefined) expect(); else problem = message.failed; });
    child.on('error', (error) => { problem = error.message; });
    child.on('close', (code) => { clearTimeout(timer); resolve(problem ?? (code === 0 ? undefined : `exit code ${code}`)); });
  });
}
