/** Phrases (BIP-39, English) and derivation paths, as polkadot.js and Polkadot Vault make sr25519 keys of them. */
import { keyExtractPath, keyFromPath } from '@polkadot/util-crypto/key';
import { mnemonicToEntropy, mnemonicToMiniSecret } from '@polkadot/util-crypto/mnemonic';
import { entropyToMnemonic } from '@polkadot/util-crypto/mnemonic/bip39';
import { AppError } from '../../core/errors/index.ts';
import { signingKey, type SigningKey } from './signing.ts';

const tidy = (phrase: string): string => phrase.trim().toLowerCase().split(/\s+/).join(' ');

/** `account.phrase-invalid` for a word that is not one, a wrong number of them, or a wrong check sum. */
export function entropyOf(phrase: string): Uint8Array {
  try {
    return mnemonicToEntropy(tidy(phrase));
  } catch {
    throw new AppError('account.phrase-invalid');
  }
}

export const phraseOf = (entropy: Uint8Array): string => entropyToMnemonic(entropy);

/** The key of a phrase after the steps of the path, which may be empty. */
export function keyOf(phrase: string, path: string): SigningKey {
  entropyOf(phrase);
  const seed = mnemonicToMiniSecret(tidy(phrase));
  const key = signingKey(seed);
  seed.fill(0);
  return derive(key, path);
}

/** The steps from a key; the key before them is overwritten where there are any. */
export function derive(key: SigningKey, path: string): SigningKey {
  if (path === '') return key;
  const steps = stepsOf(path);
  const { publicKey, secretKey } = keyFromPath(key, steps, 'sr25519');
  key.secretKey.fill(0);
  return { publicKey, secretKey };
}

function stepsOf(path: string) {
  try {
    return keyExtractPath(path).path;
  } catch {
    throw new AppError('account.path-invalid');
  }
}
