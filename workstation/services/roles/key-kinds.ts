import type { AccountId } from '../../../core/ids/index.ts';
import type { KeyKind } from '../../../core/sealing/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { keyKind, putKeyKind } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Planned } from '../signing/signing-view.ts';
import { type KeyRing, sharedHolders } from './shared-keys.ts';

/** Which kind of age keys this site makes: X25519, or the hybrid that a quantum computer does not break. What was made before stays and goes on opening. */
export interface KeyKinds {
  chosen(): KeyKind;
  /** Null where nothing changes, or there is no key to replace. */
  plan(kind: KeyKind, by: AccountId): Planned | null;
  /** The organization's, the roles' and the patients' keys are replaced by ones of this kind; people's own with their next account. */
  choose(kind: KeyKind, by: AccountId): KeyKind;
}

export interface KeyKindsDeps {
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly shared: Pick<KeyRing, 'distrust' | 'planned'>;
  /** Every patient's keyring gets a new seed, with the keys of a key steward. */
  readonly renewKeyrings: (db: WriteDb) => void;
  readonly provide: (account: AccountId) => Promise<void>;
  readonly log: (error: unknown) => void;
}

export function createKeyKinds({ vault, audit, shared, renewKeyrings, provide, log }: KeyKindsDeps): KeyKinds {
  const chosen = (): KeyKind => vault.read(keyKind);
  return {
    chosen,
    plan(kind, by) {
      const [first, ...also] = kind === chosen() ? [] : shared.planned(by, { distrusted: sharedHolders });
      return first === undefined ? null : { call: first.call, signer: by, later: ['recipient'], also };
    },
    choose(kind, by) {
      if (kind === chosen()) return kind;
      vault.write((db: WriteDb) => {
        audit.recordIn(db, { action: 'keys.kind', outcome: 'done', detail: { kind } });
        putKeyKind(db, kind);
        shared.distrust(db, sharedHolders);
        renewKeyrings(db);
      });
      void provide(by).catch(log);
      return kind;
    },
  };
}
