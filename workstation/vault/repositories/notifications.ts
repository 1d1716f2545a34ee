import type { Role } from '../../../core/consent/vocabulary.ts';
import type { NotificationKind } from '../../../core/contract/notifications.ts';
import type { AccountId, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

export type NotificationRecipient = `account:${AccountId}` | `role:${Role}` | `patient:${PatientId}`;

export interface StoredNotification {
  readonly id: number; readonly kind: NotificationKind; readonly about: string; readonly recipient: NotificationRecipient;
  readonly patient: PatientId | null; readonly subject: SubjectId | null; readonly organization: OrganizationId | null; readonly account: AccountId | null;
  /** When it happened, ms. */
  readonly at: number;
}

/** False where they were told before: what is due may be worked out again and again. */
export const putNotification = (db: WriteDb, row: Omit<StoredNotification, 'id'>): boolean =>
  db.run(`INSERT OR IGNORE INTO notification (kind, about, recipient, patient, subject, organization, account, at)
    VALUES (@kind, @about, @recipient, @patient, @subject, @organization, @account, @at)`, { ...row }).changes > 0;

const places = (list: readonly unknown[]): string => list.map(() => '?').join(', ');

/** The newest first, each thing once, however many of the recipients are theirs. */
export const notificationsFor = (db: ReadDb, account: AccountId, recipients: readonly NotificationRecipient[], limit: number): (StoredNotification & { seen: 0 | 1 })[] =>
  db.all(`SELECT min(id) AS id, kind, about, recipient, patient, subject, organization, notification.account AS account, notification.at AS at,
    max(EXISTS (SELECT 1 FROM notification_seen WHERE notification = id AND notification_seen.account = ?)) AS seen
    FROM notification WHERE recipient IN (${places(recipients)}) GROUP BY kind, about ORDER BY at DESC, id DESC LIMIT ?`, account, ...recipients, limit);

export function seeNotifications(db: WriteDb, account: AccountId, recipients: readonly NotificationRecipient[], upTo: number, at: number): void {
  db.run(`INSERT OR IGNORE INTO notification_seen (notification, account, at) SELECT id, ?, ? FROM notification WHERE id <= ? AND recipient IN (${places(recipients)})`, account, at, upTo, ...recipients);
}
