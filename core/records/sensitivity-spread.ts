import type { Anatomy, FoundReference } from './anatomy.ts';
import type { Resolve } from './references.ts';
import type { Entry, Sensitivity } from './types.ts';

/**
 * References that say where and about whom, not what: a potassium result of a psychiatric stay is an ordinary result, and
 * withholding it would harm.
 */
const circumstances: ReadonlySet<string> = new Set(['encounter', 'context', 'episodeOfCare', 'appointment', 'account', 'subject', 'patient', 'beneficiary', 'partOf', 'individual', 'for', 'performer', 'author', 'requester']);

/** What somebody wrote during a sensitive encounter is about it, coded or not. */
const writtenTypes: ReadonlySet<string> = new Set(['Composition', 'DocumentReference', 'ClinicalImpression', 'Communication', 'QuestionnaireResponse']);

const carries = (type: string, { path }: FoundReference): boolean => {
  const element = path.at(-1) ?? '';
  return !circumstances.has(element) || (writtenTypes.has(type) && (element === 'encounter' || element === 'context'));
};

/** What refers to a sensitive entry gives it away: an encounter by its diagnosis, a claim, a report by its results. Only general entries change. */
export function spreadSensitivity(entries: readonly Entry[], own: ReadonlyMap<Entry, Sensitivity>, anatomies: ReadonlyMap<Entry, Anatomy>, resolve: Resolve): ReadonlyMap<Entry, Sensitivity> {
  const citers = new Map<Entry, Entry[]>();
  for (const entry of entries) {
    for (const found of anatomies.get(entry)?.references ?? []) {
      if (!carries(entry.resource.resourceType, found)) continue;
      const target = resolve(found.reference);
      if (target === undefined || target.resource.resourceType === 'Patient') continue;
      const list = citers.get(target);
      if (list === undefined) citers.set(target, [entry]);
      else list.push(entry);
    }
  }
  const result = new Map(own);
  const queue = entries.filter((entry) => own.get(entry) !== 'general' && entry.resource.resourceType !== 'Patient');
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const citer of citers.get(next) ?? []) {
      if (result.get(citer) !== 'general') continue;
      result.set(citer, result.get(next) ?? 'general');
      queue.push(citer);
    }
  }
  return result;
}
