import { AppError } from '../../../core/errors/index.ts';
import type { DocumentId, PatientId } from '../../../core/ids/index.ts';
import { contentHash, correctedVersion, type RecordDocument } from '../../../core/records/index.ts';
import type { Vault } from '../../vault/database.ts';
import { type Document, type StoredResource, subject as storedSubject } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DocumentWriter } from '../records/document-writer.ts';
import type { Session } from '../session/session.ts';

/** A corrected entry as a document of its own, in the section of the one it corrects: the same identity makes it the current version, and the former stays. */
export interface CorrectionWriter { write(patient: PatientId, of: Document, entry: StoredResource, text: string): Promise<DocumentId> }

export function createCorrectionWriter(deps: { vault: Vault; session: Session; writer: DocumentWriter; audit: AuditLog; changes: ChangeFeed; now: () => number }): CorrectionWriter {
  return {
    async write(patient, of, entry, text) {
      const user = deps.session.require();
      const subject = deps.vault.read((db) => storedSubject(db, of.subject));
      const resource = correctedVersion(entry.resource, text, user.name, new Date(deps.now()).toISOString());
      if (subject === undefined) throw new AppError('app.not-found');
      if (resource === undefined) throw new AppError('app.invalid-input', { field: 'position' });
      const { hash, size } = contentHash(resource);
      const section = { category: entry.category, sensitivity: entry.sensitivity } as RecordDocument['section'];
      const written = await deps.writer.write(user.account, patient, subject, [{ section, part: 0, resources: [resource], fullUrls: [entry.fullUrl], identities: [entry.identity], hashes: [hash], size }]);
      const [first] = written;
      if (first === undefined) throw new AppError('app.internal');
      try {
        deps.vault.write((db) => {
          deps.audit.recordIn(db, { action: 'record.correct', outcome: 'done', patient, subject: subject.id, document: first.row.id });
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
