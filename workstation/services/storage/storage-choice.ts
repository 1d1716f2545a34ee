import type { ClinicAccess } from '../../ipfs/clinic/clinic-access.ts';
import { readClinicAccess } from '../../ipfs/clinic/clinic-access.ts';
import { copyPinned } from '../../ipfs/content-copy.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { putSetting, setting } from '../../vault/repositories/index.ts';

export interface StorageChoiceDeps {
  readonly vault: Vault;
  /** Null: in this program. */
  readonly open: (access: ClinicAccess | null) => Promise<ContentStore>;
}

const key = 'storage-access';

/** The way to a clinic's own nodes; null where documents live in this program. */
export const storageAccess = (db: ReadDb): ClinicAccess | null => setting<ClinicAccess | null>(db, key) ?? null;

/** Where documents live: in this program, or on a clinic's own nodes. Kept in the vault, since it holds what opens those. */
export function createStorageChoice({ vault, open }: StorageChoiceDeps) {
  const current = (): ClinicAccess | null => vault.read(storageAccess);

  return {
    current,
    /**
     * `embedded`, or the file that leads to a clinic's store. Every document is in the new place before the choice counts, so that a
     * start that was cut off goes on with the old one; the old place keeps its copies. A clinic's store at another address is taken
     * for the same store. Errors: `app.invalid-input`, `content.*`.
     */
    async choose(wanted: string): Promise<void> {
      const [before, after] = [current(), wanted === 'embedded' ? null : await readClinicAccess(wanted)];
      if ((before === null) !== (after === null)) await move(before, after);
      if (JSON.stringify(before) !== JSON.stringify(after)) vault.write((db) => { putSetting(db, key, after); });
    },
  };

  async function move(before: ClinicAccess | null, after: ClinicAccess | null): Promise<void> {
    const [from, to] = await Promise.all([open(before), open(after)]);
    try {
      await Promise.all([from.start(), to.start()]);
      await copyPinned(from, to);
    } finally {
      await Promise.all([from.stop(), to.stop()]);
    }
  }
}
