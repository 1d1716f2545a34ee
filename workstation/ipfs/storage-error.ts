import { AppError, type ErrorCode } from '../../core/errors/index.ts';

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'storage.full'], ['ENOSPC', 'storage.full'], ['EDQUOT', 'storage.full'],
  ['SQLITE_READONLY', 'storage.read-only'], ['SQLITE_CANTOPEN', 'storage.read-only'], ['EROFS', 'storage.read-only'], ['EACCES', 'storage.read-only'],
  ['SQLITE_CORRUPT', 'content.tampered'], ['SQLITE_NOTADB', 'content.tampered'],
];

/** What SQLite or the file system reported, as an error the screen has a sentence for. An `AppError` passes unchanged. */
export function storageError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const reported = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const found = codes.find(([prefix]) => reported.startsWith(prefix));
  return new AppError(found ? found[1] : 'storage.failed', { reported }, { cause: error });
}
