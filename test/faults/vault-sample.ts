/** A vault with enough in it that damage hits something, and a digest of all that a person could be shown of it. */
import { createHash } from 'node:crypto';
import type { Vault } from '../../workstation/vault/database.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';

export const sampleKey = new Uint8Array(32).fill(9);
export const sampleGuards = { vaultKey: sampleKey, masterGuard: new Uint8Array(32).fill(10) };

export type Shown = ReadonlyMap<string, string>;

const zeros = '0'.repeat(64);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Patients, settings and audit rows, some in each transaction. */
export function fillVault(vault: Vault, from: number, to: number): void {
  for (let number = from; number < to; number += 10) {
    vault.write((db) => { for (let row = number; row < Math.min(to, number + 10); row += 1) addRow(db, row); });
  }
}

export function addRow(db: Parameters<Parameters<Vault['write']>[0]>[0], row: number): void {
  db.run('INSERT INTO setting (key, value) VALUES (?, ?)', `row-${String(row)}`, JSON.stringify(hash(`setting ${String(row)}`).repeat(4)));
  db.run(`INSERT INTO patient (id, name, sort_name, deceased, identifiers, resource, search, created_at, updated_at) VALUES (?, ?, ?, 0, '[]', ?, ?, 0, 0)`,
    `p-${String(row)}`, `Patient ${String(row)}`, `patient ${String(row)}`, JSON.stringify({ id: row, text: hash(`patient ${String(row)}`).repeat(3) }), `patient ${hash(String(row)).slice(0, 8)}`);
  const previous = db.get<{ hash: string }>('SELECT hash FROM audit_row ORDER BY sequence DESC LIMIT 1')?.hash ?? zeros;
  db.run(`INSERT INTO audit_row (sequence, at, device, action, outcome, detail, previous, hash) VALUES ((SELECT coalesce(max(sequence) + 1, 0) FROM audit_row), ?, 'd', 'chart.open', 'permit', '{}', ?, ?)`, row, previous, hash(`${previous}${String(row)}`));
}

export function makeVault(file: string, rows: number): Vault {
  const vault = openVault({ file, key: sampleKey });
  fillVault(vault, 0, rows);
  return vault;
}

/** Every row by its key, as it would be shown; and what a search finds. */
export function shownOf(vault: Vault): Shown {
  const shown = new Map<string, string>();
  vault.read((db) => {
    for (const row of db.all<{ key: string; value: string }>("SELECT key, value FROM setting WHERE key LIKE 'row-%'")) shown.set(`setting ${row.key}`, hash(row.value));
    for (const row of db.all<{ id: string; name: string; resource: string; search: string }>('SELECT id, name, resource, search FROM patient')) shown.set(`patient ${row.id}`, hash(`${row.name}|${row.resource}|${row.search}`));
    for (const row of db.all<{ sequence: number; at: number; hash: string }>('SELECT sequence, at, hash FROM audit_row')) shown.set(`audit ${String(row.sequence)}`, hash(`${String(row.at)}|${row.hash}`));
    shown.set('found', String(db.get<{ n: number }>("SELECT count(*) AS n FROM patient_fts WHERE patient_fts MATCH 'patient'")?.n));
  });
  return shown;
}

/** What is different or invented in `seen`; rows that are missing are another matter. */
export const wrongRows = (truth: Shown, seen: Shown): string[] => [...seen].filter(([key, value]) => key !== 'found' && truth.get(key) !== value).map(([key]) => key);
export const missingRows = (truth: Shown, seen: Shown): string[] => [...truth.keys()].filter((key) => !seen.has(key));
