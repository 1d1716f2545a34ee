import { z } from 'zod';
import { AccountId, OrganizationId, PatientId } from '../../../core/ids/index.ts';

const Turn = z.strictObject({ account: AccountId, from: z.int(), until: z.int() });

/** Who is in which team, for which patients, and who is on shift when. Every line ends by itself: half-open, ms since the epoch. */
export const Roster = z.strictObject({
  format: z.literal('assent-roster/1'),
  organization: OrganizationId,
  version: z.int().min(1),
  teams: z.array(z.strictObject({ name: z.string().min(1).max(120), members: z.array(Turn).max(500), patients: z.array(PatientId).max(5_000) })).max(200),
  /** Null: the site keeps no shifts, and nobody is off one. */
  shifts: z.array(Turn).max(5_000).nullable(),
});
export type Roster = z.infer<typeof Roster>;

const isNow = (now: number) => ({ from, until }: { from: number; until: number }): boolean => from <= now && now < until;

/** Whether a team of the account cares for the patient now. */
export const isInTeam = (roster: Roster | null, account: AccountId, patient: PatientId | null, now: number): boolean =>
  patient !== null && roster !== null && roster.teams.some(({ members, patients }) => patients.includes(patient) && members.some((one) => one.account === account && isNow(now)(one)));

export function isOnShift(roster: Roster | null, account: AccountId, now: number): boolean | null {
  if (roster === null || roster.shifts === null) return null;
  return roster.shifts.some((one) => one.account === account && isNow(now)(one));
}
