import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { AccountId, DocumentId, Hash, OrganizationId, SectionHash, SubjectId } from '../ids/index.ts';
import { bytesToHex, bytesToUtf8, concatBytes, hexToBytes, utf8ToBytes } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { pad, unpad } from './padding.ts';
import { Epoch, SectionName } from './section.ts';

/** Only what sealing relies on. That a resource is valid FHIR was decided at import. */
const Resource = z.looseObject({ resourceType: z.string().regex(/^[A-Z][A-Za-z]{1,63}$/) });

const fields = {
  format: z.literal('assent-document/1'),
  /** Of the network it was written for: a document cannot be replayed into another one. */
  genesis: Hash,
  document: DocumentId,
  subject: SubjectId,
  section: z.strictObject({ ...SectionName.shape, hash: SectionHash }),
  epoch: Epoch,
  supersedes: DocumentId.nullable(),
  organization: OrganizationId,
  author: AccountId,
  authoredAt: z.iso.datetime(),
  /** 32 random bytes in hex: without them a commitment on chain could be guessed from likely content. */
  salt: Hash,
  resources: z.array(Resource).min(1).max(10_000),
};

export const EnvelopeDraft = z.strictObject(fields);
export type EnvelopeDraft = z.infer<typeof EnvelopeDraft>;

/** `signature`: sr25519 of the author over `envelopeDigest`, in hex. */
export const Envelope = z.strictObject({ ...fields, signature: z.string().regex(/^[0-9a-f]{128}$/) });
export type Envelope = z.infer<typeof Envelope>;

/** What the author signs: sha2-256 of the canonical JSON without `signature`. */
export function envelopeDigest(envelope: EnvelopeDraft | Envelope): Uint8Array {
  const { signature: _, ...draft } = envelope as Envelope;
  return sha256(utf8ToBytes(canonicalJson(draft)));
}

/** What the chain holds of the content: sha2-256(salt || sha2-256(canonical resources)). */
export const commitmentOf = ({ salt, resources }: Pick<EnvelopeDraft, 'salt' | 'resources'>): Hash =>
  Hash.parse(bytesToHex(sha256(concatBytes(hexToBytes(salt), sha256(utf8ToBytes(canonicalJson(resources)))))));

/** The plaintext of a document: canonical JSON, padded to a step. */
export const encodeEnvelope = (envelope: Envelope): Uint8Array => pad(utf8ToBytes(canonicalJson(envelope)));

export type EnvelopeReading = { ok: true; envelope: Envelope } | { ok: false; reason: 'encoding' | 'schema' | 'not-canonical' };

/** Accepts exactly what `encodeEnvelope` makes: other spellings of the same value are refused, so that one document has one digest. */
export function decodeEnvelope(plaintext: Uint8Array): EnvelopeReading {
  let text: string;
  let value: unknown;
  try {
    text = bytesToUtf8(unpad(plaintext));
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'encoding' };
  }
  const parsed = Envelope.safeParse(value);
  if (!parsed.success) return { ok: false, reason: 'schema' };
  try {
    return canonicalJson(parsed.data) === text ? { ok: true, envelope: parsed.data } : { ok: false, reason: 'not-canonical' };
  } catch {
    return { ok: false, reason: 'not-canonical' };
  }
}
