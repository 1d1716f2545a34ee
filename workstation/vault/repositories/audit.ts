import type { Emergency } from '../../../core/consent/types.ts';
import type { Purpose } from '../../../core/consent/vocabulary.ts';
import type { Stage } from '../../../core/contract/records.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, Hash, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, SqlValue, WriteDb } from '../database.ts';
import { json, parsed, placeholders } from './row.ts';

/** What somebody did or tried. `detail` holds counts and names of rules, never content of a record. */
export interface AuditEntry {
  at: number;
  account: AccountId | null;
  role: string | null;
  organization: OrganizationId | null;
  device: AccountId;
  action: string;
  subject: SubjectId | null;
  patient: PatientId | null;
  document: DocumentId | null;
  consent: ConsentId | null;
  purpose: Purpose | null;
  reason: string | null;
  outcome: 'permit' | 'deny' | 'done' | 'failed';
  clause: string | null;
  detail: Record<string, string | number | boolean | null>;
}

/** `previous` of row 0 is 64 zeros. */
export interface AuditRow extends AuditEntry { sequence: number; previous: Hash; hash: Hash }

/** The network's clock and this one's may differ by so much. */
const clockToleranceMs = 60_000;

type Row = Omit<AuditRow, 'detail'> & { detail: string };

const columns = 'sequence, at, account, role, organization, device, action, subject, patient, document, consent, purpose, reason, outcome, clause, detail, previous, hash';
const read = (row: Row): AuditRow => ({ ...row, detail: parsed(row.detail) });

/** The last row, or the beginning: sequence -1 and 64 zeros. */
export const auditHead = (db: ReadDb): { sequence: number; hash: Hash } =>
  db.get<{ sequence: number; hash: Hash }>('SELECT sequence, hash FROM audit_row ORDER BY sequence DESC LIMIT 1') ?? { sequence: -1, hash: '0'.repeat(64) as Hash };

/** Appends under the next number. `hashOf` is core/proof's: it covers every field and `previous`. The table refuses gaps, changes and deletions. */
export function appendAudit(db: WriteDb, entry: AuditEntry, hashOf: (row: Omit<AuditRow, 'hash'>) => Hash): AuditRow {
  const head = auditHead(db);
  const linked = { ...entry, sequence: head.sequence + 1, previous: head.hash };
  const row: AuditRow = { ...linked, hash: hashOf(linked) };
  db.run(`INSERT INTO audit_row (${columns}) VALUES (@sequence, @at, @account, @role, @organization, @device, @action, @subject, @patient, @document, @consent, @purpose, @reason,
    @outcome, @clause, @detail, @previous, @hash)`, { ...row, detail: json(row.detail) });
  return row;
}

/** `before`: newest first, below that number. The other fields narrow; null means any. */
export interface AuditFilter {
  before: number | null;
  patient: PatientId | null;
  account: AccountId | null;
  outcome: AuditEntry['outcome'] | null;
  action: string | null;
  /** In ms: from then on, and before. */
  from?: number | null;
  to?: number | null;
  limit: number;
}

/** Only what narrows stands in the statement, so that the indexes on patient and account are used. */
function conditions(filter: Omit<AuditFilter, 'before' | 'limit'>): { where: string; values: SqlValue[] } {
  const given = (['patient', 'account', 'outcome', 'action'] as const).filter((field) => filter[field] !== null).map((field) => ({ test: `${field} = ?`, value: filter[field] }));
  const times = [{ test: 'at >= ?', value: filter.from ?? null }, { test: 'at < ?', value: filter.to ?? null }].filter(({ value }) => value !== null);
  const all = [...given, ...times];
  return { where: ['1', ...all.map(({ test }) => test)].join(' AND '), values: all.map(({ value }) => value) };
}

export function auditPage(db: ReadDb, filter: AuditFilter): AuditRow[] {
  const { where, values } = conditions(filter);
  return db.all<Row>(`SELECT ${columns} FROM audit_row WHERE ${where} AND sequence < ? ORDER BY sequence DESC LIMIT ?`, ...values, filter.before ?? Number.MAX_SAFE_INTEGER, filter.limit).map(read);
}

export function countAudit(db: ReadDb, filter: Omit<AuditFilter, 'before' | 'limit'>): number {
  const { where, values } = conditions(filter);
  return db.get<{ count: number }>(`SELECT count(*) AS count FROM audit_row WHERE ${where}`, ...values)?.count ?? 0;
}

/** What was done with one patient's record, of these kinds, newest first. */
export const auditOf = (db: ReadDb, patient: PatientId, actions: readonly string[], since: number, limit: number): AuditRow[] =>
  db.all<Row>(`SELECT ${columns} FROM audit_row WHERE patient = ? AND action IN (${placeholders(actions)}) AND at >= ? ORDER BY sequence DESC LIMIT ?`, patient, ...actions, since, limit).map(read);

/** What shows somebody a record, or lets it be taken along. */
const taken = ['record.export', 'record.export-sealed', 'disclosure.export'] as const;
const shown = ['chart.open', 'chart.open-for', 'document.open', 'restriction.open', 'patient.card', 'record.search', ...taken] as const;

export interface ShownRecord { readonly patient: PatientId; readonly looks: number; readonly first: number; readonly last: number; readonly accounts: readonly AccountId[]; readonly taken: boolean }

/** Whose records were shown in `[since, until)` to `account`, or to anybody but the patients themselves; the newest look first. */
export const shownRecords = (db: ReadDb, { account, since, until }: { account: AccountId | null; since: number; until: number }): ShownRecord[] =>
  db.all<Omit<ShownRecord, 'accounts' | 'taken'> & { accounts: string; taken: number }>(`SELECT audit_row.patient, count(*) AS looks, min(at) AS first, max(at) AS last, json_group_array(DISTINCT audit_row.account) AS accounts, max(action IN (${placeholders(taken)})) AS taken
    FROM audit_row LEFT JOIN person ON person.account = audit_row.account WHERE audit_row.patient IS NOT NULL AND audit_row.account IS NOT NULL AND person.patient IS NOT audit_row.patient AND at >= ? AND at < ?
      AND outcome IN ('permit', 'done') AND action IN (${placeholders(shown)}) AND (? IS NULL OR audit_row.account = ?) GROUP BY audit_row.patient ORDER BY last DESC, audit_row.patient`,
  ...taken, since, until, ...shown, account, account).map((row) => ({ ...row, accounts: parsed<AccountId[]>(row.accounts), taken: row.taken === 1 }));

/** Lists of names that were shown in that time; whose names, the log does not say. */
export const shownLists = (db: ReadDb, { account, since, until }: { account: AccountId | null; since: number; until: number }): number =>
  db.get<{ count: number }>("SELECT count(*) AS count FROM audit_row WHERE action IN ('patient.search', 'patient.list', 'record.search') AND patient IS NULL AND at >= ? AND at < ? AND (? IS NULL OR account = ?)", since, until, account, account)?.count ?? 0;

/** Whose charts one person was shown since, the last first; each once. */
export const recentlyOpened = (db: ReadDb, account: AccountId, since: number, limit: number): { patient: PatientId; at: number }[] =>
  db.all(`SELECT audit_row.patient, max(at) AS at FROM audit_row JOIN patient ON patient.id = audit_row.patient WHERE account = ? AND at >= ? AND action = 'chart.open' AND outcome = 'permit'
    GROUP BY audit_row.patient ORDER BY max(at) DESC, audit_row.patient LIMIT ?`, account, since, limit);

/** How often who opened an emergency looked by it, refused looks not counted. */
export const countEmergencyLooks = (db: ReadDb, { subject, openedBy, openedAt, closedAt, until }: Pick<Emergency, 'subject' | 'openedBy' | 'openedAt' | 'closedAt' | 'until'>, now: number): number =>
  db.get<{ count: number }>(`SELECT count(*) AS count FROM audit_row WHERE account = ? AND subject = ? AND clause = 'Emergency' AND outcome = 'permit' AND action = 'chart.open' AND at >= ? AND at <= ?`, openedBy, subject, openedAt - clockToleranceMs, Math.min(closedAt ?? until, now) + clockToleranceMs)?.count ?? 0;

/** In order, for verification, anchors and exports: `[from, from + limit)`. */
export const auditRows = (db: ReadDb, from: number, limit: number): AuditRow[] =>
  db.all<Row>(`SELECT ${columns} FROM audit_row WHERE sequence >= ? ORDER BY sequence LIMIT ?`, from, limit).map(read);

/** A Merkle root over `rows` rows from `firstRow`, as sent to the chain. */
export interface Anchor {
  device: AccountId;
  sequence: number;
  root: Hash;
  firstRow: number;
  rows: number;
  pack: ContentId | null;
  block: number | null;
  at: number;
  stage: Stage;
}

const anchorColumns = 'device, sequence, root, first_row AS firstRow, rows, pack, block, at, stage';

export const anchors = (db: ReadDb, device: AccountId): Anchor[] => db.all<Anchor>(`SELECT ${anchorColumns} FROM anchor WHERE device = ? ORDER BY sequence`, device);

export const newestAnchor = (db: ReadDb, device: AccountId): Anchor | undefined =>
  db.get<Anchor>(`SELECT ${anchorColumns} FROM anchor WHERE device = ? ORDER BY sequence DESC LIMIT 1`, device);

/** Null while the row is not under an anchor. Under a new key the log is anchored anew from its first row: then the one that was final first. */
export const anchorOfRow = (db: ReadDb, row: number): Anchor | null =>
  db.get<Anchor>(`SELECT ${anchorColumns} FROM anchor WHERE first_row <= @row AND @row < first_row + rows ORDER BY stage = 'confirmed' DESC, at LIMIT 1`, { row }) ?? null;

/** What was to go under this device's key and did not; with the calls for it. */
export function dropUnconfirmedAnchors(db: WriteDb, device: AccountId): void {
  db.run("DELETE FROM anchor WHERE device = ? AND stage <> 'confirmed'", device);
  const prefix = `anchor/${device}/`;
  db.run("DELETE FROM outbox WHERE substr(idempotency_key, 1, length(@prefix)) = @prefix AND status <> 'confirmed'", { prefix });
}

export function putAnchor(db: WriteDb, row: Anchor): void {
  db.run(`INSERT INTO anchor (device, sequence, root, first_row, rows, pack, block, at, stage) VALUES (@device, @sequence, @root, @firstRow, @rows, @pack, @block, @at, @stage)
    ON CONFLICT (device, sequence) DO UPDATE SET pack = excluded.pack, block = coalesce(excluded.block, block), stage = excluded.stage`, { ...row });
}
