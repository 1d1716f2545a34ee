import { AppError } from '../../../core/errors/index.ts';
import { type ErasureStore, erasureStores } from '../../../core/proof/index.ts';
import type { ConsentId } from '../../../core/ids/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { ConsentKeys } from '../../vault/consent-keys.ts';
import type { Vault } from '../../vault/database.ts';
import { type Erasure, type Found, putErasure } from '../../vault/repositories/index.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { countVault, dropKeys, dropRows, traceVault } from './stores.ts';

/**
 * Takes away what two people agreed to erase, from every store of this workstation. Keys go first, so that a stop in between leaves what
 * nobody opens; then files, then rows, then the space they took. Each step may be done again: after a kill the next start begins with the
 * first one, and only what was counted before the first is never counted anew.
 */
export interface Eraser {
  /** What is there now, store by store. Changes nothing. */
  counts(target: Pick<Erasure, 'subject' | 'patient' | 'whole' | 'documents'>): Promise<Readonly<Record<ErasureStore, number>>>;
  /** Durable when it resolves. `progress`: of `steps`. Errors: `erasure.incomplete` where something is left, and what stores fail with. */
  erase(erasure: Erasure, progress: (step: number) => void): Promise<{ readonly erasure: Erasure; readonly after: Readonly<Record<ErasureStore, number>> }>;
}

export interface EraserDeps {
  readonly vault: Vault;
  readonly content: Pick<ContentStore, 'has' | 'remove' | 'collect'>;
  readonly consentKeys: Pick<ConsentKeys, 'has' | 'destroy'>;
  readonly folder: DataFolderFiles;
  /** What windows and services keep opened in memory. */
  readonly forget: (erasure: Erasure) => Promise<void>;
  readonly now: () => number;
}

export const eraserSteps = 6;

export function createEraser(deps: EraserDeps): Eraser {
  const { vault, content, consentKeys, folder } = deps;
  const idsOf = ({ subject, patient }: Pick<Erasure, 'subject' | 'patient'>): string[] => (patient === null ? [subject] : [subject, patient]);

  async function count(target: Pick<Erasure, 'subject' | 'patient' | 'whole' | 'documents'>, found: Omit<Found, 'counts'>): Promise<Record<ErasureStore, number>> {
    let files = 0;
    for (const cid of found.files) if (await content.has(cid)) files += 1;
    const all: Record<ErasureStore, number> = {
      ...vault.read((db) => countVault(db, target, found)), files, exports: folder.exports(idsOf(target)).length, 'set-aside': folder.setAside().length,
      'consent-keys': found.cached.filter((id) => consentKeys.has(id as ConsentId)).length,
    };
    // Of some documents only what belongs to documents: the rest stays, and is not spoken of.
    return Object.fromEntries(Object.entries(all).filter(([store]) => target.whole || !erasureStores[store as ErasureStore].whole)) as Record<ErasureStore, number>;
  }

  async function begin(erasure: Erasure): Promise<Erasure & { found: Found }> {
    if (erasure.found !== null) return { ...erasure, found: erasure.found };
    const traced = vault.read((db) => traceVault(db, erasure));
    const begun = { ...erasure, state: 'erasing' as const, found: { ...traced, counts: await count(erasure, traced) } };
    vault.reserved(() => { vault.write((db) => { putErasure(db, begun); }); });
    return begun;
  }

  function destroyKeys({ whole, found, ...erasure }: Erasure & { found: Found }): void {
    if (!whole) return;
    vault.reserved(() => {
      for (const id of found.cached) consentKeys.destroy(id as ConsentId);
      vault.write((db) => { dropKeys(db, erasure, deps.now()); });
    });
  }

  async function removeFiles({ found, ...erasure }: Erasure & { found: Found }): Promise<void> {
    for (const cid of found.files) await content.remove(cid);
    await content.collect();
    folder.destroy([...folder.setAside(), ...folder.exports(idsOf(erasure))]);
  }

  return {
    counts: (target) => count(target, vault.read((db) => traceVault(db, target))),
    async erase(erasure, progress) {
      progress(0);
      const begun = await begin(erasure);
      await deps.forget(begun);
      progress(1);
      destroyKeys(begun);
      progress(2);
      await removeFiles(begun);
      progress(3);
      vault.reserved(() => { vault.write((db) => { dropRows(db, begun, begun.found, deps.now()); }); });
      progress(4);
      if (!vault.settle()) throw new AppError('erasure.incomplete', { store: 'log' });
      // A file that was read meanwhile would be back.
      await deps.forget(begun);
      progress(5);
      const after = await count(begun, begun.found);
      const left = Object.entries(after).find(([, rows]) => rows > 0);
      if (left !== undefined) throw new AppError('erasure.incomplete', { store: left[0], left: left[1] });
      return { erasure: begun, after };
    },
  };
}
