import { AppError } from '../../../core/errors/index.ts';
import type { ConsentKeys } from '../../vault/consent-keys.ts';
import type { CacheKeys } from './external-documents.ts';

/** What is cached of other organizations has one context: the consent that permits it. */
const context = 'cache';

export function createCacheKeys(keys: ConsentKeys): CacheKeys {
  return {
    wrap(consent, bytes) {
      keys.create(consent);
      return keys.wrap(consent, bytes, context);
    },
    unwrap(consent, bytes) {
      try {
        return keys.unwrap(consent, bytes, context);
      } catch (error) {
        if (error instanceof AppError && (error.code === 'document.cannot-decrypt' || error.code === 'app.not-found')) return null;
        throw error;
      }
    },
    destroy(consent) { keys.destroy(consent); },
  };
}
