import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actions, purposes } from '../../../core/consent/index.ts';
import { contract } from '../../../core/contract/index.ts';
import { AccountId, ConsentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { insertPatient, type StoredConsent, upsertConsent, upsertOrganization, upsertSubject } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import type { Terms } from '../consents/consents.ts';
import { createMoments } from '../signing/moments.ts';
import { createResearch, type Research } from './research.ts';

const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const own = OrganizationId.parse(1);
const patient = PatientId.parse('patient-0001');
const subject = SubjectId.parse('5a'.repeat(32));
const section = SectionHash.parse('ec'.repeat(16));
const sections = [{ category: 'labs', sensitivity: 'general' }] as const;
const asked = { title: 'Sleep', question: 'Does it help?', use: 7, modifiers: [21], disease: 'asthma', reward: '20 ASN' };
const evidence = { kind: 'self' } as const;

let folder: string;
let vault: Vault;
let now: number;
let granted: Terms[];
let actor: { kind: string; patient: string | null };
let research: Research;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-research-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  [now, granted, actor] = [1_000, [], { kind: 'patient', patient }];
  vault.write((db) => {
    upsertOrganization(db, { id: own, name: 'Own', country: 'IE', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    insertPatient(db, { id: patient, name: 'Ada', sortName: 'ada', birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient' }, search: 'ada', createdAt: 1, updatedAt: 1 });
    upsertSubject(db, { id: subject, organization: own, ours: true, custodian: own, controller: null, patient, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
  });
  let salts = 0;
  research = createResearch({
    moments: createMoments(() => now), vault, session: { require: () => ({ account, ...actor }), roles: () => [] } as never, consents: { grant: (_: unknown, terms: Terms) => { granted.push(terms); return Promise.resolve(ConsentId.parse('c1'.repeat(32))); }, planGrant: (_: unknown, terms: Terms) => { granted.push(terms); return {}; } } as never,
    audit: { record: () => [], recordIn: () => undefined } as never, names: { organization: () => 'Own' } as never, changes: createChangeFeed(), organization: () => own, newSalt: () => Hash.parse((salts += 1).toString(16).padStart(64, '0')), now: () => now,
  });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true, force: true }); });

/** As the network would tell it. */
function store(programme: Hash, change: Partial<StoredConsent> = {}): void {
  const row: StoredConsent = {
    id: ConsentId.parse('c1'.repeat(32)), subject, grantee: { kind: 'Role', organization: own, role: 'Researcher' }, sections: [section], actions: actions.read, purposes: purposes.HRESCH, period: { start: 0, end: 5_000 }, dataPeriod: null, terms: programme, duo: 7, countries: [], parent: null,
    bundle: null, evidence: 'Pin', grantedBy: account, grantedAt: 1, revokedAt: null, lapsed: false, termsText: null, witness: null, revokedTime: null, request: null, conditions: null, stage: 'confirmed', createdAt: 1, ...change,
  };
  vault.write((db) => { upsertConsent(db, row); });
}

const standing = (): string | undefined => research.forPatient(patient)[0]?.state;

describe('a research programme', () => {
  it('asks for research and to read, under its own clauses, and for nothing else', async () => {
    const { programme } = research.offer(asked);
    await research.give(patient, programme, sections, 30, evidence);
    expect(granted).toMatchObject([{ purposes: ['HRESCH'], actions: ['read'], grantee: { kind: 'role', organization: own, role: 'Researcher' }, research: { duo: 7, clauses: programme } }]);
  });

  it('shows the terms that are given: from the moment they were shown', async () => {
    const { programme } = research.offer(asked);
    research.plan(patient, programme, sections, 30, 'self');
    now += 5_000;
    await research.give(patient, programme, sections, 30, evidence);
    expect(granted[1]).toEqual(granted[0]);
    await research.give(patient, programme, sections, 30, evidence);
    expect(granted[2]?.start).not.toBe(granted[0]?.start);
  });

  it('has no way to hang a reward on consent to treatment: neither side of the contract takes the other’s words', () => {
    const give = contract.research.give['~orpc'].inputSchema;
    const grant = contract.consents.grant['~orpc'].inputSchema;
    const given = { patient, programme: 'aa'.repeat(32), sections, days: 30, evidence };
    const treatment = { patient, terms: { grantee: { kind: 'organization', organization: 1 }, sections, purposes: ['TREAT'], start: '2026-01-01T00:00:00Z', end: '2027-01-01T00:00:00Z' }, evidence };
    expect([give?.safeParse(given).success, grant?.safeParse(treatment).success]).toEqual([true, true]);
    expect(give?.safeParse({ ...given, purposes: ['TREAT'] }).success).toBe(false);
    for (const more of [{ reward: '20 ASN' }, { research: { duo: 7, clauses: 'aa'.repeat(32) } }, { programme: 'aa'.repeat(32) }]) expect(grant?.safeParse({ ...treatment, terms: { ...treatment.terms, ...more } }).success).toBe(false);
  });

  it('says where a patient stands, as the chain’s own check would', () => {
    const { programme } = research.offer(asked);
    expect(standing()).toBe('not-asked');
    store(programme, { stage: 'submitted' });
    expect(standing()).toBe('on-its-way');
    store(programme);
    expect(standing()).toBe('taking-part');
    expect(research.programmes()).toMatchObject([{ takingPart: 1, withdrawn: 0 }]);
    now = 5_000;
    expect(standing()).toBe('ended');
    now = 1_000;
    store(programme, { revokedAt: 9 });
    expect(standing()).toBe('withdrawn');
    expect(research.programmes()).toMatchObject([{ takingPart: 0, withdrawn: 1 }]);
  });

  it('is not covered by a consent to another programme, or by one to treatment', () => {
    research.offer(asked);
    store(Hash.parse('dd'.repeat(32)));
    expect(standing()).toBe('not-asked');
    store(Hash.parse('dd'.repeat(32)), { id: ConsentId.parse('c2'.repeat(32)), purposes: purposes.TREAT, duo: null });
    expect(standing()).toBe('not-asked');
  });

  it('that asks nobody any more takes nobody in, and stays in sight of who takes part', async () => {
    const { programme } = research.offer(asked);
    store(programme);
    research.end(programme);
    await expect(research.give(patient, programme, sections, 30, evidence)).rejects.toMatchObject({ code: 'app.busy' });
    expect(standing()).toBe('taking-part');
  });

  it('reaches another clinic as a file, the same there; a changed one is another programme, or none', () => {
    const { programme, file } = research.offer(asked);
    expect(research.add(file)).toEqual({ programme });
    expect(research.add(file.replace('Sleep', 'Sheep')).programme).not.toBe(programme);
    expect(() => research.add(file.replace('"use":7', '"use":5'))).toThrow('document.invalid');
    expect(() => research.add(file.replace('"organization":1', '"organization":9'))).toThrow('app.not-found');
  });

  it('is shown to the patient themself alone, and at the desk', () => {
    actor = { kind: 'patient', patient: 'patient-0002' };
    expect(() => research.forPatient(patient)).toThrow('access.role-missing');
    actor = { kind: 'staff', patient: null };
    expect(() => research.forPatient(patient)).toThrow('access.role-missing');
  });
});
