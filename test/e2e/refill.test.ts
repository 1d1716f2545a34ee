import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { damageTable, vaultKeyOf } from '../harness/damaged-vault.ts';
import { eventually, foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';
import { sampleRecord } from './sample-record.ts';
import { openWindow, type Window } from './window.ts';

/** What a page says of a damaged database, from the first start after it to the end. One workstation; later tests stand on earlier ones. */
describe('after the local database was damaged', () => {
  let browser: Browser;
  let desk: RunningDesk;
  let window: Window;
  let lost = 0;
  const pictures = process.env['ASSENT_PICTURES'];

  beforeAll(async () => {
    [browser, desk] = await Promise.all([launchBrowser(), foundDesk(['KeySteward'])]);
    const client = await desk.as('KeySteward');
    await importFile(client, 'nora.json', sampleRecord());
    await eventually('nothing that waits', async () => (await client.inspect.vault()).outbox === 0);
    const { documents: before } = await client.inspect.vault();
    await desk.workstation.stop();
    const vault = join(desk.dir, 'vault.db');
    damageTable(vault, await vaultKeyOf(desk.dir, desk.passphrase), 'document', () => true);
    // Nobody has the files for now.
    renameSync(join(desk.dir, 'ipfs'), join(desk.dir, 'ipfs-away'));
    await desk.again();
    await desk.as('KeySteward');
    const [nora] = (await desk.client.patients.list({ after: null, limit: 1 })).rows;
    if (nora === undefined) throw new Error('nobody was imported');
    await expect(desk.client.chart.open({ patient: nora.patient, financial: true, reason: 'Meets the damage' })).rejects.toThrow();
    await desk.workstation.stop();
    await desk.again();
    expect(existsSync(`${vault}.damaged-1`)).toBe(true);
    lost = before;
    window = await openAt();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await desk.end();
  }, 30_000);
  afterEach(async ({ task }) => { if (task.result?.state === 'fail') await window.page.screenshot({ path: join('screenshots', `failed-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`) }); });

  const openAt = () => {
    const { origin, cookie } = desk.workstation;
    return openWindow(browser, origin, async (page) => {
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: origin }]);
    });
  };
  const signIn = (who: 'Admin' | 'KeySteward') => window.signIn(`${who} of the test`, desk.people.get(who)?.pin ?? '');

  /** In both sizes and schemes, where somebody wants to look. */
  async function picture(page: Page, name: string): Promise<void> {
    if (pictures === undefined) return;
    for (const [width, height] of [[1440, 900], [1024, 768]] as const) for (const scheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate((value) => { document.documentElement.setAttribute('data-mantine-color-scheme', value); }, scheme);
      await page.screenshot({ path: join(pictures, `${name}-${String(width)}-${scheme}.png`) });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.evaluate(() => { document.documentElement.setAttribute('data-mantine-color-scheme', 'light'); });
  }

  it('the sign-in says what happened, and that the rest waits for somebody with keys', async () => {
    const { page } = window;
    await page.getByText('The local database was damaged and has been built anew').waitFor();
    await page.getByText('once somebody signs in who may open it').waitFor();
    await page.getByText('Waiting for somebody to sign in who may open these documents').waitFor();
    await window.accessible('rebuilt, waiting');
    await picture(page, 'rebuilt-waiting');
  });

  it('who is signed in sees how far it is and may stop it; the next sign-in goes on', async () => {
    const { page } = window;
    await signIn('KeySteward');
    const notice = page.getByRole('status').filter({ hasText: 'Filling in what was lost' });
    await notice.getByText(/Filling in what the damaged database lost/).waitFor();
    await window.accessible('filling in');
    await picture(page, 'refill-running');
    await window.tabTo(notice.getByRole('button', { name: 'Stop' }));
    await page.keyboard.press('Enter');
    await notice.waitFor({ state: 'detached' });
    await window.lock();
    await page.getByText('once somebody signs in who may open it').waitFor();
  });

  it('what nobody has is counted, and asked for again once somebody has it', async () => {
    const { page } = window;
    await signIn('KeySteward');
    await eventually('an end', async () => (await desk.client.session.state()).rebuilt?.refill?.state === 'done');
    await window.lock();
    await page.getByText(`${String(lost)} documents could not be fetched`).waitFor();
    await window.accessible('rebuilt, not fetched');
    await picture(page, 'rebuilt-unfetched');

    await desk.workstation.stop();
    renameSync(join(desk.dir, 'ipfs'), join(desk.dir, 'ipfs-empty'));
    renameSync(join(desk.dir, 'ipfs-away'), join(desk.dir, 'ipfs'));
    await desk.again();
    await window.close();
    window = await openAt();
    await signIn('KeySteward');
    await eventually('all of it', async () => (await desk.client.session.state()).rebuilt?.refill?.documents === lost);
    await window.page.getByRole('row', { name: /Nora Falk/ }).first().click();
    await window.page.getByText('Diabetes mellitus type 2').first().waitFor();
    await window.lock();
    await window.page.getByText(`${String(lost)} documents with`).waitFor();
    await window.accessible('rebuilt, filled in');
    await picture(window.page, 'rebuilt-filled-in');
    await signIn('Admin');
    await window.page.getByText(`${String(lost)} documents with`).waitFor();
    await window.accessible('organization, filled in');
    await picture(window.page, 'organization-filled-in');
    expect(window.complaints).toEqual([]);
  });
});
