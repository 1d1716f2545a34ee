/**
 * Branded identifiers and their parsers. Data is parsed once, at the boundary; below it nobody takes a bare string.
 * Hashes are lower-case hex without a prefix, as they stand in the vault and in the chain client's answers.
 */
import { z } from 'zod';

const hex = (characters: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(characters)}}$`));

export const SubjectId = hex(64).brand<'SubjectId'>();
export type SubjectId = z.infer<typeof SubjectId>;

export const ConsentId = hex(64).brand<'ConsentId'>();
export type ConsentId = z.infer<typeof ConsentId>;

/** Means something only together with its subject. */
export const EmergencyId = hex(64).brand<'EmergencyId'>();
export type EmergencyId = z.infer<typeof EmergencyId>;

export const RequestId = hex(64).brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

export const DocumentId = hex(64).brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** 16-byte keyed hash of a section's category and sensitivity: opaque on chain. */
export const SectionHash = hex(32).brand<'SectionHash'>();
export type SectionHash = z.infer<typeof SectionHash>;

export const Hash = hex(64).brand<'Hash'>();
export type Hash = z.infer<typeof Hash>;

/** SS58 address with prefix 42. */
export const AccountId = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{46,50}$/).brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

export const OrganizationId = z.int().min(1).max(0xffff_ffff).brand<'OrganizationId'>();
export type OrganizationId = z.infer<typeof OrganizationId>;

/** The vault's own key of a person in care; means nothing outside this workstation. */
export const PatientId = z.string().regex(/^[0-9a-z-]{8,40}$/).brand<'PatientId'>();
export type PatientId = z.infer<typeof PatientId>;

export const JobId = z.string().regex(/^[0-9a-z-]{8,40}$/).brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;

/** CIDv1 in base32. */
export const ContentId = z.string().regex(/^b[a-z2-7]{20,120}$/).brand<'ContentId'>();
export type ContentId = z.infer<typeof ContentId>;
