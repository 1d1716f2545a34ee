/**
 * What a workstation states when it has erased documents: which, by whose two decisions on the network, and what each store held before and
 * after. It names only stores that were counted, and beside them what nobody can count from here. Signed by the workstation's own key
 * over `erasureStatement`. Whoever reads it may check it offline; that the tombstones stand on the network is for a node to say.
 */
import { z } from 'zod';
import { AccountId, DocumentId, Hash, OrganizationId, SubjectId } from '../ids/index.ts';
import { canonicalJson, utf8ToBytes } from '../sealing/index.ts';

/** In the order of the certificate. `whole`: only where the whole record of a patient was erased. */
export const erasureStores = {
  records: { whole: false, name: 'Entries of the record in the local database' },
  search: { whole: false, name: 'Search index of the record' },
  copies: { whole: false, name: 'Sealed documents in the local database' },
  unfinished: { whole: false, name: 'Documents on their way to new keys, or not saved yet' },
  files: { whole: false, name: 'Files and pins in the document store' },
  queue: { whole: false, name: 'Calls that were sent and name the files' },
  wishes: { whole: false, name: 'What the patient asked about these documents' },
  exports: { whole: false, name: 'Exports in the data folder' },
  'set-aside': { whole: false, name: 'Damaged files that were set aside' },
  patient: { whole: true, name: 'The patient’s name, numbers and contact' },
  'patient-search': { whole: true, name: 'Search index of patients' },
  'sign-in': { whole: true, name: 'The patient’s own keys under their PIN' },
  keyring: { whole: true, name: 'Section keys of the record' },
  bundles: { whole: true, name: 'Keys that were given with consents' },
  shares: { whole: true, name: 'Parts of keys that guardians and trustees hold here' },
  texts: { whole: true, name: 'Texts of consents and requests, and notices about the patient' },
  cached: { whole: true, name: 'Other organizations’ documents of the patient that were fetched here' },
  'consent-keys': { whole: true, name: 'Keys that wrapped what was fetched' },
} as const satisfies Record<string, { readonly whole: boolean; readonly name: string }>;
export type ErasureStore = keyof typeof erasureStores;

const Store = z.enum(Object.keys(erasureStores) as [ErasureStore, ...ErasureStore[]]);
const Count = z.int().min(0);
const Instant = z.iso.datetime();
const Sentence = z.string().min(1).max(400);

export const ErasureStatement = z.strictObject({
  format: z.literal('assent-erasure/1'),
  id: Hash, genesis: Hash, organization: OrganizationId, device: AccountId, subject: SubjectId,
  scope: z.enum(['documents', 'record']),
  /** Each with its tombstone, as proven from the network at `block`. */
  documents: z.array(z.strictObject({ document: DocumentId, requestedBy: AccountId, confirmedBy: AccountId, erasedAt: Instant })).min(1).max(10_000),
  block: z.strictObject({ number: Count, hash: Hash, at: Instant, proven: z.boolean() }),
  madeAt: Instant,
  /** Exactly the stores that were counted, before and after. */
  stores: z.array(z.strictObject({ store: Store, before: Count, after: Count })).min(1).max(Object.keys(erasureStores).length),
  /** What was not looked at, or stays, and why. */
  beyond: z.array(Sentence).min(1).max(20),
});
export type ErasureStatement = z.infer<typeof ErasureStatement>;

export const ErasureCertificate = z.strictObject({ statement: ErasureStatement, signature: z.string().regex(/^[0-9a-f]{128}$/) });
export type ErasureCertificate = z.infer<typeof ErasureCertificate>;

/** The bytes that are signed. */
export const erasureStatement = (statement: ErasureStatement): Uint8Array => utf8ToBytes(`assent/erasure-certificate/1\n${canonicalJson(statement)}`);

export const erasureProblems = {
  'not-a-certificate': 'This is not an erasure certificate as Assent writes it.',
  'signature-differs': 'It was changed after it was signed, or signed by another key.',
  'store-twice': 'A store is counted twice.',
  'store-left-out': 'A store that belongs to this erasure was not counted.',
  'store-not-empty': 'A store still held something of it.',
  'one-person': 'One person alone decided about a document.',
  'out-of-time': 'It was made before the documents were erased.',
  'document-twice': 'A document is named twice.',
} as const;
export type ErasureProblem = keyof typeof erasureProblems;

export type ErasureVerdict = { readonly holds: true; readonly statement: ErasureStatement } | { readonly holds: false; readonly problem: ErasureProblem; readonly at: string | null };

/** `verify`: sr25519 of an account over bytes; this folder knows no curve. Needs no network and no secret. */
export function verifyErasureCertificate(text: string, verify: (account: AccountId, payload: Uint8Array, signature: Uint8Array) => boolean): ErasureVerdict {
  const fails = (problem: ErasureProblem, at: string | null = null): ErasureVerdict => ({ holds: false, problem, at });
  const certificate = parseCertificate(text);
  if (certificate === null) return fails('not-a-certificate');
  const { statement, signature } = certificate;
  if (!verify(statement.device, erasureStatement(statement), hexToBytes(signature))) return fails('signature-differs');
  const counted = new Set<ErasureStore>();
  for (const { store, after } of statement.stores) {
    if (counted.has(store)) return fails('store-twice', store);
    counted.add(store);
    if (after !== 0) return fails('store-not-empty', store);
  }
  for (const [store, { whole }] of Object.entries(erasureStores)) {
    if ((!whole || statement.scope === 'record') && !counted.has(store as ErasureStore)) return fails('store-left-out', store);
  }
  const named = new Set<DocumentId>();
  for (const { document, requestedBy, confirmedBy, erasedAt } of statement.documents) {
    if (named.has(document)) return fails('document-twice', document);
    named.add(document);
    if (requestedBy === confirmedBy) return fails('one-person', document);
    if (Date.parse(erasedAt) > Date.parse(statement.block.at) || Date.parse(erasedAt) > Date.parse(statement.madeAt)) return fails('out-of-time', document);
  }
  return { holds: true, statement };
}

function parseCertificate(text: string): ErasureCertificate | null {
  if (text.length > 8 * 1024 * 1024) return null;
  try {
    return ErasureCertificate.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const hexToBytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
