import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentId, Hash, PatientId, SubjectId } from '../../core/ids/index.ts';
import { verifyErasureCertificate } from '../../core/proof/index.ts';
import { codeOf } from '../../demo/failure.ts';
import { signingReady, verify } from '../../workstation/keys/signing.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';
import { pagesWith } from '../harness/plain-pages.ts';
import { openWindow, type Window } from './window.ts';

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));
const pin = '121212';
const [goes, stays, later] = ['Zwetschgenmus', 'Quittengelee', 'Rhabarberkompott'];
const inBase64 = (text: string): string => Buffer.from(text).toString('base64');

/** Two people, a real chain and a real window. Later tests stand on earlier ones. */
describe('retention, restriction, correction and erasure', () => {
  let browser: Browser;
  let desk: RunningDesk;
  let window: Window;
  let patient: PatientId;
  let subject: SubjectId;
  let number = '';
  let erasure: Hash;
  const documents: DocumentId[] = [];

  beforeAll(async () => {
    await signingReady();
    [browser, desk] = await Promise.all([launchBrowser(), foundDesk(['KeySteward', 'Clinician', 'PrivacyOfficer'])]);
    const clinician = await desk.as('Clinician');
    ({ patient, subject } = await clinician.patients.register({ family: 'Erasmus', given: 'Eva', birthDate: '1970-01-01', gender: 'female', phone: null, pin }));
    number = (await clinician.patients.list({})).rows.find((row) => row.patient === patient)?.mrn ?? '';
    for (const text of [goes, stays]) documents.push((await clinician.chart.addNote({ patient, title: 'Visit', text })).document);
    await onRecord(...documents);
    const { origin, cookie } = desk.workstation;
    window = await openWindow(browser, origin, async (page) => {
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: origin }]);
    });
  }, 175_000);
  afterAll(async () => {
    await browser.close();
    await desk.end();
  }, 30_000);
  afterEach(async ({ task }) => { if (task.result?.state === 'fail') await window.page.screenshot({ path: join('screenshots', `failed-erasure-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`) }).catch(() => undefined); });

  const onRecord = (...ids: DocumentId[]) => eventually('documents on record', async () => (await Promise.all(ids.map((document) => desk.client.inspect.document({ subject, document })))).every(({ found }) => found));
  const sent = () => eventually('what was signed on record', async () => (await desk.client.network.outbox({ state: 'all' })).every(({ stage }) => stage === 'confirmed'));
  const row = async (document: DocumentId) => (await desk.client.retention.preview({ patient })).rows.find((one) => one.document === document);
  const chartText = async () => JSON.stringify((await (await desk.as('Clinician')).chart.open({ patient, purpose: 'TREAT' })).documents);

  it('what nobody has ruled on is kept, and says so', async () => {
    const officer = await desk.as('PrivacyOfficer');
    expect(await officer.retention.find({ number })).toMatchObject({ patient: { patient, mrn: number } });
    expect(await row(documents[0]!)).toMatchObject({ verdict: 'keep', why: expect.stringContaining('Nobody has laid down') as unknown });
    expect(await failure(officer.retention.request({ patient, documents: [documents[0]!], reason: 'asked for' }))).toBe('retention.kept');
  });

  it('a restricted document opens to nobody but the patient, and to a privacy officer on a legal ground', async () => {
    expect(await chartText()).toContain(inBase64(goes));
    const officer = await desk.as('PrivacyOfficer');
    await officer.retention.restrict({ patient, documents: [documents[0]!], reason: 'The patient contests it' });
    const clinician = await desk.as('Clinician');
    expect(await chartText()).not.toContain(inBase64(goes));
    expect(await chartText()).toContain(inBase64(stays));
    expect((await clinician.patients.searchRecords({ text: 'Visit', patient })).rows).toHaveLength(1);
    expect(await failure(clinician.chart.document({ subject, document: documents[0]!, purpose: 'TREAT', reason: 'curious' }))).toBe('access.denied');
    expect(JSON.stringify((await clinician.chart.exportBundle({ patient, reason: 'asked for' })).bundle)).not.toContain(inBase64(goes));
    await desk.as('PrivacyOfficer');
    expect(JSON.stringify(await officer.retention.openRestricted({ patient, document: documents[0]!, ground: 'A claim in court' }))).toContain(inBase64(goes));
    await desk.client.session.signIn({ number, secret: pin });
    expect(JSON.stringify((await desk.client.chart.mine()).documents)).toContain(inBase64(goes));
    await desk.as('PrivacyOfficer');
    await officer.retention.lift({ patient, documents: [documents[0]!], reason: 'Settled' });
    expect(await chartText()).toContain(inBase64(goes));
  });

  it('a correction that the patient asks for becomes the next version, and the one before stays', async () => {
    await desk.client.session.signIn({ number, secret: pin });
    const { wish } = await desk.client.wishes.ask({ patient, kind: 'correct', document: documents[1]!, text: 'It was not jelly.' });
    const clinician = await desk.as('Clinician');
    expect((await clinician.wishes.list()).map((one) => one.wish)).toEqual([wish]);
    const { entries } = await clinician.wishes.entries({ wish });
    expect(entries).toMatchObject([{ position: 0, correctable: true }]);
    const { document } = await clinician.wishes.correct({ wish, position: 0, text: later, answer: 'You are right.' });
    documents.push(document);
    expect(await chartText()).toContain(inBase64(later));
    expect(await chartText()).not.toContain(inBase64(stays));
    await desk.client.session.signIn({ number, secret: pin });
    expect(await desk.client.wishes.forPatient({ patient })).toMatchObject([{ state: 'done', answer: 'You are right.', version: document }]);
    const { before, after } = await desk.client.wishes.versions({ wish });
    expect([JSON.stringify(before).includes(inBase64(stays)), JSON.stringify(after).includes(inBase64(later))]).toEqual([true, true]);
    await onRecord(document);
  });

  it('a legal hold stands against erasing, until it is released', async () => {
    const admin = await desk.as('Admin');
    await admin.retention.setYears({ class: 0, years: 0 });
    await eventually('the rule', async () => (await admin.retention.policy()).some(({ id, years }) => id === 0 && years === 0));
    const officer = await desk.as('PrivacyOfficer');
    await officer.retention.hold({ patient, documents: [documents[1]!], reason: 'Litigation' });
    await sent();
    expect(await row(documents[1]!)).toMatchObject({ verdict: 'keep', held: true, why: expect.stringContaining('legal hold') as unknown });
    expect(await row(documents[0]!)).toMatchObject({ verdict: 'erase' });
    expect(await failure(officer.retention.request({ patient, documents: null, reason: 'asked for' }))).toBe('retention.kept');
    await officer.retention.release({ patient, documents: [documents[1]!], reason: 'Closed' });
    await sent();
  });

  it('one person asks in the window, by keyboard', async () => {
    await desk.client.session.lock();
    await window.signIn('PrivacyOfficer of the test', desk.people.get('PrivacyOfficer')?.pin ?? '');
    await window.go('/retention');
    const main = window.page.getByRole('main');
    await main.getByText('Nothing was asked to be erased').waitFor();
    await window.accessible('retention');
    const field = main.getByRole('textbox', { name: 'Record number' });
    await window.tabTo(field);
    await window.page.keyboard.type(number);
    await window.page.keyboard.press('Enter');
    await main.getByRole('heading', { name: 'Record of Eva Erasmus' }).waitFor();
    await window.accessible('a record that is looked at');
    await window.tabTo(main.getByRole('checkbox', { name: /^Choose: Notes/ }));
    await window.page.keyboard.press('Space');
    await window.tabTo(main.getByRole('button', { name: 'Ask to erase', exact: true }));
    await window.page.keyboard.press('Enter');
    const dialog = window.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).waitFor();
    await window.accessible('the reason');
    await window.page.keyboard.type('The patient asked for it');
    await window.tabTo(dialog.getByRole('button', { name: 'Ask to erase' }));
    await window.page.keyboard.press('Enter');
    await main.getByText('Waits for a second person').waitFor();
    expect(await main.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
    const [asked] = await desk.client.retention.list();
    erasure = asked!.erasure;
    expect(await failure(desk.client.retention.confirm({ erasure }))).toBe('retention.second-person');
    await sent();
  });

  it('another confirms; the certificate counts every store, verifies offline, and no page of the files holds it any more', async () => {
    await window.lock();
    await window.signIn('Admin of the test', desk.people.get('Admin')?.pin ?? '');
    await window.go('/retention');
    const main = window.page.getByRole('main');
    await window.tabTo(main.getByRole('button', { name: /^Confirm/ }));
    await window.page.keyboard.press('Enter');
    const erase = window.page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true });
    await window.accessible('the second word');
    await window.tabTo(erase);
    await window.page.keyboard.press('Enter');
    await main.getByText('Erased', { exact: true }).waitFor({ timeout: 60_000 });
    const saving = window.page.waitForEvent('download');
    await window.tabTo(main.getByRole('button', { name: /^Certificate/ }));
    await window.page.keyboard.press('Enter');
    const file = readFileSync(await (await saving).path(), 'utf8');
    await window.accessible('an erasure with its certificate');
    expect(window.complaints).toEqual([]);
    const verdict = verifyErasureCertificate(file, verify);
    if (!verdict.holds) throw new Error(verdict.problem);
    expect(verdict.statement).toMatchObject({ scope: 'documents', documents: [{ document: documents[0] }], subject });
    const before = new Map(verdict.statement.stores.map((store) => [store.store, store.before]));
    expect([before.get('records'), before.get('search'), before.get('files'), before.get('queue')]).toEqual([1, 1, 1, 1]);
    expect(verifyErasureCertificate(file.replace('"before": 1', '"before": 2'), verify)).toMatchObject({ holds: false, problem: 'signature-differs' });
    expect(await chartText()).not.toContain(inBase64(goes));
    expect((await desk.client.inspect.document({ subject, document: documents[0]! })).found).toBe(false);
    await desk.kill();
    const { vaultKey } = await createPassphraseKeychain(join(desk.dir, 'keychain.json')).open(desk.passphrase);
    const vault = join(desk.dir, 'vault.db');
    // The control: what was not erased is found by the same search through the same pages, or in the log.
    expect(pagesWith(vault, vaultKey, [inBase64(goes)])).toBe(0);
    expect(pagesWith(vault, vaultKey, [inBase64(later)])).toBeGreaterThan(0);
    expect(readFileSync(vault).length).toBeGreaterThan(0);
    await desk.again();
  });

  it('the whole record goes, also when the workstation is killed while it erases', async () => {
    const officer = await desk.as('PrivacyOfficer');
    await eventually('the network', async () => (await officer.network.status()).chain.phase === 'ready');
    expect(await officer.retention.preview({ patient })).toMatchObject({ whole: true });
    ({ erasure } = await officer.retention.request({ patient, documents: null, reason: 'The patient asked for it' }));
    await sent();
    const admin = await desk.as('Admin');
    await admin.retention.confirm({ erasure });
    await eventually('the erasing', async () => { const [now] = await admin.retention.list(); return now!.state !== 'confirmed'; });
    await desk.kill();
    await desk.again();
    const again = await desk.as('Admin');
    await eventually('the erasure’s end', async () => (await again.retention.list()).every(({ state }) => state === 'done'), 90);
    const verdict = verifyErasureCertificate((await again.retention.certificate({ erasure })).file, verify);
    if (!verdict.holds) throw new Error(verdict.problem);
    expect(verdict.statement).toMatchObject({ scope: 'record', documents: [{}, {}] });
    expect(verdict.statement.stores.filter(({ before }) => before > 0).map(({ store }) => store)).toEqual(expect.arrayContaining(['records', 'search', 'files', 'patient', 'patient-search', 'sign-in', 'keyring']));
    expect(await failure(again.session.signIn({ number, secret: pin }))).toBe('session.wrong-secret');
    const clinician = await desk.as('Clinician');
    expect((await clinician.patients.search({ text: 'Erasmus' })).rows).toEqual([]);
    await pause(100);
    await desk.kill();
    const { vaultKey } = await createPassphraseKeychain(join(desk.dir, 'keychain.json')).open(desk.passphrase);
    expect(pagesWith(join(desk.dir, 'vault.db'), vaultKey, ['Erasmus', 'erasmus', inBase64(stays), inBase64(later)])).toBe(0);
    await desk.again();
  });
});
