import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessagePort as NodePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../core/errors/index.ts';
import { createElectronDouble, offerPort, type Permission } from '../test/harness/electron-double.ts';
import { rememberListeners } from '../test/harness/process-listeners.ts';
import { createSampleRouter, type sampleContract } from '../test/harness/sample-router.ts';
import type { Host } from '../workstation/platform/host.ts';

vi.mock('../workstation/platform/window-files.ts', () => ({
  readWindowFiles: () => new Map([['/index.html', { body: Buffer.from('<title>Assent</title>'), type: 'text/html; charset=utf-8', immutable: false }]]),
}));

const forgetListeners = rememberListeners();
let folder: string;
let argv: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-desktop-'));
  argv = process.argv;
  process.argv = ['electron', '--dir', folder, '--demo'];
});
afterEach(() => {
  process.argv = argv;
  forgetListeners();
  rmSync(folder, { recursive: true });
});

async function start(options: Parameters<typeof createElectronDouble>[0] = {}, failure?: ErrorCode) {
  const double = createElectronDouble(options);
  vi.resetModules();
  vi.doMock('electron', () => double.electron);
  const { runDesktopProgram } = await import('./desktop-program.ts');
  // Of the same, fresh module as the program's own.
  const { AppError } = await import('../core/errors/index.ts');
  const { router, seen } = createSampleRouter();
  const stop = vi.fn(async () => undefined);
  const hosts: { host: Host; options: object }[] = [];
  double.becomeReady();
  await runDesktopProgram(async (host, given) => {
    hosts.push({ host, options: given });
    if (failure) throw new AppError(failure);
    return { router, contextFor: ({ id }) => ({ connection: id }), stop };
  });
  return { ...double, window: double.windows[0], session: double.sessions.get('assent'), seen, stop, hosts };
}

const channelOf = (port: NodePort) => ({
  readyState: 1, send: (data: unknown) => { port.postMessage(data); },
  addEventListener: (name: string, listen: (event: { data: unknown }) => void) => { port.on(name as 'message', (data: unknown) => { listen({ data }); }); },
  removeEventListener: () => undefined,
});

describe('the desktop host', () => {
  it('opens one window, sandboxed and shut in, on its own page', async () => {
    const { window, electron, session } = await start();
    expect(window?.options['webPreferences']).toMatchObject({
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false, spellcheck: false, session,
      preload: expect.stringMatching(/out\/electron\/preload\.cjs$/) as string,
    });
    expect(window?.loaded).toEqual(['app://assent/']);
    expect(electron.session.fromPartition).toHaveBeenCalledWith('assent', { cache: false });
    expect(electron.app.setPath).toHaveBeenCalledWith('userData', join(folder, 'window'));
    // Electron's own documentation: a path that does not exist is an error.
    expect(existsSync(join(folder, 'window'))).toBe(true);
  });
  it('sends a page under the policy, and no other page', async () => {
    const { session } = await start();
    const page = await session?.fetch('app://assent/patients/7');
    expect(await page?.text()).toBe('<title>Assent</title>');
    expect(page?.headers.get('content-security-policy')).toMatch(/^default-src 'none';(?!.*unsafe)/);
    for (const url of ['app://other/', 'app://user@assent/', 'app://assent/../etc/passwd.txt', 'app://assent/missing.js']) expect((await session?.fetch(url))?.ok).toBe(false);
    expect((await session?.fetch('app://assent/', 'POST'))?.status).toBe(403);
  });
  it('gives its own page the picture of a camera, and nobody anything else of a machine', async () => {
    const { session, electron } = await start();
    // The last answer is about a device of USB and the like.
    expect(session?.grants('media', { media: ['video'] })).toEqual([true, true, false]);
    const refused: [Permission, Parameters<NonNullable<typeof session>['grants']>[1]][] = [
      ['media', { media: ['audio'] }], ['media', {}], ['display-capture', { media: ['video'] }], ['media', { media: ['video'], page: 'https://example.org/' }], ['media', { media: ['video'], page: 'app://other/' }], ['media', { media: ['video'], isMainFrame: false }],
    ];
    for (const [permission, asked] of refused) expect([permission, asked, session?.grants(permission, asked)]).toEqual([permission, asked, [false, false, false]]);
    // Both at once are refused as one; asked for the picture alone, a page may have it.
    expect(session?.grants('media', { media: ['video', 'audio'] })[0]).toBe(false);
    expect(electron.session.defaultSession.grants('media', { media: ['video'] })).toEqual([false, false, false]);
  });
  it('denies every permission and every request that would leave', async () => {
    const { session, electron } = await start();
    const asked: Permission[] = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'hid'];
    for (const own of [session, electron.session.defaultSession]) {
      expect(asked.flatMap((permission) => own?.grants(permission))).toEqual(Array.from({ length: 3 * asked.length }, () => false));
      const addresses = ['https://example.org/', 'http://127.0.0.1/', 'ws://x/', 'file:///etc/passwd', 'app://assent/', 'blob:app://assent/1'];
      expect(addresses.filter((url) => own?.cancels(url) === false)).toEqual(['app://assent/', 'blob:app://assent/1']);
    }
  });
  it('goes nowhere and opens nothing but the listed sites', async () => {
    const { window, electron } = await start();
    const contents = window?.webContents;
    const hostile = ['https://example.org', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'http://hl7.org/', 'https://hl7.org.example.org/', 'https://a@hl7.org/', 'https://hl7.org:8443/', 'app://other/', 'smb://x/y', 'APP://evil', `https://hl7.org/${'x'.repeat(600)}`];
    for (const url of hostile) {
      for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
        const event = { url, isMainFrame: true, preventDefault: vi.fn() };
        contents?.emit(name, event);
        expect([name, url, event.preventDefault.mock.calls.length]).toEqual([name, url, 1]);
      }
      expect(contents?.opens(url)).toEqual({ action: 'deny' });
    }
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
    contents?.opens('https://hl7.org/fhir/R4/');
    expect(electron.shell.openExternal.mock.calls).toEqual([['https://hl7.org/fhir/R4/']]);
    const own = { url: 'app://assent/patients', isMainFrame: true, preventDefault: vi.fn() };
    contents?.emit('will-navigate', own);
    expect(own.preventDefault).not.toHaveBeenCalled();
    const webview = { preventDefault: vi.fn() };
    contents?.emit('will-attach-webview', webview);
    expect(webview.preventDefault).toHaveBeenCalledOnce();
  });
  it('carries the contract over a port of the window, and of nobody else', async () => {
    const { electron, seen } = await start();
    const port = offerPort(electron.ipcMain, 'app://assent/');
    const client: ContractRouterClient<typeof sampleContract> = createORPCClient(new RPCLink({ websocket: channelOf(port) as unknown as WebSocket }));
    expect(await client.echo({ text: 'over a port' })).toEqual({ text: 'over a port' });
    await expect(client.crash({ secret: 'Xq7' })).rejects.toMatchObject({ code: 'ASSENT', data: { code: 'app.internal' } });
    const calls = seen.calls;
    for (const [url, parent] of [['https://example.org/', null], ['app://other/', null], ['app://assent/', {}]] as const) {
      const foreign = offerPort(electron.ipcMain, url, parent);
      const closed = new Promise((resolve) => foreign.once('close', resolve));
      foreign.postMessage('{"i":"1","p":{"u":"/echo","b":{"json":{"text":"a"}}}}');
      await closed;
    }
    expect(seen.calls).toBe(calls);
    port.close();
  });
  it('gives the workstation a keychain that protects, or says why there is none', async () => {
    const { hosts } = await start();
    expect(hosts[0]).toMatchObject({ host: { dataDir: folder, note: null, systemKeychain: { backend: 'gnome_libsecret' } }, options: { demo: true } });
    expect((await start({ keychain: { backend: 'basic_text' } })).hosts[0]?.host.systemKeychain).toBe('unprotected');
    expect((await start({ keychain: { secret: null } })).hosts[0]?.host.systemKeychain).toBe('locked');
  });
  it('starts isolated processes under a name, with an environment of their own', async () => {
    const { hosts, electron } = await start();
    electron.utilityProcess.fork.mockReturnValue(new EventEmitter() as never);
    hosts[0]?.host.spawnIsolated('/a/process.js');
    const [path, args, options] = electron.utilityProcess.fork.mock.calls[0] ?? [];
    expect([path, args, options?.serviceName]).toEqual(['/a/process.js', [], 'Assent keys']);
    // An empty one would be filled with all of ours.
    expect(Object.keys(options?.env ?? {})).toEqual(['NODE_ENV']);
  });
  it('stops the workstation before it quits, once', async () => {
    const { electron, stop } = await start();
    electron.app.quit();
    electron.app.quit();
    await expect.poll(() => electron.app.exit.mock.calls).toEqual([[0]]);
    expect(stop).toHaveBeenCalledOnce();
  });
  it('logs an error that nobody caught without its words, shows no box of Electron\'s, and ends as failed', async () => {
    const { electron, stop } = await start();
    expect(process.listenerCount('uncaughtException')).toBe(2);
    process.listeners('uncaughtException').at(-1)?.(new Error('quotes Zwetschgenbaum'), 'uncaughtException');
    await expect.poll(() => electron.app.exit.mock.calls).toEqual([[1]]);
    expect([stop.mock.calls.length, electron.dialog.showErrorBox.mock.calls.length]).toEqual([1, 0]);
    const log = readFileSync(join(folder, 'logs', 'errors.jsonl'), 'utf8');
    expect([log.includes('process'), log.includes('Zwetschgenbaum')]).toEqual([true, false]);
  });
  it('is one a data folder, and says in words why it cannot start', async () => {
    const second = await start({ secondInstance: true });
    expect([second.windows.length, second.hosts.length, second.electron.app.exit.mock.calls]).toEqual([0, 0, [[0]]]);
    const failed = await start({}, 'instance.running');
    expect(failed.electron.dialog.showErrorBox.mock.calls).toEqual([['Assent could not start', expect.stringContaining('already running')]]);
    expect(failed.windows).toEqual([]);
  });
});
