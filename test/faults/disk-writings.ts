/** What disk-writer.fixture.ts writes, and whether it is there. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/errors/index.ts';
import { ConsentId } from '../../core/ids/index.ts';
import { openBlockDatabase } from '../../workstation/ipfs/block-database.ts';
import { rawCidOf } from '../../workstation/ipfs/content-address.ts';
import { openConsentKeys } from '../../workstation/vault/consent-keys.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { sampleGuards, sampleKey } from './vault-sample.ts';

export const blockEvery = 4;
export const consentEvery = 16;

export const textOf = (number: number): string => `${String(number)} `.repeat(40);
export const consentOf = (number: number): ConsentId => ConsentId.parse(createHash('sha256').update(`consent ${String(number)}`).digest('hex'));
export function blockOf(number: number) {
  const bytes = new Uint8Array(createHash('sha512').update(`block ${String(number)}`).digest().toString('hex').repeat(20).split('').map((letter) => letter.charCodeAt(0)));
  return { cid: rawCidOf(bytes), bytes };
}

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error));

/** `lost`: acknowledged, and not there. `corrupt`: damaged, half-written or not to be opened. */
export interface Found { readonly lost: string[]; readonly corrupt: string[] }

/** Opens what lies in the folder, and compares it with the numbers that were acknowledged, 0 to `last`. */
export function lookThrough(folder: string, last: number): Found {
  const lost: string[] = [];
  const corrupt: string[] = [];
  const trying = (what: string, work: () => void): void => { try { work(); } catch (error) { corrupt.push(`${what}: ${codeOf(error)}`); } };
  trying('the vault', () => {
    if (!existsSync(join(folder, 'vault.db'))) { if (last >= 0) lost.push('the vault'); return; }
    const vault = openVault({ file: join(folder, 'vault.db'), key: sampleKey });
    try {
      vault.verify();
      const rows = new Map(vault.read((db) => db.all<{ key: string; value: string }>("SELECT key, value FROM setting WHERE key GLOB '[ab][0-9]*'")).map(({ key, value }) => [key, value]));
      for (let number = 0; number <= last; number += 1) if (rows.get(`a${String(number)}`) !== JSON.stringify(textOf(number))) lost.push(`row ${String(number)}`);
      for (const key of rows.keys()) if (!rows.has((key.startsWith('a') ? 'b' : 'a') + key.slice(1))) corrupt.push(`half of transaction ${key.slice(1)}`);
    } finally {
      vault.close();
    }
  });
  trying('the document store', () => {
    if (last < 0 && !existsSync(join(folder, 'ipfs', 'blocks.db'))) return;
    const blocks = openBlockDatabase(join(folder, 'ipfs'));
    try {
      for (let number = 0; number <= last; number += blockEvery) if (blocks.read(blockOf(number).cid) === undefined) lost.push(`block ${String(number)}`);
    } finally {
      blocks.close();
    }
  });
  trying('the consents\' keys', () => {
    if (last < 0 && !existsSync(join(folder, 'consent-keys.bin'))) return;
    const keys = openConsentKeys(join(folder, 'consent-keys.bin'), sampleGuards);
    for (let number = 0; number <= last; number += consentEvery) if (!keys.has(consentOf(number))) lost.push(`consent key ${String(number)}`);
  });
  return { lost, corrupt };
}
