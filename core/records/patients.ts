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
  // Provenance and its like name no patient but the resources they speak of, which may be such themselves.
  const pending = new Map<Entry, Set<Entry>>();
  const citers = new Map<Entry, Entry[]>();
  for (const entry of entries) {
    const owner = directOwner(entry, anatomies, resolve);
    if (owner !== null) { owners.set(entry, owner); continue; }
    pending.set(entry, new Set());
    for (const target of referred(entry, anatomies, resolve)) {
      const list = citers.get(target);
      if (list === undefined) citers.set(target, [entry]);
      else list.push(entry);
    }
  }
  const queue = [...owners].flatMap(([entry, owner]): [Entry, Entry][] => (owner.kind === 'patient' ? [[entry, owner.patient]] : []));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [entry, patient] = next;
    for (const citer of citers.get(entry) ?? []) {
      const found = pending.get(citer);
      // Two are enough to know that it is nobody's alone, and bound the work.
      if (found === undefined || found.has(patient) || found.size >= 2) continue;
      found.add(patient);
      queue.push([citer, patient]);
    }
  }
  for (const [entry, found] of pending) owners.set(entry, single([...found]) ?? { kind: 'none' });
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
