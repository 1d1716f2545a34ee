import { randomFillSync } from 'node:crypto';
import { base64nopad } from '@scure/base';
import type { Stanza } from 'age-encryption';
import { derivedKey, hmac } from './derived-key.ts';

/**
 * The header of an age v1 file (github.com/C2SP/C2SP/blob/main/age.md): a line for the version, the stanzas, and their authentication.
 * The library makes one too, but only together with a payload by streams, which takes longer than all of a small document.
 */
const fileKeyBytes = 16;
const bodyColumns = 64;
const info = new TextEncoder().encode('header');

export const newFileKey = (): Uint8Array => randomFillSync(new Uint8Array(fileKeyBytes));

export function writeHeader(fileKey: Uint8Array, stanzas: readonly Stanza[]): Uint8Array {
  const lines = ['age-encryption.org/v1'];
  for (const { args, body } of stanzas) {
    lines.push(`-> ${args.join(' ')}`);
    const text = base64nopad.encode(body);
    // A body ends with a line that is not full, be it an empty one.
    for (let at = 0; at <= text.length; at += bodyColumns) lines.push(text.slice(at, at + bodyColumns));
  }
  const authenticated = `${lines.join('\n')}\n---`;
  const mac = hmac(derivedKey(fileKey, new Uint8Array(0), info), Buffer.from(authenticated));
  return Buffer.from(`${authenticated} ${base64nopad.encode(mac)}\n`);
}
