import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { windowOrigin } from './address.ts';

export interface WindowDependencies {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly session: Session;
  readonly preload: string;
}

/** The only window there is. Its page has no Node, no shared world with the preload, and the system's sandbox around it. */
export function openWindow({ create, session, preload }: WindowDependencies): BrowserWindow {
  const window = create({
    width: 1440, height: 900, minWidth: 1024, minHeight: 640, show: false, title: 'Assent', autoHideMenuBar: true,
    webPreferences: {
      session, preload, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, navigateOnDragDrop: false, plugins: false,
      // A spelling dictionary would be fetched from elsewhere, and would learn patients' names.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => { window.show(); });
  // A page that crashed comes back locked: its session is the workstation's, not the page's.
  window.webContents.on('render-process-gone', (_event, { reason }) => { if (reason !== 'clean-exit') window.webContents.reload(); });
  void window.loadURL(`${windowOrigin}/`);
  return window;
}
