/** The worlds as a network's first state: written into a raw specification in the encoding that the runtime's own metadata gives. */
import { expandMetadata, Metadata, TypeRegistry } from '@polkadot/types';
import type { StorageEntry } from '@polkadot/types/primitive/types';
import type { Bytes, Option } from '@polkadot/types-codec';
import { hexToU8a } from '@polkadot/util';
import { ask } from '../../../workstation/chain/network/question.ts';
import type { Assignment, Consent, Emergency } from '../../../core/consent/index.ts';
import type { Ground } from './worlds.ts';

export interface Runtime { readonly registry: TypeRegistry; entry(pallet: string, item: string): StorageEntry; variants(path: string): readonly string[] }

/** Of a node; version 15 of the metadata is the first that knows the types of runtime calls. */
export async function readRuntime(url: string): Promise<Runtime> {
  const registry = new TypeRegistry();
  const answer = await ask<string>(url, 'state_call', ['Metadata_metadata_at_version', '0x0f000000'], 30_000);
  const opaque = registry.createType<Option<Bytes>>('Option<Bytes>', hexToU8a(answer));
  const metadata = new Metadata(registry, opaque.unwrap().toU8a(true));
  registry.setMetadata(metadata);
  const { query } = expandMetadata(registry, metadata);
  return {
    registry,
    entry(pallet, item) {
      const found = query[pallet]?.[item];
      if (found === undefined) throw new Error(`the runtime has no ${pallet}.${item}`);
      return found;
    },
    /** The names of an enum, in the order of their indexes. */
    variants(path) {
      const found = registry.lookup.types.find(({ type }) => type.path.map(String).join('::') === path);
      if (found === undefined) throw new Error(`the runtime has no type ${path}`);
      return found.type.def.asVariant.variants.map(({ name }) => name.toString());
    },
  };
}

/** Keys and values as they stand under `genesis.raw.top`. */
export function storageOf(runtime: Runtime, ground: Ground): Record<string, string> {
  const { registry } = runtime;
  const top: Record<string, string> = {};
  const writer = (pallet: string, item: string) => {
    const entry = runtime.entry(pallet, item);
    const type = registry.createLookupType(entry.meta.type.asMap.value);
    return (keys: readonly unknown[], value: unknown): void => {
      top[registry.createType('StorageKey', [entry, keys]).toHex()] = registry.createType(type, value).toHex();
    };
  };
  const [organizations, assignments, consents, emergencies, open] = [
    writer('registry', 'organizations'), writer('registry', 'assignments'), writer('consent', 'consents'), writer('consent', 'emergencies'), writer('consent', 'openEmergencies'),
  ];
  for (const [id, status] of ground.organizations) organizations([id], { country: '0x4742', name: bytes('00'.repeat(32)), admins: [], status, admittedAt: 1 });
  for (const one of ground.assignments) assignments([one.organization, one.account, one.role], assignmentOf(one));
  for (const { subject, consents: given, emergencies: opened } of ground.worlds) {
    for (const one of given) consents([bytes(subject), bytes(one.id)], consentOf(one));
    for (const one of opened) emergencies([bytes(subject), bytes(one.id)], emergencyOf(one));
    const standing = opened.filter(({ closedAt }) => closedAt === null);
    if (standing.length > 0) open([bytes(subject)], standing.map(({ id, until }) => [bytes(id), until]));
  }
  return top;
}

const bytes = (hex: string): string => `0x${hex}`;
const all = (list: readonly string[]): string[] => list.map(bytes);

const assignmentOf = ({ from, until, licence, assignedBy, endedAt }: Assignment) => ({ from, until, licence, assignedBy, endedAt });

function consentOf({ id: _, grantee, ...consent }: Consent) {
  const whom = grantee.kind === 'Account' ? { Account: grantee.account } : grantee.kind === 'Organization' ? { Organization: grantee.organization } : { Role: [grantee.organization, grantee.role] };
  return {
    ...consent, subject: bytes(consent.subject), grantee: whom, sections: all(consent.sections), terms: bytes(consent.terms), parent: consent.parent === null ? null : bytes(consent.parent),
    countries: consent.countries.map(({ country, basis }) => [`0x${Buffer.from(country).toString('hex')}`, basis]),
  };
}

const emergencyOf = ({ id: _, subject: __, ...emergency }: Emergency) => ({ ...emergency, text: '0x', sections: all(emergency.sections), minimum: all(emergency.minimum) });
