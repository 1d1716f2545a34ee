import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../../core/errors/index.ts';
import { writeDurably } from './durable-file.ts';
import { firstPackedBytes, type Keychain, makeVaultKeys, packedBytes, packKeys, unpackKeys, withGuard } from './keychain.ts';

/**
 * UNPROTECTED, for demo clinics with invented patients: demo.key holds all keys in clear (mode 0600), so that a demo starts without a
 * passphrase. A clinic set up by a person never gets one, and nothing falls back to it.
 */
export function createDemoKeychain(file: string): Keychain {
  return {
    kind: 'demo',
    exists: () => existsSync(file),
    create() {
      if (existsSync(file)) return Promise.reject(new AppError('app.busy'));
      const keys = makeVaultKeys();
      writeDurably(file, packKeys(keys));
      return Promise.resolve(keys);
    },
    open() {
      if (!existsSync(file)) return Promise.reject(new AppError('app.not-found'));
      const content = new Uint8Array(readFileSync(file));
      if (content.length === packedBytes) return Promise.resolve(unpackKeys(content));
      if (content.length !== firstPackedBytes) return Promise.reject(new AppError('vault.corrupt', { file: 'demo.key' }));
      const keys = withGuard(content);
      writeDurably(file, packKeys(keys));
      return Promise.resolve(keys);
    },
  };
}
