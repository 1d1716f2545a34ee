import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '../../core/contract/index.ts';
import type { ConsentId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { type Cast, createCast, type Side } from '../../demo/cast.ts';
import { foundingSteps } from '../../demo/steps/founding-steps.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually } from '../harness/desk.ts';
import { openWindow, type Window } from './window.ts';

const pin = '121212';
const parentPin = '343434';
const recorded = 90_000;
const notes: Section = { category: 'notes', sensitivity: 'general' };
const dayMs = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

interface Steps { readonly keys: number; readonly dialogs: number }

/** What people decide about their own record and a child's, in their own window; the other clinic asks. Each flow ends with what the network says. Later tests stand on earlier ones. */
describe('deciding in the window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-consenting-'));
  let cast: Cast;
  let browser: Browser;
  let window: Window;
  let there: Window;
  let numbers: Readonly<Record<'Tilda' | 'Thea', string>>;
  let patient: PatientId;
  let subject: SubjectId;
  let guest: PatientId;
  let child: { patient: PatientId; subject: SubjectId; guest: PatientId };
  const page = (): Page => window.page;

  const openAt = async (side: Side): Promise<Window> => {
    const { origin, cookie } = cast.at(side);
    const [name = '', value = ''] = cookie.split('=');
    return openWindow(browser, origin, async (opened) => { await opened.context().addCookies([{ name, value, url: origin }]); });
  };
  const onChain = (of: SubjectId, consent: ConsentId) => cast.at(cast.home).client.inspect.consent({ subject: of, consent });
  /** Keys that do something, and dialogs that open, until the work is done; how far a control is from the last one is not counted. */
  const steps = async (work: () => Promise<void>): Promise<Steps> => {
    await page().evaluate(() => {
      const counted = { keys: 0, dialogs: 0 };
      // One that is put in together with what holds it is added twice, and is one.
      const met = new Set<Element>();
      const key = (event: KeyboardEvent) => { if (event.key !== 'Tab' && event.key !== 'Shift') counted.keys += 1; };
      const seen = new MutationObserver((changes) => {
        for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) if (added instanceof Element) for (const one of [added, ...added.querySelectorAll('*')]) if (one.getAttribute('role') === 'dialog') met.add(one);
        counted.dialogs = met.size;
      });
      document.addEventListener('keydown', key, true);
      seen.observe(document.body, { childList: true, subtree: true });
      Object.assign(globalThis, { counted, stopCounting: () => { document.removeEventListener('keydown', key, true); seen.disconnect(); } });
    });
    await work();
    return page().evaluate(() => {
      const { counted, stopCounting } = globalThis as unknown as { counted: Steps; stopCounting: () => void };
      stopCounting();
      return counted;
    });
  };
  const press = async (button: RegExp | string, within = page().getByRole('main')) => { await within.getByRole('button', { name: button, exact: typeof button === 'string' }).first().press('Enter'); };
  const confirm = async (act: string) => {
    // The focus is given a moment after the dialog is there: a key before it would go with it.
    await page().waitForFunction(() => document.querySelector('[role="dialog"]')?.contains(document.activeElement) === true);
    await press(act, page().getByRole('dialog'));
    await page().getByRole('dialog').waitFor({ state: 'detached', timeout: recorded });
  };
  const asPatient = async (name: 'Tilda' | 'Thea', secret: string) => {
    await window.lock();
    await window.signInAsPatient(numbers[name], secret, `${name} Terms`);
  };
  const ask = async (of: PatientId, message: string) => {
    const client = await cast.as(cast.other, cast.other.staff.clinician);
    const asked = { patient: of, organization: cast.home.organization ?? 0 as never, terms: { role: 'Clinician' as const, sections: [notes], purposes: ['TREAT' as const], start: new Date().toISOString(), end: inDays(3_000) }, text: message };
    // Who asks stands at the gate: what the network has of the record is read there.
    await client.chart.open({ patient: of });
    await eventually('the request to be taken', () => client.consents.request(asked).then(() => true, () => false));
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    cast = createCast({ reporter: { held: true, step: (_: string, work: () => Promise<never>) => work() }, exportDir: null } as never, { harbour: join(folder, 'harbour'), northside: join(folder, 'northside') });
    await foundingSteps(cast);
    const home = await cast.as(cast.home, cast.home.staff.clinician);
    const register = (given: string, birthDate: string, secret: string | null) => home.patients.register({ family: 'Terms', given, birthDate, gender: 'female', phone: null, pin: secret });
    const tilda = await register('Tilda', '1970-01-01', pin);
    const timo = await register('Timo', '2015-05-05', null);
    const thea = await register('Thea', '1985-01-01', parentPin);
    ({ patient, subject } = tilda);
    const { rows } = await home.patients.list({ after: null, limit: 50 });
    const numberOf = (one: PatientId) => rows.find((row) => row.patient === one)?.mrn ?? '';
    numbers = { Tilda: numberOf(tilda.patient), Thea: numberOf(thea.patient) };
    const written = [];
    for (const { patient: one, subject: of } of [tilda, timo]) written.push({ of, ...await home.chart.addNote({ patient: one, title: 'Knee', text: 'Crutches until the end of the month' }) });
    for (const { of, document } of written) await eventually('a note on record', async () => (await home.inspect.document({ subject: of, document })).found);
    const found = await home.delegates.candidates({ patient: timo.patient, number: numbers.Thea });
    if (found === null) throw new Error('nobody by that number');
    await home.delegates.name({ patient: timo.patient, delegate: found.account, relation: 'Guardian', sections: [notes], powers: ['grant', 'revoke', 'refuse'], end: inDays(400), evidence: { kind: 'paper', witness: 'Registrar' } });
    const cards = [];
    for (const { patient: one } of [tilda, timo]) cards.push((await home.patients.card({ patient: one })).card);
    const other = await cast.as(cast.other, cast.other.staff.clinician);
    const guests = [];
    for (const [index, given] of ['Tilda', 'Timo'].entries()) guests.push((await other.patients.register({ family: 'Terms', given, birthDate: '1970-01-01', gender: 'female', phone: null, pin: null, card: cards[index] ?? '' })).patient);
    guest = guests[0] ?? '' as never;
    child = { patient: timo.patient, subject: timo.subject, guest: guests[1] ?? '' as never };
    [window, there] = [await openAt(cast.home), await openAt(cast.other)];
    await page().getByTestId('user').waitFor();
  }, 175_000);
  afterEach(async ({ task }) => { if (task.result?.state === 'fail') await page().screenshot({ path: join('screenshots', `failed-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`) }); });
  afterAll(async () => {
    await browser.close();
    await cast.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, 30_000);

  it('giving and withdrawing take the same keys and the same dialogs, and why it is open is answered as why it is closed', async () => {
    await asPatient('Tilda', pin);
    await window.go('#/me/consents');
    await page().getByText('You have not given anybody consent').waitFor();
    const giving = await steps(async () => { await press('Give consent'); await confirm('Give consent'); });
    const row = page().getByTestId('consents').getByRole('row').filter({ hasText: cast.other.name });
    await row.getByText('In force').waitFor({ timeout: recorded });
    const consent = (await cast.at(cast.home).client.consents.forPatient({ patient }))[0]?.consent ?? '' as never;
    expect(await onChain(subject, consent)).toMatchObject({ found: true, revoked: false });

    await there.go(`#/patients/${guest}`);
    const source = there.page.getByTestId('source-other');
    await source.getByText('Open', { exact: true }).waitFor({ timeout: recorded });
    await source.getByRole('button', { name: /^Why/ }).press('Enter');
    const why = there.page.getByRole('dialog');
    await why.getByText(/because Tilda Terms agreed .+ for treatment/).waitFor();
    await why.getByText('The patient confirmed with their PIN.').waitFor();
    await there.accessible('why it is open');
    await there.page.keyboard.press('Escape');

    const withdrawing = await steps(async () => { await press(/^Withdraw/); await confirm('Withdraw'); });
    expect(giving).toEqual({ keys: 2, dialogs: 1 });
    expect(withdrawing).toEqual(giving);
    await row.getByText('Withdrawn').waitFor({ timeout: recorded });
    await source.getByText('Closed').waitFor({ timeout: recorded });
    await eventually('the withdrawal on chain', async () => (await onChain(subject, consent)).revoked);
  });

  it('a consent with limits says them before it is given, names them afterwards, and opens no more', async () => {
    await window.go('#/me/consents');
    await press('Give consent');
    const dialog = page().getByRole('dialog');
    await dialog.getByRole('button', { name: 'Limits' }).press('Enter');
    await dialog.getByRole('checkbox', { name: /^Only who treats the patient there/ }).press('Space');
    const sentence = dialog.getByText(/will be able to read/);
    expect(await sentence.textContent()).toContain('Clinicians of Northside Hospital (only who treats the patient) will be able to read');
    const written = async (from: string, until: string) => {
      await dialog.getByLabel('From', { exact: true }).fill(from);
      await dialog.getByLabel('To', { exact: true }).fill(until);
    };
    await written('2001-02-04', '2001-02-03');
    await dialog.getByText('The first day comes after the last.').waitFor();
    await written('2001-02-03', '2001-02-03');
    expect(await sentence.textContent()).toContain('written from 3 Feb 2001 to 3 Feb 2001');
    // From its top: a row that the edge cuts is a small target to axe.
    await dialog.getByRole('heading').first().scrollIntoViewIfNeeded();
    await dialog.getByLabel('Kind of consent').first().scrollIntoViewIfNeeded();
    await window.accessible('a consent with limits');
    await press('Give consent', dialog);
    await dialog.getByText('Nothing in these sections was written in that time.', { exact: false }).waitFor({ timeout: recorded });
    const now = await page().evaluate(() => { const at = new Date(); return [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join('-'); });
    await written(now, now);
    await confirm('Give consent');
    const row = page().getByTestId('consents').getByRole('row').filter({ hasText: '1 document only' });
    await row.getByText('In force').waitFor({ timeout: recorded });
    await row.getByText('Treatment, only who treats the patient, 1 document only').waitFor();
    const given = (await cast.at(cast.home).client.consents.forPatient({ patient })).find(({ conditions }) => conditions !== null);
    expect([given?.conditions, await onChain(subject, given?.consent ?? '' as never)]).toMatchObject([{ team: true, shift: false, documents: 1 }, { found: true, revoked: false }]);

    // Who is not laid down as treating her reads nothing of it, and is told why.
    await there.go(`#/patients/${guest}`);
    const why = there.page.getByRole('dialog');
    await expect.poll(async () => {
      await there.page.getByTestId('source-other').getByRole('button', { name: /^Why/ }).press('Enter');
      const text = await why.textContent();
      await there.page.keyboard.press('Escape');
      await why.waitFor({ state: 'detached' });
      return text;
    }, { timeout: recorded, interval: 2_000 }).toMatch(/is for those who treat the patient, which they do not at this time/);
    await row.getByRole('button', { name: /^Withdraw/ }).press('Enter');
    await confirm('Withdraw');
  }, 180_000);

  it('a parent approves what is asked of a child, withdraws it, and gives up acting for them', async () => {
    await ask(child.guest, 'Before the operation');
    // What was written beside it is sealed to the clinic: read once somebody of its staff is there.
    const staff = await cast.as(cast.home, cast.home.staff.clinician);
    await eventually('the words of the request', async () => (await staff.consents.requests({ state: 'all' })).some(({ text }) => text === 'Before the operation'));
    await asPatient('Thea', parentPin);
    await window.go('#/me/requests');
    const request = page().getByTestId('request').filter({ hasText: 'Timo Terms' });
    await request.getByText('“Before the operation”').waitFor({ timeout: recorded });
    await window.accessible('a request of a child');
    const approving = await steps(async () => {
      await request.getByRole('button', { name: 'Approve' }).press('Enter');
      await page().getByRole('dialog').getByText('You decide for the patient.').waitFor();
      expect(await page().getByTestId('patient-pin').count()).toBe(0);
      await confirm('Approve');
    });
    await window.go('#/me/acting');
    const card = page().getByTestId('acting-for').filter({ hasText: 'Timo Terms' });
    await press('Consents', card);
    const row = page().getByTestId('consents').getByRole('row').filter({ hasText: cast.other.name });
    await row.getByText(/Waiting for keys|In force/).waitFor({ timeout: recorded });
    await row.getByText('given by who acts for the patient').waitFor();
    await window.accessible('consents of a child');
    const { client } = cast.at(cast.home);
    const given = (await client.consents.forPatient({ patient: child.patient }))[0];
    if (given === undefined) throw new Error('no consent is shown');
    expect(given).toMatchObject({ evidence: 'Guardian', byDelegate: true, sections: [notes] });
    // Asked for longer than the mandate lasts, it ends with it.
    expect(given.end).toBe((await client.delegates.mine())[0]?.ends);
    expect(await onChain(child.subject, given.consent)).toMatchObject({ found: true, revoked: false, end: given.end });

    const withdrawing = await steps(async () => { await press(/^Withdraw/, page().getByTestId('consents')); await confirm('Withdraw'); });
    expect(withdrawing).toEqual(approving);
    await row.getByText('Withdrawn').waitFor({ timeout: recorded });
    await eventually('the withdrawal on chain', async () => (await onChain(child.subject, given.consent)).revoked);

    await press(/^End this/, card);
    await confirm('End');
    await card.getByText('Ended').waitFor();
    expect(await page().getByTestId('consents').count()).toBe(0);
    await window.accessible('no longer acting for a child');
    await eventually('the end of the mandate on chain', async () => (await client.network.outbox({ state: 'all' })).some(({ what, stage }) => what.startsWith('End that somebody acts') && stage === 'confirmed'));
    expect([...window.complaints, ...there.complaints]).toEqual([]);
  });
});
