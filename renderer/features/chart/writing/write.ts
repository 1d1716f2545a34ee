import { createContext, useContext } from 'react';
import { type EntryKind, writers } from '../../../../core/contract/index.ts';
import { SessionContext } from '../../session/index.ts';
import type { Writing } from './WriteDialog.tsx';

/** Opens a form over the chart; null where nothing may be written, as in a patient's own view. */
export const WriteContext = createContext<((writing: Pick<Writing, 'former'> & { readonly kind: EntryKind; readonly target: Writing['place']['target'] }) => void) | null>(null);

/** The way to write an entry of this kind; null for whom it is not. The workstation refuses them anyway. */
export function useWrite(kind: EntryKind): (() => void) | null {
  const write = useContext(WriteContext);
  const roles = useContext(SessionContext)?.user?.roles ?? [];
  if (write === null || !writers[kind].some((role) => roles.includes(role))) return null;
  return () => { write({ kind, target: null, former: null }); };
}
