import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId, ConsentId, Hash, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { insertPatient, putWish, type StoredConsent, type StoredDelegation, upsertConsent, upsertDelegation, upsertOrganization, upsertSubject } from '../../vault/repositories/index.ts';
import type { AuditEvent } from '../audit/audit-log.ts';
import { createConsentOverseer } from './oversight.ts';

const [own, away] = [OrganizationId.parse(1), OrganizationId.parse(2)];
const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const other = AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const [ours, theirs] = [SubjectId.parse('a'.repeat(64)), SubjectId.parse('b'.repeat(64))];
const patient = PatientId.parse('patient-0001');
const day = 86_400_000;
const now = Date.UTC(2026, 10, 29);
let folder: string;
let vault: Vault;
let rows: AuditEvent[];
let ids = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-oversight-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  rows = [];
  vault.write((db) => {
    upsertOrganization(db, { id: own, name: 'Here', country: 'IE', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    // Comes of age in ten days.
    insertPatient(db, { id: patient, name: 'Timo', sortName: 'timo', birthDate: '2008-12-09', gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient', id: 'x' }, search: 'timo', createdAt: 1, updatedAt: 1 });
    for (const [id, mine] of [[ours, true], [theirs, false]] as const) upsertSubject(db, { id, organization: mine ? own : away, ours: mine, custodian: own, controller: null, patient, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
  });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

const give = (change: Partial<StoredConsent>): void => {
  const id = ConsentId.parse((ids += 1).toString(16).padStart(64, '0'));
  vault.write((db) => {
    upsertConsent(db, {
      id, subject: ours, grantee: { kind: 'Organization', organization: away }, sections: [], actions: 1, purposes: 1, period: { start: 0, end: now + day }, dataPeriod: null, terms: Hash.parse('1'.repeat(64)), duo: null, countries: [], parent: null, bundle: null, evidence: 'Pin',
      grantedBy: account, grantedAt: 1, revokedAt: null, lapsed: false, termsText: null, witness: null, request: null, conditions: null, createdAt: 1, revokedTime: null, stage: 'confirmed', ...change,
    });
  });
};
const mandate = (change: Partial<StoredDelegation>): void => {
  vault.write((db) => { upsertDelegation(db, { subject: ours, delegate: account, relation: 'Guardian', powers: 1, sections: [], actions: 1, purposes: 1, period: { start: 0, end: now + 400 * day }, evidence: 'Pin', witness: null, grantedBy: account, grantedAt: 1, endedAt: null, stage: 'confirmed', createdAt: 1, ...change }); });
};
const look = () => createConsentOverseer({ vault, audit: { record: (...events: AuditEvent[]) => { rows.push(...events); return []; } } as never, names: { grantee: () => 'Away', known: () => 'Thea' } as never, now: () => now }).look();

describe('what consents need attention', () => {
  it('is nothing where there is none, and reading it is a row', () => {
    expect(look()).toEqual({ ending: [], contested: [], delegated: [], research: [] });
    expect(rows).toEqual([{ action: 'consent.oversight', outcome: 'done' }]);
  });

  it('those that end within thirty days, the first first; not the withdrawn, the ended, the later, the unconfirmed or other organizations’', () => {
    for (const change of [{ period: { start: 0, end: now + 20 * day } }, {}, { period: { start: 0, end: now + 31 * day } }, { period: { start: 0, end: now } }, { revokedAt: 5 }, { stage: 'saved' as const }, { subject: theirs }, { period: { start: now + day, end: now + 2 * day } }]) give(change);
    expect(look().ending.map(({ until, patientName, granteeName, purposes }) => [until, patientName, granteeName, purposes])).toEqual([[new Date(now + day).toISOString(), 'Timo', 'Away', ['TREAT']], [new Date(now + 20 * day).toISOString(), 'Timo', 'Away', ['TREAT']]]);
  });

  it('disputes that wait for an answer, and nothing else that is asked', () => {
    const ask = (kind: 'dispute' | 'erase', state: 'open' | 'done', id: string) => { vault.write((db) => { putWish(db, { id: Hash.parse(id.repeat(64)), patient, kind, document: null, looked: kind === 'dispute' ? 3 : null, text: 'Who is that?', state, answer: null, version: null, askedAt: now, answeredBy: null, answeredAt: null }); }); };
    ask('dispute', 'open', '1');
    ask('dispute', 'done', '2');
    ask('erase', 'open', '3');
    expect(look().contested).toMatchObject([{ wish: '1'.repeat(64), patientName: 'Timo', text: 'Who is that?' }]);
  });

  it('mandates by when they end, a child’s guardian’s at majority; not those that somebody ended', () => {
    mandate({});
    mandate({ delegate: other, relation: 'Family', period: { start: 0, end: now + 5 * day } });
    expect(look().delegated.map(({ delegate, endsBy, ends }) => [delegate, endsBy, ends.slice(0, 10)])).toEqual([[other, 'term', '2026-12-04'], [account, 'majority', '2026-12-09']]);
    mandate({ endedAt: now - day });
    expect(look().delegated.map(({ delegate }) => delegate)).toEqual([other]);
  });

  it('research by its use, standing, withdrawn and ended', () => {
    for (const change of [{}, { revokedAt: 5 }, { period: { start: 0, end: now - 1 } }]) give({ duo: 42, ...change });
    give({ duo: 6 });
    give({});
    expect(look().research).toEqual([{ use: 'DUO:0000006', standing: 1, withdrawn: 0, ended: 0 }, { use: 'DUO:0000042', standing: 1, withdrawn: 1, ended: 1 }]);
  });
});
