/** Pages of a vault that is closed, damaged on disk as a failing disk does it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { connect } from '../../workstation/vault/connection.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { openOrRebuild } from '../../workstation/vault/rebuild.ts';
import { countDocuments, countResources } from '../../workstation/vault/repositories/index.ts';

export const vaultKeyOf = async (dir: string, passphrase: string): Promise<Uint8Array> => (await createPassphraseKeychain(join(dir, 'keychain.json')).open(passphrase)).vaultKey;

interface Leaf { readonly pageno: number; readonly pgsize: number }

/** One bit on each leaf page of the table that `chosen` takes, in the table's order; the number of pages hit. The log is moved into the file first. */
export function damageTable(file: string, key: Uint8Array, table: string, chosen: (leaf: number, leaves: number) => boolean): number {
  const database = connect(file, key);
  database.pragma('wal_checkpoint(TRUNCATE)');
  const leaves = database.prepare<[string], Leaf>("SELECT pageno, pgsize FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path").all(table);
  database.close();
  const bytes = readFileSync(file);
  const hit = leaves.filter((_, index) => chosen(index, leaves.length));
  for (const { pageno, pgsize } of hit) {
    const at = (pageno - 1) * pgsize + Math.floor(pgsize / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  }
  writeFileSync(file, bytes);
  return hit.length;
}

/** The control: a copy with the same damage, built anew and nothing more. Errors: throws where it is not damaged. */
export async function builtAnew(file: string, key: Uint8Array): Promise<{ documents: number; resources: number }> {
  const place = mkdtempSync(join(tmpdir(), 'assent-anew-'));
  const copy = join(place, 'vault.db');
  cpSync(file, copy);
  cpSync(`${file}.check`, `${copy}.check`);
  try {
    const damaged = openVault({ file: copy, key });
    let holds = true;
    try { damaged.verify(); } catch { holds = false; } finally { damaged.close(); }
    if (holds) throw new Error('the vault is not damaged');
    const vault = await openOrRebuild({ file: copy, key, now: () => 1, progress: () => undefined });
    try { return vault.read((db) => ({ documents: countDocuments(db), resources: countResources(db) })); } finally { vault.close(); }
  } finally {
    rmSync(place, { recursive: true });
  }
}
