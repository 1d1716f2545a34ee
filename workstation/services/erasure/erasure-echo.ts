import type { ContentId, DocumentId, Hash, SubjectId } from '../../../core/ids/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { document, documentsOfSubject, isBeingErased, putErasure, subject as storedSubject } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';

/**
 * What was erased elsewhere and lies here: another organization's document that a consent brought, or one's own after a backup was
 * restored, or at a second workstation. The network's tombstones say so.
 */
export interface ErasureEcho {
  follow(subject: SubjectId): Promise<void>;
}

export function createErasureEcho(deps: {
  vault: Vault; chain: Pick<Chain, 'kept' | 'erased'>; content: Pick<ContentStore, 'remove' | 'collect'>; changes: ChangeFeed; newId: () => Hash; now: () => number;
  /** What of other organizations was opened in this sitting. */
  forget: () => void;
  /** Goes on with erasures that are agreed on. */
  wake: () => void;
}): ErasureEcho {
  const { vault } = deps;

  /** Agreed on by the two people of the tombstone; from here on it is an erasure like one's own. */
  async function adopt(id: SubjectId, patient: string | null, gone: readonly DocumentId[]): Promise<void> {
    const { value } = await deps.chain.kept(id);
    const stones = value.flatMap(({ id: line, tombstone }) => (tombstone !== null && gone.includes(line) ? [{ line, ...tombstone }] : []));
    const [first] = stones;
    if (first === undefined) return;
    vault.write((db) => {
      putErasure(db, {
        id: deps.newId(), subject: id, patient: patient as never, whole: false, documents: stones.map(({ line }) => line), reason: null, requestedBy: first.requestedBy, requestedAt: first.erasedAt, confirmedBy: first.confirmedBy, confirmedAt: first.erasedAt,
        state: 'confirmed', found: null, certificate: null,
      });
    });
    deps.wake();
  }

  async function drop(gone: readonly DocumentId[]): Promise<void> {
    const files = vault.read((db) => gone.flatMap((id) => filesOf(db, id)));
    deps.forget();
    vault.reserved(() => { vault.write((db) => { for (const id of gone) dropForeign(db, id); }); });
    for (const cid of files) await deps.content.remove(cid);
    await deps.content.collect();
    vault.settle();
    deps.forget();
  }

  return {
    async follow(id) {
      const known = vault.read((db) => storedSubject(db, id));
      const { value: erased } = await deps.chain.erased(id);
      if (known === undefined || erased.length === 0) return;
      const stones = new Set(erased);
      const gone = vault.read((db) => documentsOfSubject(db, id).filter((row) => stones.has(row.id) && !isBeingErased(db, row.id))).map((row) => row.id);
      if (gone.length === 0) return;
      if (known.ours) await adopt(id, known.patient, gone); else await drop(gone);
      deps.changes.announce('chart', known.patient);
    },
  };
}

const filesOf = (db: Pick<WriteDb, 'get'>, id: DocumentId): ContentId[] => {
  const row = db.get<{ cid: ContentId; sealed: ContentId | null }>('SELECT cid, sealed_cid AS sealed FROM document WHERE id = ?', id);
  return row === undefined ? [] : [...new Set([row.cid, row.sealed ?? row.cid])];
};

/** The copy lay under the consent's key, which goes on serving the documents that stay: here the bytes themselves go. */
function dropForeign(db: WriteDb, id: DocumentId): void {
  if (document(db, id)?.ours === false) db.run('DELETE FROM document WHERE id = ?', id);
}
