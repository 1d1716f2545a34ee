import { AppError } from '../../../core/errors/index.ts';
import type { DocumentId, PatientId } from '../../../core/ids/index.ts';
import { contentHash, identityOf, type RecordDocument } from '../../../core/records/index.ts';
import type { FhirResource } from '../../../core/contract/index.ts';
import type { Vault } from '../../vault/database.ts';
import { subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Session } from '../session/session.ts';
import type { DocumentWriter } from './document-writer.ts';

export interface NoteWriter { add(patient: PatientId, title: string, text: string): Promise<DocumentId> }

/** A note written at the desk takes the same way as an import: signed, sealed, stored, registered. */
export function createNoteWriter(deps: {
  vault: Vault; session: Session; writer: DocumentWriter; audit: AuditLog; changes: ChangeFeed; now: () => number; newId: () => string;
}): NoteWriter {
  return {
    async add(patient, title, text) {
      const user = deps.session.require();
      const subject = deps.vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
      if (subject === undefined) throw new AppError('app.not-found');
      const at = new Date(deps.now()).toISOString();
      const resource: FhirResource = {
        resourceType: 'DocumentReference', id: deps.newId(), status: 'current', docStatus: 'final',
        type: { coding: [{ system: 'http://loinc.org', code: '34109-9', display: 'Note' }], text: title }, date: at, description: title, author: [{ display: user.name }],
        content: [{ attachment: { contentType: 'text/plain; charset=utf-8', data: Buffer.from(text, 'utf8').toString('base64'), title, creation: at } }],
      };
      const { hash, size } = contentHash(resource);
      const document: RecordDocument = { section: { category: 'notes', sensitivity: 'general' }, part: 0, resources: [resource], fullUrls: [null], identities: [identityOf(resource, null)], hashes: [hash], size };
      const written = await deps.writer.write(user.account, patient, subject, [document]);
      const first = written[0];
      if (first === undefined) throw new AppError('app.internal');
      try {
        deps.vault.write((db) => {
          deps.audit.recordIn(db, { action: 'record.write', outcome: 'done', patient, subject: subject.id, document: first.row.id });
          deps.writer.commit(db, written);
        });
      } catch (error) {
        await deps.writer.discard(written).catch(() => undefined);
        throw error;
      }
      deps.changes.announce('chart', patient);
      return first.row.id;
    },
  };
}
