import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, DocumentId, PatientId } from '../../../core/ids/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import type { Subject } from '../../vault/repositories/index.ts';
import type { AuditEvent, AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DocumentWriter, Unsealed, WrittenDocument } from './document-writer.ts';

/** One document of what is written together. */
export interface Part { readonly patient: PatientId; readonly subject: Subject; readonly document: Unsealed; readonly event: Omit<AuditEvent, 'outcome' | 'patient' | 'subject' | 'document'> }

/** What is written at the desk takes the way of an import: signed, sealed, stored, then saved together with its audit rows and its registration, all of it or nothing. */
export interface SignedWriting {
  /** `also`: in the same transaction. */
  file(author: AccountId, parts: readonly Part[], also?: (db: WriteDb) => void): Promise<readonly DocumentId[]>;
}

export function createSignedWriting(deps: { vault: Vault; writer: DocumentWriter; audit: AuditLog; changes: ChangeFeed }): SignedWriting {
  return {
    async file(author, parts, also) {
      const written: WrittenDocument[] = [];
      try {
        for (const { patient, subject, document } of parts) written.push(...await deps.writer.write(author, patient, subject, [document]));
        if (written.length !== parts.length) throw new AppError('app.internal');
        deps.vault.write((db) => {
          for (const [index, { row }] of written.entries()) {
            const part = parts[index] as Part;
            deps.audit.recordIn(db, { ...part.event, outcome: 'done', patient: part.patient, subject: part.subject.id, document: row.id });
          }
          deps.writer.commit(db, written);
          also?.(db);
        });
      } catch (error) {
        await deps.writer.discard(written).catch(() => undefined);
        throw error;
      }
      for (const patient of new Set(parts.map((part) => part.patient))) deps.changes.announce('chart', patient);
      return written.map(({ row }) => row.id);
    },
  };
}
