import type { Entry } from './types.ts';

/** Finds the entry that a reference of the same file means; undefined where it is not in the file. */
export type Resolve = (reference: string) => Entry | undefined;

const withoutVersion = (reference: string): string => reference.replace(/\/_history\/[^/]*$/, '');

/** `https://server/base/Patient/1` and `Patient/1` mean the same entry within one file. */
const relative = (reference: string): string => /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})$/.exec(reference)?.[1] ?? reference;

/** By fullUrl, by type and id, by `urn:uuid:<id>`, and by the conditional form `Practitioner?identifier=system|value`. */
export function createResolver(entries: readonly Entry[]): Resolve {
  const byAddress = new Map<string, Entry>();
  const add = (address: string, entry: Entry) => { if (!byAddress.has(address)) byAddress.set(address, entry); };
  for (const entry of entries) {
    const { resource, fullUrl } = entry;
    if (fullUrl !== null) add(withoutVersion(fullUrl), entry);
    if (typeof resource['id'] === 'string') {
      add(`${resource.resourceType}/${resource['id']}`, entry);
      add(`urn:uuid:${resource['id']}`, entry);
    }
    const identifiers = Array.isArray(resource['identifier']) ? (resource['identifier'] as readonly { system?: unknown; value?: unknown }[]) : [];
    for (const { system, value } of identifiers) if (typeof value === 'string') add(`${resource.resourceType}?identifier=${typeof system === 'string' ? system : ''}|${value}`, entry);
  }
  return (reference) => {
    if (reference.startsWith('#')) return undefined;
    const address = withoutVersion(reference);
    return byAddress.get(address) ?? byAddress.get(relative(address));
  };
}
