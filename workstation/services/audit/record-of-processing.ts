import { namesIn, purposes, transferBases, transferSources } from '../../../core/consent/index.ts';
import type { RetentionRow } from '../../../core/contract/index.ts';
import type { OrganizationId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { consentsInForce, countPatients, organization, people, sectionCounts } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { AuditLog } from './audit-log.ts';

export interface RecordOfProcessingDeps {
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly retention: () => Promise<readonly RetentionRow[]>;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

export interface RecordOfProcessing { make(): Promise<{ name: string; text: string }> }

function basisText(country: string, basis: number): string {
  const name = transferBases[basis];
  return name === undefined || name === 'none' ? `${country}: no basis named` : `${country}: ${name} (${transferSources[name]})`;
}

const measures = [
  'Documents are sealed (age v1) to keys of the patient’s sections; a consent’s keys are renewed when one ends.', 'The local database is encrypted; the keys of other organizations’ data are destroyed when a consent ends.',
  'Every reading is decided by one function from the chain’s consents, and is a row of a hash-chained log before it happens.', 'The log’s fingerprints are anchored on the chain, so that nobody can change it unseen.', 'Nothing about a person is on the chain: commitments, addresses and keys alone.',
  'Staff sign in by PIN; the workstation locks by itself; roles are given by administrators and end with their term.',
];

/** The record of processing activities (GDPR, article 30), from what this workstation knows and does. */
export function createRecordOfProcessing(deps: RecordOfProcessingDeps): RecordOfProcessing {
  const list = (lines: readonly string[], none: string): string => (lines.length === 0 ? `- ${none}\n` : lines.map((line) => `- ${line}\n`).join(''));
  const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

  return {
    async make() {
      deps.audit.record({ action: 'processing.record', outcome: 'done' });
      // The rules are the chain's; without it the rest is still worth having.
      const rules = await deps.retention().catch(() => null);
      const own = deps.organization();
      const at = deps.now();
      const { facts, everybody, patients, sections, consents } = deps.vault.read((db) => ({
        facts: organization(db, own), everybody: people(db), patients: countPatients(db), sections: sectionCounts(db), consents: consentsInForce(db, at),
      }));
      const staffHere = new Map(everybody.map((one) => [one.account, one.organization]));
      const outside = consents.filter(({ grantee }) => (grantee.kind === 'Account' ? staffHere.get(grantee.account) ?? null : grantee.organization) !== own);
      const recipients = [...Map.groupBy(outside, ({ grantee }) => (grantee.kind === 'Account' ? 'Single persons' : deps.names.organization(grantee.organization)))].sort(([one], [other]) => one.localeCompare(other));
      const used = [...new Set(consents.flatMap((row) => namesIn(purposes, row.purposes)))].sort();
      const abroad = [...new Set(outside.flatMap(({ countries }) => countries.map(({ country, basis }) => basisText(country, basis))))].sort();
      const name = facts?.name ?? deps.names.organization(own);
      const text = `# Record of processing activities

${name}${facts === undefined ? '' : `, ${facts.country}`}, ${new Date(at).toISOString().slice(0, 10)}. From what this workstation holds. To be completed by hand: contact of the controller and of the data protection officer.

## Purposes
${list(['TREAT: care of the patients of this organization, in its own records', ...used.map((purpose) => `${purpose}: under consents that stand`)], 'none')}
## Whose data, and which
${list([counted(patients, 'patient', 'patients'), counted(everybody.filter(({ kind }) => kind === 'staff').length, 'member of staff', 'members of staff'), ...sections.map(({ category, sensitivity, documents }) => `${category}${sensitivity === 'general' ? '' : ` (${sensitivity})`}: ${counted(documents, 'document', 'documents')}`)], 'none')}
## Recipients
${list(recipients.map(([who, rows]) => `${who}: ${counted(rows.length, 'consent stands', 'consents stand')}`), 'no consent for others stands')}
## Other countries
${list(abroad, 'no consent that stands reaches another country')}
## How long
${rules === null ? '- not known while the network is away\n' : list(rules.map(({ name: kind, years, source }) => `${kind}: ${years === null ? 'no rule, kept' : counted(years, 'year', 'years')} (${source})`), 'the council has laid nothing down: everything is kept')}
## How it is guarded
${list(measures, 'none')}`;
      return { name: `record-of-processing-${new Date(at).toISOString().slice(0, 10)}.md`, text };
    },
  };
}
