/** A program for R5: opens a vault, which migrates it. `naive`: each statement by itself, as no one should. */
import type Database from 'better-sqlite3';
import { configure, connect } from '../../workstation/vault/connection.ts';
import { migrations } from '../../workstation/vault/migrations/index.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { sampleKey } from './vault-sample.ts';

const [, , file = '', way = 'ours'] = process.argv;
if (way === 'ours') openVault({ file, key: sampleKey }).close();
else {
  const database: Database.Database = connect(file, sampleKey);
  configure(database);
  const from = database.prepare<[], { version: number }>('SELECT max(version) AS version FROM schema_migration').get()?.version ?? 0;
  for (const { sql, version, name } of migrations.filter((one) => one.version > from)) {
    for (const statement of sql.split(/;\s*\n(?=CREATE|ALTER|DROP|INSERT|UPDATE|--)/)) database.exec(statement);
    database.prepare('INSERT INTO schema_migration (version, name, hash) VALUES (?, ?, ?)').run(version, name, '0'.repeat(64));
  }
  database.close();
}
