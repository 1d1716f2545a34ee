import { type Anatomy, anatomyOf, type FoundCoding } from './anatomy.ts';
import { LOINC, SNOMED } from './section-codes.ts';
import { atcGroups, icd10Blocks, labelCodes, loincCodes, restrictedCodes, rxnormCodes, type Sensitive, snomedCodes } from './sensitive-codes.ts';
import type { FhirResource, Sensitivity } from './types.ts';

/** Where several classes apply a resource goes to the first of these: a section has one sensitivity. */
const strictestFirst: readonly Sensitive[] = ['HIV', 'SEX', 'PSY', 'ETH', 'GDIS'];

const inBlocks = (blocks: readonly (readonly [RegExp, Sensitive])[], code: string): Sensitive | undefined => blocks.find(([pattern]) => pattern.test(code))?.[1];

const isLabel = ({ path }: FoundCoding): boolean => path[0] === 'meta' && path[1] === 'security';

function classOf(coding: FoundCoding): Sensitive | undefined {
  const { system, code } = coding;
  if (isLabel(coding)) return labelCodes.get(code) ?? (restrictedCodes.has(code) ? 'PSY' : undefined);
  if (system === SNOMED) return snomedCodes.get(code);
  if (system === LOINC) return loincCodes.get(code);
  if (/icd-?10/i.test(system)) return inBlocks(icd10Blocks, code);
  if (system === 'http://www.whocc.no/atc') return inBlocks(atcGroups, code);
  if (system === 'http://www.nlm.nih.gov/research/umls/rxnorm') return rxnormCodes.get(code);
  return undefined;
}

export const strictest = (kinds: Iterable<Sensitivity>): Sensitivity => {
  const found = new Set(kinds);
  return strictestFirst.find((kind) => found.has(kind)) ?? 'general';
};

/**
 * The class a resource is withheld under, by its labels and by every code anywhere in it: a diagnosis shows in the reason of an
 * encounter and in the lines of a bill as well. Free text is not read: an uncoded note is general unless it is labelled.
 */
export function sensitivityOf(resource: FhirResource, anatomy: Anatomy = anatomyOf(resource)): Sensitivity {
  if (resource.resourceType === 'MolecularSequence') return 'GDIS';
  // A sender's explicit class beats what the lists find in the codes.
  const labels = anatomy.codings.filter(isLabel);
  const byLabel = strictest(labels.filter(({ code }) => labelCodes.has(code)).map((label) => classOf(label) ?? 'general'));
  return byLabel !== 'general' ? byLabel : strictest(anatomy.codings.map((coding) => classOf(coding) ?? 'general'));
}
