import type { Role } from '../../../core/consent/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import { type AgeRecipient, recipientHash } from '../../../core/sealing/index.ts';
import { registry } from '../../chain/calls/index.ts';
import type { Call } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import { recipientBlock } from '../../sealing/index.ts';
import type { ReadDb, Vault, WriteDb } from '../../vault/database.ts';
import { asksPatients, assignmentsAt, dropSharedKeys, isUnderWay, keyKind, newestSharedKey, person, putSetting, putSharedKey, setting, type SharedKey, sharedKeysFor, type StoredAssignment } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Outbox, Posting } from '../outbox/outbox.ts';
import { type Signed, standInRecipient } from '../signing/signing-view.ts';

type Holder = SharedKey['holder'];

/** Roles whose members open what the organization wrote. */
const recordRoles: ReadonlySet<Role> = new Set(['Nurse', 'Clinician', 'Laboratory', 'Pharmacist', 'KeySteward', 'Registrar']);
/** Roles that a patient can give consent to: to care, and a researcher's to research. */
const granteeRoles: ReadonlySet<Role> = new Set(['Nurse', 'Clinician', 'Laboratory', 'Pharmacist', 'KeySteward', 'Researcher']);

export const sharedHolders: readonly Holder[] = ['organization', ...granteeRoles];
/** Keys that somebody may have kept who may not use them any more: replaced when somebody may do it. */
const leftKeys = 'keys-to-replace';
/** The highest version that was ever taken away from somebody: where nobody holds a key any more, the next one still gets a number of its own. */
const versionsKey = 'key-versions';

/** What the call that ends a role is known by. */
export const endKey = ({ organization, account, role, from }: Pick<StoredAssignment, 'organization' | 'account' | 'role' | 'from'>): string => `end/${String(organization)}/${account}/${role}/${String(from)}`;

/** The organization's and the roles' identities: made once there is a key steward, and sealed by stewards to those who join. */
export interface KeyRing {
  /** Identities that the account's live roles entitle it to and that nobody has sealed to it yet. */
  missing(account: AccountId): Holder[];
  /**
   * A key steward (or, before there is a key, anybody) gives every member what is missing, and replaces the keys that somebody may have
   * kept who left. `signer` announces new keys on chain.
   */
  provide(signer: AccountId): Promise<void>;
  /** What `provide` will sign for `signer` once this has happened; the keys themselves are made then. */
  planned(signer: AccountId, after: KeyChange): Signed[];
  /** In the transaction that ends a role: what only this role entitled the account to is taken away here, and replaced at the next `provide`. */
  leave(db: WriteDb, account: AccountId, role: Role): void;
  /** Keys that may be in wrong hands, whoever holds which role: the next `provide` replaces them. */
  distrust(db: WriteDb, holders: readonly Holder[]): void;
  /** Those that stand and are to be replaced still. */
  due(): Holder[];
  /** What replacing every key that stands announces; each key is made when it is replaced, so `recipient` stands in for all of them. */
  replacements(recipient: Hash): Call[];
}

/** `joins`: somebody gets this role. `leaves`: an account loses one. `distrusted`: as of `distrust`. */
export interface KeyChange { readonly joins?: Role; readonly leaves?: { readonly account: AccountId; readonly role: Role }; readonly distrusted?: readonly Holder[] }

export interface KeyRingDeps {
  readonly vault: Vault;
  readonly keys: Keys;
  readonly content: ContentStore;
  readonly outbox: Outbox;
  readonly audit: Pick<AuditLog, 'recordIn'>;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

export function createKeyRing(deps: KeyRingDeps): KeyRing {
  const { vault } = deps;

  /** Without those whose end is on its way to the chain. */
  const rolesAt = (db: ReadDb, account?: AccountId): StoredAssignment[] => assignmentsAt(db, deps.organization())
    .filter((row) => row.endedAt === null && (row.until === null || deps.now() < row.until) && (account === undefined || row.account === account) && !isUnderWay(db, endKey(row)));
  const liveRoles = (account?: AccountId): StoredAssignment[] => vault.read((db) => rolesAt(db, account));

  const holdersFor = (role: Role): Holder[] => [...(recordRoles.has(role) ? ['organization' as const] : []), ...(granteeRoles.has(role) ? [role] : [])];
  const entitledTo = (roles: readonly Role[]): Set<Holder> => new Set(roles.flatMap(holdersFor));
  /** Key stewards keep every key, to hand it on. */
  const mayHold = (roles: readonly Role[], holder: Holder): boolean => roles.includes('KeySteward') || entitledTo(roles).has(holder);
  const newestVersion = (db: ReadDb, holder: Holder): number => newestSharedKey(db, deps.organization(), holder)[0]?.version ?? 0;

  const missing = (account: AccountId): Holder[] => {
    const entitled = entitledTo(liveRoles(account).map(({ role }) => role));
    return vault.read((db) => [...entitled].filter((holder) => (sharedKeysFor(db, deps.organization(), holder, account)[0]?.version ?? -1) < newestVersion(db, holder)));
  };

  const listed = (db: ReadDb): Holder[] => setting<Holder[]>(db, leftKeys) ?? [];

  /** Takes the key away from who may not hold it any more. */
  function drop(db: WriteDb, holder: Holder, account: AccountId): void {
    const last = setting<Partial<Record<Holder, number>>>(db, versionsKey) ?? {};
    putSetting(db, versionsKey, { ...last, [holder]: Math.max(last[holder] ?? 0, newestVersion(db, holder)) });
    dropSharedKeys(db, deps.organization(), holder, account);
    deps.audit.recordIn(db, { action: 'key.destroy', outcome: 'done', detail: { holder, member: account } });
  }

  /** A role that ran out by time ends like one that was ended. */
  function noticeExpired(): void {
    vault.write((db) => {
      const found = sharedHolders.filter((holder) => {
        const leavers = newestSharedKey(db, deps.organization(), holder).filter(({ member }) => !mayHold(rolesAt(db, member).map(({ role }) => role), holder));
        for (const { member } of leavers) drop(db, holder, member);
        return leavers.length > 0;
      });
      if (found.length > 0) putSetting(db, leftKeys, [...new Set([...listed(db), ...found])]);
    });
  }

  /** The next version, for everybody who may have it. Documents, keyrings and bundles use it from here on. */
  async function replace(holder: Holder, signer: AccountId): Promise<void> {
    const organization = deps.organization();
    const { version, members } = vault.read((db) => ({
      version: newestVersion(db, holder),
      members: [...Map.groupBy(rolesAt(db), ({ account }) => account)].filter(([, rows]) => mayHold(rows.map(({ role }) => role), holder)).flatMap(([account]) => person(db, account) ?? []),
    }));
    // Without a key steward nobody could hand it on: it waits for one.
    if (version === 0 || !liveRoles().some(({ role }) => role === 'KeySteward')) return;
    const made = await deps.keys.newSharedIdentity({ kind: vault.read(keyKind), recipients: members.map(({ recipient }) => recipient) });
    await deps.content.put(recipientBlock(made.recipient).bytes);
    vault.write((db) => {
      if (newestVersion(db, holder) !== version || !listed(db).includes(holder)) return;
      for (const { account } of members) putSharedKey(db, { organization, holder, version: version + 1, member: account, recipient: made.recipient, sealed: made.sealed });
      putSetting(db, leftKeys, listed(db).filter((one) => one !== holder));
      deps.audit.recordIn(db, { action: 'key.rotate', outcome: 'done', detail: { holder, version: version + 1, members: members.length } });
      deps.outbox.post(db, announcement(holder, version + 1, made.recipient, signer));
    });
  }

  const announcement = (holder: Holder, version: number, recipient: AgeRecipient, signer: AccountId): Posting => ({
    key: `key/${deps.organization()}/${holder}/${String(version)}`, signer, what: 'Publish a key of the organization', about: { kind: 'other' },
    call: rotateCall(holder, recipientHash(recipient)),
  });
  const rotateCall = (holder: Holder, seal: Hash): Call => registry.rotateKey(deps.organization(), holder === 'organization' ? { kind: 'Organization' } : { kind: 'Role', role: holder }, seal);
  const standing = (db: ReadDb, holders: readonly Holder[]): Holder[] => holders.filter((holder) => newestVersion(db, holder) > 0);

  /** What the account holds and may hold no more without this role. */
  function lostWith(db: ReadDb, account: AccountId, role: Role): Holder[] {
    const kept = rolesAt(db, account).map((row) => row.role).filter((one) => one !== role);
    return sharedHolders.filter((holder) => sharedKeysFor(db, deps.organization(), holder, account).length > 0 && !mayHold(kept, holder));
  }

  /** The first version, or the next one where nobody has the last any more, sealed to the key stewards, who seal it on. Needs no secret. */
  async function make(holder: Holder, signer: AccountId): Promise<void> {
    const organization = deps.organization();
    const stewards = [...new Set(liveRoles().filter(({ role }) => role === 'KeySteward').map(({ account }) => account))].flatMap((account) => vault.read((db) => person(db, account)) ?? []);
    if (stewards.length === 0) return;
    const made = await deps.keys.newSharedIdentity({ kind: vault.read(keyKind), recipients: stewards.map(({ recipient }) => recipient) });
    await deps.content.put(recipientBlock(made.recipient).bytes);
    vault.write((db) => {
      const version = 1 + (setting<Partial<Record<Holder, number>>>(db, versionsKey)?.[holder] ?? 0);
      for (const steward of stewards) putSharedKey(db, { organization, holder, version, member: steward.account, recipient: made.recipient, sealed: made.sealed });
      putSetting(db, leftKeys, listed(db).filter((one) => one !== holder));
      deps.audit.recordIn(db, { action: 'key.rotate', outcome: 'done', detail: { holder, version, members: stewards.length } });
      deps.outbox.post(db, announcement(holder, version, made.recipient, signer));
    });
  }

  async function sealTo(holder: Holder, account: AccountId, steward: AccountId): Promise<void> {
    const organization = deps.organization();
    const { own, member, held } = vault.read((db) => ({
      own: sharedKeysFor(db, organization, holder, steward), member: person(db, account), held: new Set(sharedKeysFor(db, organization, holder, account).map(({ version }) => version)),
    }));
    if (member === undefined) return;
    for (const key of own.filter(({ version }) => !held.has(version))) {
      const { sealed } = await deps.keys.reseal({ account: steward, path: [], file: key.sealed, recipients: [member.recipient] });
      vault.write((db) => {
        putSharedKey(db, { ...key, member: account, sealed });
        deps.audit.recordIn(db, { action: 'key.share', outcome: 'done', detail: { holder, version: key.version, member: account } });
      });
    }
  }

  return {
    missing,
    planned(signer, { joins, leaves, distrusted = [] }) {
      return vault.read((db) => {
        const isLeft = (row: StoredAssignment): boolean => row.account === leaves?.account && row.role === leaves.role;
        const rows = rolesAt(db).filter((row) => !isLeft(row));
        const live = [...rows.map(({ role }) => role), ...(joins === undefined ? [] : [joins])];
        // Without a key steward nobody could hand a key on: it is made once there is one.
        if (!live.includes('KeySteward')) return [];
        const due = new Set([...listed(db), ...distrusted, ...(leaves === undefined ? [] : lostWith(db, leaves.account, leaves.role))]);
        const mayReplace = rows.some(({ account, role }) => account === signer && (role === 'KeySteward' || role === 'Admin'));
        const first = new Set(live.flatMap(holdersFor));
        const made = sharedHolders.filter((holder) => (newestVersion(db, holder) === 0 ? first.has(holder) : mayReplace && due.has(holder)));
        return made.map((holder) => ({ call: rotateCall(holder, standInRecipient), signer }));
      });
    },
    leave(db, account, role) {
      const lost = lostWith(db, account, role);
      for (const holder of lost) drop(db, holder, account);
      if (lost.length > 0) putSetting(db, leftKeys, [...new Set([...listed(db), ...lost])]);
    },
    distrust(db, holders) { putSetting(db, leftKeys, [...new Set([...listed(db), ...holders])]); },
    due: () => vault.read((db) => standing(db, listed(db))),
    replacements: (recipient) => vault.read((db) => standing(db, sharedHolders)).map((holder) => rotateCall(holder, recipient)),
    async provide(signer) {
      noticeExpired();
      // Patients may be asked before the first researcher is here: who takes part gives it to the role.
      const asks = vault.read((db) => asksPatients(db, deps.organization()));
      const wanted = new Set<Holder>([...liveRoles().flatMap(({ role }) => holdersFor(role)), ...(asks ? ['Researcher' as const] : [])]);
      for (const holder of wanted) if (vault.read((db) => newestSharedKey(db, deps.organization(), holder)).length === 0) await make(holder, signer);
      if (liveRoles(signer).some(({ role }) => role === 'KeySteward' || role === 'Admin')) for (const holder of vault.read(listed)) await replace(holder, signer);
      if (!(await deps.keys.isUnlocked({ account: signer })).unlocked || !liveRoles(signer).some(({ role }) => role === 'KeySteward')) return;
      for (const account of new Set(liveRoles().map((row) => row.account))) {
        for (const holder of missing(account)) await sealTo(holder, account, signer);
      }
    },
  };
}
