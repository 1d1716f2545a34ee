import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId } from '../../../core/ids/index.ts';
import { enqueue, storedAccount, updateOutbox } from '../../vault/repositories/index.ts';
import { accountsBench, genesis } from './accounts.fixture.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const passphrase = 'correct horse';
const bob = AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');

let bench: Awaited<ReturnType<typeof accountsBench>>;
let keyring: Keyring;
beforeAll(async () => {
  [bench] = await Promise.all([accountsBench(), cryptoWaitReady()]);
  keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
});
afterAll(async () => { await bench.end(); });

const failure = async (work: () => unknown): Promise<string> => {
  try { await work(); return 'no error'; } catch (error) { return error instanceof AppError ? error.code : String(error); }
};
const bring = (path: string, name = path) => bench.accounts.importPhrase({ phrase, name, path, passphrase });

describe('accounts beside people\'s own', () => {
  it('are kept after the words were written back, and listed', async () => {
    const { draft, phrase: words, places } = await bench.accounts.draft(12);
    const answers = places.map((place) => words.split(' ')[place - 1] ?? '');
    expect(await failure(() => bench.accounts.create({ draft, words: ['', '', ''], name: 'Reserve', path: '', passphrase }))).toBe('account.words-differ');
    expect(bench.accounts.list()).toEqual([]);
    const { account } = await bench.accounts.create({ draft, words: answers, name: 'Reserve', path: '//cold', passphrase });
    expect(account).toBe(keyring.addFromUri(`${words}//cold`).address);
    expect(bench.accounts.list()).toMatchObject([{ account, name: 'Reserve', kind: 'local', path: '//cold', hasPhrase: true, addedByName: 'Ada Admin' }]);
    expect(bench.names.known(account)).toBe('Reserve');
    expect(Object.keys(bench.accounts.list()[0] ?? {})).not.toContain('wrapped');
  });

  it('leave no word or passphrase in the audit', async () => {
    await bring('//traces');
    const text = JSON.stringify(bench.rows());
    expect(text).toContain('account.import');
    for (const secret of [...phrase.split(' '), passphrase]) expect(text.includes(secret)).toBe(false);
  });

  it('come in twice only to bring the key of one that was looked at', async () => {
    const account = AccountId.parse(keyring.addFromUri(`${phrase}//twice`).address);
    bench.accounts.add({ address: `substrate:${account}:0x${genesis}`, name: 'Looked at', kind: 'watched' });
    expect(await failure(() => bench.accounts.add({ address: account, name: 'Again', kind: 'carried' }))).toBe('account.exists');
    expect(bench.accounts.find(account).kind).toBe('watched');
    await bring('//twice', 'With its key');
    expect(bench.accounts.find(account)).toMatchObject({ kind: 'local', name: 'With its key' });
    expect(await failure(() => bring('//twice'))).toBe('account.exists');
    expect(await failure(() => bench.accounts.add({ address: bench.user, name: 'Me', kind: 'watched' }))).toBe('account.exists');
  });

  it('take an address of any network by its key, and none with a wrong check sum', () => {
    const other = keyring.encodeAddress(keyring.decodeAddress(bob), 0);
    const { account } = bench.accounts.add({ address: other, name: 'Bob', kind: 'watched' });
    expect(account).toBe(bob);
    expect(() => bench.accounts.add({ address: `${bob.slice(0, -1)}z`, name: 'Nobody', kind: 'watched' })).toThrow(AppError);
  });

  it('are derived by the passphrase, with the steps of both', async () => {
    const { account } = await bring('//parent');
    const child = await bench.accounts.derive({ account, passphrase, path: ' /child ', name: 'Child' });
    expect(bench.accounts.find(child.account)).toMatchObject({ path: '//parent/child', name: 'Child', hasPhrase: true });
    expect(child.account).toBe(keyring.addFromUri(`${phrase}//parent/child`).address);
    expect(await failure(() => bench.accounts.derive({ account, passphrase, path: 'child', name: 'Child' }))).toBe('account.path-invalid');
    expect(await failure(() => bench.accounts.derive({ account: bob, passphrase, path: '//a', name: 'No key' }))).toBe('account.no-key');
  });

  it('are handed out by their passphrase only, after the row of the audit', async () => {
    const { account } = await bring('//export');
    const before = bench.rows().length;
    expect(await bench.accounts.exportPhrase(account, passphrase)).toEqual({ phrase, path: '//export' });
    const { name, file } = await bench.accounts.exportFile(account, passphrase, 'file password');
    expect(name).toBe(`${account}.json`);
    const pair = keyring.createFromJson(JSON.parse(file) as Parameters<Keyring['createFromJson']>[0]);
    pair.unlock('file password');
    expect(pair.address).toBe(account);
    expect(bench.rows().slice(before).map(({ action, outcome, detail }) => [action, outcome, detail['account']])).toEqual([['account.export-phrase', 'done', account], ['account.export-file', 'done', account]]);
  });

  it('are not handed out when the audit cannot be written', async () => {
    const { account } = await bring('//unaudited');
    const { record } = bench.audit;
    (bench.audit as { record: typeof record }).record = () => { throw new AppError('audit.unwritable'); };
    expect(await failure(() => bench.accounts.exportPhrase(account, passphrase))).toBe('audit.unwritable');
    expect(await failure(() => bench.accounts.exportFile(account, passphrase, 'file password'))).toBe('audit.unwritable');
    (bench.audit as { record: typeof record }).record = record;
    expect(await failure(() => bench.accounts.exportPhrase(account, passphrase))).toBe('no error');
  });

  it('answer slower and slower to wrong passphrases, also after a restart', async () => {
    const { account } = await bring('//guessed');
    const guess = (words: string) => failure(() => bench.accounts.exportPhrase(account, words));
    expect([await guess('wrong horse'), await guess('wrong horse'), await guess('wrong horse')]).toEqual(['session.wrong-secret', 'session.wrong-secret', 'session.locked-out']);
    expect(await guess(passphrase)).toBe('session.locked-out');
    expect(bench.vault.read((db) => storedAccount(db, account))).toMatchObject({ failures: 3, blockedUntil: bench.held.now + 15_000 });
    bench.held.now += 15_000;
    expect(await guess('wrong horse')).toBe('session.locked-out');
    expect(bench.vault.read((db) => storedAccount(db, account))?.blockedUntil).toBe(bench.held.now + 30_000);
    bench.held.now += 30_000;
    expect(await guess(passphrase)).toBe('no error');
    expect(bench.vault.read((db) => storedAccount(db, account))).toMatchObject({ failures: 0, blockedUntil: null });
    expect(bench.rows().filter(({ action, outcome }) => action === 'account.passphrase' && outcome === 'deny')).toHaveLength(4);
  });

  it('sign while somebody needs them, and no longer', async () => {
    const { account } = await bring('//open');
    const sign = () => failure(() => bench.keys.sign({ account, payload: new Uint8Array([1]) }));
    expect(await sign()).toBe('keys.locked');
    const [first, second] = [await bench.accounts.open(account, passphrase), await bench.accounts.open(account, passphrase)];
    first();
    expect(await sign()).toBe('no error');
    second();
    expect(await sign()).toBe('keys.locked');
  });

  it('are renamed, and forgotten by writing their name, unless a payment is under way', async () => {
    const { account } = await bring('//leaving', 'Leaving');
    bench.accounts.rename(account, 'Going');
    expect(await failure(() => bench.accounts.forget(account, 'Leaving'))).toBe('app.invalid-input');
    bench.vault.write((db) => { enqueue(db, { id: 'under-way', idempotencyKey: 'under-way', call: { call: {}, what: '', about: { kind: 'other' } }, signer: account }, 1); });
    expect(await failure(() => bench.accounts.forget(account, 'Going'))).toBe('app.busy');
    bench.vault.write((db) => { updateOutbox(db, 'under-way', { status: 'confirmed' }, 2); });
    await bench.accounts.forget(account, 'Going');
    expect(await failure(() => bench.accounts.exportPhrase(account, passphrase))).toBe('app.not-found');
    expect(bench.rows().at(-1)).toMatchObject({ action: 'account.forget', detail: { account, kind: 'local' } });
  });
});
