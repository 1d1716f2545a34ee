/**
 * Facts read back from the component that holds them (the network through its light client, IPFS, the vault), behind "Details" and
 * for the demo, which shows nothing that the step which wrote it merely claimed.
 */
import { z } from 'zod';
import { AccountId, ConsentId, ContentId, DocumentId, OrganizationId, SubjectId } from '../ids/index.ts';
import { Instant, RoleName, signedIn } from './base.ts';
import { Purpose } from './records.ts';

const Proven = z.strictObject({ block: z.int().min(0), hash: z.string().max(66), at: Instant, mode: z.enum(['light', 'rpc']) });

export const inspect = {
  organization: signedIn.input(z.strictObject({ organization: OrganizationId })).output(z.strictObject({ found: z.boolean(), status: z.string().max(20).nullable(), admins: z.array(AccountId).max(10), proof: Proven })),
  role: signedIn.input(z.strictObject({ organization: OrganizationId, account: AccountId, role: RoleName })).output(z.strictObject({ held: z.boolean(), proof: Proven })),
  recipient: signedIn.input(z.strictObject({ account: AccountId })).output(z.strictObject({ version: z.int().min(0), recipientHash: z.string().max(64).nullable(), matchesVault: z.boolean(), proof: Proven })),
  subject: signedIn.input(z.strictObject({ subject: SubjectId })).output(z.strictObject({ found: z.boolean(), custodian: OrganizationId.nullable(), directory: ContentId.nullable(), proof: Proven })),
  consent: signedIn.input(z.strictObject({ subject: SubjectId, consent: ConsentId })).output(z.strictObject({ found: z.boolean(), end: Instant.nullable(), revoked: z.boolean(), bundle: ContentId.nullable(), epochs: z.array(z.int().min(0)).max(64), proof: Proven })),
  document: signedIn.input(z.strictObject({ subject: SubjectId, document: DocumentId })).output(z.strictObject({ found: z.boolean(), cid: ContentId.nullable(), epoch: z.int().min(0).nullable(), commitment: z.string().max(64).nullable(), organization: OrganizationId.nullable(), status: z.enum(['Current', 'Superseded', 'Retracted']).nullable(), registeredBlock: z.int().min(0).nullable(), proof: Proven })),
  /** Asked of the store on this machine only; the bytes are hashed again. */
  content: signedIn.input(z.strictObject({ cid: ContentId })).output(z.strictObject({ here: z.boolean(), bytes: z.int().min(0), hashHolds: z.boolean() })),
  /** How many of a clinic's nodes keep a document, as they say when they are asked; the embedded store knows of its own copy only. */
  copies: signedIn.input(z.strictObject({ cid: ContentId })).output(z.strictObject({ engine: z.enum(['embedded', 'clinic']), copies: z.int().min(0), least: z.int().min(0), wanted: z.int().min(0), proved: z.int().min(0), provedAt: Instant.nullable() })),
  vault: signedIn.output(z.strictObject({ cipher: z.string().max(40), patients: z.int(), documents: z.int(), resources: z.int(), auditRows: z.int(), consents: z.int(), outbox: z.int() })),
  /** The runtime's own decision, asked of the network rather than of this workstation. */
  decide: signedIn.input(z.strictObject({ subject: SubjectId, document: DocumentId, account: AccountId, organization: OrganizationId, purpose: Purpose.default('TREAT') })).output(z.strictObject({ permit: z.boolean(), clause: z.string().max(40), proof: Proven })),
  /** Tries to open a document's ciphertext with every secret this workstation holds, past the decision but not past the audit log. */
  tryEverySecret: signedIn.input(z.strictObject({ subject: SubjectId, document: DocumentId, /** A sealed bundle somebody kept a copy of, tried as well. */ keptBundle: z.base64().max(180_000).nullable().default(null) })).output(z.strictObject({ ciphertextHere: z.boolean(), secretsTried: z.int().min(0), opened: z.boolean() })),
  /** The sealed key bundle of a consent, as it lies on this workstation: ciphertext to the grantee's recipient. */
  bundle: signedIn.input(z.strictObject({ subject: SubjectId, consent: ConsentId })).output(z.strictObject({ sealed: z.base64().nullable() })),
  /** Fetches a document's ciphertext again from this store or its peers; a block that does not match its address is refused. */
  fetch: signedIn.input(z.strictObject({ subject: SubjectId, document: DocumentId, discardLocal: z.boolean().default(false), timeoutMs: z.int().min(500).max(15_000).default(15_000) })).output(z.strictObject({ bytes: z.int().min(0), from: z.enum(['local', 'peer']) })),
};
