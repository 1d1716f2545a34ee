import type { AccountId, ConsentId, Hash, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

/** A paid place that a patient here asked for. `programme`: the clauses; `chainId`: the programme as the network knows it. Times in ms. */
export interface Place {
  readonly account: AccountId; readonly programme: Hash; readonly chainId: Hash; readonly organization: OrganizationId; readonly patient: PatientId; readonly owner: AccountId;
  readonly consent: ConsentId; readonly proof: string; readonly askedAt: number; readonly leftAt: number | null;
}
export interface ResearchPayment { readonly chainId: Hash; readonly participant: AccountId; readonly number: number; readonly note: string; readonly salt: Hash; readonly commitment: Hash; readonly addedBy: AccountId; readonly addedAt: number }

const columns = 'account, programme, chain_id AS chainId, organization, patient, owner, consent, proof, asked_at AS askedAt, left_at AS leftAt';

export const placeOf = (db: ReadDb, account: AccountId): Place | undefined => db.get<Place>(`SELECT ${columns} FROM place WHERE account = ?`, account);
export const placesIn = (db: ReadDb, chainId: Hash): Place[] => db.all<Place>(`SELECT ${columns} FROM place WHERE chain_id = ? ORDER BY asked_at, account`, chainId);
export const placesOfPatient = (db: ReadDb, patient: PatientId): Place[] => db.all<Place>(`SELECT ${columns} FROM place WHERE patient = ? ORDER BY asked_at DESC`, patient);
/** Who signs for them is one and the same person. */
export const placesOwnedBy = (db: ReadDb, owner: AccountId): Place[] => db.all<Place>(`SELECT ${columns} FROM place WHERE owner = ? ORDER BY asked_at`, owner);
export const placesUnder = (db: ReadDb, consent: ConsentId): Place[] => db.all<Place>(`SELECT ${columns} FROM place WHERE consent = ?`, consent);

export function addPlace(db: WriteDb, place: Omit<Place, 'leftAt'>): void {
  db.run(`INSERT INTO place (account, programme, chain_id, organization, patient, owner, consent, proof, asked_at) VALUES (@account, @programme, @chainId, @organization, @patient, @owner, @consent, @proof, @askedAt)`, { ...place });
}
export function markLeft(db: WriteDb, account: AccountId, now: number): void { db.run('UPDATE place SET left_at = coalesce(left_at, ?) WHERE account = ?', now, account); }
/** Of a place that the network never heard of. */
export function dropPlace(db: WriteDb, account: AccountId): void { db.run('DELETE FROM place WHERE account = ?', account); }

/** The first word about a payment stands: a second attempt at it is the same payment. */
export function keepPayment(db: WriteDb, row: ResearchPayment): ResearchPayment {
  db.run(`INSERT INTO research_payment (chain_id, participant, number, note, salt, commitment, added_by, added_at) VALUES (@chainId, @participant, @number, @note, @salt, @commitment, @addedBy, @addedAt)
    ON CONFLICT (chain_id, participant, number) DO NOTHING`, { ...row });
  return db.get<ResearchPayment>('SELECT chain_id AS chainId, participant, number, note, salt, commitment, added_by AS addedBy, added_at AS addedAt FROM research_payment WHERE chain_id = ? AND participant = ? AND number = ?', row.chainId, row.participant, row.number) ?? row;
}
