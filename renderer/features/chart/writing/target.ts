import { entryKindOf } from '../../../../core/records/writing/index.ts';
import { type EntryKind, type FhirResource, type RoleName, writers } from '../../../../core/contract/index.ts';
import type { OpenDocument } from '../record.ts';

const pattern = /^[A-Z][A-Za-z]{1,63}\/[A-Za-z0-9.-]{1,64}$/;

/** How one resource of a document is called; null where it came without an id. */
export function resourceKey(resource: FhirResource): string | null {
  const key = `${resource.resourceType}/${typeof resource['id'] === 'string' ? resource['id'] : ''}`;
  return pattern.test(key) ? key : null;
}

export interface Target { readonly kind: EntryKind | null; readonly document: OpenDocument; readonly resource: string }

/** What may be changed of a row: an entry of this organization, by somebody who writes its kind. */
export function targetOf(resource: FhirResource, document: OpenDocument | undefined, own: boolean, roles: readonly RoleName[]): Target | null {
  const key = resourceKey(resource);
  if (document === undefined || key === null || !own) return null;
  const kind = entryKindOf(resource, document.facts.section.category === 'vitals');
  const allowed: readonly RoleName[] = kind === null ? ['Clinician'] : writers[kind];
  return allowed.some((role) => roles.includes(role)) ? { kind, document, resource: key } : null;
}
