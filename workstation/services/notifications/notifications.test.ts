import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../core/consent/index.ts';
import { type AccountId, type ConsentId, OrganizationId, type PatientId, type SubjectId } from '../../../core/ids/index.ts';
import { type Emergency } from '../../../core/consent/index.ts';
import { putEmergencyCase, upsertConsent, upsertEmergency } from '../../vault/repositories/index.ts';
import { createEmergencyNotices } from '../emergency/emergency-notices.ts';
import { type GuardedDesk, guardedDesk, hash, own } from '../guardians/guardians.fixture.ts';
import { createConsentNotices } from './consent-notices.ts';
import { createNotifications, type Notifications } from './notifications.ts';

const minute = 60_000;
const hour = 60 * minute;
const away = OrganizationId.parse(2);
let desk: GuardedDesk;
let notifications: Notifications;
let opener: AccountId;
let officer: AccountId;
let patient: PatientId;
let subject: SubjectId;
let patientsOwn: AccountId;
let emergency: Emergency;

const look = (organization = own) => { createEmergencyNotices({ vault: desk.vault, notifications, organization: () => organization, now: desk.clock }).look(); };
const toldTo = (account: AccountId) => { desk.as(account); return notifications.list().map(({ kind }) => kind); };
const put = (change: Partial<Emergency>) => { emergency = { ...emergency, ...change }; desk.vault.write((db) => { upsertEmergency(db, emergency); }); };

beforeEach(async () => {
  desk = await guardedDesk();
  const { vault, session, audit, names, changes, clock } = desk;
  notifications = createNotifications({ vault, session: session as never, audit, names, changes, now: clock });
  await desk.ring.provide(await desk.hire('Steward', 'KeySteward'));
  opener = await desk.hire('Elif', 'Clinician');
  officer = await desk.hire('Otto', 'PrivacyOfficer' as Role);
  ({ patient, subject, account: patientsOwn } = await desk.admit('111111'));
  emergency = {
    id: hash() as never, subject, organization: away, openedBy: opener, reason: 1, text: null, sections: [], minimum: [], openedAt: desk.clock(), restAt: desk.clock() + 2 * minute, until: desk.clock() + hour,
    approvers: [], threshold: 0, approvals: [], closedAt: null, review: null,
  };
});
afterEach(() => { desk.end(); });

describe('of an emergency', () => {
  it('the patient and the privacy officer at home are told at once, and of what came of it; nobody twice, and nobody else', () => {
    put({});
    look();
    look();
    expect(toldTo(patientsOwn)).toEqual(['emergency-opened']);
    expect(toldTo(officer)).toEqual(['emergency-opened']);
    expect(toldTo(opener)).toEqual([]);
    desk.later(2 * minute);
    look();
    expect(toldTo(patientsOwn)).toEqual(['emergency-alone', 'emergency-opened']);
    desk.later(hour);
    look();
    put({ review: { reviewedBy: officer, verdict: 'Justified', text: null, reviewedAt: desk.clock() } });
    look();
    expect(toldTo(patientsOwn)).toEqual(['emergency-reviewed', 'emergency-ended', 'emergency-alone', 'emergency-opened']);
  });

  it('nobody is alarmed where a second person approved in time', () => {
    put({ approvals: [officer], restAt: desk.clock() + minute });
    desk.later(hour);
    look();
    expect(toldTo(officer)).toEqual(['emergency-opened']);
  });

  it('where it was opened: who is asked, who owes, and after 72 hours that it is late', () => {
    put({ organization: own, approvers: [officer], threshold: 1 });
    look();
    expect(toldTo(officer).toSorted()).toEqual(['emergency-approval', 'emergency-opened']);
    put({ closedAt: desk.clock() + minute });
    desk.later(2 * minute);
    look();
    expect(toldTo(opener)).toEqual(['review-owed']);
    expect(toldTo(officer)).toContain('review-due');
    desk.later(72 * hour);
    look();
    expect(toldTo(opener)[0]).toBe('review-overdue');
    put({ review: { reviewedBy: officer, verdict: 'Justified', text: null, reviewedAt: desk.clock() } });
    look();
    expect(toldTo(opener)[0]).toBe('emergency-reviewed');
  });

  it('one that the network refused: its opener, and the officers where it had begun', () => {
    desk.vault.write((db) => { putEmergencyCase(db, { emergency: emergency.id, subject, patient, openedBy: opener, reason: 1, text: 'x', askedAt: desk.clock(), offline: true, known: false, pending: [], refused: 'ReviewOwed', accountText: null, accountAt: null }); });
    look();
    expect([toldTo(opener), toldTo(officer)]).toEqual([['emergency-refused'], ['emergency-refused']]);
  });
});

describe('the list', () => {
  it('is a look, written down; how many are new is not, and says nothing of anybody', () => {
    put({});
    look();
    desk.as(officer);
    const rows = () => desk.audited.filter(({ action }) => action === 'notification.list').length;
    expect(notifications.unseen()).toEqual({ count: 1, urgent: true });
    expect(rows()).toBe(0);
    const [first] = notifications.list();
    expect([first?.patientName, rows()]).toEqual(['Ada Lost', 1]);
    expect(notifications.seen(first?.id ?? 0)).toEqual({ count: 0 });
    // Seen by one officer is not seen by the patient.
    desk.as(patientsOwn);
    expect(notifications.unseen().count).toBe(1);
  });
});

describe('of consents', () => {
  it('the patient is told of new access once it is final, and three days before it ends; not where it is short anyway', () => {
    const give = (id: string, days: number, stage: 'saved' | 'confirmed') => {
      desk.vault.write((db) => {
        upsertConsent(db, {
          id: id.repeat(64) as ConsentId, subject, grantee: { kind: 'Organization', organization: away }, sections: [], actions: 1, purposes: 1, period: { start: desk.clock(), end: desk.clock() + days * 24 * hour }, dataPeriod: null, terms: hash(), duo: null, countries: [], parent: null, bundle: null,
          evidence: 'Pin', grantedBy: officer, grantedAt: 1, revokedAt: null, lapsed: false, termsText: null, witness: null, revokedTime: null, request: null, stage, createdAt: desk.clock(),
        } as never);
      });
    };
    const notices = createConsentNotices({ vault: desk.vault, notifications, now: desk.clock });
    give('a', 30, 'saved');
    notices.look();
    expect(toldTo(patientsOwn)).toEqual([]);
    give('b', 30, 'confirmed');
    give('c', 1, 'confirmed');
    notices.look();
    notices.look();
    expect(toldTo(patientsOwn)).toEqual(['consent-given', 'consent-given']);
    desk.later(27 * 24 * hour);
    notices.look();
    expect(toldTo(patientsOwn).filter((kind) => kind === 'consent-ending')).toHaveLength(1);
    expect(toldTo(officer)).toEqual([]);
  });
});
