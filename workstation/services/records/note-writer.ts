import { AppError } from '../../../core/errors/index.ts';
import type { DocumentId, PatientId } from '../../../core/ids/index.ts';
import { entryResources } from '../../../core/records/writing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { Session } from '../session/session.ts';
import { documentOf } from './entry-documents.ts';
import { patientReference } from './patient-reference.ts';
import type { SignedWriting } from './signed-writing.ts';

export interface NoteWriter { add(patient: PatientId, title: string, text: string): Promise<DocumentId> }

/** A note of one text, without a form: by whoever is in care. */
export function createNoteWriter(deps: { vault: Vault; session: Session; writing: SignedWriting; now: () => number; newId: () => string }): NoteWriter {
  return {
    async add(patient, title, text) {
      const user = deps.session.require();
      const subject = deps.vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
      if (subject === undefined) throw new AppError('app.not-found');
      const at = new Date(deps.now()).toISOString();
      const resources = entryResources({ kind: 'note', title, parts: [{ heading: '', text }], sensitivity: 'general' }, { patient: patientReference(deps.vault, patient), author: user.name, at, newId: deps.newId, former: null });
      const [document] = await deps.writing.file(user.account, [{ patient, subject, document: documentOf({ category: 'notes', sensitivity: 'general' }, resources), event: { action: 'record.write', detail: { kind: 'note' } } }]);
      if (document === undefined) throw new AppError('app.internal');
      return document;
    },
  };
}
