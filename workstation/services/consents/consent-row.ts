import { actions, type Grantee, namesIn, powers, type Power, purposes } from '../../../core/consent/index.ts';
import type { ConsentRow, RequestRow, Section } from '../../../core/contract/index.ts';
import type { SectionHash } from '../../../core/ids/index.ts';
import type { ReadDb } from '../../vault/database.ts';
import { type ConsentRequest, delegation, isWaitingForKeys, patient, referral, type StoredConsent, subject, type Subject } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Sight } from './agreement.ts';

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

const all: Sight = { sees: () => true, mandate: null };

/** `may`: what of their powers a delegate may use on this very line. */
const byMandate = ({ mandate }: Sight, may: (power: Power) => boolean): ConsentRow['byMandate'] => (mandate === null ? null : { powers: namesIn(powers, mandate.powers).filter(may), until: iso(mandate.until) });

const fits = ({ actions: asked, purposes: wanted }: Pick<StoredConsent, 'actions' | 'purposes'>, { mandate }: Sight): boolean => mandate === null || ((asked & ~mandate.actions) | (wanted & ~mandate.purposes)) === 0;

export function consentRow(db: ReadDb, row: StoredConsent, names: DirectoryOfNames, now: number, sight: Sight = all): ConsentRow {
  const known = subject(db, row.subject);
  return {
    consent: row.id, subject: row.subject, patient: known?.patient ?? null, grantee: wireGrantee(row.grantee), granteeName: names.grantee(row.grantee), sections: namedSections(known, row.sections.filter(sight.sees)),
    actions: namesIn(actions, row.actions), purposes: namesIn(purposes, row.purposes), start: iso(row.period.start), end: iso(row.period.end), evidence: row.evidence, grantedByName: names.known(row.grantedBy),
    parent: row.parent, countries: row.countries.map(({ country }) => country), conditions: wireConditions(row), byDelegate: row.evidence === 'Guardian' && delegation(db, row.subject, row.grantedBy) !== undefined, referral: wireReferral(db, row, names), byMandate: byMandate(sight, (power) => row.sections.every(sight.sees) && (power !== 'grant' || (fits(row, sight) && row.period.start >= (sight.mandate?.period.start ?? 0)))),
    state: stateOf(row, now, isWaitingForKeys(db, row, known?.epochs ?? {}, known?.ours === true)), stage: row.stage, block: row.grantedAt === 0 ? null : row.grantedAt, revokedAt: row.revokedTime === null ? null : iso(row.revokedTime),
  };
}

export function requestRow(db: ReadDb, row: ConsentRequest, names: DirectoryOfNames, sight: Sight = all): RequestRow {
  const known = subject(db, row.subject);
  const sections = (row.wanted ?? namedSections(known, row.sections)).filter((one) => sight.mandate === null || known?.sections.some(({ category, sensitivity, hash }) => category === one.category && sensitivity === one.sensitivity && sight.sees(hash)) === true);
  const whole = row.sections.every(sight.sees) && sections.length === (row.wanted ?? row.sections).length;
  return {
    request: row.id, subject: row.subject, patient: known?.patient ?? null, patientName: known?.patient == null ? null : patient(db, known.patient)?.name ?? null, requester: row.organization, requesterName: names.organization(row.organization),
    grantee: wireGrantee(row.grantee), granteeName: names.grantee(row.grantee), sections, purposes: namesIn(purposes, row.purposes), start: iso(row.period.start), end: iso(row.period.end), // What was written may tell of what is left out.
    text: whole ? row.text : null,
    state: row.state, ours: row.ours, stage: row.stage, byMandate: byMandate(sight, (power) => (power === 'grant' ? fits(row, sight) : power === 'refuse' && whole)),
  };
}
