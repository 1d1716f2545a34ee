import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import type { Keys } from '../../keys/port.ts';
import { fixedActor, type Actor } from '../session/session.ts';
import type { Consents } from '../consents/consents.ts';
import type { Importer } from '../imports/importer.ts';
import type { Patients } from '../patients/patients.ts';
import type { Puller } from '../pull/puller.ts';
import type { KeyRing } from '../roles/shared-keys.ts';
import type { Staff } from '../roles/staff.ts';

/** The services of a desk for one person who does not sign in. */
export interface Bench { readonly patients: Patients; readonly imports: Importer; readonly consents: Consents }

/**
 * Where a demo clinic is made: the desk's own services over the background's key process, so that making goes on while people sign in
 * and lock, and locking ends every key that a person opened. Only a demo clinic has one, since it knows its people's PINs.
 */
export interface Workshop {
  readonly staff: Staff;
  readonly shared: KeyRing;
  readonly refresh: Puller['refresh'];
  readonly organization: () => OrganizationId;
  as(account: AccountId): Bench;
  open(account: AccountId, pin: string): Promise<void>;
  isOpen(account: AccountId): Promise<boolean>;
  /** Closes what `open` and making accounts opened. */
  close(): Promise<void>;
}

export interface WorkshopDeps {
  readonly keys: Keys;
  readonly staff: Staff;
  readonly shared: KeyRing;
  readonly refresh: Puller['refresh'];
  readonly organization: () => OrganizationId;
  readonly benchFor: (actor: Actor) => Bench;
}

export function createWorkshop(deps: WorkshopDeps): Workshop {
  const opened = new Set<AccountId>();
  return {
    staff: { ...deps.staff, async addAccount(person) { const added = await deps.staff.addAccount(person); opened.add(added.account); return added; } },
    shared: deps.shared, refresh: deps.refresh, organization: deps.organization,
    as: (account) => deps.benchFor(fixedActor(deps.staff.person(account), () => deps.staff.liveRoles(account))),
    async open(account, pin) {
      if ((await deps.keys.isUnlocked({ account })).unlocked) return;
      await deps.keys.unlock({ account, wrapped: deps.staff.person(account).wrapped, secret: pin });
      opened.add(account);
    },
    isOpen: async (account) => opened.has(account) && (await deps.keys.isUnlocked({ account })).unlocked,
    async close() {
      for (const account of opened) await deps.keys.lockAccount({ account });
      opened.clear();
    },
  };
}
