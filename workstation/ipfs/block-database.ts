import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CID } from 'multiformats/cid';
import { AppError } from '../../core/errors/index.ts';
import { contentIdOf, isContentOf } from './content-address.ts';
import { storageError } from './storage-error.ts';

/** A pin's root and one block under it; the root itself is one. Kept as rows, so that collecting needs no walk. */
const schema = `
  CREATE TABLE block (cid TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE pin (root TEXT NOT NULL, cid TEXT NOT NULL, PRIMARY KEY (root, cid)) STRICT, WITHOUT ROWID;
  CREATE INDEX pin_cid ON pin (cid);
  CREATE TABLE identity (only INTEGER PRIMARY KEY CHECK (only = 1), private_key BLOB NOT NULL) STRICT;
  PRAGMA user_version = 1;`;

export interface Block {
  readonly cid: CID;
  readonly bytes: Uint8Array;
}

/** Blocks on disk. What a call acknowledged survives a power cut; what it reads has the hash it was asked for. */
export interface BlockDatabase {
  /** A block from a peer, unpinned. A damaged copy is replaced. */
  write(block: Block): void;
  /** All or none, each file pinned under its root. Damaged copies are replaced. */
  writeFiles(files: readonly { readonly root: CID; readonly blocks: readonly Block[] }[]): void;
  /** Undefined if absent. A block that does not match its CID is deleted and refused with `content.tampered`. */
  read(cid: CID): Uint8Array | undefined;
  has(cid: CID): boolean;
  pin(root: CID, members: readonly CID[]): void;
  unpin(root: CID): void;
  /** True if the root is pinned and each block under it is here. */
  isComplete(root: CID): boolean;
  isPinned(root: CID): boolean;
  /** The roots of all pins. */
  pinned(): string[];
  /** Unpins the root and deletes those of its blocks, and of `members`, that no other pin holds. */
  remove(root: CID, members: readonly CID[]): void;
  /** Deletes what no pin holds and empties the log, so that nothing of what was deleted lies in the files; the number deleted. */
  collect(): number;
  stats(): { blocks: number; bytes: number; pins: number };
  privateKey(make: () => Uint8Array): Uint8Array;
  dropPrivateKey(): void;
  close(): void;
}

/** Opens `blocks.db` in the folder. A file that is no database is set aside as `blocks.db.damaged-N`, never deleted: what it held comes back from peers. */
export function openBlockDatabase(folder: string): BlockDatabase {
  const db = open(folder);
  const insertBlock = db.prepare('INSERT INTO block (cid, bytes) VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes WHERE bytes <> excluded.bytes');
  const insertPin = db.prepare('INSERT OR IGNORE INTO pin (root, cid) VALUES (?, ?)');
  const selectBytes = db.prepare('SELECT bytes FROM block WHERE cid = ?').pluck();
  const selectExists = db.prepare('SELECT 1 FROM block WHERE cid = ?').pluck();
  const selectPinned = db.prepare('SELECT 1 FROM pin WHERE root = ? LIMIT 1').pluck();
  const selectRoots = db.prepare('SELECT DISTINCT root FROM pin').pluck();
  const selectMissing = db.prepare('SELECT 1 FROM pin WHERE root = ? AND cid NOT IN (SELECT cid FROM block) LIMIT 1').pluck();
  const selectMembers = db.prepare('SELECT cid FROM pin WHERE root = ?').pluck();
  const deleteBlock = db.prepare('DELETE FROM block WHERE cid = ?');
  const deleteUnpinned = db.prepare('DELETE FROM block WHERE cid = ? AND cid NOT IN (SELECT cid FROM pin)');
  const deletePin = db.prepare('DELETE FROM pin WHERE root = ?');
  const deleteAllUnpinned = db.prepare('DELETE FROM block WHERE cid NOT IN (SELECT cid FROM pin)');
  const selectStats = db.prepare('SELECT (SELECT count(*) FROM block) AS blocks, (SELECT coalesce(sum(length(bytes)), 0) FROM block) AS bytes, (SELECT count(DISTINCT root) FROM pin) AS pins');
  const selectKey = db.prepare('SELECT private_key FROM identity').pluck();
  const deleteKey = db.prepare('DELETE FROM identity');
  const insertKey = db.prepare('INSERT INTO identity (only, private_key) VALUES (1, ?)');

  const writeFiles = db.transaction<BlockDatabase['writeFiles']>((files) => {
    for (const { root, blocks } of files) {
      for (const { cid, bytes } of blocks) {
        insertBlock.run(contentIdOf(cid), bytes);
        insertPin.run(contentIdOf(root), contentIdOf(cid));
      }
    }
  });
  const pin = db.transaction((root: CID, members: readonly CID[]) => {
    for (const cid of members) insertPin.run(contentIdOf(root), contentIdOf(cid));
  });
  const remove = db.transaction((root: CID, members: readonly CID[]) => {
    const pinned = selectMembers.all(contentIdOf(root)) as string[];
    deletePin.run(contentIdOf(root));
    for (const cid of new Set([...pinned, ...members.map(contentIdOf)])) deleteUnpinned.run(cid);
  });
  const privateKey = db.transaction((make: () => Uint8Array): Uint8Array => {
    const known = selectKey.get() as Uint8Array | undefined;
    if (known) return known;
    const made = make();
    insertKey.run(made);
    return made;
  });

  return {
    write: ({ cid, bytes }) => { attempt(() => insertBlock.run(contentIdOf(cid), bytes)); },
    writeFiles: (files) => { attempt(() => { writeFiles.immediate(files); }); },
    read(cid) {
      const key = contentIdOf(cid);
      let bytes: Uint8Array | undefined;
      try {
        bytes = selectBytes.get(key) as Uint8Array | undefined;
      } catch (error) {
        throw storageError(error);
      }
      if (bytes === undefined || isContentOf(cid, bytes)) return bytes;
      attempt(() => deleteBlock.run(key));
      throw new AppError('content.tampered', { cid: key });
    },
    has: (cid) => attempt(() => selectExists.get(contentIdOf(cid)) !== undefined),
    pin: (root, members) => { attempt(() => { pin.immediate(root, members); }); },
    unpin: (root) => { attempt(() => deletePin.run(contentIdOf(root))); },
    isComplete: (root) => attempt(() => selectPinned.get(contentIdOf(root)) !== undefined && selectMissing.get(contentIdOf(root)) === undefined),
    isPinned: (root) => attempt(() => selectPinned.get(contentIdOf(root)) !== undefined),
    pinned: () => attempt(() => selectRoots.all() as string[]),
    remove: (root, members) => { attempt(() => { remove.immediate(root, members); }); },
    collect: () => attempt(() => {
      const { changes } = deleteAllUnpinned.run();
      db.pragma('wal_checkpoint(TRUNCATE)');
      return changes;
    }),
    stats: () => attempt(() => selectStats.get() as { blocks: number; bytes: number; pins: number }),
    privateKey: (make) => attempt(() => privateKey.immediate(make)),
    dropPrivateKey: () => { attempt(() => deleteKey.run()); },
    close: () => { db.close(); },
  };
}

function open(folder: string): Database.Database {
  attempt(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const file = join(folder, 'blocks.db');
  try {
    return openFile(file);
  } catch (error) {
    if (!isDamaged(error)) throw storageError(error);
    setAside(file);
    return attempt(() => openFile(file));
  }
}

function openFile(file: string): Database.Database {
  const db = new Database(file);
  try {
    // The peer's private key is inside, so the file is its owner's alone, and before the first byte.
    chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('busy_timeout = 5000');
    // A document that is removed is one that nobody may open any more.
    db.pragma('secure_delete = ON');
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version > 1) throw new AppError('vault.newer', { version });
    if (version === 0) db.transaction(() => db.exec(schema)).exclusive();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function isDamaged(error: unknown): boolean {
  return error instanceof Database.SqliteError && (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT'));
}

function setAside(file: string): void {
  let number = 1;
  while (existsSync(`${file}.damaged-${String(number)}`)) number += 1;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}.damaged-${String(number)}${suffix}`);
  }
}

function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw storageError(error);
  }
}
