import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, EmergencyId } from '../../core/ids/index.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually } from '../harness/desk.ts';
import { patientPin, type Scene, setScene } from '../walks/emergency-scene.ts';
import { openWindow, type Window } from './window.ts';

/** What a clinician and a second person sign in an emergency is shown to them before they do, on a real network and in the window itself. */
describe('an emergency, as it is signed', () => {
  let browser: Browser;
  let scene: Scene;
  let window: Window;
  let emergency: EmergencyId;
  const dialog = () => window.page.getByRole('dialog');
  const signed = () => dialog().getByTestId('what-is-signed');
  const bytes = async (): Promise<string> => {
    await signed().getByRole('button', { name: 'Its bytes' }).click();
    return signed().getByText(/^0x[0-9a-f]+$/).innerText();
  };
  /** Of the first item whose words are these, from its signed bytes. */
  const sent = async (what: string) => {
    const { client } = scene.cast.at(scene.cast.other);
    const [item] = (await client.network.outbox({ state: 'all' })).filter((one) => one.what === what);
    return client.network.willSign({ id: item?.id ?? '' });
  };
  const second = () => scene.cast.other.staff.steward;

  beforeAll(async () => {
    scene = await setScene();
    const { cast, patient, guest, subject } = scene;
    const admin = await cast.as(cast.other, cast.other.admin);
    const { account: service } = await admin.emergency.service();
    await admin.emergency.setPolicy({ approvers: [second().account as AccountId], threshold: 1, waitSeconds: 1_800 });
    await eventually('the policy and the service', async () => (await admin.emergency.policy()).threshold === 1 && (await admin.network.outbox({ state: 'all' })).every(({ stage }) => stage === 'confirmed'));
    const home = await cast.as(cast.home, cast.home.staff.clinician);
    await eventually('the clinic to choose', async () => (await home.emergency.choices()).clinics.length === 1);
    const { clinics } = await home.emergency.choices();
    await home.emergency.prepare({ patient, clinics: clinics.map(({ organization }) => ({ organization, service })), evidence: { kind: 'pin', pin: patientPin } });
    const client = await cast.as(cast.other, cast.other.staff.clinician);
    await eventually('the kit at the other clinic', async () => {
      await client.chart.gate({ patient: guest });
      const preview = await client.emergency.preview({ patient: guest, subject });
      return preview.ready && preview.documents.later > 0 && preview.approvers.length === 1;
    });
    ({ emergency } = await client.emergency.open({ patient: guest, subject, reason: 1, text: 'Unconscious' }));
    await eventually('the emergency on record', async () => (await client.emergency.running()).some(({ state }) => state === 'open'));
    browser = await launchBrowser();
    const { origin, cookie } = cast.at(cast.other);
    const [name = '', value = ''] = cookie.split('=');
    window = await openWindow(browser, origin, async (page) => { await page.context().addCookies([{ name, value, url: origin }]); });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await scene.end();
  }, 60_000);

  it('the second person’s PIN has the focus also where the form is there before the dialog gives it', async () => {
    const { page } = window;
    // A dialog gives the focus by a timer of no delay: with half a second in its place the form is always first.
    await page.evaluate(() => {
      const { setTimeout: before } = globalThis;
      const late = (run: () => void, delay?: number) => before(run, delay === undefined || delay === 0 ? 500 : delay);
      Object.assign(globalThis, { setTimeout: late, timely: before });
    });
    await page.getByTestId('emergency-bar').getByRole('button', { name: 'Ask a second clinician' }).click();
    const pin = dialog().getByTestId('second-pin');
    await expect.poll(() => pin.evaluate((element) => element === document.activeElement), { timeout: 5_000 }).toBe(true);
    await page.evaluate(() => { Object.assign(globalThis, { setTimeout: Reflect.get(globalThis, 'timely') }); });
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('the second person sees at the first clinician’s desk what their own key will sign, and their PIN is where the focus begins', async () => {
    const { page } = window;
    await page.getByTestId('emergency-bar').getByRole('button', { name: 'Ask a second clinician' }).click();
    const pin = dialog().getByTestId('second-pin');
    await expect.poll(() => pin.evaluate((element) => element === document.activeElement)).toBe(true);
    await dialog().getByRole('button', { name: 'What is signed' }).click();
    await signed().getByText('consent.approveEmergency').waitFor();
    await signed().getByText(second().name, { exact: true }).waitFor();
    await signed().getByText(second().account ?? '', { exact: true }).waitFor();
    await signed().getByText('Nobody: it costs nothing').waitFor();
    await window.accessible('what a second person signs');
    const shown = await bytes();
    await pin.fill(second().pin);
    await page.keyboard.press('Enter');
    await dialog().getByText('Approved.').waitFor();
    await page.keyboard.press('Escape');
    expect((await sent('Approve an emergency')).calls[0]).toMatchObject({ method: 'approveEmergency', raw: shown, signing: { key: second().account } });
  });

  it('ending it is shown before it is signed; the dialog begins on its heading, and nothing ends before it is confirmed', async () => {
    const { page } = window;
    const { client } = scene.cast.at(scene.cast.other);
    await page.getByTestId('emergency-bar').getByRole('button', { name: 'End now' }).click();
    await expect.poll(() => dialog().getByRole('heading', { name: 'End the emergency access' }).evaluate((element) => element === document.activeElement)).toBe(true);
    await dialog().getByRole('button', { name: 'What is signed' }).click();
    await signed().getByText('Close an emergency').waitFor();
    await signed().getByText('consent.closeEmergency').waitFor();
    await signed().getByText(scene.cast.other.staff.clinician.name, { exact: true }).waitFor();
    await window.accessible('the end of an emergency');
    const shown = await bytes();
    expect((await client.emergency.running()).map((one) => one.emergency)).toEqual([emergency]);
    await window.tabTo(dialog().getByRole('button', { name: 'End now' }));
    await page.keyboard.press('Enter');
    await page.getByTestId('emergency-bar').waitFor({ state: 'detached' });
    expect(await client.emergency.running()).toEqual([]);
    expect((await sent('Close an emergency')).calls[0]).toMatchObject({ method: 'closeEmergency', raw: shown });
    expect(window.complaints).toEqual([]);
  });
});
