import type { AccountId, ConsentId, DocumentId, EmergencyId, OrganizationId, SectionHash, SubjectId } from '../ids/index.ts';
import type { LocalFacts } from './local-facts.ts';
import type { Evidence, Role, Sensitivity } from './vocabulary.ts';

/** Milliseconds since the epoch, half-open: `start` is in, `end` is out. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

export type Grantee =
  | { readonly kind: 'Account'; readonly account: AccountId }
  | { readonly kind: 'Organization'; readonly organization: OrganizationId }
  | { readonly kind: 'Role'; readonly organization: OrganizationId; readonly role: Role };

/** A consent as the chain holds it (`consent.consents`), mirrored from proven state. */
export interface Consent {
  readonly id: ConsentId;
  readonly subject: SubjectId;
  readonly grantee: Grantee;
  readonly sections: readonly SectionHash[];
  /** Bit set, see `actions`. */
  readonly actions: number;
  /** Bit set, see `purposes`. */
  readonly purposes: number;
  readonly period: Period;
  /** Limits the data by the time it is about, not the time it is read. */
  readonly dataPeriod: Period | null;
  /** Commitment to the text the patient saw, 32 bytes in hex. */
  readonly terms: string;
  readonly duo: number | null;
  readonly countries: readonly { readonly country: string; readonly basis: number }[];
  readonly parent: ConsentId | null;
  /** CID of the sealed key bundle; null while no key holder has made it. */
  readonly bundle: string | null;
  readonly evidence: Evidence;
  readonly grantedBy: AccountId;
  /** Block number. */
  readonly grantedAt: number;
  /** Block number. */
  readonly revokedAt: number | null;
  /** True once the runtime has raised the epochs after the end. */
  readonly lapsed: boolean;
}

/** One clinician reading one subject without its consent, for a while (`consent.emergencies`). Times in ms since the epoch. */
export interface Emergency {
  readonly id: EmergencyId;
  readonly subject: SubjectId;
  readonly organization: OrganizationId;
  readonly openedBy: AccountId;
  /** The site's code for why, from 1. */
  readonly reason: number;
  /** CID of the sealed reason in words. */
  readonly text: string | null;
  /** All that may open. */
  readonly sections: readonly SectionHash[];
  /** Those of them that opened at once. */
  readonly minimum: readonly SectionHash[];
  readonly openedAt: number;
  /** When the rest opens: at the end of the wait, or when enough have approved. */
  readonly restAt: number;
  /** When it closes by itself. */
  readonly until: number;
  readonly approvers: readonly AccountId[];
  readonly threshold: number;
  readonly approvals: readonly AccountId[];
  readonly closedAt: number | null;
  readonly review: EmergencyReview | null;
}

/** What a privacy officer found. */
export interface EmergencyReview {
  readonly reviewedBy: AccountId;
  readonly verdict: 'Justified' | 'NotJustified';
  /** CID of the sealed finding. */
  readonly text: string | null;
  readonly reviewedAt: number;
}

/** A role of an account at an organization (`registry.assignments`). Times in ms since the epoch. */
export interface Assignment {
  readonly organization: OrganizationId;
  readonly account: AccountId;
  readonly role: Role;
  readonly from: number;
  readonly until: number | null;
  readonly licence: string | null;
  readonly assignedBy: AccountId;
  readonly endedAt: number | null;
}

/** The question, in the chain's terms plus what only the workstation knows. */
export interface DecisionRequest {
  readonly subject: SubjectId;
  readonly section: SectionHash;
  readonly sensitivity: Sensitivity;
  /** The organization for which the account asks; null for a patient who asks for themselves. */
  readonly organization: OrganizationId | null;
  readonly account: AccountId;
  /** One bit or several; all must be allowed. */
  readonly action: number;
  /** One bit or several; all must be allowed. */
  readonly purpose: number;
  /** Who wrote the document; null where the question is about a section and no document yet. */
  readonly author: OrganizationId | null;
  /** What time the data is about, ms since the epoch; null where unknown. */
  readonly dataFrom: number | null;
  /** Why a person without a treating relationship looks at their own organization's record. */
  readonly reason: string | null;
  /** The document it is about, of which a restriction is asked; null for a question about a section. */
  readonly document: DocumentId | null;
  /** The account that signed it; null, or left out, where not known. */
  readonly writer?: AccountId | null;
  /** The legal ground on which a privacy officer looks at what is restricted; left out of every other question. */
  readonly legalGround?: string | null;
}

/** Everything a decision rests on. Facts of the chain come from proven state, the rest from the site. */
export interface DecisionFacts {
  /** Null where the chain knows no such organization. */
  readonly organizationStatus: 'Active' | 'Suspended' | null;
  /** Of the account, at any organization: others are ignored. */
  readonly assignments: readonly Assignment[];
  /** Of the subject: others are ignored. */
  readonly consents: readonly Consent[];
  /** Of the subject: others are ignored. */
  readonly emergencies: readonly Emergency[];
  /** Accounts that are the patient: the controller, or in custody the patient's own account of this site. */
  readonly subjectAccounts: readonly AccountId[];
  /** True while the account treats the patient (encounter, ward, team of the signed site roster). */
  readonly treating: boolean;
  /** True while a reason that the account stated for this patient still counts. It opens what is general, never what is sensitive. */
  readonly reasonStands: boolean;
  /** True while the document's processing is restricted: it is kept because it has to be, and for nothing else. */
  readonly restricted: boolean;
  readonly proof: Proof;
  /** What the chain is never told; left out, nothing of it is known and nothing of it narrows. */
  readonly local?: LocalFacts;
}

/** What the chain facts rest on. */
export interface Proof {
  /** Number of the finalized block the facts were read at. */
  readonly block: number;
  /** When that block was last verified as the newest, ms since the epoch. */
  readonly verifiedAt: number;
  /** How long the facts may be relied on without a newer block, ms. */
  readonly leaseMs: number;
}

/** The clauses of the runtime's `ConsentApi::decide`, in its SCALE order. */
export const chainClauses = [
  'NoConsent', 'Revoked', 'NotYet', 'Expired', 'Grantee', 'RoleMissing', 'OrganizationSuspended', 'Section', 'Action', 'Purpose', 'DataPeriod', 'Permitted', 'OwnRecord', 'Emergency',
] as const;
export type ChainClause = (typeof chainClauses)[number];

/** Clauses that only the workstation says, each narrowing what the chain permits (except `Subject` and `Delegate`: who is the patient, or acts for them). */
export const localClauses = [
  'NoRelationship', 'Withheld', 'LeaseExpired', 'Subject', 'OffShift', 'NotInTeam', 'NoTransferBasis', 'ParentEnded', 'NotIncluded', 'Excepted', 'Excluded',
  'Delegate', 'BeyondMandate', 'ConfidentialToAdolescent', 'OfAge', 'Deceased', 'Restricted',
] as const;
export type LocalClause = (typeof localClauses)[number];
export type Clause = ChainClause | (typeof localClauses)[number];

export type Basis =
  | { readonly kind: 'None' }
  | { readonly kind: 'OwnRecord' }
  | { readonly kind: 'Consent'; readonly consent: ConsentId }
  | { readonly kind: 'Emergency'; readonly emergency: EmergencyId }
  | { readonly kind: 'LegalDuty' }
  | { readonly kind: 'Delegate' }
  | { readonly kind: 'Subject' };

/** What the runtime answers. */
export interface ChainDecision {
  readonly permit: boolean;
  readonly basis: Basis;
  readonly clause: ChainClause;
  /** The consent that decided: the permitting one, or the one that came furthest. Null where none did. */
  readonly consent: Consent | null;
  /** The emergency that permits; null where none does. */
  readonly emergency: Emergency | null;
  readonly obligations: readonly ChainObligation[];
}

/**
 * What a permission obliges to, in the order of the runtime's bits. `no-onward-sharing`: the basis does not name the action share.
 * `notice`: the patient is told. `review`: who reads answers for it to a privacy officer.
 */
export const chainObligations = ['no-onward-sharing', 'notice', 'review'] as const;
export type ChainObligation = (typeof chainObligations)[number];

/**
 * `stale-banner`: show that the facts are older than the lease. `redact`: what leaves is cut to what was permitted, since something was not.
 * `part-2-notice`: 42 CFR 2.32, the notice that goes with records of treatment of substance use.
 */
export const obligations = [...chainObligations, 'stale-banner', 'redact', 'part-2-notice'] as const;
export type Obligation = (typeof obligations)[number];

export interface Decision {
  readonly permit: boolean;
  readonly basis: Basis;
  readonly clause: Clause;
  readonly consent: Consent | null;
  readonly emergency: Emergency | null;
  readonly obligations: readonly Obligation[];
  readonly proof: Proof;
  readonly request: DecisionRequest;
  /** When it was decided, ms since the epoch. */
  readonly at: number;
}
