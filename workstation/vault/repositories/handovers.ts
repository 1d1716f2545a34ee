import type { AccountId, ContentId, Hash, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import type { Directory } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { dropSetting, putSetting, setting } from './settings.ts';
import { activeShareSet, putShareRoot } from './shares.ts';
import { putKeyring, subject, upsertSubject } from './subjects.ts';

export interface Keeper { readonly custodian: OrganizationId | null; readonly controller: AccountId | null }

/** A hand-over that the chain has not confirmed: the keyring of who takes over lies apart until it has, so that a refusal changes nothing. */
export interface Handover extends Keeper {
  readonly keyring: Uint8Array;
  readonly directory: Directory;
  readonly directoryCid: ContentId;
  /** The new keyring as the patient's guardians may open it together; null where there are none. */
  readonly root: { readonly set: Hash; readonly name: string; readonly sealed: Uint8Array } | null;
  /** Who accepts in the organization's name; null where the patient takes over. */
  readonly steward: AccountId | null;
}

type Stored = Omit<Handover, 'keyring' | 'root'> & { readonly keyring: string; readonly root: { readonly set: Hash; readonly name: string; readonly sealed: string } | null };
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (stored: string): Uint8Array => Buffer.from(stored, 'base64');

const key = (id: SubjectId): string => `handover/${id}`;

export function handover(db: ReadDb, id: SubjectId): Handover | undefined {
  const stored = setting<Stored>(db, key(id));
  return stored && { ...stored, keyring: bytesOf(stored.keyring), root: stored.root && { ...stored.root, sealed: bytesOf(stored.root.sealed) } };
}

export function putHandover(db: WriteDb, id: SubjectId, row: Handover): void {
  putSetting(db, key(id), { ...row, keyring: text(row.keyring), root: row.root && { ...row.root, sealed: text(row.root.sealed) } } satisfies Stored);
}

export function dropHandover(db: WriteDb, id: SubjectId): void { dropSetting(db, key(id)); }

/** As the chain has it. With the keeper come the keys that were made for them. */
export function followKeeper(db: WriteDb, id: SubjectId, { custodian, controller }: Keeper): void {
  const known = subject(db, id);
  if (known === undefined) return;
  const due = handover(db, id);
  const done = due !== undefined && due.custodian === custodian && due.controller === controller;
  upsertSubject(db, { ...known, custodian, controller, ...(done ? { directory: due.directory, directoryCid: due.directoryCid, generation: due.directory.generation } : {}) });
  if (!done) return;
  putKeyring(db, id, due.keyring);
  if (due.root !== null && activeShareSet(db, 'recovery', id)?.id === due.root.set) putShareRoot(db, due.root.set, due.root.name, due.root.sealed);
  dropHandover(db, id);
}
