import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

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
