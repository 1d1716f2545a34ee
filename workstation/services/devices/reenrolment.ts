import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import { registry } from '../../chain/calls/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { anchors, devices as storedDevices, dropUnconfirmedAnchors, formerDevices, outboxItemByKey, type Person, putSetting, restoredAt, succeedDevice, workstation } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { rewindPacks } from '../audit/log-packs.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KeyRing } from '../roles/shared-keys.ts';
import { type Planned, standInRecipient } from '../signing/signing-view.ts';
import type { LostKeys } from './lost-keys.ts';

/**
 * A new key for this workstation, where another copy of it was lost: the machine that a backup was made of, or the backup itself. Both are
 * the same workstation to the network, and whoever has the other one signs as this one does until the old key is retired.
 */
export interface Reenrolment {
  /** Errors: `app.not-found`, `device.retired` where the key was given up already. */
  plan(admin: Person, device: AccountId): Planned;
  /** Gives up `device`, the key that this workstation has. Errors: as of `plan`. */
  begin(admin: Person, device: AccountId): Promise<AccountId>;
  /** The network has not taken the new key yet: what it signs waits. */
  awaited(): boolean;
  /** When it was restored from a backup, ms; null where it never was, or got a key of its own since. */
  restoredAt(): number | null;
}

export interface ReenrolmentDeps {
  readonly vault: Vault;
  readonly deviceKeys: Pick<Keys, 'createAccount'>;
  readonly deviceSecret: Uint8Array;
  readonly shared: Pick<KeyRing, 'replacements'>;
  readonly lost: Pick<LostKeys, 'request' | 'wake'>;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly audit: AuditLog;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
  readonly onSucceeded: (device: AccountId) => void;
}

/** Set until the document store has a key of its own again: the other copy would answer under the old one. */
export const newPeerKey = 'new-peer-key';

export const retireKey = (organization: OrganizationId, device: AccountId): string => `retire/${String(organization)}/${device}/`;

export function createReenrolment(deps: ReenrolmentDeps): Reenrolment {
  const { vault } = deps;

  function own(db: ReadDb, device: AccountId): { retired: boolean } {
    if (formerDevices(db).some((former) => former.device === device)) throw new AppError('device.retired');
    if (workstation(db)?.device !== device) throw new AppError('app.not-found');
    return { retired: storedDevices(db, deps.organization()).some(({ account, retiredAt }) => account === device && retiredAt !== null) };
  }

  const enrolKey = (device: AccountId): string => `device/${device}`;

  return {
    plan(admin, device) {
      const { retired } = vault.read((db) => own(db, device));
      const signer = admin.account;
      return {
        call: registry.enrolDevice(deps.organization(), device), signer, later: ['device'],
        also: [...retired ? [] : [{ call: registry.retireDevice(deps.organization(), device), signer, later: [] }], ...deps.shared.replacements(standInRecipient).map((call) => ({ call, signer, later: ['recipient'] }))],
      };
    },

    async begin(admin, device) {
      vault.read((db) => own(db, device));
      const made = await deps.deviceKeys.createAccount({ secret: deps.deviceSecret });
      vault.write((db) => {
        // Asked twice at once, the second finds it done.
        const { retired } = own(db, device);
        const organization = deps.organization();
        deps.audit.recordIn(db, { action: 'device.reenrol', outcome: 'done', detail: { device, successor: made.account } });
        succeedDevice(db, { device: made.account, deviceRecipient: made.recipient, deviceWrapped: made.wrapped });
        // By the administrator's key, whose numbers nobody with the other copy can take: theirs are the old key's.
        deps.outbox.post(db, { key: enrolKey(made.account), signer: admin.account, what: 'Enrol this workstation under a new key', about: { kind: 'other' }, call: registry.enrolDevice(organization, made.account) });
        if (!retired) deps.outbox.post(db, { key: `${retireKey(organization, device)}${String(deps.now())}`, signer: admin.account, what: 'Retire the key that was lost', about: { kind: 'other' }, call: registry.retireDevice(organization, device) });
        // The log goes on record anew under the new key, from its first row.
        dropUnconfirmedAnchors(db, device);
        rewindPacks(db, anchors(db, device));
        deps.lost.request(db, device);
        putSetting(db, newPeerKey, true);
      });
      deps.onSucceeded(made.account);
      deps.lost.wake();
      deps.changes.announce('roles', made.account);
      return made.account;
    },

    awaited: () => vault.read((db) => {
      const here = workstation(db)?.device;
      if (here === undefined || formerDevices(db).length === 0) return false;
      const item = outboxItemByKey(db, enrolKey(here));
      return item !== undefined && item.status !== 'confirmed';
    }),

    restoredAt: () => vault.read(restoredAt),
  };
}
