/** Who plays in the demo: two organizations, each with a workstation process of its own, and their people. */
import { join } from 'node:path';
import type { AccountId, OrganizationId, PatientId, SubjectId } from '../core/ids/index.ts';
import type { ImportReport, RoleName } from '../core/contract/index.ts';
import type { Reporter } from './reporter.ts';
import type { Scenario } from './scenario.ts';
import { until } from './waiting.ts';
import { signIn, startWorkstation, type Workstation } from './workstation.ts';

export interface Player { readonly name: string; readonly role: RoleName; readonly pin: string; account: AccountId | null }
export interface Side {
  readonly name: string; readonly dir: string; readonly passphrase: string; readonly admin: Player;
  readonly staff: Readonly<Record<'steward' | 'clinician', Player>>;
  organization: OrganizationId | null; running: Workstation | null;
}

/** What one imported bundle left behind, for the steps after it. */
export interface ImportedPatient { readonly patient: PatientId; readonly subject: SubjectId; readonly pin: string; readonly report: ImportReport; readonly source: Uint8Array }

export interface Cast {
  readonly reporter: Reporter; readonly exportDir: string | null;
  readonly home: Side; readonly other: Side;
  readonly patients: ImportedPatient[];
  start(side: Side): Promise<Workstation>;
  /** The running workstation of a side. */
  at(side: Side): Workstation;
  as(side: Side, player: Player): Promise<Workstation['client']>;
  stop(): Promise<void>;
}

const player = (name: string, role: RoleName, pin: string): Player => ({ name, role, pin, account: null });

const side = (name: string, dir: string, first: string): Side => ({
  name, dir, passphrase: `${name} keeps this passphrase`, admin: player(`Administrator of ${name}`, 'Admin', `${first}00111`),
  staff: { steward: player(`Key steward of ${name}`, 'KeySteward', `${first}00222`), clinician: player(`Clinician of ${name}`, 'Clinician', `${first}00333`) }, organization: null, running: null,
});

export function createCast(scenario: Scenario, dirs: { harbour: string; northside: string }): Cast {
  const home = side('Harbour Clinic', dirs.harbour, '1');
  const other = side('Northside Hospital', dirs.northside, '2');
  const at = (one: Side): Workstation => {
    if (one.running === null) throw new Error(`${one.name} is not running`);
    return one.running;
  };
  return {
    reporter: scenario.reporter, exportDir: scenario.exportDir, home, other, patients: [], at,
    async start(one) {
      one.running = await startWorkstation(one.name, one.dir, one === other ? join(home.dir, 'invitation.json') : null);
      return one.running;
    },
    async as(one, who) {
      const { client } = at(one);
      const account = who.account ?? (await client.session.people()).people.find(({ name }) => name === who.name)?.account;
      if (account === undefined) throw new Error(`${who.name} is not known at ${one.name}`);
      who.account = account;
      const { user } = await client.session.state();
      if (user?.account !== account) await signIn(at(one), account, who.pin);
      return client;
    },
    async stop() {
      const running = [other.running, home.running].filter((one) => one !== null);
      for (const one of running) one.resume();
      await Promise.allSettled(running.map((one) => Promise.race([one.stop(), until('the end', () => Promise.resolve(false), 12).catch(() => one.kill())])));
    },
  };
}
