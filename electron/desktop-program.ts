import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { AnyRouter } from '@orpc/server';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, session, shell, utilityProcess } from 'electron';
import { AppError, errorCodes } from '../core/errors/index.ts';
import { defaultDataFolder, openDataFolder } from '../workstation/platform/data-folder.ts';
import { createErrorLog } from '../workstation/platform/error-log.ts';
import type { Host } from '../workstation/platform/host.ts';
import { watchLifeline } from '../workstation/platform/lifeline.ts';
import { readWindowFiles } from '../workstation/platform/window-files.ts';
import { type Connection, createConnections } from '../workstation/transport/index.ts';
import { createIsolatedSpawner } from './isolated-process.ts';
import { openSystemKeychain } from './keychain/safe-storage-keychain.ts';
import { isAllowedLink } from './window/external-links.ts';
import { guardContents, guardSession } from './window/guards.ts';
import { bridgePorts } from './window/port-bridge.ts';
import { openWindow } from './window/window.ts';
import { schemePrivileges, serveWindow } from './window/window-protocol.ts';

export interface DesktopWorkstation {
  readonly router: AnyRouter;
  contextFor(connection: Connection): object;
  stop(): Promise<void>;
}

/** After this everything that still runs is left to end with the process. */
const stopDeadline = 10_000;

type CreateWorkstation = (host: Host, options: { demo: boolean; join: string | undefined; storage: string | undefined; listen: readonly string[] | undefined; developmentNetwork: boolean }) => Promise<DesktopWorkstation>;

/** The desktop host from its start to its end. What cannot start says so in a box: without a window nobody would see it. */
export async function runDesktopProgram(createWorkstation: CreateWorkstation): Promise<void> {
  try {
    await openDesktop(createWorkstation);
  } catch (error) {
    dialog.showErrorBox('Assent could not start', error instanceof AppError ? errorCodes[error.code].sentence : errorCodes['app.internal'].sentence);
    app.exit(1);
  }
}

/** Schemes and paths must be set before Electron is ready, so nothing is awaited before that. */
async function openDesktop(createWorkstation: CreateWorkstation): Promise<void> {
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  const { values } = parseArgs({ args: process.argv.slice(process.defaultApp ? 2 : 1), strict: false, options: { demo: { type: 'boolean', default: false }, dir: { type: 'string' }, join: { type: 'string' }, storage: { type: 'string' }, listen: { type: 'string', multiple: true }, 'development-network': { type: 'boolean', default: false } } });
  const dataDir = openDataFolder(typeof values.dir === 'string' ? values.dir : defaultDataFolder());
  // Electron's own files lie with ours, and the lock it holds there is one a data folder.
  const windowDir = join(dataDir, 'window');
  mkdirSync(windowDir, { recursive: true, mode: 0o700 });
  app.setPath('userData', windowDir);
  if (!app.requestSingleInstanceLock()) { app.exit(0); return; }
  app.on('web-contents-created', (_event, contents) => { guardContents(contents, openExternal); });
  await app.whenReady();
  Menu.setApplicationMenu(null);

  const log = createErrorLog(join(dataDir, 'logs', 'errors.jsonl'), () => new Date());
  // Without a listener Electron shows a box with the error's own words, and those may quote a record.
  let exitCode = 0;
  process.on('uncaughtException', (error) => { log('process', error); exitCode = 1; app.quit(); });
  process.on('unhandledRejection', (reason) => { log('process', reason); });
  // Without "persist:" a session lives in memory: no page, picture or answer is cached on the disk.
  const own = session.fromPartition('assent', { cache: false });
  guardSession(own, { camera: true });
  guardSession(session.defaultSession);
  serveWindow(own, readWindowFiles(fileURLToPath(new URL('../out/renderer', import.meta.url))));

  let workstation: DesktopWorkstation;
  try {
    workstation = await createWorkstation({
      dataDir, systemKeychain: await openSystemKeychain(safeStorage), note: null, version: app.getVersion(),
      spawnIsolated: createIsolatedSpawner((path) => utilityProcess.fork(path, [], { serviceName: 'Assent keys', stdio: 'inherit', env: isolatedEnvironment })),
      power: { onSuspend }, openExternal: async (url) => { openExternal(url); },
    }, { demo: values.demo === true, join: typeof values.join === 'string' ? values.join : undefined, storage: typeof values.storage === 'string' ? values.storage : undefined, listen: Array.isArray(values.listen) ? values.listen.filter((one) => typeof one === 'string') : undefined, developmentNetwork: values['development-network'] === true });
  } catch (error) {
    log('start', error);
    throw error;
  }
  const connections = createConnections({ router: workstation.router, contextFor: (connection) => workstation.contextFor(connection), log });
  bridgePorts(ipcMain, connections);
  const preload = fileURLToPath(new URL('../out/electron/preload.cjs', import.meta.url));
  const window = openWindow({ create: (options) => new BrowserWindow(options), session: own, preload });

  app.on('second-instance', () => { if (window.isMinimized()) window.restore(); window.focus(); });
  app.on('window-all-closed', () => { app.quit(); });
  let ending = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    connections.stop();
    const late = setTimeout(() => { app.exit(1); }, stopDeadline);
    void workstation.stop().catch((error: unknown) => { log('stop', error); }).finally(() => { clearTimeout(late); app.exit(exitCode); });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { app.quit(); });
  watchLifeline(() => { app.quit(); });
}

/** Never empty: an empty one makes Electron hand on the whole of ours. */
const isolatedEnvironment = { NODE_ENV: process.env['NODE_ENV'] ?? 'production' };

/** The one door out of the window. */
function openExternal(url: string): void {
  if (isAllowedLink(url)) void shell.openExternal(url);
}

function onSuspend(listen: () => void): () => void {
  powerMonitor.on('suspend', listen);
  powerMonitor.on('lock-screen', listen);
  return () => { powerMonitor.off('suspend', listen); powerMonitor.off('lock-screen', listen); };
}
