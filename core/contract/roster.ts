import { z } from 'zod';
import { AccountId, PatientId } from '../ids/index.ts';
import { forRoles, Instant, withBytes } from './base.ts';

const Turn = z.strictObject({ account: AccountId, from: Instant, until: Instant });
const Team = z.strictObject({ name: z.string().trim().min(1).max(120), members: z.array(Turn).max(500), patients: z.array(PatientId).max(5_000) });
const Content = { teams: z.array(Team).max(200), /** Null where the site keeps no shifts. */ shifts: z.array(Turn).max(5_000).nullable() };

/** Treating teams and shifts of the site, signed by an administrator and kept off the chain. Every line ends by itself. */
export const roster = {
  current: forRoles('Admin', 'PrivacyOfficer').output(z.strictObject({ version: z.int().min(0), ...Content })),
  sign: withBytes(['Admin'], 1024 * 1024).input(z.strictObject(Content)).output(z.strictObject({ version: z.int().min(1) })),
};
