import type { Anatomy } from './anatomy.ts';
import type { Resolve } from './references.ts';
import { travellingTypes } from './section-table.ts';
import type { Entry } from './types.ts';

/** Elements of a resource that name whom it is about, the strongest first. */
const subjectElements = ['patient', 'subject', 'beneficiary', 'individual', 'for'] as const;

export type Owner =
  | { readonly kind: 'patient'; readonly patient: Entry }
  /** Belongs to nobody: an organization, a medicine, a questionnaire. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string };

const severalPatients: Owner = { kind: 'refused', reason: 'Names more than one patient, so it cannot be put in one record' };
const absentPatient: Owner = { kind: 'refused', reason: 'Belongs to a patient who is not in this file' };

const single = (patients: readonly Entry[]): Owner | null => {
  const distinct = [...new Set(patients)];
  if (distinct.length > 1) return severalPatients;
  return distinct[0] === undefined ? null : { kind: 'patient', patient: distinct[0] };
};

/** Whom each entry is about: never guessed, so that nobody's data lands in another's record. */
export function ownersOf(entries: readonly Entry[], anatomies: ReadonlyMap<Entry, Anatomy>, resolve: Resolve): ReadonlyMap<Entry, Owner> {
  const owners = new Map<Entry, Owner>();
  const pending: Entry[] = [];
  for (const entry of entries) {
    const owner = directOwner(entry, anatomies, resolve);
    if (owner === null) pending.push(entry);
    else owners.set(entry, owner);
  }
  // Provenance and its like name no patient but the resources they speak of; each round may settle what the next one rests on.
  for (let settled = true; settled;) {
    settled = false;
    for (const entry of pending.filter((candidate) => !owners.has(candidate))) {
      const owner = single(referred(entry, anatomies, resolve).flatMap((target) => { const found = owners.get(target); return found?.kind === 'patient' ? [found.patient] : []; }));
      if (owner === null) continue;
      owners.set(entry, owner);
      settled = true;
    }
  }
  for (const entry of pending) if (!owners.has(entry)) owners.set(entry, { kind: 'none' });
  return owners;
}

const referred = (entry: Entry, anatomies: ReadonlyMap<Entry, Anatomy>, resolve: Resolve): Entry[] =>
  (anatomies.get(entry)?.references ?? []).flatMap(({ reference }) => resolve(reference) ?? []);

function directOwner(entry: Entry, anatomies: ReadonlyMap<Entry, Anatomy>, resolve: Resolve): Owner | null {
  if (entry.resource.resourceType === 'Patient') return { kind: 'patient', patient: entry };
  if (travellingTypes.has(entry.resource.resourceType)) return { kind: 'none' };
  const references = anatomies.get(entry)?.references ?? [];
  for (const element of subjectElements) {
    const named = references.filter(({ path }) => path.length === 1 && path[0] === element);
    const owner = single(named.flatMap(({ reference }) => { const target = resolve(reference); return target?.resource.resourceType === 'Patient' ? [target] : []; }));
    if (owner !== null) return owner;
    if (named.some(({ reference }) => resolve(reference) === undefined && !reference.startsWith('#') && /(^|\/)Patient[/?]|^urn:/.test(reference))) return absentPatient;
  }
  return single(referred(entry, anatomies, resolve).filter((target) => target.resource.resourceType === 'Patient'));
}
