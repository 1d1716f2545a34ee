import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, OrganizationId, type PatientId } from '../../../core/ids/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { type NotificationRecipient, personOfPatient, type StoredNotification } from '../../vault/repositories/index.ts';
import { type AuditLog, createAuditLog } from '../audit/audit-log.ts';
import { guardedDesk, type GuardedDesk, hash } from '../guardians/guardians.fixture.ts';
import { createWishes, type Wishes } from './wishes.ts';

const own = OrganizationId.parse(1);

let desk: GuardedDesk;
let patient: PatientId;
let other: PatientId;
let mine: AccountId;
let [clinician, officer, second]: AccountId[] = [];
let audit: AuditLog;
let wishes: Wishes;
let told: { to: readonly NotificationRecipient[]; kind: StoredNotification['kind'] }[];

const code = (work: () => unknown): string => { try { work(); return 'done'; } catch (error) { return error instanceof AppError ? error.code : String(error); } };
const look = (of: PatientId, account: AccountId): number => audit.record({ action: 'chart.open', outcome: 'permit', patient: of, account, role: 'Clinician', reason: 'Covering for a colleague' })[0]!.sequence;

beforeEach(async () => {
  desk = await guardedDesk();
  const steward = await desk.hire('Steward', 'KeySteward');
  await desk.ring.provide(steward);
  ({ patient } = await desk.admit('271828'));
  desk.later();
  ({ patient: other } = await desk.admit('314159'));
  [clinician, officer, second] = [await desk.hire('Cleo', 'Clinician'), await desk.hire('Olga', 'PrivacyOfficer'), await desk.hire('Otto', 'PrivacyOfficer')];
  mine = desk.vault.read((db) => personOfPatient(db, patient))!.account;
  audit = createAuditLog({ vault: desk.vault, now: desk.clock, device: desk.device.account, hashOf: rowHash, actor: () => ({ account: null, role: null, organization: own }), changes: desk.changes });
  told = [];
  wishes = createWishes({
    vault: desk.vault, session: desk.session as never, audit, decider: {} as never, writer: {} as never, names: { account: (id: string) => (id === clinician ? 'Cleo' : id) } as never, changes: desk.changes,
    notifications: { tell: (_, to, { kind }) => { told.push({ to, kind }); } }, organization: () => own, newId: hash, now: desk.clock,
  });
});
afterEach(() => { desk.end(); });

describe('a look that a patient disputes', () => {
  it('reaches the privacy officer, who sees what it is about, and the answer reaches the patient; the row stays', () => {
    const row = look(patient, clinician!);
    desk.as(mine);
    const { wish } = wishes.ask(patient, 'dispute', null, 'I never met her', row);
    expect(told).toEqual([{ to: ['role:PrivacyOfficer', 'role:Admin'], kind: 'dispute-raised' }]);
    desk.as(clinician!);
    expect(wishes.forPatient(patient)).toEqual([]);
    desk.as(officer!);
    expect(wishes.list()).toMatchObject([{ wish, kind: 'dispute', text: 'I never met her', state: 'open', look: { sequence: row, byName: 'Cleo', role: 'Clinician', action: 'chart.open', outcome: 'permit', reason: 'Covering for a colleague' } }]);
    wishes.answer(wish, true, 'She was told off');
    expect(told.at(-1)).toEqual({ to: [`patient:${patient}`], kind: 'dispute-answered' });
    desk.as(mine);
    expect(wishes.forPatient(patient)).toMatchObject([{ wish, state: 'done', answer: 'She was told off', look: { sequence: row } }]);
    // Answered, it can be disputed again.
    expect(code(() => wishes.ask(patient, 'dispute', null, 'Still', row))).toBe('done');
  });

  it('is one of this patient’s own log, once at a time, and names a row', () => {
    const [row, foreign] = [look(patient, clinician!), look(other, clinician!)];
    desk.as(mine);
    expect(code(() => wishes.ask(patient, 'dispute', null, 'Not mine', foreign))).toBe('app.not-found');
    expect(code(() => wishes.ask(patient, 'dispute', null, 'Nothing there', 9_999))).toBe('app.not-found');
    expect(code(() => wishes.ask(patient, 'dispute', null, 'Which?'))).toBe('app.invalid-input');
    expect(code(() => wishes.ask(patient, 'erase', null, 'Erase', row))).toBe('app.invalid-input');
    expect(code(() => wishes.ask(other, 'dispute', null, 'For somebody else', foreign))).toBe('access.role-missing');
    expect(code(() => wishes.ask(patient, 'dispute', null, 'Once', row))).toBe('done');
    expect(code(() => wishes.ask(patient, 'dispute', null, 'Twice', row))).toBe('app.busy');
    expect(told).toHaveLength(1);
  });

  it('is not answered by whoever looked', () => {
    const row = look(patient, officer!);
    desk.as(mine);
    const { wish } = wishes.ask(patient, 'dispute', null, 'Why?', row);
    desk.as(officer!);
    expect(code(() => wishes.answer(wish, false, 'It was fine'))).toBe('wish.own-look');
    desk.as(second!);
    expect(code(() => wishes.answer(wish, false, 'She was asked to'))).toBe('done');
  });
});
