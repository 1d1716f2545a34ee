import { z } from 'zod';
import { AccountId, SectionHash } from '../ids/index.ts';
import { AgeRecipient } from './age-identity.ts';
import { Epoch } from './section.ts';
import { mostShares, ShareSet } from './share-set.ts';

/**
 * What opens a subject's record in an emergency, in the hands of its trustees: public, since each part is sealed to its holder and the
 * keys to the secret that the parts make. A subject's directory names the newest one, so that it is at hand before it is needed.
 */
export const EmergencyKit = z.strictObject({
  format: z.literal('assent-emergency-kit/1'),
  statement: ShareSet,
  /** The bundle file: section identities, sealed to the set's recipient. */
  bundle: z.base64().max(200_000),
  epochs: z.record(SectionHash, z.array(Epoch).max(64)).refine((sections) => Object.keys(sections).length <= 64),
  /** The same of what opens at once, sealed to the break-glass services among the holders: each may open it for one clinician, and answers for it. */
  minimum: z.base64().max(200_000).optional(),
  /** Without a holder: whoever has the key `recipient`, such as the clinicians of one organization. */
  shares: z.array(z.strictObject({ index: z.int().min(0).max(mostShares - 1), holder: AccountId.nullable(), recipient: AgeRecipient.optional(), sealed: z.base64().max(20_000) })).min(2).max(mostShares),
});
export type EmergencyKit = z.infer<typeof EmergencyKit>;
