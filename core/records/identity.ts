import { contentHash } from './canonical-json.ts';
import type { FhirResource } from './types.ts';

/**
 * Tells whether two resources are versions of the same one, within one patient at one organization: by source system, type and
 * id; without an id by the bundle's address; without either by the content, so that only an equal one is the same.
 */
export function identityOf(resource: FhirResource, fullUrl: string | null): string {
  const source = sourceOf(resource);
  if (typeof resource['id'] === 'string') return `${source}${resource.resourceType}/${resource['id']}`;
  if (fullUrl !== null) return `${source}${resource.resourceType}@${fullUrl}`;
  return `${source}${resource.resourceType}#${contentHash(resource).hash}`;
}

/** `meta.source` without its fragment, which some servers fill anew with each request. */
function sourceOf(resource: FhirResource): string {
  const meta = resource['meta'] as { source?: unknown } | undefined;
  const source = typeof meta?.source === 'string' ? meta.source.replace(/#.*$/s, '') : '';
  return source === '' ? '' : `${source}|`;
}
