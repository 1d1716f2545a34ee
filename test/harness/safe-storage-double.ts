import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { SafeStorage } from 'electron';

/** What the operating system is in, as Electron's safeStorage shows it. */
export interface KeychainWeather {
  backend: ReturnType<SafeStorage['getSelectedStorageBackend']>;
  /** The secret that the system keeps. Null: locked or not running, so Electron takes Chromium's public password and says nothing. */
  secret: string | null;
  /** The system has a newer key for what was sealed before. */
  rotated: boolean;
}

/** Of Linux, over real ciphers: like Chromium's AES-CBC without a checksum, marked v11 by the keychain's key and v10 by the public one. */
export function createSafeStorageDouble(weather: KeychainWeather) {
  const keyOf = (secret: string): Buffer => createHash('sha256').update(secret).digest().subarray(0, 16);
  const iv = Buffer.alloc(16, ' ');
  return {
    getSelectedStorageBackend: () => weather.backend,
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (plainText: string) => {
      const cipher = createCipheriv('aes-128-cbc', keyOf(weather.secret ?? 'peanuts'), iv);
      return Promise.resolve(Buffer.concat([Buffer.from(weather.secret === null ? 'v10' : 'v11'), cipher.update(plainText, 'utf8'), cipher.final()]));
    },
    decryptStringAsync: async (encrypted: Buffer) => {
      if (!Buffer.isBuffer(encrypted)) throw new Error('Expected the first argument of decryptStringAsync() to be a buffer');
      const isPublic = encrypted.subarray(0, 3).toString('latin1') === 'v10';
      if (!isPublic && weather.secret === null) throw new Error('safeStorage.decryptStringAsync is temporarily unavailable. Please try again.');
      const decipher = createDecipheriv('aes-128-cbc', keyOf(isPublic || weather.secret === null ? 'peanuts' : weather.secret), iv);
      return { result: Buffer.concat([decipher.update(encrypted.subarray(3)), decipher.final()]).toString('utf8'), shouldReEncrypt: weather.rotated };
    },
  } satisfies Pick<SafeStorage, 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>;
}

export const goodWeather = (): KeychainWeather => ({ backend: 'gnome_libsecret', secret: randomBytes(16).toString('hex'), rotated: false });
