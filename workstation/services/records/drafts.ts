import { actions, purposes } from '../../../core/consent/index.ts';
import type { Draft } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { draftsOf, dropDraft, patient as storedPatient, putDraft, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Decider } from '../decision/decider.ts';
import type { Session } from '../session/session.ts';

type Key = Pick<Draft, 'kind' | 'target'> & { readonly patient: PatientId };

/** Unfinished texts, in the vault and for their author alone: they outlive a lock, a switch of users and a crash, and end when they are signed or thrown away. */
export interface Drafts {
  list(patient: PatientId): Draft[];
  /** `access.denied` unless its author is the one who is signed in. */
  keep(key: Key, author: AccountId, body: string): { keptAt: string };
  drop(key: Key): { dropped: boolean };
}

export function createDrafts(deps: { readonly vault: Vault; readonly session: Session; readonly decider: Decider; readonly audit: AuditLog; readonly organization: () => OrganizationId; readonly now: () => number }): Drafts {
  const { vault } = deps;
  return {
    list(patient) {
      const { account } = deps.session.require();
      const found = vault.read((db) => draftsOf(db, account, patient));
      const subject = vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
      if (found.length === 0 || subject === undefined) return [];
      const decision = deps.decider.decide({
        subject: subject.id, section: subject.sections[0]?.hash ?? ('0'.repeat(32) as never), sensitivity: 'general', organization: deps.organization(), account, action: actions.read, purpose: purposes.TREAT, author: deps.organization(), dataFrom: null, reason: null, document: null,
      });
      deps.audit.record({ action: 'draft.read', outcome: decision.permit ? 'permit' : 'deny', patient, subject: subject.id, clause: decision.clause, detail: { drafts: found.length } });
      return decision.permit ? found.map(({ kind, target, body, keptAt }) => ({ kind, target, body, keptAt: new Date(keptAt).toISOString() })) : [];
    },
    keep({ patient, kind, target }, author, body) {
      const { account } = deps.session.require();
      if (author !== account) throw new AppError('access.denied');
      const keptAt = deps.now();
      if (vault.read((db) => storedPatient(db, patient)) === undefined) throw new AppError('app.not-found');
      vault.write((db) => { putDraft(db, { account, patient, kind, target, body, keptAt }); });
      return { keptAt: new Date(keptAt).toISOString() };
    },
    drop({ patient, kind, target }) {
      const { account } = deps.session.require();
      return { dropped: vault.write((db) => dropDraft(db, { account, patient, kind, target })) };
    },
  };
}
