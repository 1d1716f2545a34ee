import { bitsOf, everything, namesIn, type Purpose, purposes, sensitivities } from '../../../core/consent/index.ts';
import type { ExclusionRow, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, PatientId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { endExclusion, exclusionsOfSubject, putExclusion } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Agreements, Given } from '../consents/agreement.ts';
import { namedSections } from '../consents/consent-row.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Actor } from '../session/session.ts';

export interface Excluded { readonly sections: readonly Section[] | null; readonly purposes: readonly Purpose[] | null; readonly person: AccountId | null; readonly inEmergency: boolean }

export interface ExclusionsDeps {
  readonly vault: Vault;
  readonly agreements: Agreements;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly newId: () => Hash;
  readonly now: () => number;
}

export type Exclusions = ReturnType<typeof createExclusions>;

/**
 * What a patient said no to: it beats every consent, and closes their own clinic's record as well. It is a fact of this site: what other
 * organizations may open is closed by withdrawing or narrowing their consents.
 */
export function createExclusions(deps: ExclusionsDeps) {
  const { vault, agreements } = deps;

  return {
    list(id: PatientId): ExclusionRow[] {
      agreements.requireOwnStaffOrSelf(id);
      deps.audit.record({ action: 'exclusion.list', outcome: 'done', patient: id });
      const subject = agreements.ownSubject(id);
      const { sees } = agreements.sight(id);
      return vault.read((db) => exclusionsOfSubject(db, subject.id)).filter(({ terms: { scope } }) => scope.sections?.some(sees) !== false).map(({ id: exclusion, terms: { scope, inEmergency }, madeAt }) => ({
        id: exclusion, sections: scope.sections === null ? null : namedSections(subject, scope.sections.filter(sees)), purposes: scope.purposes === null ? null : namesIn(purposes, scope.purposes),
        person: scope.grantees?.[0]?.kind === 'Account' ? deps.names.account(scope.grantees[0].account) : null, inEmergency, since: new Date(madeAt).toISOString(),
      }));
    },

    async add(id: PatientId, excluded: Excluded, given: Given): Promise<Hash> {
      const user = deps.session.require();
      const subject = agreements.ownSubject(id);
      agreements.requireOwnStaffOrSelf(id);
      if (given.kind === 'delegate') throw new AppError('access.denied', { clause: 'BeyondMandate' });
      const sections = excluded.sections === null ? null : agreements.hashesOf(subject, excluded.sections);
      const exclusion = deps.newId();
      const scope = { ...everything, sections, purposes: excluded.purposes === null ? null : bitsOf(purposes, excluded.purposes), grantees: excluded.person === null ? null : [{ kind: 'Account' as const, account: excluded.person }] };
      await agreements.agreed(id, given, (db, { evidence, witness }) => {
        putExclusion(db, { id: exclusion, subject: subject.id, terms: { scope, period: null, inEmergency: excluded.inEmergency }, evidence, witness, madeBy: user.account, madeAt: deps.now(), endedAt: null });
        deps.audit.recordIn(db, { action: 'exclusion.add', outcome: 'done', patient: id, subject: subject.id, detail: { evidence, sections: sections?.length ?? sensitivities.length, inEmergency: String(excluded.inEmergency) } });
      });
      deps.changes.announce('consents', id);
      deps.changes.announce('chart', id);
      return exclusion;
    },

    async end(id: PatientId, exclusion: Hash, given: Given): Promise<Hash> {
      const subject = agreements.ownSubject(id);
      agreements.requireOwnStaffOrSelf(id);
      if (given.kind === 'delegate') throw new AppError('access.denied', { clause: 'BeyondMandate' });
      await agreements.agreed(id, given, (db) => {
        if (!endExclusion(db, subject.id, exclusion, deps.now())) throw new AppError('app.not-found');
        deps.audit.recordIn(db, { action: 'exclusion.end', outcome: 'done', patient: id, subject: subject.id });
      });
      deps.changes.announce('consents', id);
      deps.changes.announce('chart', id);
      return exclusion;
    },
  };
}
