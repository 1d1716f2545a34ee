import { AppError } from '../../core/errors/index.ts';
import type { AccountId } from '../../core/ids/index.ts';
import { type AgeIdentity, type AgeRecipient, encodeIdentity, recipientOf } from '../../core/sealing/index.ts';
import { derivePublicKey } from './native-x25519.ts';
import { accountOf, sign, signingKey, type SigningKey } from './signing.ts';
import type { AccountSecrets } from './wrapping.ts';

/** An account whose private keys are in memory. */
export interface OpenAccount {
  readonly account: AccountId;
  readonly publicKey: Uint8Array;
  readonly recipient: AgeRecipient;
  readonly identity: AgeIdentity;
  sign(payload: Uint8Array): Uint8Array;
  /** Overwrites what can be. Text made from it is gone with the process, which is why lock ends the process. */
  forget(): void;
}

export function openAccount({ seed, scalar }: AccountSecrets): OpenAccount {
  const key: SigningKey = signingKey(seed);
  const identity = encodeIdentity(scalar);
  const recipient = recipientOf(scalar, derivePublicKey);
  seed.fill(0);
  scalar.fill(0);
  return {
    account: accountOf(key.publicKey), publicKey: key.publicKey, recipient, identity,
    sign: (payload) => sign(key, payload),
    forget() { key.secretKey.fill(0); },
  };
}

export interface OpenAccounts {
  add(account: OpenAccount): void;
  has(account: AccountId): boolean;
  /** `keys.locked` when it is not open. */
  get(account: AccountId): OpenAccount;
  close(account: AccountId): void;
  closeAll(): void;
}

export function createOpenAccounts(): OpenAccounts {
  const open = new Map<AccountId, OpenAccount>();
  return {
    add(account) { open.set(account.account, account); },
    has: (account) => open.has(account),
    get(account) {
      const found = open.get(account);
      if (found === undefined) throw new AppError('keys.locked');
      return found;
    },
    close(account) {
      open.get(account)?.forget();
      open.delete(account);
    },
    closeAll() {
      for (const account of open.values()) account.forget();
      open.clear();
    },
  };
}
