import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { Hash } from '../../core/ids/index.ts';
import { spawnForked } from '../platform/forked-process.ts';
import { createKeys } from './create-keys.ts';
import { createKeyService } from './key-service.ts';
import type { IsolatedProcess } from './port.ts';
import { signingReady, verify } from './signing.ts';
import { createWrapping } from './wrapping.ts';

const spawned: IsolatedProcess[] = [];
const keys = createKeys({
  entry: new URL('process.ts', import.meta.url), workstationSecret: new Uint8Array(32).fill(1),
  spawnIsolated: (file) => { const child = spawnForked(file); spawned.push(child); return child; },
});
const elsewhere = createKeys({ entry: new URL('process.ts', import.meta.url), workstationSecret: new Uint8Array(32).fill(2), spawnIsolated: spawnForked });
let keyring: Keyring;
beforeAll(async () => {
  await Promise.all([cryptoWaitReady(), signingReady()]);
  keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
});
afterAll(async () => { await keys.stop(); await elsewhere.stop(); });

const passphrase = 'correct horse';
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const payload = new Uint8Array([1, 2, 3]);
const failure = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  return error instanceof AppError ? error.code : 'no error';
};
const at = (words: string, places: readonly number[]) => places.map((place) => words.split(' ')[place - 1] ?? '');

describe('an account made here', () => {
  it('is kept only by somebody who wrote its words down', async () => {
    const draft = await keys.draftFurther({ words: 12 });
    expect(draft.phrase.split(' ')).toHaveLength(12);
    expect(new Set(draft.places).size).toBe(3);
    const right = at(draft.phrase, draft.places);
    const keep = (words: string[]) => keys.keepFurther({ draft: draft.draft, words, path: '', passphrase });
    expect(await failure(keep([...right].reverse()))).toBe('account.words-differ');
    expect(await failure(keep(['', '', '']))).toBe('account.words-differ');
    const made = await keep(right.map((word) => ` ${word.toUpperCase()} `));
    expect(made.account).toBe(keyring.addFromUri(draft.phrase).address);
    expect(made.hasPhrase).toBe(true);
    expect(await failure(keep(right))).toBe('account.draft-gone');
  });

  it('is gone after five wrong answers, after ten minutes, and with the process', async () => {
    const { draft, phrase: words, places } = await keys.draftFurther({ words: 24 });
    for (let count = 0; count < 5; count += 1) expect(await failure(keys.keepFurther({ draft, words: ['a', 'b', 'c'], path: '', passphrase }))).toBe('account.words-differ');
    expect(await failure(keys.keepFurther({ draft, words: at(words, places), path: '', passphrase }))).toBe('account.draft-gone');

    let time = 0;
    let last = 0;
    const randomBytes = (length: number) => Uint8Array.from({ length }, () => { last = (last * 73 + 41) % 239; return last; });
    const service = createKeyService({ randomBytes, now: () => time, wrapping: createWrapping({ workstationSecret: new Uint8Array(32), randomBytes }) });
    const late = await service.draftFurther({ words: 12 });
    time = 10 * 60_000;
    expect(await failure(service.keepFurther({ draft: late.draft, words: at(late.phrase, late.places), path: '', passphrase }))).toBe('account.draft-gone');

    const locked = await elsewhere.draftFurther({ words: 12 });
    await elsewhere.stop();
    expect(await failure(elsewhere.keepFurther({ draft: locked.draft, words: at(locked.phrase, locked.places), path: '', passphrase }))).toBe('account.draft-gone');
  });

  it('says nothing secret but its words, once', async () => {
    const { draft, phrase: words, places } = await keys.draftFurther({ words: 12 });
    const made = await keys.keepFurther({ draft, words: at(words, places), path: '//stash', passphrase });
    expect(Object.keys(made).sort()).toEqual(['account', 'hasPhrase', 'wrapped']);
    const { secretKey } = keyOfUri(`${words}//stash`);
    expect(Buffer.from(made.wrapped).includes(Buffer.from(secretKey.subarray(0, 32)))).toBe(false);
  });
});

describe('words and paths', () => {
  it.each(['', '//hard', '/soft', '//hospital/1//stash', '/0/1', '//0123456789012345678901234567890123456789'])('agree with polkadot.js for "%s"', async (path) => {
    expect((await keys.importPhrase({ phrase: `  ${phrase.toUpperCase().replace(' ', '\n ')} `, path, passphrase })).account).toBe(keyring.addFromUri(`${phrase}${path}`).address);
  });

  it('lead on from an account that is here, as from its phrase', async () => {
    const root = await keys.importPhrase({ phrase, path: '//clinic', passphrase });
    const held = { account: root.account, wrapped: root.wrapped, passphrase };
    expect((await keys.deriveFurther({ ...held, path: '//validator/0' })).account).toBe(keyring.addFromUri(`${phrase}//clinic//validator/0`).address);
    expect(await failure(keys.deriveFurther({ ...held, passphrase: 'wrong horse', path: '//a' }))).toBe('session.wrong-secret');
    expect(await failure(keys.deriveFurther({ ...held, path: '///password' }))).toBe('app.invalid-input');
  });

  it.each([
    ['a misspelt word', phrase.replace('sausage', 'sausagge')], ['a wrong check sum', phrase.replace('yellow', 'year')], ['a missing word', phrase.split(' ').slice(1).join(' ')], ['no words', '0x0000000000000000000000000000000000'],
  ])('refuse %s', async (_, words) => {
    expect(await failure(keys.importPhrase({ phrase: words, path: '', passphrase }))).toBe('account.phrase-invalid');
  });
});

describe('signing', () => {
  it('needs the passphrase, on this workstation, and ends with the lock', async () => {
    const made = await keys.importPhrase({ phrase, path: '//sign', passphrase });
    const held = { account: made.account, wrapped: made.wrapped, passphrase };
    const sign = () => keys.sign({ account: made.account, payload });
    expect(await failure(sign())).toBe('keys.locked');
    expect(await failure(keys.unlockFurther({ ...held, passphrase: 'wrong horse' }))).toBe('session.wrong-secret');
    expect(await failure(elsewhere.unlockFurther(held))).toBe('session.wrong-secret');
    await keys.unlockFurther(held);
    expect(verify(made.account, payload, (await sign()).signature)).toBe(true);
    // It signs and no more: nothing can be sealed to it or opened with it.
    expect(await failure(keys.exportIdentity({ account: made.account, path: [] }))).toBe('keys.locked');
    await keys.lockAccount({ account: made.account });
    expect(await failure(sign())).toBe('keys.locked');
  });

  it('takes no person\'s blob for an account\'s, nor the other way', async () => {
    const person = await keys.createAccount({ secret: passphrase });
    const made = await keys.importPhrase({ phrase, path: '//kinds', passphrase });
    expect(await failure(keys.unlockFurther({ account: person.account, wrapped: person.wrapped, passphrase }))).toBe('session.wrong-secret');
    expect(await failure(keys.unlock({ account: made.account, wrapped: made.wrapped, secret: passphrase }))).toBe('session.wrong-secret');
    const other = await keys.importPhrase({ phrase, path: '//other', passphrase });
    expect(await failure(keys.unlockFurther({ account: made.account, wrapped: other.wrapped, passphrase }))).toBe('session.wrong-secret');
  });
});

describe('files of polkadot.js', () => {
  const password = 'file password';

  it('written here are opened by polkadot.js, and hold the same key', async () => {
    const made = await keys.importPhrase({ phrase, path: '//export/soft', passphrase });
    const genesis = Hash.parse('9'.repeat(64));
    const { file } = await keys.exportFile({ account: made.account, wrapped: made.wrapped, passphrase, password, name: 'Stash', genesis });
    const json = JSON.parse(file) as Parameters<Keyring['createFromJson']>[0];
    expect(json).toMatchObject({ address: made.account, encoding: { content: ['pkcs8', 'sr25519'], type: ['scrypt', 'xsalsa20-poly1305'], version: '3' }, meta: { name: 'Stash', genesisHash: `0x${genesis}` } });
    const pair = keyring.createFromJson(json);
    expect(() => { pair.unlock('wrong'); }).toThrow();
    pair.unlock(password);
    expect(verify(made.account, payload, pair.sign(payload))).toBe(true);
  });

  it('of polkadot.js are taken, with their name', async () => {
    const pair = keyring.createFromUri(`${phrase}//js`, { name: ' Treasurer ' });
    const file = JSON.stringify(pair.toJson(password));
    const made = await keys.importFile({ file, password, passphrase });
    expect(made).toMatchObject({ account: pair.address, name: 'Treasurer', hasPhrase: false });
    await keys.unlockFurther({ account: made.account, wrapped: made.wrapped, passphrase });
    expect(verify(made.account, payload, (await keys.sign({ account: made.account, payload })).signature)).toBe(true);
    expect(await failure(keys.exportPhrase({ account: made.account, wrapped: made.wrapped, passphrase }))).toBe('account.no-phrase');
    expect(await failure(keys.importFile({ file, password: 'wrong', passphrase }))).toBe('session.wrong-secret');
  });

  it('that are something else are refused', async () => {
    const pair = keyring.createFromUri(`${phrase}//bad`);
    const good = pair.toJson(password);
    const other = keyring.createFromUri(`${phrase}//another`).toJson(password);
    const edwards = new Keyring({ type: 'ed25519' }).createFromUri(phrase).toJson(password);
    for (const file of ['', '{}', 'null', JSON.stringify(edwards), JSON.stringify(pair.toJson()), JSON.stringify({ ...good, address: other.address }), JSON.stringify({ ...good, encoded: 'AAAA' }), JSON.stringify({ ...good, encoded: '!' })]) {
      expect([file.slice(0, 30), await failure(keys.importFile({ file, password, passphrase }))]).toEqual([file.slice(0, 30), 'account.file-invalid']);
    }
  });

  it('gives the words back where there are some', async () => {
    const made = await keys.importPhrase({ phrase, path: '', passphrase });
    expect(await keys.exportPhrase({ account: made.account, wrapped: made.wrapped, passphrase })).toEqual({ phrase });
    expect(await failure(keys.exportPhrase({ account: made.account, wrapped: made.wrapped, passphrase: 'wrong horse' }))).toBe('session.wrong-secret');
  });
});

function keyOfUri(uri: string): { secretKey: Uint8Array } {
  // Unencrypted: header (16), secret key (64), divider, public key.
  return { secretKey: keyring.createFromUri(uri).encodePkcs8().slice(16, 80) };
}
