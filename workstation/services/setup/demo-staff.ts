import { assignmentsOf } from '../../vault/repositories/index.ts';
import type { Desk } from '../../desk.ts';
import type { JobRun } from '../jobs/job-board.ts';
import { accountOf, type DemoTeam, personNamed } from './demo-team.ts';
import { settled, until } from './patience.ts';
import type { Workshop } from './workshop.ts';

/** Accounts, keys and posted roles of everybody; may be begun again. Patients can be taken in from here on. */
export async function hireStaff(desk: Desk, workshop: Workshop, run: JobRun, team: DemoTeam): Promise<void> {
  const admin = desk.membership.admin();
  if (admin === undefined) return;
  for (const [index, member] of team.staff.entries()) {
    run.progress('Adding the staff', index, team.staff.length);
    const known = personNamed(desk, member.name);
    if (known !== undefined) await workshop.open(known.account, member.pin);
    const { account } = known ?? await workshop.staff.addAccount({ name: member.name, title: member.title, pin: member.pin });
    desk.vault.write((db) => {
      const held = new Set(assignmentsOf(db, account).map(({ role }) => role));
      for (const role of member.roles) if (!held.has(role)) workshop.staff.postAssign(db, admin.account, account, role, desk.now(), null);
    });
  }
  // Made and announced by the admin, whose role is final already; sealed on to everybody by the key steward.
  await workshop.shared.provide(admin.account);
  await workshop.shared.provide(accountOf(desk, team, 'KeySteward'));
}

/** Waits for the roles, then publishes everybody's own key in their own name. */
export async function publishStaff(desk: Desk, workshop: Workshop, run: JobRun, team: DemoTeam): Promise<void> {
  await Promise.all(team.staff.map(async ({ name, roles }) => {
    const person = personNamed(desk, name);
    if (person === undefined) return;
    await until(run.signal, () => { const live = workshop.staff.liveRoles(person.account); return roles.every((role) => live.includes(role)); });
    await settled(desk, run.signal, desk.vault.write((db) => workshop.staff.postRecipient(db, person.account, person.recipient)));
  }));
}
