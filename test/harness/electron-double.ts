import { EventEmitter } from 'node:events';
import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { vi } from 'vitest';

/** As much of Electron as main and preload touch. It records what it was told, and can play the page and the user. */
export class ContentsDouble extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: typeof this.windowOpenHandler): void { this.windowOpenHandler = handler; }
  reload = vi.fn();
}

export class SessionDouble {
  permission: ((contents: unknown, name: string, answer: (granted: boolean) => void) => void) | undefined;
  check: (() => boolean) | undefined;
  device: (() => boolean) | undefined;
  before: ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | undefined;
  handlers = new Map<string, (request: { url: string; method: string }) => Response>();
  setPermissionRequestHandler(handler: typeof this.permission): void { this.permission = handler; }
  setPermissionCheckHandler(handler: typeof this.check): void { this.check = handler; }
  setDevicePermissionHandler(handler: typeof this.device): void { this.device = handler; }
  webRequest = { onBeforeRequest: (handler: typeof this.before): void => { this.before = handler; } };
  protocol = { handle: (scheme: string, handler: (request: { url: string; method: string }) => Response): void => { this.handlers.set(scheme, handler); } };
}

/** Electron's main-process port over Node's: the events carry `data` in an object. */
export class PortDouble extends EventEmitter {
  private readonly port: NodePort;
  constructor(port: NodePort) {
    super();
    this.port = port;
    port.on('message', (data: unknown) => this.emit('message', { data }));
    port.on('close', () => this.emit('close'));
  }
  postMessage(data: unknown): void { this.port.postMessage(data); }
  start(): void { this.port.start(); }
  close(): void { this.port.close(); }
}

export function createElectronDouble(options: { backend?: string; secondInstance?: boolean } = {}) {
  const windows: { options: Record<string, unknown>; webContents: ContentsDouble; loaded: string[]; focus: ReturnType<typeof vi.fn> }[] = [];
  const app = Object.assign(new EventEmitter(), {
    setPath: vi.fn(), exit: vi.fn(), quit: vi.fn(() => { app.emit('before-quit', { preventDefault: vi.fn() }); }), whenReady: async () => undefined,
    requestSingleInstanceLock: vi.fn(() => options.secondInstance !== true), getVersion: () => '0.0.0',
  });
  class BrowserWindow extends EventEmitter {
    webContents = new ContentsDouble();
    loaded: string[] = [];
    focus = vi.fn();
    options: Record<string, unknown>;
    constructor(options: Record<string, unknown>) {
      super();
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(url: string): Promise<void> { this.loaded.push(url); }
    show = vi.fn();
    isMinimized = () => false;
  }
  const sessions = new Map<string, SessionDouble>();
  const ipcMain = new EventEmitter();
  const electron = {
    app, BrowserWindow, ipcMain,
    dialog: { showErrorBox: vi.fn() }, Menu: { setApplicationMenu: vi.fn() }, powerMonitor: new EventEmitter(), shell: { openExternal: vi.fn(async () => undefined) },
    protocol: { registerSchemesAsPrivileged: vi.fn() },
    session: { defaultSession: new SessionDouble(), fromPartition: vi.fn((name: string) => { const made = new SessionDouble(); sessions.set(name, made); return made; }) },
    safeStorage: {
      getSelectedStorageBackend: () => options.backend ?? 'gnome_libsecret', isAsyncEncryptionAvailable: async () => true,
      encryptStringAsync: async (text: string) => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a)),
      decryptStringAsync: async (sealed: Buffer) => ({ result: Buffer.from([...sealed].map((byte) => byte ^ 0x5a)).toString('utf8'), shouldReEncrypt: false }),
    },
    utilityProcess: { fork: vi.fn() },
    ipcRenderer: { postMessage: vi.fn() },
  };
  return { electron, windows, sessions };
}

/** Sends main a port as the page's preload would, from a frame at this address; returns the page's end. */
export function offerPort(ipcMain: EventEmitter, url: string, parent: object | null = null): NodePort {
  const { port1, port2 } = new NodeChannel();
  ipcMain.emit('assent:port', { senderFrame: { url, parent }, ports: [new PortDouble(port2)] });
  return port1;
}
