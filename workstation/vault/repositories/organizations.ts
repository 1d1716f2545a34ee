import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag, json, parsed } from './row.ts';

export interface Organization {
  id: OrganizationId;
  /** Null until the other organization's name was told: the chain holds a salted commitment only. */
  name: string | null;
  country: string;
  nameSalt: string | null;
  ours: boolean;
  status: 'active' | 'suspended';
  admins: AccountId[];
  /** IANA time zone of the facility. */
  zone: string;
  facility: Record<string, unknown>;
  admittedBlock: number | null;
}

type Row = Omit<Organization, 'ours' | 'admins' | 'facility'> & { ours: Flag; admins: string; facility: string };

const columns = 'id, name, country, name_salt AS nameSalt, ours, status, admins, zone, facility, admitted_block AS admittedBlock';
const read = (row: Row): Organization => ({ ...row, ours: row.ours === 1, admins: parsed(row.admins), facility: parsed(row.facility) });

export function organization(db: ReadDb, id: OrganizationId): Organization | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM organization WHERE id = ?`, id);
  return row && read(row);
}

export const organizations = (db: ReadDb): Organization[] => db.all<Row>(`SELECT ${columns} FROM organization ORDER BY id`).map(read);

export function ownOrganization(db: ReadDb): Organization | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM organization WHERE ours = 1`);
  return row && read(row);
}

/** A name once known is kept when the chain is read again. */
export function upsertOrganization(db: WriteDb, row: Organization): void {
  db.run(`INSERT INTO organization (id, name, country, name_salt, ours, status, admins, zone, facility, admitted_block)
    VALUES (@id, @name, @country, @nameSalt, @ours, @status, @admins, @zone, @facility, @admittedBlock)
    ON CONFLICT (id) DO UPDATE SET name = coalesce(excluded.name, name), country = excluded.country, name_salt = coalesce(excluded.name_salt, name_salt),
      ours = excluded.ours, status = excluded.status, admins = excluded.admins, zone = excluded.zone, facility = excluded.facility,
      admitted_block = coalesce(excluded.admitted_block, admitted_block)`,
  { ...row, ours: flag(row.ours), admins: json(row.admins), facility: json(row.facility) });
}

/** A workstation enrolled by an organization, as the chain says. Block numbers. */
export interface Device { organization: OrganizationId; account: AccountId; enrolledAt: number; retiredAt: number | null }

export const devices = (db: ReadDb, organization: OrganizationId): Device[] =>
  db.all<Device>('SELECT organization, account, enrolled_at AS enrolledAt, retired_at AS retiredAt FROM device WHERE organization = ? ORDER BY enrolled_at', organization);

export function upsertDevice(db: WriteDb, row: Device): void {
  db.run(`INSERT INTO device (organization, account, enrolled_at, retired_at) VALUES (@organization, @account, @enrolledAt, @retiredAt)
    ON CONFLICT (organization, account) DO UPDATE SET enrolled_at = excluded.enrolled_at, retired_at = excluded.retired_at`, { ...row });
}
