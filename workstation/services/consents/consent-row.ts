import { actions, type Grantee, namesIn, purposes } from '../../../core/consent/index.ts';
import type { ConsentRow, RequestRow, Section } from '../../../core/contract/index.ts';
import type { SectionHash } from '../../../core/ids/index.ts';
import type { ReadDb } from '../../vault/database.ts';
import { type ConsentRequest, delegation, isWaitingForKeys, patient, referral, type StoredConsent, subject, type Subject } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';

type WireGrantee = ConsentRow['grantee'];

export const wireGrantee = (grantee: Grantee): WireGrantee => {
  switch (grantee.kind) {
    case 'Account': return { kind: 'account', account: grantee.account };
    case 'Organization': return { kind: 'organization', organization: grantee.organization };
    case 'Role': return { kind: 'role', organization: grantee.organization, role: grantee.role };
  }
};

export const chainGrantee = (grantee: WireGrantee): Grantee => {
  switch (grantee.kind) {
    case 'account': return { kind: 'Account', account: grantee.account };
    case 'organization': return { kind: 'Organization', organization: grantee.organization };
    case 'role': return { kind: 'Role', organization: grantee.organization, role: grantee.role };
  }
};

/** Sections this workstation can name; the others stay unnamed here on purpose. */
export const namedSections = (known: Subject | undefined, hashes: readonly SectionHash[]): Section[] =>
  hashes.flatMap((hash) => known?.sections.filter((section) => section.hash === hash).map(({ category, sensitivity }) => ({ category, sensitivity }) as Section) ?? []);

const iso = (ms: number): string => new Date(ms).toISOString();

function stateOf(row: StoredConsent, now: number, waiting: boolean): ConsentRow['state'] {
  if (row.revokedAt !== null) return 'revoked';
  if (now >= row.period.end) return 'expired';
  if (row.stage !== 'confirmed') return 'pending';
  if (waiting) return 'waiting-for-keys';
  return now < row.period.start ? 'not-yet' : 'active';
}

const wireConditions = ({ conditions }: StoredConsent): ConsentRow['conditions'] => (conditions === null ? null : { team: conditions.team, shift: conditions.shift, documents: conditions.only.documents?.length ?? null });

function wireReferral(db: ReadDb, { id }: StoredConsent, names: DirectoryOfNames): ConsentRow['referral'] {
  const made = referral(db, id);
  return made === undefined ? null : { by: names.known(made.referredBy), at: iso(made.referredAt), openedAt: made.openedAt === null ? null : iso(made.openedAt) };
}

export function consentRow(db: ReadDb, row: StoredConsent, names: DirectoryOfNames, now: number): ConsentRow {
  const known = subject(db, row.subject);
  return {
    consent: row.id, subject: row.subject, patient: known?.patient ?? null, grantee: wireGrantee(row.grantee), granteeName: names.grantee(row.grantee), sections: namedSections(known, row.sections),
    actions: namesIn(actions, row.actions), purposes: namesIn(purposes, row.purposes), start: iso(row.period.start), end: iso(row.period.end), evidence: row.evidence, grantedByName: names.known(row.grantedBy),
    parent: row.parent, countries: row.countries.map(({ country }) => country), conditions: wireConditions(row), byDelegate: row.evidence === 'Guardian' && delegation(db, row.subject, row.grantedBy) !== undefined, referral: wireReferral(db, row, names),
    state: stateOf(row, now, isWaitingForKeys(db, row, known?.epochs ?? {}, known?.ours === true)), stage: row.stage, block: row.grantedAt === 0 ? null : row.grantedAt, revokedAt: row.revokedTime === null ? null : iso(row.revokedTime),
  };
}

export function requestRow(db: ReadDb, row: ConsentRequest, names: DirectoryOfNames): RequestRow {
  const known = subject(db, row.subject);
  const named = row.wanted ?? namedSections(known, row.sections);
  return {
    request: row.id, subject: row.subject, patient: known?.patient ?? null, patientName: known?.patient == null ? null : patient(db, known.patient)?.name ?? null, requester: row.organization, requesterName: names.organization(row.organization),
    grantee: wireGrantee(row.grantee), granteeName: names.grantee(row.grantee), sections: named, purposes: namesIn(purposes, row.purposes), start: iso(row.period.start), end: iso(row.period.end), text: row.text,
    state: row.state, ours: row.ours, stage: row.stage,
  };
}
