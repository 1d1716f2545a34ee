import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type Database from 'better-sqlite3';
import { AppError } from '../../core/errors/index.ts';
import { writeDurably } from '../platform/durable-file.ts';
import { storageError } from '../platform/storage-error.ts';
import { configure, connect, connectReadOnly, createDb, rememberPages, synchronous } from './connection.ts';
import type { Vault, VaultOptions, WriteDb } from './database.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { migrations as ours } from './migrations/index.ts';
import { openReserve, type Reserve } from './reserve.ts';
import { createWalCheckpoint, type WalCheckpoint } from './wal-checkpoint.ts';
import { createWalMark, forgetMark, holdsItsMark, markExists, type WalMark } from './wal-mark.ts';

/**
 * Opens or creates the encrypted vault. `vault.wrong-key`; `vault.corrupt` after the damaged file was set aside (its new name is in
 * `data.quarantined`), so that the next call creates a fresh one; `vault.newer`; `vault.migration-changed`; `storage.*`.
 */
export function openVault({ file, key, onSlow }: VaultOptions, migrations: readonly Migration[] = ours): Vault {
  checkLog(file, key);
  const writer = openConnection(file, key);
  let reader: Database.Database | undefined;
  try {
    configure(writer);
    checkSuspect(file, writer);
    const schemaVersion = migrate(writer, migrations);
    rememberKey(file, key);
    reader = connect(file, key);
    configure(reader);
    reader.pragma('query_only = ON');
    rememberPages(reader);
    return vaultOver({
      writer, reader, openStager: () => openStager(file, key), checkpoint: createWalCheckpoint(file, key, writer), mark: createWalMark(file, key, writer), reserve: openReserve(`${file}.reserve`), onDamage: () => { suspect(file); },
    }, schemaVersion, onSlow);
  } catch (error) {
    reader?.close();
    writer.close();
    throw damageOf(file, storageError(error));
  }
}

interface Connections {
  readonly writer: Database.Database;
  readonly reader: Database.Database;
  readonly openStager: () => Database.Database;
  readonly checkpoint: WalCheckpoint;
  readonly mark: WalMark;
  /** A page was met that is not what was written. */
  readonly onDamage: () => void;
  readonly reserve: Reserve;
}

/** Most sittings stage nothing, so it is opened when it is needed. */
function openStager(file: string, key: Uint8Array): Database.Database {
  const stager = connect(file, key);
  configure(stager);
  stager.pragma('wal_autocheckpoint = 0');
  stager.pragma('foreign_keys = OFF');
  return stager;
}

function vaultOver({ writer, reader, openStager: open, checkpoint, mark, reserve, onDamage }: Connections, schemaVersion: number, onSlow: VaultOptions['onSlow']): Vault {
  const readDb = createDb(reader, onSlow, onDamage);
  const writeDb = createDb(writer, onSlow, onDamage);
  let stager: { readonly database: Database.Database; readonly db: WriteDb } | undefined;
  let urgent = false;
  const transact = <Result>(database: Database.Database, db: WriteDb, work: (db: WriteDb) => Result): Result => {
    if (!urgent && !reserve.restore()) throw new AppError('storage.full', { reserve: 'in use' });
    try {
      const result = database.transaction(synchronous(() => work(db))).immediate();
      mark.committed();
      return result;
    } catch (error) {
      throw storageError(error);
    } finally {
      checkpoint.written();
    }
  };
  return {
    schemaVersion,
    read: (work) => work(readDb),
    write: (work) => transact(writer, writeDb, work),
    stage(work) {
      if (stager === undefined) {
        const database = open();
        stager = { database, db: createDb(database, onSlow, onDamage) };
      }
      return transact(stager.database, stager.db, work);
    },
    reserved(work) {
      const outer = urgent;
      urgent = true;
      try {
        for (let first = true; ; first = false) {
          try {
            return work();
          } catch (error) {
            if (!isFull(error)) throw error;
            // What the WAL holds twice is room as well, and nobody else can take it.
            if (first && makeRoomInWal(writer)) continue;
            if (!reserve.release()) throw error;
          }
        }
      } finally {
        urgent = outer;
      }
    },
    settle() {
      let busy = 1;
      mark.without(() => { busy = (writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])[0]?.busy ?? 1; });
      return busy === 0;
    },
    verify() {
      const found = readDb.all<{ quick_check: string }>('PRAGMA quick_check(1)');
      if (found[0]?.quick_check === 'ok') return;
      onDamage();
      throw new AppError('vault.corrupt');
    },
    close() {
      checkpoint.stop();
      mark.close();
      stager?.database.close();
      reader.close();
      writer.close();
    },
  };
}

const isFull = (error: unknown): boolean => error instanceof AppError && error.code === 'storage.full';

function makeRoomInWal(writer: Database.Database): boolean {
  try {
    const [row] = writer.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
    return row !== undefined && row.log > 0 && row.log === row.checkpointed;
  } catch {
    return false;
  }
}

/** Before any connection that writes: it would take the log's end for where the damage begins, and the rest would be gone without a word. */
function checkLog(file: string, key: Uint8Array): void {
  if (!markExists(file) || !existsSync(file)) return;
  const framesOf = (): number => {
    const probe = connectReadOnly(file, key);
    try {
      probe.prepare('SELECT count(*) FROM sqlite_schema').get();
      return (probe.pragma('wal_checkpoint(NOOP)') as { log: number }[])[0]?.log ?? 0;
    } catch {
      return 0;
    } finally {
      probe.close();
    }
  };
  if (!isKeyOf(file, key) || holdsItsMark(file, key, framesOf)) return;
  throw damageOf(file, new AppError('vault.corrupt', { log: true }));
}

const suspectFile = (file: string): string => `${file}.suspect`;

/** Remembered, so that the next opening looks at every page before anybody does. */
function suspect(file: string): void {
  try {
    if (!existsSync(suspectFile(file))) writeDurably(suspectFile(file), new Uint8Array(0));
  } catch {
    // The page itself is refused again at every reading.
  }
}

function checkSuspect(file: string, database: Database.Database): void {
  if (!existsSync(suspectFile(file))) return;
  const found = database.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new AppError('vault.corrupt');
  rmSync(suspectFile(file), { force: true });
}

/** SQLite cannot tell a wrong key from a damaged first page, so a keyed fingerprint beside the file does. */
function openConnection(file: string, key: Uint8Array): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = connect(file, key);
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database?.close();
    const typed = storageError(error);
    if (typed instanceof AppError && typed.code === 'vault.corrupt' && !isKeyOf(file, key)) throw new AppError('vault.wrong-key', {}, { cause: error });
    throw damageOf(file, typed);
  }
}

const fingerprint = (key: Uint8Array): Uint8Array => hmac(sha256, key, utf8ToBytes('assent/vault-check/1'));
const fingerprintFile = (file: string): string => `${file}.check`;

function isKeyOf(file: string, key: Uint8Array): boolean {
  if (!existsSync(fingerprintFile(file))) return false;
  const known = readFileSync(fingerprintFile(file));
  return known.length === 32 && timingSafeEqual(known, fingerprint(key));
}

function rememberKey(file: string, key: Uint8Array): void {
  if (!isKeyOf(file, key)) writeDurably(fingerprintFile(file), fingerprint(key));
}

function damageOf(file: string, error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'vault.corrupt') return error;
  return new AppError('vault.corrupt', { quarantined: quarantineVault(file) }, { cause: error });
}

export const quarantineName = (file: string, number: number): string => `${file}.damaged-${String(number)}`;

/** Sets a damaged vault aside under the next free name and says which. Nothing is ever deleted: a person may still want to look. */
export function quarantineVault(file: string): string {
  let number = 1;
  while (existsSync(quarantineName(file, number))) number += 1;
  const aside = quarantineName(file, number);
  forgetMark(file);
  rmSync(suspectFile(file), { force: true });
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  return basename(aside);
}
