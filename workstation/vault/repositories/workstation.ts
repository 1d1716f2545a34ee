import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { dropSetting, putSetting, setting } from './settings.ts';

/** This workstation itself: its device account, wrapped under a key derived from the vault's. */
export interface Workstation {
  organization: OrganizationId | null;
  device: AccountId;
  deviceRecipient: AgeRecipient;
  deviceWrapped: Uint8Array;
  genesis: Hash | null;
  createdAt: number;
}

export const workstation = (db: ReadDb): Workstation | undefined =>
  db.get<Workstation>(`SELECT organization, device, device_recipient AS deviceRecipient, device_wrapped AS deviceWrapped, genesis,
    created_at AS createdAt FROM workstation WHERE id = 1`);

export function putWorkstation(db: WriteDb, row: Workstation): void {
  db.run(`INSERT INTO workstation (id, organization, device, device_recipient, device_wrapped, genesis, created_at)
    VALUES (1, @organization, @device, @deviceRecipient, @deviceWrapped, @genesis, @createdAt)
    ON CONFLICT (id) DO UPDATE SET organization = excluded.organization, device = excluded.device,
      device_recipient = excluded.device_recipient, device_wrapped = excluded.device_wrapped, genesis = excluded.genesis`, { ...row });
}

const formerKey = 'former-devices';
const restoredKey = 'restored-at';

/** An account that this workstation had before another copy of it was lost. It signs nothing any more; what was sealed to it still opens. */
export interface FormerDevice { readonly device: AccountId; readonly wrapped: Uint8Array }

export const formerDevices = (db: ReadDb): FormerDevice[] =>
  (setting<{ device: AccountId; wrapped: string }[]>(db, formerKey) ?? []).map(({ device, wrapped }) => ({ device, wrapped: new Uint8Array(Buffer.from(wrapped, 'base64')) }));

/** All that this workstation opens files as, the present one first. */
export function ownDevices(db: ReadDb): AccountId[] {
  const own = workstation(db);
  return [...own === undefined ? [] : [own.device], ...formerDevices(db).map(({ device }) => device)];
}

/** From here on the workstation is `next`; what it was is kept for what was sealed to it. */
export function succeedDevice(db: WriteDb, next: Pick<Workstation, 'device' | 'deviceRecipient' | 'deviceWrapped'>): void {
  const own = workstation(db);
  if (own === undefined) return;
  const former = [{ device: own.device, wrapped: own.deviceWrapped }, ...formerDevices(db)];
  putSetting(db, formerKey, former.map(({ device, wrapped }) => ({ device, wrapped: Buffer.from(wrapped).toString('base64') })));
  putWorkstation(db, { ...own, ...next });
  dropSetting(db, restoredKey);
}

/** When it was restored from a backup, ms; null where it never was, or has been given a key of its own since. */
export const restoredAt = (db: ReadDb): number | null => setting<number>(db, restoredKey) ?? null;

export function putRestoredAt(db: WriteDb, at: number): void { putSetting(db, restoredKey, at); }
