/**
 * Codes of the GA4GH Data Use Ontology (DUO, release 2021-02-23, http://purl.obolibrary.org/obo/duo.owl; each term at
 * http://purl.obolibrary.org/obo/DUO_ and its number in seven digits) with what they mean to the person who is asked. The chain holds one
 * permission as a number; modifiers stand in the clauses, which it holds a commitment to.
 */

export interface DuoTerm { readonly id: number; readonly code: string; readonly label: string; /** To the patient. */ readonly plain: string }

/** Data use permissions, from the widest to the narrowest. */
export const duoPermissions = [
  { id: 4, code: 'NRES', label: 'no restriction', plain: 'They may use the data for any purpose.' },
  { id: 42, code: 'GRU', label: 'general research use', plain: 'They may use the data for any kind of research.' },
  { id: 6, code: 'HMB', label: 'health or medical or biomedical research', plain: 'They may use the data for research into health and medicine, and for nothing else.' },
  { id: 7, code: 'DS', label: 'disease specific research', plain: 'They may use the data for research into one disease, which is named, and for nothing else.' },
  { id: 11, code: 'POA', label: 'population origins or ancestry research only', plain: 'They may use the data for research into where people come from, and for nothing else.' },
] as const satisfies readonly DuoTerm[];
export type DuoPermission = (typeof duoPermissions)[number]['id'];

/** Data use modifiers: each narrows a permission, or asks something of who uses it. */
export const duoModifiers = [
  { id: 12, code: 'RS', label: 'research specific restrictions', plain: 'Only for the kind of study that is described.' },
  { id: 15, code: 'NMDS', label: 'no general methods research', plain: 'Not to develop methods or software.' },
  { id: 16, code: 'GSO', label: 'genetic studies only', plain: 'Only for genetic studies.' },
  { id: 20, code: 'COL', label: 'collaboration required', plain: 'Only together with the clinic that keeps the data.' },
  { id: 21, code: 'IRB', label: 'ethics approval required', plain: 'Only after an ethics committee has agreed.' },
  { id: 22, code: 'GS', label: 'geographical restriction', plain: 'Only in the countries that are named.' },
  { id: 19, code: 'PUB', label: 'publication required', plain: 'What is found has to be published.' },
  { id: 24, code: 'MOR', label: 'publication moratorium', plain: 'Nothing is published before the date that is named.' },
  { id: 25, code: 'TS', label: 'time limit on use', plain: 'The data is given back or destroyed at the end.' },
  { id: 26, code: 'US', label: 'user specific restriction', plain: 'Only by the people who are named.' },
  { id: 27, code: 'PS', label: 'project specific restriction', plain: 'Only for the project that is named.' },
  { id: 28, code: 'IS', label: 'institution specific restriction', plain: 'Only at the institution that is named.' },
  { id: 29, code: 'RTN', label: 'return to database or resource', plain: 'What is found is given back to the clinic.' },
  { id: 44, code: 'NPOA', label: 'population origins or ancestry research prohibited', plain: 'Not to find out where people come from.' },
  { id: 45, code: 'NPU', label: 'not for profit organisation use only', plain: 'Only by organizations that make no profit.' },
  { id: 46, code: 'NCU', label: 'non-commercial use only', plain: 'Not to earn money.' },
  { id: 18, code: 'NPUNCU', label: 'not for profit, non commercial use only', plain: 'Only by organizations that make no profit, and not to earn money.' },
] as const satisfies readonly DuoTerm[];
export type DuoModifier = (typeof duoModifiers)[number]['id'];

const below: Readonly<Record<number, readonly number[]>> = { 4: [42, 6, 7, 11], 42: [6, 7, 11], 6: [7] };

/** Whether a permission covers a use, as the runtime's `permits_use` (pallets/primitives/src/research.rs): each allows itself and what is below it. */
export const permitsUse = (permission: number, declared: number): boolean => permission === declared || (below[permission]?.includes(declared) ?? false);

export const duoPermission = (id: number): DuoTerm | null => duoPermissions.find((one) => one.id === id) ?? null;
export const duoModifier = (id: number): DuoTerm | null => duoModifiers.find((one) => one.id === id) ?? null;

/** As the ontology writes it, for example `DUO:0000042`. */
export const duoText = (id: number): string => `DUO:${String(id).padStart(7, '0')}`;
