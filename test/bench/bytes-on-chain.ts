/** P10: a patient of a thousand resources, imported as the workstation groups them, against one entry a resource. */
import { readFileSync } from 'node:fs';
import { createFhirValidator, type FhirDefinitions, parseRecords, splitByPatient, toDocuments } from '../../core/records/index.ts';
import { SubjectId } from '../../core/ids/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { calls } from '../../workstation/chain/index.ts';
import { hex, organization } from '../harness/validators.ts';
import type { Bench } from './bench.ts';
import { chainGround, drain, pairOf, prefixOf, storedUnder } from './chain-ground.ts';
import { registrations } from './entries.ts';

interface Resource { resourceType: string; id?: string; identifier?: { value?: string }[] }
interface Entry { fullUrl?: string; resource: Resource }

export const bytesOnChain: Bench = {
  id: 'P10', work: 'bytes of extrinsics and of state for a thousand resources, grouped into documents', against: 'one entry a resource', unit: 'bytes', usual: 1000, asked: 1 / 40, isCost: true,
  async run({ seed, n }) {
    const documents = documentsOf(seed, n);
    const ground = await chainGround({ validators: 1, slotMs: 1000 });
    try {
      const { api, clinic } = ground;
      const bytes = async (count: number): Promise<number> => {
        const subject = SubjectId.parse(hex(32));
        await clinic.send(clinic.steward, calls.subjects.register(organization, subject, null));
        const prefix = prefixOf(api, 'records', 'documents');
        const before = await storedUnder(ground.validators, prefix);
        const sent = await drain(api, pairOf('//Device'), registrations(subject, clinic.section, count));
        const after = await storedUnder(ground.validators, prefix);
        if (after.entries - before.entries !== count) throw new Error(`${String(after.entries - before.entries)} of ${String(count)} are there`);
        return sent.bytes + after.bytes - before.bytes;
      };
      return { ours: await bytes(documents), peer: await bytes(n), facts: { documents } };
    } finally {
      await ground.end();
    }
  },
};

/** How many documents the importer makes of this many resources of one patient. */
function documentsOf(seed: number, n: number): number {
  const validate = createFhirValidator(JSON.parse(readFileSync(new URL('../../core/records/definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
  const bundle = structuredClone(syntheticPatient(createRandom(`bytes/${String(seed)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: 1 })) as unknown as { entry: Entry[] };
  const clinical = bundle.entry.filter(({ resource }) => !['Patient', 'Organization', 'Practitioner'].includes(resource.resourceType));
  // The same kinds again and again, each a resource of its own.
  for (let copy = 1; bundle.entry.length < n; copy += 1) {
    for (const entry of clinical) {
      if (bundle.entry.length >= n) break;
      const resource = { ...structuredClone(entry.resource), id: `${entry.resource.id ?? 'x'}-${String(copy)}` };
      for (const identifier of resource.identifier ?? []) identifier.value = `${identifier.value ?? ''}-${String(copy)}`;
      bundle.entry.push({ ...(entry.fullUrl === undefined ? {} : { fullUrl: `${entry.fullUrl.slice(0, -4)}${String(1000 + copy)}` }), resource });
    }
  }
  const { groups, rejected } = splitByPatient(parseRecords(new TextEncoder().encode(JSON.stringify(bundle)), { validate }));
  const made = groups.flatMap((group) => toDocuments(group));
  const resources = made.reduce((sum, { resources: inside }) => sum + inside.length, 0);
  if (groups.length !== 1 || resources < n * 0.95) throw new Error(`${String(resources)} of ${String(n)} resources in ${String(groups.length)} groups, ${String(rejected.length)} rejected`);
  return made.length;
}
