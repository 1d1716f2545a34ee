import { useSyncExternalStore } from 'react';
import type { AccountId, DocumentId, PatientId } from '../../../../core/ids/index.ts';

export interface Saved { readonly account: AccountId; readonly patient: PatientId; readonly document: DocumentId; readonly title: string }

let rows: readonly Saved[] = [];
const listeners = new Set<() => void>();
const become = (next: readonly Saved[]): void => { rows = next; for (const listener of listeners) listener(); };
const most = 20;

/** What was signed in this window and is still followed: names of kinds and documents, never what they say. Kept over a change of page, gone with the window. */
export const saved = {
  add: (row: Saved) => { become([row, ...rows].slice(0, most)); },
  drop: (document: DocumentId) => { become(rows.filter((row) => row.document !== document)); },
};

export function useSaved(account: AccountId, patient: PatientId): readonly Saved[] {
  const all = useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; }, () => rows);
  return all.filter((row) => row.account === account && row.patient === patient);
}
