import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConsentId } from '../../core/ids/index.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/).transform((text) => new Uint8Array(Buffer.from(text, 'hex')));
const Expected = z.strictObject({
  passphrase: z.string(), keyringSecret: z.string(), vaultKey: hex, workstationSecret: hex, destroyed: ConsentId,
  wrapped: z.record(ConsentId, z.string()), demo: z.strictObject({ vaultKey: hex, workstationSecret: hex }),
});

/**
 * Key files that the program of before ADR 0023 made: keychains of two keys, and consents' keys under a master derived from the vault's key,
 * `consent-keys.before.bin` as they were before one was destroyed. Made once, and never again.
 */
export function goldenKeys() {
  const folder = join(import.meta.dirname, '../golden/keys-1');
  const expected = Expected.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const ids = Object.keys(expected.wrapped) as ConsentId[];
  return {
    ...expected, folder, kept: ids.filter((id) => id !== expected.destroyed),
    /** What was cached under the consent's key, which says `goldenText`. */
    wrapped: (consent: ConsentId): Uint8Array => new Uint8Array(Buffer.from(expected.wrapped[consent] ?? '', 'base64url')),
  };
}

export const goldenText = (consent: ConsentId): string => `golden ${consent.slice(0, 1)}`;
