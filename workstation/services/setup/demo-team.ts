import { demoClinic, type DemoOrganization, type DemoPerson, type OrganizationKey } from '../../../core/synthetic/index.ts';
import type { RoleName } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { people, type Person } from '../../vault/repositories/index.ts';
import type { Desk } from '../../desk.ts';

type Who = Pick<DemoPerson, 'name' | 'title' | 'pin'>;

/** One of the two organizations and its people. */
export interface DemoTeam { readonly organization: DemoOrganization; readonly admin: Who; readonly staff: readonly DemoPerson[]; readonly founder: Who | null }

/** Nobody may give a role to themself, so the other organization has an administrator of its own. */
const northsideAdmin: Who = { name: 'Nuala Keane', title: 'Administrator', pin: '428571' };

export function demoTeam(key: OrganizationKey): DemoTeam {
  const [harbour, northside] = demoClinic.organizations;
  const staff = demoClinic.staff.filter(({ organization }) => organization === key);
  return key === 'harbour' ? { organization: harbour, admin: demoClinic.admin, staff, founder: demoClinic.validator } : { organization: northside, admin: northsideAdmin, staff, founder: null };
}

/** As another workstation's sign-in lists them. */
export const teamLines = ({ staff, admin }: DemoTeam): string[] => [...staff, admin].map(({ name, title, pin }) => `${name}, ${title.toLowerCase()}: PIN ${pin}`);

export function personNamed(desk: Desk, name: string): Person | undefined {
  return desk.vault.read(people).find((one) => one.kind !== 'patient' && one.name === name);
}

/** The account of the first of the team in that role. */
export function accountOf(desk: Desk, team: DemoTeam, ...roles: readonly RoleName[]) {
  const member = team.staff.find((one) => roles.some((role) => one.roles.includes(role)));
  const found = member === undefined ? undefined : personNamed(desk, member.name);
  if (found === undefined) throw new AppError('app.not-found', { role: roles.join() });
  return found.account;
}
