import type { Stage } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { DocumentId } from '../../../core/ids/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault } from '../../vault/database.ts';
import { document, registrationOf } from '../../vault/repositories/index.ts';

export interface Progress {
  document: DocumentId; stage: Stage;
  /** How many nodes keep it, of how many that should; null where the store does not say. */
  copies: number | null; wanted: number | null;
  /** Why it goes no further just now. */
  cause: { code: string; detail: string | null } | null;
  tries: number;
  /** What may be tried again. */
  outbox: string | null;
}

/** How far a document of this organization has come: from vault, store and outbox, nothing of what it holds. */
export function createSaveProgress(deps: { readonly vault: Vault; readonly content: Pick<ContentStore, 'health'> }) {
  return {
    async of(id: DocumentId): Promise<Progress> {
      const { row, item } = deps.vault.read((db) => {
        const found = document(db, id);
        return { row: found, item: found === undefined || found.stage === 'confirmed' ? undefined : registrationOf(db, id) };
      });
      if (row?.ours !== true) throw new AppError('app.not-found');
      const health = await deps.content.health(row.cid).catch(() => null);
      return {
        document: id, stage: row.stage, copies: health?.copies ?? null, wanted: health?.wanted ?? null, tries: item?.tries ?? 0, outbox: item?.id ?? null,
        cause: item?.error == null ? null : { code: item.error, detail: item.detail },
      };
    },
  };
}
export type SaveProgress = ReturnType<typeof createSaveProgress>;
