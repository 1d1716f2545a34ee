import { AppError } from '../../../core/errors/index.ts';
import type { Vault } from '../../vault/database.ts';
import { setAccountFailures, type StoredAccount, storedAccount } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { blockedUntil as waitAfter } from '../session/back-off.ts';

export interface PassphraseGuard {
  /** Does what needs the account's passphrase, unless too many wrong ones came before: `session.locked-out` {until}. */
  tried<T>(account: StoredAccount, work: () => Promise<T>): Promise<T>;
}

/** Wrong passphrases are counted in the vault, so that a restart does not give new tries. Each is a row of the audit. */
export function createPassphraseGuard({ vault, audit, now }: { readonly vault: Vault; readonly audit: AuditLog; readonly now: () => number }): PassphraseGuard {
  function refused({ account }: StoredAccount, error: unknown): never {
    if (!(error instanceof AppError) || error.code !== 'session.wrong-secret') throw error;
    const failures = (vault.read((db) => storedAccount(db, account))?.failures ?? 0) + 1;
    const until = waitAfter(failures, now());
    vault.write((db) => { setAccountFailures(db, account, failures, until); });
    audit.record({ action: 'account.passphrase', outcome: 'deny', detail: { account, failures } });
    throw until === null ? error : new AppError('session.locked-out', { until: new Date(until).toISOString() });
  }
  return {
    async tried(account, work) {
      const { blockedUntil, failures } = account;
      if (blockedUntil !== null && blockedUntil > now()) throw new AppError('session.locked-out', { until: new Date(blockedUntil).toISOString() });
      const done = await work().catch((error: unknown) => refused(account, error));
      if (failures > 0) vault.write((db) => { setAccountFailures(db, account.account, 0, null); });
      return done;
    },
  };
}
