import { z } from 'zod';
import { ConsentId, DocumentId, SectionHash, SubjectId } from '../ids/index.ts';
import { AgeIdentity } from './age-identity.ts';
import { ConditionsShape } from './conditions.ts';
import { Epoch, SectionName } from './section.ts';

/** Enough to recognise the patient at the grantee (two identifiers), never contact data. FHIR's own shapes and date precision. */
export const BundlePatient = z.strictObject({
  name: z.string().min(1).max(300),
  birthDate: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).nullable(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).nullable(),
  deceased: z.string().max(40).nullable().default(null),
  identifiers: z.array(z.strictObject({ system: z.string().max(300).nullable(), value: z.string().min(1).max(100), type: z.string().max(40).nullable().default(null) })).max(20),
});
export type BundlePatient = z.infer<typeof BundlePatient>;

export const BundleSection = z.strictObject({ ...SectionName.shape, hash: SectionHash, epoch: Epoch });
export type BundleSection = z.infer<typeof BundleSection>;

/** A document that a consent lists, in the file of that epoch. `authoredAt`: so that the receiver can tell a data period; null where it is not known. */
export const BundleFile = z.strictObject({ document: DocumentId, section: SectionHash, epoch: Epoch, authoredAt: z.iso.datetime().nullable() });
export type BundleFile = z.infer<typeof BundleFile>;

export const mostBundleFiles = 256;

/** An age file key: 16 bytes in base64url. */
const FileKey = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/**
 * The secret part of a consent: the identities of the sections it names, in the epoch they had when it was given. One that is limited to
 * listed documents holds no identity, but those documents' file keys: nothing else of their sections opens, whatever the software decides.
 */
export const Bundle = z.strictObject({
  format: z.literal('assent-bundle/1'),
  consent: ConsentId,
  subject: SubjectId,
  sections: z.array(z.strictObject({ ...BundleSection.shape, identity: AgeIdentity.nullable() })).min(1).max(64),
  /** Null where the consent opens whole sections. */
  files: z.array(z.strictObject({ ...BundleFile.shape, key: FileKey })).max(mostBundleFiles).nullable().default(null),
  patient: BundlePatient,
  issuedAt: z.iso.datetime(),
  /** What the consent says beyond the chain. */
  conditions: ConditionsShape.nullable().default(null),
  /** Of a referral: the secret of its receipt, see receipt.ts. */
  receipt: z.string().regex(/^[0-9a-f]{64}$/).nullable().default(null),
}).refine(({ sections, files }) => sections.every(({ identity }) => (identity === null) === (files !== null)), 'identities of sections or keys of files');
export type Bundle = z.infer<typeof Bundle>;

/** What may leave the keys process. */
export const BundlePublic = z.strictObject({ ...Bundle.shape, sections: z.array(BundleSection).min(1).max(64), files: z.array(BundleFile).max(mostBundleFiles).nullable() });
export type BundlePublic = z.infer<typeof BundlePublic>;

export const publicPart = (bundle: Bundle): BundlePublic => ({
  ...bundle,
  sections: bundle.sections.map(({ category, sensitivity, hash, epoch }) => ({ category, sensitivity, hash, epoch })),
  files: bundle.files?.map(({ document, section, epoch, authoredAt }) => ({ document, section, epoch, authoredAt })) ?? null,
});
