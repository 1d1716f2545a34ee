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
  // A demo clinic's second workstation runs beside the window, on Node.
  process.exitCode = await runChild(electron.file, [root, ...args], { env: { ASSENT_NODE: process.execPath } });
} else {
  say(`assent: opening in a browser tab instead of a window: ${electron.reason}`);
  process.exitCode = await runChild(process.execPath, [join(root, 'out', 'served', 'main.js'), ...args], { env: { ASSENT_HOST_NOTE: electron.reason } });
}
