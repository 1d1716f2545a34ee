import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../../desk.ts';
import type { SiblingChannel } from '../../platform/sibling-channel.ts';
import { people, putSetting, setting } from '../../vault/repositories/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { JobRun } from '../jobs/job-board.ts';
import { agreeToConsents, askForConsents, cardsOf, otherOrganization, welcomeVisitors } from './demo-consents.ts';
import { generatedPatients, takeInGenerated, takeInStories } from './demo-patients.ts';
import { hireStaff, publishStaff } from './demo-staff.ts';
import { type DemoTeam, demoTeam, personNamed } from './demo-team.ts';
import type { Founding } from './founder.ts';
import { readInvitation } from './network-config.ts';
import type { Siblings } from './siblings.ts';
import type { Workshop } from './workshop.ts';

/** Fills a fresh organization of the committed development network with invented people and patients. Every step may be begun again. */
export interface DemoClinicMaker {
  founding(join: string | null): Promise<Founding>;
  isMade(desk: Desk): boolean;
  /** Before the network admits this organization. */
  prepare(desk: Desk): Promise<void>;
  make(desk: Desk, run: JobRun): Promise<void>;
  /** A clinic that is made, at a later start. */
  attend(desk: Desk): void;
}

export interface DemoClinicDeps {
  readonly siblings: Siblings;
  /** To the workstation that started this one: then this is the other organization's. */
  readonly parent: SiblingChannel | null;
}

/** With the hand-written ones a desk that has something to show, before the rest of the machine is asked for. */
const firstGenerated = 8;
const otherPatienceMs = 90_000;

export function createDemoClinicMaker({ siblings, parent }: DemoClinicDeps): DemoClinicMaker {
  const isHarbour = parent === null;
  const team: DemoTeam = demoTeam(isHarbour ? 'harbour' : 'northside');
  const channel = parent ?? siblings.channel;

  const workshopOf = (desk: Desk): Workshop => {
    if (desk.workshop === null) throw new AppError('app.internal');
    return desk.workshop;
  };

  /** Kept and told at every start: the other workstation may have been cut off before it was done with it. */
  function tellApplication(desk: Desk): void {
    if (parent === null) return;
    const text = desk.application() ?? desk.vault.read((db) => setting<string>(db, 'demo-application'));
    if (text === undefined) return;
    desk.vault.write((db) => { putSetting(db, 'demo-application', text); });
    parent.tell({ kind: 'application', text });
  }

  /** The council of the demo network is its founder. */
  async function admitOther(desk: Desk, run: JobRun, told: SiblingChannel): Promise<void> {
    const founder = team.founder === null ? undefined : personNamed(desk, team.founder.name);
    if (founder === undefined) return;
    const { text } = await told.heard('application', run.signal);
    await desk.membership.admit(text, founder);
  }

  async function meetOther(desk: Desk, workshop: Workshop, run: JobRun, told: SiblingChannel): Promise<void> {
    await admitOther(desk, run, told);
    await publishStaff(desk, workshop, run, team);
    told.tell({ kind: 'cards', cards: cardsOf(desk, team) });
    const { cards } = await told.heard('cards', run.signal);
    const other = await otherOrganization(desk, run, cards);
    await Promise.all([
      welcomeVisitors(desk, workshop, run, team, cards).then(() => askForConsents(desk, workshop, run, team, cards)),
      agreeToConsents(desk, workshop, run, team, other),
    ]);
    if (isHarbour) await told.heard('made', run.signal);
  }

  return {
    async founding(join) {
      const { organization: { name, country }, admin, founder } = team;
      const network = join === null ? { kind: 'development' as const } : { kind: 'joined' as const, invitation: await readInvitation(join) };
      return { name, country, zone: 'Europe/Dublin', admin, founder: join === null ? founder : null, network };
    },
    isMade: (desk) => desk.vault.read((db) => setting<boolean>(db, 'demo-clinic-made')) === true,
    async prepare(desk) {
      const workshop = workshopOf(desk);
      for (const { account, kind, demoPin } of desk.vault.read(people)) if (kind !== 'patient' && demoPin !== null) await workshop.open(account, demoPin);
      tellApplication(desk);
    },
    async make(desk, run) {
      const workshop = workshopOf(desk);
      if (isHarbour) siblings.start();
      await hireStaff(desk, workshop, run, team);
      await takeInStories(desk, workshop, run, team);
      if (isHarbour) await takeInGenerated(desk, workshop, run, team, 1, firstGenerated);
      const met = channel === null ? publishStaff(desk, workshop, run, team) : meetOther(desk, workshop, run, channel);
      if (isHarbour) {
        run.progress('Preparing the other clinic', firstGenerated, generatedPatients);
        met.catch(() => undefined);
        // Two machines' worth of starting is enough at once; a clinic that does not come holds nobody up for long.
        await Promise.race([met.catch(() => undefined), pause(otherPatienceMs)]);
        await takeInGenerated(desk, workshop, run, team, firstGenerated, generatedPatients + 1);
      }
      await met;
      desk.vault.write((db) => { putSetting(db, 'demo-clinic-made', true); });
      parent?.tell({ kind: 'made' });
      run.progress('Ready', generatedPatients, generatedPatients);
    },
    attend(desk) {
      if (isHarbour) { siblings.start(); return; }
      tellApplication(desk);
      parent.tell({ kind: 'cards', cards: cardsOf(desk, team) });
      parent.tell({ kind: 'made' });
    },
  };
}
