import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';
import { openWindow, type Window } from './window.ts';

const pin = '121212';
const recorded = 60_000;

/** A privacy officer and a patient at the window of a running workstation, by the keyboard. Later tests stand on earlier ones. */
describe('a privacy officer works out a breach, and answers a patient', () => {
  let browser: Browser;
  let desk: RunningDesk;
  let window: Window;
  let [seen, unseen]: PatientId[] = [];
  let subject: SubjectId;
  let note: DocumentId;
  let numbers: string[];
  const main = () => window.page.getByRole('main');
  const dialog = () => window.page.getByRole('dialog');
  const cases = () => window.page.getByTestId('breaches');

  beforeAll(async () => {
    [browser, desk] = await Promise.all([launchBrowser(), foundDesk(['KeySteward', 'Clinician', 'PrivacyOfficer'])]);
    const clinician = await desk.as('Clinician');
    const registered = [];
    for (const family of ['Sandoval', 'Unterberg']) registered.push(await clinician.patients.register({ family, given: 'Rosa', birthDate: '1970-01-01', gender: 'female', phone: null, pin }));
    [seen, unseen] = registered.map(({ patient }) => patient);
    subject = registered[0]!.subject;
    const { rows } = await clinician.patients.list({});
    numbers = registered.map(({ patient }) => rows.find((row) => row.patient === patient)?.mrn ?? '');
    const notes = [];
    for (const patient of [seen!, unseen!]) notes.push(await clinician.chart.addNote({ patient, title: 'Visit', text: 'Seen today' }));
    note = notes[0]!.document;
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

  const enter = async (target: Locator) => {
    await window.tabTo(target);
    await window.page.keyboard.press('Enter');
  };
  const be = async (role: 'PrivacyOfficer' | 'Clinician' | 'Admin', path: string) => {
    const client = await desk.as(role);
    await window.page.getByTestId('user').filter({ hasText: `${role} of the test` }).waitFor();
    await window.go(path);
    return client;
  };
  const bePatient = async (path: string) => {
    await desk.client.session.signIn({ number: numbers[0]!, secret: pin });
    await window.page.getByTestId('user').filter({ hasText: 'Rosa Sandoval' }).waitFor();
    await window.go(path);
  };
  const wishes = () => desk.client.wishes.forPatient({ patient: seen! });
  const rowsOf = async (...actions: string[]) => {
    const { rows } = await (await desk.as('PrivacyOfficer')).audit.list({ limit: 200, patient: seen! });
    return actions.map((action) => rows.find((row) => row.action === action));
  };

  it('a patient sees who looked, does not recognise one look, and disputes it', async () => {
    const { page } = window;
    await window.lock();
    await window.signInAsPatient(numbers[0]!, pin, 'Rosa Sandoval');
    await enter(page.getByRole('link', { name: 'Who looked' }));
    const look = page.getByTestId('who-looked').getByRole('row').filter({ hasText: 'Clinician of the test' }).filter({ hasText: 'Opened the chart' });
    await look.getByText('Clinician, Test Clinic').waitFor();
    await look.getByText('Treatment · Own record').waitFor();
    await window.accessible('who looked at my record');
    await enter(look.getByRole('button', { name: /^Dispute/ }));
    await dialog().getByText('The privacy officer of this clinic is told').waitFor();
    await dialog().getByRole('textbox', { name: 'What is wrong with it' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('I was not here that day.');
    await window.accessible('a look is disputed');
    await enter(dialog().getByRole('button', { name: 'Send to the privacy officer' }));
    await main().getByText('The privacy officer has it.').waitFor();
    expect(await wishes()).toMatchObject([{ kind: 'dispute', state: 'open', text: 'I was not here that day.', look: { byName: 'Clinician of the test', action: 'chart.open', outcome: 'permit' } }]);
  });

  it('a patient lets somebody act for them, found by the number that they tell', async () => {
    const { page } = window;
    await bePatient('/me/consents');
    await enter(page.getByTestId('delegates').getByRole('button', { name: 'Name somebody' }));
    await dialog().getByRole('textbox', { name: 'Their record number' }).focus();
    await page.keyboard.type(numbers[1]!);
    await enter(dialog().getByRole('button', { name: 'Find' }));
    await dialog().getByText('Found: Rosa Unterberg.').waitFor();
    await window.accessibleWhole('who may act for a patient');
    await enter(dialog().getByRole('button', { name: 'Name', exact: true }));
    await dialog().waitFor({ state: 'detached', timeout: recorded });
    await page.getByTestId('delegates').getByRole('button', { name: 'End: Rosa Unterberg' }).waitFor({ timeout: recorded });
    expect(await desk.client.delegates.list({ patient: seen! })).toMatchObject([{ name: 'Rosa Unterberg', relation: 'Family', stage: 'confirmed', powers: ['grant', 'revoke', 'refuse'] }]);
  });

  it('the officer sees at one look what ends, what is disputed and who acts for whom, answers, and the patient reads it', async () => {
    const { page } = window;
    const account = desk.people.get('KeySteward')!.account;
    await desk.as('Clinician');
    const { consent } = await desk.client.consents.grant({ patient: seen!, terms: { grantee: { kind: 'account', account }, sections: [{ category: 'notes', sensitivity: 'general' }], purposes: ['TREAT'], start: new Date().toISOString(), end: new Date(Date.now() + 5 * 86_400_000).toISOString() }, evidence: { kind: 'pin', pin } });
    await eventually('the consent on chain', async () => (await desk.client.inspect.consent({ subject, consent }).catch(() => ({ found: false }))).found);
    await be('PrivacyOfficer', '/oversight');
    await page.getByTestId('consents-ending').getByRole('row').filter({ hasText: 'Rosa Sandoval' }).getByText('KeySteward of the test').waitFor();
    await page.getByTestId('consents-delegated').getByRole('row').filter({ hasText: 'Rosa Unterberg' }).getByText('Family', { exact: true }).waitFor();
    await page.getByTestId('consents-contested').getByText('I was not here that day.').waitFor();
    await window.accessible('consents that need attention');
    await enter(page.getByTestId('consents-contested').getByRole('link', { name: 'Answer' }));
    await enter(page.getByTestId('wishes').getByRole('button', { name: 'Answer: Rosa Sandoval' }));
    await dialog().getByRole('radio', { name: 'It was in order, for this reason' }).focus();
    await page.keyboard.press('Space');
    await dialog().getByRole('textbox', { name: 'Answer, which the patient reads' }).focus();
    await page.keyboard.type('She prepared your next visit.');
    await window.accessible('the answer to a dispute');
    await enter(dialog().getByRole('button', { name: 'Answer', exact: true }));
    await dialog().waitFor({ state: 'detached' });
    expect(await rowsOf('wish.answer')).toMatchObject([{ accountName: 'PrivacyOfficer of the test' }]);
    await bePatient('/me/rights');
    const answered = page.getByTestId('wish').filter({ hasText: 'I was not here that day.' });
    await answered.getByText('She prepared your next visit.').waitFor();
    await answered.getByText('It was in order', { exact: true }).waitFor();
    await window.accessible('what a patient asked for');
    expect(await wishes()).toMatchObject([{ state: 'refused', answeredByName: 'PrivacyOfficer of the test' }]);
  });

  it('accounts to a patient for what was given, and hands out all that is held, in under a minute', async () => {
    const { page } = window;
    const clinician = await desk.as('Clinician');
    await clinician.chart.exportBundle({ patient: seen!, reason: 'For her lawyer' });
    await be('PrivacyOfficer', '/audit');
    const began = performance.now();
    await enter(main().getByRole('link', { name: 'For one patient' }));
    await enter(main().getByRole('textbox', { name: 'Record number' }));
    await page.keyboard.type('nobody’s');
    await page.keyboard.press('Enter');
    await main().getByText('No record has this number here.').waitFor();
    await main().getByRole('textbox', { name: 'Record number' }).fill(numbers[0]!);
    await page.keyboard.press('Enter');
    await page.getByTestId('record-of').getByText('Rosa Sandoval').waitFor();
    const given = page.getByTestId('disclosures');
    await given.getByRole('row').filter({ hasText: 'Taken along as a file' }).getByText('For her lawyer').waitFor();
    const saveTable = page.waitForEvent('download');
    await enter(given.getByRole('button', { name: 'Save as a table' }));
    const table = readFileSync(await (await saveTable).path(), 'utf8');
    await enter(given.getByRole('button', { name: 'All that is held' }));
    await dialog().getByRole('textbox', { name: 'Reason' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('She asked by letter');
    const saveAll = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const files = unzipSync(readFileSync(await (await saveAll).path()));
    expect(performance.now() - began).toBeLessThan(60_000);
    await dialog().waitFor({ state: 'detached' });
    await window.accessible('what was given of one record');
    expect(table).toContain('For her lawyer');
    expect(strFromU8(files['record.json']!)).toContain(Buffer.from('Seen today').toString('base64'));
    expect(strFromU8(files['who-looked.csv']!)).toContain('Clinician of the test');
    expect(strFromU8(files['given-to.csv']!)).toContain('For her lawyer');
    // As the patient's own purpose, and each step a row.
    expect(await rowsOf('erasure.find', 'disclosure.export', 'access.package', 'chart.open', 'record.export')).toMatchObject([
      {}, {}, { reason: 'She asked by letter' }, { purpose: 'PATRQT', outcome: 'permit', accountName: 'PrivacyOfficer of the test' }, { reason: 'She asked by letter' },
    ]);
    // An administrator accounts for it, and takes nobody's record along.
    await be('Admin', '/audit/patient');
    await main().getByRole('textbox', { name: 'Record number' }).fill(numbers[0]!);
    await page.keyboard.press('Enter');
    await given.getByRole('button', { name: 'Save as a table' }).waitFor();
    expect(await given.getByRole('button', { name: 'All that is held' }).count()).toBe(0);
  });

  it('a patient asks for everything to be erased; what has to be kept is restricted instead, and they are told', async () => {
    const { page } = window;
    await bePatient('/me/rights');
    await enter(page.getByRole('button', { name: 'Ask', exact: true }));
    await dialog().getByRole('radio', { name: 'Erase it' }).focus();
    await page.keyboard.press('Space');
    await dialog().getByText('The law may oblige the clinic to keep it.').waitFor();
    await dialog().getByRole('textbox', { name: 'In your words' }).focus();
    await page.keyboard.type('I have moved away.');
    await window.accessible('a patient asks');
    await enter(dialog().getByRole('button', { name: 'Ask', exact: true }));
    await dialog().waitFor({ state: 'detached' });
    await page.getByTestId('wish').filter({ hasText: 'I have moved away.' }).getByText('Waits for an answer').waitFor();

    await be('PrivacyOfficer', '/retention');
    await enter(page.getByTestId('wishes').getByRole('button', { name: 'Look at the record: Rosa Sandoval' }));
    const record = page.getByTestId('preview');
    await record.getByText('Nobody has laid down', { exact: false }).waitFor();
    await window.tabTo(record.getByRole('checkbox', { name: /^Choose: Notes/ }));
    await page.keyboard.press('Space');
    await enter(record.getByRole('button', { name: 'Restrict' }));
    await dialog().getByRole('textbox', { name: 'Reason' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('She asked for it to be erased');
    await enter(dialog().getByRole('button', { name: 'Restrict' }));
    await dialog().waitFor({ state: 'detached' });
    await record.getByText('Restricted', { exact: true }).waitFor();
    await window.accessible('a restricted document');
    await enter(page.getByTestId('wishes').getByRole('button', { name: 'Answer: Rosa Sandoval' }));
    await dialog().getByRole('radio', { name: 'It was refused' }).focus();
    await page.keyboard.press('Space');
    await dialog().getByRole('textbox', { name: 'Answer, which the patient reads' }).focus();
    await page.keyboard.type('We keep it for ten years. Nobody opens it meanwhile.');
    await enter(dialog().getByRole('button', { name: 'Answer', exact: true }));
    await dialog().waitFor({ state: 'detached' });

    const chart = await (await desk.as('Clinician')).chart.open({ patient: seen!, purpose: 'TREAT' });
    expect(chart.documents).toEqual([]);
    expect((await desk.client.inspect.document({ subject, document: note })).found).toBe(true);
    await bePatient('/me');
    await main().getByText('Visit').first().waitFor();
    await window.go('/me/rights');
    await main().getByText('Nobody opens it meanwhile.').waitFor();
    expect((await wishes()).map(({ kind, state }) => [kind, state])).toContainEqual(['erase', 'refused']);
  });

  it('what a patient says no to is closed to those who treat them too, until they take it back', async () => {
    const { page } = window;
    await desk.as('PrivacyOfficer');
    await desk.client.retention.lift({ patient: seen!, documents: [note], reason: 'Settled' });
    const read = async () => (await (await desk.as('Clinician')).chart.open({ patient: seen!, purpose: 'TREAT' })).documents.length;
    expect(await read()).toBe(1);
    await bePatient('/me/consents');
    const no = page.getByTestId('exclusions');
    await enter(no.getByRole('button', { name: 'Say no to something' }));
    await dialog().getByRole('checkbox', { name: 'Notes', exact: true }).focus();
    await page.keyboard.press('Space');
    await dialog().getByText('Not opening it can delay care when minutes count.').waitFor();
    await window.accessibleWhole('a patient says no');
    await enter(dialog().getByRole('button', { name: 'Close', exact: true }).last());
    await no.getByRole('row').filter({ hasText: 'Notes' }).getByText('opens in an emergency').waitFor();
    expect(await read()).toBe(0);
    await bePatient('/me/consents');
    await enter(no.getByRole('button', { name: 'Take back' }));
    await enter(dialog().getByRole('button', { name: 'Take back' }));
    await no.getByText('Nothing is excluded').waitFor();
    expect(await read()).toBe(1);
    const log = await rowsOf('exclusion.add', 'exclusion.end');
    expect(log.map((row) => row?.accountName)).toEqual(['Rosa Sandoval', 'Rosa Sandoval']);
    expect(window.complaints).toEqual([]);
  });
});
