import type { DocumentId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../../vault/database.ts';
import { putSetting, setting } from '../../vault/repositories/index.ts';

/** Why a document is not here again: no key held here opens it, nobody who can be reached has its file, or what was found is not what was registered. */
export type WhyMissing = 'key' | 'file' | 'altered';
export interface Missing { readonly subject: SubjectId; readonly document: DocumentId; readonly why: WhyMissing }

/** How far the filling in after one rebuilding is. Counts what came back; written in the same transaction as that, so that a kill counts nothing twice. */
export interface RefillState {
  /** Of which rebuilding. */
  readonly of: number;
  /** Everything up to this subject was looked at. */
  readonly after: SubjectId | null;
  readonly endedAt: number | null;
  readonly documents: number;
  readonly resources: number;
  readonly patients: number;
  /** Patients whose row is here again without the keys to give consent with. */
  readonly keyless: number;
  /** Whose name is lost and stands in no document. */
  readonly nameless: number;
  readonly missing: readonly Missing[];
}

const key = 'refill';

export function refillState(db: ReadDb, of: number): RefillState {
  const known = setting<RefillState>(db, key);
  return known?.of === of ? known : { of, after: null, endedAt: null, documents: 0, resources: 0, patients: 0, keyless: 0, nameless: 0, missing: [] };
}

export function changeRefill(db: WriteDb, of: number, change: (state: RefillState) => Partial<RefillState>): void {
  const state = refillState(db, of);
  putSetting(db, key, { ...state, ...change(state) } satisfies RefillState);
}
