/**
 * consent-master.bin: 5 bytes `ASCM1`, 24 bytes nonce, XChaCha20-Poly1305 of the master (32 random bytes) under the keychain's master guard.
 * consent-keys.bin: 5 bytes `ASCK2`, 24 bytes nonce, XChaCha20-Poly1305 of JSON {consent: key} under the master.
 * The first format of the latter: 5 bytes `ASCK1`, 32 bytes salt, 24 bytes nonce, the same under HKDF-SHA256(vault key, salt). It is read, never written.
 * What opens here throws where anything is not as it was sealed.
 */
import { randomBytes } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { ConsentId } from '../../core/ids/index.ts';
import { base64urlToBytes, bytesToBase64url, bytesToUtf8 } from '../../core/sealing/index.ts';

export type Entries = ReadonlyMap<ConsentId, Uint8Array>;

const masterMagic = utf8ToBytes('ASCM1');
const magic = utf8ToBytes('ASCK2');
const firstMagic = utf8ToBytes('ASCK1');
const magicBytes = 5;
const nonceBytes = 24;
const saltBytes = 32;
const Content = z.record(ConsentId, z.string().regex(/^[A-Za-z0-9_-]{43}$/));

export const sealMaster = (master: Uint8Array, guard: Uint8Array): Uint8Array => seal(masterMagic, guard, master);

export function openMaster(bytes: Uint8Array, guard: Uint8Array): Uint8Array {
  const master = open(masterMagic, guard, bytes);
  if (master.length !== 32) throw new Error('not a master');
  return master;
}

export function sealEntries(entries: Entries, master: Uint8Array): Uint8Array {
  const content = utf8ToBytes(JSON.stringify(Object.fromEntries([...entries].map(([consent, key]) => [consent, bytesToBase64url(key)]))));
  const sealed = seal(magic, master, content);
  content.fill(0);
  return sealed;
}

export const openEntries = (bytes: Uint8Array, master: Uint8Array): Entries => parsed(open(magic, master, bytes));

export const isFirstFormat = (bytes: Uint8Array): boolean => startsWith(bytes, firstMagic);

export function openFirstFormat(bytes: Uint8Array, vaultKey: Uint8Array): Entries {
  const [nonceAt, bodyAt] = [magicBytes + saltBytes, magicBytes + saltBytes + nonceBytes];
  const master = hkdf(sha256, vaultKey, bytes.subarray(magicBytes, nonceAt), utf8ToBytes('assent/consent-keys/1'), 32);
  // What is authenticated begins with the magic: another one does not open.
  return parsed(xchacha20poly1305(master, bytes.subarray(nonceAt, bodyAt), bytes.subarray(0, magicBytes)).decrypt(bytes.subarray(bodyAt)));
}

function seal(header: Uint8Array, key: Uint8Array, content: Uint8Array): Uint8Array {
  const nonce = new Uint8Array(randomBytes(nonceBytes));
  return concatBytes(header, nonce, xchacha20poly1305(key, nonce, header).encrypt(content));
}

function open(header: Uint8Array, key: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (!startsWith(bytes, header)) throw new Error('another format');
  const bodyAt = magicBytes + nonceBytes;
  return xchacha20poly1305(key, bytes.subarray(magicBytes, bodyAt), header).decrypt(bytes.subarray(bodyAt));
}

const startsWith = (bytes: Uint8Array, header: Uint8Array): boolean => header.every((byte, index) => bytes[index] === byte);

function parsed(content: Uint8Array): Entries {
  const entries = Content.parse(JSON.parse(bytesToUtf8(content)));
  return new Map(Object.entries<string>(entries).map(([consent, key]) => [ConsentId.parse(consent), base64urlToBytes(key)]));
}
