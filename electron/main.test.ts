import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createElectronDouble } from '../test/harness/electron-double.ts';
import { rememberListeners } from '../test/harness/process-listeners.ts';
import { createSampleRouter } from '../test/harness/sample-router.ts';

const folder = mkdtempSync(join(tmpdir(), 'assent-main-'));
const { argv } = process;
const forgetListeners = rememberListeners();
afterEach(() => {
  process.argv = argv;
  forgetListeners();
  rmSync(folder, { recursive: true });
});

it('ends its module before Electron is ready, which waits for that, and prepares before it', async () => {
  const double = createElectronDouble();
  const { router } = createSampleRouter();
  vi.doMock('electron', () => double.electron);
  vi.doMock('../workstation/composition.ts', () => ({ createWorkstation: async () => ({ router, contextFor: () => ({}), stop: async () => undefined }) }));
  vi.doMock('../workstation/platform/window-files.ts', () => ({ readWindowFiles: () => new Map() }));
  process.argv = ['electron', '--dir', folder];
  await import('./main.ts');
  const { app, protocol } = double.electron;
  expect([app.setPath.mock.calls.length, app.requestSingleInstanceLock.mock.calls.length, protocol.registerSchemesAsPrivileged.mock.calls.length, double.windows.length]).toEqual([1, 1, 1, 0]);
  double.becomeReady();
  await expect.poll(() => double.windows.map(({ loaded }) => loaded)).toEqual([['app://assent/']]);
});
