import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AccountId, ConsentId, Hash, OrganizationId, PatientId, RequestId, SubjectId } from '../../../core/ids/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, insertPatient, putDraft, upsertConsent, upsertOrganization, upsertRequest, upsertSubject } from '../../vault/repositories/index.ts';
import { type AuditEvent, createAuditLog } from '../audit/audit-log.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createToday } from './today.ts';

const [own, away] = [OrganizationId.parse(1), OrganizationId.parse(2)];
const me = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const other = AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const [ada, ben] = [PatientId.parse('patient-ada'), PatientId.parse('patient-ben')];
const subject = SubjectId.parse('a'.repeat(64));
const [hour, day] = [3_600_000, 86_400_000];
const now = Date.UTC(2026, 10, 29, 8);
let folder: string;
let vault: Vault;
let clock = now;
let actor = me;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-today-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  [clock, actor] = [now, me];
  vault.write((db) => {
    upsertOrganization(db, { id: own, name: 'Here', country: 'IE', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    for (const id of [ada, ben]) insertPatient(db, { id, name: id, sortName: id, birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient', id }, search: id, createdAt: 1, updatedAt: 1 });
    for (const account of [me, other]) addPerson(db, { account, kind: 'staff', name: 'A nurse', title: 'Nurse', organization: own, patient: null, recipient: 'age1' as AgeRecipient, wrapped: new Uint8Array([1]), demoPin: null, createdAt: 1 });
    upsertSubject(db, { id: subject, organization: own, ours: true, custodian: own, controller: null, patient: ada, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
  });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

const log = () => createAuditLog({ vault, now: () => clock, device: me, hashOf: rowHash, actor: () => ({ account: actor, role: 'Nurse', organization: own }), changes: createChangeFeed() });
const rowsOf = (action: string): number => vault.read((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM audit_row WHERE action = ?', action)?.n ?? 0);
const look = () => createToday({ vault, audit: log(), session: { require: () => ({ account: me }) } as never, names: { grantee: () => 'Away' } as never, patients: { line: (patient: PatientId) => ({ patient }) } as never, now: () => now }).look();

it('is empty for who begins, and the look itself is a row', () => {
  expect(look()).toEqual({ drafts: [], ending: [], requests: 0, failed: 0, recent: [] });
  expect(rowsOf('patient.today')).toBe(1);
});

it('names the charts this person was shown within a week, the last first, each once; not those of others, and not what was refused', () => {
  const opened = (patient: PatientId, at: number, change: Partial<AuditEvent> = {}): void => { clock = at; log().record({ action: 'chart.open', outcome: 'permit', patient, ...change }); };
  opened(ada, now - 8 * day);
  expect(look().recent).toEqual([]);
  opened(ada, now - 3 * hour);
  opened(ben, now - 2 * hour);
  opened(ada, now - hour);
  expect(look().recent).toEqual([{ patient: ada, openedAt: new Date(now - hour).toISOString() }, { patient: ben, openedAt: new Date(now - 2 * hour).toISOString() }]);
  opened(ben, now, { outcome: 'deny' });
  actor = other;
  opened(ben, now);
  expect(look().recent.map(({ patient }) => patient)).toEqual([ada, ben]);
});

it('has the own drafts, what ends within a day, and how many requests wait', () => {
  vault.write((db) => {
    putDraft(db, { account: me, patient: ada, kind: 'note', target: null, body: '{}', keptAt: now - hour });
    putDraft(db, { account: other, patient: ben, kind: 'note', target: null, body: '{}', keptAt: now });
    for (const [id, end] of [['1', now + hour], ['2', now + 2 * day]] as const) {
      upsertConsent(db, {
        id: ConsentId.parse(id.repeat(64)), subject, grantee: { kind: 'Organization', organization: away }, sections: [], actions: 1, purposes: 1, period: { start: 0, end }, dataPeriod: null, terms: Hash.parse('1'.repeat(64)), duo: null, countries: [], parent: null, bundle: null, evidence: 'Pin',
        grantedBy: me, grantedAt: 1, revokedAt: null, lapsed: false, termsText: null, witness: null, request: null, conditions: null, createdAt: 1, revokedTime: null, stage: 'confirmed',
      });
    }
    const request = { subject, organization: away, requestedBy: other, grantee: { kind: 'Organization', organization: away } as const, sections: [], actions: 1, purposes: 1, textCid: null, text: null, wanted: null, consent: null, stage: 'confirmed' as const, createdAt: 1 };
    upsertRequest(db, { ...request, id: RequestId.parse('3'.repeat(64)), ours: false, state: 'open', period: { start: 0, end: now + day } });
    upsertRequest(db, { ...request, id: RequestId.parse('4'.repeat(64)), ours: false, state: 'open', period: { start: 0, end: now - 1 } });
    upsertRequest(db, { ...request, id: RequestId.parse('5'.repeat(64)), ours: true, state: 'open', period: { start: 0, end: now + day } });
    upsertRequest(db, { ...request, id: RequestId.parse('6'.repeat(64)), ours: false, state: 'refused', period: { start: 0, end: now + day } });
  });
  expect(look()).toMatchObject({ drafts: [{ patient: ada, kind: 'note' }], ending: [{ consent: '1'.repeat(64), patientName: ada, granteeName: 'Away' }], requests: 1 });
});
