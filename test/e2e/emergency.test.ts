import { join } from 'node:path';
import type { Browser, Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, EmergencyId } from '../../core/ids/index.ts';
import type { Side } from '../../demo/cast.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually } from '../harness/desk.ts';
import { allSent, patientPin, type Scene, setScene } from '../walks/emergency-scene.ts';
import { openWindow, type Window } from './window.ts';

const recorded = 60_000;
const officer = { name: 'Privacy officer of Northside', pin: '200555' };
const wait = 20;

/** An emergency at a clinic without a consent, from what the patient laid down to the verdict, on a real network and in the windows of both. Later tests stand on earlier ones. */
describe('an emergency, in the window', () => {
  let browser: Browser;
  let scene: Scene;
  /** Where the emergency is, and where the record lies. */
  let window: Window;
  let home: Window;
  let emergency: EmergencyId;
  let number = '';
  const dialog = (of = window) => of.page.getByRole('dialog');
  const bar = () => window.page.getByTestId('emergency-bar');
  const enter = async (target: Locator, of = window) => {
    await of.tabTo(target);
    await of.page.keyboard.press('Enter');
  };
  const pick = async (choice: Locator, of = window) => {
    await choice.focus();
    await of.page.keyboard.press('Space');
  };
  const openAt = async (side: Side): Promise<Window> => {
    const { origin, cookie } = scene.cast.at(side);
    const [name = '', value = ''] = cookie.split('=');
    return openWindow(browser, origin, async (page) => { await page.context().addCookies([{ name, value, url: origin }]); });
  };
  const shows = (name: string, of = window) => of.page.getByTestId('user').filter({ hasText: name }).waitFor();
  const clinician = async () => {
    const client = await scene.cast.as(scene.cast.other, scene.cast.other.staff.clinician);
    await shows(scene.cast.other.staff.clinician.name);
    return client;
  };
  const privacyOfficer = async () => {
    const { client } = scene.cast.at(scene.cast.other);
    const account = (await client.session.people()).people.find(({ name }) => name === officer.name)?.account;
    await client.session.signIn({ account: account as AccountId, secret: officer.pin });
    await shows(officer.name);
    return client;
  };
  const kitIsThere = ({ guest, subject }: Pick<Scene, 'guest' | 'subject'>) => eventually('the kit at the other clinic', async () => {
    const { client } = scene.cast.at(scene.cast.other);
    await client.chart.gate({ patient: guest });
    const preview = await client.emergency.preview({ patient: guest, subject });
    return preview.ready && !preview.owed && preview.documents.later > 0 && preview.approvers.length === 1;
  }, 120);
  /** Somebody else of whom both clinics know. */
  const another = async (): Promise<Pick<Scene, 'guest' | 'subject' | 'document'>> => {
    const { cast } = scene;
    const who = { family: 'Quiet', given: 'Ida', birthDate: '1980-02-02', gender: 'female', phone: null } as const;
    const staff = await cast.as(cast.home, cast.home.staff.clinician);
    const { patient, subject } = await staff.patients.register({ ...who, pin: patientPin });
    const { document } = await staff.chart.addNote({ patient, title: 'Ward round', text: 'Seen by the cardiologist' });
    await eventually('a note on record', async () => (await staff.inspect.document({ subject, document })).found);
    const { clinics } = await staff.emergency.choices();
    await staff.emergency.prepare({ patient, clinics: clinics.map(({ organization, service }) => ({ organization, service })), evidence: { kind: 'pin', pin: patientPin } });
    const { card } = await staff.patients.card({ patient });
    const { patient: guest } = await (await clinician()).patients.register({ ...who, pin: null, card });
    return { guest, subject, document };
  };
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
    browser = await launchBrowser();
    scene = await setScene();
    const { cast, patient } = scene;
    const admin = await cast.as(cast.other, cast.other.admin);
    await admin.emergency.service();
    await admin.emergency.setPolicy({ approvers: [second().account as AccountId], threshold: 1, waitSeconds: 1_800 });
    await admin.admin.addStaff({ name: officer.name, title: 'Officer', role: 'PrivacyOfficer', pin: officer.pin });
    await eventually('the policy, the service and the officer', async () => (await admin.emergency.policy()).threshold === 1 && await allSent(admin));
    const client = await cast.as(cast.home, cast.home.staff.clinician);
    await eventually('the clinic to choose', async () => (await client.emergency.choices()).clinics.length === 1);
    number = (await client.patients.list({})).rows.find((row) => row.patient === patient)?.mrn ?? '';
    [window, home] = [await openAt(cast.other), await openAt(cast.home)];
    await home.page.getByTestId('user').waitFor();
  }, 300_000);
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, { page }] of [['away', window], ['home', home]] as const) await page.screenshot({ path: join('screenshots', `failed-emergency-${name}-${task.name.slice(0, 30).replaceAll(/\W+/g, '-')}.png`) }).catch(() => undefined);
  });
  afterAll(async () => {
    await browser.close();
    await scene.end();
  }, 60_000);

  it('a patient lays down at their own desk what opens when they cannot answer', async () => {
    const { page } = home;
    const { cast, patient } = scene;
    await home.lock();
    await home.signInAsPatient(number, patientPin, 'Sam Silent');
    await home.go('/me/consents');
    const card = page.getByTestId('emergency-preferences');
    await card.getByText('No emergency keys').waitFor();
    await enter(card.getByRole('button', { name: 'Set up' }), home);
    await pick(dialog(home).getByRole('checkbox', { name: cast.other.name }), home);
    await pick(dialog(home).getByRole('group', { name: 'Never opens, whoever approves' }).getByRole('checkbox', { name: 'Imaging' }), home);
    await home.accessibleWhole('what opens in an emergency');
    await enter(dialog(home).getByRole('button', { name: 'Make the emergency keys' }), home);
    await dialog(home).waitFor({ state: 'detached', timeout: recorded });
    await card.getByText('Imaging').waitFor();
    await home.accessible('what a patient laid down');
    const { client } = cast.at(cast.home);
    expect(await client.emergency.keys({ patient })).toMatchObject({ trustees: [{}, {}, {}], never: expect.arrayContaining([{ category: 'imaging', sensitivity: 'general' }]) as unknown, onlyTrustees: false });
    await eventually('the choice on chain', () => allSent(client));
  });

  it('a clinician breaks the glass at the gate: a reason and words, the minimum at once, and a countdown', async () => {
    const { page } = window;
    const { guest, subject, cast } = scene;
    const client = await clinician();
    await kitIsThere(scene);
    await window.go(`/patients/${guest}`);
    const source = page.getByTestId('source-other');
    await source.getByText('Closed').waitFor();
    await enter(source.getByRole('button', { name: `Break the glass: ${cast.home.name}` }));
    await dialog().getByText('One document of the patient’s minimum set', { exact: false }).waitFor();
    await window.accessibleWhole('before the glass is broken');
    await enter(dialog().getByRole('button', { name: 'Open now' }));
    await dialog().getByText('Choose a reason.').waitFor();
    await dialog().getByText('Say in your words why.').waitFor();
    expect(await client.emergency.running()).toEqual([]);
    await pick(dialog().getByRole('radio', { name: 'Unconscious or cannot answer' }));
    await dialog().getByRole('textbox', { name: 'In your words' }).focus();
    await page.keyboard.type('Found unresponsive, no relatives');
    await enter(dialog().getByRole('button', { name: 'Open now' }));
    await dialog().waitFor({ state: 'detached' });
    await page.getByTestId('banner').getByText('Allergies: Penicillin').waitFor({ timeout: recorded });
    const left = bar().getByTestId('emergency-left');
    const first = await left.innerText();
    expect(first).toMatch(/^[\d:]+ left$/);
    await expect.poll(() => left.innerText(), { timeout: 5_000 }).not.toBe(first);
    await bar().getByText(/^The rest opens in/).waitFor();
    await window.accessible('an emergency is open');
    // Wherever they go, it is there, and leads back.
    await window.go('/today');
    await enter(bar().getByRole('link', { name: 'Open the chart' }));
    await page.getByTestId('banner').getByText('Allergies: Penicillin').waitFor();
    const [open] = await client.emergency.list({ patient: guest });
    emergency = open?.emergency ?? '' as never;
    expect(open).toMatchObject({ subject, state: 'open', alone: false, offline: false });
    expect((await sent('Open a record in an emergency')).calls[0]).toMatchObject({ method: 'openEmergency' });
  });

  it('the patient is told at home, at once', async () => {
    const { page } = home;
    await page.getByTestId('bell').and(page.locator('[data-urgent=true]')).waitFor({ timeout: recorded });
    await enter(page.getByTestId('bell').getByRole('button'), home);
    await page.getByTestId('notifications').getByText(`${scene.cast.other.name} opened your record in an emergency`, { exact: false }).waitFor();
    await home.accessible('what a patient is told');
    await page.keyboard.press('Escape');
    expect(home.complaints).toEqual([]);
  });

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

  it('afterwards they say what it was for, and can open no other until somebody has compared that with what was read', async () => {
    const { page } = window;
    const { client } = scene.cast.at(scene.cast.other);
    await enter(page.getByTestId('owed-bar').getByRole('button', { name: 'Write it' }));
    await dialog().getByText('Found unresponsive, no relatives', { exact: false }).waitFor();
    await dialog().getByText(/^Allergies, /).waitFor();
    await dialog().getByRole('textbox', { name: /^What happened/ }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Penicillin avoided.');
    await window.accessible('what it was for');
    await enter(dialog().getByRole('button', { name: 'Hand in' }));
    await page.getByTestId('owed-bar').waitFor({ state: 'detached' });
    expect(await client.emergency.owed()).toMatchObject([{ emergency, account: { text: 'Penicillin avoided.' }, review: null }]);
    await window.go(`/patients/${scene.guest}`);
    await enter(page.getByTestId('source-other').getByRole('button', { name: /^Break the glass/ }));
    await dialog().getByText('has not been reviewed', { exact: false }).waitFor();
    expect(await dialog().getByRole('button', { name: 'Open now' }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('a privacy officer compares what was read with the reason; the verdict is on chain', async () => {
    const { page } = window;
    const client = await privacyOfficer();
    await window.go('/emergencies');
    const row = page.getByTestId('emergencies').getByRole('row').filter({ hasText: 'Sam Silent' });
    await row.getByText('To review').waitFor();
    await window.accessible('emergencies to review');
    await enter(row.getByRole('button').first());
    const panel = page.getByRole('complementary');
    for (const words of ['Found unresponsive, no relatives', 'Penicillin avoided.', second().name]) await panel.getByText(words).waitFor();
    await panel.getByText(/^Allergies, /).waitFor();
    await window.accessible('an emergency to review');
    await pick(panel.getByRole('radio', { name: 'It does not fit' }));
    await enter(panel.getByRole('button', { name: 'Record the verdict' }));
    await panel.getByText('Say what does not fit.').waitFor();
    expect((await client.emergency.queue({}))[0]?.review).toBeNull();
    await pick(panel.getByRole('radio', { name: 'What was read fits the reason' }));
    await enter(panel.getByRole('button', { name: 'Record the verdict' }));
    await page.getByText('Nothing to review').waitFor({ timeout: recorded });
    await eventually('the verdict on chain', async () => (await client.emergency.queue({ all: true }))[0]?.review?.stage === 'confirmed');
    expect((await client.emergency.queue({ all: true }))[0]?.review).toMatchObject({ verdict: 'Justified', by: officer.name });
    expect((await sent('Review an emergency')).calls[0]).toMatchObject({ method: 'reviewEmergency' });
  });

  it('with nobody to ask, the rest opens after the wait, and whoever reviews it sees that', async () => {
    const { page } = window;
    const { cast } = scene;
    const admin = await cast.as(cast.other, cast.other.admin);
    await admin.emergency.setPolicy({ approvers: [second().account as AccountId], threshold: 1, waitSeconds: wait });
    await eventually('the shorter wait', async () => (await admin.emergency.policy()).waitSeconds === wait && await allSent(admin));
    const { guest, subject, document } = await another();
    const client = await clinician();
    await kitIsThere({ guest, subject });
    await window.go(`/patients/${guest}`);
    await enter(page.getByTestId('source-other').getByRole('button', { name: /^Break the glass/ }));
    await pick(dialog().getByRole('radio', { name: 'Life is in danger now' }));
    await dialog().getByRole('textbox', { name: 'In your words' }).focus();
    await page.keyboard.type('Arrest on the ward, alone at night');
    await enter(dialog().getByRole('button', { name: 'Open now' }));
    await bar().getByText(/^The rest opens in/).waitFor({ timeout: recorded });
    await bar().getByText('Everything allowed is open').waitFor({ timeout: recorded });
    await eventually('the rest', async () => (await client.chart.open({ patient: guest, inEmergency: true })).documents.some(({ facts }) => facts.document === document));
    await enter(bar().getByRole('button', { name: 'End now' }));
    await enter(dialog().getByRole('button', { name: 'End now' }));
    await bar().waitFor({ state: 'detached' });
    await privacyOfficer();
    await window.go('/emergencies');
    await enter(page.getByTestId('emergencies').getByRole('row').filter({ hasText: 'Ida Quiet' }).getByRole('button').first());
    await page.getByRole('complementary').getByText('nobody: opened alone after the wait').waitFor();
    expect((await client.audit.list({ limit: 5, action: 'emergency.alone' })).rows).toMatchObject([{ patient: guest }]);
    expect((await client.audit.verify()).holds).toBe(true);
    expect(window.complaints).toEqual([]);
  }, 300_000);
});
