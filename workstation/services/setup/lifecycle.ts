import { AppError, type ErrorCode } from '../../../core/errors/index.ts';
import type { JobId } from '../../../core/ids/index.ts';
import type { Desk } from '../../desk.ts';
import type { Keychain, VaultKeys } from '../../platform/keychain.ts';

/** From the first start to an open vault: `new` has none, `closed` waits for its passphrase. */
export type VaultState = 'new' | 'closed' | 'open';

export interface Lifecycle {
  readonly state: VaultState;
  /** Null while closed. */
  readonly desk: Desk | null;
  require(): Desk;
  /** Ends, whatever the end, when an opening that is under way has ended. */
  opened(): Promise<void>;
  setupJob: JobId | null;
  /** The damaged database is being built anew, which `setupJob` shows. */
  rebuilding: boolean;
  /** Why the last opening without a passphrase failed; null after one that did not. */
  readonly refusal: ErrorCode | null;
  /** `afterwards` is done with the keys once they have opened the vault. Errors: `vault.wrong-key`, `vault.keychain`, `vault.corrupt`, `vault.newer`. */
  open(passphrase?: string, afterwards?: (keys: VaultKeys) => Promise<void>): Promise<Desk>;
  /** Lets `make` make the keychain and `begin` the first rows, and opens the desk. */
  create(make: () => Promise<VaultKeys>, begin: (keys: VaultKeys) => Promise<void>): Promise<Desk>;
  stop(): Promise<void>;
}

export interface LifecycleDeps {
  /** The one that exists, if any. */
  readonly keychain: () => Keychain | null;
  readonly openDesk: (keys: VaultKeys) => Promise<Desk>;
  readonly onOpen: (desk: Desk) => void;
}

export function createLifecycle(deps: LifecycleDeps): Lifecycle {
  let desk: Desk | null = null;
  let opening: Promise<Desk> | null = null;
  let entering: Promise<void> = Promise.resolve();
  let refusal: ErrorCode | null = null;

  async function openWith(keys: VaultKeys): Promise<Desk> {
    const opened = await deps.openDesk(keys);
    desk = opened;
    deps.onOpen(opened);
    return opened;
  }

  const once = (work: () => Promise<Desk>): Promise<Desk> => {
    if (desk !== null) return Promise.resolve(desk);
    opening ??= work().finally(() => { opening = null; });
    return opening;
  };

  return {
    get state() { return desk !== null ? 'open' as const : deps.keychain() === null ? 'new' as const : 'closed' as const; },
    get desk() { return desk; },
    require() {
      if (desk === null) throw new AppError('access.not-signed-in');
      return desk;
    },
    opened: () => entering,
    setupJob: null,
    rebuilding: false,
    get refusal() { return refusal; },
    open(passphrase, afterwards) {
      const begun = once(async () => {
        const keychain = deps.keychain();
        if (keychain === null) throw new AppError('app.not-found');
        const keys = await keychain.open(passphrase);
        const opened = await openWith(keys);
        await afterwards?.(keys);
        return opened;
      });
      entering = begun.then(() => { refusal = null; }, (error: unknown) => { if (passphrase === undefined) refusal = error instanceof AppError ? error.code : 'app.internal'; });
      return begun;
    },
    create: (make, begin) => once(async () => {
      if (deps.keychain() !== null) throw new AppError('app.busy');
      const keys = await make();
      await begin(keys);
      return openWith(keys);
    }),
    async stop() {
      const open = desk;
      desk = null;
      await open?.stop();
    },
  };
}
