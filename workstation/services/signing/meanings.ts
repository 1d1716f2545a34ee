import type { Section } from '../../../core/contract/index.ts';
import type { SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { subject as storedSubject } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Meanings } from './call-reading.ts';

/** Patients are never named: whoever may see that a call waits need not know whose record it is about. */
export const meaningsOf = ({ vault, names }: { readonly vault: Vault; readonly names: DirectoryOfNames }): Meanings => ({
  account: (account) => names.known(account),
  organization: (id) => names.organization(id),
  grantee: (grantee) => names.grantee(grantee),
  section(subject, hash): Section | null {
    return vault.read((db) => {
      const own = subject === null ? undefined : storedSubject(db, subject as SubjectId)?.sections.find((section) => section.hash === hash);
      if (own !== undefined) return { category: own.category, sensitivity: own.sensitivity };
      return db.get<Section>('SELECT category, sensitivity FROM document WHERE section = ? AND category IS NOT NULL LIMIT 1', hash as SectionHash) ?? null;
    });
  },
});
