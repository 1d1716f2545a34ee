import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, DocumentId, JobId } from '../../../core/ids/index.ts';
import { recipientFor } from '../../../core/sealing/index.ts';
import type { Path } from '../../keys/protocol.ts';
import { sealFile } from '../../sealing/index.ts';
import { anchors, enqueue, formerDevices, newestSharedKey, outboxItem, ownDevices, person, putAnchor, putRestoredAt, raiseEpochs, setting, sharedKeysFor, subject as storedSubject, succeedDevice, updateOutbox, upsertDevice, upsertDocument, workstation } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { type GuardedDesk, guardedDesk, hash, own, random } from '../guardians/guardians.fixture.ts';
import { createJobBoard } from '../jobs/job-board.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import { sharedHolders } from '../roles/shared-keys.ts';
import { createDevices } from './devices.ts';
import { createLostKeys } from './lost-keys.ts';
import { createReenrolment, newPeerKey } from './reenrolment.ts';

const at = { number: 100, time: 1_800_000_000_000, hash: '' } as never;
const gone = 'lost-workstation' as AccountId;
let desk: GuardedDesk;
let admin: AccountId;
let steward: AccountId;
let admitted: Awaited<ReturnType<GuardedDesk['admit']>>;
let user: AccountId | null;
let online: boolean;
let end: () => Promise<void>;

beforeEach(async () => {
  desk = await guardedDesk();
  admin = await desk.hire('Admin', 'Admin');
  steward = await desk.hire('Steward', 'KeySteward');
  await desk.hire('Clara', 'Clinician');
  await desk.ring.provide(steward);
  admitted = await desk.admit('271828');
  desk.vault.write((db) => { for (const account of [desk.device.account, gone]) upsertDevice(db, { organization: own, account, enrolledAt: 10, retiredAt: null }); });
  [user, online] = [admin, true];
});
afterEach(async () => { await end(); desk.end(); });

/** As a start of the program makes it, from what the vault holds. */
function program() {
  const changes = createChangeFeed();
  const jobs = createJobBoard({ now: () => new Date(), newId: () => JobId.parse(crypto.randomUUID()), changes, reference: String });
  const log = (error: unknown): void => { throw error; };
  let kits = 1;
  const lost = createLostKeys({
    vault: desk.vault, shared: desk.ring, succession: desk.succession, renewal: desk.renewal, kits: { distrust: () => undefined, left: () => kits, follow: () => { kits = 0; return Promise.resolve(); } }, jobs, audit: desk.audit, changes, log,
    user: () => (user === null ? null : desk.vault.read((db) => person(db, user as AccountId)) ?? null), isSteward: (account) => desk.vault.read((db) => stewardPaths(db, account, own)).length > 0,
    catchUp: () => { chainFollows(); return Promise.resolve(); },
  });
  const succeeded: AccountId[] = [];
  const reenrolment = createReenrolment({
    vault: desk.vault, deviceKeys: desk.service as never, deviceSecret: random(32), shared: desk.ring, lost, outbox: desk.outbox, audit: desk.audit, changes, organization: () => own, now: desk.clock, onSucceeded: (device) => { succeeded.push(device); },
  });
  const devices = createDevices({
    vault: desk.vault, shared: desk.ring, lost, reenrolment, outbox: desk.outbox, audit: desk.audit, changes, organization: () => own, now: desk.clock, log,
    chain: {
      status: () => ({ phase: online ? 'ready' : 'offline' }), session: () => Promise.resolve({ value: { slotDuration: 6_000 }, at }), anchors: (account: AccountId) => Promise.resolve({ value: account === gone ? [{ anchoredAt: 40 }, { anchoredAt: 90 }] : [], at }),
      devices: () => Promise.resolve({ value: [desk.device.account, gone].map((account) => ({ organization: own, account, enrolledAt: 10, retiredAt: null })), at }),
    } as never,
  });
  end = async () => { lost.close(); await jobs.close(); };
  return { devices, reenrolment, succeeded, lost, jobs, signIn(account: AccountId) { user = account; changes.announce('session'); }, stop: end };
}
/** The network takes what was posted: the sections' epochs rise with the keyring. */
function chainFollows(): void {
  const sections = desk.vault.read((db) => storedSubject(db, admitted.subject))?.sections ?? [];
  if (desk.posted.some(({ key }) => key.startsWith(`rotate/${admitted.subject}`))) desk.vault.write((db) => { raiseEpochs(db, admitted.subject, Object.fromEntries(sections.map((section) => [section.hash, 1]))); });
}
async function ended({ jobs }: ReturnType<typeof program>): Promise<void> {
  for (const begun = Date.now(); jobs.list()[0]?.state !== 'done';) {
    if (Date.now() - begun > 15_000) throw new Error(`still: ${jobs.list()[0]?.step ?? 'no job'}`);
    await pause(20);
  }
}

/** All that lay on it: the shared keys and the keyring of then, and, at worst, people's own keys as well. */
function copied() {
  const subject = desk.vault.read((db) => storedSubject(db, admitted.subject));
  const shared = desk.vault.read((db) => sharedHolders.flatMap((holder) => sharedKeysFor(db, own, holder, steward))).map(({ sealed }): Path => [{ kind: 'identity', sealed }]);
  const paths = shared.flatMap((path): Path[] => [path, ...(subject?.sections ?? []).flatMap(({ hash: section }) => [0, 1, 2, 3].map((epoch): Path => [...path, { kind: 'keyring', sealed: subject?.keyring as Uint8Array, section, epoch }]))]);
  return { opens: async (file: Uint8Array) => (await desk.service.tryAll({ account: steward, file, paths })).opened };
}
/** What is written now: to the section's present key and to the organization's. */
async function laterDocument(): Promise<Uint8Array> {
  const subject = desk.vault.read((db) => storedSubject(db, admitted.subject));
  const [section] = subject?.sections ?? [];
  if (subject?.directory == null || section === undefined) throw new Error('a directory');
  const { recipient } = recipientFor(subject.directory, section.hash, subject.epochs[section.hash] ?? 0);
  return sealFile('later', [recipient, ...desk.vault.read((db) => newestSharedKey(db, own, 'organization')).slice(0, 1).map((key) => key.recipient)]);
}
const code = (work: () => unknown): string => { try { work(); return 'done'; } catch (error) { return error instanceof AppError ? error.code : String(error); } };
const rejection = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const theAdmin = () => desk.vault.read((db) => person(db, admin)) as NonNullable<ReturnType<typeof person>>;

describe('a lost workstation', () => {
  it('has copied keys that open what is written later, until it is retired and they are replaced', async () => {
    const lost = copied();
    // The control: retired on the network alone, nothing is closed.
    expect(await lost.opens(await laterDocument())).toBe(true);
    const running = program();
    running.devices.retire(theAdmin(), gone, false);
    await pause(600);
    // The administrator replaces the organization's keys; keyrings are for a key steward.
    expect(desk.ring.due()).toEqual([]);
    expect(running.jobs.list()).toMatchObject([{ kind: 'renew-keys', state: 'running', step: 'Waiting for a key steward to sign in' }]);
    running.signIn(steward);
    await ended(running);
    const later = await laterDocument();
    expect(await lost.opens(later)).toBe(false);
    expect(await copied().opens(later)).toBe(true);
    expect(running.lost.due()).toBe(false);
    expect(desk.posted.map(({ key, signer }) => [key.split('/')[0], signer === admin])).toContainEqual(['retire', true]);
    expect(desk.audited.map(({ action }) => action)).toEqual(expect.arrayContaining(['device.retire', 'device.keys-replaced']));
  });

  it('goes on where it stopped, and is not done before its documents are sealed again', async () => {
    const section = desk.vault.read((db) => storedSubject(db, admitted.subject))?.sections[0];
    if (section === undefined) throw new Error('a section');
    const row = { id: DocumentId.parse(randomBytes(32).toString('hex')), subject: admitted.subject, section: section.hash, category: section.category, sensitivity: section.sensitivity, cid: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', commitment: hash(), size: 10, organization: own, ours: true, author: steward, authoredAt: 1, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 1, createdAt: 1 } as never as Parameters<typeof upsertDocument>[1];
    desk.vault.write((db) => { upsertDocument(db, row); });
    const first = program();
    first.devices.retire(theAdmin(), gone, false);
    await first.stop();
    const again = program();
    expect([again.lost.due(), desk.ring.due().length > 0]).toEqual([true, true]);
    again.signIn(steward);
    for (const begun = Date.now(); again.jobs.list()[0]?.step !== 'Sealing documents for new keys';) { if (Date.now() - begun > 15_000) throw new Error('no documents'); await pause(20); }
    expect((await again.devices.list()).renewing).toBe(true);
    desk.vault.write((db) => { upsertDocument(db, { ...row, epoch: 1 }); });
    again.signIn(steward);
    await ended(again);
    expect(again.jobs.list()[0]).toMatchObject({ step: 'The keys that the lost workstation held are replaced' });
  });

  it('shows what retiring it signs: its end, and each key that stands', () => {
    const { devices } = program();
    const planned = devices.plan(theAdmin(), gone);
    expect(planned).toMatchObject({ signer: admin, later: ['recipient'], call: { pallet: 'registry', method: 'retireDevice' } });
    expect(planned.also?.map(({ call: { method } }) => method)).toEqual(['rotateKey', 'rotateKey', 'rotateKey']);
    expect(devices.plan(theAdmin(), desk.device.account)).toMatchObject({ later: [], also: [] });
  });

  it('is not the one that is asked, unless that is meant, and then no key is replaced', async () => {
    const { devices, lost } = program();
    expect(code(() => devices.retire(theAdmin(), desk.device.account, false))).toBe('device.here');
    expect(desk.posted.some(({ key }) => key.startsWith('retire/'))).toBe(false);
    expect(code(() => devices.retire(theAdmin(), desk.device.account, true))).toBe('done');
    expect(desk.posted.some(({ key }) => key.startsWith('retire/'))).toBe(true);
    expect([lost.due(), desk.ring.due()]).toEqual([false, []]);
    expect(code(() => devices.retire(theAdmin(), 'nobody' as AccountId, false))).toBe('app.not-found');
    desk.vault.write((db) => { upsertDevice(db, { organization: own, account: gone, enrolledAt: 10, retiredAt: 60 }); });
    expect(code(() => devices.retire(theAdmin(), gone, false))).toBe('device.retired');
    await Promise.resolve();
  });

  it('is listed with when it was enrolled and last put its audit on record, and without a network as it was known', async () => {
    const { devices } = program();
    const rows = async () => (await devices.list()).rows.map(({ device, here, state, enrolledAt, anchoredAt, anchors }) => [device === gone, here, state, enrolledAt, anchoredAt, anchors]);
    expect(await rows()).toEqual([[false, true, 'enrolled', '2027-01-15T07:51:00.000Z', null, 0], [true, false, 'enrolled', '2027-01-15T07:51:00.000Z', '2027-01-15T07:59:00.000Z', 2]]);
    online = false;
    expect(await rows()).toEqual(expect.arrayContaining([[true, false, 'enrolled', null, null, null], [false, true, 'enrolled', null, null, null]]));
  });

  it('that was the only one: its restored copy gets a new key, gives up the old one, and replaces what the copy held', async () => {
    const former = desk.device.account;
    desk.vault.write((db) => {
      putRestoredAt(db, 50);
      for (const [sequence, stage] of [[0, 'confirmed'], [1, 'submitted']] as const) putAnchor(db, { device: former, sequence, root: hash(), firstRow: sequence * 5, rows: 5, pack: null, block: null, at: sequence, stage });
      enqueue(db, { id: 'anchor', idempotencyKey: `anchor/${former}/1`, signer: former, call: {}, }, 1);
    });
    const { devices, reenrolment, succeeded, lost } = program();
    expect(await devices.list()).toMatchObject({ here: former, enrolling: false, restoredAt: new Date(50).toISOString() });
    const planned = reenrolment.plan(theAdmin(), former);
    expect([planned, ...planned.also ?? []].map(({ call: { method }, signer, later }) => [method, signer === admin, later])).toEqual([
      ['enrolDevice', true, ['device']], ['retireDevice', true, []], ...[1, 2, 3].map(() => ['rotateKey', true, ['recipient']]),
    ]);
    expect(await rejection(reenrolment.begin(theAdmin(), gone))).toBe('app.not-found');
    // Twice at once is one key.
    const both = await Promise.allSettled([reenrolment.begin(theAdmin(), former), reenrolment.begin(theAdmin(), former)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    const next = desk.vault.read(workstation)?.device as AccountId;
    expect([succeeded, desk.vault.read(ownDevices), desk.vault.read(formerDevices)[0]?.wrapped]).toEqual([[next], [next, former], new Uint8Array(desk.device.wrapped)]);
    expect(desk.posted.filter(({ key }) => /^(device|retire)\//.test(key)).map(({ call: { method, args }, signer }) => [method, args[1], signer === admin])).toEqual([['enrolDevice', next, true], ['retireDevice', former, true]]);
    expect(desk.audited.filter(({ action }) => action === 'device.reenrol')).toHaveLength(1);
    expect([lost.due(), desk.vault.read((db) => setting(db, newPeerKey)), reenrolment.restoredAt()]).toEqual([true, true, null]);
    expect(desk.vault.read((db) => [anchors(db, former).map(({ sequence }) => sequence), outboxItem(db, 'anchor')])).toEqual([[0], undefined]);
    expect(await rejection(reenrolment.begin(theAdmin(), former))).toBe('device.retired');
  });

  it('signs nothing under a new key before the network has taken it', () => {
    const { reenrolment } = program();
    const item = (device: AccountId) => desk.vault.write((db) => enqueue(db, { id: device, idempotencyKey: `device/${device}`, signer: admin, call: {} }, 1));
    // The control: what founding an organization enrols waits for itself.
    item(desk.device.account);
    expect(reenrolment.awaited()).toBe(false);
    const next = 'the next' as AccountId;
    desk.vault.write((db) => { succeedDevice(db, { device: next, deviceRecipient: desk.device.recipient, deviceWrapped: random(8) }); });
    item(next);
    const stages = (['waiting', 'submitted', 'failed', 'confirmed'] as const).map((status) => { desk.vault.write((db) => { updateOutbox(db, next, { status }, 2); }); return reenrolment.awaited(); });
    expect(stages).toEqual([true, true, true, false]);
  });

  it('that is retired already is enrolled under a new key, and not retired twice', () => {
    desk.vault.write((db) => { upsertDevice(db, { organization: own, account: desk.device.account, enrolledAt: 10, retiredAt: 60 }); });
    const planned = program().reenrolment.plan(theAdmin(), desk.device.account);
    expect(planned.also?.map(({ call: { method } }) => method)).toEqual(['rotateKey', 'rotateKey', 'rotateKey']);
  });
});
