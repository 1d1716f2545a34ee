import type { ConsentId, OrganizationId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { consent, consentsEndingBy, dropBundle, dropWrapped, isKeyDestroyed, recordKeyDestroyed, subject } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { CacheKeys, ExternalDocuments } from '../chart/external-documents.ts';

/** Makes what a consent brought here unreadable, at once and for good, when it is withdrawn or has run out; also offline and while locked. */
export interface Forgetter {
  forget(consent: ConsentId): void;
  /** Every consent whose time is over; called each second and before the first window. */
  forgetEnded(): void;
}

const mostAtOnce = 200;

export function createForgetter(deps: {
  vault: Vault; cacheKeys: CacheKeys; external: ExternalDocuments; now: () => number; changes: ChangeFeed; organization: () => OrganizationId | null;
}): Forgetter {
  const { vault } = deps;

  /** Only where this workstation is on the receiving side; the giver's own record is not touched. */
  function forget(id: ConsentId): void {
    const row = vault.read((db) => consent(db, id));
    const one = row === undefined ? undefined : vault.read((db) => subject(db, row.subject));
    if (one === undefined || one.ours || vault.read((db) => isKeyDestroyed(db, id))) return;
    // The key first: a crash in between leaves rows that nothing opens.
    deps.cacheKeys.destroy(id);
    deps.external.forget(id);
    vault.write((db) => {
      dropWrapped(db, id);
      dropBundle(db, id);
      recordKeyDestroyed(db, id, deps.now());
    });
    deps.changes.announce('consents', id);
    deps.changes.announce('chart', one.patient);
  }

  return {
    forget,
    forgetEnded() {
      const ended = vault.read((db) => consentsEndingBy(db, deps.now(), mostAtOnce).filter(({ id }) => !isKeyDestroyed(db, id)));
      for (const { id } of ended) forget(id);
    },
  };
}
