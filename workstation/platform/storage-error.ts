import { AppError, type ErrorCode } from '../../core/errors/index.ts';

/** By the stable codes of Node and SQLite, never by message text. */
const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'storage.full', EDQUOT: 'storage.full', SQLITE_FULL: 'storage.full', SQLITE_IOERR_SHMSIZE: 'storage.full',
  EROFS: 'storage.read-only', EACCES: 'storage.read-only', EPERM: 'storage.read-only', SQLITE_READONLY: 'storage.read-only', SQLITE_CANTOPEN: 'storage.read-only', SQLITE_PERM: 'storage.read-only',
  EIO: 'storage.failed', SQLITE_IOERR: 'storage.failed',
  SQLITE_CORRUPT: 'vault.corrupt', SQLITE_NOTADB: 'vault.corrupt',
  SQLITE_BUSY: 'app.busy', SQLITE_LOCKED: 'app.busy',
};

/** The typed form of an error of disk or database; anything else is returned as it is. */
export function storageError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  const known = codes[code] ?? codes[primary(code)];
  return known === undefined ? error : new AppError(known, { code }, { cause: error });
}

/** SQLite's extended codes are the primary one with a suffix: SQLITE_IOERR_FSYNC. */
const primary = (code: string): string => code.split('_').slice(0, 2).join('_');
