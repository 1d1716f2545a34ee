import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { concatBytes } from '@noble/hashes/utils.js';
import { AppError } from '../../core/errors/index.ts';
import { writeDurably } from './durable-file.ts';
import type { Keychain } from './keychain.ts';

/**
 * UNPROTECTED, for demo clinics with invented patients: demo.key holds both keys in clear (mode 0600), so that a demo starts without a
 * passphrase. A clinic set up by a person never gets one, and nothing falls back to it.
 */
export function createDemoKeychain(file: string): Keychain {
  return {
    kind: 'demo',
    exists: () => existsSync(file),
    create() {
      if (existsSync(file)) return Promise.reject(new AppError('app.busy'));
      const keys = { vaultKey: new Uint8Array(randomBytes(32)), workstationSecret: new Uint8Array(randomBytes(32)) };
      writeDurably(file, concatBytes(keys.vaultKey, keys.workstationSecret));
      return Promise.resolve(keys);
    },
    open() {
      if (!existsSync(file)) return Promise.reject(new AppError('app.not-found'));
      const content = new Uint8Array(readFileSync(file));
      if (content.length !== 64) return Promise.reject(new AppError('vault.corrupt', { file: 'demo.key' }));
      return Promise.resolve({ vaultKey: content.slice(0, 32), workstationSecret: content.slice(32) });
    },
  };
}
