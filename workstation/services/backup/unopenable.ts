import type { ConsentId } from '../../../core/ids/index.ts';
import type { ConsentKeys } from '../../vault/consent-keys.ts';
import type { Vault } from '../../vault/database.ts';
import { dropBundle, dropWrapped, isKeyDestroyed } from '../../vault/repositories/index.ts';

/**
 * What is cached under a consent's key that is not here any more: the keys' file was damaged, or the vault comes from a backup, which
 * holds no such keys. It opens for nobody, so it is dropped, and fetched again where the network still permits it. What was forgotten stays
 * forgotten. Returns the consents; call before the first window.
 */
export function dropUnopenable(vault: Vault, keys: Pick<ConsentKeys, 'has'>): ConsentId[] {
  const wrapping = vault.read((db) => db.all<{ id: ConsentId }>('SELECT wrapped_by AS id FROM document WHERE wrapped_by IS NOT NULL UNION SELECT id FROM consent WHERE bundle_wrapped = 1 AND bundle IS NOT NULL'));
  const gone = wrapping.map(({ id }) => id).filter((id) => !keys.has(id));
  if (gone.length > 0) {
    vault.write((db) => {
      for (const id of gone) {
        dropWrapped(db, id);
        dropBundle(db, id);
      }
    });
  }
  return gone;
}

/** Keys that the vault says were destroyed: their files were put back from before. Call before the first window. */
export function destroyForgotten(vault: Vault, keys: Pick<ConsentKeys, 'list' | 'destroy'>): void {
  for (const id of keys.list()) if (vault.read((db) => isKeyDestroyed(db, id))) vault.reserved(() => { keys.destroy(id); });
}
