import type { Person, RoleName } from '../../../core/contract/index.ts';

const order: readonly RoleName[] = ['Clinician', 'Nurse', 'Pharmacist', 'Laboratory', 'Registrar', 'KeySteward'];
/** The roles of a person that may be given consent, the one that reads most first. */
export const careRolesOf = (user: Person): readonly RoleName[] => order.filter((role) => user.roles.includes(role));
