import { AppError } from '../../core/errors/index.ts';
import type { AccountId } from '../../core/ids/index.ts';
import { type AgeIdentity, type AgeRecipient, encodeIdentity } from '../../core/sealing/index.ts';
import { recipientOfSecret } from './recipient.ts';
import { derive } from './phrase.ts';
import { accountOf, sign, signingKey, type SigningKey } from './signing.ts';
import type { AccountSecrets } from './wrapping.ts';

/** An account whose signing key is in memory. */
export interface OpenSigner {
  readonly account: AccountId;
  sign(payload: Uint8Array): Uint8Array;
  /** The key some steps away, for one use: forget it afterwards. */
  further(path: string): OpenSigner;
  /** Overwrites what can be. Text made from it is gone with the process, which is why lock ends the process. */
  forget(): void;
}

/** A person's or a workstation's own: it can open what is sealed to it, too. */
export interface OpenAccount extends OpenSigner {
  readonly publicKey: Uint8Array;
  readonly recipient: AgeRecipient;
  readonly identity: AgeIdentity;
}

export const openSigner = (key: SigningKey): OpenSigner => ({
  account: accountOf(key.publicKey), sign: (payload) => sign(key, payload), forget() { key.secretKey.fill(0); },
  // A copy: deriving overwrites the key it began from.
  further: (path) => openSigner(derive({ publicKey: key.publicKey, secretKey: key.secretKey.slice() }, path)),
});

export async function openAccount({ seed, scalar, kind }: AccountSecrets): Promise<OpenAccount> {
  const key: SigningKey = signingKey(seed);
  const identity = encodeIdentity(scalar, kind);
  const recipient = await recipientOfSecret(scalar, kind);
  seed.fill(0);
  scalar.fill(0);
  return { ...openSigner(key), publicKey: key.publicKey, recipient, identity };
}

export interface OpenAccounts {
  add(account: OpenAccount | OpenSigner): void;
  has(account: AccountId): boolean;
  /** `keys.locked` when it is not open, or can only sign. */
  get(account: AccountId): OpenAccount;
  /** `keys.locked` when it is not open. */
  signer(account: AccountId): OpenSigner;
  close(account: AccountId): void;
  closeAll(): void;
}

export function createOpenAccounts(): OpenAccounts {
  const open = new Map<AccountId, OpenAccount | OpenSigner>();
  const signer = (account: AccountId): OpenAccount | OpenSigner => {
    const found = open.get(account);
    if (found === undefined) throw new AppError('keys.locked');
    return found;
  };
  return {
    add(account) { open.set(account.account, account); },
    has: (account) => open.has(account),
    signer,
    get(account) {
      const found = signer(account);
      if (!('identity' in found)) throw new AppError('keys.locked');
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
