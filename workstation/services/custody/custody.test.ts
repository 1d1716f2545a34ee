import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { decodeLogPack, recipientFor } from '../../../core/sealing/index.ts';
import type { Path } from '../../keys/protocol.ts';
import { recipientOfNobody, sealFile } from '../../sealing/index.ts';
import { followKeeper, handover, personOfPatient, removePerson, setSubjectStage, shareRoots, subject as storedSubject } from '../../vault/repositories/index.ts';
import { createAuditLog } from '../audit/audit-log.ts';
import { createLogPacks } from '../audit/log-packs.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { type GuardedDesk, guardedDesk, own } from '../guardians/guardians.fixture.ts';
import { keepStage } from '../outbox/stage-keeper.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import { createCustody, type Custody } from './custody.ts';

const pin = '271828';
let desk: GuardedDesk;
let custody: Custody;
let steward: AccountId;
let admitted: Awaited<ReturnType<GuardedDesk['admit']>>;

beforeEach(async () => {
  desk = await guardedDesk();
  steward = await desk.hire('Steward', 'KeySteward');
  await desk.ring.provide(steward);
  admitted = await desk.admit(pin);
  desk.vault.write((db) => { setSubjectStage(db, admitted.subject, 'confirmed'); });
  custody = createCustody({ vault: desk.vault, keys: desk.keys, deskPin: desk.deskPin, holders: desk.holders, rotation: desk.rotation, outbox: { ...(desk.outbox as object), signed: () => Promise.resolve() } as never, session: desk.session as never, audit: desk.audit, changes: desk.changes, organization: () => own, now: desk.clock, demo: false });
  desk.as(steward);
});
afterEach(() => { desk.end(); });

const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const stored = (id: SubjectId) => desk.vault.read((db) => storedSubject(db, id));
const section = () => stored(admitted.subject)?.sections[0]?.hash as never;
const identityOf = async (account: AccountId, path: Path, epoch: number): Promise<string> =>
  desk.service.exportIdentity({ account, path: [...path, { kind: 'keyring', sealed: stored(admitted.subject)?.keyring as Uint8Array, section: section(), epoch }] }).then(({ identity }) => identity, (error: unknown) => (error as AppError).code);
const bySteward = (epoch: number): Promise<string> => identityOf(steward, desk.vault.read((db) => stewardPaths(db, steward, own))[0] ?? [], epoch);
const byPatient = async (epoch: number): Promise<string> => {
  const who = desk.vault.read((db) => personOfPatient(db, admitted.patient));
  await desk.service.unlock({ account: who?.account as AccountId, wrapped: who?.wrapped as Uint8Array, secret: pin });
  return identityOf(who?.account as AccountId, [], epoch);
};
const toPatient = (account = admitted.account): void => { desk.vault.write((db) => { followKeeper(db, admitted.subject, { custodian: null, controller: account }); }); };

describe('handing a patient\'s keys over', () => {
  it('leaves all as it is until the chain has it, then the steward opens nothing of the next epochs', async () => {
    const before = await bySteward(1);
    expect(await code(custody.claim(admitted.patient, '000000'))).toBe('session.wrong-secret');
    await custody.claim(admitted.patient, pin);
    expect(custody.current(admitted.patient)).toEqual({ keeper: 'organization', hasPin: true, onItsWay: 'patient' });
    expect(await bySteward(1)).toBe(before);
    expect(await code(custody.claim(admitted.patient, pin))).toBe('app.busy');
    toPatient();
    expect(custody.current(admitted.patient)).toEqual({ keeper: 'patient', hasPin: true, onItsWay: null });
    expect(await bySteward(1)).toBe('document.cannot-decrypt');
    expect(await byPatient(1)).not.toBe(before);
    // The past opens as before: documents of then are not lost to the patient.
    expect(await byPatient(0)).toMatch(/^AGE-SECRET-KEY-1/);
    expect(desk.posted.map(({ key, signer }) => [key.split('/')[0], signer])).toContainEqual(['claim', steward]);
    expect(await code(custody.claim(admitted.patient, pin))).toBe('custody.with-patient');
  });

  it('shows the calls that it signs, but for the address of keys that are made with the PIN', async () => {
    const callsOf = (call: unknown): unknown[] => (call as { args: [{ method: string; args: unknown[] }[]] }).args[0].map(({ method, args }) => [method, ...(method === 'setDirectory' ? args.slice(0, 2) : args)]);
    const planned = custody.plan('claim', admitted.patient);
    expect(planned).toMatchObject({ signer: steward, later: ['directory'] });
    await custody.claim(admitted.patient, pin);
    expect(callsOf(desk.posted.find(({ key }) => key.startsWith('claim/'))?.call)).toEqual(callsOf(planned.call));
    expect(callsOf(planned.call).map((call) => (call as string[])[0])).toEqual(['setDirectory', 'rotate', 'claim']);
    toPatient();
    const [back] = [custody.plan('giveBack', admitted.patient)];
    await custody.giveBack(admitted.patient, pin);
    expect(desk.posted.find(({ key }) => key.startsWith('offer/'))).toMatchObject({ signer: back.signer, call: back.call });
    expect(back.also).toMatchObject([{ signer: steward }]);
    desk.vault.write((db) => { custody.onStage(db, { kind: 'handover', id: admitted.subject, accept: true }, 'recorded'); });
    expect(callsOf(desk.posted.find(({ key }) => key.startsWith('accept/'))?.call)).toEqual(callsOf(back.also?.[0]?.call));
  });

  it('changes the inbox and the log as well: the old steward opens neither a new document of the inbox nor a new day\'s log pack, the patient all there was', async () => {
    const kept = { path: desk.vault.read((db) => stewardPaths(db, steward, own))[0] ?? [], keyring: stored(admitted.subject)?.keyring as Uint8Array };
    const audit = createAuditLog({ vault: desk.vault, now: desk.clock, device: desk.device.account, hashOf: rowHash, actor: () => ({ account: steward, role: null, organization: own }), changes: createChangeFeed() });
    const packs = createLogPacks({ vault: desk.vault, chain: {} as never, content: desk.content, seal: sealFile, nobody: recipientOfNobody, names: desk.names, organization: () => own, device: () => desk.device.account, now: desk.clock });
    let rows = 0;
    const written = async () => {
      const { directory } = stored(admitted.subject) ?? {};
      if (directory == null) throw new Error('a directory');
      const [row] = audit.record({ action: 'chart.open', outcome: 'permit', patient: admitted.patient, subject: admitted.subject });
      const made = await packs.make([{ sequence: rows, firstRow: row?.sequence ?? 0, rows: 1 }]);
      desk.vault.write((db) => { packs.commit(db, made); });
      rows += 1;
      const pack = decodeLogPack(await (desk.content as { get(cid: string): Promise<Uint8Array> }).get(made.pack ?? ''));
      return { inbox: await sealFile('of no listed section', [recipientFor(directory, 'f'.repeat(32) as SectionHash, 0).recipient]), log: [...pack?.parts.get(own) ?? []] };
    };
    const opens = async (account: AccountId, path: Path, keyring: Uint8Array, { inbox, log }: Awaited<ReturnType<typeof written>>) => [
      (await desk.service.tryAll({ account, file: inbox, paths: [0, 1, 2, 3].map((epoch): Path => [...path, { kind: 'keyring', sealed: keyring, section: 'inbox', epoch }]) })).opened, (await desk.service.openLogParts({ account, path, keyring, parts: log })).opened.length > 0,
    ];
    const before = await written();
    // The control: of before, the steward opens both.
    expect(await opens(steward, kept.path, kept.keyring, before)).toEqual([true, true]);
    await custody.claim(admitted.patient, pin);
    toPatient();
    const after = await written();
    expect(await opens(steward, kept.path, kept.keyring, after)).toEqual([false, false]);
    await byPatient(1);
    const now = stored(admitted.subject)?.keyring as Uint8Array;
    expect([await opens(admitted.account, [], now, before), await opens(admitted.account, [], now, after)]).toEqual([[true, true], [true, true]]);
  });

  it('gives the guardians parts of a key that opens the new keyring', async () => {
    const guardians = await Promise.all(['Clara', 'Nils'].map((name) => desk.hire(name, 'Nurse')));
    const set = await desk.sets.appoint({ kind: 'patient', patient: admitted.patient }, guardians.map((account) => ({ account })), 2, { kind: 'pin', pin });
    const root = () => desk.vault.read((db) => shareRoots(db, set))[0]?.sealed;
    const before = root();
    await custody.claim(admitted.patient, pin);
    expect(root()).toEqual(before);
    toPatient();
    expect(root()).not.toEqual(before);
  });

  it('that is refused by the chain changes nothing, and can be tried again', async () => {
    const before = await bySteward(1);
    await custody.claim(admitted.patient, pin);
    desk.vault.write((db) => { keepStage(db, { kind: 'handover', id: admitted.subject, accept: false }, 'failed', null); });
    expect(desk.vault.read((db) => handover(db, admitted.subject))).toBeUndefined();
    expect(await bySteward(1)).toBe(before);
    expect(await code(custody.claim(admitted.patient, pin))).toBe('done');
  });

  it('gives a patient without keys some, under the PIN they choose', async () => {
    desk.vault.write((db) => { removePerson(db, admitted.account); });
    await custody.claim(admitted.patient, pin);
    const account = desk.vault.read((db) => personOfPatient(db, admitted.patient))?.account as AccountId;
    expect(account).not.toBe(admitted.account);
    // Until the chain has it, both open the keyring; from then on the patient alone.
    expect(await byPatient(1)).toBe(await bySteward(1));
    toPatient(account);
    expect(await bySteward(1)).toBe('document.cannot-decrypt');
    expect(await byPatient(1)).toMatch(/^AGE-SECRET-KEY-1/);
  });

  it('and taking them back: the patient offers, the steward accepts, the keys change again', async () => {
    await custody.claim(admitted.patient, pin);
    expect(await code(custody.giveBack(admitted.patient, pin))).toBe('app.busy');
    toPatient();
    const patients = await byPatient(2);
    await custody.giveBack(admitted.patient, pin);
    expect(desk.posted.at(-1)).toMatchObject({ signer: admitted.account });
    desk.vault.write((db) => { custody.onStage(db, { kind: 'handover', id: admitted.subject, accept: true }, 'recorded'); });
    expect(desk.posted.at(-1)).toMatchObject({ signer: steward, about: { kind: 'handover', accept: false } });
    expect(await bySteward(2)).toBe('document.cannot-decrypt');
    desk.vault.write((db) => { followKeeper(db, admitted.subject, { custodian: own, controller: null }); });
    expect(custody.current(admitted.patient)).toMatchObject({ keeper: 'organization', onItsWay: null });
    expect(await bySteward(2)).toBe(await byPatient(2));
    expect(await bySteward(2)).not.toBe(patients);
  });

  it('is nobody\'s who may not look at the patient, and paper does not do where the patient keeps the keys', async () => {
    await custody.claim(admitted.patient, pin);
    toPatient();
    expect(await code(desk.holders.holder(admitted.patient, { kind: 'paper', witness: 'N' }))).toBe('custody.with-patient');
    desk.as(await desk.hire('Admin', 'Admin'));
    expect(() => custody.current(admitted.patient)).toThrow(AppError);
  });
});
