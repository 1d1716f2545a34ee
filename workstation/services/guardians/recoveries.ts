import type { Guarded, GuardianAct } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import type { Vault } from '../../vault/database.ts';
import {
  activeShareSet, addPerson, assignmentsAt, endGathering, gatheredShares, type Gathering, gathering as storedGathering, keyKind, openGatherings, patient as storedPatient, personOfPatient, putGatheredShare, putGathering, putSharedKey, removePerson,
  type SharedKey, sharedKeysOf, shareRoots, sharesOf, shareSet, type StoredShareSet, subject as storedSubject,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { KeyRing } from '../roles/shared-keys.ts';
import type { Actor } from '../session/session.ts';
import type { KeyringRotation } from '../subjects/keyring-rotation.ts';
import { type GuardianPlan, type GuardianSets, keyringRoot } from './guardian-sets.ts';
import type { KeyringHolders } from './keyring-holder.ts';

/**
 * From a lost key to a new one, by the guardians. Each gives their own part, sealed to the new key; the keys process alone ever has the
 * whole. At the end the keys change: the old account opens nothing here any more, and nothing that is written from then on anywhere.
 */
export interface Recoveries {
  begin(of: Guarded, pin: string | null): Promise<{ recovery: Hash; recipient: AgeRecipient }>;
  /** What beginning, giving a part and putting the parts together will sign; refused where the act itself is. */
  plan(act: Exclude<GuardianAct, { act: 'appoint' }>): GuardianPlan;
  give(recovery: Hash): Promise<{ given: number; needed: number }>;
  giveFile(recovery: Hash, index: number, file: Uint8Array): { given: number; needed: number };
  finish(recovery: Hash, pin: string | null): Promise<Hash>;
  end(recovery: Hash): Hash;
}

export interface RecoveriesDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'createAccount' | 'lockAccount' | 'unlock' | 'resealShare' | 'reseal'>;
  readonly sets: Pick<GuardianSets, 'deal' | 'paperOf' | 'sharedRoots'>;
  readonly holders: KeyringHolders;
  readonly rotation: KeyringRotation;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  /** Lists keys as to be replaced, and replaces them with the keys of the key steward who is signed in. */
  readonly distrust: (db: Parameters<Parameters<Vault['write']>[0]>[0], holders: SharedKey['holder'][]) => void;
  readonly provide: (account: AccountId) => Promise<void>;
  /** What `provide` will sign then. */
  readonly planned: KeyRing['planned'];
  /** Lists every patient's keyring as to be replaced. */
  readonly renewKeyrings: (db: Parameters<Parameters<Vault['write']>[0]>[0]) => void;
  readonly newId: () => Hash;
  readonly now: () => number;
  readonly demo: boolean;
}

export function createRecoveries(deps: RecoveriesDeps): Recoveries {
  const { vault } = deps;

  const open = (id: Hash): { row: Gathering; set: StoredShareSet; patient: PatientId | null } => vault.read((db) => {
    const row = storedGathering(db, id);
    const set = row && shareSet(db, row.set);
    if (row === undefined || set?.purpose !== 'recovery') throw new AppError('app.not-found');
    if (set.state === 'replaced' || row.endedAt !== null) throw new AppError('recovery.set-replaced');
    return { row, set, patient: set.subject === null ? null : storedSubject(db, set.subject)?.patient ?? null };
  });

  /** Who begins, carries on or ends a recovery: the desk for a patient, for the organization the key steward who gets the keys. */
  function requireHelper({ row, patient }: { row: Gathering; patient: PatientId | null }): void {
    if (patient !== null) deps.holders.subjectOf(patient);
    else if (deps.session.require().account !== row.account) throw new AppError('access.role-missing');
  }

  const progress = (row: Gathering, set: StoredShareSet) => ({ given: vault.read((db) => gatheredShares(db, row.id)).length, needed: set.statement.threshold });

  /** A key steward with the role, who is not the one the keys are taken from. */
  function requireSuccessor(set: StoredShareSet): AccountId {
    const user = deps.session.require();
    if (!(deps.session.roles() ?? []).includes('KeySteward')) throw new AppError('access.role-missing');
    const { dealer } = set.statement;
    const stands = vault.read((db) => assignmentsAt(db, deps.organization())).some(({ account, role, endedAt, until }) => account === dealer && role === 'KeySteward' && endedAt === null && (until === null || deps.now() < until));
    if (dealer !== user.account && stands) throw new AppError('recovery.role-stands');
    return user.account;
  }

  async function finishPatient(row: Gathering, set: StoredShareSet, patient: PatientId, path: Path, pin: string | null): Promise<Hash> {
    const { account, recipient, wrapped } = row;
    const subject = deps.holders.subjectOf(patient);
    const root = vault.read((db) => shareRoots(db, set.id)).find(({ name }) => name === keyringRoot);
    if (pin === null || wrapped === null || root === undefined) throw new AppError('app.invalid-input', { field: 'pin' });
    await deps.keys.unlock({ account, wrapped, secret: pin });
    try {
      const rotated = await deps.rotation.prepare({ account, paths: [path], own: [] }, subject, root.sealed, deps.holders.recipients(patient, recipient));
      const guardians = vault.read((db) => sharesOf(db, set.id));
      const dealt = await deps.sets.deal(account, subject.id, guardians, set.statement.threshold, async (to) => ({ [keyringRoot]: (await deps.keys.reseal({ account, path: [], file: rotated.keyring, recipients: [to] })).sealed }));
      vault.write((db) => {
        const old = personOfPatient(db, patient);
        if (old !== undefined) removePerson(db, old.account);
        addPerson(db, {
          account, kind: 'patient', name: old?.name ?? storedPatient(db, patient)?.name ?? '', title: 'Patient', organization: deps.organization(), patient, recipient, wrapped, demoPin: deps.demo ? pin : null, createdAt: deps.now(),
        });
        endGathering(db, row.id, deps.now(), true);
        deps.rotation.commit(db, rotated);
        dealt.save(db);
        deps.audit.recordIn(db, { action: 'guardians.recovered', outcome: 'done', patient, subject: subject.id, detail: { replaced: old !== undefined } });
      });
      deps.changes.announce('consents', patient);
      return dealt.set;
    } finally {
      await deps.keys.lockAccount({ account });
    }
  }

  async function finishOrganization(row: Gathering, set: StoredShareSet, path: Path): Promise<Hash> {
    const account = requireSuccessor(set);
    const roots = vault.read((db) => shareRoots(db, set.id));
    const recovered: SharedKey[] = [];
    for (const { name, sealed: root } of roots) {
      const [holder, version] = name.split('/') as [SharedKey['holder'], string];
      const { sealed } = await deps.keys.reseal({ account, path, file: root, recipients: [row.recipient] });
      const known = vault.read((db) => db.get<{ recipient: AgeRecipient }>('SELECT recipient FROM shared_key WHERE organization = ? AND holder = ? AND version = ? LIMIT 1', deps.organization(), holder, Number(version)));
      recovered.push({ organization: deps.organization(), holder, version: Number(version), member: account, recipient: known?.recipient ?? row.recipient, sealed });
    }
    vault.write((db) => {
      const held = new Set(sharedKeysOf(db, account).map(({ holder, version }) => `${holder}/${String(version)}`));
      for (const key of recovered) if (!held.has(`${key.holder}/${String(key.version)}`)) putSharedKey(db, key);
      deps.distrust(db, [...new Set(recovered.map(({ holder }) => holder))]);
      deps.renewKeyrings(db);
      endGathering(db, row.id, deps.now(), true);
      deps.audit.recordIn(db, { action: 'guardians.recovered', outcome: 'done', detail: { keys: recovered.length } });
    });
    await deps.provide(account);
    const guardians = vault.read((db) => sharesOf(db, set.id)).filter(({ holder }) => holder !== account);
    // The new steward may have been a guardian: with too few left they choose anew.
    if (guardians.length < set.statement.threshold) return set.id;
    const dealt = await deps.sets.deal(account, null, guardians, set.statement.threshold, deps.sets.sharedRoots(account));
    vault.write(dealt.save);
    deps.changes.announce('roles', account);
    return dealt.set;
  }

  /** The set that a recovery begins from. */
  function beginning(of: Guarded): StoredShareSet {
    const subject = of.kind === 'patient' ? deps.holders.subjectOf(of.patient) : null;
    const set = vault.read((db) => activeShareSet(db, 'recovery', subject?.id ?? null));
    if (set === undefined) throw new AppError('app.not-found');
    if (vault.read((db) => openGatherings(db, set.id)).length > 0) throw new AppError('app.busy');
    if (of.kind === 'organization') requireSuccessor(set);
    // Whoever is at the desk with the patient; a patient who can sign in has not lost their key.
    else if (deps.session.require().kind !== 'staff') throw new AppError('access.role-missing');
    return set;
  }

  function partOf(set: StoredShareSet) {
    const { account } = deps.session.require();
    const share = vault.read((db) => sharesOf(db, set.id)).find(({ holder }) => holder === account);
    if (share === undefined) throw new AppError('access.role-missing');
    return { account, share };
  }

  function planFinish(id: Hash): GuardianPlan {
    const found = open(id);
    requireHelper(found);
    const { row, set, patient } = found;
    const guardians = vault.read((db) => sharesOf(db, set.id));
    const paper = (signer: AccountId, among: readonly { readonly name: string }[]) => deps.sets.paperOf(signer, set.subject, among, set.statement.threshold);
    if (patient !== null) return { plan: deps.rotation.plan(deps.holders.subjectOf(patient)), papers: [paper(row.account, guardians)] };
    const account = requireSuccessor(set);
    const holders = vault.read((db) => shareRoots(db, set.id)).map(({ name }) => name.split('/')[0] as SharedKey['holder']);
    const [first, ...also] = deps.planned(account, { distrusted: [...new Set(holders)] });
    const others = guardians.filter(({ holder }) => holder !== account);
    return { plan: first === undefined ? null : { call: first.call, signer: account, later: ['recipient'], also }, papers: others.length < set.statement.threshold ? [] : [paper(account, others)] };
  }

  return {
    plan(act) {
      if (act.act === 'finish') return planFinish(act.recovery);
      if (act.act === 'begin') beginning(act.of);
      else partOf(open(act.recovery).set);
      return { plan: null, papers: [] };
    },

    async begin(of, pin) {
      const user = deps.session.require();
      const set = beginning(of);
      const id = deps.newId();
      if (of.kind === 'patient') {
        if (pin === null) throw new AppError('access.role-missing');
        deps.audit.record({ action: 'guardians.begin', outcome: 'done', patient: of.patient, subject: set.subject });
        const made = await deps.keys.createAccount({ secret: pin, kind: vault.read(keyKind) });
        await deps.keys.lockAccount({ account: made.account });
        vault.write((db) => { putGathering(db, { id, set: set.id, account: made.account, recipient: made.recipient, wrapped: made.wrapped, begunBy: user.account, begunAt: deps.now() }); });
        deps.changes.announce('requests', id);
        return { recovery: id, recipient: made.recipient };
      }
      deps.audit.record({ action: 'guardians.begin', outcome: 'done' });
      vault.write((db) => { putGathering(db, { id, set: set.id, account: user.account, recipient: user.recipient, wrapped: null, begunBy: user.account, begunAt: deps.now() }); });
      deps.changes.announce('requests', id);
      return { recovery: id, recipient: user.recipient };
    },

    async give(id) {
      const { row, set, patient } = open(id);
      const { account, share } = partOf(set);
      deps.audit.record({ action: 'guardians.give', outcome: 'done', patient, subject: set.subject, detail: { index: share.position } });
      const { sealed } = await deps.keys.resealShare({ account, path: [], set: set.statement, index: share.position, file: share.sealed, recipients: [row.recipient] });
      vault.write((db) => { putGatheredShare(db, id, { position: share.position, givenBy: account, givenAt: deps.now(), sealed }); });
      deps.changes.announce('requests', id);
      return progress(row, set);
    },

    giveFile(id, index, file) {
      const found = open(id);
      requireHelper(found);
      const { row, set, patient } = found;
      const share = vault.read((db) => sharesOf(db, set.id)).find(({ position }) => position === index);
      if (share?.holder !== null) throw new AppError('app.invalid-input', { field: 'index' });
      deps.audit.record({ action: 'guardians.give', outcome: 'done', patient, subject: set.subject, detail: { index, file: true } });
      vault.write((db) => { putGatheredShare(db, id, { position: index, givenBy: null, givenAt: deps.now(), sealed: file }); });
      deps.changes.announce('requests', id);
      return progress(row, set);
    },

    async finish(id, pin) {
      const found = open(id);
      requireHelper(found);
      const { row, set, patient } = found;
      const parts = vault.read((db) => gatheredShares(db, id));
      if (parts.length < set.statement.threshold) throw new AppError('recovery.shares-missing', { have: parts.length, need: set.statement.threshold });
      deps.audit.record({ action: 'guardians.finish', outcome: 'done', patient, subject: set.subject, detail: { given: parts.length } });
      const path: Path = [{ kind: 'shares', set: set.statement, files: parts.map(({ position, sealed }) => ({ index: position, sealed })) }];
      return patient === null ? finishOrganization(row, set, path) : finishPatient(row, set, patient, path, pin);
    },

    end(id) {
      const found = open(id);
      requireHelper(found);
      deps.audit.record({ action: 'guardians.end', outcome: 'done', patient: found.patient, subject: found.set.subject });
      vault.write((db) => { endGathering(db, id, deps.now(), false); });
      deps.changes.announce('requests', id);
      return id;
    },
  };
}
