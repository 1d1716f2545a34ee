import type { BreachRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { csvLine } from '../../../core/proof/index.ts';
import type { Vault } from '../../vault/database.ts';
import { patient as storedPatient, shownLists, shownRecords } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { AuditLog } from './audit-log.ts';

export interface BreachQuestion { readonly account: AccountId | null; readonly from: string; readonly to: string }

export interface BreachScopeDeps { readonly vault: Vault; readonly audit: AuditLog; readonly names: DirectoryOfNames }

export type BreachScope = ReturnType<typeof createBreachScope>;

const mostRows = 5_000;
const iso = (ms: number): string => new Date(ms).toISOString();

/** Whose records were seen by whom in a time that is in question: an unlocked desk, somebody who looked without need. From the log of this workstation. */
export function createBreachScope({ vault, audit, names }: BreachScopeDeps) {
  const spanOf = ({ account, from, to }: BreachQuestion) => {
    const span = { account, from: Date.parse(from), to: Date.parse(to) };
    if (!(span.from < span.to)) throw new AppError('app.invalid-input', { field: 'to' });
    return span;
  };

  const rowsOf = (question: BreachQuestion, limit: number): BreachRow[] => vault.read((db) => shownRecords(db, spanOf(question), limit).map((row) => {
    const who = storedPatient(db, row.patient);
    return { patient: row.patient, name: who?.name ?? '', mrn: who?.mrn ?? '', looks: row.looks, first: iso(row.first), last: iso(row.last), people: row.accounts.map((one) => names.account(one).slice(0, 120)).sort().slice(0, 50), taken: row.taken };
  }));

  return {
    list(question: BreachQuestion): { rows: BreachRow[]; searches: number; complete: boolean } {
      const span = spanOf(question);
      audit.record({ action: 'breach.scope', outcome: 'done', detail: { from: span.from, to: span.to, account: span.account } });
      const rows = rowsOf(question, mostRows + 1);
      return { rows: rows.slice(0, mostRows), searches: vault.read((db) => shownLists(db, span)), complete: rows.length <= mostRows };
    },

    csv(question: BreachQuestion): { name: string; csv: string; rows: number } {
      const span = spanOf(question);
      const rows = rowsOf(question, Number.MAX_SAFE_INTEGER);
      audit.record({ action: 'breach.scope', outcome: 'done', detail: { from: span.from, to: span.to, account: span.account, exported: rows.length } });
      const cells = rows.map((row) => [row.mrn, row.name, String(row.looks), row.first, row.last, row.people.join('; '), row.taken ? 'yes' : 'no']);
      return { name: `breach-scope-${question.from.slice(0, 10)}.csv`, csv: [['record number', 'name', 'looks', 'first', 'last', 'seen by', 'taken along'], ...cells].map(csvLine).join(''), rows: rows.length };
    },
  };
}
