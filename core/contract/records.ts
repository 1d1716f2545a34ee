/** What documents, sections and decisions look like on the wire. */
import { z } from 'zod';
import { actions, type Action as ActionName, purposes, type Purpose as PurposeName, sensitivities } from '../consent/vocabulary.ts';
import { chainClauses, localClauses, obligations } from '../consent/types.ts';
import { AccountId, ConsentId, ContentId, DocumentId, EmergencyId, OrganizationId, SectionHash, SubjectId } from '../ids/index.ts';
import { Instant, RoleName } from './base.ts';

export const sectionCategories = ['demographics', 'alerts', 'problems', 'allergies', 'medications', 'immunizations', 'vitals', 'labs', 'procedures', 'devices', 'pregnancy', 'social-history', 'functional-status', 'advance-directives', 'encounters', 'notes', 'imaging', 'documents', 'plans', 'financial'] as const;
export const SectionCategory = z.enum(sectionCategories);
export type SectionCategory = z.infer<typeof SectionCategory>;

export const Sensitivity = z.enum(sensitivities);
export type Sensitivity = z.infer<typeof Sensitivity>;

export const Section = z.strictObject({ category: SectionCategory, sensitivity: Sensitivity });
export type Section = z.infer<typeof Section>;

/** HL7 v3 ActReason codes. */
export const Purpose = z.enum(Object.keys(purposes) as PurposeName[]);
export type Purpose = PurposeName;

export const Action = z.enum(Object.keys(actions) as ActionName[]);
export type Action = ActionName;

export const FhirResource = z.looseObject({ resourceType: z.string().max(64) });
export type FhirResource = z.infer<typeof FhirResource>;

/** Saved in the vault; stored in IPFS; submitted; recorded in a block; confirmed when finalized. */
export const Stage = z.enum(['saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed']);
export type Stage = z.infer<typeof Stage>;

export const Decision = z.strictObject({
  outcome: z.enum(['permit', 'deny']),
  basis: z.enum(['None', 'OwnRecord', 'Consent', 'Emergency', 'LegalDuty', 'Delegate', 'Subject']),
  clause: z.enum([...chainClauses, ...localClauses]),
  /** What a permission asks of whoever uses it: not to hand it on, to say what it is, that somebody is told. */
  obligations: z.array(z.enum(obligations)).max(obligations.length),
  /** The workstation relies on facts older than the lease: show a banner. */
  stale: z.boolean(),
  consent: ConsentId.nullable(),
  /** The emergency that permits, which the patient is told of and a privacy officer reviews. */
  emergency: EmergencyId.nullable(),
  until: Instant.nullable(),
  /** Plain sentences for "Why?". */
  why: z.array(z.string().max(400)).max(12),
  /** The finalized block the answer rests on. */
  rests: z.strictObject({ block: z.int().min(0), hash: z.string().max(66), at: Instant, proven: z.boolean() }).nullable(),
});
export type Decision = z.infer<typeof Decision>;

export const DocumentFacts = z.strictObject({
  document: DocumentId, subject: SubjectId, organization: OrganizationId, section: Section, sectionHash: SectionHash, cid: ContentId,
  epoch: z.int().min(0), size: z.int().min(0), resources: z.int().min(0), stage: Stage, block: z.int().min(0).nullable(), author: AccountId.nullable(), authoredAt: Instant.nullable(),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

export const Grantee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), organization: OrganizationId, role: RoleName }),
  z.strictObject({ kind: z.literal('organization'), organization: OrganizationId }),
  z.strictObject({ kind: z.literal('account'), account: AccountId }),
]);
export type Grantee = z.infer<typeof Grantee>;
