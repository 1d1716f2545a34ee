/** Accounts beside people's own: made of a phrase, of a file of polkadot.js, or of another one by some steps. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { AppError } from '../../core/errors/index.ts';
import { type AccountId, Hash } from '../../core/ids/index.ts';
import { type OpenAccounts, openSigner } from './accounts.ts';
import { closeFile, openFile } from './account-file.ts';
import type { KeyService } from './key-service.ts';
import { derive, entropyOf, keyOf, phraseOf } from './phrase.ts';
import { accountOf, publicKeyOf, type SigningKey } from './signing.ts';
import type { FurtherSecrets, Wrapping } from './wrapping.ts';

export interface FurtherAccountsDependencies {
  readonly wrapping: Wrapping;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  readonly accounts: OpenAccounts;
}

type FurtherCommands = Pick<KeyService, 'draftFurther' | 'keepFurther' | 'importPhrase' | 'importFile' | 'deriveFurther' | 'unlockFurther' | 'exportFile' | 'exportPhrase'>;

interface Draft { readonly phrase: string; readonly places: readonly number[]; readonly until: number; tries: number }
interface Held { readonly account: AccountId; readonly wrapped: Uint8Array; readonly passphrase: string }

const draftMs = 10 * 60_000;
const mostDrafts = 4;
const mostTries = 5;
const asked = 3;

export function createFurtherAccounts({ wrapping, randomBytes, now, accounts }: FurtherAccountsDependencies): FurtherCommands {
  const drafts = new Map<Hash, Draft>();

  function drop(): void {
    for (const [id, { until }] of drafts) if (until <= now()) drafts.delete(id);
    for (const id of drafts.keys()) { if (drafts.size < mostDrafts) break; drafts.delete(id); }
  }

  async function keep(key: SigningKey, entropy: Uint8Array | null, passphrase: string) {
    const wrapped = await wrapping.wrapFurther({ secretKey: key.secretKey, entropy }, key.publicKey, passphrase);
    key.secretKey.fill(0);
    return { account: accountOf(key.publicKey), wrapped, hasPhrase: entropy !== null };
  }

  async function unwrapped({ account, wrapped, passphrase }: Held): Promise<FurtherSecrets & { key: SigningKey }> {
    const publicKey = publicKeyOf(account);
    const secrets = await wrapping.unwrapFurther(wrapped, publicKey, passphrase);
    return { ...secrets, key: { publicKey, secretKey: secrets.secretKey } };
  }

  return {
    draftFurther({ words }) {
      drop();
      const draft = Hash.parse(bytesToHex(randomBytes(32)));
      const phrase = phraseOf(randomBytes(words === 12 ? 16 : 32));
      const places = somePlaces(words, randomBytes);
      drafts.set(draft, { phrase, places, until: now() + draftMs, tries: 0 });
      return Promise.resolve({ draft, phrase, places });
    },

    async keepFurther({ draft: id, words, path, passphrase }) {
      const draft = drafts.get(id);
      if (draft === undefined || draft.until <= now()) throw new AppError('account.draft-gone');
      const own = draft.phrase.split(' ');
      if (!draft.places.every((place, index) => words[index]?.trim().toLowerCase() === own[place - 1])) {
        draft.tries += 1;
        if (draft.tries >= mostTries) drafts.delete(id);
        throw new AppError('account.words-differ', { left: mostTries - draft.tries });
      }
      const made = await keep(keyOf(draft.phrase, path), entropyOf(draft.phrase), passphrase);
      drafts.delete(id);
      return made;
    },

    importPhrase: async ({ phrase, path, passphrase }) => keep(keyOf(phrase, path), entropyOf(phrase), passphrase),

    async importFile({ file, password, passphrase }) {
      const { key, name } = openFile(file, password);
      return { ...await keep(key, null, passphrase), name };
    },

    async deriveFurther({ path, ...held }) {
      const { key, entropy } = await unwrapped(held);
      return keep(derive(key, path), entropy, held.passphrase);
    },

    async unlockFurther(held) {
      accounts.add(openSigner((await unwrapped(held)).key));
      return {};
    },

    async exportFile({ password, name, genesis, ...held }) {
      const { key } = await unwrapped(held);
      const file = closeFile(key, held.account, { password, name, genesis });
      key.secretKey.fill(0);
      return { file };
    },

    async exportPhrase(held) {
      const { key, entropy } = await unwrapped(held);
      key.secretKey.fill(0);
      if (entropy === null) throw new AppError('account.no-phrase');
      return { phrase: phraseOf(entropy) };
    },
  };
}

/** Three places of a phrase, in their order, drawn without favour. */
function somePlaces(words: number, randomBytes: (length: number) => Uint8Array): number[] {
  const places = new Set<number>();
  // 240 divides by 12 and by 24: a byte above it would favour the first places.
  while (places.size < asked) for (const byte of randomBytes(8)) if (byte < 240 && places.size < asked) places.add(byte % words + 1);
  return [...places].sort((one, other) => one - other);
}
