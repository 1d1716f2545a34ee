import { AppError } from '../../../core/errors/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import { clearFailures, type Person, recordFailure } from '../../vault/repositories/index.ts';
import { blockedUntil } from './back-off.ts';

/** Somebody beside the person signed in, who agrees by their own PIN. Wrong ones back off as at sign-in, and count together with those. */
export interface DeskPin {
  /** Their keys are open until `close`. `session.wrong-secret`, `session.locked-out`. */
  open(person: Person, pin: string): Promise<{ close(): Promise<void> }>;
}

export interface DeskPinDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'unlock' | 'lockAccount'>;
  /** Whose keys stay open whatever happens here. */
  readonly signedIn: () => Person['account'] | null;
  readonly now: () => number;
  /** When what waits for this account's signature has it; the keys stay open until then. */
  readonly signed: (account: Person['account']) => Promise<void>;
}

export function createDeskPin({ vault, keys, signedIn, now, signed }: DeskPinDeps): DeskPin {
  return {
    async open({ account, wrapped, failures, blockedUntil: until }, pin) {
      if (until !== null && until > now()) throw new AppError('session.locked-out', { until: new Date(until).toISOString() });
      await keys.unlock({ account, wrapped, secret: pin }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'session.wrong-secret') vault.reserved(() => { vault.write((db) => { recordFailure(db, account, blockedUntil(failures + 1, now())); }); });
        throw error;
      });
      vault.reserved(() => { vault.write((db) => { clearFailures(db, account); }); });
      return {
        async close() {
          await signed(account);
          if (signedIn() !== account) await keys.lockAccount({ account });
        },
      };
    },
  };
}
