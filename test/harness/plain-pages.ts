/**
 * The pages of an encrypted database as they lie in the file, freed ones too, in clear: what somebody with the key and the raw file could read.
 * The format is SQLite3 Multiple Ciphers' `chacha20` (utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_chacha20): each page ends
 * with a nonce of 16 bytes and a tag of 16; the nonce's last 4, with the page's number, are the counter that the page's own key comes from.
 */
import { readFileSync } from 'node:fs';
import { chacha20 } from '@noble/ciphers/chacha.js';

const reserved = 32;
/** In `workstation/vault/connection.ts`. */
const pageBytes = 8192;

export function* plainPages(file: string, key: Uint8Array): Generator<Buffer> {
  const bytes = readFileSync(file);
  if (bytes.length % pageBytes !== 0) throw new Error(`${file} is no whole number of pages`);
  for (let number = 1; number * pageBytes <= bytes.length; number += 1) {
    const page = bytes.subarray((number - 1) * pageBytes, number * pageBytes);
    const content = page.subarray(0, pageBytes - reserved);
    const nonce = page.subarray(pageBytes - reserved, pageBytes - reserved + 12);
    const counter = (page.readUInt32LE(pageBytes - reserved + 12) ^ number) >>> 0;
    const oneTime = chacha20(key, nonce, new Uint8Array(64), undefined, counter);
    yield Buffer.from(chacha20(oneTime.subarray(32), nonce, content, undefined, (counter + 1) >>> 0));
  }
}

/** How many pages hold one of the texts, in UTF-8. */
export function pagesWith(file: string, key: Uint8Array, texts: readonly string[]): number {
  let found = 0;
  for (const page of plainPages(file, key)) if (texts.some((text) => page.includes(text))) found += 1;
  return found;
}
