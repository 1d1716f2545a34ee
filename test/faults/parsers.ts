/** R6: hostile input to every parser of this slice. */
import { readFileSync } from 'node:fs';
import { AppError } from '../../core/errors/index.ts';
import { createFhirValidator, type FhirDefinitions, parseRecords, splitByPatient, toDocuments } from '../../core/records/index.ts';
import { AgeIdentity, decodeEnvelope, encodeIdentity, recipientOf } from '../../core/sealing/index.ts';
import { createRandom, type Random, syntheticPatient } from '../../core/synthetic/index.ts';
import { parseContentId, rawCidOf } from '../../workstation/ipfs/content-address.ts';
import { unsealBundle, unsealIdentity, unsealKeyring } from '../../workstation/keys/unsealing.ts';
import { sealFile } from '../../workstation/sealing/age-file.ts';
import { createMessageGuard } from '../../workstation/transport/message-guard.ts';
import { declaredProcedures } from '../harness/counting-router.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { garbled, mutated } from './mutation.ts';

/** `feed` may return or throw an AppError; anything else is a violation, and so is taking a second. */
export interface Parser { readonly name: string; make(random: Random): unknown; feed(input: never): unknown }

const slowMs = 1_000;
const mostMemory = 200 * 1024 * 1024;
const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

export const hostileInput: Fault = {
  id: 'R6', asked: 'each parser: 0 crashes, 0 hangs over 1 s, RSS +200 MB at most, a typed code each', usual: 500,
  async run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const parsers = await parsersOfThisSlice();
    const before = process.memoryUsage.rss();
    for (const parser of parsers) await feedAll(parser, seed, n, held);
    const grown = process.memoryUsage.rss() - before;
    if (grown > mostMemory) held.violations.push(`memory grew by ${String(Math.round(grown / 1e6))} MB`);
    await feedAll({ name: 'JSON.parse as it comes', make: (random) => garbled(random, text(patientFile(random))), feed: (input: Uint8Array) => JSON.parse(Buffer.from(input).toString('utf8')) as unknown }, seed, Math.min(n, 100), control);
    return { held, control, facts: { parsers: parsers.map(({ name }) => name).join(', '), grownMegabytes: Math.round(grown / 1e6) } };
  },
};

async function feedAll(parser: Parser, seed: number, n: number, found: Outcome): Promise<void> {
  for (let index = 0; index < n; index += 1) {
    const name = `${parser.name} ${String(seed)}/${String(index)}`;
    const input = parser.make(createRandom(`${parser.name}/${String(seed)}/${String(index)}`)) as never;
    const started = performance.now();
    found.attempts += 1;
    try {
      await parser.feed(input);
    } catch (error) {
      if (!(error instanceof AppError)) found.violations.push(`${name}: ${String(error)}`);
    }
    const took = performance.now() - started;
    if (took > slowMs) found.violations.push(`${name}: took ${String(Math.round(took))} ms`);
  }
}

const patientFile = (random: Random) => {
  const bundle = syntheticPatient(random, { now: '2026-11-22T12:00:00Z', organization: 'harbour', number: 1 }) as unknown as { entry: unknown[] };
  bundle.entry.length = Math.min(bundle.entry.length, 20);
  return bundle;
};

async function parsersOfThisSlice(): Promise<Parser[]> {
  const validate = createFhirValidator(JSON.parse(readFileSync(new URL('../../core/records/definitions/r4.json', import.meta.url), 'utf8')) as FhirDefinitions);
  const guard = createMessageGuard(new Map(declaredProcedures().map(({ path, maxBytes }) => [path, maxBytes])));
  const identity = encodeIdentity(new Uint8Array(32).fill(7));
  const recipient = recipientOf(new Uint8Array(32).fill(7));
  const sealed = await Promise.all([`${identity}\n`, '{"format":"assent-keyring/1"}', '{"format":"assent-bundle/1"}'].map((content) => sealFile(content, [recipient])));
  const cid = rawCidOf(new Uint8Array([1])).toString();
  const call = (random: Random) => ({ i: String(random.int(1, 9)), p: { u: random.pick(declaredProcedures()).path, b: { json: { patient: 'p', limit: 1 }, meta: [] } } });
  const opening = [unsealIdentity, unsealKeyring, unsealBundle];

  return [
    { name: 'FHIR', make: (random) => maybeGarbled(random, text(mutated(random, patientFile(random)))), feed: (bytes: Uint8Array) => { for (const group of splitByPatient(parseRecords(bytes, { validate })).groups) toDocuments(group); } },
    { name: 'messages', make: (random) => maybeGarbled(random, text(mutated(random, call(random)))), feed: (bytes: Uint8Array) => { guard(bytes); guard(Buffer.from(bytes).toString('latin1')); } },
    { name: 'content ids', make: (random) => Buffer.from(garbled(random, Buffer.from(cid))).toString('latin1'), feed: (given: string) => parseContentId(given) },
    { name: 'age files', make: (random) => ({ kind: random.int(0, 2), bytes: garbled(random, random.pick(sealed)) }), feed: ({ kind, bytes }: { kind: number; bytes: Uint8Array }) => opening[kind]?.(bytes, identity) },
    { name: 'what an age file holds', make: (random) => ({ kind: random.int(0, 2), content: text(mutated(random, { format: random.pick(['assent-keyring/1', 'assent-bundle/1']), subject: 'a'.repeat(64), seeds: [{ from: 0, seed: 'x' }], sections: [] })) }),
      feed: async ({ kind, content }: { kind: number; content: Uint8Array }) => opening[kind]?.(await sealFile(content, [recipient]), identity) },
    { name: 'envelopes', make: (random) => maybeGarbled(random, text(mutated(random, { format: 'assent-document/1', document: 'd'.repeat(64), resources: [{ resourceType: 'Patient' }] }))), feed: (bytes: Uint8Array) => decodeEnvelope(bytes) },
    { name: 'identities', make: (random) => Buffer.from(garbled(random, Buffer.from(identity))).toString('latin1'), feed: (given: string) => AgeIdentity.safeParse(given) },
  ];
}

const maybeGarbled = (random: Random, bytes: Uint8Array): Uint8Array => (random.chance(0.4) ? garbled(random, bytes) : bytes);
