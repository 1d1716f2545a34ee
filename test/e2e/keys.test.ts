/** Keys as people see them, in a real browser: guardians, a lost PIN, custody, the kind of keys, a support file; then a damaged disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatientId } from '../../core/ids/index.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';
import { openWindow, type Window } from './window.ts';

const oldPin = '121212';
const newPin = '343434';
const pageBytes = 8192;

let browser: Browser;
let desk: RunningDesk;
let window: Window;
let patient: PatientId;

const enter = (): Promise<Window> => {
  const { origin, cookie } = desk.workstation;
  return openWindow(browser, origin, async (page) => {
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: origin }]);
  });
};
const pinOf = (role: 'KeySteward' | 'Nurse' | 'Clinician' | 'Admin'): string => desk.people.get(role)?.pin ?? '';
const as = async (role: 'KeySteward' | 'Nurse' | 'Clinician') => { await window.lock(); await window.signIn(`${role} of the test`, pinOf(role)); };
const dialog = () => window.page.getByRole('dialog');
const card = () => window.page.getByTestId('patient-keys');
const showKeys = async () => {
  await window.go(`/patients/${patient}/consents`);
  const show = card().getByRole('button', { name: 'Show' });
  await window.tabTo(show);
  await window.page.keyboard.press('Enter');
};
const typePin = async (pin: string, act: string) => {
  await dialog().getByTestId('keys-pin').fill(pin);
  await dialog().getByRole('button', { name: act, exact: true }).click();
};

beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), foundDesk(['KeySteward', 'Nurse', 'Clinician'])]);
  await desk.as('Nurse');
  ({ patient } = await desk.client.patients.register({ family: 'Lost', given: 'Ada', birthDate: '1950-01-01', gender: 'female', phone: null, pin: oldPin }));
  for (let number = 0; number < 30; number += 1) await desk.client.patients.register({ family: `Other${String(number)}`, given: 'Bo', birthDate: null, gender: 'unknown', phone: null, pin: null });
  await eventually('patients on record', async () => (await desk.client.network.status()).outbox.waiting === 0);
  window = await enter();
}, 170_000);
afterAll(async () => {
  await window.close();
  await browser.close();
  await desk.end();
});

describe('guardians on screen', () => {
  it('are chosen at the desk, by the patient\'s PIN', async () => {
    if (await window.page.getByTestId('user').isVisible()) await window.lock();
    await window.signIn('Nurse of the test', pinOf('Nurse'));
    await showKeys();
    await card().getByText('Nobody was chosen').waitFor();
    await window.accessible('keys of a record, no guardians');
    await card().getByRole('button', { name: 'Choose guardians' }).click();
    await dialog().getByRole('checkbox', { name: /Clinician of the test/ }).check();
    await dialog().getByRole('button', { name: 'Choose them' }).click();
    await dialog().getByText('Choose at least two.').waitFor();
    await dialog().getByRole('checkbox', { name: /KeySteward of the test/ }).check();
    await window.accessible('choosing guardians');
    await dialog().getByTestId('patient-pin').fill(oldPin);
    await dialog().getByRole('button', { name: 'Choose them' }).click();
    await card().getByText('2 of 2 together bring the keys back').waitFor();
    await window.accessible('keys of a record');
  });

  it('are asked on every page once a PIN is lost, and the new PIN is the patient\'s', async () => {
    await card().getByRole('button', { name: 'The PIN is lost' }).click();
    await typePin(newPin, 'Begin');
    await card().getByText('0 of 2 parts are here').waitFor();
    await window.accessible('a recovery under way');
    for (const role of ['Clinician', 'KeySteward'] as const) {
      await as(role);
      await window.page.getByText('Ada Lost has lost their PIN.').waitFor();
      await window.accessible('asked for a part');
      await window.tabTo(window.page.getByRole('button', { name: 'Give my part' }));
      await window.page.keyboard.press('Enter');
      await window.page.getByText('You have given your part.').waitFor();
    }
    await as('Nurse');
    await showKeys();
    await card().getByText('2 of 2 parts are here').waitFor();
    await card().getByRole('button', { name: 'Put the parts together' }).click();
    await typePin(newPin, 'Finish');
    await expect.poll(() => card().getByText('parts are here').count()).toBe(0);
    await expect(desk.client.consents.grant({
      patient, evidence: { kind: 'pin', pin: oldPin }, request: null,
      terms: { grantee: { kind: 'role', organization: (await desk.client.session.state()).organization?.id as never, role: 'Nurse' }, sections: [{ category: 'notes', sensitivity: 'general' }], actions: ['read'], purposes: ['TREAT'], start: new Date().toISOString(), end: new Date(Date.now() + 3_600_000).toISOString() },
    })).rejects.toMatchObject({ data: { code: 'session.wrong-secret' } });
  });
});

describe('custody on screen', () => {
  it('a key steward hands the keys over to the patient, and takes them back', async () => {
    await eventually('nothing waits', async () => (await desk.client.network.status()).outbox.waiting === 0);
    await as('KeySteward');
    await showKeys();
    await card().getByText('This clinic, in custody').waitFor();
    await card().getByRole('button', { name: 'Hand over to the patient' }).click();
    await window.accessible('handing keys over');
    await typePin(newPin, 'Hand over to the patient');
    await card().getByText('The patient alone').waitFor({ timeout: 60_000 });
    await card().getByRole('button', { name: 'Take into custody' }).click();
    await typePin(newPin, 'Take into custody');
    await card().getByText('This clinic, in custody').waitFor({ timeout: 60_000 });
  });

  it('the clinic\'s own keys have a page, and an administrator chooses the kind', async () => {
    await window.go('/keys');
    await window.page.getByTestId('organization-guardians').getByText('Without guardians the clinic’s keys are lost').waitFor();
    await window.lock();
    await window.signIn('Admin of the test', pinOf('Admin'));
    await window.go('/keys');
    const kind = window.page.getByTestId('key-kind');
    await kind.getByRole('radio', { name: /Hybrid/ }).check();
    await window.accessible('the clinic\'s keys');
    await kind.getByRole('button', { name: 'Use this kind' }).click();
    await kind.getByText('The clinic’s keys are being replaced').waitFor();
    expect(await desk.client.admin.keyKind()).toEqual({ kind: 'hybrid' });
  });

  it('a support file is saved, and names nobody', async () => {
    await window.go('/about');
    const saving = window.page.waitForEvent('download');
    await window.page.getByRole('button', { name: 'Save the support file' }).click();
    const files = unzipSync(readFileSync(await (await saving).path()));
    expect(Object.keys(files).sort()).toEqual(['about.json', 'errors.jsonl', 'rows.json', 'state.json']);
    const text = Object.values(files).map((bytes) => Buffer.from(bytes).toString()).join('\n');
    for (const name of ['Lost', 'Ada', 'of the test', desk.dir]) expect(text).not.toContain(name);
    expect(window.complaints).toEqual([]);
  });
});

describe('a damaged disk', () => {
  it('is found at the passphrase, built anew, and said on the first screen', async () => {
    await window.close();
    await desk.kill();
    const file = join(desk.dir, 'vault.db');
    const bytes = readFileSync(file);
    // A bit in every tenth page, behind the first ones, which hold the schema.
    for (let page = 40; page * pageBytes < bytes.length; page += 10) bytes[page * pageBytes + 99] = (bytes[page * pageBytes + 99] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await desk.restart();
    window = await enter();
    await window.page.getByLabel('Passphrase', { exact: true }).fill(desk.passphrase);
    await window.page.keyboard.press('Enter');
    await window.page.getByText('The local database was damaged and has been built anew').waitFor({ timeout: 60_000 });
    await window.page.getByText('the damaged file is kept as vault.db.damaged-1', { exact: false }).waitFor();
    await window.accessible('built anew');
  });
});
