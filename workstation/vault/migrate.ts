import type Database from 'better-sqlite3';
import { AppError } from '../../core/errors/index.ts';
import { migrationHash, type Migration } from './migration.ts';

interface Applied { version: number; name: string; hash: string }

/** Brings the file to the newest schema, one transaction a step, and returns its version. Interrupted between steps it goes on from there. */
export function migrate(database: Database.Database, migrations: readonly Migration[]): number {
  database.exec('CREATE TABLE IF NOT EXISTS schema_migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL CHECK (length(hash) = 64)) STRICT');
  const applied = database.prepare<[], Applied>('SELECT version, name, hash FROM schema_migration ORDER BY version').all();
  const newest = migrations.at(-1)?.version ?? 0;
  if ((applied.at(-1)?.version ?? 0) > newest) throw new AppError('vault.newer', { found: applied.at(-1)?.version ?? 0, known: newest });
  for (const migration of migrations) {
    const hash = migrationHash(migration);
    const before = applied.find(({ version }) => version === migration.version);
    if (before !== undefined && before.hash !== hash) throw new AppError('vault.migration-changed', { version: migration.version });
    if (before === undefined) apply(database, migration, hash);
  }
  return newest;
}

function apply(database: Database.Database, migration: Migration, hash: string): void {
  database.transaction(() => {
    database.exec(migration.sql);
    database.prepare('INSERT INTO schema_migration (version, name, hash) VALUES (?, ?, ?)').run(migration.version, migration.name, hash);
  }).exclusive();
}
