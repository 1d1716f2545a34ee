import type { Names } from '../../../core/consent/index.ts';
import type { Grantee } from '../../../core/consent/types.ts';
import type { Vault } from '../../vault/database.ts';
import { organization, person, storedAccount, subject } from '../../vault/repositories/index.ts';
import { patient } from '../../vault/repositories/patients.ts';
import type { AccountId, OrganizationId, SectionHash, SubjectId } from '../../../core/ids/index.ts';

/** How ids read to people at this desk. An account nobody here knows is called by its first and last characters. */
export interface DirectoryOfNames extends Names {
  grantee(grantee: Grantee): string;
  /** Null where this workstation does not know the person. */
  known(account: string): string | null;
}

const roleWords: Readonly<Record<string, string>> = { KeySteward: 'key stewards', PrivacyOfficer: 'privacy officers', Laboratory: 'laboratory staff' };
const roleText = (role: string): string => roleWords[role] ?? `${role.toLowerCase()}s`;

export function createDirectoryOfNames({ vault, blockTime }: { vault: Vault; blockTime: (block: number) => number | null }): DirectoryOfNames {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  const known = (account: string): string | null => vault.read((db) => person(db, account as AccountId)?.name ?? storedAccount(db, account as AccountId)?.name) ?? null;
  const organizationName = (id: number): string => vault.read((db) => organization(db, id as OrganizationId))?.name ?? `organization ${String(id)}`;
  return {
    known,
    account: (id) => known(id) ?? `${id.slice(0, 6)}…${id.slice(-4)}`,
    organization: organizationName,
    subject: (id) => vault.read((db) => {
      const found = subject(db, id as SubjectId)?.patient;
      return found === null || found === undefined ? undefined : patient(db, found)?.name;
    }) ?? 'the patient',
    section: (hash) => vault.read((db) => db.get<{ category: string }>('SELECT category FROM document WHERE section = ? AND category IS NOT NULL LIMIT 1', hash as SectionHash))?.category.replaceAll('-', ' ') ?? 'this section',
    day: (ms) => day.format(ms),
    time: (ms) => time.format(ms),
    blockTime,
    grantee(grantee) {
      switch (grantee.kind) {
        case 'Account': return known(grantee.account) ?? 'one person';
        case 'Organization': return organizationName(grantee.organization);
        case 'Role': return `${roleText(grantee.role)} at ${organizationName(grantee.organization)}`;
      }
    },
  };
}
