import { identityOf } from './identity.ts';
import type { FhirResource } from './types.ts';

/** The resources of a document as it was sealed; `fullUrls` stands beside them or is left out. */
export interface StoredResources { readonly resources: readonly FhirResource[]; readonly fullUrls?: readonly (string | null)[] | undefined }

/** One version of each resource, the newest, from documents in the order they were written. Travelling resources stand in many documents and come out once. */
export function currentVersions(documents: readonly StoredResources[]): { readonly resource: FhirResource; readonly fullUrl: string | null }[] {
  const byIdentity = new Map<string, { resource: FhirResource; fullUrl: string | null }>();
  for (const { resources, fullUrls } of documents) {
    resources.forEach((resource, index) => {
      const fullUrl = fullUrls?.[index] ?? null;
      byIdentity.set(identityOf(resource, fullUrl), { resource, fullUrl });
    });
  }
  return [...byIdentity.values()];
}

export interface ExportedBundle extends FhirResource {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry: readonly { readonly fullUrl?: string; readonly resource: FhirResource }[];
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A collection bundle with every resource as it came in, no member added or changed. */
export function exportBundle(documents: readonly StoredResources[]): ExportedBundle {
  const entry = currentVersions(documents).map(({ resource, fullUrl }) => {
    const id = resource['id'];
    const address = fullUrl ?? (typeof id === 'string' && isUuid.test(id) ? `urn:uuid:${id}` : null);
    return address === null ? { resource } : { fullUrl: address, resource };
  });
  return { resourceType: 'Bundle', type: 'collection', entry };
}
