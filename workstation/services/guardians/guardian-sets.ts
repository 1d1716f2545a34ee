import type { z } from 'zod';
import { type Guarded, type GuardianSet, type GuardianTask, mayGuardOrganization, type RoleName } from '../../../core/contract/index.ts';
import type { guardians } from '../../../core/contract/guardians.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import { AgeRecipient, type ShareOwner } from '../../../core/sealing/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import {
  activeShareSet, gatheredShares, type HeldShare, keyKind, openGatherings, patient as storedPatient, people, person, putShareRoot, putShareSet, shareRoots, sharedKeysOf, sharesHeldBy, sharesOf, shareSet, type StoredShareSet, subject as storedSubject,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Actor } from '../session/session.ts';
import type { Paper, Planned } from '../signing/signing-view.ts';
import type { KeyringRotation, RotationHolder } from '../subjects/keyring-rotation.ts';
import type { Agreed, KeyringHolders } from './keyring-holder.ts';

type Chosen = z.infer<NonNullable<(typeof guardians.appoint)['~orpc']['inputSchema']>>['guardians'][number];
type Holder = Pick<HeldShare, 'holder' | 'name' | 'recipient'>;

/** What is sealed to a set's secret, by name; made once its public half is known. */
export type Roots = (recipient: AgeRecipient) => Promise<Readonly<Record<string, Uint8Array>>>;
export const keyringRoot = 'keyring';

/** Who holds the parts of a patient's or of the organization's recovery key. */
export interface GuardianSets {
  choices(): { account: AccountId; name: string; title: string }[];
  current(of: Guarded): GuardianSet | null;
  appoint(of: Guarded, chosen: readonly Chosen[], threshold: number, agreed: Agreed | null): Promise<Hash>;
  /** What choosing them will sign: who they are, here; for the network only where somebody is left out. */
  plan(of: Guarded, chosen: readonly Chosen[], threshold: number, evidence: Agreed['kind'] | null): GuardianPlan;
  shareFile(set: Hash, index: number): { name: string; file: string };
  mine(): GuardianTask[];
  /** The statement that `deal` signs. */
  paperOf(signer: AccountId | null, subject: SubjectId | null, holders: readonly Pick<Holder, 'name'>[], threshold: number): Paper;
  /** A new split among these. Saved by what it returns, in the transaction of what it belongs to. */
  deal(dealer: AccountId, subject: SubjectId | null, holders: readonly Holder[], threshold: number, roots: Roots): Promise<{ set: Hash; save: (db: WriteDb) => void }>;
  /** Every shared key that the account holds, for the organization's root. */
  sharedRoots(account: AccountId): Roots;
  /** A key steward is here: versions of the organization's keys that came since the guardians were chosen are sealed to the root as well. */
  follow(account: AccountId): Promise<void>;
}

export interface GuardianPlan { readonly plan: Planned | null; readonly papers: readonly Paper[] }

export interface GuardianSetsDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'dealShares' | 'reseal'>;
  readonly holders: KeyringHolders;
  readonly rotation: KeyringRotation;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly genesis: () => Hash;
  readonly newId: () => Hash;
  readonly now: () => number;
}

const rootName = (holder: string, version: number): string => `${holder}/${String(version)}`;

export function createGuardianSets(deps: GuardianSetsDeps): GuardianSets {
  const { vault } = deps;
  const iso = (ms: number): string => new Date(ms).toISOString();

  const requireOffice = (roles: readonly RoleName[]): void => {
    if (!(deps.session.roles() ?? []).some((role) => roles.includes(role))) throw new AppError('access.role-missing');
  };
  /** Null: the organization. Who may not look is refused. */
  const subjectOf = (of: Guarded) => {
    if (of.kind === 'patient') return deps.holders.subjectOf(of.patient);
    requireOffice(mayGuardOrganization);
    return null;
  };

  function holderOf(chosen: Chosen): Holder {
    if ('recipient' in chosen) {
      const recipient = AgeRecipient.safeParse(chosen.recipient.trim());
      if (!recipient.success) throw new AppError('app.invalid-input', { field: 'recipient' });
      return { holder: null, name: chosen.name, recipient: recipient.data };
    }
    const found = vault.read((db) => person(db, chosen.account));
    if (found?.kind !== 'staff') throw new AppError('app.not-found', { field: 'account' });
    return { holder: found.account, name: found.name, recipient: found.recipient };
  }

  async function deal(dealer: AccountId, subject: SubjectId | null, holders: readonly Holder[], threshold: number, roots: Roots) {
    const at = deps.now();
    const owner: ShareOwner = subject === null ? { kind: 'organization', organization: deps.organization() } : { kind: 'subject', subject };
    const { statement, shares } = await deps.keys.dealShares({
      account: dealer, set: deps.newId(), genesis: deps.genesis(), purpose: 'recovery', owner, threshold, dealtAt: iso(at), kind: vault.read(keyKind), holders: holders.map(({ recipient }) => recipient),
    });
    const held = holders.map((holder, position) => ({ ...holder, position, sealed: shares[position] as Uint8Array }));
    const sealed = await roots(statement.recipient);
    return { set: statement.set, save: (db: WriteDb) => { putShareSet(db, { id: statement.set, purpose: 'recovery', subject, statement, createdAt: at }, held, sealed); } };
  }

  const sharedRoots = (account: AccountId, known: ReadonlySet<string> = new Set()): Roots => async (recipient) => {
    const keys = vault.read((db) => sharedKeysOf(db, account)).filter((key) => key.organization === deps.organization() && !known.has(rootName(key.holder, key.version)));
    const sealed = await Promise.all(keys.map(async (key) => [rootName(key.holder, key.version), (await deps.keys.reseal({ account, path: [], file: key.sealed, recipients: [recipient] })).sealed] as const));
    return Object.fromEntries(sealed);
  };

  const recoveryOf = (set: Hash): GuardianSet['recovery'] => vault.read((db) => {
    const [open] = openGatherings(db, set);
    return open === undefined ? null
      : { recovery: open.id, begunAt: iso(open.begunAt), begunBy: deps.names.account(open.begunBy), recipient: open.recipient, given: gatheredShares(db, open.id).map(({ position }) => position) };
  });

  const describe = ({ id, statement, createdAt }: StoredShareSet): GuardianSet => ({
    set: id, threshold: statement.threshold, chosenAt: iso(createdAt), chosenBy: deps.names.account(statement.dealer),
    guardians: vault.read((db) => sharesOf(db, id)).map(({ position, name, holder }) => ({ index: position, name, account: holder })), recovery: recoveryOf(id),
  });

  /** Who was a guardian and is none any more may have kept what they held. */
  const someoneLeft = (before: StoredShareSet | undefined, after: readonly Holder[]): boolean =>
    before !== undefined && vault.read((db) => sharesOf(db, before.id)).some(({ recipient }) => !after.some((one) => one.recipient === recipient));

  async function appointForPatient(of: Extract<Guarded, { kind: 'patient' }>, holders: readonly Holder[], threshold: number, agreed: Agreed | null): Promise<Hash> {
    const subject = deps.holders.subjectOf(of.patient);
    if (agreed === null || subject.keyring === null) throw new AppError('consent.evidence');
    const { done, ...holder } = await deps.holders.holder(of.patient, agreed);
    try {
      // The row comes before anybody's keys are opened.
      deps.audit.record({ action: 'guardians.appoint', outcome: 'done', patient: of.patient, subject: subject.id, detail: { guardians: holders.length, threshold, evidence: agreed.kind } });
      const leaving = someoneLeft(vault.read((db) => activeShareSet(db, 'recovery', subject.id)), holders);
      const rotated = leaving ? await deps.rotation.prepare(holder, subject, subject.keyring, deps.holders.recipients(of.patient)) : null;
      const opener: RotationHolder = rotated === null ? holder : { ...holder, paths: [holder.own] };
      const keyring = rotated?.keyring ?? subject.keyring;
      const dealt = await deal(holder.account, subject.id, holders, threshold, async (recipient) =>
        ({ [keyringRoot]: (await firstThatOpens(opener.paths.map((path) => () => deps.keys.reseal({ account: opener.account, path, file: keyring, recipients: [recipient] })))).sealed }));
      vault.write((db) => {
        dealt.save(db);
        if (rotated !== null) deps.rotation.commit(db, rotated);
      });
      deps.changes.announce('consents', of.patient);
      return dealt.set;
    } finally {
      await done();
    }
  }

  function chosenHolders(chosen: readonly Chosen[], threshold: number): Holder[] {
    const holders = chosen.map(holderOf);
    if (threshold > holders.length) throw new AppError('app.invalid-input', { field: 'threshold' });
    return holders;
  }

  /** The key steward who deals the organization's own. */
  function dealerFor(holders: readonly Holder[]): AccountId {
    requireOffice(['KeySteward']);
    const { account } = deps.session.require();
    // One's own part would be lost with one's own key.
    if (holders.some(({ holder }) => holder === account)) throw new AppError('app.invalid-input', { field: 'guardians' });
    return account;
  }

  const paperOf = (signer: AccountId | null, subject: SubjectId | null, holders: readonly Pick<Holder, 'name'>[], threshold: number): Paper =>
    ({ kind: 'guardians', signer, owner: subject ?? deps.names.organization(deps.organization()), people: holders.map(({ name }) => name), threshold });

  return {
    deal,
    paperOf,
    sharedRoots: (account) => sharedRoots(account),

    choices() {
      deps.session.require();
      return vault.read(people).filter((one) => one.kind === 'staff').slice(0, 200).map((one) => ({ account: one.account, name: one.name, title: one.title }));
    },

    current(of) {
      const subject = subjectOf(of);
      if (of.kind === 'patient') deps.audit.record({ action: 'guardians.list', outcome: 'done', patient: of.patient, subject: subject?.id });
      const set = vault.read((db) => activeShareSet(db, 'recovery', subject?.id ?? null));
      return set === undefined ? null : describe(set);
    },

    plan(of, chosen, threshold, evidence) {
      const holders = chosenHolders(chosen, threshold);
      if (of.kind === 'organization') return { plan: null, papers: [paperOf(dealerFor(holders), null, holders, threshold)] };
      const subject = deps.holders.subjectOf(of.patient);
      if (evidence === null) throw new AppError('consent.evidence');
      const leaving = someoneLeft(vault.read((db) => activeShareSet(db, 'recovery', subject.id)), holders);
      return { plan: leaving ? deps.rotation.plan(subject) : null, papers: [paperOf(deps.holders.signer(of.patient, evidence), subject.id, holders, threshold)] };
    },

    async appoint(of, chosen, threshold, agreed) {
      const holders = chosenHolders(chosen, threshold);
      if (of.kind === 'patient') return appointForPatient(of, holders, threshold, agreed);
      const account = dealerFor(holders);
      deps.audit.record({ action: 'guardians.appoint', outcome: 'done', detail: { guardians: holders.length, threshold } });
      const dealt = await deal(account, null, holders, threshold, sharedRoots(account));
      vault.write(dealt.save);
      deps.changes.announce('roles');
      return dealt.set;
    },

    shareFile(id, index) {
      const { set, share } = vault.read((db) => ({ set: shareSet(db, id), share: sharesOf(db, id).find(({ position }) => position === index) }));
      if (set === undefined || share === undefined) throw new AppError('app.not-found');
      const patient = set.subject === null ? null : vault.read((db) => storedSubject(db, set.subject as SubjectId))?.patient ?? null;
      subjectOf(patient === null ? { kind: 'organization' } : { kind: 'patient', patient });
      deps.audit.record({ action: 'guardians.share-file', outcome: 'done', patient, subject: set.subject, detail: { index } });
      return { name: share.name, file: Buffer.from(share.sealed).toString('base64') };
    },

    mine() {
      const { account } = deps.session.require();
      return vault.read((db) => sharesHeldBy(db, account).flatMap((share): GuardianTask[] => {
        const set = shareSet(db, share.set);
        if (set?.purpose !== 'recovery') return [];
        const patient = set.subject === null ? null : storedSubject(db, set.subject)?.patient ?? null;
        const open = recoveryOf(set.id);
        return [{
          set: set.id, index: share.position, threshold: set.statement.threshold, of: set.subject === null ? 'organization' : 'patient', chosenAt: iso(set.createdAt),
          whose: patient === null ? deps.names.organization(deps.organization()) : storedPatient(db, patient)?.name ?? '',
          recovery: open === null ? null : { recovery: open.recovery, begunAt: open.begunAt, begunBy: open.begunBy, given: open.given.includes(share.position) },
        }];
      }));
    },

    async follow(account) {
      const set = vault.read((db) => activeShareSet(db, 'recovery', null));
      if (set === undefined) return;
      const known = new Set(vault.read((db) => shareRoots(db, set.id)).map(({ name }) => name));
      const roots = await sharedRoots(account, known)(set.statement.recipient);
      vault.write((db) => { if (shareSet(db, set.id)?.state === 'active') for (const [name, sealed] of Object.entries(roots)) putShareRoot(db, set.id, name, sealed); });
    },
  };
}
