/** What an open vault runs: every service of one workstation, made by composition.ts and seen by the router. */
import type { AccountId } from '../core/ids/index.ts';
import type { Vault } from './vault/database.ts';
import type { Chain } from './chain/types.ts';
import type { Accounts } from './services/accounts/accounts.ts';
import type { CarriedPayments } from './services/accounts/carried-payments.ts';
import type { AuditReview } from './services/audit/audit-review.ts';
import type { Charts } from './services/chart/chart.ts';
import type { Consents } from './services/consents/consents.ts';
import type { Emergencies } from './services/emergency/emergencies.ts';
import type { EmergencyKits } from './services/emergency/emergency-kits.ts';
import type { GuardianSets } from './services/guardians/guardian-sets.ts';
import type { Recoveries } from './services/guardians/recoveries.ts';
import type { Importer } from './services/imports/importer.ts';
import type { Inspector } from './services/inspect/inspector.ts';
import type { DirectoryOfNames } from './services/names/directory-of-names.ts';
import type { ChainSource } from './services/network/chain-source.ts';
import type { NetworkView, StorageState } from './services/network/network-view.ts';
import type { Outbox } from './services/outbox/outbox.ts';
import type { Patients } from './services/patients/patients.ts';
import type { RecordSearch } from './services/records/record-search.ts';
import type { RecordExports } from './services/records/record-exports.ts';
import type { NoteWriter } from './services/records/note-writer.ts';
import type { Erasures } from './services/erasure/erasures.ts';
import type { Restrictions } from './services/erasure/restrictions.ts';
import type { RetentionPolicy } from './services/erasure/retention-policy.ts';
import type { Rewards } from './services/rewards/rewards.ts';
import type { KeyKinds } from './services/roles/key-kinds.ts';
import type { KeyRing } from './services/roles/shared-keys.ts';
import type { Staff } from './services/roles/staff.ts';
import type { OrganizationView } from './services/roles/organization-view.ts';
import type { Session } from './services/session/session.ts';
import type { Membership } from './services/setup/membership.ts';
import type { Invitation } from './services/setup/network-config.ts';
import type { Workshop } from './services/setup/workshop.ts';
import type { SigningView } from './services/signing/signing-view.ts';
import type { Synchronizer } from './services/sync/synchronizer.ts';
import type { Wallet } from './services/wallet/wallet.ts';

export interface Desk {
  readonly vault: Vault;
  readonly session: Session;
  readonly patients: Patients;
  readonly charts: Charts;
  readonly notes: NoteWriter;
  readonly exports: RecordExports;
  readonly imports: Importer;
  readonly consents: Consents;
  readonly guardians: GuardianSets;
  readonly recoveries: Recoveries;
  readonly emergencyKits: EmergencyKits;
  readonly emergencies: Emergencies;
  readonly retention: RetentionPolicy;
  readonly restrictions: Restrictions;
  readonly erasures: Erasures;
  readonly audit: AuditReview;
  readonly staff: Staff;
  readonly organization: OrganizationView;
  readonly membership: Membership;
  readonly network: NetworkView;
  readonly signing: SigningView;
  readonly source: ChainSource;
  readonly rewards: Rewards;
  readonly wallet: Wallet;
  readonly accounts: Accounts;
  readonly carried: CarriedPayments;
  readonly inspector: Inspector;
  readonly names: DirectoryOfNames;
  readonly search: RecordSearch;
  readonly outbox: Outbox;
  readonly chain: Chain;
  readonly shared: KeyRing;
  readonly keyKinds: KeyKinds;
  readonly synchronizer: Synchronizer;
  /** Null except in a demo clinic. */
  readonly workshop: Workshop | null;
  storage(): StorageState;
  /** For a newcomer; null before this organization is admitted itself. */
  invitation(): Invitation | null;
  /** What another workstation needs to be admitted; null once it is, and on a network of its own. */
  application(): string | null;
  now(): number;
  /** Opens a person's keys while they are being set up, without signing them in. Returns what closes them again. */
  unlock(account: AccountId, secret: string): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}
