import type { DeviceRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, Hash, type OrganizationId } from '../../../core/ids/index.ts';
import { registry } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { countUnderWay, type Device, devices as storedDevices, type Person, workstation } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KeyRing } from '../roles/shared-keys.ts';
import type { Planned } from '../signing/signing-view.ts';
import type { LostKeys } from './lost-keys.ts';
import { type Reenrolment, retireKey } from './reenrolment.ts';

/** The organization's workstations, and the end of one that was lost. */
export interface Devices {
  list(): Promise<{ rows: DeviceRow[]; online: boolean; renewing: boolean; here: AccountId | null; enrolling: boolean; restoredAt: string | null }>;
  /** Errors: `app.not-found`, `device.retired`. */
  plan(admin: Person, device: AccountId): Planned;
  /** Errors: `app.not-found`, `device.retired`, `device.here` where it is this one and `here` is false. */
  retire(admin: Person, device: AccountId, here: boolean): AccountId;
}

export interface DevicesDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'devices' | 'anchors' | 'session' | 'status'>;
  readonly shared: Pick<KeyRing, 'replacements'>;
  readonly lost: Pick<LostKeys, 'request' | 'due' | 'wake'>;
  readonly reenrolment: Pick<Reenrolment, 'awaited' | 'restoredAt'>;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly audit: AuditLog;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
}

/** Each key is made at the moment of confirming. */
const standInRecipient = Hash.parse('0'.repeat(64));

export function createDevices(deps: DevicesDeps): Devices {
  const { vault } = deps;
  const here = (): AccountId | undefined => vault.read(workstation)?.device;
  const stateOf = ({ account, retiredAt }: Device): DeviceRow['state'] => (retiredAt !== null ? 'retired' : vault.read((db) => countUnderWay(db, retireKey(deps.organization(), account))) > 0 ? 'retiring' : 'enrolled');

  function enrolled(device: AccountId): Device {
    const row = vault.read((db) => storedDevices(db, deps.organization())).find(({ account }) => account === device);
    if (row === undefined) throw new AppError('app.not-found');
    if (stateOf(row) !== 'enrolled') throw new AppError('device.retired');
    return row;
  }

  const retireCall = (device: AccountId) => registry.retireDevice(deps.organization(), device);

  /** Null while the network is away: what is listed is what was mirrored last. */
  async function network() {
    if (deps.chain.status().phase !== 'ready') return null;
    try {
      const [{ value: rows, at }, { value: { slotDuration } }] = await Promise.all([deps.chain.devices(deps.organization()), deps.chain.session()]);
      const anchored = new Map(await Promise.all(rows.map(async ({ account }) => [account, (await deps.chain.anchors(account)).value] as const)));
      return { rows, anchored, timeOf: (block: number): string => new Date(at.time - (at.number - block) * slotDuration).toISOString() };
    } catch (error) {
      deps.log(error);
      return null;
    }
  }

  return {
    async list() {
      const [asked, own, restored] = [await network(), here(), deps.reenrolment.restoredAt()];
      const rows = asked?.rows ?? vault.read((db) => storedDevices(db, deps.organization()));
      deps.audit.record({ action: 'device.list', outcome: 'done', detail: { devices: rows.length } });
      const time = (block: number | null | undefined): string | null => (block === null || block === undefined || asked === null ? null : asked.timeOf(block));
      return {
        online: asked !== null, renewing: deps.lost.due(), here: own ?? null, enrolling: deps.reenrolment.awaited(), restoredAt: restored === null ? null : new Date(restored).toISOString(),
        rows: rows.map((row): DeviceRow => {
          const anchors = asked?.anchored.get(row.account);
          return {
            device: row.account, here: row.account === own, state: stateOf(row), enrolledBlock: row.enrolledAt, enrolledAt: time(row.enrolledAt), retiredAt: time(row.retiredAt),
            anchors: anchors?.length ?? null, anchoredAt: time(anchors === undefined || anchors.length === 0 ? null : Math.max(...anchors.map(({ anchoredAt }) => anchoredAt))),
          };
        }),
      };
    },

    plan(admin, device) {
      enrolled(device);
      const renews = device === here() ? [] : deps.shared.replacements(standInRecipient);
      return { call: retireCall(device), signer: admin.account, later: renews.length === 0 ? [] : ['recipient'], also: renews.map((call) => ({ call, signer: admin.account })) };
    },

    retire(admin, device, confirmed) {
      enrolled(device);
      const own = device === here();
      if (own && !confirmed) throw new AppError('device.here');
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'device.retire', outcome: 'done', detail: { device, here: own } });
        deps.outbox.post(db, { key: `${retireKey(deps.organization(), device)}${String(deps.now())}`, signer: admin.account, what: 'Retire a workstation', about: { kind: 'other' }, call: retireCall(device) });
        // One that signs nothing any more cannot publish keys either; and whoever holds it holds what it would make.
        if (!own) deps.lost.request(db, device);
      });
      deps.lost.wake();
      deps.changes.announce('roles', device);
      return device;
    },
  };
}
