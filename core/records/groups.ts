import { AppError } from '../errors/index.ts';
import { type Anatomy, anatomyOf } from './anatomy.ts';
import { contentHash } from './canonical-json.ts';
import { identityOf } from './identity.ts';
import { ownersOf } from './patients.ts';
import { createResolver, type Resolve } from './references.ts';
import { categoryOf } from './sections.ts';
import { sensitivityOf } from './sensitivity.ts';
import { spreadSensitivity } from './sensitivity-spread.ts';
import type { Entry, ParsedRecords, PatientGroup, PlacedEntry, Rejection, Sensitivity } from './types.ts';

/** What stands between the file and the groups: whom each entry points to, and how secret it is. */
interface Context {
  readonly anatomies: ReadonlyMap<Entry, Anatomy>;
  readonly sensitivities: ReadonlyMap<Entry, Sensitivity>;
  readonly ownerless: ReadonlySet<Entry>;
  readonly resolve: Resolve;
}

/** One group a patient of the file. Throws `import.no-patient` where there is none; entries that fit no patient are listed. */
export function splitByPatient(parsed: ParsedRecords): { readonly groups: readonly PatientGroup[]; readonly rejected: readonly Rejection[] } {
  const { entries } = parsed;
  const patients = entries.filter(({ resource }) => resource.resourceType === 'Patient');
  if (patients.length === 0) throw new AppError('import.no-patient', { entries: parsed.total, rejected: parsed.rejected.length });
  const anatomies = new Map(entries.map((entry): [Entry, Anatomy] => [entry, anatomyOf(entry.resource)]));
  const resolve = createResolver(entries);
  const owners = ownersOf(entries, anatomies, resolve);
  const ownerless = new Set(entries.filter((entry) => owners.get(entry)?.kind === 'none'));
  const own = new Map(entries.map((entry): [Entry, Sensitivity] => [entry, sensitivityOf(entry.resource, anatomies.get(entry))]));
  const context: Context = { anatomies, sensitivities: spreadSensitivity(entries, own, anatomies, resolve), ownerless, resolve };

  const rejected: Rejection[] = [];
  const reject = ({ index, resource }: Entry, reason: string) =>
    rejected.push({ index, type: resource.resourceType, id: typeof resource['id'] === 'string' ? resource['id'] : null, path: resource.resourceType, reason });
  const byPatient = new Map(patients.map((patient): [Entry, Entry[]] => [patient, []]));
  for (const entry of entries) {
    const owner = owners.get(entry);
    if (owner?.kind === 'patient') byPatient.get(owner.patient)?.push(entry);
    else if (owner?.kind === 'refused') reject(entry, owner.reason);
  }
  const cited = new Set<Entry>();
  const citations = new Map<Entry, ReadonlySet<Entry>>();
  for (const entry of [...byPatient.values()].flat()) {
    const found = citedBy(entry, context);
    citations.set(entry, found);
    for (const traveller of found) cited.add(traveller);
  }
  const [onlyPatient] = patients.length === 1 ? patients : [];
  for (const entry of ownerless) {
    if (cited.has(entry)) continue;
    // In a file about one person nothing else can be meant; among several nobody's record asks for it.
    if (onlyPatient === undefined) { reject(entry, "No patient's record in this file refers to it"); continue; }
    byPatient.get(onlyPatient)?.push(entry);
    citations.set(entry, citedBy(entry, context));
  }
  const identities = new Map(entries.map((entry): [Entry, string] => [entry, identityOf(entry.resource, entry.fullUrl)]));
  const groups = [...byPatient].map(([patient, members]) => groupOf(patient, members, citations, identities, context));
  return { groups, rejected };
}

/** More than any real chain from role to ward to house to group; a file of one long chain would cost its square. */
const maxCited = 64;

/** The ownerless entries that this one refers to, directly or through another of them, the nearest first. */
function citedBy(entry: Entry, { anatomies, ownerless, resolve }: Context): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  const collect = (from: Entry): void => {
    for (const { reference } of anatomies.get(from)?.references ?? []) {
      if (found.size >= maxCited) return;
      const target = resolve(reference);
      if (target !== undefined && target !== entry && ownerless.has(target)) found.add(target);
    }
  };
  collect(entry);
  // A set is walked in the order of its filling, what is added on the way included.
  for (const next of found) collect(next);
  return found;
}

function groupOf(patient: Entry, members: readonly Entry[], citations: ReadonlyMap<Entry, ReadonlySet<Entry>>, identities: ReadonlyMap<Entry, string>, context: Context): PatientGroup {
  const owned = new Set(members);
  // An ownerless entry that was placed for want of a citer may be cited by another such: it then stands in the record once, as placed.
  const travellers = new Set(members.flatMap((entry) => [...(citations.get(entry) ?? [])]).filter((entry) => !owned.has(entry)));
  const place = (entry: Entry): PlacedEntry => ({
    ...entry,
    identity: identities.get(entry) ?? '',
    ...contentHash(entry.resource),
    section: {
      category: categoryOf(entry.resource, context.anatomies.get(entry)) ?? 'documents',
      // Without name and birth date nobody finds the record, so the patient resource itself is never withheld by class.
      sensitivity: entry === patient ? 'general' : context.sensitivities.get(entry) ?? 'general',
    },
    travels: travellers.has(entry),
    cites: [...(citations.get(entry) ?? [])].filter((cited) => travellers.has(cited)).map((cited) => identities.get(cited) ?? ''),
  });
  const entries = [...members, ...travellers].sort((a, b) => a.index - b.index).map(place);
  const placed = entries.find(({ index }) => index === patient.index);
  return { patient: placed ?? place(patient), entries };
}
