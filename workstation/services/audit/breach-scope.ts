import { type BreachQuestion, type BreachRow, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { csvLine } from '../../../core/proof/index.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { type Openable, openableDocuments, patient as storedPatient, type SectionThere, sectionsThere, sharedKeysOf, shownLists, shownRecords } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { AuditLog } from './audit-log.ts';

export interface BreachScopeDeps { readonly vault: Vault; readonly audit: AuditLog; readonly names: DirectoryOfNames; readonly organization: () => OrganizationId }

export interface BreachScope {
  /** Leaves a row, then answers. */
  list(question: BreachQuestion): { rows: BreachRow[]; patients: number; searches: number; elsewhere: number };
  csv(question: BreachQuestion): { name: string; csv: string; rows: number };
  /** Leaves no row: for who writes one. */
  count(question: BreachQuestion): number;
}

interface Scope { readonly rows: BreachRow[]; readonly searches: number; readonly elsewhere: number }

const mostRows = 5_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const sectionsOf = (there: readonly SectionThere[]): BreachRow['sections'] => there.map(({ category, sensitivity, documents }) => ({ section: Section.safeParse({ category, sensitivity }).data ?? null, documents }));
const sectionText = ({ section, documents }: BreachRow['sections'][number]): string => `${section === null ? 'unknown' : section.sensitivity === 'general' ? section.category : `${section.category} (${section.sensitivity})`}: ${String(documents)}`;

/**
 * Whose records were seen by whom in a time that is in question, from the log of this workstation; or whose could be opened by who had a key or
 * the disk, from what was sealed to it. The second is an upper bound: a key that was replaced meanwhile opened less.
 */
export function createBreachScope({ vault, audit, names, organization }: BreachScopeDeps): BreachScope {
  const spanOf = ({ from, to }: BreachQuestion) => {
    const span = { since: Date.parse(from), until: Date.parse(to) };
    if (!(span.since < span.until)) throw new AppError('app.invalid-input', { field: 'to' });
    return span;
  };
  const who = (db: ReadDb, patient: PatientId) => {
    const stored = storedPatient(db, patient);
    return { patient, name: stored?.name ?? '', mrn: stored?.mrn ?? '' };
  };

  const openable = (db: ReadDb, cause: BreachQuestion['cause']): Openable => {
    const none: Openable = { everything: false, organizationKey: false, roles: [], account: null, organization: organization() };
    switch (cause.kind) {
      case 'person': return none;
      case 'workstation': return { ...none, everything: true };
      case 'organization-key': return { ...none, organizationKey: true };
      case 'role-key': return { ...none, roles: [cause.role] };
      case 'personal-key': {
        // It opens the shared keys that are sealed to it, and they what is sealed to them.
        const holders = new Set(sharedKeysOf(db, cause.account).filter((key) => key.organization === organization()).map(({ holder }) => holder));
        return { ...none, account: cause.account, organizationKey: holders.has('organization'), roles: [...holders].flatMap((holder) => (holder === 'organization' ? [] : [holder])) };
      }
    }
  };

  const seen = (account: AccountId | null, question: BreachQuestion): Scope => vault.read((db) => {
    const span = { account, ...spanOf(question) };
    const rows = shownRecords(db, span).map((row) => ({
      ...who(db, row.patient), sections: sectionsOf(sectionsThere(db, row.patient, row.last)), looks: row.looks, first: iso(row.first), last: iso(row.last),
      people: row.accounts.map((one) => names.account(one).slice(0, 120)).sort().slice(0, 50), taken: row.taken,
    }));
    return { rows, searches: shownLists(db, span), elsewhere: 0 };
  });

  const couldBeOpened = (question: BreachQuestion): Scope => vault.read((db) => {
    const all = openableDocuments(db, openable(db, question.cause), spanOf(question));
    const byPatient = Map.groupBy(all, ({ patient }) => patient);
    const rows = [...byPatient].flatMap(([patient, there]) => (patient === null ? [] : [{ ...who(db, patient), sections: sectionsOf(there), looks: 0, first: null, last: null, people: [], taken: false }]));
    return { rows: rows.sort((one, other) => one.name.localeCompare(other.name)), searches: 0, elsewhere: (byPatient.get(null) ?? []).reduce((sum, { documents }) => sum + documents, 0) };
  });

  const scopeOf = (question: BreachQuestion): Scope => (question.cause.kind === 'person' ? seen(question.cause.account, question) : couldBeOpened(question));
  const note = ({ cause, ...question }: BreachQuestion, exported: number | null): void => {
    const { since, until } = spanOf({ cause, ...question });
    audit.record({ action: 'breach.scope', outcome: 'done', detail: { kind: cause.kind, account: 'account' in cause ? cause.account : null, role: 'role' in cause ? cause.role : null, from: since, to: until, ...(exported === null ? {} : { exported }) } });
  };

  return {
    list(question) {
      note(question, null);
      const { rows, searches, elsewhere } = scopeOf(question);
      return { rows: rows.slice(0, mostRows), patients: rows.length, searches, elsewhere };
    },

    csv(question) {
      spanOf(question);
      const { rows } = scopeOf(question);
      note(question, rows.length);
      const cells = rows.map((row) => [row.mrn, row.name, row.sections.map(sectionText).join('; '), String(row.looks), row.first ?? '', row.last ?? '', row.people.join('; '), row.taken ? 'yes' : 'no']);
      return { name: `breach-scope-${question.from.slice(0, 10)}.csv`, csv: [['record number', 'name', 'sections and documents', 'looks', 'first', 'last', 'seen by', 'taken along'], ...cells].map(csvLine).join(''), rows: rows.length };
    },

    count: (question) => scopeOf(question).rows.length,
  };
}
