import { z } from 'zod';
import { namesIn, purposes } from '../../../core/consent/index.ts';
import { type Disclosure, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { csvLine } from '../../../core/proof/index.ts';
import { fileName } from '../../../core/records/index.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { auditOf, conditionsFor, consentsOfSubject, emergenciesOfSubject, patient as storedPatient, person as storedPerson, type StoredConsent, type Subject, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { Agreements } from '../consents/agreement.ts';
import { namedSections } from '../consents/consent-row.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { AuditLog } from './audit-log.ts';

export interface DisclosuresDeps {
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly agreements: Pick<Agreements, 'requireStaffOrSelf'>;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

export interface Accounting { readonly since: string; readonly rows: readonly Disclosure[]; readonly complete: boolean }

/** 45 CFR 164.528: six years before the day on which it is asked for. */
const yearsBack = 6;
const mostRows = 2_000;
/** Of the text that the patient agreed to. */
const Agreed = z.object({ sections: z.array(Section).max(64) });
const iso = (ms: number): string => new Date(ms).toISOString();

/** Who takes something of a record out of this workstation. */
const exports = ['record.export', 'record.export-sealed'] as const;

export type Disclosures = ReturnType<typeof createDisclosures>;

/** The accounting of disclosures: who outside this organization could see what of a record, and what left it by hand. */
export function createDisclosures(deps: DisclosuresDeps) {
  const { vault, names } = deps;

  /** One of the own staff is not outside. */
  const isOutside = (db: ReadDb, { grantee }: StoredConsent): boolean =>
    (grantee.kind === 'Account' ? storedPerson(db, grantee.account)?.organization ?? null : grantee.organization) !== deps.organization();

  /** As it was given: what was left out of it since was open until then. */
  const agreed = (own: Subject, row: StoredConsent): Section[] => {
    const text = row.termsText === null ? null : Agreed.safeParse(JSON.parse(row.termsText));
    return text?.success === true ? text.data.sections : namedSections(own, row.sections);
  };

  /** From the day keys could be used, to the day they no longer could. One that never began is no disclosure. */
  function byConsent(db: ReadDb, own: Subject, row: StoredConsent): Disclosure | null {
    // What was not given here was seen here some time after it began.
    const at = row.termsText === null ? row.period.start : Math.max(row.period.start, row.createdAt);
    const until = Math.min(row.period.end, row.revokedTime ?? Infinity);
    if (row.stage !== 'confirmed' || at >= until || at > deps.now()) return null;
    const { documents } = conditionsFor(db, row)?.only ?? { documents: null };
    return {
      id: row.id, at: iso(at), kind: row.parent === null ? 'consent' : 'referral', recipient: names.grantee(row.grantee), sections: agreed(own, row), documents: documents?.length ?? null, purposes: namesIn(purposes, row.purposes),
      reason: null, reasonCode: null, until: iso(until), consent: row.id,
    };
  }

  const inEmergencies = (db: ReadDb, own: Subject): Disclosure[] => emergenciesOfSubject(db, own.id).filter(({ organization }) => organization !== own.organization).map((one) => ({
    id: one.id, at: iso(one.openedAt), kind: 'emergency', recipient: names.organization(one.organization), sections: namedSections(own, one.sections), documents: null, purposes: ['ETREAT'], reason: null, reasonCode: one.reason,
    until: iso(Math.min(one.until, one.closedAt ?? Infinity)), consent: null,
  }));

  const byHand = (db: ReadDb, id: PatientId, since: number): Disclosure[] => auditOf(db, id, exports, since, Number.MAX_SAFE_INTEGER).filter(({ outcome }) => outcome === 'permit').map((row) => ({
    id: `row-${String(row.sequence)}`, at: iso(row.at), kind: 'export', recipient: (row.account === null ? names.organization(deps.organization()) : names.account(row.account)).slice(0, 200), sections: null,
    documents: row.document === null ? (typeof row.detail['documents'] === 'number' ? row.detail['documents'] : null) : 1, purposes: [], reason: row.reason, reasonCode: null, until: null, consent: row.consent,
  }));

  function account(id: PatientId, most: number): Accounting {
    const day = new Date(deps.now());
    const since = day.setUTCFullYear(day.getUTCFullYear() - yearsBack);
    const rows = vault.read((db) => {
      const own = subjectsOfPatient(db, id).find(({ ours }) => ours);
      if (own === undefined) throw new AppError('app.not-found');
      return [...consentsOfSubject(db, own.id).filter((row) => isOutside(db, row)).map((row) => byConsent(db, own, row)).filter((row) => row !== null), ...inEmergencies(db, own), ...byHand(db, id, since)];
    // What began before and went on into the time is in it.
    }).filter(({ at, until }) => Date.parse(until ?? at) >= since).sort((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id));
    return { since: iso(since), rows: rows.slice(0, most), complete: rows.length <= most };
  }

  return {
    list(id: PatientId): Accounting {
      // Who acts for a patient sees what their mandate names, which is less than this.
      deps.agreements.requireStaffOrSelf(id);
      deps.audit.record({ action: 'disclosure.list', outcome: 'done', patient: id });
      return account(id, mostRows);
    },

    csv(id: PatientId): { name: string; csv: string; rows: number } {
      deps.agreements.requireStaffOrSelf(id);
      const { rows, since } = account(id, Infinity);
      deps.audit.record({ action: 'disclosure.export', outcome: 'done', patient: id, detail: { rows: rows.length } });
      const mrn = vault.read((db) => storedPatient(db, id))?.mrn ?? 'record';
      const cells = rows.map((row) => [
        row.at, row.until ?? '', row.kind, row.recipient, row.sections?.map(({ category, sensitivity }) => (sensitivity === 'general' ? category : `${category} (${sensitivity})`)).join('; ') ?? '', row.documents === null ? '' : String(row.documents),
        row.purposes.join('; '), row.reason ?? (row.reasonCode === null ? '' : `code ${String(row.reasonCode)}`), row.consent ?? '',
      ]);
      return { name: fileName(`disclosures-${mrn}-since-${since.slice(0, 10)}`, 'csv'), csv: [['from', 'until', 'kind', 'recipient', 'sections', 'documents', 'purposes', 'reason', 'consent'], ...cells].map(csvLine).join(''), rows: rows.length };
    },
  };
}
