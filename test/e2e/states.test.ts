import { join } from 'node:path';
import type { Browser, Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../core/errors/index.ts';
import type { NetworkStatus } from '../../core/contract/index.ts';
import type { AccountId, DocumentId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { codeOf as codeIn } from '../../demo/failure.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually, foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';
import { processesOf } from '../harness/served-workstation.ts';
import { sampleRecord } from './sample-record.ts';
import { openWindow, type Window } from './window.ts';
import { openWire, type Wire } from './wire.ts';

const patientPin = '121212';
const recorded = 60_000;
/** Hex digits of `registry.assign` before its beginning (call, organization, account, role) and after (its end, no licence). */
const [beforeFrom, afterFrom] = [2 + 2 * (2 + 4 + 32 + 1), 2 * (9 + 1)];
const sentence = (code: keyof typeof errorCodes): string => errorCodes[code].sentence;

const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeIn(error) ?? String(error));

/** A screen, the call it waits for, and what stands there in the end: with nothing in it, the sentence that says so. */
type Screen = readonly [path: string, procedure: string, shown: string | RegExp];
/** These are asked again by themselves every few seconds. */
const followed = ['network/outbox', 'consents/requests', 'chart/gate'];

/** Each screen while it loads, when its call fails, after "Try again", and empty. One workstation; later tests stand on earlier ones. */
describe('the states of the screens, walked by keyboard', () => {
  let browser: Browser;
  let desk: RunningDesk;
  let window: Window;
  let wire: Wire;
  let patient: PatientId;
  let subject: SubjectId;

  beforeAll(async () => {
    [browser, desk] = await Promise.all([launchBrowser(), foundDesk(['KeySteward', 'Registrar'])]);
    const { origin, cookie } = desk.workstation;
    window = await openWindow(browser, origin, async (page) => {
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: origin }]);
      wire = await openWire(page);
    });
    await window.page.getByTestId('user').waitFor();
    await window.lock();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await desk.end();
  }, 30_000);

  const main = () => window.page.getByRole('main');
  /** A failure leaves a picture of what was on the screen. */
  afterEach(async ({ task }) => { if (task.result?.state === 'fail') await window.page.screenshot({ path: join('screenshots', `failed-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`) }); });

  const enter = async (target: Locator) => {
    await window.tabTo(target);
    await window.page.keyboard.press('Enter');
  };
  const signIn = async (who: 'Admin' | 'KeySteward' | 'Registrar') => { await window.signIn(`${who} of the test`, desk.people.get(who)?.pin ?? ''); };

  /** Loading, failed, asked again by Enter, shown. These states look the same everywhere, so that only the last is examined each time. */
  async function meet([path, procedure, shown]: Screen, inFull: boolean): Promise<void> {
    await main().getByRole('status', { name: 'Loading' }).first().waitFor();
    if (inFull) await window.accessible(`${path}, loading`);
    wire.spoil(procedure);
    const failed = main().getByRole('alert').filter({ hasText: 'That did not work' }).first();
    await failed.getByText(sentence('app.invalid-input')).waitFor();
    if (inFull) await window.accessible(`${path}, failed`);
    if (followed.includes(procedure)) wire.heal(procedure);
    else {
      await window.tabTo(failed.getByRole('button', { name: 'Try again' }));
      wire.heal(procedure);
      await window.page.keyboard.press('Enter');
    }
    await main().getByText(shown).first().waitFor();
    await failed.waitFor({ state: 'detached' });
    await window.accessible(path);
  }

  /** The first screen is where the person's role begins, the others are gone to. */
  async function walk(arrive: () => Promise<void>, [first, ...others]: readonly [Screen, ...Screen[]]): Promise<void> {
    wire.hold(first[1]);
    await arrive();
    await meet(first, true);
    for (const screen of others) {
      wire.hold(screen[1]);
      await window.go(screen[0]);
      await meet(screen, false);
    }
  }

  it('the sign-in’s', async () => {
    const { page } = window;
    wire.hold('session/people');
    await page.reload();
    await page.getByRole('status', { name: 'Loading' }).first().waitFor();
    wire.spoil('session/people');
    await page.getByRole('alert').getByText(sentence('app.invalid-input')).waitFor();
    await window.accessible('sign-in, failed');
    wire.heal('session/people');
    await enter(page.getByRole('button', { name: 'Try again' }));
    await page.getByRole('button', { name: /Registrar of the test/ }).waitFor();
  });

  it('an administrator’s', async () => {
    await walk(() => signIn('Admin'), [
      ['#/organization', 'admin/organization', 'Treasury'], ['#/staff', 'admin/staff', 'Registrar of the test'], ['#/audit', 'audit/list', 'Read the staff list'], ['#/oversight', 'consents/oversight', 'No consent ends within 30 days'],
      ['#/validator', 'validator/rewards', /No reward yet|running/], ['#/wallet', 'wallet/transfers', 'No transfer yet'], ['#/connection', 'network/outbox', 'Everything has been sent'],
    ]);
    await meetTheNetwork();
    await denied('#/patients/0');
    expect(await codeOf(desk.client.chart.gate({ patient: '0' as PatientId }))).toBe('access.role-missing');
    await window.lock();
  });

  it('a clinic’s that has no patient yet', async () => {
    const { page } = window;
    await walk(() => signIn('KeySteward'), [['#/patients', 'patients/search', 'No patients yet'], ['#/requests', 'consents/requests', 'No request is waiting'], ['#/today', 'patients/today', 'You opened no chart this week']]);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Nobody');
    await page.getByText('Nobody matches “Nobody”.').waitFor();
    await window.accessible('palette, empty');
    await page.keyboard.press('Escape');
    expect(await desk.client.patients.list({})).toMatchObject({ rows: [], next: null });
    await window.go('#/patients/00000000-0000-4000-8000-000000000000');
    await main().getByRole('alert').getByText(sentence('app.not-found')).waitFor();
  });

  it('a patient’s of whom nothing is recorded', async () => {
    const { page } = window;
    ({ patient, subject } = await desk.client.patients.register({ given: 'Nora', family: 'Falk', birthDate: '1961-05-03', gender: 'female', phone: null, pin: patientPin }));
    const chart = `#/patients/${patient}`;
    wire.hold('chart/gate');
    await window.go(chart);
    await meet([chart, 'chart/gate', 'Problems are not recorded'], false);
    await main().getByTestId('source-own').getByText('nothing written here yet').waitFor();
    const pages = [['Timeline', 'Nothing is recorded'], ['Problems', 'Problems are not recorded'], ['Medications', 'Medications are not recorded'], ['Allergies', 'Allergies are not recorded'], ['Laboratory', 'No laboratory result is recorded'], ['Vital signs', 'No vital sign is recorded'], ['Visits', 'No visit is recorded'], ['Documents', 'No document is recorded']] as const;
    for (const [name, text] of pages) {
      await enter(chartLink(name));
      await main().getByText(text).first().waitFor();
    }
    await window.accessible('no document');
    wire.hold('consents/forPatient');
    await enter(chartLink('Consents'));
    await meet([`${chart}/consents`, 'consents/forPatient', 'No consent has been given'], false);
    wire.hold('audit/whoLooked');
    await enter(chartLink('Who looked'));
    await meet([`${chart}/looked`, 'audit/whoLooked', 'KeySteward of the test'], false);
    expect((await desk.client.chart.open({ patient })).documents).toEqual([]);
    expect(await desk.client.consents.forPatient({ patient })).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('closed: a registrar at an administrator’s address, and at the record of somebody they do not treat', async () => {
    const { page } = window;
    const report = await importFile(desk.client, 'nora.json', new Uint8Array(sampleRecord()), patient);
    expect(report.stored).toBeGreaterThan(5);
    await window.lock();
    await signIn('Registrar');
    for (const address of ['#/staff', '#/audit']) await denied(address);
    expect(await codeOf(desk.client.admin.staff())).toBe('access.role-missing');
    await window.go(`#/patients/${patient}`);
    await main().getByTestId('source-own').getByText('Closed', { exact: true }).waitFor();
    await window.accessible('a reason is asked');
    expect(await main().getByText('Diabetes').count()).toBe(0);
    expect((await desk.client.chart.gate({ patient })).sources.map(({ decision }) => decision.clause)).toEqual(['NoRelationship']);
    await enter(main().getByRole('radio', { name: 'Covering for a colleague' }));
    await main().getByText('Diabetes mellitus type 2').first().waitFor();
    await main().getByText('Opened with the reason: Covering for a colleague').waitFor();
    const looks = await desk.client.audit.whoLooked({ patient });
    expect(looks.rows).toContainEqual(expect.objectContaining({ accountName: 'Registrar of the test', action: 'chart.open', outcome: 'permit', reason: 'Covering for a colleague' }));
    await page.keyboard.press('Escape');
    await window.lock();
  });

  it('a link of the chart that has the focus keeps it when the record comes', async () => {
    await signIn('KeySteward');
    wire.hold('chart/open');
    await window.go(`#/patients/${patient}`);
    await main().getByRole('status', { name: 'Loading' }).first().waitFor();
    await chartLink('Laboratory').focus();
    wire.heal('chart/open');
    await main().getByText('Diabetes mellitus type 2').first().waitFor();
    expect(await chartLink('Laboratory').evaluate((link) => link === document.activeElement)).toBe(true);
    await window.page.keyboard.press('Enter');
    await window.page.waitForURL(/\/labs$/);
    await main().getByText('Potassium').first().waitFor();
    await window.lock();
  });

  it('cut off from the workstation: it says so, what is shown stays, and it connects again by itself', async () => {
    const { page } = window;
    await signIn('KeySteward');
    await window.go(`#/patients/${patient}`);
    await main().getByText('Diabetes mellitus type 2').first().waitFor();
    wire.cut();
    await page.getByTestId('unreachable').getByText('It connects again by itself').waitFor();
    await page.getByTestId('connection').getByText('Not answering').waitFor();
    await window.accessible('cut off');
    await enter(chartLink('Laboratory'));
    await main().getByText('Potassium').first().waitFor();
    wire.mend();
    await page.getByTestId('unreachable').waitFor({ state: 'detached' });
    // A workstation that hangs keeps its socket open.
    desk.workstation.pause();
    await page.getByTestId('unreachable').waitFor();
    await main().getByText('Potassium').first().waitFor();
    desk.workstation.resume();
    await page.getByTestId('unreachable').waitFor({ state: 'detached' });
    expect((await desk.client.session.state()).user?.name).toBe('KeySteward of the test');
    // It heard no block meanwhile either, and may take its network for gone at first.
    await eventually('the network', async () => (await desk.client.network.status()).chain.phase === 'ready');
  });

  it('without a network: how old the last block is, care goes on, a patient withdraws at their own desk, and all of it is recorded later', async () => {
    const { page } = window;
    const [grantee] = (await desk.client.consents.grantees()).filter(({ own }) => own);
    const account = desk.people.get('Registrar')?.account;
    if (grantee === undefined || account === undefined) throw new Error('nobody to agree to');
    const { consent } = await desk.client.consents.grant({ patient, terms: { grantee: { kind: 'account', account }, sections: [{ category: 'labs', sensitivity: 'general' }], purposes: ['TREAT'], start: new Date().toISOString(), end: new Date(Date.now() + 86_400_000).toISOString() }, evidence: { kind: 'pin', pin: patientPin } });
    const onChain = () => desk.client.inspect.consent({ subject, consent }).catch(() => ({ found: false, revoked: false }));
    await eventually('the consent on chain', async () => (await onChain()).found);
    const node = processesOf(desk.dir).find(({ command }) => command.includes('--base-path'));
    if (node === undefined) throw new Error('there is no node');
    process.kill(node.pid, 'SIGSTOP');
    try {
      await page.getByTestId('offline').getByText('The network is out of reach').waitFor({ timeout: recorded });
      await page.getByTestId('block-age').getByText(/^Last confirmed \d\d:\d\d, \d+:\d\d ago$/).waitFor();
      await page.locator('[data-testid=connection][data-tone=amber]').waitFor();
      await window.accessible('no network');
      await writeNote('Seen without a network', 'Written while nobody could be asked.');
      await enter(page.getByRole('button', { name: 'Seen without a network' }));
      await page.getByText('Written while nobody could be asked.').waitFor();
      await page.keyboard.press('Escape');
      expect((await desk.client.network.status()).chain.phase).not.toBe('ready');
      await window.go('#/connection');
      await main().getByTestId('outbox').getByRole('row').nth(1).waitFor();
      await window.accessible('connection, no network');
      const number = (await desk.client.patients.search({ text: 'Falk' })).rows[0]?.mrn ?? '';
      await window.lock();
      // A locked screen says of nobody that they are a patient here.
      await page.getByRole('textbox', { name: 'Record number' }).waitFor();
      expect(await page.getByText('Falk').count()).toBe(0);
      await window.signInAsPatient(number, patientPin, 'Nora Falk');
      await enter(page.getByRole('link', { name: 'Consents' }));
      const row = main().getByTestId('consents').getByRole('row').filter({ hasText: 'Registrar of the test' });
      await row.getByText('In force').waitFor();
      const withdraw = row.getByRole('button', { name: /^Withdraw/ });
      await enter(withdraw);
      await window.accessible('withdraw at one’s own desk');
      await page.keyboard.press('Escape');
      await withdraw.and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await enter(page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await desk.client.network.status()).outbox.waiting).toBeGreaterThanOrEqual(2);
    } finally {
      process.kill(node.pid, 'SIGCONT');
    }
    await page.getByTestId('offline').waitFor({ state: 'detached', timeout: recorded });
    await main().getByTestId('consents').getByText('Withdrawn').waitFor({ timeout: recorded });
    await window.accessible('my consents, withdrawn');
    await eventually('the withdrawal on chain', async () => (await onChain()).revoked);
    const note = (await desk.client.chart.mine()).documents.find(({ facts }) => facts.section.category === 'notes');
    const document = note?.facts.document ?? ('' as DocumentId);
    await eventually('the note on chain', async () => (await desk.client.inspect.document({ subject, document })).found);
    await walk(() => window.go('#/me/requests'), [['#/me/requests', 'consents/requests', 'Nobody is asking for anything']]);
    await window.lock();
  });

  it('a role that an administrator gives until a day, and one that they end', async () => {
    const { page } = window;
    const account = desk.people.get('Registrar')?.account;
    if (account === undefined) throw new Error('there is no registrar');
    await signIn('Admin');
    const { id: organization } = await desk.client.admin.organization();
    const held = async (role: 'Registrar' | 'Laboratory') => (await desk.client.inspect.role({ organization, account, role })).held;
    expect([await held('Registrar'), await held('Laboratory')]).toEqual([true, false]);
    await enter(page.getByRole('link', { name: 'Staff' }));
    await enter(page.getByRole('button', { name: 'Manage: Registrar of the test' }));
    const dialog = page.getByRole('dialog', { name: 'Roles of Registrar of the test' });
    const choice = dialog.getByRole('combobox', { name: 'Role' });
    await choose(choice, 'Laboratory');
    expect(await choice.inputValue()).toBe('Laboratory');
    await dialog.getByLabel('Until').fill('2001-01-01');
    await page.keyboard.press('Enter');
    await dialog.getByText('The end lies before the start.').waitFor();
    await window.accessible('a role with an end before its start');
    await dialog.getByLabel('Until').fill('2099-01-31');
    const signed = dialog.getByTestId('what-is-signed');
    await enter(dialog.getByRole('button', { name: 'What is signed' }));
    await signed.getByText('Assign the role Laboratory at Test Clinic to Registrar of the test').waitFor();
    await signed.getByText('registry.assign').waitFor();
    await signed.getByText('31 Jan 2099', { exact: false }).waitFor();
    await enter(signed.getByRole('button', { name: 'Its bytes' }));
    const shown = await signed.getByText(/^0x[0-9a-f]+$/).innerText();
    await window.accessible('what is signed');
    await enter(dialog.getByRole('button', { name: 'Give this role' }));
    await dialog.getByRole('row').filter({ hasText: 'until 31 Jan 2099' }).getByTitle(/^In force/).waitFor({ timeout: recorded });
    await enter(dialog.getByRole('button', { name: 'End: Registrar' }));
    await dialog.getByText('End the role of registrar?').waitFor();
    await window.accessible('end a role');
    await enter(dialog.getByRole('alert').getByRole('button', { name: 'End', exact: true }));
    await dialog.getByRole('row').filter({ hasText: 'Registrar · Ended' }).waitFor({ timeout: recorded });
    await eventually('the roles on chain', async () => !(await held('Registrar')) && await held('Laboratory'));
    await page.keyboard.press('Escape');
    // What was sent is read from the signed bytes: but for the moment of its beginning they are those that were shown.
    const sent = (await desk.client.network.outbox({ state: 'all' })).filter(({ what }) => what === 'Give Registrar of the test a role').sort((one, other) => other.createdAt.localeCompare(one.createdAt))[0];
    const { calls, whole } = await desk.client.network.willSign({ id: sent?.id ?? '' });
    expect(whole).toBe(true);
    const bytes = calls[0]?.raw ?? '';
    expect([bytes.length, bytes.slice(0, beforeFrom), bytes.slice(-afterFrom)]).toEqual([shown.length, shown.slice(0, beforeFrom), shown.slice(-afterFrom)]);
    await window.lock();
    expect(window.complaints).toEqual([]);
  });

  it('where there are two administrators, a third is proposed by one and approved by the other', async () => {
    const { page } = window;
    const accountOf = (who: 'KeySteward' | 'Registrar') => desk.people.get(who)?.account as AccountId;
    const isAdmin = async (who: 'KeySteward' | 'Registrar') => (await desk.client.admin.staff()).some(({ account, assignments }) => account === accountOf(who) && assignments.some(({ role, state }) => role === 'Admin' && state === 'active'));
    await signIn('Admin');
    // Alone in office, one makes the second without another.
    await desk.client.admin.assign({ account: accountOf('KeySteward'), role: 'Admin' });
    await eventually('a second administrator', () => isAdmin('KeySteward'));
    await window.go('#/staff');
    await enter(main().getByRole('button', { name: 'Manage: Registrar of the test' }));
    const dialog = page.getByRole('dialog');
    await choose(dialog.getByRole('combobox', { name: 'Role' }), 'Administrator');
    await dialog.getByText('this is a proposal').waitFor();
    await enter(dialog.getByRole('button', { name: 'Give this role' }));
    await main().getByTestId('proposals').getByText('Another administrator approves it.').waitFor({ timeout: recorded });
    await page.keyboard.press('Escape');
    await window.accessible('a proposal of one’s own');
    expect(await codeOf(desk.client.admin.approveAdmin({ account: accountOf('Registrar') }))).toBe('access.denied');
    expect(await isAdmin('Registrar')).toBe(false);
    await window.lock();
    await signIn('KeySteward');
    await window.go('#/staff');
    const proposals = main().getByTestId('proposals');
    await enter(proposals.getByRole('button', { name: 'Approve: Registrar of the test' }));
    await proposals.getByText('Make Registrar of the test an administrator?').waitFor();
    await window.accessible('an administrator to approve');
    await enter(proposals.getByRole('alert').getByRole('button', { name: 'Approve', exact: true }));
    await eventually('a third administrator', () => isAdmin('Registrar'));
    await proposals.waitFor({ state: 'detached' });
    expect((await desk.client.admin.organization()).admins).toHaveLength(3);
    await window.lock();
    expect(window.complaints).toEqual([]);
  });

  /** Of a list, by the arrow keys. */
  async function choose(choice: Locator, name: string): Promise<void> {
    const { page } = window;
    // A dialog takes the focus a moment after it is there: what is pressed on its list before that closes the list again, and the rest goes to its first button.
    await page.getByRole('dialog').locator(':focus').waitFor();
    const marked = page.locator('[role="option"][data-combobox-selected]');
    await choice.press('Enter');
    await page.getByRole('option', { name }).waitFor();
    for (let turns = 0; turns < 12; turns += 1) {
      await page.keyboard.press('ArrowDown');
      await marked.first().waitFor();
      if (await marked.first().innerText() === name) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('[role="option"]').first().waitFor({ state: 'hidden' });
  }

  /** What a network of one validator cannot be brought to say is put into its workstation's answers on their way. */
  async function meetTheNetwork(): Promise<void> {
    const { page } = window;
    type Chain = NetworkStatus['chain'];
    const say = (change: (chain: Chain) => void) => { wire.rewrite('network/status', (status: NetworkStatus) => { change(status.chain); }); };
    const since = new Date(Date.now() - 90_000).toISOString();
    say((chain) => { chain.disagreement = { since, ahead: 16, silent: 2, validators: 4 }; });
    await page.getByTestId('disagreement').getByText('2 of 4 validators have written none of the last blocks.').waitFor();
    await page.getByTestId('connection').getByText('Waiting for agreement').waitFor();
    await window.accessible('no agreement');
    say((chain) => { chain.phase = 'syncing'; chain.progress = { block: 1204, of: 5300, by: 'proofs' }; chain.disagreement = null; });
    await main().getByTestId('chain-progress').getByText('Block 1\u202f204 of about 5\u202f300, 22 %').waitFor();
    await page.getByTestId('connection').getByText('Catching up: 22 %').waitFor();
    say((chain) => { chain.mode = 'rpc'; chain.endpoint = 'ws://127.0.0.1:9944'; });
    await page.getByTestId('connection').getByText('read without proof from ws://127.0.0.1:9944').waitFor();
    say((chain) => { chain.phase = 'offline'; chain.trouble = { reason: 'refused', at: since, endpoint: 'ws://127.0.0.1:9944' }; chain.nextTryAt = new Date(Date.now() + 8_000).toISOString(); });
    await main().getByText(/The node did not take the connection \(ws:\/\/127\.0\.0\.1:9944\)/).waitFor();
    await enter(main().getByRole('button', { name: 'Try now' }));
    say((chain) => { chain.node.error = 'chain.clock'; });
    await page.getByTestId('clock-stopped').waitFor();
    await window.accessible('the clock to confirm');
    await enter(main().getByRole('button', { name: 'The clock is right: go on' }));
    wire.heal('network/status');
    // The real node's clock never leapt: there is nothing to confirm, and nothing is written down.
    expect(await desk.client.network.confirmClock()).toEqual({ confirmed: false });
    await eventually('the network', async () => (await desk.client.network.status()).chain.phase === 'ready');
  }

  const chartLink = (name: string) => window.page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name, exact: true });

  async function denied(address: string): Promise<void> {
    await window.go(address);
    await main().getByText('Closed to you').waitFor();
    await main().getByText(sentence('access.role-missing')).waitFor();
    await window.accessible(`${address}, closed`);
  }

  async function writeNote(title: string, text: string): Promise<void> {
    const { page } = window;
    await enter(chartLink('Documents'));
    await enter(page.getByRole('button', { name: 'Write a note' }));
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Text', { exact: true }).fill(text);
    await enter(page.getByRole('button', { name: 'Sign and save' }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByTestId('saved-row').first().waitFor();
  }
});
