/** R5: vaults as every released schema left them reach the newest, also when the program is killed at any writing call on the way. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, errorCodes } from '../../core/errors/index.ts';
import type { Vault } from '../../workstation/vault/database.ts';
import { migrations } from '../../workstation/vault/migrations/index.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { createFailingDisk, type FailingDisk, kill } from './failing-disk.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';
import { sampleKey } from './vault-sample.ts';

const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const program = fileURLToPath(new URL('./migrating.fixture.ts', import.meta.url));

export const goldenMigrations: Fault = {
  id: 'R5', asked: 'every golden database reaches the newest; killed at 20 points in each step: 0 loss; a newer file is refused in words', usual: 20,
  async run({ n }) {
    const work = quickFolder('migrations');
    const place = join(work, 'place');
    const disk = createFailingDisk(work, place);
    const held = outcome();
    const control = outcome();
    const facts: Record<string, number> = { goldenFiles: 0, kills: 0 };
    try {
      for (const name of readdirSync(golden).filter((one) => one.endsWith('.db')).sort()) {
        facts['goldenFiles'] = (facts['goldenFiles'] ?? 0) + 1;
        const calls = reachesNewest(name, place, disk, held);
        const points = Math.min(calls, n * Math.max(1, migrations.length - versionOf(name)));
        for (let point = 1; point <= points; point += 1) killed(name, place, disk, Math.ceil((point * calls) / points), held, facts);
      }
      refusesNewer(place, held);
      naively(place, disk, control);
      return await Promise.resolve({ held, control, facts });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

const versionOf = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);

function fresh(name: string, place: string): string {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const file = join(place, 'vault.db');
  cpSync(join(golden, name), file);
  return file;
}

type Rows = Readonly<Record<string, readonly string[]>>;

/** Every row of every table, by the columns that the golden file knows. */
function rowsOf(vault: Vault, columns?: Readonly<Record<string, readonly string[]>>): { rows: Rows; columns: Readonly<Record<string, readonly string[]>> } {
  return vault.read((db) => {
    const known = columns ?? Object.fromEntries(db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' AND name NOT LIKE '%trigram%' AND name <> 'schema_migration' AND name NOT LIKE 'sqlite%'")
      .map(({ name }) => [name, db.all<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`).map((column) => column.name)]));
    const hash = (row: unknown): string => createHash('sha256').update(JSON.stringify(row, (_, value: unknown) => (Buffer.isBuffer(value) ? value.toString('hex') : value))).digest('hex');
    return { columns: known, rows: Object.fromEntries(Object.entries(known).map(([table, names]) => [table, db.all(`SELECT ${names.map((one) => `"${one}"`).join(', ')} FROM "${table}"`).map(hash).sort()])) };
  });
}

/** What the golden file holds, read by the schema of its own time. */
function truthOf(name: string, place: string) {
  const vault = openVault({ file: fresh(name, place), key: sampleKey }, migrations.slice(0, versionOf(name)));
  try { return rowsOf(vault); } finally { vault.close(); }
}

/** A sentence for each table that is not what it was; empty where all is there. */
function differences(file: string, truth: ReturnType<typeof rowsOf>): string[] {
  try {
    const vault = openVault({ file, key: sampleKey });
    try {
      vault.verify();
      const { rows } = rowsOf(vault, truth.columns);
      const wrong = Object.keys(truth.rows).filter((table) => JSON.stringify(rows[table]) !== JSON.stringify(truth.rows[table])).map((table) => `${table} lost or changed rows`);
      if (vault.schemaVersion !== migrations.length) wrong.push(`the schema is ${String(vault.schemaVersion)}`);
      const found = vault.read((db) => [db.get("SELECT 1 FROM patient_fts WHERE patient_fts MATCH 'patient'"), db.get("SELECT 1 FROM resource_fts WHERE resource_fts MATCH 'golden'")]);
      if (found.includes(undefined)) wrong.push('the search finds nothing');
      return wrong;
    } finally {
      vault.close();
    }
  } catch (error) {
    return [`does not open: ${error instanceof AppError ? error.code : String(error)}`];
  }
}

const runChild = (file: string, disk: FailingDisk, way = 'ours'): NodeJS.Signals | number | null => {
  const { status, signal } = spawnSync(process.execPath, [program, file, way], { env: { ...process.env, ...disk.env }, stdio: 'ignore' });
  return signal ?? status;
};

/** Without any fault; returns how many writing calls it takes. */
function reachesNewest(name: string, place: string, disk: FailingDisk, held: Outcome): number {
  const truth = truthOf(name, place);
  if (Object.values(truth.rows).flat().length < 60) held.violations.push(`${name} holds too little to lose`);
  const file = fresh(name, place);
  disk.arm(0, 0);
  const ended = runChild(file, disk);
  held.attempts += 1;
  if (ended !== 0) held.violations.push(`${name}: the migration ended with ${String(ended)}`);
  const { calls } = disk.seen();
  held.violations.push(...differences(file, truth).map((what) => `${name}: ${what}`));
  return calls;
}

function killed(name: string, place: string, disk: FailingDisk, at: number, held: Outcome, facts: Record<string, number>): void {
  const truth = truthOf(name, place);
  const file = fresh(name, place);
  disk.arm(at, kill);
  const ended = runChild(file, disk);
  held.attempts += 1;
  if (ended !== 'SIGKILL') { if (at < disk.seen().calls) held.violations.push(`${name}: was not killed at ${String(at)} but ended with ${String(ended)}`); return; }
  facts['kills'] = (facts['kills'] ?? 0) + 1;
  held.violations.push(...differences(file, truth).map((what) => `${name} killed at writing call ${String(at)}: ${what}`));
}

function refusesNewer(place: string, held: Outcome): void {
  const file = fresh(readdirSync(golden).filter((one) => one.endsWith('.db')).sort()[0] ?? '', place);
  openVault({ file, key: sampleKey }, [...migrations, { version: migrations.length + 1, name: 'next', sql: 'CREATE TABLE next (a INTEGER) STRICT' }]).close();
  held.attempts += 1;
  try {
    openVault({ file, key: sampleKey }).close();
    held.violations.push('a newer file was opened');
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'vault.newer' || !/newer/.test(errorCodes[error.code].sentence) || !existsSync(file)) held.violations.push(`a newer file: ${String(error)}`);
  }
}

/** Statement by statement without a transaction: a kill in between leaves what the next start trips over. */
function naively(place: string, disk: FailingDisk, control: Outcome): void {
  const name = readdirSync(golden).filter((one) => one.endsWith('.db')).sort()[0] ?? '';
  const truth = truthOf(name, place);
  disk.arm(0, 0);
  runChild(fresh(name, place), disk, 'naive');
  const { calls } = disk.seen();
  for (let point = 1; point <= 8; point += 1) {
    const file = fresh(name, place);
    disk.arm(Math.ceil((point * calls) / 9), kill);
    if (runChild(file, disk, 'naive') !== 'SIGKILL') continue;
    control.attempts += 1;
    disk.arm(0, 0);
    if (runChild(file, disk, 'naive') !== 0) control.violations.push(`killed at ${String(point)} of 9: the next start fails`);
    else if (differences(file, truth).some((what) => !what.includes('migration-changed'))) control.violations.push(`killed at ${String(point)} of 9: rows differ`);
  }
}
