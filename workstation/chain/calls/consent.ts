import type { Consent, Delegation, EmergencyReview, Evidence, Grantee, Period } from '../../../core/consent/index.ts';
import type { AccountId, ConsentId, ContentId, EmergencyId, Hash, OrganizationId, RequestId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Call, EmergencyPreferences } from '../types.ts';
import { bytes, call, country, grantee, optionalCid, optional, cid } from './arguments.ts';

/** What a grant says; the chain adds who gave it and when. */
export interface ConsentTerms extends Pick<Consent, 'grantee' | 'sections' | 'actions' | 'purposes' | 'period' | 'dataPeriod' | 'duo' | 'countries' | 'parent'> {
  readonly terms: Hash;
  readonly bundle: ContentId | null;
}

const period = ({ start, end }: Period) => ({ start, end });

const termsOf = (terms: ConsentTerms) => ({
  grantee: grantee(terms.grantee), sections: terms.sections.map(bytes), actions: terms.actions, purposes: terms.purposes, period: period(terms.period),
  dataPeriod: terms.dataPeriod && period(terms.dataPeriod), terms: bytes(terms.terms), duo: terms.duo,
  countries: terms.countries.map(({ country: code, basis }) => [country(code), basis]), parent: optional(terms.parent), bundle: optionalCid(terms.bundle),
});

export const consent = {
  grant: (organization: OrganizationId, subject: SubjectId, id: ConsentId, terms: ConsentTerms, evidence: Evidence, request: RequestId | null): Call =>
    call('consent', 'grant', organization, bytes(subject), bytes(id), termsOf(terms), evidence, optional(request)),
  /** `organization` is the signer's; the terms name the parent. */
  refer: (organization: OrganizationId, subject: SubjectId, id: ConsentId, terms: ConsentTerms): Call => call('consent', 'refer', organization, bytes(subject), bytes(id), termsOf(terms)),
  /** A later end (ms), on new evidence. */
  extend: (organization: OrganizationId, subject: SubjectId, id: ConsentId, end: number, evidence: Evidence): Call => call('consent', 'extend', organization, bytes(subject), bytes(id), end, evidence),
  delegate: (organization: OrganizationId, subject: SubjectId, { delegate, relation, powers, sections, actions, purposes, period: when, evidence }: Omit<Delegation, 'grantedBy' | 'grantedAt'>): Call =>
    call('consent', 'delegate', organization, bytes(subject), delegate, { relation, powers, sections: sections.map(bytes), actions, purposes, period: period(when) }, evidence),
  endDelegation: (subject: SubjectId, delegate: AccountId): Call => call('consent', 'endDelegation', bytes(subject), delegate),
  setBundle: (organization: OrganizationId, subject: SubjectId, id: ConsentId, bundle: ContentId): Call => call('consent', 'setBundle', organization, bytes(subject), bytes(id), cid(bundle)),
  /** Only to fewer sections and an earlier end (ms). */
  narrow: (organization: OrganizationId, subject: SubjectId, id: ConsentId, sections: readonly SectionHash[], end: number): Call =>
    call('consent', 'narrow', organization, bytes(subject), bytes(id), sections.map(bytes), end),
  revoke: (organization: OrganizationId, subject: SubjectId, id: ConsentId): Call => call('consent', 'revoke', organization, bytes(subject), bytes(id)),
  request: (organization: OrganizationId, subject: SubjectId, id: RequestId, ask: {
    readonly grantee: Grantee; readonly sections: readonly SectionHash[]; readonly actions: number; readonly purposes: number; readonly period: Period; readonly text: ContentId | null;
  }): Call =>
    call('consent', 'request', organization, bytes(subject), bytes(id), grantee(ask.grantee), ask.sections.map(bytes), ask.actions, ask.purposes, period(ask.period), optionalCid(ask.text)),
  refuse: (organization: OrganizationId, subject: SubjectId, id: RequestId): Call => call('consent', 'refuse', organization, bytes(subject), bytes(id)),
  withdraw: (organization: OrganizationId, subject: SubjectId, id: RequestId): Call => call('consent', 'withdraw', organization, bytes(subject), bytes(id)),
  /** `delay` in ms; a threshold of 0 only without approvers. */
  setEmergencyPolicy: (organization: OrganizationId, policy: { readonly approvers: readonly AccountId[]; readonly threshold: number; readonly delay: number }): Call =>
    call('consent', 'setEmergencyPolicy', organization, { ...policy, approvers: [...policy.approvers] }),
  /** `reason`: the site's code, from 1; `text`: where the sealed reason in words lies. */
  openEmergency: (organization: OrganizationId, subject: SubjectId, id: EmergencyId, sections: readonly SectionHash[], reason: number, text: ContentId): Call =>
    call('consent', 'openEmergency', organization, bytes(subject), bytes(id), sections.map(bytes), reason, cid(text)),
  approveEmergency: (subject: SubjectId, id: EmergencyId): Call => call('consent', 'approveEmergency', bytes(subject), bytes(id)),
  closeEmergency: (subject: SubjectId, id: EmergencyId): Call => call('consent', 'closeEmergency', bytes(subject), bytes(id)),
  /** Of a subject: what opens at once, what never does, and whom the patient wants asked; null leaves that to the organization that opens. */
  setEmergencyPreferences: (organization: OrganizationId, subject: SubjectId, { minimum, never, policy }: EmergencyPreferences): Call =>
    call('consent', 'setEmergencyPreferences', organization, bytes(subject), { minimum: minimum.map(bytes), never: never.map(bytes), policy: policy && { ...policy, approvers: [...policy.approvers] } }),
  /** `text`: where the sealed finding lies. */
  reviewEmergency: (organization: OrganizationId, subject: SubjectId, id: EmergencyId, verdict: EmergencyReview['verdict'], text: ContentId | null): Call =>
    call('consent', 'reviewEmergency', organization, bytes(subject), bytes(id), verdict, optionalCid(text)),
  /** Anybody may say that a consent has run out. */
  announce: (subject: SubjectId, id: ConsentId): Call => call('consent', 'announce', bytes(subject), bytes(id)),
};
