import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { expect, it } from 'vitest';
import { desktopObstacle } from '../../build/desktop-choice.mjs';
import { electronBinary } from '../../build/electron-binary.mjs';

const root = join(import.meta.dirname, '..', '..');

it('opens the desktop window in Electron, sandboxed, and reaches the workstation through it', async (context) => {
  const binary = electronBinary();
  if (binary === undefined) context.skip("Electron's binary is not here (npm start fetches it); its main and preload run against a double in electron/");
  const obstacle = desktopObstacle();
  if (obstacle !== undefined) context.skip(`Electron cannot open a window here: ${obstacle}`);
  const folder = mkdtempSync(join(tmpdir(), 'assent-electron-'));
  const application = await _electron.launch({ executablePath: binary, args: [root, '--dir', folder], chromiumSandbox: true });
  try {
    const page = await application.firstWindow();
    await page.waitForSelector('#root > *');
    expect(page.url()).toMatch(/^app:\/\/assent\//);
    const world = await page.evaluate(() => ({ require: typeof (globalThis as Record<string, unknown>)['require'], process: typeof (globalThis as Record<string, unknown>)['process'] }));
    expect(world).toEqual({ require: 'undefined', process: 'undefined' });
    const preferences = await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(preferences).toBe(1);
  } finally {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
