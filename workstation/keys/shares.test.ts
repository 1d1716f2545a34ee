import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AccountId, Hash, SubjectId } from '../../core/ids/index.ts';
import { type AgeRecipient, decodeShare, encodeShare, recipientOf, shareBytes, type ShareSet } from '../../core/sealing/index.ts';
import { openFile, sealFile } from '../sealing/age-file.ts';
import { createKeyService } from './key-service.ts';
import { splitSecret, combineShares } from './secret-sharing.ts';
import { signingReady } from './signing.ts';
import { unseal } from './unsealing.ts';
import { createWrapping } from './wrapping.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const hash = () => Hash.parse(randomBytes(32).toString('hex'));
const genesis = hash();
const subject = SubjectId.parse(hash());
type Service = ReturnType<typeof createKeyService>;

interface Person { readonly account: AccountId; readonly recipient: AgeRecipient }
let service: Service;
let owner: Person;
let guardians: Person[];

beforeAll(async () => {
  await signingReady();
  service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => 0 });
  const make = async (): Promise<Person> => service.createAccount({ secret: random(32) });
  owner = await make();
  guardians = await Promise.all([make(), make(), make(), make(), make()]);
});

const deal = (threshold: number, count: number, change: { readonly set?: Hash } = {}) => service.dealShares({
  account: owner.account, set: hash(), genesis, purpose: 'recovery', owner: { kind: 'subject', subject }, threshold, dealtAt: '2026-01-01T00:00:00.000Z', holders: guardians.slice(0, count).map(({ recipient }) => recipient), ...change,
});
type Dealt = Awaited<ReturnType<typeof deal>>;

/** The shares at these places, each opened by its holder and sealed to who recovers. */
const handed = (dealt: Dealt, places: readonly number[], to: Person) => Promise.all(places.map(async (index) => ({
  index, sealed: (await service.resealShare({ account: guardians[index]?.account as AccountId, path: [], set: dealt.statement, index, file: dealt.shares[index] as Uint8Array, recipients: [to.recipient] })).sealed,
})));
const rebuilt = (to: Person, set: ShareSet, files: Awaited<ReturnType<typeof handed>>) => service.exportIdentity({ account: to.account, path: [{ kind: 'shares', set, files }] });
const code = (work: Promise<unknown>) => work.then(() => 'opened', (error: { code?: string; data?: unknown }) => [error.code, error.data]);

describe('Shamir\'s secret sharing', () => {
  it('any k of n rebuild the secret; k - 1 rebuild another', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 6 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 2, max: n }), fc.shuffledSubarray(Array.from({ length: n }, (_, index) => index), { minLength: n, maxLength: n }))), async ([n, k, order]) => {
      const secret = random(32);
      const shares = await splitSecret(secret, n, k);
      const chosen = order.map((index) => shares[index] as Uint8Array);
      expect(await combineShares(chosen.slice(0, k))).toEqual(secret);
      if (k > 2) expect(await combineShares(chosen.slice(0, k - 1))).not.toEqual(secret);
    }), { numRuns: 60 });
  });

  it('deals shares whose every byte is spread evenly, whatever the secret: one alone says nothing', async () => {
    const seen = new Set<number>();
    for (let round = 0; round < 40; round += 1) for (const share of await splitSecret(new Uint8Array(32), 3, 2)) for (const byte of share.subarray(0, 32)) seen.add(byte);
    // 3,840 draws of a byte: fewer than 250 of 256 values would come up less than once in a million times.
    expect(seen.size).toBeGreaterThan(250);
  });
});

describe('shares of guardians', () => {
  it('any two of three open what was sealed to the set, each time to the one who recovers', async () => {
    const dealt = await deal(2, 3);
    const file = await sealFile('root', [dealt.statement.recipient]);
    const newcomer = guardians[4] as Person;
    for (const places of [[0, 1], [1, 2], [2, 0], [0, 1, 2]]) {
      const { identity } = await rebuilt(newcomer, dealt.statement, await handed(dealt, places, newcomer));
      expect(await openFile(file, [identity])).toMatchObject({ ok: true });
      expect((await service.reseal({ account: newcomer.account, path: [{ kind: 'shares', set: dealt.statement, files: await handed(dealt, places, newcomer) }], file, recipients: [newcomer.recipient] })).sealed.length).toBeGreaterThan(0);
    }
  });

  it('one of two, or the same one twice, does not', async () => {
    const dealt = await deal(2, 3);
    const newcomer = guardians[4] as Person;
    for (const places of [[0], [1, 1]]) expect(await code(rebuilt(newcomer, dealt.statement, await handed(dealt, places, newcomer)))).toEqual(['recovery.shares-missing', { have: 1, need: 2 }]);
  });

  it('are opened by their holder only, and what is handed over by who recovers only', async () => {
    const dealt = await deal(2, 3);
    const [first, second, , stranger, newcomer] = guardians as [Person, Person, Person, Person, Person];
    for (const other of [second, stranger, owner]) {
      expect(await code(service.resealShare({ account: other.account, path: [], set: dealt.statement, index: 0, file: dealt.shares[0] as Uint8Array, recipients: [other.recipient] }))).toEqual(['document.cannot-decrypt', {}]);
    }
    const files = await handed(dealt, [0, 1], newcomer);
    for (const other of [first, stranger, owner]) expect(await code(rebuilt(other, dealt.statement, files))).toEqual(['document.cannot-decrypt', {}]);
  });

  it('a wrong one is found by its place, whether it is given or used', async () => {
    const dealt = await deal(2, 3);
    const newcomer = guardians[4] as Person;
    const [good, other] = await handed(dealt, [0, 1], newcomer);
    const { identity } = await service.exportIdentity({ account: newcomer.account, path: [] });
    const opened = decodeShare(await unseal(other?.sealed as Uint8Array, identity));
    if (opened === null) throw new Error('no share');
    const altered = shareBytes(opened).map((byte, at) => (at === 7 ? byte ^ 1 : byte));
    const forged = await sealFile(encodeShare(dealt.statement, 1, altered), [newcomer.recipient]);
    expect(await code(rebuilt(newcomer, dealt.statement, [good as NonNullable<typeof good>, { index: 1, sealed: forged }]))).toEqual(['recovery.share-wrong', { index: 1, check: 'commitment' }]);
    const toHolder = await sealFile(encodeShare(dealt.statement, 1, altered), [(guardians[1] as Person).recipient]);
    expect(await code(service.resealShare({ account: (guardians[1] as Person).account, path: [], set: dealt.statement, index: 1, file: toHolder, recipients: [newcomer.recipient] }))).toEqual(['recovery.share-wrong', { index: 1, check: 'commitment' }]);
  });

  it('of two sets do not mix, and those of an old set open nothing of the new one', async () => {
    const [before, after] = [await deal(2, 3), await deal(2, 3)];
    const newcomer = guardians[4] as Person;
    const old = await handed(before, [0, 1], newcomer);
    const [first] = await handed(after, [0], newcomer);
    expect(await code(rebuilt(newcomer, after.statement, [first as NonNullable<typeof first>, old[1] as NonNullable<typeof first>]))).toEqual(['recovery.share-wrong', { index: 1, check: 'set' }]);
    const root = await sealFile('root', [after.statement.recipient]);
    const { identity } = await rebuilt(newcomer, before.statement, old);
    expect(await openFile(root, [identity])).toEqual({ ok: false, reason: 'foreign' });
  });

  it('of a statement that its dealer did not sign are refused', async () => {
    const dealt = await deal(2, 3);
    const newcomer = guardians[4] as Person;
    const files = await handed(dealt, [0, 1], newcomer);
    for (const change of [{ dealtAt: '2026-01-02T00:00:00.000Z' }, { dealer: newcomer.account }, { recipient: recipientOf(random(32)) }]) {
      expect(await code(rebuilt(newcomer, { ...dealt.statement, ...change }, files))).toEqual(['recovery.set-invalid', { check: 'signature' }]);
    }
  });

  it('are not dealt to the same person twice, nor fewer than it takes', async () => {
    const twice = { account: owner.account, set: hash(), genesis, purpose: 'recovery', owner: { kind: 'subject', subject }, threshold: 2, dealtAt: '2026-01-01T00:00:00.000Z' } as const;
    const recipient = (guardians[0] as Person).recipient;
    expect(await code(service.dealShares({ ...twice, holders: [recipient, recipient] }))).toEqual(['app.invalid-input', { field: 'holders' }]);
    expect(await code(deal(4, 3))).toEqual(['app.invalid-input', { field: 'holders' }]);
  });
});

describe('a rotated keyring', () => {
  it('opens what was sealed before and after; a copy of the old one nothing from the new epochs on', async () => {
    const sections = [{ category: 'labs', sensitivity: 'general' }, { category: 'notes', sensitivity: 'general' }] as const;
    const made = await service.createSubject({ subject, sections: [...sections], recipients: [owner.recipient] });
    const [labs, notes] = made.sections;
    if (labs === undefined || notes === undefined) throw new Error('no sections');
    const { sealed } = await service.rotateKeyring({ account: owner.account, path: [], keyring: made.keyring, sections: [{ hash: labs.hash, from: 6 }, { hash: notes.hash, from: 1 }], recipients: [owner.recipient] });
    const identity = async (keyring: Uint8Array, section: typeof labs, epoch: number) => (await service.exportIdentity({ account: owner.account, path: [{ kind: 'keyring', sealed: keyring, section: section.hash, epoch }] })).identity;
    const same = async (section: typeof labs, epoch: number) => await identity(sealed, section, epoch) === await identity(made.keyring, section, epoch);
    expect([await same(labs, 0), await same(labs, 5), await same(labs, 6), await same(labs, 9)]).toEqual([true, true, false, false]);
    expect([await same(notes, 0), await same(notes, 1), await same(notes, 6)]).toEqual([true, false, false]);
    // One that had no key yet begins with the new seed.
    const later = await service.directoryEntries({ account: owner.account, path: [], keyring: sealed, sections: [{ category: 'plans', sensitivity: 'general', from: 0 }] });
    const before = await service.directoryEntries({ account: owner.account, path: [], keyring: made.keyring, sections: [{ category: 'plans', sensitivity: 'general', from: 0 }] });
    expect(later.sections[0]?.hash).toBe(before.sections[0]?.hash);
    expect(later.sections[0]?.recipients[0]).not.toBe(before.sections[0]?.recipients[0]);
    const again = (await service.rotateKeyring({ account: owner.account, path: [], keyring: sealed, sections: [{ hash: labs.hash, from: 7 }, { hash: notes.hash, from: 2 }], recipients: [owner.recipient] })).sealed;
    expect([await identity(again, labs, 6) === await identity(sealed, labs, 6), await identity(again, labs, 7) === await identity(sealed, labs, 7), await identity(again, notes, 1) === await identity(sealed, notes, 1)]).toEqual([true, false, true]);
  });
});
