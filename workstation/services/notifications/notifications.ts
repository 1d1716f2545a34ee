import { careRoles, type NotificationKind, type NotificationRow } from '../../../core/contract/index.ts';
import type { EmergencyId } from '../../../core/ids/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { notificationsFor, type NotificationRecipient, patient, putNotification, seeNotifications, type StoredNotification } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Actor } from '../session/session.ts';

/** What people are told inside the program. Kept as ids; put into words for who reads it. */
export interface Notifications {
  /** In the caller's transaction. The same thing is told to the same recipient once. */
  tell(db: WriteDb, to: readonly NotificationRecipient[], what: Omit<StoredNotification, 'id' | 'recipient'>): void;
  list(): NotificationRow[];
  unseen(): { count: number; urgent: boolean };
  seen(upTo: number): { count: number };
}

export interface NotificationsDeps {
  readonly vault: Vault;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly now: () => number;
}

const most = 100;
const urgent: ReadonlySet<NotificationKind> = new Set(['emergency-opened', 'emergency-alone', 'emergency-approval', 'review-overdue']);
const isEmergency = (kind: NotificationKind): boolean => !kind.startsWith('consent') && !kind.startsWith('dispute');

export function createNotifications(deps: NotificationsDeps): Notifications {
  const { vault } = deps;
  const roles = () => deps.session.roles() ?? [];

  const recipients = (): NotificationRecipient[] => {
    const user = deps.session.require();
    const ofPatient: NotificationRecipient[] = user.patient === null ? [] : [`patient:${user.patient}`];
    return [`account:${user.account}`, ...ofPatient, ...roles().map((role): NotificationRecipient => `role:${role}`)];
  };
  const rows = () => vault.read((db) => notificationsFor(db, deps.session.require().account, recipients(), most));
  const count = () => rows().filter(({ seen }) => seen === 0);

  /** The patient themself, who cares for patients here, and who answers for what was done with their records. */
  const mayKnow = (row: StoredNotification): boolean =>
    row.patient === deps.session.require().patient || roles().some((role) => (careRoles as readonly string[]).includes(role) || role === 'PrivacyOfficer' || role === 'Admin');

  return {
    tell(db, to, what) {
      const told = to.map((recipient) => putNotification(db, { ...what, recipient }));
      if (told.some(Boolean)) queueMicrotask(() => { deps.changes.announce('notifications'); });
    },
    list() {
      const found = rows();
      if (found.length > 0) deps.audit.record({ action: 'notification.list', outcome: 'done', detail: { rows: found.length } });
      return vault.read((db) => found.map((row) => {
        const known = row.patient !== null && mayKnow(row) ? row.patient : null;
        return {
          id: row.id, kind: row.kind, at: new Date(row.at).toISOString(), seen: row.seen === 1, patient: known, patientName: known === null ? null : patient(db, known)?.name ?? null,
          organizationName: row.organization === null ? null : deps.names.organization(row.organization), personName: row.account === null ? null : deps.names.account(row.account), emergency: isEmergency(row.kind) ? row.about as EmergencyId : null, subject: row.subject,
        };
      }));
    },
    unseen() {
      const fresh = count();
      return { count: fresh.length, urgent: fresh.some(({ kind }) => urgent.has(kind)) };
    },
    seen(upTo) {
      const { account } = deps.session.require();
      vault.write((db) => { seeNotifications(db, account, recipients(), upTo, deps.now()); });
      deps.changes.announce('notifications');
      return { count: count().length };
    },
  };
}
