/** A picture of every screen of a demo clinic, in both sizes and both schemes: `npm run screenshots -- [--out FOLDER] [--only NAME,NAME] [--storage FILE]`: with the documents on a clinic's own nodes. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../harness/browser.ts';
import { cameraArguments } from '../harness/fake-camera.ts';
import { startServed } from '../harness/served-workstation.ts';
import { createCamera } from './camera.ts';
import { screens } from './screens.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screenshots' }, only: { type: 'string' }, storage: { type: 'string' } } });
const out = resolve(values.out);
const only = values.only?.split(',') ?? null;
const sizes = [{ width: 1440, height: 900 }, { width: 1024, height: 768 }] as const;
const schemes = ['light', 'dark'] as const;
const ready = 180_000;

mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'assent-screenshots-'));
let browser: Browser | undefined;
const failed: string[] = [];
try {
  browser = await launchBrowser(cameraArguments({ cameras: 2 }));
  await firstRun(browser);
  const served = await startServed(join(folder, 'demo'), ['--demo', ...(values.storage === undefined ? [] : ['--storage', resolve(values.storage)])], ready);
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(served.url);
    await page.getByTestId('person-staff').first().waitFor({ timeout: ready });
    await waitForPatients(page);
    const camera = createCamera(page);
    for (const screen of screens.filter(({ name }) => only === null || only.includes(name))) {
      try {
        await camera.become(screen.as);
        await camera.open(screen);
        for (const size of sizes) for (const scheme of schemes) await camera.shoot(join(out, `${screen.name}-${String(size.width)}-${scheme}.png`), size, scheme);
        process.stderr.write(`${screen.name}\n`);
      } catch (error) {
        failed.push(screen.name);
        process.stderr.write(`${screen.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}\n`);
      }
    }
  } finally {
    await served.stop();
  }
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}
process.stderr.write(`${String(screens.length - failed.length)} screens in ${out}${failed.length > 0 ? `; not taken: ${failed.join(', ')}` : ''}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Before there is any data; on a workstation of its own. */
async function firstRun(from: Browser): Promise<void> {
  if (only !== null && !only.includes('first-run')) return;
  const served = await startServed(join(folder, 'new'));
  const context = await from.newContext({ reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(served.url);
    await page.getByText('Welcome to Assent').waitFor({ timeout: ready });
    const camera = createCamera(page);
    for (const size of sizes) for (const scheme of schemes) await camera.shoot(join(out, `first-run-${String(size.width)}-${scheme}.png`), size, scheme);
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    for (const size of sizes) for (const scheme of schemes) await camera.shoot(join(out, `set-up-${String(size.width)}-${scheme}.png`), size, scheme);
  } finally {
    await context.close();
    await served.stop();
  }
}

/** The pictures want a clinic with its people in it, not one that is still being made. */
async function waitForPatients(page: Page): Promise<void> {
  await page.getByTestId('person-patient').first().waitFor({ timeout: ready });
  await page.getByRole('link', { name: /^Open / }).waitFor({ timeout: ready });
}
