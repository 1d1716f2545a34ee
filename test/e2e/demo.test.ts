import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { startServed, type ServedWorkstation } from '../harness/served-workstation.ts';
import { openWindow, type Window } from './window.ts';

const made = 170_000;

/** The demo clinic as somebody meets it who knows nothing: names and PINs are read off its sign-in. */
describe('the demo clinic, walked in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-e2e-demo-'));
  let browser: Browser;
  let served: ServedWorkstation;
  let desk: Window;

  beforeAll(async () => {
    browser = await launchBrowser();
    served = await startServed(folder, ['--demo']);
    desk = await openWindow(browser, served.url);
  });
  afterAll(async () => {
    await browser.close();
    await (served as ServedWorkstation | undefined)?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A failure leaves a picture of what was on the screen. */
  afterEach(async ({ task }) => { if (task.result?.state === 'fail') await desk.page.screenshot({ path: join('screenshots', `failed-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`) }); });

  const signInAs = async (testId: 'person-staff' | 'person-patient', title: RegExp) => {
    const person = desk.page.getByTestId(testId).filter({ hasText: title }).first();
    await person.waitFor();
    const pin = /PIN (\d{6,12})/.exec((await person.textContent()) ?? '')?.[1] ?? '';
    await person.press('Enter');
    await desk.page.getByTestId('pin').waitFor();
    await desk.page.keyboard.type(pin);
    await desk.page.keyboard.press('Enter');
    await desk.page.getByTestId('user').waitFor();
  };

  it('lists its people with their PINs and a tour', async () => {
    await desk.page.getByTestId('person-patient').first().waitFor({ timeout: made });
    await desk.page.getByText('A tour in six steps').waitFor();
    expect(await desk.page.getByTestId('person-staff').count()).toBeGreaterThanOrEqual(5);
    await desk.accessible('demo sign-in');
  });

  it('opens the story of a patient from the search', async () => {
    const { page } = desk;
    // The list behind the palette arrives late, as on a slow machine: the keys stay with the palette.
    await page.route(/\/patients-[^/]*\.js$/, async (route) => { await setTimeout(1_500); await route.continue(); });
    await signInAs('person-staff', /physician/i);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Name, record number/ }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Doy');
    await page.getByTestId('patient-filter').waitFor();
    await page.keyboard.type('le');
    await page.getByRole('option', { name: /Margaret Anne Doyle/, selected: true }).waitFor();
    await page.locator('[role=listbox][aria-busy=false]').waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('banner').getByText(/Doyle/).waitFor();
    await page.getByTestId('source-own').getByText('Open', { exact: true }).waitFor();
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Laboratory' }).press('Enter');
    await page.getByTestId('trend').locator('svg[aria-label^="Trend of"]').waitFor();
    await page.getByTestId('trend').getByRole('table').waitFor();
    await desk.accessible('laboratory of the demo');
    await desk.lock();
  });

  it('shows a patient at the desk their record, who looked, what is asked and what they agreed to', async () => {
    const { page } = desk;
    await signInAs('person-patient', /Doyle/);
    await page.getByRole('heading', { name: 'My record' }).waitFor();
    await page.getByText('Active medications').waitFor();
    await desk.accessible('my record');
    await desk.tabTo(page.getByRole('link', { name: 'Who looked' }));
    await page.keyboard.press('Enter');
    await page.getByTestId('who-looked').getByText('Okafor').first().waitFor();
    await desk.accessible('who looked at my record');
    await desk.tabTo(page.getByRole('link', { name: 'Requests' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Requests' }).waitFor();
    await desk.accessible('my requests');
    await desk.tabTo(page.getByRole('link', { name: 'Consents' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Give consent' }).waitFor();
    await desk.accessible('my consents');
    expect(desk.complaints).toEqual([]);
    await desk.lock();
  });
});
