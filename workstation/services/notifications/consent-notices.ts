import type { OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { newsOfConsents } from '../../vault/repositories/index.ts';
import type { Notifications } from './notifications.ts';

export interface ConsentNoticesDeps {
  readonly vault: Vault;
  readonly notifications: Pick<Notifications, 'tell'>;
  readonly now: () => number;
}

const day = 24 * 60 * 60 * 1000;
const newsMs = 2 * day;
/** A consent that lasts less was given knowing so. */
const warningMs = 3 * day;

/** Patients are told of new access once the network has it, and of access that ends soon. Worked out from the vault, as often as one likes. */
export function createConsentNotices({ vault, notifications, now }: ConsentNoticesDeps): { look(): void } {
  return {
    look() {
      const at = now();
      const rows = vault.read((db) => newsOfConsents(db, at - newsMs, at, at + warningMs));
      if (rows.length === 0) return;
      vault.write((db) => {
        for (const { id, subject, patient, organization, start, end, since } of rows) {
          const common = { about: id, patient, subject, organization: organization as OrganizationId | null, account: null };
          const to = [`patient:${patient as PatientId}`] as const;
          if (since >= at - newsMs) notifications.tell(db, to, { ...common, kind: 'consent-given', at: since });
          if (end <= at + warningMs && end - start > warningMs) notifications.tell(db, to, { ...common, kind: 'consent-ending', at });
        }
      });
    },
  };
}
