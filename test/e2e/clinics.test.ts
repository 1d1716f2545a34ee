import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { processesOf, startServed, type ServedWorkstation } from '../harness/served-workstation.ts';
import { sampleRecord } from './sample-record.ts';
import { openWindow, type Window } from './window.ts';

/** Two clinics on one network, each its own workstation, and one patient between them. Later tests stand on earlier ones. */
const admin = { name: 'Helena Marsh', pin: '660066' };
const steward = { name: 'Sigrid Aune', title: 'Key steward', role: 'Key steward', pin: '550055' };
const clinician = { name: 'Ada Okafor', title: 'Internist', role: 'Clinician', pin: '110011' };
const visitor = { name: 'Elif Sahin', title: 'Orthopaedist', role: 'Clinician', pin: '130013' };
const otherAdmin = { name: 'Ruth Calloway', pin: '140014' };
const patientPin = '121212';
const recorded = 90_000;

describe('two clinics, walked in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-e2e-'));
  let browser: Browser;
  let riverside: ServedWorkstation;
  let hillview: ServedWorkstation;
  let here: Window;
  let there: Window;
  let card = '';

  beforeAll(async () => {
    browser = await launchBrowser();
    riverside = await startServed(join(folder, 'riverside'), ['--development-network', '--listen', '127.0.0.2']);
    here = await openWindow(browser, riverside.url);
  });
  afterAll(async () => {
    await browser.close();
    for (const one of [riverside, hillview] as (ServedWorkstation | undefined)[]) await one?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sets up an organization on the first start', async () => {
    await here.page.getByText('Welcome to Assent').waitFor();
    await here.accessible('first run');
    await setUp(here, 'Riverside Hospital', admin);
    await here.page.getByText('Who is signing in?').waitFor({ timeout: recorded });
    await here.accessible('sign-in');
  });

  it('refuses a wrong PIN in words, then lets the administrator in', async () => {
    const { page } = here;
    await page.getByRole('button', { name: new RegExp(admin.name) }).press('Enter');
    await page.getByTestId('pin').waitFor();
    await here.accessible('PIN pad');
    await page.keyboard.type('999999');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Wrong PIN' }).waitFor();
    await page.keyboard.type(admin.pin);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Clinic', exact: true }).waitFor({ timeout: recorded });
    await page.getByText('Treasury').waitFor();
    await here.accessible('organization');
  });

  it('adds staff and sees their roles come into force', async () => {
    for (const person of [steward, clinician]) await addStaff(here, person);
    await here.accessible('staff');
    await here.lock();
    await here.signIn(steward.name, steward.pin);
    await here.page.getByRole('heading', { name: 'Patients' }).waitFor();
    await here.lock();
  });

  it('registers a patient and imports a record into the chart', async () => {
    const { page } = here;
    await here.signIn(clinician.name, clinician.pin);
    await page.getByText('No patients yet').waitFor();
    await here.accessible('no patients');
    await here.tabTo(page.getByRole('button', { name: 'Register patient' }));
    await page.keyboard.press('Enter');
    await page.getByLabel('Given name').fill('Nora');
    await page.getByLabel('Family name').fill('Falk');
    await page.getByLabel('Date of birth').fill('1961-05-03');
    await page.getByLabel('Patient’s PIN').fill(patientPin);
    await here.accessible('register');
    await page.getByLabel('Patient’s PIN').press('Enter');
    await page.getByText('Nora Falk is registered').waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('banner').getByText('Nora Falk').waitFor();
    await page.getByRole('button', { name: 'More about this patient' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Import into this record' }).press('Enter');
    await page.getByTestId('import-files').setInputFiles({ name: 'nora.json', mimeType: 'application/json', buffer: sampleRecord() });
    await page.getByTestId('import-counts').waitFor({ timeout: recorded });
    await here.accessible('import');
    await page.getByTestId('import-item').getByRole('link', { name: 'Open the chart' }).press('Enter');
    await page.getByTestId('banner').getByText('Allergies: Penicillin').waitFor();
  });

  it('shows the chart page by page', async () => {
    const { page } = here;
    await page.getByText('Diabetes mellitus type 2').first().waitFor();
    await here.accessible('summary');
    const pages = [['Timeline', 'Check-up'], ['Problems', 'Diabetes mellitus type 2'], ['Medications', 'one tablet twice a day'], ['Allergies', 'Anaphylaxis'], ['Laboratory', 'Critically high'], ['Laboratory', 'Two days compared'], ['Vital signs', '136/72'], ['Immunizations', 'Immunizations are not recorded'], ['Procedures', 'No procedure is recorded'], ['Visits', 'Outpatient'], ['Plans', 'No plan is recorded'], ['Documents', 'No document is recorded']] as const;
    for (const [name, text] of pages) {
      await here.tabTo(page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name }));
      await page.keyboard.press('Enter');
      await page.getByText(text).first().waitFor();
      await here.accessible(name);
    }
  });

  it('finds words in the record that is open', async () => {
    const { page } = here;
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Timeline' }).press('Enter');
    const field = page.getByLabel('Find in this record');
    await here.tabTo(field);
    await page.keyboard.type('anaphyl');
    await page.getByTestId('record-hits').getByRole('button', { name: 'Penicillin' }).waitFor();
    await here.accessible('hits');
    await field.fill('zzqqxx');
    await page.getByText('Nothing open to you holds “zzqqxx”').waitFor();
    await field.fill('potass');
    await page.getByTestId('record-hits').getByRole('button', { name: 'Potassium' }).first().press('Enter');
    await page.getByText('Critically high').first().waitFor();
  });

  it('opens the detail of a line beside it and closes it with Escape', async () => {
    const { page } = here;
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Problems' }).press('Enter');
    await page.getByRole('button', { name: 'Diabetes mellitus type 2' }).press('Enter');
    await page.getByRole('complementary').getByText('Riverside Hospital').waitFor();
    await here.accessible('detail');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  it('writes a note that is sealed and shown', async () => {
    const { page } = here;
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Documents' }).press('Enter');
    await page.getByRole('button', { name: 'Write a note' }).press('Enter');
    await page.getByLabel('Title').fill('Knee pain');
    await page.getByLabel('Text', { exact: true }).fill('Worse on stairs. Orthopaedic opinion asked for.');
    await here.accessible('note');
    await page.getByRole('button', { name: 'Sign and save' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByTestId('saved-row').waitFor();
    await page.getByRole('button', { name: 'Knee pain' }).press('Enter');
    await page.getByText('Worse on stairs').waitFor();
  });

  it('finds the patient from anywhere, misspelt', async () => {
    const { page } = here;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Name, record number/ }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Nora Flak');
    await page.getByRole('option', { name: /Nora Falk/, selected: true }).waitFor();
    await here.accessible('palette');
    await page.keyboard.press('Enter');
    await page.getByTestId('banner').getByText('Nora Falk').waitFor();
    await page.getByRole('button', { name: 'More about this patient' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Patient’s card' }).press('Enter');
    card = (await page.getByText(/^assent:\d+:/).textContent()) ?? '';
    expect(card).toMatch(/^assent:\d+:[0-9a-f]{64}$/);
    await page.keyboard.press('Escape');
    await here.lock();
  });

  it('admits a second organization', async () => {
    const invitation = JSON.parse(readFileSync(join(folder, 'riverside', 'invitation.json'), 'utf8')) as { peers: string[] };
    expect(invitation.peers.map((address) => address.split('/')[2])).toEqual(['127.0.0.2']);
    hillview = await startServed(join(folder, 'hillview'), ['--development-network', '--listen', '127.0.0.3', '--join', join(folder, 'riverside', 'invitation.json')]);
    there = await openWindow(browser, hillview.url);
    await setUp(there, 'Hillview Clinic', otherAdmin);
    await there.page.getByText('Waiting to be admitted').waitFor({ timeout: recorded });
    await there.accessible('waiting to be admitted');
    const application = (await there.page.getByTestId('application').textContent()) ?? '';
    await here.signIn(admin.name, admin.pin);
    await here.page.getByLabel('Its application').fill(application);
    await here.page.getByRole('button', { name: 'Admit', exact: true }).press('Enter');
    await here.page.getByText(/^Admitted as organization/).waitFor({ timeout: recorded });
    await here.lock();
    await there.page.getByText('Who is signing in?').waitFor({ timeout: recorded });
    await there.signIn(otherAdmin.name, otherAdmin.pin);
    await there.page.getByRole('heading', { name: 'Clinic', exact: true }).waitFor({ timeout: recorded });
    for (const person of [steward, visitor]) await addStaff(there, person);
    await there.lock();
    await there.signIn(steward.name, steward.pin);
    await there.page.getByRole('heading', { name: 'Patients' }).waitFor();
    await there.lock();
  });

  it('meets red at the other clinic, asks why, and requests consent', async () => {
    const { page } = there;
    await there.signIn(steward.name, steward.pin);
    await page.getByRole('button', { name: 'Register patient' }).press('Enter');
    await page.getByLabel('Given name').fill('Nora');
    await page.getByLabel('Family name').fill('Falk');
    await page.getByLabel('Date of birth').fill('1961-05-03');
    await page.getByLabel('Card from another clinic').fill(card);
    await page.getByLabel('Card from another clinic').press('Enter');
    await page.getByText('Nora Falk is registered').waitFor();
    await there.lock();
    // A colleague of who registered her: with nothing written here, nobody is asked why they look.
    await there.signIn(visitor.name, visitor.pin);
    await page.getByRole('button', { name: 'Nora Falk' }).press('Enter');
    await page.getByTestId('source-own').getByText('nothing written here yet').waitFor();
    expect(await page.getByTestId('reason').count()).toBe(0);
    const source = page.getByTestId('source-other');
    await source.getByText('Closed').waitFor();
    await there.accessible('red');
    await source.getByRole('button', { name: /^Why/ }).press('Enter');
    await page.getByRole('dialog').getByText('Ways on').waitFor();
    await there.accessible('why');
    await page.getByRole('dialog').getByRole('button', { name: 'Request consent' }).press('Enter');
    await page.getByRole('dialog').getByText('The patient chooses which sections').waitFor();
    await there.accessible('request');
    await page.getByRole('button', { name: 'Send request' }).press('Enter');
    await page.getByText('The request is on its way').waitFor();
    await page.keyboard.press('Enter');
  });

  it('approves at the desk with the patient’s PIN, and the other clinic turns green', async () => {
    const { page } = here;
    await here.signIn(steward.name, steward.pin);
    await here.tabTo(page.getByRole('link', { name: 'Requests' }));
    await page.keyboard.press('Enter');
    const request = page.getByTestId('request').filter({ hasText: 'Nora Falk' });
    await request.waitFor({ timeout: recorded });
    await here.accessible('requests');
    await request.getByRole('button', { name: 'Approve' }).press('Enter');
    await page.getByLabel('Patient’s PIN', { exact: true }).fill(patientPin);
    await here.accessible('approve');
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: recorded });
    await there.page.getByTestId('source-other').getByText('Open', { exact: true }).waitFor({ timeout: recorded });
    await there.page.getByTestId('banner').getByText('Allergies: Penicillin').waitFor({ timeout: recorded });
    await there.accessible('green');
  });

  it('opens on the last proof while the network is away, and says so', async () => {
    const { page } = there;
    const node = processesOf(join(folder, 'riverside')).find(({ command }) => command.includes('--base-path'));
    if (node === undefined) throw new Error('there is no node');
    process.kill(node.pid, 'SIGSTOP');
    try {
      await page.getByTestId('source-other').getByText('Open on the last proof').waitFor({ timeout: recorded });
      await page.getByTestId('source-other').getByText(/offline, until \d+ \w+ \d{4}/).waitFor();
      await page.getByTestId('banner').getByText('Allergies: Penicillin').waitFor();
      await there.accessible('amber');
    } finally {
      process.kill(node.pid, 'SIGCONT');
    }
    await page.getByTestId('source-other').getByText('Open', { exact: true }).waitFor({ timeout: recorded });
  });

  it('withdraws the consent, and the other clinic is closed again', async () => {
    const { page } = here;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Name, record number/ }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Falk');
    await page.getByRole('option', { name: /Nora Falk/ }).waitFor();
    await page.getByRole('combobox', { name: /^Name, record number/ }).press('Enter');
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Consents' }).press('Enter');
    const consent = page.getByTestId('consents').getByRole('row').filter({ hasText: 'Hillview Clinic' });
    await consent.getByText('In force').waitFor({ timeout: recorded });
    await here.accessible('consents');
    await consent.getByRole('button', { name: /^Withdraw/ }).press('Enter');
    await page.getByText('Copies already read cannot be recalled.').first().waitFor();
    await page.getByLabel('Patient’s PIN', { exact: true }).fill(patientPin);
    await here.accessible('withdraw');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: recorded });
    await consent.getByText('Withdrawn').waitFor({ timeout: recorded });
    await there.page.getByTestId('source-other').getByText('Closed').waitFor({ timeout: recorded });
    await there.page.getByTestId('banner').getByText('Penicillin').waitFor({ state: 'detached', timeout: recorded });
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Who looked' }).press('Enter');
    await page.getByTestId('who-looked').getByText(clinician.name).first().waitFor();
    await here.accessible('who looked');
    await here.lock();
  });

  it('finds every look in the audit of the other clinic, refused ones too, and verifies it', async () => {
    const { page } = there;
    await there.lock();
    await there.signIn(otherAdmin.name, otherAdmin.pin);
    await there.tabTo(page.getByRole('link', { name: 'Audit' }));
    await page.keyboard.press('Enter');
    const audit = page.getByTestId('audit');
    await audit.getByText(visitor.name).first().waitFor();
    await audit.getByText('Refused').first().waitFor();
    await audit.getByText('Opened', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Verify' }).press('Enter');
    await page.getByTestId('audit-check').getByText('The log holds').waitFor({ timeout: recorded });
    await there.accessible('audit');
    const saving = page.waitForEvent('download');
    await there.tabTo(page.getByRole('button', { name: 'Export', exact: true }));
    await page.keyboard.press('Enter');
    const zip = readFileSync(await (await saving).path());
    const check = page.getByTestId('export-check');
    const hand = (name: string, buffer: Buffer) => page.getByTestId('audit-file').setInputFiles({ name, mimeType: 'application/zip', buffer });
    await page.getByRole('button', { name: 'Check an export' }).waitFor();
    await hand('whole.zip', zip);
    await check.getByText('The log holds').waitFor({ timeout: recorded });
    await hand('edited.zip', editARow(zip));
    await check.getByText('The log does not hold').waitFor({ timeout: recorded });
    await there.accessible('an edited export');
    await hand('other.zip', Buffer.from('not a log'));
    await check.getByText('That document is not in a form Assent knows.').waitFor();
  });

  it('shows the node, its session and its rewards, and sends ASN with the fee shown first', async () => {
    const { page } = here;
    await here.signIn(admin.name, admin.pin);
    await here.tabTo(page.getByRole('link', { name: 'Validator' }));
    await page.keyboard.press('Enter');
    const countdown = page.getByTestId('session-countdown');
    await countdown.waitFor();
    const before = await countdown.textContent();
    await expect.poll(() => countdown.textContent(), { timeout: 5_000 }).not.toBe(before);
    await page.getByTestId('rewards').getByRole('row').nth(1).waitFor();
    await here.accessible('validator');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).press('Enter');
    expect((await saving).suggestedFilename()).toMatch(/\.csv$/);
    await here.tabTo(page.getByRole('link', { name: 'Wallet' }));
    await page.keyboard.press('Enter');
    await page.getByTestId('balances').getByRole('row').nth(1).waitFor();
    await page.getByRole('combobox', { name: 'To' }).press('Enter');
    await page.getByRole('option').first().click();
    await page.getByLabel(/^Amount/).fill('1.5');
    await page.getByRole('button', { name: 'Show the fee' }).press('Enter');
    await page.getByText('Left after').waitFor();
    await here.accessible('wallet');
    await page.getByRole('button', { name: 'Send now' }).press('Enter');
    await page.getByTestId('transfers').getByText('1.5000').waitFor({ timeout: recorded });
    await page.getByTestId('transfers').getByText('Confirmed').first().waitFor({ timeout: recorded });
  });

  it('tells what the connection is, what the program is, and what is not there', async () => {
    const { page } = here;
    await page.locator('h1').first().click();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByTestId('network-chain').getByText('A light client: every answer is proven').waitFor();
    await here.accessible('connection');
    await here.go('#/about');
    await page.getByText('What it cannot do').waitFor();
    await here.accessible('about');
    await here.go('#/nowhere');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await here.accessible('no such page');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await here.accessible('keyboard help');
    await page.keyboard.press('Escape');
    await here.go('#/patients');
    await page.getByText('Closed to you').waitFor();
    await here.accessible('denied');
  });

  it('says so when the workstation behind the window stops answering', async () => {
    await riverside.stop();
    await here.page.getByText('The window has lost the workstation behind it.').first().waitFor();
    await here.accessible('offline');
    expect([...here.complaints, ...there.complaints]).toEqual([]);
  });
});

/** The same log with one refusal told as something that was opened. */
function editARow(zip: Uint8Array): Buffer {
  const files = unzipSync(zip);
  const rows = strFromU8(files['rows.ndjson'] ?? new Uint8Array());
  const edited = rows.replace('"outcome":"deny"', '"outcome":"permit"');
  if (edited === rows) throw new Error('no row was refused');
  return Buffer.from(zipSync({ ...files, 'rows.ndjson': strToU8(edited) }));
}

async function setUp({ page, tabTo }: Window, name: string, who: { name: string; pin: string }): Promise<void> {
  const act = page.getByRole('button', { name: 'Set up', exact: true });
  await tabTo(act);
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of the organization').fill(name);
  await page.getByLabel('Your name').fill(who.name);
  for (const label of ['Your PIN', 'Your PIN again']) await page.getByLabel(label, { exact: true }).fill(who.pin);
  for (const label of ['Passphrase of this workstation', 'Passphrase again']) await page.getByLabel(label, { exact: true }).fill(`${name} keeps this`);
  await page.keyboard.press('Enter');
}

async function addStaff({ page, tabTo, accessible }: Window, person: { name: string; title: string; role: string; pin: string }): Promise<void> {
  await page.getByRole('link', { name: 'Staff' }).press('Enter');
  await tabTo(page.getByRole('button', { name: 'Add staff' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add staff' });
  await dialog.getByLabel('Name', { exact: true }).fill(person.name);
  await dialog.getByLabel('Title').fill(person.title);
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: person.role, exact: true }).click();
  await dialog.getByLabel('First PIN').fill(person.pin);
  await accessible('add staff');
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached', timeout: recorded });
  await page.getByTestId('staff').getByRole('row').filter({ hasText: person.name }).getByTitle(/^In force/).waitFor({ timeout: recorded });
}
