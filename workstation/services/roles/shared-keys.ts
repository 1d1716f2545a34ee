import type { Role } from '../../../core/consent/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import { recipientHash } from '../../../core/sealing/index.ts';
import { registry } from '../../chain/calls/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import { recipientBlock } from '../../sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { assignmentsAt, newestSharedKey, person, putSharedKey, type SharedKey, sharedKeysFor } from '../../vault/repositories/index.ts';
import type { Outbox } from '../outbox/outbox.ts';

type Holder = SharedKey['holder'];

/** Roles whose members open what the organization wrote. */
const recordRoles: ReadonlySet<Role> = new Set(['Nurse', 'Clinician', 'Laboratory', 'Pharmacist', 'KeySteward', 'Registrar']);
/** Roles that a patient can give consent to. */
const granteeRoles: ReadonlySet<Role> = new Set(['Nurse', 'Clinician', 'Laboratory', 'Pharmacist', 'KeySteward']);

/** The organization's and the roles' identities: made once there is a key steward, and sealed by stewards to those who join. */
export interface KeyRing {
  /** Identities that the account's live roles entitle it to and that nobody has sealed to it yet. */
  missing(account: AccountId): Holder[];
  /** A key steward (or, before there is a key, anybody) gives every member what is missing. `signer` announces new keys on chain. */
  provide(signer: AccountId): Promise<void>;
}

export interface KeyRingDeps {
  readonly vault: Vault;
  readonly keys: Keys;
  readonly content: ContentStore;
  readonly outbox: Outbox;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

export function createKeyRing(deps: KeyRingDeps): KeyRing {
  const { vault } = deps;

  const liveRoles = (account?: AccountId) => vault.read((db) => assignmentsAt(db, deps.organization()))
    .filter((row) => row.endedAt === null && (row.until === null || deps.now() < row.until) && (account === undefined || row.account === account));

  const holdersFor = (role: Role): Holder[] => [...(recordRoles.has(role) ? ['organization' as const] : []), ...(granteeRoles.has(role) ? [role] : [])];

  const missing = (account: AccountId): Holder[] => {
    const entitled = new Set(liveRoles(account).flatMap(({ role }) => holdersFor(role)));
    return vault.read((db) => [...entitled].filter((holder) => sharedKeysFor(db, deps.organization(), holder, account).length === 0));
  };

  /** A first version, sealed to the key stewards, who seal it on. Needs no secret. */
  async function make(holder: Holder, signer: AccountId): Promise<void> {
    const organization = deps.organization();
    const stewards = [...new Set(liveRoles().filter(({ role }) => role === 'KeySteward').map(({ account }) => account))].flatMap((account) => vault.read((db) => person(db, account)) ?? []);
    if (stewards.length === 0) return;
    const made = await deps.keys.newSharedIdentity({ recipients: stewards.map(({ recipient }) => recipient) });
    await deps.content.put(recipientBlock(made.recipient).bytes);
    vault.write((db) => {
      for (const steward of stewards) putSharedKey(db, { organization, holder, version: 1, member: steward.account, recipient: made.recipient, sealed: made.sealed });
      deps.outbox.post(db, {
        key: `key/${organization}/${holder}/1`, signer, what: 'Publish a key of the organization', about: { kind: 'other' },
        call: registry.rotateKey(organization, holder === 'organization' ? { kind: 'Organization' } : { kind: 'Role', role: holder }, recipientHash(made.recipient)),
      });
    });
  }

  async function sealTo(holder: Holder, account: AccountId, steward: AccountId): Promise<void> {
    const organization = deps.organization();
    const { own, member } = vault.read((db) => ({ own: sharedKeysFor(db, organization, holder, steward), member: person(db, account) }));
    if (member === undefined) return;
    for (const key of own) {
      const { sealed } = await deps.keys.reseal({ account: steward, path: [], file: key.sealed, recipients: [member.recipient] });
      vault.write((db) => { putSharedKey(db, { ...key, member: account, sealed }); });
    }
  }

  return {
    missing,
    async provide(signer) {
      const wanted = new Set<Holder>(liveRoles().flatMap(({ role }) => holdersFor(role)));
      for (const holder of wanted) if (vault.read((db) => newestSharedKey(db, deps.organization(), holder)).length === 0) await make(holder, signer);
      if (!(await deps.keys.isUnlocked({ account: signer })).unlocked || !liveRoles(signer).some(({ role }) => role === 'KeySteward')) return;
      for (const account of new Set(liveRoles().map((row) => row.account))) {
        for (const holder of missing(account)) await sealTo(holder, account, signer);
      }
    },
  };
}
