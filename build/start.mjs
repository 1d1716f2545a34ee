// `npm start`: the desktop window where Electron can run, else the same workstation in a browser tab, and why.
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { desktopObstacle } from './desktop-choice.mjs';
import { electronBinary, fetchElectron } from './electron-binary.mjs';
import { root, say } from './paths.mjs';

const args = process.argv.slice(2);
const obstacle = desktopObstacle();
const electron = obstacle !== undefined ? { reason: obstacle } : electronBinary() !== undefined ? { file: electronBinary() } : await fetchElectron();

if (electron.file !== undefined) {
  process.exitCode = await runChild(electron.file, [root, ...args]);
} else {
  say(`assent: opening in a browser tab instead of a window: ${electron.reason}`);
  process.exitCode = await runChild(process.execPath, [join(root, 'out', 'served', 'main.js'), ...args], { env: { ASSENT_HOST_NOTE: electron.reason } });
}
