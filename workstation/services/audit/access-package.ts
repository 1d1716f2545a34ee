import { strToU8, zipSync } from 'fflate';
import { type AuditRow, careRoles, type ConsentRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { auditEventOf, collectionOf } from '../../../core/records/index.ts';
import { csvLine } from '../../../core/proof/index.ts';
import type { RecordExports } from '../records/record-exports.ts';
import type { Actor } from '../session/session.ts';
import type { AuditLog } from './audit-log.ts';
import type { AuditReview } from './audit-review.ts';
import type { Disclosures } from './disclosures.ts';

export interface AccessPackageDeps {
  readonly audit: AuditLog;
  readonly session: Actor;
  readonly requireOwnStaffOrSelf: (patient: PatientId) => void;
  /** For the patient's own purpose, whoever makes the file. */
  readonly record: (patient: PatientId, reason: string) => ReturnType<RecordExports['bundle']>;
  readonly consents: (patient: PatientId) => readonly ConsentRow[];
  /** Without a row for each page: the package's own row says it. */
  readonly looks: AuditReview['looks'];
  readonly disclosures: Pick<Disclosures, 'csv'>;
}

export interface AccessPackage { /** `whole`: nothing was left out of the record. */ make(patient: PatientId, reason: string): Promise<{ name: string; zip: string; resources: number; whole: boolean }> }

const pageRows = 200;
const makers: readonly string[] = [...careRoles, 'PrivacyOfficer'];
const readMe = `What this organization holds about you, as GDPR article 15 grants it.

record.json      your record as HL7 FHIR R4, as far as whoever saved this file may open it
consents.csv     consents you gave, and what became of them
who-looked.csv   each look at your record on this workstation, newest first
given-to.csv     to whom outside it was given, six years back
audit.json       the looks as FHIR AuditEvent, and who wrote the record as FHIR Provenance

Not in it: what other organizations wrote. Ask them for it.
`;

const looksCsv = (rows: readonly AuditRow[]): string =>
  [['at', 'who', 'role', 'what', 'outcome', 'purpose', 'reason', 'clause'], ...rows.map((row) => [row.at, row.accountName, row.role ?? '', row.action, row.outcome, row.purpose ?? '', row.reason ?? '', row.clause ?? ''])].map(csvLine).join('');

const consentsCsv = (rows: readonly ConsentRow[]): string =>
  [['consent', 'for', 'sections', 'actions', 'purposes', 'from', 'until', 'state', 'agreed by'], ...rows.map((row) => [
    row.consent, row.granteeName, row.sections.map(({ category, sensitivity }) => (sensitivity === 'general' ? category : `${category} (${sensitivity})`)).join('; '), row.actions.join('; '), row.purposes.join('; '), row.start, row.end, row.state, row.evidence,
  ])].map(csvLine).join('');

/** The access package: everything that is held of one patient in one file. The record comes by the same decision as a chart; where that denies, there is no file. */
export function createAccessPackage(deps: AccessPackageDeps): AccessPackage {
  function everyLook(patient: PatientId): AuditRow[] {
    const rows: AuditRow[] = [];
    for (let before: number | null = null; ;) {
      const page = deps.looks(patient, before, pageRows);
      rows.push(...page.rows);
      if (page.next === null) return rows;
      before = Number(page.next);
    }
  }

  return {
    async make(patient, reason) {
      deps.requireOwnStaffOrSelf(patient);
      const user = deps.session.require();
      // Nobody takes the record of somebody they act for along; staff do who work with records, or answer for what patients ask for.
      if (user.kind === 'patient' ? user.patient !== patient : !(deps.session.roles() ?? []).some((role) => makers.includes(role))) throw new AppError('access.role-missing');
      deps.audit.record({ action: 'access.package', outcome: 'done', patient, reason });
      const { bundle, resources, whole, provenance } = await deps.record(patient, reason);
      const looks = everyLook(patient);
      const files = {
        'README.txt': readMe, 'record.json': JSON.stringify(bundle, null, 1), 'consents.csv': consentsCsv(deps.consents(patient)), 'who-looked.csv': looksCsv(looks),
        'audit.json': JSON.stringify(collectionOf([...looks.map(auditEventOf), ...provenance]), null, 1), 'given-to.csv': deps.disclosures.csv(patient).csv,
      };
      const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
      return { name: 'access-package.zip', zip: Buffer.from(zip).toString('base64'), resources, whole };
    },
  };
}
