import { AppError } from '../../../core/errors/index.ts';
import type { Proposed } from '../../../core/contract/index.ts';
import { type AccountId, OrganizationId } from '../../../core/ids/index.ts';
import { balances, council, registry } from '../../chain/calls/index.ts';
import { firstFunds, treasuryAccount } from '../../chain/treasury.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { joinOrganization, people, type Person, putSetting, putWorkstation, setting, upsertOrganization, workstation } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Staff } from '../roles/staff.ts';
import type { KnownPeers } from '../storage/known-peers.ts';
import type { Planned } from '../signing/signing-view.ts';
import { councilCall, councilFacts } from './council-seat.ts';
import { type Application, decodeApplication, nameCommitment } from './network-config.ts';

/** What this organization calls itself, before and after the network admits it. */
export interface Profile { readonly name: string; readonly salt: string; readonly country: string; readonly zone: string; readonly admin: AccountId }

/** Where the number of one stands that is not admitted yet. */
const standInOrganization = OrganizationId.parse(1);

export interface MembershipDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly peers: Pick<KnownPeers, 'connect'>;
  readonly outbox: Outbox;
  readonly staff: Staff;
  readonly audit: AuditLog;
  readonly changes: ChangeFeed;
}

export type Membership = ReturnType<typeof createMembership>;

/** How an organization comes into the network: admitted by the council, adopted here, its device enrolled. Each step may be repeated. */
export function createMembership(deps: MembershipDeps) {
  const { vault } = deps;

  const postAdmission = (founder: AccountId, { name, salt, country, admin }: Pick<Profile, 'name' | 'salt' | 'country' | 'admin'>): string =>
    vault.write((db) => deps.outbox.post(db, { key: `admit/${admin}`, signer: founder, what: `Admit ${name}`, about: { kind: 'other' }, call: council.propose(1, admitCall({ name, salt, country, admin })) }));

  const admitCall = ({ name, salt, country, admin }: Pick<Profile, 'name' | 'salt' | 'country' | 'admin'>) => registry.admit([admin], country, nameCommitment(name, salt));
  const fundCall = (id: OrganizationId) => balances.transfer(treasuryAccount(id), firstFunds);
  const isUnfunded = async (id: OrganizationId): Promise<boolean> => (await deps.chain.treasury(id)).value.free === 0n;

  async function find(admin: AccountId): Promise<{ id: OrganizationId; admittedAt: number } | null> {
    const { value } = await deps.chain.organizations();
    const found = value.find(({ admins }) => admins.includes(admin));
    return found === undefined ? null : { id: found.id, admittedAt: found.admittedAt };
  }

  const fund = (founder: AccountId, id: OrganizationId): string =>
    vault.write((db) => deps.outbox.post(db, { key: `fund/${String(id)}`, signer: founder, what: 'First funds of a fee treasury', about: { kind: 'other' }, call: fundCall(id) }));

  return {
    find,
    postAdmission,
    /**
     * What admitting a newcomer will sign, with the first funds of one that is admitted by it; null where the council has admitted it and
     * it has its funds. Errors: as of `councilCall`.
     */
    async plan(text: string, { account }: Person): Promise<Planned | null> {
      const application = decodeApplication(text);
      const known = await find(application.admin);
      if (known !== null) return await isUnfunded(known.id) ? { call: fundCall(known.id), signer: account, later: [] } : null;
      const { call, proposed } = await councilCall(deps.chain, account, admitCall(application));
      return proposed !== null ? { call, signer: account, later: [] } : { call, signer: account, later: ['dest'], also: [{ call: fundCall(standInOrganization), signer: account }] };
    },
    council: ({ account }: Person) => councilFacts(deps.chain, account),
    fund,

    /** Takes the admitted organization as this workstation's own. Null while it is not admitted. */
    async adopt(): Promise<OrganizationId | null> {
      const own = vault.read(workstation);
      if (own === undefined) throw new AppError('app.internal');
      if (own.organization !== null) return own.organization;
      const profile = vault.read((db) => setting<Profile>(db, 'profile'));
      if (profile === undefined) return null;
      const found = await find(profile.admin);
      if (found === null) return null;
      vault.write((db) => {
        upsertOrganization(db, { id: found.id, name: profile.name, country: profile.country, nameSalt: profile.salt, ours: true, status: 'active', admins: [profile.admin], zone: profile.zone, facility: {}, admittedBlock: found.admittedAt });
        putWorkstation(db, { ...own, organization: found.id, genesis: deps.chain.status().genesis });
        joinOrganization(db, found.id);
      });
      deps.changes.announce('session');
      return found.id;
    },

    /** Posts what a fresh member owes the chain: its device and its admin's public key. */
    enrol(id: OrganizationId, admin: Person): string[] {
      const device = vault.read(workstation)?.device;
      if (device === undefined) throw new AppError('app.internal');
      return vault.write((db) => [
        deps.outbox.post(db, { key: `device/${device}`, signer: admin.account, what: 'Enrol this workstation', about: { kind: 'other' }, call: registry.enrolDevice(id, device) }),
        deps.staff.postRecipient(db, admin.account, admin.recipient),
      ]);
    },

    /**
     * Whoever is the whole council admits a newcomer by its application; one of several proposes it. One that the council has admitted is
     * taken in with its name, and given its first funds where nobody has. Errors: as of `councilCall`.
     */
    async admit(text: string, by: Person): Promise<{ organization: OrganizationId | null; proposed: Proposed | null }> {
      const application: Application = decodeApplication(text);
      const known = await find(application.admin);
      const motion = known === null ? await councilCall(deps.chain, by.account, admitCall(application)) : null;
      deps.audit.record({ action: 'organization.admit', outcome: 'done', account: by.account, detail: { admin: application.admin, ...(motion?.proposed == null ? {} : { motion: motion.proposed.motion }) } });
      if (motion?.proposed != null) {
        await deps.outbox.settled(vault.write((db) => deps.outbox.post(db, { key: `propose-admit/${application.admin}/${String(motion.proposed?.motion)}`, signer: by.account, what: `Propose to admit ${application.name}`, about: { kind: 'other' }, call: motion.call })));
        return { organization: null, proposed: motion.proposed };
      }
      for (const address of application.peers) await deps.peers.connect(address).catch(() => undefined);
      if (known === null) await deps.outbox.settled(postAdmission(by.account, application));
      const found = known ?? await find(application.admin);
      if (found === null) throw new AppError('chain.rejected', { pallet: 'registry', error: 'NotAdmitted' });
      if (await isUnfunded(found.id)) await deps.outbox.settled(fund(by.account, found.id));
      vault.write((db) => {
        upsertOrganization(db, { id: found.id, name: application.name, country: application.country, nameSalt: application.salt, ours: false, status: 'active', admins: [application.admin], zone: 'UTC', facility: {}, admittedBlock: found.admittedAt });
      });
      return { organization: found.id, proposed: null };
    },

    profile: (): Profile | undefined => vault.read((db) => setting<Profile>(db, 'profile')),
    saveProfile: (profile: Profile): void => { vault.write((db) => { putSetting(db, 'profile', profile); }); },
    admin: (): Person | undefined => {
      const profile = vault.read((db) => setting<Profile>(db, 'profile'));
      return vault.read(people).find(({ account }) => account === profile?.admin);
    },
  };
}
