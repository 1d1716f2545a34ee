import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import type { Chain, Device } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { type HeldShare, organizations, people, person, workstation } from '../../vault/repositories/index.ts';
import type { BundleMaker } from '../consents/bundle-maker.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';

export type Holder = Pick<HeldShare, 'holder' | 'name' | 'recipient'>;
/** An organization that may open it: the break-glass service of one of its workstations holds a part, and so do its clinicians together. */
export interface TrustedClinic { readonly organization: OrganizationId; readonly service: AccountId }

export const serviceName = 'Break-glass service';

/**
 * Whoever holds parts of an emergency key. A clinic holds two: neither its workstation alone nor its clinicians without it reach the
 * record, and the service gives its part only after a second person or the wait.
 */
export interface Trustees {
  choices(): Promise<{ clinics: { organization: OrganizationId; name: string; service: AccountId }[]; people: { account: AccountId; name: string; title: string }[] }>;
  /**
   * This workstation's service first, then each clinic's service and clinicians, then people. A clinic's retired workstation gives its place to another of the
   * clinic's; where there is none, its clinicians alone hold a part.
   */
  holders(clinics: readonly TrustedClinic[], people: readonly AccountId[]): Promise<{ services: Holder[]; all: Holder[] }>;
}

export interface TrusteesDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'devices' | 'recipient'>;
  readonly bundles: Pick<BundleMaker, 'recipientOf'>;
  readonly names: DirectoryOfNames;
}

export function createTrustees({ vault, chain, bundles, names }: TrusteesDeps): Trustees {
  const ownService = (): Holder => {
    const own = vault.read(workstation);
    if (own === undefined) throw new AppError('app.internal');
    return { holder: own.device, name: serviceName, recipient: own.deviceRecipient };
  };

  async function serviceOf({ organization, service }: TrustedClinic): Promise<Holder[]> {
    const { value } = await chain.devices(organization);
    const chosen = value.find(({ account }) => account === service);
    if (chosen === undefined) throw new AppError('app.invalid-input', { field: 'clinics' });
    const holder = chosen.retiredAt === null ? service : await published(value);
    return holder === null ? [] : [{ holder, name: `${serviceName} of ${names.organization(organization)}`, recipient: await bundles.recipientOf({ kind: 'Account', account: holder }) }];
  }

  /** The first that is enrolled and has a public key. */
  async function published(devices: readonly Device[]): Promise<AccountId | null> {
    for (const { account, retiredAt } of devices) if (retiredAt === null && (await chain.recipient(account)).value !== null) return account;
    return null;
  }

  const cliniciansOf = async (organization: OrganizationId): Promise<Holder> =>
    ({ holder: null, name: `Clinicians of ${names.organization(organization)}`, recipient: await bundles.recipientOf({ kind: 'Role', organization, role: 'Clinician' }) });

  async function personOf(account: AccountId): Promise<Holder> {
    const local = vault.read((db) => person(db, account));
    if (local !== undefined) return { holder: account, name: local.name, recipient: local.recipient };
    return { holder: account, name: names.account(account), recipient: await bundles.recipientOf({ kind: 'Account', account }) };
  }

  return {
    async choices() {
      const others = vault.read(organizations).filter(({ ours, status }) => !ours && status === 'active');
      const clinics = await Promise.all(others.map(async ({ id }) => {
        const service = await published((await chain.devices(id)).value);
        return service === null ? [] : [{ organization: id, name: names.organization(id), service }];
      }));
      return { clinics: clinics.flat(), people: vault.read(people).filter(({ kind }) => kind === 'staff').map(({ account, name, title }) => ({ account, name, title })) };
    },
    async holders(clinics, accounts) {
      const services = [ownService(), ...(await Promise.all(clinics.map(serviceOf))).flat()];
      const clinicians = await Promise.all(clinics.map(({ organization }) => cliniciansOf(organization)));
      return { services, all: [...services, ...clinicians, ...await Promise.all([...new Set(accounts)].map(personOf))] };
    },
  };
}
