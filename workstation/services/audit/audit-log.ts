import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { appendAudit, type AuditEntry, type AuditRow } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';

/** What the caller says; who, where and when are filled in here. */
export type AuditEvent = Pick<AuditEntry, 'action' | 'outcome'> & Partial<Omit<AuditEntry, 'at' | 'device'>>;

export interface AuditLog {
  /** Durable when it returns, on a full disk by the space set aside for it. Errors: `audit.unwritable`; then nothing may be handed out. */
  record(...events: readonly AuditEvent[]): AuditRow[];
  /** In the caller's transaction. */
  recordIn(db: WriteDb, event: AuditEvent): AuditRow;
}

export interface AuditLogDeps {
  readonly vault: Vault;
  readonly now: () => number;
  readonly device: AccountId;
  readonly hashOf: (row: Omit<AuditRow, 'hash'>) => Hash;
  /** Who is signed in, in which role, for which organization. */
  readonly actor: () => { account: AccountId | null; role: string | null; organization: OrganizationId | null };
  readonly changes: ChangeFeed;
}

const empty = { subject: null, patient: null, document: null, consent: null, purpose: null, reason: null, clause: null, detail: {} } as const;

export function createAuditLog(deps: AuditLogDeps): AuditLog {
  const recordIn = (db: WriteDb, event: AuditEvent): AuditRow =>
    appendAudit(db, { ...empty, ...deps.actor(), ...event, at: deps.now(), device: deps.device }, deps.hashOf);
  return {
    recordIn,
    record(...events) {
      try {
        const rows = deps.vault.reserved(() => deps.vault.write((db) => events.map((event) => recordIn(db, event))));
        deps.changes.announce('audit');
        return rows;
      } catch (cause) {
        throw new AppError('audit.unwritable', {}, { cause });
      }
    },
  };
}
