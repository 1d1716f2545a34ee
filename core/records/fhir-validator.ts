import { loadDataType, OperationOutcomeError, validateResource } from '@medplum/core';
import type { OperationOutcomeIssue, Resource, StructureDefinition } from '@medplum/fhirtypes';
import type { FhirResource, Issue, Validate } from './types.ts';

/** The shape of `definitions/r4.json`. Whoever constructs the validator reads the file: core touches no disk. */
export interface FhirDefinitions {
  readonly fhirVersion: string;
  readonly types: Readonly<Record<string, unknown>>;
  readonly resources: Readonly<Record<string, unknown>>;
}

/** Attachments in base64; what an import may hold is bounded by the size of the file. */
const maxAttachmentBytes = 50 * 1024 * 1024;

const issueOf = (issue: OperationOutcomeIssue): Issue => ({ path: issue.expression?.[0] ?? '', message: issue.details?.text ?? issue.code ?? 'not valid' });

/**
 * FHIR R4 validation by @medplum/core: cardinality, types, invariants; not profiles and not the codes of required bindings.
 * Definitions of a type are indexed when its first resource comes: all at once they cost 100 ms.
 */
export function createFhirValidator(definitions: FhirDefinitions): Validate {
  const loaded = new Set<string>();
  const load = (type: string) => {
    if (loaded.has(type) || !Object.hasOwn(definitions.resources, type)) return;
    loaded.add(type);
    loadDataType(definitions.resources[type] as StructureDefinition);
  };
  let typesLoaded = false;
  return (resource: FhirResource) => {
    if (!typesLoaded) for (const type of Object.values(definitions.types)) loadDataType(type as StructureDefinition);
    typesLoaded = true;
    if (!Object.hasOwn(definitions.resources, resource.resourceType)) return [{ path: 'resourceType', message: 'Not a resource type of FHIR R4' }];
    load(resource.resourceType);
    const contained = Array.isArray(resource['contained']) ? (resource['contained'] as readonly unknown[]) : [];
    for (const inner of contained) {
      const type = typeof inner === 'object' && inner !== null ? (inner as { resourceType?: unknown }).resourceType : undefined;
      if (typeof type !== 'string' || !Object.hasOwn(definitions.resources, type)) return [{ path: `${resource.resourceType}.contained`, message: 'Contained resource is of no type of FHIR R4' }];
      load(type);
    }
    try {
      validateResource(resource as unknown as Resource, { base64BinaryMaxBytes: maxAttachmentBytes });
      return [];
    } catch (error) {
      if (error instanceof OperationOutcomeError) return (error.outcome.issue).filter((issue) => issue.severity === 'error').map(issueOf);
      // The validator throws plain errors on shapes it did not expect, a null in an array for one: still only this entry is refused.
      return [{ path: resource.resourceType, message: 'Not in the shape of its type' }];
    }
  };
}
