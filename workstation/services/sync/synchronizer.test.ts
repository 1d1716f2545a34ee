import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consent, Emergency } from '../../../core/consent/index.ts';
import { AccountId, ConsentId, EmergencyId, Hash, OrganizationId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Chain, Change, Head, ReadOptions } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { consent as storedConsent, emergency as storedEmergency, subject as storedSubject, upsertConsent, upsertOrganization } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import type { Puller } from '../pull/puller.ts';
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
type State = Consent | Emergency;
const isConsent = (state: State): state is Consent => 'grantee' in state;
interface Views { finalized: State[]; best: State[] }

function chainOf(views: Views) {
  let listener: (head: Head) => void = () => undefined;
  const view = (options?: ReadOptions): View => (options?.at === 'best' ? 'best' : 'finalized');
  const at = { number: 5, hash: Hash.parse('00'.repeat(32)), time: 1 };
  // Each state of the consent, or the emergency, is one change of the sequence.
  const changesIn = (where: View): Change[] => views[where].map((state, sequence) => ({ sequence, kind: 'Consent', key: Hash.parse(state.id), subject }));
  const chain = {
    changeCount: (_: unknown, options?: ReadOptions) => Promise.resolve({ value: views[view(options)].length, at }),
    changes: (_: unknown, from: number, to: number, options?: ReadOptions) => Promise.resolve({ value: changesIn(view(options)).slice(from, to), at }),
    consent: (_: unknown, key: string, options?: ReadOptions) => Promise.resolve({ value: views[view(options)].findLast((state) => state.id === key && isConsent(state)) ?? null, at }),
    emergency: (_: unknown, key: string, options?: ReadOptions) => Promise.resolve({ value: views[view(options)].findLast((state) => state.id === key && !isConsent(state)) ?? null, at }),
    // As the chain answers: for the sections that were asked for, or all.
    epochs: (_: unknown, asked: readonly SectionHash[] = [section, other]) => Promise.resolve({ value: asked.map((one) => ({ section: one, epoch: one === other ? 1 : 0 })), at }),
    subject: () => Promise.resolve({ value: { id: subject, custodian: own, organization: own, controller: null, directory: null, liveConsents: 1 }, at }),
    organizations: () => Promise.resolve({ value: [], at }), devices: () => Promise.resolve({ value: [], at }),
    onHead: (listen: (head: Head) => void) => { listener = listen; return () => undefined; },
  } as unknown as Chain;
  return { chain, head: (kind: View) => { listener({ kind, ...at }); } };
}

let folder: string;
let vault: Vault;
let views: Views;
let synchronizer: Synchronizer;
let head: (kind: View) => void;
let forgotten: ConsentId[];
const settled = async () => { for (let turn = 0; turn < 40; turn += 1) await Promise.resolve(); };
const see = async (kind: View) => { head(kind); await settled(); };
const knownEmergency = () => vault.read((db) => storedEmergency(db, subject, emergencyId));
const known = () => vault.read((db) => storedConsent(db, id));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-sync-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  vault.write((db) => { upsertOrganization(db, { id: own, name: 'Own', country: 'IE', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 }); });
  [views, forgotten] = [{ finalized: [], best: [] }, []];
  const made = chainOf(views);
  head = made.head;
  const mirror: Pick<Puller, 'mirrorConsent' | 'pullMissing' | 'refresh'> = {
    mirrorConsent: (db, value) => { upsertConsent(db, { ...value, termsText: null, witness: null, revokedTime: null, request: null, stage: 'confirmed', createdAt: 1 } as Parameters<typeof upsertConsent>[1]); },
    pullMissing: () => undefined, refresh: () => Promise.resolve(),
  };
  synchronizer = createSynchronizer({
    vault, chain: made.chain, puller: mirror as Puller, organization: () => own, device: () => null, now: () => 7, changes: createChangeFeed(), toAccount: () => account, onHead: () => undefined, onDocuments: () => Promise.resolve(),
    onRevoked: (consent) => { forgotten.push(consent); }, log: (error) => { throw error; },
  });
  synchronizer.start();
});
afterEach(() => { synchronizer.close(); vault.close(); rmSync(folder, { recursive: true, force: true }); });

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
});
