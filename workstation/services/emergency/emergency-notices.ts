import { type Emergency, isOpen } from '../../../core/consent/index.ts';
import type { AccountId, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { allEmergencies, emergencyCase, emergencyCases, type NotificationRecipient, subject } from '../../vault/repositories/index.ts';
import type { Notifications } from '../notifications/notifications.ts';
import { wasAlone } from './emergencies.ts';

export interface EmergencyNoticesDeps {
  readonly vault: Vault;
  readonly notifications: Pick<Notifications, 'tell'>;
  readonly organization: () => OrganizationId | null;
  readonly now: () => number;
}

interface Common { readonly about: string; readonly patient: PatientId | null; readonly subject: SubjectId; readonly organization: OrganizationId; readonly account: AccountId }

/** A review may take so long. */
export const reviewMs = 72 * 60 * 60 * 1000;
/** What is older and was reviewed has been told. */
const newsMs = 30 * 24 * 60 * 60 * 1000;
const officers: readonly NotificationRecipient[] = ['role:PrivacyOfficer', 'role:Admin'];

/** When it ended, or will; null while that is ahead. */
export const endedAt = ({ closedAt, until }: Pick<Emergency, 'closedAt' | 'until'>, now: number): number | null => closedAt ?? (until <= now ? until : null);

/**
 * Who is told of emergencies: the patient and the privacy officers of both clinics, who is asked to approve, who owes an answer. Worked out
 * from what stands in the vault, so that a crash between an event and its telling loses nothing.
 */
export function createEmergencyNotices({ vault, notifications, organization, now }: EmergencyNoticesDeps): { look(): void } {
  function ofHome(db: WriteDb, emergency: Emergency, common: Common, patient: NotificationRecipient | null, at: number): void {
    const told = [...(patient === null ? [] : [patient]), ...officers];
    const end = endedAt(emergency, at);
    notifications.tell(db, told, { ...common, kind: 'emergency-opened', at: emergency.openedAt });
    if (wasAlone(emergency, at)) notifications.tell(db, told, { ...common, kind: 'emergency-alone', at: emergency.restAt });
    if (end !== null && patient !== null) notifications.tell(db, [patient], { ...common, kind: 'emergency-ended', at: end });
    if (emergency.review !== null && patient !== null) notifications.tell(db, [patient], { ...common, kind: 'emergency-reviewed', at: emergency.review.reviewedAt });
  }

  function ofOpener(db: WriteDb, emergency: Emergency, common: Common, at: number): void {
    const opener: NotificationRecipient = `account:${emergency.openedBy}`;
    const end = endedAt(emergency, at);
    notifications.tell(db, officers, { ...common, kind: 'emergency-opened', at: emergency.openedAt });
    if (wasAlone(emergency, at)) notifications.tell(db, officers, { ...common, kind: 'emergency-alone', at: emergency.restAt });
    if (emergency.review !== null) { notifications.tell(db, [opener], { ...common, kind: 'emergency-reviewed', at: emergency.review.reviewedAt }); return; }
    if (end === null) return;
    notifications.tell(db, [opener], { ...common, kind: 'review-owed', at: end });
    notifications.tell(db, ['role:PrivacyOfficer'], { ...common, kind: 'review-due', at: end });
    if (at - end >= reviewMs) notifications.tell(db, [...officers, opener], { ...common, kind: 'review-overdue', at: end + reviewMs });
  }

  return {
    look() {
      const own = organization();
      if (own === null) return;
      const at = now();
      const { fresh, refused } = vault.read((db) => ({
        fresh: allEmergencies(db).filter(({ openedAt, review }) => review === null || at - openedAt < newsMs), refused: emergencyCases(db).filter((one) => one.refused !== null && at - one.askedAt < newsMs),
      }));
      if (fresh.length + refused.length === 0) return;
      vault.write((db) => {
        for (const emergency of fresh) {
          const about = subject(db, emergency.subject);
          const patient = about?.patient ?? null;
          const common: Common = { about: emergency.id, patient, subject: emergency.subject, organization: emergency.organization, account: emergency.openedBy };
          if (about?.ours === true) ofHome(db, emergency, common, patient === null ? null : `patient:${patient}`, at);
          if (emergency.organization === own) ofOpener(db, emergency, common, at);
          const asked = isOpen(emergency, at) ? emergency.approvers.filter((account) => !emergency.approvals.includes(account)) : [];
          notifications.tell(db, asked.map((account: AccountId): NotificationRecipient => `account:${account}`), { ...common, kind: 'emergency-approval', at: emergency.openedAt });
        }
        for (const { emergency, patient, subject: about, openedBy, askedAt } of refused) {
          notifications.tell(db, [`account:${openedBy}`, ...(emergencyCase(db, emergency)?.offline === true ? officers : [])], { about: emergency, patient, subject: about, organization: own, account: openedBy, kind: 'emergency-refused', at: askedAt });
        }
      });
    },
  };
}
