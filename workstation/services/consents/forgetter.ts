import type { AccountId, ConsentId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { chainHead, consent, dropBundle, dropWrapped, endedToAnnounce, endedToForget, isKeyDestroyed, recordKeyDestroyed, subject } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { consent as calls } from '../../chain/calls/index.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { CacheKeys, ExternalDocuments } from '../chart/external-documents.ts';

/** Makes what a consent brought here unreadable, at once and for good, when it is withdrawn or has run out; also offline and while locked. */
export interface Forgetter {
  forget(consent: ConsentId): void;
  /** Every consent whose time is over; called each second and before the first window. */
  forgetEnded(): void;
}

const mostAtOnce = 200;

export function createForgetter(deps: {
  vault: Vault; cacheKeys: CacheKeys; external: ExternalDocuments; now: () => number; changes: ChangeFeed; outbox: Outbox; audit: Pick<AuditLog, 'recordIn'>; device: AccountId;
}): Forgetter {
  const { vault } = deps;
  const announced = new Set<ConsentId>();

  /** Only where this workstation is on the receiving side; the giver's own record is not touched. */
  function forget(id: ConsentId): void {
    const row = vault.read((db) => consent(db, id));
    const one = row === undefined ? undefined : vault.read((db) => subject(db, row.subject));
    if (one === undefined || one.ours || vault.read((db) => isKeyDestroyed(db, id))) return;
    // The key first: a crash in between leaves rows that nothing opens.
    vault.reserved(() => { deps.cacheKeys.destroy(id); });
    deps.external.forget(id);
    vault.reserved(() => {
      vault.write((db) => {
        dropWrapped(db, id);
        dropBundle(db, id);
        recordKeyDestroyed(db, id, deps.now());
        deps.audit.recordIn(db, { action: 'key.destroy', outcome: 'done', patient: one.patient, subject: one.id, consent: id });
      });
    });
    deps.changes.announce('consents', id);
    deps.changes.announce('chart', one.patient);
  }

  return {
    forget,
    forgetEnded() {
      const now = deps.now();
      for (const id of vault.read((db) => endedToForget(db, now, mostAtOnce))) forget(id);
      // The giver's side says it to the network, so that the sections' epochs rise at once and new documents use them.
      const blockTime = vault.read((db) => chainHead(db, 'best'))?.time ?? 0;
      for (const { id, subject: of } of vault.read((db) => endedToAnnounce(db, blockTime, mostAtOnce))) {
        if (announced.has(id)) continue;
        announced.add(id);
        vault.write((db) => { deps.outbox.post(db, { key: `announce/${id}`, signer: deps.device, what: 'Close a consent whose time is over', about: { kind: 'announcement' }, call: calls.announce(of, id) }); });
      }
    },
  };
}
