import type { OrganizationId } from '../../../core/ids/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { treasuryAccount } from '../../chain/treasury.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { countDocuments, countPatients, devices, newestSharedKey, organization, organizations } from '../../vault/repositories/index.ts';
import { roles as allRoles } from '../../../core/consent/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';

/** Facts about this organization and the ones it knows. */
export function createOrganizationView({ vault, chain, names, organization: own }: { vault: Vault; chain: Chain; names: DirectoryOfNames; organization: () => OrganizationId }) {
  return {
    async facts() {
      const id = own();
      const row = vault.read((db) => organization(db, id));
      if (row === undefined) throw new AppError('app.not-found');
      const free = chain.status().phase === 'ready' ? (await chain.treasury(id)).value.free.toString() : '0';
      return vault.read((db) => ({
        id, name: row.name ?? names.organization(id), country: row.country, status: row.status, admins: row.admins.map((account) => ({ account, name: names.account(account) })), devices: devices(db, id).filter(({ retiredAt }) => retiredAt === null).length, admittedBlock: row.admittedBlock ?? 0,
        treasury: { account: treasuryAccount(id), free }, patients: countPatients(db), documents: countDocuments(db), keySteward: newestSharedKey(db, id, 'KeySteward').length > 0,
      }));
    },
    /** Who can be given consent. Roles without patients to care for are left out. */
    grantees: () => vault.read(organizations).map((row, _, all) => ({
      organization: row.id, name: names.organization(row.id), own: row.ours, country: row.country, abroad: row.country !== all.find(({ ours }) => ours)?.country, roles: allRoles.filter((role) => role === 'Clinician' || role === 'Nurse' || role === 'Laboratory' || role === 'Pharmacist'),
    })),
  };
}
export type OrganizationView = ReturnType<typeof createOrganizationView>;
