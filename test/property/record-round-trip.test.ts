import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../core/contract/index.ts';
import { createFhirValidator, exportBundle, type FhirDefinitions, parseRecords, planImport, splitByPatient, toDocuments } from '../../core/records/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { AgeIdentity, AgeRecipient } from '../../core/sealing/index.ts';
import { openFile, sealFile } from '../../workstation/sealing/index.ts';

const validate = createFhirValidator(JSON.parse(readFileSync(new URL('../../core/records/definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const made = (seed: number) => syntheticPatient(createRandom(`property/${String(seed)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: seed % 1000 });
const sorted = (resources: readonly FhirResource[]): string[] => resources.map((resource) => JSON.stringify(resource)).sort();

describe('a record, from a file to documents and back', () => {
  it('stores every resource of any made-up patient once, and exports it as it came', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const bundle = made(seed);
      const parsed = parseRecords(encode(bundle), { validate });
      expect(parsed.rejected).toEqual([]);
      const { groups, rejected } = splitByPatient(parsed);
      expect(rejected).toEqual([]);
      expect(groups).toHaveLength(1);
      const documents = groups.flatMap((group) => toDocuments(group));
      const exported = exportBundle(documents).entry.map(({ resource }) => resource);
      expect(sorted(exported)).toEqual(sorted(bundle.entry.map(({ resource }) => resource)));
    }), { numRuns: 25 });
  });

  it('finds nothing to do when the same file comes again', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const group = splitByPatient(parseRecords(encode(made(seed)), { validate })).groups[0];
      if (group === undefined) throw new Error('no patient');
      const stored = toDocuments(group).flatMap((document) => document.identities.map((identity, index) => ({ identity, hash: document.hashes[index] ?? '', section: document.section, document: 'd' })));
      const again = planImport(group, stored);
      expect(again.documents).toEqual([]);
      expect(again.unchanged).toBe(group.entries.length);
    }), { numRuns: 25 });
  });
});

describe('a sealed file', () => {
  it('opens for each recipient to the same bytes, for nobody else, and not once a byte is changed', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 4096 }), fc.nat(), async (content, where) => {
      const [one, other, stranger] = await Promise.all([generateX25519Identity(), generateX25519Identity(), generateX25519Identity()]) as [AgeIdentity, AgeIdentity, AgeIdentity];
      const recipients = await Promise.all([one, other].map((identity) => identityToRecipient(identity))) as AgeRecipient[];
      const file = await sealFile(content, recipients);
      for (const identity of [one, other]) expect(await openFile(file, [identity])).toEqual({ ok: true, content });
      expect(await openFile(file, [stranger])).toEqual({ ok: false, reason: 'foreign' });
      const altered = file.slice();
      const at = where % altered.length;
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect((await openFile(altered, [one])).ok).toBe(false);
    }), { numRuns: 40 });
  });
});
