import type { Role } from '../../../core/consent/index.ts';
import type { AdminAct, RoleName, StaffRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import { type AgeRecipient, recipientHash } from '../../../core/sealing/index.ts';
import { registry } from '../../chain/calls/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import { recipientBlock } from '../../sealing/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { addPerson, assignmentsAt, assignmentsOf, keyKind, people, person, type Person, type StoredAssignment, upsertAssignment } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { type Planned, standInRecipient } from '../signing/signing-view.ts';
import { endKey, type KeyRing } from './shared-keys.ts';

export interface NewPerson { readonly name: string; readonly title: string; readonly pin: string; readonly kind?: Person['kind']; readonly seed?: Uint8Array }

export interface StaffDeps {
  readonly vault: Vault;
  readonly keys: Keys;
  readonly content: ContentStore;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly shared: KeyRing;
  readonly organization: () => OrganizationId;
  /** Null before the network admits it: the first account is made earlier. */
  readonly organizationOrNull: () => OrganizationId | null;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
  readonly demo: boolean;
}

export type Staff = ReturnType<typeof createStaff>;

/** The people of the organization, their roles on chain and the keys that come with them. */
export function createStaff(deps: StaffDeps) {
  const { vault } = deps;

  async function makeAccount({ name, title, pin, kind = 'staff', seed }: NewPerson): Promise<Person> {
    const made = await deps.keys.createAccount({ secret: pin, kind: vault.read(keyKind), ...(seed === undefined ? {} : { seed }) });
    const row = { account: made.account, kind, name, title, organization: kind === 'validator' ? null : deps.organizationOrNull(), patient: null, recipient: made.recipient, wrapped: made.wrapped, demoPin: deps.demo ? pin : null, createdAt: deps.now() };
    await publish(made.recipient);
    return { ...row, failures: 0, blockedUntil: null };
  }

  async function addAccount(person: NewPerson): Promise<Person> {
    const made = await makeAccount(person);
    vault.write((db) => { addPerson(db, made); });
    return made;
  }

  /** Anybody who has the hash from the chain can now fetch the key behind it. */
  const publish = async (recipient: AgeRecipient): Promise<void> => { await deps.content.put(recipientBlock(recipient).bytes); };

  function postAssign(db: WriteDb, admin: AccountId, account: AccountId, role: Role, from: number, until: number | null): string {
    const organization = deps.organization();
    upsertAssignment(db, { organization, account, role, from, until, licence: null, assignedBy: admin, endedAt: null, stage: 'saved' });
    return deps.outbox.post(db, {
      key: `assign/${organization}/${account}/${role}/${deps.now()}`, signer: admin, what: `Give ${deps.names.account(account)} a role`, about: { kind: 'assignment', organization, account, role },
      call: assignCall(account, role, from, until),
    });
  }
  /** Two make another administrator where there is more than one. */
  const needsSecond = (role: Role): boolean => role === 'Admin' && vault.read((db) => assignmentsAt(db, deps.organization())).filter((row) => row.role === 'Admin' && row.stage === 'confirmed' && isLive(row) && row.from <= deps.now()).length > 1;
  function postProposal(db: WriteDb, admin: AccountId, account: AccountId, from: number, until: number | null): string {
    deps.audit.recordIn(db, { action: 'role.propose', outcome: 'done', detail: { role: 'Admin', of: account } });
    return deps.outbox.post(db, { key: `propose-admin/${String(deps.organization())}/${account}/${String(deps.now())}`, signer: admin, what: `Propose ${deps.names.account(account)} as an administrator`, about: { kind: 'other' }, call: proposeCall(account, from, until) });
  }
  const proposeCall = (account: AccountId, from: number, until: number | null) => registry.proposeAdmin(deps.organization(), account, from, until, null);
  const assignCall = (account: AccountId, role: Role, from: number, until: number | null) => registry.assign(deps.organization(), account, role, from, until, null);
  const endCall = (account: AccountId, role: Role) => registry.end(deps.organization(), account, role);
  const msOf = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

  const postRecipient = (db: WriteDb, account: AccountId, recipient: AgeRecipient): string => deps.outbox.post(db, {
    key: `recipient/${account}/${recipient}`, signer: account, what: `Publish the public key of ${deps.names.account(account)}`, about: { kind: 'other' }, call: registry.setRecipient(deps.organization(), recipientHash(recipient)),
  });

  const isLive = ({ endedAt, until }: StoredAssignment): boolean => endedAt === null && (until === null || deps.now() < until);

  const stateOf = (row: StoredAssignment): StaffRow['assignments'][number]['state'] => {
    if (row.endedAt !== null) return 'ended';
    if (row.stage !== 'confirmed') return 'pending';
    if (row.until !== null && deps.now() >= row.until) return 'expired';
    return deps.now() < row.from ? 'not-yet' : 'active';
  };
  const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

  return {
    addAccount,
    publish,
    postAssign,
    postRecipient,

    /** What an act will sign. A new person's account, and a beginning at once, are made at the moment of confirming. */
    plan(admin: Person, act: Extract<AdminAct, { act: 'addStaff' | 'assign' | 'endRole' }>): Planned {
      if (act.act === 'endRole') {
        const also = deps.shared.planned(admin.account, { leaves: act });
        return { call: endCall(act.account, act.role), signer: admin.account, later: also.length === 0 ? [] : ['recipient'], also };
      }
      const isNew = act.act === 'addStaff';
      const [of, from, until] = [isNew ? admin.account : act.account, msOf(act.from) ?? deps.now(), msOf(act.until)] as const;
      const later = [...(isNew ? ['account'] : []), ...(act.from === null ? ['from'] : [])];
      if (needsSecond(act.role)) return { call: proposeCall(of, from, until), signer: admin.account, later };
      const own = { call: registry.setRecipient(deps.organization(), standInRecipient), signer: null };
      return { call: assignCall(of, act.role, from, until), signer: admin.account, later: [...later, ...(isNew ? ['recipient'] : [])], also: isNew ? [own, ...deps.shared.planned(admin.account, { joins: act.role })] : [] };
    },

    list(): StaffRow[] {
      const organization = deps.organization();
      const { rows, local } = vault.read((db) => ({ rows: assignmentsAt(db, organization), local: people(db).filter(({ kind }) => kind !== 'patient') }));
      const accounts = new Set([...local.map(({ account }) => account), ...rows.map(({ account }) => account)]);
      deps.audit.record({ action: 'staff.list', outcome: 'done' });
      return [...accounts].map((account) => ({
        account, name: deps.names.account(account), local: local.some((one) => one.account === account), waitingForKeys: deps.shared.missing(account).length > 0,
        assignments: rows.filter((row) => row.account === account).map((row) => ({ role: row.role, from: new Date(row.from).toISOString(), until: iso(row.until), endedAt: iso(row.endedAt), state: stateOf(row), stage: row.stage })),
      }));
    },

    async add(admin: Person, input: NewPerson & { role: RoleName; from: string | null; until: string | null }): Promise<AccountId> {
      const from = input.from === null ? deps.now() : Date.parse(input.from);
      const until = input.until === null ? null : Date.parse(input.until);
      if (until !== null && until <= Math.max(from, deps.now())) throw new AppError('app.invalid-input', { field: 'until' });
      const added = await makeAccount(input);
      if (needsSecond(input.role)) {
        vault.write((db) => {
          addPerson(db, added);
          postProposal(db, admin.account, added.account, from, until);
        });
        deps.changes.announce('roles', added.account);
        return added.account;
      }
      const id = vault.write((db) => {
        deps.audit.recordIn(db, { action: 'role.assign', outcome: 'done', detail: { role: input.role, of: added.account } });
        addPerson(db, added);
        return postAssign(db, admin.account, added.account, input.role, from, until);
      });
      // The new account's own key is published in its own name, once the role that pays for it is in a block.
      void deps.outbox.settled(id).then(async () => {
        vault.write((db) => { postRecipient(db, added.account, added.recipient); });
      }).catch(() => undefined);
      await deps.shared.provide(admin.account);
      deps.changes.announce('roles', added.account);
      return added.account;
    },

    assign(admin: Person, account: AccountId, role: RoleName, from: string | null, until: string | null): AccountId {
      if (account === admin.account) throw new AppError('access.role-missing', { why: 'own role' });
      if (vault.read((db) => assignmentsAt(db, deps.organization())).some((row) => row.account === account && row.role === role && isLive(row))) throw new AppError('app.busy', { role });
      const [begin, end] = [from === null ? deps.now() : Date.parse(from), until === null ? null : Date.parse(until)];
      vault.write((db) => {
        if (needsSecond(role)) { postProposal(db, admin.account, account, begin, end); return; }
        deps.audit.recordIn(db, { action: 'role.assign', outcome: 'done', detail: { role, of: account } });
        postAssign(db, admin.account, account, role, begin, end);
      });
      deps.changes.announce('roles', account);
      return account;
    },

    end(admin: Person, account: AccountId, role: RoleName): AccountId {
      const organization = deps.organization();
      const row = vault.read((db) => assignmentsAt(db, organization)).find((one) => one.account === account && one.role === role && isLive(one));
      if (row === undefined) throw new AppError('app.not-found');
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'role.end', outcome: 'done', detail: { role, of: account } });
        // What they could open with this workstation's keys ends now; the chain follows.
        deps.shared.leave(db, account, role);
        deps.outbox.post(db, { key: endKey(row), signer: admin.account, what: `End a role of ${deps.names.account(account)}`, about: { kind: 'assignment', organization, account, role }, call: endCall(account, role) });
      });
      // What they may have copied is worth nothing for what comes: keys that nobody who left can know.
      void deps.shared.provide(admin.account).catch(deps.log);
      deps.changes.announce('roles', account);
      return account;
    },

    person: (account: AccountId): Person => {
      const found = vault.read((db) => person(db, account));
      if (found === undefined) throw new AppError('app.not-found');
      return found;
    },
    /** Final and running now, at this organization. */
    liveRoles: (account: AccountId): RoleName[] => vault.read((db) => assignmentsOf(db, account)).filter((row) => row.organization === deps.organizationOrNull() && row.stage === 'confirmed' && isLive(row) && row.from <= deps.now()).map(({ role }) => role),
  };
}
