import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FhirResource } from '../../core/contract/index.ts';
import type { DocumentId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';
import { openWindow, type Window } from './window.ts';

/** A clinic whose clinician and nurse write into a chart, in a real browser and mostly by keyboard. Each flow ends with what chain, store, vault and audit say of it. Later tests stand on earlier ones. */
describe('writing at the desk', () => {
  let browser: Browser;
  let desk: RunningDesk;
  let window: Window;
  let patient: PatientId;
  let other: PatientId;
  let subject: SubjectId;
  const page = () => window.page;
  const recorded = 60_000;

  const register = (family: string) => desk.client.patients.register({ family, given: 'Nora', birthDate: '1961-05-03', gender: 'female', phone: null, pin: null });
  const current = async (of = patient): Promise<FhirResource[]> => (await desk.client.chart.open({ patient: of })).documents.flatMap(({ resources }) => resources);
  const documentOf = async (key: string, of = patient): Promise<DocumentId> => {
    const found = (await desk.client.chart.open({ patient: of })).documents.find(({ resources }) => resources.some(({ resourceType, id }) => `${resourceType}/${String(id)}` === key));
    if (found === undefined) throw new Error(`${key} is in no document`);
    return found.facts.document;
  };
  const onChain = (document: DocumentId, of = subject) => eventually('a document on chain', async () => (await desk.client.inspect.document({ subject: of, document })).found);
  /** Somebody else at the desk, which the window follows: it goes to their first page, and what is done before that is lost. */
  const change = async (role: 'Auditor' | 'Clinician') => {
    await desk.as(role);
    await page().getByTestId('user').filter({ hasText: `${role} of the test` }).waitFor();
  };
  /** Of the audit log, as an auditor reads it. */
  const audited = async (action: string) => {
    await change('Auditor');
    const { rows } = await desk.client.audit.list({ before: null, limit: 50, patient: null, account: null, outcome: null, action });
    await change('Clinician');
    return rows;
  };
  const chart = async (name: string, of = patient) => {
    await window.go(`/patients/${of}`);
    // The chart before may still stand there, of another patient: its links lead back to it.
    await page().getByRole('navigation', { name: 'Chart' }).locator(`a[href*="/patients/${of}"]`).filter({ hasText: new RegExp(`^${name}$`) }).press('Enter');
  };
  const field = (name: string) => page().getByRole('dialog').getByRole('textbox', { name, exact: true });
  const begin = async (name: string) => {
    await window.tabTo(page().getByRole('button', { name, exact: true }).first());
    await page().keyboard.press('Enter');
    await page().getByRole('dialog').getByRole('button', { name: 'Sign and save' }).waitFor();
  };
  const sign = async () => {
    await page().getByRole('dialog').getByRole('button', { name: 'Sign and save' }).press('Enter');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
  };
  /** The newest line of what was written, when it has come all the way. */
  const confirmed = async (): Promise<DocumentId> => {
    const row = page().getByTestId('saved-row').first();
    await row.locator('[data-stage="confirmed"]').waitFor({ timeout: recorded });
    return await row.getAttribute('data-document') as DocumentId;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    desk = await foundDesk(['KeySteward', 'Clinician', 'Nurse', 'Auditor']);
    await desk.as('Clinician');
    ({ patient, subject } = await register('Falk'));
    ({ patient: other } = await register('Berg'));
    const { origin, cookie } = desk.workstation;
    const [name = '', value = ''] = cookie.split('=');
    window = await openWindow(browser, origin, async (opened) => { await opened.context().addCookies([{ name, value, url: origin }]); });
    await page().getByTestId('user').waitFor();
  }, 170_000);
  afterAll(async () => {
    await browser.close();
    await desk.end();
  }, 30_000);

  it('vital signs: a slip is seen, a pair stays a pair, and the chip goes up to Confirmed', async () => {
    await chart('Vital signs');
    await begin('Record vital signs');
    await field('Systolic').fill('76');
    await field('Diastolic').fill('128');
    await page().getByText('Has to be below the systolic value.').waitFor();
    await field('Systolic').fill('128');
    await page().getByRole('dialog').getByRole('button', { name: 'Sign and save' }).press('Enter');
    await field('Diastolic').fill('76');
    await field('Pulse').fill('1900');
    await page().getByText('Not possible. It can be 10 to 350 /min.').waitFor();
    await field('Pulse').fill('190');
    await page().getByText('Unusual: mostly 40 to 180 /min. Look again.').waitFor();
    await field('Temperature').fill('37,2');
    await window.accessible('vital signs');
    await page().getByRole('dialog').getByRole('button', { name: 'Sign and save' }).press('Enter');
    const again = page().getByRole('checkbox', { name: /^I looked at the unusual values again/ });
    await window.tabTo(again);
    await page().keyboard.press('Space');
    await sign();
    const document = await confirmed();
    await page().getByText('128/76 mmHg').first().waitFor();
    await window.accessible('what was written');
    await onChain(document);
    const { cid } = await desk.client.inspect.document({ subject, document });
    expect(await desk.client.inspect.content({ cid: cid as never })).toMatchObject({ here: true, hashHolds: true });
    expect((await current()).filter(({ resourceType }) => resourceType === 'Observation').map((one) => (one['valueQuantity'] as { value?: number } | undefined)?.value ?? 'pair').sort()).toEqual([190, 37.2, 'pair']);
    expect(await audited('record.write')).toMatchObject([{ outcome: 'done', document }]);
  });

  it('an allergy by its words, and "none known" only where nothing is', async () => {
    await chart('Allergies');
    await page().getByText('Allergies are not recorded').waitFor();
    await begin('Add an allergy');
    await page().getByRole('dialog').getByRole('button', { name: 'Sign and save' }).press('Enter');
    await page().getByText('Fill this in.').waitFor();
    await field('Substance').fill('Penicillin');
    await field('Reactions').fill('Hives, Wheezing');
    await window.accessible('allergy');
    await sign();
    await page().getByTestId('banner').getByText('Allergies: Penicillin').waitFor();
    await begin('Add an allergy');
    await page().getByRole('radio', { name: 'None is known' }).check();
    await page().getByRole('dialog').getByRole('button', { name: 'Sign and save' }).press('Enter');
    await page().getByRole('alert').filter({ hasText: '“None known” cannot be stated' }).waitFor();
    await page().getByRole('button', { name: 'Discard the draft' }).press('Enter');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await onChain(await confirmed());
    expect((await current()).filter(({ resourceType }) => resourceType === 'AllergyIntolerance')).toMatchObject([{ code: { text: 'Penicillin' }, reaction: [{ manifestation: [{ text: 'Hives' }] }, { manifestation: [{ text: 'Wheezing' }] }] }]);
  });

  it('an order against an allergy is signed only with an answer to the warning, and its unit is of UCUM', async () => {
    await chart('Medications');
    await begin('Order a medication');
    await field('Medication').fill('Amoxicillin 500 mg');
    await page().getByTestId('order-warnings').getByText('Allergy to a relative').waitFor();
    await field('Dose').fill('500');
    await field('Unit').fill('milligrams');
    await page().getByText('UCUM does not know this unit.').waitFor();
    await field('Unit').fill('mg');
    await page().getByText('milligram', { exact: true }).waitFor();
    await field('Times a day').fill('3');
    await field('Days').fill('7');
    await page().getByRole('dialog').getByRole('button', { name: 'Sign and save' }).press('Enter');
    await page().getByText('Say why you order it all the same.').waitFor();
    await window.accessible('order');
    await field('Why it is ordered all the same').fill('Tolerated twice since');
    await sign();
    const document = await confirmed();
    await onChain(document);
    await page().getByRole('button', { name: /Amoxicillin 500 mg/ }).waitFor();
    expect((await current()).find(({ resourceType }) => resourceType === 'MedicationRequest')).toMatchObject({ contained: [{ detail: 'allergy-class: Penicillin', mitigation: [{ action: { text: 'Tolerated twice since' } }] }] });
    // The same again is a duplicate; past the form the workstation holds it as well.
    const entry = { kind: 'order', medication: { text: 'Amoxicillin' }, dose: null, perDay: 1, start: '2026-05-03', days: null } as const;
    await expect(desk.client.writing.order({ patient, entry })).rejects.toMatchObject({ data: { code: 'writing.warning-unread' } });
    expect((await desk.client.writing.checkOrder({ patient, medication: { text: 'Amoxicillin' } })).warnings.map(({ kind }) => kind)).toEqual(['allergy-class', 'duplicate']);
  });

  it('a newer version supersedes the older one on chain; both stay, with who, when, where, and a signature that holds', async () => {
    await chart('Problems');
    await begin('Add a problem');
    await field('Problem').fill('Asthma');
    await sign();
    const first = await confirmed();
    await onChain(first);
    const before = await desk.client.inspect.document({ subject, document: first });
    await page().getByRole('button', { name: 'Asthma' }).press('Enter');
    await page().getByRole('complementary').getByRole('button', { name: 'Change', exact: true }).press('Enter');
    await page().getByRole('dialog').waitFor();
    await field('Problem').fill('Asthma, exercise induced');
    await page().getByRole('dialog').getByRole('button', { name: 'Sign and save' }).press('Enter');
    await page().getByText('Say why.').waitFor();
    await field('Why it is changed').fill('More exact');
    await window.accessible('newer version');
    await sign();
    const second = await confirmed();
    await onChain(second);
    expect(second).not.toBe(first);
    await page().getByRole('button', { name: 'Asthma, exercise induced' }).press('Enter');
    await page().getByRole('complementary').getByRole('button', { name: 'Versions' }).press('Enter');
    await page().locator('[data-testid="version"][data-signature="holds"]').nth(1).waitFor();
    expect(await page().getByTestId('version').count()).toBe(2);
    await page().getByTestId('version').nth(1).getByText('Older').waitFor();
    await page().getByTestId('version').first().getByText('More exact').waitFor();
    await window.accessible('versions');
    await page().keyboard.press('Escape');
    // The older version's file is where it was, and its place on chain says what came for it.
    expect(await desk.client.inspect.content({ cid: before.cid as never })).toMatchObject({ here: true, hashHolds: true });
    expect([(await desk.client.inspect.document({ subject, document: first })).status, (await desk.client.inspect.document({ subject, document: second })).status]).toEqual(['Superseded', 'Current']);
    expect((await current()).filter(({ resourceType }) => resourceType === 'Condition')).toMatchObject([{ code: { text: 'Asthma, exercise induced' }, meta: { versionId: '2' } }]);
    expect(await audited('record.amend')).toMatchObject([{ outcome: 'done', document: second, reason: 'More exact' }]);
  });

  it('of two changes one after the other, sent while the network is slow, both are recorded in their order', async () => {
    const [asthma] = (await current()).filter(({ resourceType }) => resourceType === 'Condition');
    const key = `Condition/${String(asthma?.['id'])}`;
    const change = async (text: string) => desk.client.writing.problem({ patient, entry: { kind: 'problem', problem: { text } }, replaces: { document: await documentOf(key), resource: key, why: text } });
    const one = await change('Asthma, mild');
    const two = await change('Asthma, moderate');
    await eventually('both on record', async () => (await Promise.all([one, two].map(({ document }) => desk.client.writing.progress({ document })))).every(({ stage }) => stage === 'confirmed'), 90);
    for (const { document } of [one, two]) await onChain(document);
    await expect(desk.client.writing.problem({ patient, entry: { kind: 'problem', problem: { text: 'late' } }, replaces: { document: one.document, resource: key, why: 'late' } })).rejects.toMatchObject({ data: { code: 'writing.changed-meanwhile' } });
  });

  it('an entry on the wrong patient is taken back there, filed here, and readers are told', async () => {
    await chart('Problems');
    await begin('Add a problem');
    await field('Problem').fill('Broken wrist');
    await sign();
    await onChain(await confirmed());
    await page().getByRole('button', { name: 'Broken wrist' }).press('Enter');
    await page().getByRole('complementary').getByRole('button', { name: 'Wrong patient' }).press('Enter');
    await field('Find the right patient').fill('Berg');
    await page().getByRole('dialog').getByRole('button', { name: /Nora Berg/ }).press('Enter');
    await field('Why').fill('The beds were changed');
    await window.accessible('wrong patient');
    await page().getByRole('dialog').getByRole('button', { name: 'Move it' }).press('Enter');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await page().getByText('1 entry was taken back').waitFor();
    expect(await page().getByRole('button', { name: 'Broken wrist' }).count()).toBe(0);
    await window.accessible('taken back');
    await onChain(await confirmed());
    expect((await current()).find((one) => JSON.stringify(one).includes('Broken wrist'))).toMatchObject({ verificationStatus: { coding: [{ code: 'entered-in-error' }] } });
    const [filed] = (await current(other)).filter(({ resourceType }) => resourceType === 'Condition');
    expect(filed).toMatchObject({ code: { text: 'Broken wrist' }, subject: { reference: `Patient/${other}` } });
    expect(JSON.stringify(filed)).not.toContain(patient);
    expect(await audited('record.refile')).toMatchObject([{ outcome: 'done', reason: 'The beds were changed' }]);
    await chart('Problems', other);
    await page().getByRole('button', { name: 'Broken wrist' }).waitFor();
  });

  it('a draft outlives a lock, another person, and kill -9, as it was typed and for its author alone', async () => {
    const clinician = desk.people.get('Clinician');
    const nurse = desk.people.get('Nurse');
    await chart('Documents');
    await begin('Write a note');
    await field('Title').fill('Half');
    await field('Text').click();
    await page().keyboard.type('  Two  spaces, and a half sen');
    await page().keyboard.press('Control+l');
    await page().getByText('Who is signing in?').waitFor();
    expect(await page().content()).not.toContain('half sen');
    await window.signIn('Nurse of the test', nurse?.pin ?? '');
    expect(await desk.client.writing.drafts({ patient })).toEqual([]);
    await window.lock();
    await window.signIn('Clinician of the test', clinician?.pin ?? '');
    await chart('Documents');
    await page().getByRole('button', { name: /^Write a note, / }).press('Enter');
    await page().getByText('Your draft of').waitFor();
    expect(await field('Text').inputValue()).toBe('  Two  spaces, and a half sen');
    await field('Text').press('End');
    await page().keyboard.type('tence');
    await page().getByTestId('draft-state').getByText('Kept as you type').waitFor();
    await window.accessible('draft');
    await desk.kill();
    const client = await desk.again();
    await client.session.signIn({ account: clinician?.account as never, secret: clinician?.pin ?? '' });
    expect(await client.writing.drafts({ patient })).toMatchObject([{ kind: 'note', body: expect.stringContaining('  Two  spaces, and a half sentence') as string }]);
    expect(window.complaints).toEqual([]);
  }, 120_000);
});
