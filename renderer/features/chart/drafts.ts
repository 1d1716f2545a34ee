import type { PatientId } from '../../../core/ids/index.ts';

export interface NoteDraft { readonly title: string; readonly text: string }
const drafts = new Map<PatientId, NoteDraft>();

/** What is being written, in the memory of this window only: kept over a change of page and over a lock, never on a disk unsealed. */
export const noteDrafts = {
  of: (patient: PatientId): NoteDraft => drafts.get(patient) ?? { title: '', text: '' },
  keep: (patient: PatientId, draft: NoteDraft) => { drafts.set(patient, draft); },
  drop: (patient: PatientId) => { drafts.delete(patient); },
};
