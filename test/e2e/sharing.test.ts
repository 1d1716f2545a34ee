import { join } from 'node:path';
import type { Browser, Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '../../core/contract/index.ts';
import type { ConsentId } from '../../core/ids/index.ts';
import type { Side } from '../../demo/cast.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually } from '../harness/desk.ts';
import { base64, patientPin, type Scene, setScene } from '../walks/emergency-scene.ts';
import { openWindow, type Window } from './window.ts';

const recorded = 60_000;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const [notes, allergies] = (['notes', 'allergies'] as const).map((category): Section => ({ category, sensitivity: 'general' }));
const note = base64('Seen by the pulmonologist');

/** One record and two clinics, each in its own window: asked for, narrowed, refused, withdrawn, referred on. Later tests stand on earlier ones. */
describe('sharing a record', () => {
  let browser: Browser;
  let scene: Scene;
  let here: Window;
  let there: Window;
  let number = '';
  let consent: ConsentId;

  const dialog = () => here.page.getByRole('dialog');
  const enter = async (target: Locator) => {
    await here.tabTo(target);
    await here.page.keyboard.press('Enter');
  };
  const pick = async (choice: Locator) => {
    await choice.focus();
    await choice.press('Space');
  };
  const atHome = () => scene.cast.at(scene.cast.home).client;
  const openAt = async (side: Side): Promise<Window> => {
    const { origin, cookie } = scene.cast.at(side);
    const [name = '', value = ''] = cookie.split('=');
    const window = await openWindow(browser, origin, async (page) => { await page.context().addCookies([{ name, value, url: origin }]); });
    await window.page.getByTestId('user').waitFor();
    return window;
  };
  const bePatient = async (path: string) => {
    await atHome().session.signIn({ number, secret: patientPin });
    await here.page.getByTestId('user').filter({ hasText: 'Sam Silent' }).waitFor();
    await here.go(path);
  };
  const beStaff = async (who: 'clinician' | 'steward') => {
    const client = await scene.cast.as(scene.cast.home, scene.cast.home.staff[who]);
    await here.page.getByTestId('user').filter({ hasText: scene.cast.home.staff[who].name }).waitFor();
    return client;
  };
  const away = () => scene.cast.as(scene.cast.other, scene.cast.other.staff.clinician);
  /** What the other clinic reads of the record. */
  const seen = async (): Promise<string> => JSON.stringify((await (await away()).chart.open({ patient: scene.guest })).documents);
  const ask = async (text: string) => {
    const client = await away();
    const terms = { role: 'Clinician' as const, sections: [notes!, allergies!], purposes: ['TREAT' as const], start: new Date().toISOString(), end: inDays(10) };
    await eventually('the request to be taken', async () => {
      await client.chart.gate({ patient: scene.guest });
      return client.consents.request({ patient: scene.guest, organization: scene.cast.home.organization ?? 0 as never, terms, text }).then(() => true, () => false);
    });
    // Its words are sealed to the clinic, and read once somebody of its staff is there.
    const staff = await beStaff('clinician');
    await eventually('the words of the request', async () => (await staff.consents.requests({ state: 'all' })).some((row) => row.text === text));
  };
  const answered = async (text: string) => (await (await away()).consents.requests({ state: 'all' })).find((row) => row.text === text)?.state;

  beforeAll(async () => {
    browser = await launchBrowser();
    scene = await setScene();
    const { rows } = await (await scene.cast.as(scene.cast.home, scene.cast.home.staff.clinician)).patients.list({});
    number = rows.find((row) => row.patient === scene.patient)?.mrn ?? '';
    [here, there] = [await openAt(scene.cast.home), await openAt(scene.cast.other)];
  }, 300_000);
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, { page }] of [['here', here], ['there', there]] as const) await page.screenshot({ path: join('screenshots', `failed-sharing-${name}-${task.name.slice(0, 30).replaceAll(/\W+/g, '-')}.png`) }).catch(() => undefined);
  });
  afterAll(async () => {
    await browser.close();
    await scene.end();
  }, 60_000);

  it('a patient approves less than was asked for, and no more opens', async () => {
    const { page } = here;
    await ask('Before surgery');
    await bePatient('/me/requests');
    const request = page.getByTestId('request').filter({ hasText: 'Before surgery' });
    await request.getByText(/Notes/).waitFor();
    await here.accessible('what is asked of a patient');
    await enter(request.getByRole('button', { name: 'Approve' }));
    const consequence = dialog().getByText('will be able to read', { exact: false });
    expect(await consequence.innerText()).toMatch(/notes/i);
    expect(await consequence.innerText()).toContain('You can withdraw at any time; copies already read cannot be recalled.');
    await enter(dialog().getByRole('button', { name: 'Choose what they may read' }));
    await pick(dialog().getByRole('checkbox', { name: 'Notes', exact: true }));
    await expect.poll(() => consequence.innerText()).not.toMatch(/notes/i);
    await here.accessibleWhole('a request is narrowed');
    await enter(dialog().getByRole('button', { name: 'Approve' }));
    await dialog().waitFor({ state: 'detached', timeout: recorded });
    await here.go('/me/consents');
    await page.getByTestId('consents').getByRole('row').filter({ hasText: scene.cast.other.name }).getByText('In force').waitFor({ timeout: recorded });
    const [given] = await atHome().consents.forPatient({ patient: scene.patient });
    consent = given?.consent ?? '' as never;
    expect(given).toMatchObject({ sections: [allergies], stage: 'confirmed' });
    expect(await atHome().inspect.consent({ subject: scene.subject, consent })).toMatchObject({ found: true, revoked: false });
    await eventually('the allergy at the other clinic', async () => (await seen()).includes('Penicillin'));
    expect(await seen()).not.toContain(note);
    await eventually('the answer at the other clinic', async () => await answered('Before surgery') === 'granted');
  });

  it('a patient refuses, and who asked is told', async () => {
    const { page } = here;
    await ask('Out of interest');
    await bePatient('/me/requests');
    const request = page.getByTestId('request').filter({ hasText: 'Out of interest' });
    await enter(request.getByRole('button', { name: 'Refuse' }));
    await dialog().getByText('Nothing opens. They may ask again.').waitFor();
    await here.accessible('a request is refused');
    await enter(dialog().getByRole('button', { name: 'Refuse' }));
    await dialog().waitFor({ state: 'detached', timeout: recorded });
    await pick(page.getByRole('checkbox', { name: 'Show answered ones' }));
    await request.getByText('Refused').waitFor({ timeout: recorded });
    await eventually('the refusal at the other clinic', async () => await answered('Out of interest') === 'refused');
    await there.go('/requests');
    await pick(there.page.getByRole('checkbox', { name: 'Show answered ones' }));
    await there.page.getByTestId('request').filter({ hasText: 'Out of interest' }).getByText('Refused').waitFor({ timeout: recorded });
    expect((await atHome().consents.forPatient({ patient: scene.patient })).map((row) => row.consent)).toEqual([consent]);
  });

  it('a patient withdraws: closed at once, an honest sentence about copies, and how far the new keys are', async () => {
    const { page } = here;
    const documents = (await (await beStaff('clinician')).chart.open({ patient: scene.patient })).documents;
    const allergy = documents.find(({ facts }) => facts.section.category === 'allergies')?.facts.document ?? '' as never;
    const epoch = async () => (await atHome().inspect.document({ subject: scene.subject, document: allergy })).epoch;
    expect(await epoch()).toBe(0);
    await bePatient('/me/consents');
    const row = page.getByTestId('consents').getByRole('row').filter({ hasText: scene.cast.other.name });
    await enter(row.getByRole('button', { name: /^Withdraw/ }));
    await dialog().getByText('Copies already read cannot be recalled.').waitFor();
    await here.accessible('a patient withdraws');
    await enter(dialog().getByRole('button', { name: 'Withdraw' }));
    await dialog().waitFor({ state: 'detached', timeout: recorded });
    await row.getByText('Withdrawn').waitFor({ timeout: recorded });
    await eventually('the withdrawal on chain', async () => (await atHome().inspect.consent({ subject: scene.subject, consent })).revoked);
    await eventually('nothing at the other clinic', async () => !(await seen()).includes('Penicillin'));
    // The patient's own keys open no clinic's file: it waits for who may, and says so.
    const progress = page.getByRole('status').filter({ hasText: 'Earlier documents get new keys' });
    await progress.getByText('Waiting for somebody to sign in who may open these documents').waitFor({ timeout: recorded });
    await here.accessible('new keys after a withdrawal');
    await beStaff('steward');
    await eventually('the new keys', async () => await epoch() === 1, 90);
    await bePatient('/me/consents');
    await row.getByText('Withdrawn').waitFor();
    await progress.waitFor({ state: 'detached', timeout: recorded });
  });

  it('a clinician refers on within what the patient lets them, and a receipt says when it was first opened', async () => {
    const { page } = here;
    const { cast, patient, guest } = scene;
    const client = await beStaff('clinician');
    await here.go(`/patients/${patient}/consents`);
    const refer = async () => {
      await enter(page.getByRole('button', { name: 'More about this patient' }));
      await page.getByRole('menuitem', { name: 'Refer to another clinic' }).press('Enter');
    };
    await refer();
    await dialog().getByText('Nothing may be shared').waitFor();
    await here.accessible('nothing may be shared');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    const { consent: parent } = await client.consents.grant({ patient, evidence: { kind: 'pin', pin: patientPin }, terms: { grantee: { kind: 'role', organization: cast.home.organization ?? 0 as never, role: 'Clinician' }, purposes: ['TREAT'], sections: [notes!], actions: ['read', 'share'], start: new Date().toISOString(), end: inDays(20) } });
    await eventually('a consent to share', async () => (await client.consents.shareable({ patient })).length > 0);
    await refer();
    const act = dialog().getByRole('button', { name: 'Refer', exact: true });
    await act.waitFor();
    await dialog().getByText('It ends at once when the patient withdraws.', { exact: false }).waitFor();
    expect(await dialog().getByRole('checkbox').count()).toBe(1);
    await dialog().getByLabel('Days').fill('400');
    await enter(act);
    await dialog().getByText('Between 1 and 365 days.').waitFor();
    await dialog().getByLabel('Days').fill('5');
    await here.accessible('a patient is referred on');
    await enter(act);
    await dialog().getByText('The patient is referred').waitFor({ timeout: recorded });
    await page.keyboard.press('Enter');
    const row = page.getByTestId('consents').getByRole('row').filter({ hasText: 'Refer to another clinic' });
    await row.getByText('no receipt yet', { exact: false }).waitFor({ timeout: recorded });
    await eventually('the referral on chain', async () => (await client.consents.forPatient({ patient })).some((one) => one.parent === parent && one.stage === 'confirmed'));
    // In the other clinic's window.
    await away();
    await there.go(`/patients/${guest}/documents`);
    await there.page.getByTestId('source-other').getByText('Open', { exact: true }).waitFor({ timeout: recorded });
    await there.page.getByRole('main').getByText('Ward round').first().waitFor({ timeout: recorded });
    expect(await seen()).toContain(note);
    await row.getByText('first opened', { exact: false }).waitFor({ timeout: 120_000 });
    await here.accessible('a receipt');
    const [referred] = (await client.consents.forPatient({ patient })).filter((one) => one.parent === parent);
    expect(referred).toMatchObject({ sections: [notes], actions: ['read'], referral: { openedAt: expect.any(String) as unknown } });
    expect(await client.inspect.consent({ subject: scene.subject, consent: referred?.consent ?? '' as never })).toMatchObject({ found: true, revoked: false });
    expect([...here.complaints, ...there.complaints]).toEqual([]);
  }, 300_000);
});
