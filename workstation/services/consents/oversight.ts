import { duoText, mandateEnd, namesIn, purposes } from '../../../core/consent/index.ts';
import type { ConsentOversight } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { consentsEnding, patient as storedPatient, researchConsents, standingDelegations, subject as storedSubject, wishes } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { lifeOf } from '../decision/site-facts.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';

export interface ConsentOverseer { look(): ConsentOversight }

const dayMs = 86_400_000;
/** Time enough to ask a patient again. */
const endingWithinMs = 30 * dayMs;
const most = 500;
const mostContested = 200;

/** For privacy officers: what ends, what is disputed, who acts for whom, and what is given to research. */
export function createConsentOverseer({ vault, audit, names, now }: { vault: Vault; audit: AuditLog; names: DirectoryOfNames; now: () => number }): ConsentOverseer {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const nameOf = (db: ReadDb, id: PatientId): string => storedPatient(db, id)?.name ?? '';

  function delegated(db: ReadDb, at: number): ConsentOversight['delegated'] {
    return standingDelegations(db, at, most).flatMap((one) => {
      const life = lifeOf(db, storedPatient(db, one.patient), storedSubject(db, one.subject)?.organization ?? null);
      const ends = mandateEnd(one, life);
      if (ends <= at) return [];
      const endsBy = ends === life.majorityAt ? 'majority' as const : ends === one.period.end ? 'term' as const : 'death' as const;
      return [{ patient: one.patient, patientName: nameOf(db, one.patient), delegate: one.delegate, name: names.known(one.delegate), relation: one.relation, ends: iso(ends), endsBy }];
    }).sort((one, other) => one.ends.localeCompare(other.ends));
  }

  function research(db: ReadDb, at: number): ConsentOversight['research'] {
    const byUse = new Map<string, { standing: number; withdrawn: number; ended: number }>();
    for (const { duo, revokedAt, period } of researchConsents(db)) {
      const use = duoText(duo as number);
      const counts = byUse.get(use) ?? { standing: 0, withdrawn: 0, ended: 0 };
      counts[revokedAt !== null ? 'withdrawn' : period.end <= at ? 'ended' : 'standing'] += 1;
      byUse.set(use, counts);
    }
    return [...byUse].map(([use, counts]) => ({ use, ...counts })).sort((one, other) => one.use.localeCompare(other.use));
  }

  return {
    look() {
      audit.record({ action: 'consent.oversight', outcome: 'done' });
      const at = now();
      return vault.read((db) => ({
        ending: consentsEnding(db, at, at + endingWithinMs, most).map((row) => ({ consent: row.id, patient: row.patient, patientName: nameOf(db, row.patient), granteeName: names.grantee(row.grantee), purposes: namesIn(purposes, row.purposes), until: iso(row.period.end) })),
        contested: wishes(db, mostContested).filter(({ kind, state }) => kind === 'dispute' && state === 'open').map((row) => ({ wish: row.id, patient: row.patient, patientName: nameOf(db, row.patient), text: row.text, askedAt: iso(row.askedAt) })),
        delegated: delegated(db, at), research: research(db, at),
      }));
    },
  };
}
