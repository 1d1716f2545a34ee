import type { Vault } from '../../vault/database.ts';
import { auditRows, type AuditRow } from '../../vault/repositories/index.ts';

const rowsPerRead = 2_000;

/** Every row in order, a few thousand at a time; one written meanwhile is in it too. */
export function* allRows(vault: Vault): Generator<AuditRow> {
  for (let from = 0; ; from += rowsPerRead) {
    const rows = vault.read((db) => auditRows(db, from, rowsPerRead));
    yield* rows;
    if (rows.length < rowsPerRead) return;
  }
}
