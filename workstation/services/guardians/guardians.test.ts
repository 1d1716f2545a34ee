import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import { activeShareSet, gatheredShares, newestSharedKey, person, personOfPatient, sharedKeysFor, shareRoots, sharesOf, shareSet, subject as storedSubject, upsertAssignment } from '../../vault/repositories/index.ts';
import type { Path } from '../../keys/protocol.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import { type GuardedDesk, guardedDesk, own } from './guardians.fixture.ts';

const oldPin = '111111';
const newPin = '222222';
const organization = { kind: 'organization' } as const;
let desk: GuardedDesk;
let steward: AccountId;
let guardians: AccountId[];
const code = (work: Promise<unknown> | (() => unknown)) => Promise.resolve().then(() => (typeof work === 'function' ? work() : work)).then(() => 'done', (error: { code?: string }) => error.code ?? 'no code');

beforeEach(async () => {
  desk = await guardedDesk();
  steward = await desk.hire('Steward', 'KeySteward');
  guardians = [await desk.hire('Clara', 'Clinician'), await desk.hire('Nils', 'Nurse'), await desk.hire('Rosa', 'Registrar'), await desk.hire('Ada', 'Admin')];
  await desk.ring.provide(steward);
});
afterEach(() => { desk.end(); });
const [clara, nils, rosa, admin] = [0, 1, 2, 3].map((index) => () => guardians[index] as AccountId) as [() => AccountId, () => AccountId, () => AccountId, () => AccountId];
const chosen = (...accounts: AccountId[]) => accounts.map((account) => ({ account }));

describe('a patient\'s guardians', () => {
  let patient: PatientId;
  let subject: SubjectId;
  let account: AccountId;
  beforeEach(async () => { ({ patient, subject, account } = await desk.admit(oldPin)); });
  const of = () => ({ kind: 'patient' as const, patient });
  const appoint = (...accounts: AccountId[]) => { desk.as(nils()); return desk.sets.appoint(of(), chosen(...accounts), 2, { kind: 'pin', pin: oldPin }); };
  const keyring = () => desk.vault.read((db) => storedSubject(db, subject))?.keyring as Uint8Array;
  const opensKeyring = async (pin: string, who: AccountId, epoch: number) => {
    const wrapped = desk.vault.read((db) => personOfPatient(db, patient))?.wrapped as Uint8Array;
    if (await code(desk.service.unlock({ account: who, wrapped, secret: pin })) !== 'done') return 'locked';
    const section = desk.vault.read((db) => storedSubject(db, subject))?.sections[0]?.hash as never;
    return code(desk.service.exportIdentity({ account: who, path: [{ kind: 'keyring', sealed: keyring(), section, epoch }] }));
  };

  it('bring a lost PIN\'s record back with new keys; the old account opens the new keyring no more, and the desk\'s stewards still do', async () => {
    const before = keyring();
    await appoint(clara(), rosa(), nils());
    desk.as(rosa());
    const { recovery } = await desk.recoveries.begin(of(), newPin);
    expect(await desk.recoveries.give(recovery)).toEqual({ given: 1, needed: 2 });
    expect(await code(desk.recoveries.finish(recovery, newPin))).toBe('recovery.shares-missing');
    desk.as(clara());
    expect(await desk.recoveries.give(recovery)).toEqual({ given: 2, needed: 2 });
    expect(await opensKeyring(oldPin, account, 0)).toBe('done');
    await desk.recoveries.finish(recovery, newPin);

    const next = desk.vault.read((db) => personOfPatient(db, patient));
    expect(next?.account).not.toBe(account);
    expect(keyring()).not.toEqual(before);
    expect(await opensKeyring(newPin, next?.account as AccountId, 1)).toBe('done');
    expect(await opensKeyring(oldPin, next?.account as AccountId, 1)).toBe('locked');
    const section = desk.vault.read((db) => storedSubject(db, subject))?.sections[0]?.hash as never;
    const step = { kind: 'keyring', sealed: keyring(), section, epoch: 1 } as const;
    expect(await code(desk.service.exportIdentity({ account, path: [step] }))).toBe('document.cannot-decrypt');
    const [way] = desk.vault.read((db) => stewardPaths(db, steward, own));
    const now = (await desk.service.exportIdentity({ account: steward, path: [...(way ?? []), step] })).identity;
    const copied = (await desk.service.exportIdentity({ account, path: [{ ...step, sealed: before }] })).identity;
    expect(now).not.toBe(copied);

    const directory = desk.vault.read((db) => storedSubject(db, subject))?.directory;
    expect(directory?.generation).toBe(2);
    const rotate = desk.posted.find(({ key }) => key.startsWith('rotate/'));
    expect(rotate?.call).toMatchObject({ pallet: 'utility', method: 'batchAll' });
    expect(JSON.stringify(rotate?.call)).toContain('setDirectory');
    expect(JSON.stringify(rotate?.call).split('"rotate"')).toHaveLength(2);
    expect(desk.audited.map(({ action }) => action)).toEqual(['guardians.appoint', 'guardians.begin', 'guardians.give', 'guardians.give', 'guardians.finish', 'guardians.recovered']);
  });

  it('are shown before they sign: who the guardians are, and the keys that change where one is left out; then it is what is posted', async () => {
    desk.as(nils());
    const first = desk.sets.plan(of(), chosen(clara(), rosa()), 2, 'pin');
    expect(first).toEqual({ plan: null, papers: [{ kind: 'guardians', signer: account, owner: subject, people: ['Clara', 'Rosa'], threshold: 2 }] });
    expect(desk.sets.plan(of(), chosen(clara(), rosa()), 2, 'paper').papers[0]?.signer).toBe(nils());
    expect(await code(() => desk.sets.plan(of(), chosen(clara(), rosa()), 3, 'pin'))).toBe('app.invalid-input');
    const set = await appoint(clara(), rosa());
    expect(desk.vault.read((db) => shareSet(db, set))?.statement).toMatchObject({ dealer: account, threshold: 2 });
    const leaving = desk.sets.plan(of(), chosen(clara(), nils()), 2, 'pin').plan;
    await appoint(clara(), nils());
    const rotated = desk.posted.find(({ key }) => key.startsWith('rotate/'));
    expect(leaving).toMatchObject({ signer: rotated?.signer, later: ['directory'] });
    // The address of the directory is made at that moment; the rest is the same.
    const without = (call: unknown): string => JSON.stringify(call).replace(/"0x01[0-9a-f]+"|"bafk[a-z2-7]+"|"baf[a-z2-7]+"/g, '""');
    expect(without(leaving?.call)).toBe(without(rotated?.call));
    desk.as(clara());
    expect(await code(() => desk.sets.plan(of(), chosen(clara(), rosa()), 2, 'self'))).toBe('access.role-missing');
  });

  it('are shown what a recovery signs, and that giving a part and beginning sign nothing; nobody else is', async () => {
    await appoint(clara(), rosa());
    desk.as(nils());
    expect(desk.recoveries.plan({ act: 'begin', of: of() })).toEqual({ plan: null, papers: [] });
    const { recovery } = await desk.recoveries.begin(of(), newPin);
    expect(await code(() => desk.recoveries.plan({ act: 'give', recovery }))).toBe('access.role-missing');
    for (const guardian of [clara(), rosa()]) {
      desk.as(guardian);
      expect(desk.recoveries.plan({ act: 'give', recovery })).toEqual({ plan: null, papers: [] });
      await desk.recoveries.give(recovery);
    }
    const shown = desk.recoveries.plan({ act: 'finish', recovery });
    desk.as(admin());
    expect(await code(() => desk.recoveries.plan({ act: 'finish', recovery }))).toBe('access.role-missing');
    desk.as(rosa());
    const set = await desk.recoveries.finish(recovery, newPin);
    const next = desk.vault.read((db) => personOfPatient(db, patient))?.account;
    expect(shown.papers).toEqual([{ kind: 'guardians', signer: next, owner: subject, people: ['Clara', 'Rosa'], threshold: 2 }]);
    expect(desk.vault.read((db) => shareSet(db, set))?.statement.dealer).toBe(next);
    expect(shown.plan).toMatchObject({ signer: desk.posted.find(({ key }) => key.startsWith('rotate/'))?.signer, call: { method: 'batchAll' }, later: ['directory'] });
  });

  it('of before open nothing once others are chosen, and their parts are gone from here; who leaves costs new keys, who joins does not', async () => {
    const first = await appoint(clara(), rosa());
    const before = keyring();
    const kept = { roots: desk.vault.read((db) => shareRoots(db, first)), shares: desk.vault.read((db) => sharesOf(db, first)) };
    const second = await appoint(clara(), rosa(), nils());
    expect(keyring()).toEqual(before);
    expect(desk.vault.read((db) => [sharesOf(db, first).length, shareRoots(db, first).length, shareSet(db, first)?.state])).toEqual([0, 0, 'replaced']);
    const third = await appoint(clara(), nils());
    expect(keyring()).not.toEqual(before);
    expect(new Set([first, second, third]).size).toBe(3);
    // With both parts of the first set kept, its secret opens what it was dealt for and nothing of the third.
    const statement = desk.vault.read((db) => shareSet(db, first))?.statement as never;
    const files = await Promise.all(kept.shares.map(async ({ position, holder, sealed }) => ({ index: position, sealed: (await desk.service.resealShare({ account: holder as AccountId, path: [], set: statement, index: position, file: sealed, recipients: [(desk.vault.read((db) => sharesOf(db, third))[0])?.recipient as never] })).sealed })));
    const path = [{ kind: 'shares' as const, set: statement, files }];
    const open = (file: Uint8Array) => code(desk.service.reseal({ account: clara(), path, file, recipients: [desk.vault.read((db) => sharesOf(db, third))[0]?.recipient as never] }));
    expect(await open(kept.roots[0]?.sealed as Uint8Array)).toBe('done');
    expect(await open(desk.vault.read((db) => shareRoots(db, third))[0]?.sealed as Uint8Array)).toBe('document.cannot-decrypt');
  });

  it('are chosen by the patient: not without their PIN or a steward, not by who has no work at the desk, and nobody gives for another', async () => {
    desk.as(nils());
    const three = chosen(clara(), rosa());
    expect(await code(desk.sets.appoint(of(), three, 2, null))).toBe('consent.evidence');
    expect(await code(desk.sets.appoint(of(), three, 2, { kind: 'pin', pin: newPin }))).toBe('session.wrong-secret');
    expect(await code(desk.sets.appoint(of(), three, 2, { kind: 'paper', witness: 'N' }))).toBe('consent.waiting-for-keys');
    expect(await code(desk.sets.appoint(of(), three, 2, { kind: 'self' }))).toBe('access.role-missing');
    expect(await code(desk.sets.appoint(of(), three, 3, { kind: 'pin', pin: oldPin }))).toBe('app.invalid-input');
    desk.as(admin());
    expect(await code(() => desk.sets.current(of()))).toBe('access.role-missing');
    await appoint(clara(), rosa());
    desk.sets.current(of());
    expect(desk.audited.at(-1)).toMatchObject({ action: 'guardians.list', patient });
    const { recovery } = await desk.recoveries.begin(of(), newPin);
    expect(await code(desk.recoveries.give(recovery))).toBe('access.role-missing');
    expect(desk.vault.read((db) => gatheredShares(db, recovery))).toEqual([]);
    desk.recoveries.end(recovery);
    expect(await code(desk.recoveries.give(recovery))).toBe('recovery.set-replaced');
    expect(desk.vault.read((db) => personOfPatient(db, patient))?.account).toBe(account);
  });
});

describe('wrong PINs at the desk', () => {
  it('back off as at sign-in, and a right one clears them', async () => {
    const { patient } = await desk.admit(oldPin);
    desk.as(nils());
    const by = (pin: string) => code(desk.sets.appoint({ kind: 'patient', patient }, chosen(clara(), rosa()), 2, { kind: 'pin', pin }));
    expect([await by(newPin), await by(newPin), await by(oldPin), await by(newPin), await by(newPin), await by(newPin), await by(oldPin)])
      .toEqual(['session.wrong-secret', 'session.wrong-secret', 'done', 'session.wrong-secret', 'session.wrong-secret', 'session.wrong-secret', 'session.locked-out']);
    desk.later(60_000);
    expect(await by(oldPin)).toBe('done');
  });
});

describe('the organization\'s guardians', () => {
  it('give its keys to the next key steward, and the keys change at once', async () => {
    const { subject, patient, account } = await desk.admit(oldPin);
    const stolen = { keyring: desk.vault.read((db) => storedSubject(db, subject))?.keyring as Uint8Array, steward: desk.vault.read((db) => stewardPaths(db, steward, own))[0] ?? [] };
    desk.as(nils());
    const patients = await desk.sets.appoint({ kind: 'patient', patient }, chosen(clara(), rosa()), 2, { kind: 'pin', pin: oldPin });
    desk.as(steward);
    expect(await code(desk.sets.appoint(organization, chosen(steward, clara()), 2, null))).toBe('app.invalid-input');
    const set = await desk.sets.appoint(organization, chosen(clara(), nils(), rosa()), 2, null);
    expect(desk.vault.read((db) => shareRoots(db, set)).map(({ name }) => name)).toEqual(['Clinician/1', 'KeySteward/1', 'Nurse/1', 'organization/1']);
    const next = await desk.hire('Next', 'KeySteward');
    desk.as(next);
    expect(await code(desk.recoveries.begin(organization, null))).toBe('recovery.role-stands');
    desk.vault.write((db) => {
      desk.ring.leave(db, steward, 'KeySteward');
      upsertAssignment(db, { organization: own, account: steward, role: 'KeySteward', from: 0, until: null, licence: null, assignedBy: steward, endedAt: 900, stage: 'confirmed' });
    });
    await desk.ring.provide(next);
    const opens = (account: AccountId) => code(Promise.any(desk.vault.read((db) => stewardPaths(db, account, own)).map((path) => desk.service.exportIdentity({
      account, path: [...path, { kind: 'keyring', sealed: desk.vault.read((db) => storedSubject(db, subject))?.keyring as Uint8Array, section: desk.vault.read((db) => storedSubject(db, subject))?.sections[0]?.hash as never, epoch: 0 }],
    }))));
    expect(await opens(next)).not.toBe('done');
    const { recovery } = await desk.recoveries.begin(organization, null);
    for (const guardian of [clara(), rosa()]) { desk.as(guardian); await desk.recoveries.give(recovery); }
    expect(await code(desk.recoveries.finish(recovery, null))).toBe('access.role-missing');
    desk.as(next);
    await desk.recoveries.finish(recovery, null);
    expect(await opens(next)).toBe('done');
    const version = desk.vault.read((db) => newestSharedKey(db, own, 'KeySteward'))[0]?.version ?? 0;
    expect(version).toBeGreaterThan(1);
    expect(desk.vault.read((db) => sharedKeysFor(db, own, 'KeySteward', next)).map((key) => key.version)).toEqual(Array.from({ length: version }, (_, index) => version - index));
    expect(desk.vault.read((db) => sharedKeysFor(db, own, 'KeySteward', steward))).toEqual([]);
    expect(desk.vault.read((db) => activeShareSet(db, 'recovery', null))?.id).not.toBe(set);

    // Whoever has the lost key and copies of keyrings: the next epochs are not theirs, and the chain is told to begin them.
    const section = desk.vault.read((db) => storedSubject(db, subject))?.sections[0]?.hash as never;
    const key = async (who: AccountId, way: Path, keyring: Uint8Array, epoch: number) => (await desk.service.exportIdentity({ account: who, path: [...way, { kind: 'keyring', sealed: keyring, section, epoch }] })).identity;
    const renewed = desk.vault.read((db) => storedSubject(db, subject))?.keyring as Uint8Array;
    const way = desk.vault.read((db) => stewardPaths(db, next, own))[0] ?? [];
    expect(await key(steward, stolen.steward, stolen.keyring, 0)).toBe(await key(next, way, renewed, 0));
    expect(await key(steward, stolen.steward, stolen.keyring, 1)).not.toBe(await key(next, way, renewed, 1));
    expect(await code(key(steward, stolen.steward, renewed, 1))).toBe('document.cannot-decrypt');
    expect(desk.posted.filter((posting) => posting.key === `rotate/${subject}/2`)).toHaveLength(1);
    // The patient's PIN and their own guardians go with it.
    await desk.service.unlock({ account, wrapped: desk.vault.read((db) => personOfPatient(db, patient))?.wrapped as Uint8Array, secret: oldPin });
    expect(await key(account, [], renewed, 1)).toBe(await key(next, way, renewed, 1));
    const kept = desk.vault.read((db) => ({ set: shareSet(db, patients)?.statement, shares: sharesOf(db, patients), root: shareRoots(db, patients)[0]?.sealed }));
    const files = await Promise.all(kept.shares.map(async ({ position, holder, sealed }) => ({ index: position, sealed: (await desk.service.resealShare({ account: holder as AccountId, path: [], set: kept.set as never, index: position, file: sealed, recipients: [desk.vault.read((db) => person(db, next))?.recipient as never] })).sealed })));
    expect(await key(next, [{ kind: 'shares', set: kept.set as never, files }], kept.root as Uint8Array, 1)).toBe(await key(next, way, renewed, 1));
    // Nothing is left to do.
    await desk.renewal.follow(next);
    expect(desk.vault.read((db) => storedSubject(db, subject))?.keyring).toEqual(renewed);
  });

  it('follow keys that come later', async () => {
    desk.as(steward);
    const set = await desk.sets.appoint(organization, chosen(clara(), nils()), 2, null);
    desk.vault.write((db) => { desk.ring.distrust(db, ['organization']); });
    await desk.ring.provide(steward);
    await desk.sets.follow(steward);
    expect(desk.vault.read((db) => shareRoots(db, set)).map(({ name }) => name)).toContain('organization/2');
  });
});
