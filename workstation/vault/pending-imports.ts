/**
 * Files that are being imported, beside the database, until they are in it: after a kill or a lock in the middle the import goes on.
 * Layout: pieces of 1 MiB, each under ChaCha20-Poly1305 with a key of the file's own; the nonce counts them and says which is the last, so
 * that one that was cut short opens no more than one that was altered. They are overwritten before they are removed.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import sodium from 'sodium-native';
import { type AccountId, JobId, type PatientId } from '../../core/ids/index.ts';
import { syncFolder } from '../platform/durable-file.ts';
import { storageError } from '../platform/storage-error.ts';

export interface PendingImport { readonly id: JobId; readonly name: string; readonly into: PatientId | null; readonly account: AccountId }

export interface PendingImports {
  /** Durable when it resolves. `storage.*`, and then nothing of it stays. */
  keep(about: PendingImport, bytes: Uint8Array): Promise<void>;
  /** Of this person, oldest first. One that does not open is dropped: its file was never said to be taken. */
  of(account: AccountId): Promise<{ readonly about: PendingImport; readonly bytes: Uint8Array }[]>;
  drop(id: JobId): Promise<void>;
}

const pieceBytes = 1024 * 1024;
const tagBytes = 16;
const saltBytes = 32;
const ending = '.import';

export function createPendingImports({ folder, vaultKey }: { readonly folder: string; readonly vaultKey: Uint8Array }): PendingImports {
  const fileOf = (id: JobId): string => join(folder, `${id}${ending}`);
  const keyOf = (salt: Uint8Array): Uint8Array => hkdf(sha256, vaultKey, salt, utf8ToBytes('assent/import/1'), 32);

  async function drop(id: JobId): Promise<void> {
    if (!existsSync(fileOf(id))) return;
    const handle = await open(fileOf(id), 'r+');
    try {
      // Without its salt nobody opens the rest.
      await handle.write(new Uint8Array(saltBytes), 0, saltBytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    rmSync(fileOf(id), { force: true });
  }

  return {
    drop,

    async keep(about, bytes) {
      const head = utf8ToBytes(JSON.stringify({ ...about, at: Date.now() }));
      const content = concatBytes(new Uint8Array(new Uint32Array([head.length]).buffer), head, bytes);
      const salt = new Uint8Array(randomBytes(saltBytes));
      const key = keyOf(salt);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const handle = await open(fileOf(about.id), 'wx', 0o600);
        try {
          await handle.write(salt);
          const pieces = Math.max(1, Math.ceil(content.length / pieceBytes));
          for (let number = 0; number < pieces; number += 1) {
            const piece = content.subarray(number * pieceBytes, (number + 1) * pieceBytes);
            const sealed = new Uint8Array(piece.length + tagBytes);
            sodium.crypto_aead_chacha20poly1305_ietf_encrypt(sealed, piece, null, null, nonceOf(number, number === pieces - 1), key);
            await handle.write(sealed);
          }
          await handle.sync();
        } finally {
          await handle.close();
        }
        syncFolder(folder);
      } catch (error) {
        await drop(about.id).catch(() => undefined);
        throw storageError(error);
      } finally {
        key.fill(0);
      }
    },

    async of(account) {
      const found: { about: PendingImport; bytes: Uint8Array; at: number }[] = [];
      for (const name of existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith(ending)) : []) {
        const id = JobId.safeParse(name.slice(0, -ending.length));
        if (!id.success) continue;
        const content = opened(readFileSync(join(folder, name)), keyOf);
        if (content === null) { await drop(id.data); continue; }
        const length = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
        const { at, ...about } = JSON.parse(Buffer.from(content.subarray(4, 4 + length)).toString('utf8')) as PendingImport & { at: number };
        if (about.account === account) found.push({ about, bytes: content.subarray(4 + length), at });
      }
      return found.sort((one, other) => one.at - other.at);
    },
  };
}

function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(7, number);
  view.setUint8(11, isLast ? 1 : 0);
  return nonce;
}

/** Null where it is not whole. */
function opened(file: Uint8Array, keyOf: (salt: Uint8Array) => Uint8Array): Uint8Array | null {
  const key = keyOf(file.subarray(0, saltBytes));
  const sealed = file.subarray(saltBytes);
  const pieces = Math.ceil(sealed.length / (pieceBytes + tagBytes));
  if (pieces === 0 || sealed.length < pieces * tagBytes) return null;
  const content = new Uint8Array(sealed.length - pieces * tagBytes);
  try {
    for (let number = 0; number < pieces; number += 1) {
      const piece = sealed.subarray(number * (pieceBytes + tagBytes), (number + 1) * (pieceBytes + tagBytes));
      sodium.crypto_aead_chacha20poly1305_ietf_decrypt(content.subarray(number * pieceBytes, (number + 1) * pieceBytes), null, piece, null, nonceOf(number, number === pieces - 1), key);
    }
    return content;
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}

