/**
 * A device without a network in a real browser, by camera: the device is a key of ours that reads what the page draws, and its answers are videos
 * that Chromium takes for a camera's. What is not its answer is refused, and the camera is off whenever nobody looks for a code.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AccountId } from '../../core/ids/index.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';
import { cameraArguments, showToCamera } from '../harness/fake-camera.ts';
import { assembled, readDrawing, signRequest } from '../harness/signing-device.ts';
import { openWindow, type Window } from './window.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const asn = 10n ** 12n;
/** A machine with much else to do. */
const soon = { timeout: 20_000 };

let folder: string;
let desk: RunningDesk;
let browser: Browser | undefined;
let window: Window;
let pair: KeyringPair;
let [account, payee] = [] as AccountId[];

const openWith = async (args: readonly string[]): Promise<void> => {
  browser = await launchBrowser(args);
  const { origin, cookie } = desk.workstation;
  window = await openWindow(browser, origin, async (page) => {
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: origin }]);
    // Whatever the page opens is remembered, so that a test can ask whether it is off.
    await page.addInitScript(() => {
      const opened: MediaStream[] = [];
      Object.assign(globalThis, { opened });
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => { const stream = await ask(constraints); opened.push(stream); return stream; };
    });
  });
  await window.page.getByTestId('user').or(window.page.getByText('Who is signing in?')).first().waitFor();
  if (!(await window.page.getByTestId('user').isVisible())) await window.signIn('Admin of the test', '100111');
};
const close = async (): Promise<void> => { await browser?.close(); };

const dialog = () => window.page.getByRole('dialog');
const scan = () => dialog().getByTestId('scan');
const status = () => scan().getByRole('status');
const press = async (name: string) => { await dialog().getByRole('button', { name, exact: true }).click(); };
/** How many cameras the page has open, of those it ever opened. */
const live = () => window.page.evaluate(() => (globalThis as unknown as { opened: MediaStream[] }).opened.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => readyState === 'live').length);
const beginAdding = async () => {
  await window.go('/accounts');
  await window.page.getByRole('button', { name: 'Add an address' }).click();
  await dialog().getByRole('button', { name: 'Scan the address' }).waitFor();
};
/** What stands on the screen, as a device reads it. */
const drawn = async (name: RegExp): Promise<Uint8Array> => {
  const figure = dialog().getByRole('img', { name });
  await figure.waitFor();
  const [path, box] = await figure.evaluate((svg) => [svg.querySelector('path')?.getAttribute('d') ?? '', svg.getAttribute('viewBox') ?? ''] as const);
  return readDrawing(path, Number(box.split(' ')[2]));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assent-camera-'));
  [desk] = await Promise.all([foundDesk([]), cryptoWaitReady()]);
  const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
  pair = keyring.addFromUri(`${phrase}//device`);
  [account, payee] = [pair.address, keyring.addFromUri(`${phrase}//payee`).address].map((address) => AccountId.parse(address)) as [AccountId, AccountId];
  await desk.client.accounts.add({ address: payee, name: 'Payee', kind: 'watched' });
}, 120_000);
afterAll(async () => {
  await close();
  await desk.end();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);
afterEach(async ({ task }) => { if (task.result?.state === 'fail') await window?.page.screenshot({ path: join('screenshots', `failed-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`) }); });

describe('a camera that is not there, or refused', () => {
  it('is told in a sentence, and the field to type into stays', async () => {
    for (const [args, told] of [[[], 'No camera was found'], [cameraArguments({ cameras: 1, refused: true }), 'The camera was not allowed']] as const) {
      await openWith(args);
      await beginAdding();
      await window.tabTo(dialog().getByRole('button', { name: 'Scan the address' }));
      await window.page.keyboard.press('Enter');
      await status().getByText(told).waitFor();
      expect(await dialog().getByLabel('Address', { exact: true }).isEditable()).toBe(true);
      await window.accessible(told);
      await close();
    }
    await openWith(cameraArguments({ cameras: 2 }));
  });
});

describe('one of several cameras', () => {
  const looking = async () => {
    await press('Scan the address');
    await status().getByText('Hold the code before the camera').waitFor();
    expect(await live()).toBe(1);
  };
  it('is chosen while it looks, and the one before it goes off', async () => {
    await beginAdding();
    await looking();
    await window.accessible('a camera that looks');
    const choice = scan().getByRole('combobox', { name: 'Camera' }).or(scan().getByRole('textbox', { name: 'Camera' })).first();
    const before = await choice.inputValue();
    await choice.click();
    await window.page.getByRole('option').filter({ hasNotText: before }).first().click();
    await expect.poll(() => choice.inputValue(), soon).not.toBe(before);
    await status().getByText('Hold the code before the camera').waitFor();
    await expect.poll(live, soon).toBe(1);
    expect(await window.page.evaluate(() => new Set((globalThis as unknown as { opened: MediaStream[] }).opened.map((stream) => stream.getVideoTracks()[0]?.getSettings().deviceId)).size)).toBe(2);
  });
  it.each([
    ['it is stopped', () => press('Stop the camera')],
    ['the dialog is closed by Escape', () => window.page.keyboard.press('Escape')],
    ['the person cancels', () => press('Cancel')],
    ['another page is gone to', () => window.go('/connection')],
    ['the screen is locked', () => window.page.keyboard.press('Control+l')],
  ])('is off when %s', async (_when, act) => {
    if (!(await dialog().isVisible())) {
      if (!(await window.page.getByTestId('user').isVisible())) await window.signIn('Admin of the test', '100111');
      await beginAdding();
    }
    if (await live() === 0) await looking();
    await act();
    await expect.poll(live, soon).toBe(0);
  });
});

describe('a payment that a device without a network signs', () => {
  it('begins with its address, scanned, under the name it has there', async () => {
    await close();
    const video = join(folder, 'camera.y4m');
    const { chain: { genesis } } = await desk.as('Admin').then((client) => client.network.status());
    showToCamera(video, `substrate:${account}:0x${genesis ?? ''}:Cold stash`);
    await openWith(cameraArguments({ file: video }));
    await beginAdding();
    await dialog().getByLabel(/^To pay with a device/).check();
    await press('Scan the address');
    await status().getByText(`Read: ${account}`).waitFor();
    expect(await live()).toBe(0);
    expect(await dialog().getByLabel('Name', { exact: true }).inputValue()).toBe('Cold stash');
    await press('Add');
    await window.page.getByTestId('accounts').getByRole('row').filter({ hasText: 'Cold stash' }).waitFor();
  });

  it('needs the network taught: one code, and then many that are played, stopped and stepped through', async () => {
    await window.page.getByRole('button', { name: 'Teach a device this network' }).click();
    const lesson = await desk.client.accounts.lesson();
    await window.accessible('the code of a network');
    expect(assembled([await drawn(/^QR code that makes/)]).equals(Buffer.from(lesson.specs, 'base64'))).toBe(true);
    await dialog().getByText(lesson.genesis).waitFor();
    await dialog().getByLabel('2. Its calls').check();
    await dialog().getByText(lesson.metadataHash).waitFor();
    const place = () => dialog().getByTestId('frame-place').textContent();
    const first = await drawn(/^QR codes with the calls/);
    const count = Buffer.from(first).readUInt16BE(1);
    expect(await place()).toBe(`Code 1 of ${String(count)}`);
    await window.accessible('the codes of a network');
    // Less motion was asked for, so nothing moves by itself.
    await window.page.waitForTimeout(600);
    expect(await place()).toBe(`Code 1 of ${String(count)}`);
    await press('Code before');
    const last = Buffer.from(await drawn(/^QR codes with the calls/));
    expect([last.readUInt16BE(3), await place()]).toEqual([count - 1, `Code ${String(count)} of ${String(count)}`]);
    expect(last.subarray(-32).toString('hex')).toBe(lesson.genesis);
    await press('Next code');
    await dialog().getByLabel('8 a second').check();
    await press('Play');
    await expect.poll(async () => Number((await place())?.split(' ')[1]), soon).toBeGreaterThan(3);
    await press('Pause');
    const stopped = await place();
    await window.page.waitForTimeout(400);
    expect(await place()).toBe(stopped);
    await window.page.keyboard.press('Escape');
  });

  it('is refused with the answer to another request, and with what is no answer', async () => {
    const client = desk.client;
    // The administrator founded the committed development network, and has its tokens.
    await client.wallet.transfer({ to: account as AccountId, amount: (50n * asn).toString() });
    await eventually('money on the device\'s account', async () => (await client.wallet.accounts()).some((row) => row.account === account && BigInt(row.spendable) >= 40n * asn));
    const { page } = window;
    await window.go('/wallet');
    const field = (name: string) => page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true })).first();
    await field('From').click();
    await page.getByRole('option', { name: 'Cold stash' }).click();
    await field('To').click();
    await page.getByRole('option', { name: 'Payee' }).click();
    await page.getByLabel('Amount (ASN)').fill('2');
    await page.getByRole('button', { name: 'Show the fee' }).click();
    await page.getByRole('button', { name: 'Show the code' }).click();
    await drawn(/^QR code of the payment/);

    showToCamera(join(folder, 'camera.y4m'), 'https://example.org/a-poster-on-the-wall');
    await window.tabTo(dialog().getByRole('button', { name: 'Scan the answer' }));
    await page.keyboard.press('Enter');
    await status().getByText('That code is no signature').waitFor();
    // It goes on looking: the right one may come.
    expect(await live()).toBe(1);
    await page.keyboard.press('Enter');
    await status().getByText('The camera is off').waitFor();
    expect(await live()).toBe(0);

    const other = await client.accounts.prepare({ from: account as AccountId, to: payee as AccountId, amount: asn.toString() });
    const elsewhere = signRequest(pair, other.frames.map((frame) => Buffer.from(frame, 'base64'))).signature;
    showToCamera(join(folder, 'camera.y4m'), elsewhere);
    await press('Scan the answer');
    await status().getByText('The signature was read').waitFor();
    expect([await live(), await dialog().getByLabel('Signature').inputValue()]).toEqual([0, elsewhere]);
    await press('Send now');
    await dialog().getByText('That signature is not by this account over this payment. Nothing was sent.').waitFor();
    await window.accessible('an answer to another request');
    expect((await client.wallet.transfers()).filter(({ from }) => from === account)).toEqual([]);
  });

  it('is final once the answer to it was scanned', async () => {
    const request = signRequest(pair, [await drawn(/^QR code of the payment/)]);
    expect(request.genesis).toBe((await desk.client.network.status()).chain.genesis);
    showToCamera(join(folder, 'camera.y4m'), request.signature);
    await press('Scan the answer');
    await expect.poll(() => dialog().getByLabel('Signature').inputValue(), soon).toBe(request.signature);
    expect(await live()).toBe(0);
    await press('Send now');
    await dialog().waitFor({ state: 'detached' });
    const sent = async () => (await desk.client.wallet.transfers()).find(({ from }) => from === account);
    await expect.poll(async () => (await sent())?.stage, { timeout: 60_000 }).toBe('confirmed');
    expect(await sent()).toMatchObject({ to: payee, amount: (2n * asn).toString() });
    expect((await desk.client.wallet.accounts()).find((row) => row.account === payee)?.free).toBe((2n * asn).toString());
    expect(window.complaints).toEqual([]);
  });
});
