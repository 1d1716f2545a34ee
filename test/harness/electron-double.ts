import { EventEmitter } from 'node:events';
import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads';
import type {
  App, BrowserWindow, BrowserWindowConstructorOptions, CallbackResponse, Dialog, HandlerDetails, IpcRenderer, Menu, MessagePortMain, OnBeforeRequestListenerDetails, Protocol, SafeStorage,
  Session, Shell, WebContents, WebRequest,
} from 'electron';
import { vi } from 'vitest';
import { createSafeStorageDouble, goodWeather, type KeychainWeather } from './safe-storage-double.ts';

/**
 * As much of Electron as main and preload touch, each piece held to Electron's own types. It records what it was told, can play the page and
 * the user, and is ready, as the real one, only after the main module has ended.
 */
export class ContentsDouble extends EventEmitter implements Pick<WebContents, 'setWindowOpenHandler' | 'reload'> {
  private handler: Parameters<WebContents['setWindowOpenHandler']>[0] | undefined;
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void { this.handler = handler; }
  reload = vi.fn<WebContents['reload']>();
  /** The page asks for another window. */
  opens(url: string): { action: string } | undefined {
    return this.handler?.({ url, frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'default' } } satisfies HandlerDetails);
  }
}

type RequestHandler = Parameters<Protocol['handle']>[1];
type Guard<Name extends 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'> = NonNullable<Parameters<Session[Name]>[0]>;
export type Permission = Parameters<Guard<'setPermissionRequestHandler'>>[1];
type BeforeRequest = (details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void;

export class SessionDouble implements Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'> {
  private permission: Guard<'setPermissionRequestHandler'> | null = null;
  private check: Guard<'setPermissionCheckHandler'> | null = null;
  private device: Guard<'setDevicePermissionHandler'> | null = null;
  private before: BeforeRequest | null = null;
  private readonly handlers = new Map<string, RequestHandler>();
  setPermissionRequestHandler(handler: typeof this.permission): void { this.permission = handler; }
  setPermissionCheckHandler(handler: typeof this.check): void { this.check = handler; }
  setDevicePermissionHandler(handler: typeof this.device): void { this.device = handler; }
  webRequest = { onBeforeRequest: (...given: unknown[]): void => { this.before = given.at(-1) as BeforeRequest | null; } } satisfies Pick<WebRequest, 'onBeforeRequest'>;
  protocol = { handle: (scheme: string, handler: RequestHandler): void => { this.handlers.set(scheme, handler); } } satisfies Pick<Protocol, 'handle'>;

  /** Everything that anybody granted; no handler at all grants, as Electron does. `media`: what of it is asked for, as Electron names it. */
  grants(permission: Permission, { page = 'app://assent/', isMainFrame = true, media = [] as readonly ('video' | 'audio')[] } = {}): boolean[] {
    const answers: boolean[] = [];
    if (this.permission === null) answers.push(true);
    this.permission?.({} as WebContents, permission, (granted) => answers.push(granted), { requestingUrl: page, isMainFrame, ...(permission === 'media' && { mediaTypes: [...media] }) } as never);
    for (const mediaType of media.length === 0 ? ['unknown' as const] : media) answers.push(this.check?.(null, permission as never, page, { isMainFrame, mediaType }) ?? true);
    answers.push(this.device?.({} as never) ?? true);
    return answers;
  }
  cancels(url: string): boolean {
    let cancelled = false;
    this.before?.({ url } as OnBeforeRequestListenerDetails, ({ cancel }) => { cancelled = cancel === true; });
    return cancelled;
  }
  /** `Request` itself refuses some addresses that a page may still ask for. */
  async fetch(url: string, method = 'GET'): Promise<Response> {
    const answer = await this.handlers.get('app')?.({ url, method } as Request);
    if (answer === undefined) throw new Error('nobody answers the scheme');
    return answer;
  }
}

/** Electron's main-process port over Node's: the events carry `data` in an object. */
export class PortDouble extends EventEmitter implements Pick<MessagePortMain, 'postMessage' | 'start' | 'close'> {
  private readonly port: NodePort;
  constructor(port: NodePort) {
    super();
    this.port = port;
    port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    port.on('close', () => this.emit('close'));
  }
  postMessage(data: unknown): void { this.port.postMessage(data); }
  start(): void { this.port.start(); }
  close(): void { this.port.close(); }
}

export interface ElectronDoubleOptions { readonly secondInstance?: boolean; readonly keychain?: Partial<KeychainWeather> }

export function createElectronDouble(options: ElectronDoubleOptions = {}) {
  const windows: WindowDouble[] = [];
  let becomeReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => { becomeReady = resolve; });
  const app = Object.assign(new EventEmitter(), {
    setPath: vi.fn<App['setPath']>(), exit: vi.fn<App['exit']>(), quit: vi.fn<App['quit']>(() => { app.emit('before-quit', { preventDefault: vi.fn() }); }), whenReady: () => ready,
    requestSingleInstanceLock: vi.fn<App['requestSingleInstanceLock']>(() => options.secondInstance !== true), getVersion: () => '0.0.0',
  } satisfies Pick<App, 'setPath' | 'exit' | 'quit' | 'whenReady' | 'requestSingleInstanceLock' | 'getVersion'>);
  class WindowDouble extends EventEmitter implements Pick<BrowserWindow, 'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore'> {
    readonly webContents = new ContentsDouble();
    readonly loaded: string[] = [];
    readonly options: BrowserWindowConstructorOptions;
    constructor(given: BrowserWindowConstructorOptions) {
      super();
      this.options = given;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(url: string): Promise<void> { this.loaded.push(url); }
    focus = vi.fn<BrowserWindow['focus']>();
    show = vi.fn<BrowserWindow['show']>();
    restore = vi.fn<BrowserWindow['restore']>();
    isMinimized = (): boolean => false;
  }
  const sessions = new Map<string, SessionDouble>();
  const ipcMain = new EventEmitter();
  const fork = vi.fn<(typeof import('electron'))['utilityProcess']['fork']>();
  const electron = {
    app, BrowserWindow: WindowDouble, ipcMain,
    dialog: { showErrorBox: vi.fn<Dialog['showErrorBox']>() }, Menu: { setApplicationMenu: vi.fn<typeof Menu.setApplicationMenu>() }, powerMonitor: new EventEmitter(),
    shell: { openExternal: vi.fn<Shell['openExternal']>(async () => undefined) }, protocol: { registerSchemesAsPrivileged: vi.fn<Protocol['registerSchemesAsPrivileged']>() },
    session: {
      defaultSession: new SessionDouble(),
      fromPartition: vi.fn<(...given: Parameters<(typeof import('electron'))['session']['fromPartition']>) => SessionDouble>((name) => { const made = new SessionDouble(); sessions.set(name, made); return made; }),
    },
    safeStorage: createSafeStorageDouble({ ...goodWeather(), ...options.keychain }) satisfies Partial<SafeStorage>,
    utilityProcess: { fork }, ipcRenderer: { postMessage: vi.fn<IpcRenderer['postMessage']>() },
  };
  return { electron, windows, sessions, becomeReady };
}

/** Sends main a port as the page's preload would, from a frame at this address; returns the page's end. */
export function offerPort(ipcMain: EventEmitter, url: string, parent: object | null = null): NodePort {
  const { port1, port2 } = new NodeChannel();
  ipcMain.emit('assent:port', { senderFrame: { url, parent }, ports: [new PortDouble(port2)] });
  return port1;
}
