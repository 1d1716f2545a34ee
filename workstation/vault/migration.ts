import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A numbered, forward-only step. Its text never changes once it has landed: manifest.ts holds the hash. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const migrationHash = ({ version, name, sql }: Migration): string => bytesToHex(sha256(utf8ToBytes(`${String(version)}\n${name}\n${sql}`)));
