import type { Page } from 'playwright';
import type { Part, Screen } from './screens.ts';

export interface Camera {
  become(part: Part): Promise<void>;
  open(screen: Screen): Promise<void>;
  shoot(file: string, size: { width: number; height: number }, scheme: 'light' | 'dark'): Promise<void>;
}

const settle = 350;
const titles = { admin: 'Administrator', clinician: 'Clinician', officer: 'Privacy officer' } as const;

/** Walks the window of a demo clinic as one of its people; their PINs stand on its sign-in. */
export function createCamera(page: Page): Camera {
  let current: Part = 'nobody';
  let base = page.url().split('#')[0] ?? '';
  page.setDefaultTimeout(20_000);
  const lock = async () => {
    await page.goto(`${base}#/about`);
    await page.getByTestId('user').waitFor();
    await page.keyboard.press('Control+l');
    await page.getByText('Who is signing in?').waitFor();
  };
  const personOf = (part: Exclude<Part, 'nobody'>) => part === 'patient' ? page.getByTestId('person-patient').first()
    : part === 'validator' ? page.getByTestId('person-validator').or(page.locator('[data-testid=person-staff][title*="Administrator"]')).first()
      : page.locator(`[data-testid=person-staff][title*="${titles[part]}"]`).first();
  return {
    async become(part) {
      if (part === current) return;
      if (current !== 'nobody') await lock();
      current = 'nobody';
      if (part === 'nobody') return;
      await page.goto(`${base}#/`);
      await page.keyboard.press('Escape');
      const person = personOf(part);
      await person.waitFor();
      const pin = /\d{6,12}/.exec((await person.textContent()) ?? '')?.[0] ?? '';
      await person.click();
      await page.getByTestId('pin').waitFor();
      await page.keyboard.type(pin);
      await page.keyboard.press('Enter');
      await page.getByTestId('user').waitFor();
      base = page.url().split('#')[0] ?? base;
      current = part;
    },
    async open(screen) {
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1440, height: 900 });
      if (screen.path !== null) await page.goto(`${base}${screen.path}`);
      if (screen.path !== null && screen.fresh !== false) await page.reload();
      await page.waitForTimeout(settle);
      await screen.act?.(page);
    },
    async shoot(file, size, scheme) {
      await page.setViewportSize(size);
      await page.evaluate((value) => { document.documentElement.setAttribute('data-mantine-color-scheme', value); }, scheme);
      await page.waitForTimeout(settle);
      await page.screenshot({ path: file });
    },
  };
}
