import type { EntryKind, Today } from '../../../core/contract/index.ts';
import type { AccountId, PatientId } from '../../../core/ids/index.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { consentsEnding, countOpenRequests, draftPlaces, outboxCounts, patient as storedPatient, recentlyOpened } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Actor } from '../session/session.ts';
import type { Patients } from './patients.ts';

export interface TodayDeps {
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly session: Actor;
  readonly names: DirectoryOfNames;
  readonly patients: Pick<Patients, 'line'>;
  readonly now: () => number;
}

const dayMs = 86_400_000;
const recentMs = 7 * dayMs;
const most = 10;
const mostEnding = 50;

/** What waits for whoever begins their day: theirs to finish, the clinic's to answer, and the charts they had open last. */
export function createToday(deps: TodayDeps) {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const nameOf = (db: ReadDb, id: PatientId): string => storedPatient(db, id)?.name ?? '';

  /** A chart that was open last is not opened by being listed. */
  function recent(account: AccountId, at: number): Today['recent'] {
    return deps.vault.read((db) => recentlyOpened(db, account, at - recentMs, most)).map(({ patient, at: opened }) => ({ ...deps.patients.line(patient), openedAt: iso(opened) }));
  }

  return {
    look(): Today {
      const { account } = deps.session.require();
      const at = deps.now();
      deps.audit.record({ action: 'patient.today', outcome: 'done' });
      const lists = deps.vault.read((db) => ({
        drafts: draftPlaces(db, account, 50).map(({ patient, kind, keptAt }) => ({ patient, patientName: nameOf(db, patient), kind: kind as EntryKind, keptAt: iso(keptAt) })),
        ending: consentsEnding(db, at, at + dayMs, mostEnding).map((row) => ({ consent: row.id, patient: row.patient, patientName: nameOf(db, row.patient), granteeName: deps.names.grantee(row.grantee), until: iso(row.period.end) })),
        requests: countOpenRequests(db, at), failed: outboxCounts(db).failed,
      }));
      return { ...lists, recent: recent(account, at) };
    },
  };
}
export type TodayDesk = ReturnType<typeof createToday>;
