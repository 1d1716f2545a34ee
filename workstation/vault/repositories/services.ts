import type { ServiceDescription } from '../../../core/market/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed } from './row.ts';

export function serviceDescription(db: ReadDb, terms: Hash): ServiceDescription | undefined {
  const row = db.get<{ said: string }>('SELECT said FROM service_description WHERE terms = ?', terms);
  return row && parsed(row.said);
}
/** A second time changes nothing: `terms` is what was said. */
export function addServiceDescription(db: WriteDb, row: { readonly terms: Hash; readonly said: ServiceDescription; readonly addedBy: AccountId; readonly addedAt: number }): void {
  db.run('INSERT INTO service_description (terms, organization, said, added_by, added_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (terms) DO NOTHING', row.terms, row.said.organization, json(row.said), row.addedBy, row.addedAt);
}

export interface ServiceDelivery { readonly organization: OrganizationId; readonly purchase: Hash; readonly note: string; readonly salt: Hash; readonly commitment: Hash; readonly addedBy: AccountId; readonly addedAt: number }
/** The first word about a delivery stands: a second attempt is the same delivery. */
export function keepDelivery(db: WriteDb, row: ServiceDelivery): Hash {
  db.run('INSERT INTO service_delivery (organization, purchase, note, salt, commitment, added_by, added_at) VALUES (@organization, @purchase, @note, @salt, @commitment, @addedBy, @addedAt) ON CONFLICT (organization, purchase) DO NOTHING', { ...row });
  return db.get<{ commitment: Hash }>('SELECT commitment FROM service_delivery WHERE organization = ? AND purchase = ?', row.organization, row.purchase)?.commitment ?? row.commitment;
}
