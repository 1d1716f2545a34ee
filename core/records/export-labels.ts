import type { ExportedBundle } from './export.ts';
import type { FhirResource, Sensitivity } from './types.ts';

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

/** 42 CFR 2.32(a)(2): the short form of the notice that goes with every disclosure of records of substance use treatment. */
export const part2Notice = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

interface Label { readonly system: string; readonly code: string; readonly display?: string }

/** HL7 v3 ActCode: the class, the law it falls under, and that it is not handed on without a consent directive. */
const labelsOf = (kind: Exclude<Sensitivity, 'general'>): readonly Label[] => [
  { system: confidentiality, code: 'R' }, { system: actCode, code: kind },
  ...(kind === 'ETH' ? [{ system: actCode, code: '42CFRPart2', display: part2Notice }, { system: actCode, code: 'NORDSCLCD' }] : []),
];

/** HL7 v3 ObservationValue, SECALTINTOBV: some of it was left out. */
const redacted: Label = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'REDACTED' };

const isSame = (one: Label, other: Label): boolean => one.system === other.system && one.code === other.code;
const securityOf = (resource: FhirResource): readonly Label[] => ((resource['meta'] as { security?: readonly Label[] } | undefined)?.security ?? []);

function withLabels<Resource extends FhirResource>(resource: Resource, labels: readonly Label[]): Resource {
  const kept = securityOf(resource);
  const added = labels.filter((label) => !kept.some((one) => isSame(one, label)));
  return added.length === 0 ? resource : { ...resource, meta: { ...(resource['meta'] as object | undefined), security: [...kept, ...added] } };
}

/** The bundle with each sensitive resource labelled, and with all of their labels itself, so that a receiver need not look inside. `isPart`: something was withheld. */
export function labelled(bundle: ExportedBundle, kindOf: (resource: FhirResource) => Sensitivity, isPart = false): ExportedBundle {
  const all: Label[] = isPart ? [redacted] : [];
  const entry = bundle.entry.map((one) => {
    const kind = kindOf(one.resource);
    if (kind === 'general') return one;
    const labels = labelsOf(kind);
    all.push(...labels.filter((label) => !all.some((known) => isSame(known, label))));
    return { ...one, resource: withLabels(one.resource, labels) };
  });
  return withLabels({ ...bundle, entry }, all);
}

/** The resource as it came in, without what an export adds. */
export function unlabelled(resource: FhirResource): FhirResource {
  const added = (['PSY', 'ETH', 'HIV', 'SEX', 'GDIS'] as const).flatMap(labelsOf);
  const security = securityOf(resource).filter((label) => !added.some((one) => isSame(one, label)));
  const { security: _, ...rest } = (resource['meta'] ?? {}) as { security?: unknown };
  const meta = security.length === 0 ? rest : { ...rest, security };
  const { meta: __, ...body } = resource as FhirResource & { meta?: unknown };
  return Object.keys(meta).length === 0 ? body as FhirResource : { ...body, meta } as FhirResource;
}
