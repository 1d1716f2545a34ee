import type { NetworkStatus, Person as WirePerson, SessionState } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { JobId } from '../../../core/ids/index.ts';
import type { Desk } from '../../desk.ts';
import type { Keychain, VaultKeys } from '../../platform/keychain.ts';
import type { VaultKeychain } from '../../platform/system-keychain.ts';
import type { Entry } from '../../router/entry.ts';
import { ownOrganization, people, type Person, setting } from '../../vault/repositories/index.ts';
import { rebuiltOf } from '../../vault/rebuilt.ts';
import type { JobBoard, JobRun } from '../jobs/job-board.ts';
import type { DemoClinicMaker } from './demo-clinic.ts';
import { bringIn, type Founding, writeInvitation } from './founder.ts';
import type { Lifecycle } from './lifecycle.ts';
import { type NetworkConfig, readInvitation } from './network-config.ts';
import type { Siblings } from './siblings.ts';

export interface EntryDeskDeps {
  readonly lifecycle: Lifecycle;
  readonly jobs: JobBoard;
  readonly dataDir: string;
  readonly vaultKeychain: VaultKeychain;
  readonly demoKeychain: Keychain;
  /** Writes device, first people and network into a fresh vault. */
  readonly firstRows: (keys: VaultKeys, founding: Founding, demo: boolean) => Promise<void>;
  readonly demoClinic: DemoClinicMaker;
  readonly siblings: Siblings;
  /** File of an invitation; null for a network of one's own. */
  readonly join: string | null;
  /** Tests and the demo: the committed network with public keys and 1 s slots. */
  readonly developmentNetwork: boolean;
  readonly idleMinutes: number;
  readonly hostNote: string | null;
  readonly version: string;
}

/** Long enough for an administrator to compare with a backup. */
const rebuiltShownMs = 14 * 24 * 60 * 60 * 1000;

/** The first screens: what kind of start this is, who may sign in, and setting up. */
export function createEntryDesk(deps: EntryDeskDeps): Entry & { resume(desk: Desk): void } {
  const { lifecycle, jobs } = deps;
  const isDemo = (): boolean => deps.demoKeychain.exists();
  /** A demo clinic and what the system's keychain opens come by themselves: until then nobody is to be asked for a passphrase. */
  const openedByItself = async (): Promise<void> => { if (isDemo() || deps.vaultKeychain.chosen) await lifecycle.opened(); };
  /** Also a key that opens, and is another vault's. */
  const keychainState = (): SessionState['keychain'] => {
    const { offer, chosen } = deps.vaultKeychain;
    return { offer, chosen, changed: offer === 'usable' && chosen && (lifecycle.refusal === 'vault.keychain' || lifecycle.refusal === 'vault.wrong-key') };
  };

  const wirePerson = (desk: Desk, row: Person): WirePerson => ({
    account: row.account, name: row.name, kind: row.kind, title: row.title, roles: [...rolesOf(desk, row)], demoPin: isDemo() ? row.demoPin : null,
    lockedOutUntil: row.blockedUntil !== null && row.blockedUntil > desk.now() ? new Date(row.blockedUntil).toISOString() : null,
  });
  const rolesOf = (desk: Desk, { account }: Person) => desk.staff.liveRoles(account);

  const state = (): SessionState => {
    const { desk } = lifecycle;
    const own = desk?.vault.read(ownOrganization);
    const user = desk?.session.user ?? null;
    return {
      vault: lifecycle.state, organization: own === undefined ? null : { id: own.id, name: own.name ?? '', country: own.country, zone: own.zone }, user: user === null || desk === null ? null : wirePerson(desk, user), demo: isDemo(),
      idleMinutes: deps.idleMinutes, application: desk?.application() ?? null, setupJob: lifecycle.setupJob, hostNote: deps.hostNote, version: deps.version,
      keychain: keychainState(), ...rebuiltState(desk),
    };
  };

  const rebuiltState = (desk: Desk | null): Pick<SessionState, 'rebuilt'> => {
    if (lifecycle.rebuilding) return { rebuilt: { running: true, at: null, setAside: null, lost: [], refill: null } };
    const last = desk === null ? undefined : rebuiltOf(desk.vault);
    if (desk === null || last === undefined || last.at + rebuiltShownMs < desk.now()) return {};
    return { rebuilt: { running: false, at: new Date(last.at).toISOString(), setAside: last.setAside, lost: [...last.lost], refill: desk.refill.outcome() } };
  };

  const founderOf = (desk: Desk) => {
    const network = desk.vault.read((db) => setting<NetworkConfig>(db, 'network'));
    return network === undefined || network.kind === 'joined' ? null : network.founder;
  };

  async function comeIn(desk: Desk, run: JobRun): Promise<void> {
    try {
      if (isDemo()) await deps.demoClinic.prepare(desk);
      await bringIn(desk, run, founderOf(desk));
      writeInvitation(desk, deps.dataDir);
      if (isDemo()) await deps.demoClinic.make(desk, run);
    } finally {
      await desk.workshop?.close();
    }
  }

  function begin(demo: boolean, make: () => Promise<VaultKeys>, founding: () => Promise<Founding>): JobId {
    if (lifecycle.state !== 'new') throw new AppError('app.busy');
    const id = jobs.start(demo ? 'demo-clinic' : 'organization', async (run) => {
      run.progress('Making the keys of this workstation', 0, 6);
      const wanted = await founding();
      const desk = await lifecycle.create(make, (keys) => deps.firstRows(keys, wanted, demo));
      const founder = founderOf(desk);
      const admin = desk.membership.admin()?.account;
      // A demo clinic is made with the background's keys, see Workshop.
      const closing = demo ? [] : await Promise.all([
        ...(admin === undefined ? [] : [desk.unlock(admin, wanted.admin.pin)]),
        ...(founder === null || wanted.founder === null ? [] : [desk.unlock(founder, wanted.founder.pin)]),
      ]);
      try {
        await comeIn(desk, run);
      } finally {
        for (const close of closing) await close();
      }
    });
    lifecycle.setupJob = id;
    return id;
  }

  return {
    async state() {
      await openedByItself();
      return state();
    },
    async people() {
      await openedByItself();
      const desk = lifecycle.desk;
      // Whoever looks at a locked screen learns nothing of who is a patient here; a demo clinic's are invented.
      const listed = (row: Person) => isDemo() || row.kind !== 'patient';
      return { people: desk === null ? [] : desk.vault.read(people).filter(listed).map((row) => wirePerson(desk, row)).slice(0, 100), others: await deps.siblings.list() };
    },
    async openVault(passphrase, useKeychain) {
      const { vaultKeychain } = deps;
      await lifecycle.open(passphrase, async (keys) => {
        // Where the system's does not take it, the vault is open all the same, and the next start asks again and says why.
        if (useKeychain === true) await vaultKeychain.choose(keys).catch(() => undefined);
        else if (useKeychain === false) vaultKeychain.unchoose();
      });
      return state();
    },
    demoClinic: () => begin(true, () => deps.demoKeychain.create(), () => deps.demoClinic.founding(deps.join)),
    organization: (input) => begin(false, () => deps.vaultKeychain.create(input.passphrase, input.useKeychain), async () => ({
      name: input.name, country: input.country, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, admin: { name: input.adminName, title: 'Administrator', pin: input.adminPin }, founder: null,
      network: deps.join !== null ? { kind: 'joined', invitation: await readInvitation(deps.join) } : { kind: deps.developmentNetwork ? 'development' : 'own' },
    })),
    /** An interrupted beginning goes on as a job of its own; what needs a person's signature waits in the outbox for them. */
    resume(desk) {
      if (lifecycle.setupJob !== null) return;
      const unfinished = desk.vault.read(ownOrganization) === undefined || (isDemo() && !deps.demoClinic.isMade(desk));
      if (unfinished) lifecycle.setupJob = jobs.start(isDemo() ? 'demo-clinic' : 'organization', (run) => comeIn(desk, run));
      else if (isDemo()) deps.demoClinic.attend(desk);
    },
    noNetwork: (): NetworkStatus => ({
      chain: { mode: 'light', phase: 'offline', name: '', genesis: null, best: null, finalized: null, finalizedAt: null, peers: 0, specVersion: null, leaseUntil: null, endpoint: null, progress: null, trouble: null, nextTryAt: null, disagreement: null, node: { running: false, local: false, version: null, error: null } },
      storage: { engine: 'embedded', phase: 'offline', peerId: null, addresses: [], peers: 0, blocks: 0, bytes: 0, pins: 0 }, outbox: { waiting: 0, failed: 0 },
    }),
  };
}
