import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** One person at one workstation's window, by keyboard as far as a page lets a test say so. */
export interface Window {
  readonly page: Page;
  /** What the page complained of: a refused style or script, an error nobody caught. */
  readonly complaints: readonly string[];
  go(path: string): Promise<void>;
  signIn(name: string, pin: string): Promise<void>;
  /** A patient, by the record number. */
  signInAsPatient(number: string, pin: string, name: string): Promise<void>;
  lock(): Promise<void>;
  /** Presses Tab until the control has the focus: it must be reachable, not only clickable. */
  tabTo(target: Locator): Promise<void>;
  /** No violation of WCAG 2.2 A and AA, in both schemes. */
  accessible(screen: string): Promise<void>;
  /** The same of a dialog that is longer than the window, all of it: a row that its edge cuts is a small target to axe. */
  accessibleWhole(screen: string): Promise<void>;
  close(): Promise<void>;
}

const mostTabs = 120;
const usual = { width: 1440, height: 900 } as const;
const tall = 2_400;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** `prepare` is called before the page is asked for. */
export async function openWindow(browser: Browser, url: string, prepare?: (page: Page) => Promise<void>): Promise<Window> {
  const context = await browser.newContext({ viewport: usual, reducedMotion: 'reduce', acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => { complaints.push(error.message); });
  page.on('console', (message) => { if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text()); });
  await prepare?.(page);
  await page.goto(url);
  const go = async (path: string) => { await page.evaluate((hash) => { window.location.hash = hash; }, path); };
  const accessible = async (screen: string) => {
    // There are no frames, so that the page's own answer is whole and no second page is needed for it.
    for (const scheme of ['light', 'dark'] as const) {
      await page.evaluate((value) => { document.documentElement.setAttribute('data-mantine-color-scheme', value); }, scheme);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
      expect(violations.map(({ id, nodes }) => `${screen} (${scheme}): ${id} at ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`)).toEqual([]);
    }
    await page.evaluate(() => { document.documentElement.setAttribute('data-mantine-color-scheme', 'light'); });
  };
  return {
    page, complaints, go,
    async signIn(name, pin) {
      const person = page.getByRole('button', { name: new RegExp(name) });
      await person.waitFor();
      // Focus and key in one message: between two, the page may have drawn the list anew.
      await person.press('Enter');
      await page.getByTestId('pin').waitFor();
      await page.keyboard.type(pin);
      await page.keyboard.press('Enter');
      await page.getByTestId('user').filter({ hasText: name }).waitFor();
    },
    async signInAsPatient(number, pin, name) {
      const field = page.getByRole('textbox', { name: 'Record number' });
      await field.waitFor();
      await field.focus();
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
      await page.getByTestId('pin').waitFor();
      await page.keyboard.type(pin);
      await page.keyboard.press('Enter');
      await page.getByTestId('user').filter({ hasText: name }).waitFor();
    },
    async lock() {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+l');
      await page.getByText('Who is signing in?').waitFor();
    },
    async tabTo(target) {
      await target.first().waitFor();
      for (let count = 0; count < mostTabs; count += 1) {
        if (await target.first().evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`not reached by ${String(mostTabs)} tabs`);
    },
    accessible,
    async accessibleWhole(screen) {
      await page.setViewportSize({ ...usual, height: tall });
      await accessible(screen);
      await page.setViewportSize(usual);
    },
    close: () => context.close(),
  };
}
