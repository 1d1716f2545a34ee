import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assignment, Consent, Delegation, Emergency } from '../../../core/consent/index.ts';
import { AccountId, ConsentId, EmergencyId, Hash, OrganizationId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Chain, Change, Head, Organization, ReadOptions } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { assignmentsOf, chainCursor, consent as storedConsent, delegationsOfSubject, emergency as storedEmergency, organization as storedOrganization, subject as storedSubject, upsertConsent, upsertOrganization } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import type { Puller } from '../pull/puller.ts';
import { createFirstSight } from './first-sight.ts';
import { createSynchronizer, type Synchronizer } from './synchronizer.ts';

const own = OrganizationId.parse(1);
const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const subject = SubjectId.parse('aa'.repeat(32));
const id = ConsentId.parse('bb'.repeat(32));
const section = SectionHash.parse('cc'.repeat(16));
const other = SectionHash.parse('dd'.repeat(16));
const granted: Consent = {
  id, subject, grantee: { kind: 'Role', organization: own, role: 'Clinician' }, sections: [section], actions: 1, purposes: 1, period: { start: 0, end: 10_000 }, dataPeriod: null, terms: '11'.repeat(32), duo: null,
  countries: [], parent: null, bundle: null, evidence: 'Pin', grantedBy: account, grantedAt: 3, revokedAt: null, lapsed: false,
};

const emergencyId = EmergencyId.parse('ee'.repeat(32));
const opened: Emergency = {
  id: emergencyId, subject, organization: own, openedBy: account, reason: 1, text: null, sections: [section], minimum: [section], openedAt: 1, restAt: 2, until: 10_000, approvers: [], threshold: 0, approvals: [], closedAt: null, review: null,
};

type View = 'finalized' | 'best';
/** Two views of one chain, which differ where the newest blocks are not final. */
type State = Consent | Emergency | { readonly change: 'Assignment' | 'Subject'; readonly id: string };
const isConsent = (state: State): state is Consent => 'grantee' in state;
const isEmergency = (state: State): state is Emergency => 'minimum' in state;
const organizationOf = (status: 'Active' | 'Suspended'): Organization => ({ id: own, country: 'IE', name: Hash.parse('00'.repeat(32)), admins: [], status, admittedAt: 1 });
const role: Assignment = { organization: own, account, role: 'Clinician', from: 0, until: null, licence: null, assignedBy: account, endedAt: null };
const roleChange: State = { change: 'Assignment', id: 'ab'.repeat(32) };
const mandate: Delegation = { delegate: account, relation: 'Guardian', powers: 1, sections: [section], actions: 1, purposes: 1, period: { start: 0, end: 10_000 }, evidence: 'Pin', grantedBy: account, grantedAt: 1 };
const mandateChange: State = { change: 'Subject', id: subject };
interface Views {
  finalized: State[]; best: State[];
  /** The organization's only role, how its suspension stands, and a patient's delegates. */
  role: Record<View, Assignment | null>; status: Record<View, 'Active' | 'Suspended'>; delegates: Record<View, Delegation[]>;
  /** Changes older than these are no longer kept. */
  kept: number;
  /** Roles cannot be read. */
  away: boolean;
  /** Of the newest block. */
  height: Record<View, number>;
}

function chainOf(views: Views) {
  let listener: (head: Head) => void = () => undefined;
  const view = (options?: ReadOptions): View => (options?.at === 'best' ? 'best' : 'finalized');
  const at = (where: View) => ({ number: views.height[where], hash: Hash.parse('00'.repeat(32)), time: 1 });
  const answer = <T>(options: ReadOptions | undefined, of: (where: View) => T) => Promise.resolve({ value: of(view(options)), at: at(view(options)) });
  // Each state of the consent, or the emergency, is one change of the sequence.
  const changesIn = (where: View): Change[] => views[where].map((state, sequence): Change => 'change' in state ? { sequence, kind: state.change, key: Hash.parse(state.id), subject: state.change === 'Subject' ? subject : null } : { sequence, kind: 'Consent', key: Hash.parse(state.id), subject })
    .filter(({ sequence }) => sequence >= views[where].length - views.kept);
  const newest = <T extends State>(where: View, is: (state: State) => state is T, key: string | null) => views[where].findLast((state): state is T => is(state) && (key === null || state.id === key)) ?? null;
  const chain = {
    changeCount: (_: unknown, options?: ReadOptions) => answer(options, (where) => views[where].length),
    changes: (_: unknown, from: number, to: number, options?: ReadOptions) => answer(options, (where) => changesIn(where).filter(({ sequence }) => from <= sequence && sequence < to)),
    consent: (_: unknown, key: string, options?: ReadOptions) => answer(options, (where) => newest(where, isConsent, key)),
    consents: () => answer(undefined, (where) => [newest(where, isConsent, null)].filter((one) => one !== null)),
    emergency: (_: unknown, key: string, options?: ReadOptions) => answer(options, (where) => newest(where, isEmergency, key)),
    emergencies: () => answer(undefined, (where) => [newest(where, isEmergency, null)].filter((one) => one !== null)),
    requests: () => answer(undefined, () => []), documents: () => answer(undefined, () => []),
    assignments: () => answer(undefined, (where) => [views.role[where]].filter((one) => one !== null)),
    assignmentsOf: (_: unknown, __: unknown, options?: ReadOptions) => views.away ? Promise.reject(new Error('away')) : answer(options, (where) => [views.role[where]].filter((one) => one !== null)),
    delegations: (_: unknown, options?: ReadOptions) => answer(options, (where) => views.delegates[where]),
    organization: (_: unknown, options?: ReadOptions) => answer(options, (where) => organizationOf(views.status[where])),
    organizations: () => answer(undefined, (where) => [organizationOf(views.status[where])]),
    subjectsNaming: (_: unknown, from: string | null) => answer(undefined, () => (from === null ? { subjects: [], next: 'second' } : { subjects: [subject], next: null })),
    // As the chain answers: for the sections that were asked for, or all.
    epochs: (_: unknown, asked: readonly SectionHash[] = [section, other]) => answer(undefined, () => asked.map((one) => ({ section: one, epoch: one === other ? 1 : 0 }))),
    subject: () => answer(undefined, () => ({ id: subject, custodian: own, organization: own, controller: null, directory: null, liveConsents: 1 })),
    devices: () => answer(undefined, () => []),
    onHead: (listen: (head: Head) => void) => { listener = listen; return () => undefined; },
  } as unknown as Chain;
  return { chain, head: (kind: View) => { listener({ kind, ...at(kind) }); } };
}

let folder: string;
let vault: Vault;
let views: Views;
let synchronizer: Synchronizer;
let head: (kind: View) => void;
let forgotten: ConsentId[];
let logged: unknown[];
const settled = async () => { for (let turn = 0; turn < 400; turn += 1) await Promise.resolve(); };
const see = async (kind: View) => { head(kind); await settled(); };
const knownEmergency = () => vault.read((db) => storedEmergency(db, subject, emergencyId));
const known = () => vault.read((db) => storedConsent(db, id));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-sync-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  vault.write((db) => { upsertOrganization(db, { id: own, name: 'Own', country: 'IE', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 }); });
  [logged, forgotten] = [[], []];
  views = {
    finalized: [], best: [], role: { finalized: null, best: null }, status: { finalized: 'Active', best: 'Active' }, delegates: { finalized: [], best: [] }, kept: 4096, away: false, height: { finalized: 5, best: 8 },
  };
  const made = chainOf(views);
  head = made.head;
  const changes = createChangeFeed();
  const onRevoked = (consent: ConsentId) => { forgotten.push(consent); };
  const firstSight = createFirstSight({ vault, chain: made.chain, now: () => 7, changes, toAccount: () => account, onRevoked });
  const mirror: Pick<Puller, 'mirrorConsent' | 'pullMissing' | 'refresh'> = {
    mirrorConsent: (db, value) => { upsertConsent(db, { ...firstSight.consent(db, value), termsText: null, witness: null, revokedTime: null, request: null, stage: 'confirmed', createdAt: 1 } as Parameters<typeof upsertConsent>[1]); },
    pullMissing: () => undefined, refresh: () => Promise.resolve(),
  };
  synchronizer = createSynchronizer({
    vault, chain: made.chain, firstSight, puller: mirror as Puller, organization: () => own, device: () => null, now: () => 7, changes, toAccount: () => account, onHead: () => undefined, onDocuments: () => Promise.resolve(),
    onRevoked, log: (error) => { logged.push(error); },
  });
  synchronizer.start();
});
afterEach(() => {
  synchronizer.close();
  vault.close();
  rmSync(folder, { recursive: true, force: true });
  // Nothing failed that the test did not make fail.
  expect(logged).toEqual([]);
});

describe('blocks that are not final', () => {
  it('grant nothing: a consent counts once its block is final', async () => {
    views.best = [granted];
    await see('best');
    expect(known()).toBeUndefined();
    views.finalized = [granted];
    await see('finalized');
    expect(known()).toMatchObject({ id, revokedAt: null });
  });

  it('withdraw at first sight, and what was forgotten stays so when their fork is left', async () => {
    views.finalized = [granted];
    views.best = [granted];
    await see('finalized');
    const revoked = { ...granted, revokedAt: 5 };
    views.best = [granted, revoked];
    await see('best');
    expect(known()?.revokedAt).toBe(5);
    expect(forgotten).toEqual([id]);
    // The fork with the withdrawal is left: until it is included again, the safe side is the closed one.
    views.best = [granted];
    await see('best');
    await see('finalized');
    expect(known()?.revokedAt).toBe(5);
    expect(forgotten).toEqual([id]);
  });

  it('that bring a grant on a fork that is left leave no trace', async () => {
    views.best = [granted];
    await see('best');
    views.best = [];
    await see('best');
    await see('finalized');
    expect(known()).toBeUndefined();
    expect(forgotten).toEqual([]);
  });

  it('withdraw a consent that came and went between two looks, by its last state', async () => {
    views.finalized = [granted, { ...granted, revokedAt: 4 }];
    views.best = views.finalized;
    await see('finalized');
    expect(known()?.revokedAt).toBe(4);
    expect(forgotten).toEqual([id]);
  });

  it('tell of the new keys of a section that a consent was narrowed by, which is in it no more', async () => {
    views.finalized = [{ ...granted, sections: [section, other] }, granted];
    await see('finalized');
    expect(vault.read((db) => storedSubject(db, subject))?.epochs).toEqual({ [section]: 0, [other]: 1 });
  });

  it('open no emergency, and close one at first sight', async () => {
    views.best = [opened];
    await see('best');
    expect(knownEmergency()).toBeUndefined();
    views.finalized = [opened];
    await see('finalized');
    expect(knownEmergency()).toEqual(opened);
    views.best = [opened, { ...opened, closedAt: 6 }];
    await see('best');
    expect(knownEmergency()?.closedAt).toBe(6);
    // The fork with the closing is left: it stays closed here.
    views.best = [opened];
    await see('finalized');
    expect(knownEmergency()?.closedAt).toBe(6);
    expect(known()).toBeUndefined();
  });

  it('narrow a consent at first sight, and no reading of an older block widens it again', async () => {
    const wide = { ...granted, sections: [section, other] };
    views.finalized = [wide];
    views.best = [wide, { ...wide, sections: [section], period: { start: 0, end: 5_000 } }];
    await see('finalized');
    expect(known()?.sections).toEqual([section, other]);
    await see('best');
    expect(known()).toMatchObject({ sections: [section], period: { end: 5_000 } });
    // Something else of it becomes final, in a block before the narrowing.
    views.finalized = [wide, wide];
    views.height = { finalized: 7, best: 9 };
    await see('finalized');
    expect(known()).toMatchObject({ sections: [section], period: { end: 5_000 } });
    // The fork with the narrowing was left, and the final blocks have passed the place.
    views.best = views.finalized;
    views.height = { finalized: 10, best: 11 };
    await see('finalized');
    expect(known()?.sections).toEqual([section, other]);
  });

  it('end a role at first sight, give none, and it is back if their fork is left', async () => {
    views.best = [roleChange];
    views.role.best = role;
    await see('best');
    expect(vault.read((db) => assignmentsOf(db, account))).toEqual([]);
    views.finalized = [roleChange];
    views.role.finalized = role;
    await see('finalized');
    views.best = [roleChange, roleChange];
    views.role.best = { ...role, endedAt: 6 };
    await see('best');
    expect(vault.read((db) => assignmentsOf(db, account))).toMatchObject([{ endedAt: 6, stage: 'confirmed' }]);
    await see('finalized');
    expect(vault.read((db) => assignmentsOf(db, account))).toMatchObject([{ endedAt: 6 }]);
    views.best = [roleChange];
    views.height = { finalized: 8, best: 9 };
    views.away = true;
    await see('finalized');
    expect(vault.read((db) => assignmentsOf(db, account))).toMatchObject([{ endedAt: 6 }]);
    expect(logged.splice(0)).toEqual([new Error('away')]);
    // What could not be read is read at the next block.
    views.away = false;
    await see('finalized');
    expect(vault.read((db) => assignmentsOf(db, account))).toMatchObject([{ endedAt: null }]);
  });

  it('suspend the organization at first sight, until final blocks have come there', async () => {
    views.best = [roleChange];
    views.status.best = 'Suspended';
    await see('best');
    expect(vault.read((db) => storedOrganization(db, own))?.status).toBe('suspended');
    await see('finalized');
    expect(vault.read((db) => storedOrganization(db, own))?.status).toBe('suspended');
    views.best = [];
    views.status.best = 'Active';
    views.height = { finalized: 8, best: 9 };
    await see('finalized');
    expect(vault.read((db) => storedOrganization(db, own))?.status).toBe('active');
  });

  it('end a mandate at first sight and give none', async () => {
    views.finalized = [granted, mandateChange];
    views.delegates = { finalized: [mandate], best: [mandate] };
    await see('finalized');
    const held = () => vault.read((db) => delegationsOfSubject(db, subject)).filter(({ endedAt }) => endedAt === null);
    expect(held()).toHaveLength(1);
    views.best = [granted, mandateChange, mandateChange];
    views.delegates.best = [];
    await see('best');
    expect(held()).toEqual([]);
    await see('finalized');
    expect(held()).toEqual([]);
  });

  it('withdraw at first sight also behind a thousand changes that are not final', async () => {
    views.finalized = [granted];
    await see('finalized');
    views.best = [granted, ...Array.from({ length: 1_100 }, (): State => ({ change: 'Subject', id: 'ef'.repeat(32) })), { ...granted, revokedAt: 9 }];
    await see('best');
    expect(known()?.revokedAt).toBe(9);
  });
});

describe('a workstation that fell further behind than the network keeps changes', () => {
  const behind: State[] = [{ ...granted, revokedAt: 4 }, mandateChange, roleChange, mandateChange, roleChange, mandateChange];

  it('reads all of the subjects it knows: what was withdrawn, ended and given meanwhile', async () => {
    views.finalized = [granted, mandateChange];
    views.delegates.finalized = [mandate];
    await see('finalized');
    expect(known()?.revokedAt).toBeNull();
    views.finalized = [granted, mandateChange, ...behind];
    [views.kept, views.role.finalized, views.delegates.finalized] = [2, role, []];
    await see('finalized');
    expect(known()?.revokedAt).toBe(4);
    expect(forgotten).toEqual([id]);
    expect(vault.read((db) => assignmentsOf(db, account))).toMatchObject([{ role: 'Clinician', endedAt: null }]);
    expect(vault.read((db) => delegationsOfSubject(db, subject)).filter(({ endedAt }) => endedAt === null)).toEqual([]);
    expect(vault.read((db) => chainCursor(db, own))).toBe(views.finalized.length);
  });

  it('learns of a subject that named it meanwhile', async () => {
    views.finalized = [granted, ...behind.slice(1)];
    views.kept = 2;
    await see('finalized');
    expect(known()).toMatchObject({ id, revokedAt: null });
    expect(vault.read((db) => chainCursor(db, own))).toBe(views.finalized.length);
  });
});
