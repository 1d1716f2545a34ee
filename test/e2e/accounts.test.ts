/** Further accounts in a real browser, by keyboard where a page lets a test say so: made, checked, derived, looked at, carried, forgotten. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { foundDesk, type RunningDesk } from '../harness/desk.ts';
import { openWindow, type Window } from './window.ts';

const passphrase = 'correct horse battery';
const bob = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

let browser: Browser;
let desk: RunningDesk;
let window: Window;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), foundDesk([])]);
  const { origin, cookie } = desk.workstation;
  window = await openWindow(browser, origin, async (page) => {
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: origin }]);
  });
});
afterAll(async () => {
  await window.close();
  await browser.close();
  await desk.end();
});

const dialog = () => window.page.getByRole('dialog');
const type = async (label: string | RegExp, text: string) => { await dialog().getByLabel(label, { exact: typeof label === 'string' }).fill(text); };
const press = async (name: string | RegExp) => { await dialog().getByRole('button', { name, exact: true }).click(); };
const twice = async (label: string) => { await type(label, passphrase); await type('The passphrase again', passphrase); };
const row = (name: string) => window.page.getByTestId('accounts').getByRole('row').filter({ hasText: name });

describe('further accounts', () => {
  it('are reached by keyboard, and say what to do while there are none', async () => {
    const { page } = window;
    await page.getByTestId('pin').or(page.getByRole('button', { name: /Admin of the test/ })).or(page.getByTestId('user')).first().waitFor();
    if (!(await page.getByTestId('user').isVisible())) await window.signIn('Admin of the test', '100111');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await page.getByText('No further account').waitFor();
    await window.accessible('accounts, none');
    await window.tabTo(page.getByRole('button', { name: 'New account' }));
    await page.keyboard.press('Enter');
    await dialog().getByText('How many words').waitFor();
  });

  it('are kept only when three words of the note are right', async () => {
    await press('Show the words');
    const list = dialog().getByTestId('account-words').getByRole('listitem');
    await list.first().waitFor();
    const words = await list.allTextContents();
    expect(words).toHaveLength(12);
    await window.accessible('the words of a new account');
    await press('I have written them down');
    const fields = dialog().getByLabel(/^Word \d+$/);
    await expect.poll(() => fields.count()).toBe(3);
    expect(await dialog().getByTestId('account-words').count()).toBe(0);
    await type('Name', 'Reserve');
    await twice('Passphrase');
    for (let at = 0; at < 3; at += 1) await fields.nth(at).fill('zoo');
    await press('Keep the account');
    await dialog().getByText('Those are not the words at these places').waitFor();
    await window.accessible('the check of the words');
    const labels = await Promise.all([0, 1, 2].map((at) => fields.nth(at).evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '')));
    for (const [at, label] of labels.entries()) await fields.nth(at).fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
    await press('Keep the account');
    await row('Reserve').getByText('On this workstation').waitFor();
    // What was shown once is nowhere in the window any more.
    expect(await window.page.evaluate((secret) => document.documentElement.outerHTML.includes(secret), words.slice(0, 3).join(' '))).toBe(false);
  });

  it('are added to look at, and for a device; a wrong address is told beside its field', async () => {
    for (const [kind, name, address] of [['To look at', 'Bob, watched', bob], [/^To pay with a device/, 'On the device', '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y']] as const) {
      await window.page.getByRole('button', { name: 'Add an address' }).click();
      await dialog().getByLabel(kind).check();
      await type('Name', name);
      await type('Address', 'nobody');
      await press('Add');
      await dialog().getByText('That is no address of this kind.').waitFor();
      await type('Address', address);
      await press('Add');
      await row(name).waitFor();
    }
    await window.accessible('accounts, three');
  });

  it('are derived, shown by their words under the passphrase, and forgotten by their name', async () => {
    await window.page.getByRole('button', { name: 'Manage Reserve' }).click();
    await press('Another account from this one');
    await type('Derivation path', '//stash');
    await dialog().getByLabel('Name', { exact: true }).last().fill('Stash');
    await dialog().getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await press('Derive');
    await dialog().getByText('It is in the list.').waitFor();
    await press('Another account from this one');
    await press('Show its words');
    await dialog().getByLabel('Passphrase', { exact: true }).fill('wrong passphrase');
    await press('Show');
    await dialog().getByText('Wrong PIN or passphrase.').waitFor();
    await dialog().getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await press('Show');
    await expect.poll(() => dialog().getByTestId('account-words').getByRole('listitem').count()).toBe(12);
    await press('Hide');
    await press('Its address as a QR code');
    await dialog().getByRole('img', { name: /QR code with the address of Reserve/ }).waitFor();
    await window.accessible('one account, its code');
    await window.page.keyboard.press('Escape');

    await row('Stash').getByText('//stash').waitFor();
    await window.page.getByRole('button', { name: 'Manage Bob, watched' }).click();
    await press('Forget');
    await type(/^Write its name to confirm/, 'Bob');
    await press('Forget it');
    await dialog().getByText('Write the name as it stands.').waitFor();
    await type(/^Write its name to confirm/, 'Bob, watched');
    await press('Forget it');
    await expect.poll(() => row('Bob, watched').count()).toBe(0);
  });

  it('stand in the wallet, and a payment is decoded before anything is signed', async () => {
    const { page } = window;
    await window.go('/wallet');
    const balances = page.getByTestId('balances');
    for (const name of ['Reserve', 'Stash', 'On the device']) await balances.getByText(name).waitFor();
    await page.getByRole('textbox', { name: 'From', exact: true }).or(page.getByRole('combobox', { name: 'From', exact: true })).first().click();
    await page.getByRole('option', { name: 'Stash' }).click();
    await page.getByRole('textbox', { name: 'To', exact: true }).or(page.getByRole('combobox', { name: 'To', exact: true })).first().click();
    await page.getByRole('option', { name: 'Another account' }).click();
    await page.getByLabel('Account address').fill(bob);
    await page.getByLabel('Amount (ASN)').fill('1.5');
    await page.getByRole('button', { name: 'Show the fee' }).click();
    await page.getByTestId('decoded-call').getByText(`Send 1.5 ASN to ${bob}`).waitFor();
    await page.getByText('Paid by').waitFor();
    await page.getByText('The balance is too small').waitFor();
    await window.accessible('a payment before it is signed');
    expect(window.complaints).toEqual([]);
  });

  it('and the source of the chain: nodes that are believed are a choice, which the screen names', async () => {
    const { page } = window;
    await window.go('/connection');
    const card = page.getByTestId('network-source');
    await card.getByLabel('Nodes that have to be trusted').check();
    await card.getByLabel('Their addresses, one a line').fill('http://node.example');
    await card.getByRole('button', { name: 'Use this' }).click();
    await card.getByText('Write at least one address').waitFor();
    await window.accessible('the source of the chain');
    await card.getByLabel('Their addresses, one a line').fill('ws://127.0.0.1:9');
    await card.getByRole('button', { name: 'Use this' }).click();
    await page.getByTestId('network-chain').getByText('Read without proof from ws://127.0.0.1:9').first().waitFor();
    await card.getByLabel('The light client: every answer is proven').check();
    await card.getByRole('button', { name: 'Use this' }).click();
    await page.getByTestId('network-chain').getByText('A light client: every answer is proven').first().waitFor();
    await page.getByTestId('network-chain').getByText('Up to date').first().waitFor();
    expect(window.complaints).toEqual([]);
  });
});
