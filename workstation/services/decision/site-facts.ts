import { confidentialFrom, type Life, type LocalFacts, majorityAt } from '../../../core/consent/index.ts';
import type { DecisionRequest } from '../../../core/consent/index.ts';
import type { OrganizationId } from '../../../core/ids/index.ts';
import type { ReadDb } from '../../vault/database.ts';
import { delegationsOfSubject, exclusionsOfSubject, organization, type Patient, patient, type StoredConsent, subject } from '../../vault/repositories/index.ts';
import { isOnShift, type Roster } from '../roster/roster.ts';

const dayMs = 86_400_000;

/** What this site knows beyond the chain, for one question. */
export function siteFacts(db: ReadDb, request: DecisionRequest, consents: readonly StoredConsent[], roster: Roster | null, now: number): LocalFacts {
  const kept = subject(db, request.subject);
  const who = kept?.patient == null ? undefined : patient(db, kept.patient);
  const home = kept === undefined ? undefined : organization(db, kept.organization);
  return {
    countries: { kept: home?.country ?? null, recipient: request.organization === null ? null : organization(db, request.organization)?.country ?? null },
    onShift: isOnShift(roster, request.account, now),
    conditions: new Map(consents.flatMap(({ id, conditions }) => (conditions === null ? [] : [[id, conditions] as const]))),
    exclusions: exclusionsOfSubject(db, request.subject).map(({ terms }) => terms),
    // A mandate counts once it is final, and no longer from the moment that it was ended here.
    delegations: delegationsOfSubject(db, request.subject).filter(({ stage, endedAt }) => stage === 'confirmed' && endedAt === null),
    life: lifeOf(db, who, kept?.organization ?? null),
  };
}

/** By the law of the country where the record is kept. */
export function lifeOf(db: ReadDb, who: Pick<Patient, 'birthDate' | 'deceased' | 'deceasedDate' | 'updatedAt'> | undefined, keeper: OrganizationId | null): Life {
  const born = who?.birthDate ?? null;
  const country = keeper === null ? '' : organization(db, keeper)?.country ?? '';
  return { majorityAt: majorityAt(born, country), confidentialFrom: confidentialFrom(born), diedAt: who === undefined ? null : deathOf(who) };
}

/** The end of the day; where only that somebody died is known, when that was written down. */
function deathOf({ deceased, deceasedDate, updatedAt }: Pick<Patient, 'deceased' | 'deceasedDate' | 'updatedAt'>): number | null {
  if (!deceased && deceasedDate === null) return null;
  const day = deceasedDate === null ? Number.NaN : Date.parse(deceasedDate.slice(0, 10));
  return Number.isNaN(day) ? updatedAt : day + dayMs;
}
