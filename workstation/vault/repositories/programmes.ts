import type { ResearchTerms } from '../../../core/consent/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed } from './row.ts';

export interface Programme { readonly id: Hash; readonly terms: ResearchTerms; readonly addedBy: AccountId; readonly addedAt: number; readonly endedAt: number | null }

type Row = Omit<Programme, 'terms'> & { terms: string };
const columns = 'id, terms, added_by AS addedBy, added_at AS addedAt, ended_at AS endedAt';
const read = (row: Row): Programme => ({ ...row, terms: parsed(row.terms) });

export function programme(db: ReadDb, id: Hash): Programme | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM programme WHERE id = ?`, id);
  return row && read(row);
}

/** Newest first; those that ended stand last. */
export const programmes = (db: ReadDb): Programme[] => db.all<Row>(`SELECT ${columns} FROM programme ORDER BY ended_at IS NOT NULL, added_at DESC, id LIMIT 200`).map(read);

/** Whether patients may be asked about one of this organization's. */
export const asksPatients = (db: ReadDb, organization: OrganizationId): boolean => db.get('SELECT 1 FROM programme WHERE organization = ? AND ended_at IS NULL', organization) !== undefined;

/** A second time changes nothing: the id is what was said. */
export function addProgramme(db: WriteDb, row: Omit<Programme, 'endedAt'>): void {
  db.run('INSERT INTO programme (id, organization, terms, added_by, added_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING', row.id, row.terms.organization, json(row.terms), row.addedBy, row.addedAt);
}

export const endProgramme = (db: WriteDb, id: Hash, now: number): boolean => db.run('UPDATE programme SET ended_at = ? WHERE id = ? AND ended_at IS NULL', now, id).changes > 0;
