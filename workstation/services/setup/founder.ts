import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountId } from '../../../core/ids/index.ts';
import type { Desk } from '../../desk.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import { addPerson, putSetting, putWorkstation, upsertOrganization } from '../../vault/repositories/index.ts';
import type { JobRun } from '../jobs/job-board.ts';
import type { Profile } from './membership.ts';
import type { Invitation, NetworkConfig } from './network-config.ts';

/** `//Alice` of the committed development network: public, and therefore only ever a demo's founder. */
export const developmentSeed = (): Uint8Array => Uint8Array.from(Buffer.from('e5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a', 'hex'));

export interface Founding {
  readonly name: string; readonly country: string; readonly zone: string;
  readonly admin: { readonly name: string; readonly title: string; readonly pin: string };
  /** Holds the council's seat and the first tokens. Null: the admin does. */
  readonly founder: { readonly name: string; readonly title: string; readonly pin: string } | null;
  readonly network: { readonly kind: 'development' } | { readonly kind: 'own' } | { readonly kind: 'joined'; readonly invitation: Invitation };
}

export interface FirstRowsDeps { readonly vault: Vault; readonly keys: Keys; readonly deviceKeys: Keys; readonly deviceSecret: Uint8Array; readonly now: () => number; readonly demo: boolean }

/** Everything that must lie in the vault before a desk can be opened: device, first people, network. Nothing has reached the chain. */
export async function writeFirstRows(deps: FirstRowsDeps, founding: Founding): Promise<void> {
  const device = await deps.deviceKeys.createAccount({ secret: deps.deviceSecret });
  const development = founding.network.kind === 'development';
  const account = async ({ pin }: { pin: string }, seed?: Uint8Array) => deps.keys.createAccount({ secret: pin, ...(seed === undefined ? {} : { seed }) });
  const founder = founding.founder === null ? null : await account(founding.founder, development ? developmentSeed() : undefined);
  const admin = await account(founding.admin, development && founder === null ? developmentSeed() : undefined);
  const row = (made: { account: AccountId; recipient: string; wrapped: Uint8Array }, who: { name: string; title: string; pin: string }, kind: 'staff' | 'validator') =>
    ({ account: made.account, kind, name: who.name, title: who.title, organization: null, patient: null, recipient: made.recipient as never, wrapped: made.wrapped, demoPin: deps.demo ? who.pin : null, createdAt: deps.now() });
  const profile: Profile = { name: founding.name, salt: randomBytes(32).toString('hex'), country: founding.country, zone: founding.zone, admin: admin.account };
  deps.vault.write((db) => {
    putWorkstation(db, { organization: null, device: device.account, deviceRecipient: device.recipient, deviceWrapped: device.wrapped, genesis: null, createdAt: deps.now() });
    addPerson(db, row(admin, founding.admin, 'staff'));
    if (founder !== null && founding.founder !== null) addPerson(db, row(founder, founding.founder, 'validator'));
    putSetting(db, 'profile', profile);
    const inviting = founding.network.kind === 'joined' ? founding.network.invitation.organization : undefined;
    if (inviting !== undefined) {
      const { id, name, country } = inviting;
      upsertOrganization(db, { id, name, country, nameSalt: null, ours: false, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: null });
    }
    putSetting(db, 'network', configOf(founding, founder?.account ?? admin.account));
  });
}

function configOf({ network, name }: Founding, founder: AccountId): NetworkConfig {
  if (network.kind === 'joined') {
    const { swarmKey, spec, genesis, peers, name: networkName, nodes } = network.invitation;
    return { kind: 'joined', swarmKey, spec, genesis, peers, name: networkName, nodes };
  }
  const swarmKey = randomBytes(32).toString('hex');
  return network.kind === 'development' ? { kind: 'development', founder, swarmKey } : { kind: 'own', founder, swarmKey, name: `${name} network`.slice(0, 60) };
}

/** Waits for the network and brings the organization into it; may be begun again after any interruption. `founder`: null on a joined network. */
export async function bringIn(desk: Desk, run: JobRun, founder: AccountId | null): Promise<void> {
  run.progress('Starting the network', 1, 6);
  await desk.chain.ready(120_000);
  const profile = desk.membership.profile();
  const admin = desk.membership.admin();
  if (profile === undefined || admin === undefined) return;
  run.progress(founder === null ? 'Waiting to be admitted by the network' : 'Admitting the organization', 2, 6);
  if (founder !== null && await desk.membership.find(profile.admin) === null) await desk.outbox.settled(desk.membership.postAdmission(founder, profile));
  let id = await desk.membership.adopt();
  while (id === null) {
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    run.progress('Waiting to be admitted by the network', 2, 6);
    id = await desk.membership.adopt();
  }
  run.progress('Funding the fee treasury', 3, 6);
  if (founder !== null) await desk.outbox.settled(desk.membership.fund(founder, id));
  // Who admitted us funds us next; until then the network refuses what the treasury is to pay for.
  while ((await desk.chain.treasury(id)).value.free === 0n) {
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    run.progress('Funding the fee treasury', 3, 6);
  }
  run.progress('Enrolling this workstation', 4, 6);
  await desk.staff.publish(admin.recipient);
  await Promise.all(desk.membership.enrol(id, admin).map((item) => desk.outbox.settled(item)));
  run.progress('Reading back what was recorded', 5, 6);
  await desk.synchronizer.catchUp();
  run.progress('Ready', 6, 6);
}

/** Once the invitation is there it follows where this workstation is reached: an address that nobody dials any more would keep a newcomer out. */
export function createInvitationKeeper(dataDir: string): (desk: Desk) => void {
  let written = '';
  return (desk) => {
    const peers = desk.storage().addresses.join();
    if (peers === '' || peers === written || desk.invitation() === null || !existsSync(join(dataDir, 'invitation.json'))) return;
    writeInvitation(desk, dataDir);
    written = peers;
  };
}

/** Beside the data, for the operator to hand to another organization. It holds the swarm key, so it is as private as the folder. */
export function writeInvitation(desk: Desk, dataDir: string): void {
  const invitation = desk.invitation();
  if (invitation !== null) writeFileSync(join(dataDir, 'invitation.json'), JSON.stringify(invitation), { mode: 0o600 });
}
