import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { Hash, OrganizationId } from '../ids/index.ts';
import { canonicalJson } from '../sealing/canonical-json.ts';

/** What a service is, in words; the network holds a commitment to them, so that who buys it buys exactly this. */
export const ServiceDescription = z.strictObject({
  format: z.literal('assent-service/1'),
  /** Who renders it. */
  organization: OrganizationId,
  title: z.string().trim().min(1).max(120), text: z.string().trim().min(1).max(2_000),
  /** So that nobody finds the words by trying. */
  salt: Hash,
});
export type ServiceDescription = z.infer<typeof ServiceDescription>;

const seal = (kind: string, said: object): Hash => Hash.parse(bytesToHex(sha256(utf8ToBytes(`assent/${kind}/1\n${canonicalJson(said)}`))));

/** What stands on chain as an offer's `terms`. */
export const serviceTerms = (said: ServiceDescription): Hash => seal('service', said);
/** What stands on chain as a purchase's `delivery`. */
export const deliveryCommitment = (said: { readonly purchase: Hash; readonly note: string; readonly salt: Hash }): Hash => seal('delivery', said);
