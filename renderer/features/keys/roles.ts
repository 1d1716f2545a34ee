import type { RoleName } from '../../../core/contract/index.ts';

/** Who stands at the desk with a patient who agrees. */
const witnesses: readonly RoleName[] = ['KeySteward', 'Registrar', 'Nurse', 'Clinician'];
export const mayActFor = (roles: readonly RoleName[]): boolean => roles.some((role) => witnesses.includes(role));
