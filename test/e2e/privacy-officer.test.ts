import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PatientId } from '../../core/ids/index.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';
import { openWindow, type Window } from './window.ts';

/** A privacy officer at the window of a running workstation, by the keyboard. Later tests stand on earlier ones. */
describe('a privacy officer works out a breach', () => {
  let browser: Browser;
  let desk: RunningDesk;
  let window: Window;
  let [seen, unseen]: PatientId[] = [];
  const dialog = () => window.page.getByRole('dialog');
  const cases = () => window.page.getByTestId('breaches');

  beforeAll(async () => {
    [browser, desk] = await Promise.all([launchBrowser(), foundDesk(['KeySteward', 'Clinician', 'PrivacyOfficer'])]);
    const clinician = await desk.as('Clinician');
    const registered = [];
    for (const family of ['Sandoval', 'Unterberg']) registered.push(await clinician.patients.register({ family, given: 'Rosa', birthDate: '1970-01-01', gender: 'female', phone: null, pin: '121212' }));
    [seen, unseen] = registered.map(({ patient }) => patient);
    for (const patient of [seen!, unseen!]) await clinician.chart.addNote({ patient, title: 'Visit', text: 'Seen today' });
    await clinician.chart.open({ patient: seen!, purpose: 'TREAT' });
    await desk.as('PrivacyOfficer');
    const { origin, cookie } = desk.workstation;
    const [name = '', value = ''] = cookie.split('=');
    window = await openWindow(browser, origin, async (page) => { await page.context().addCookies([{ name, value, url: origin }]); });
    await window.page.getByTestId('user').filter({ hasText: 'PrivacyOfficer of the test' }).waitFor();
    await window.go('/audit');
  }, 175_000);
  afterEach(async ({ task }) => { if (task.result?.state === 'fail') await window.page.screenshot({ path: join('screenshots', `failed-officer-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`) }).catch(() => undefined); });
  afterAll(async () => {
    await browser.close();
    await desk.end();
  }, 30_000);

  const workOut = async () => {
    await window.tabTo(dialog().getByRole('button', { name: 'Work out' }));
    await window.page.keyboard.press('Enter');
  };
  const patients = () => dialog().getByRole('table').getByRole('row').allInnerTexts();

  it('names who was seen, and what there was, and not who was not', async () => {
    await window.tabTo(window.page.getByRole('button', { name: 'Breach scope' }));
    await window.page.keyboard.press('Enter');
    await workOut();
    await dialog().getByRole('table').waitFor();
    const rows = await patients();
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('Sandoval');
    expect(rows[1]).toContain('Notes: 1');
    await window.accessible('the scope of a breach');
  });

  it('by the organization’s key it is everybody', async () => {
    const { page } = window;
    const kind = dialog().getByRole('combobox', { name: 'What is in question' });
    await kind.focus();
    await page.keyboard.press('Enter');
    // As a person does: down until it is the one that is marked.
    const wanted = page.getByRole('option', { name: 'The organization’s key' });
    await wanted.waitFor();
    await expect.poll(async () => {
      if (await wanted.getAttribute('data-combobox-selected') !== null) return true;
      await page.keyboard.press('ArrowDown');
      return false;
    }, { interval: 150, timeout: 5_000 }).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => kind.inputValue()).toBe('The organization’s key');
    await workOut();
    await dialog().getByText('At most this').waitFor();
    const rows = await patients();
    expect(rows.slice(1).map((row) => /Sandoval|Unterberg/.exec(row)?.[0])).toEqual(['Sandoval', 'Unterberg']);
  });

  it('starts the clocks, says that the authority was told, and takes a mistake back; each is a row of the log', async () => {
    const { page } = window;
    await window.tabTo(dialog().getByRole('button', { name: 'Start the clocks' }));
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await cases().getByText('2 days left').waitFor();
    await cases().getByText('59 days left').waitFor();
    await window.tabTo(cases().getByRole('button', { name: 'Authority told' }));
    await page.keyboard.press('Enter');
    await cases().getByText('Told', { exact: true }).waitFor();
    await window.accessible('breaches and their clocks');
    const officer = await desk.as('PrivacyOfficer');
    const [row] = await officer.audit.breaches();
    expect(row).toMatchObject({ cause: { kind: 'organization-key' }, patients: 2, peopleTold: null });
    expect(row?.authorityTold?.byName).toBe(row?.openedByName);
    await window.tabTo(cases().getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await cases().getByText('2 days left').waitFor();
    const log = await officer.audit.list({ limit: 50 });
    expect(['breach.scope', 'breach.open', 'breach.told'].map((action) => log.rows.filter((one) => one.action === action).length)).toEqual([2, 1, 2]);
    expect(window.complaints).toEqual([]);
  });

  it('comes back with the workstation', async () => {
    await window.page.reload();
    await eventually('the window', async () => (await cases().count()) === 1);
    await cases().getByText('The organization’s key').waitFor();
  });
});
