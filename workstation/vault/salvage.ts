/**
 * Builds a vault anew from one that was set aside. Each page is sealed by itself, so what stands on whole pages is whole; rows on a
 * damaged page are lost and counted. Where the schema's own pages are damaged nothing can be read, and only a backup helps.
 */
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../core/errors/index.ts';
import { syncFolder } from '../platform/durable-file.ts';
import { storageError } from '../platform/storage-error.ts';
import { configure, connect, connectReadOnly } from './connection.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { kindsOf, lostName, type LostSubject, type Rebuilt, rebuiltSetting } from './rebuilt.ts';

export interface Salvaged {
  /** Rows by table; only what could be read. */
  readonly kept: Readonly<Record<string, number>>;
  /** Tables of which something could not be read. How many rows stood there nobody can tell. Empty where only the end of the log is lost. */
  readonly damaged: readonly string[];
}

export interface SalvageDeps {
  /** The file that was set aside; it is read and never changed. */
  readonly from: string;
  /** Where the vault belongs; it is there whole, or not at all. */
  readonly to: string;
  readonly key: Uint8Array;
  /** Now, for the note of it that stands in the new vault. */
  readonly at: number;
  readonly migrations: readonly Migration[];
  readonly progress?: (table: string, done: number, total: number) => void;
}

type Row = Readonly<Record<string, unknown>>;
interface Table { readonly name: string; readonly sql: string; readonly order: readonly string[] }

const batch = 500;

/** `vault.corrupt` where nothing can be read. Interrupted, it leaves nothing but a file that the next attempt replaces. */
export function salvage({ from, to, key, at, migrations, progress }: SalvageDeps): Salvaged {
  const building = `${to}.building`;
  const removeBuilding = (): void => { for (const suffix of ['', '-wal', '-shm']) rmSync(building + suffix, { force: true }); };
  removeBuilding();
  const source = connectReadOnly(from, key);
  let target: Database.Database | undefined;
  try {
    const tables = tablesOf(source);
    target = connect(building, key);
    configure(target);
    target.pragma('synchronous = OFF');
    target.pragma('foreign_keys = OFF');
    const kept: Record<string, number> = {};
    const damaged: string[] = [];
    migrate(target, migrations);
    // Rows that cannot follow one another any more are kept all the same; the check of the audit says what is missing.
    const triggers = target.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit_row%'").all();
    for (const { name } of triggers) target.exec(`DROP TRIGGER "${name}"`);
    for (const [index, table] of tables.entries()) {
      progress?.(table.name, index, tables.length);
      const { rows, whole } = copy(source, target, table);
      kept[table.name] = rows;
      if (!whole) damaged.push(table.name);
    }
    for (const { sql } of triggers) target.exec(sql);
    const subjects = lostSubjects(target);
    namePatients(target, at);
    dropOrphans(target, damaged);
    target.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(rebuiltSetting, JSON.stringify({ at, setAside: basename(from), lost: kindsOf(damaged), subjects } satisfies Rebuilt));
    // What the network says is read again from its beginning.
    target.exec('DELETE FROM chain_cursor');
    target.pragma('wal_checkpoint(TRUNCATE)');
    target.pragma('synchronous = FULL');
    target.close();
    source.close();
    renameSync(building, to);
    syncFolder(dirname(to));
    return { kept, damaged };
  } catch (error) {
    source.close();
    target?.close();
    removeBuilding();
    throw storageError(error);
  }
}

/** Ordinary tables; the search indexes are made again by their triggers as the rows come in. */
function tablesOf(source: Database.Database): Table[] {
  const rows = source.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_migration' AND sql NOT LIKE 'CREATE VIRTUAL%'").all();
  return rows.filter(({ name }) => !/_(fts|trigram)(_|$)/.test(name)).map(({ name, sql }) => {
    const columns = source.prepare<[], { name: string; pk: number }>(`PRAGMA table_info("${name}")`).all();
    const order = /WITHOUT ROWID/i.test(sql) ? columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk).map((column) => column.name) : ['rowid'];
    return { name, sql, order };
  });
}

/** From the front until a page cannot be read, and from the back until one cannot: with one damaged page that is everything else. */
function copy(source: Database.Database, target: Database.Database, table: Table): { rows: number; whole: boolean } {
  const columns = target.prepare<[], { name: string }>(`PRAGMA table_info("${table.name}")`).all().map(({ name }) => name);
  const insert = target.prepare(`INSERT OR IGNORE INTO "${table.name}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`);
  let rows = 0;
  const take = target.transaction((found: readonly Row[]) => { for (const row of found) rows += insert.run(row).changes; });
  const walk = (direction: 'ASC' | 'DESC'): boolean => {
    let found: Row[] = [];
    let whole = true;
    try {
      for (const row of source.prepare(`SELECT * FROM "${table.name}" NOT INDEXED ORDER BY ${table.order.map((name) => `"${name}" ${direction}`).join(', ')}`).iterate()) {
        found.push(row as Row);
        if (found.length < batch) continue;
        take(found);
        found = [];
      }
    } catch (error) {
      const typed = storageError(error);
      if (!(typed instanceof AppError) || typed.code !== 'vault.corrupt') throw typed;
      whole = false;
    }
    take(found);
    return whole;
  };
  const whole = walk('ASC') || (walk('DESC'), false);
  return { rows, whole };
}

/** Whose rows are dropped below: what is left here says of whom the network and the document store may be asked again. */
function lostSubjects(target: Database.Database): LostSubject[] {
  const found = target.prepare<[], LostSubject>(`SELECT named.subject AS subject, max(named.patient) AS patient FROM (
      SELECT subject, patient FROM resource UNION SELECT subject, patient FROM audit_row WHERE subject IS NOT NULL UNION SELECT subject, NULL FROM document UNION SELECT subject, NULL FROM consent) AS named
    WHERE NOT EXISTS (SELECT 1 FROM subject WHERE subject.id = named.subject) GROUP BY named.subject`).all();
  return found;
}

/** A record does not go with the page that its patient's name stood on. */
function namePatients(target: Database.Database, at: number): void {
  target.prepare(`INSERT INTO patient (id, name, sort_name, deceased, identifiers, resource, search, created_at, updated_at)
    SELECT DISTINCT subject.patient, @name, @name, 0, '[]', '{"resourceType":"Patient"}', @name, @at, @at FROM subject WHERE subject.patient IS NOT NULL AND subject.patient NOT IN (SELECT id FROM patient)`).run({ name: lostName, at });
}

const leftAlone: ReadonlySet<string> = new Set(['restriction', 'erasure']);

/**
 * What hung on a lost row is of no use, and would be refused by the next write. The audit is left as it is. So is what restricts
 * a document, which may come back and is then to be restricted as it was, and what was erased, which is not to come back.
 */
function dropOrphans(target: Database.Database, damaged: readonly string[]): void {
  if (damaged.length === 0) return;
  for (let round = 0; round < 10; round += 1) {
    const orphans = target.prepare<[], { table: string; rowid: number | null; parent: string; fkid: number }>('PRAGMA foreign_key_check').all().filter(({ table }) => !leftAlone.has(table));
    if (orphans.length === 0) return;
    target.transaction(() => {
      for (const { table, rowid, fkid } of orphans) {
        if (rowid !== null) { target.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid); continue; }
        const link = target.prepare<[], { id: number; table: string; from: string; to: string }>(`PRAGMA foreign_key_list("${table}")`).all().find(({ id }) => id === fkid);
        if (link !== undefined) target.exec(`DELETE FROM "${table}" WHERE "${link.from}" IS NOT NULL AND "${link.from}" NOT IN (SELECT "${link.to}" FROM "${link.table}")`);
      }
    })();
  }
}
