/** Values SQLite stores. Booleans are 0 and 1, JSON is text; repositories convert. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** Positional values, or one object for `@name` parameters (`?1` is not understood by the driver). */
export type SqlParameters = readonly SqlValue[] | readonly [Readonly<Record<string, SqlValue>>];

/** Sees the last committed state. `sql` is a literal with `?` or `@name`; statements are prepared once and kept. */
export interface ReadDb {
  all<Row>(sql: string, ...parameters: SqlParameters): Row[];
  get<Row>(sql: string, ...parameters: SqlParameters): Row | undefined;
}

export interface WriteDb extends ReadDb {
  run(sql: string, ...parameters: SqlParameters): { changes: number; lastId: number };
  /** Nested: undone alone when it throws. */
  transaction<Result>(work: () => Result): Result;
}

export interface Vault {
  /** Refuses to write. */
  read<Result>(work: (db: ReadDb) => Result): Result;
  /** One immediate transaction; durable (fsync) when it returns, undone when it throws. `work` is synchronous. */
  write<Result>(work: (db: WriteDb) => Result): Result;
  /**
   * As `write`, for rows whose documents follow in a later transaction: what they refer to need not be there yet. Only for what
   * `staged_document` names, which nothing shows.
   */
  stage<Result>(work: (db: WriteDb) => Result): Result;
  /**
   * For audit rows, and for what closes a record: on a full disk `work` is done again, with space that was set aside. Until there is
   * room to set it aside anew, everything else that writes is refused with `storage.full`.
   */
  reserved<Result>(work: () => Result): Result;
  /**
   * Empties the write-ahead log into the database. What was deleted before lies in neither of them from then on, since freed space is
   * overwritten; a disk that moves blocks about may still hold it, under the vault's key. False when somebody was in the way.
   */
  settle(): boolean;
  readonly schemaVersion: number;
  /** Reads and authenticates every page: `vault.corrupt` when one is damaged. Seconds on a large vault. */
  verify(): void;
  close(): void;
}

export interface VaultOptions {
  readonly file: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Statement text and milliseconds, never parameters. Called above 100 ms. */
  readonly onSlow?: (sql: string, milliseconds: number) => void;
}
