import { actionsInWords, evidenceInWords, obligationInWords, purposesInWords } from './phrases.ts';
import type { Consent, Decision, Obligation } from './types.ts';

/** How ids and instants read to people; the caller knows the directory and the facility's zone. */
export interface Names {
  account(id: string): string;
  organization(id: number): string;
  /** The patient behind a subject. */
  subject(id: string): string;
  /** For example `medications`. Asked only for what the reader may know of. */
  section(hash: string): string;
  /** A day, for example `3 May 2026`. */
  day(ms: number): string;
  /** A day with its time, for what lasts minutes, for example `3 May 2026 at 14:05`. */
  time(ms: number): string;
  /** When a block was made, ms; null if not known. */
  blockTime(block: number): number | null;
}

/** In this order; what rests on old facts is said where these are. */
const spoken = ['no-onward-sharing', 'part-2-notice', 'notice', 'review', 'redact'] as const satisfies readonly Obligation[];

/** Plain sentences for "Why?", the answer first, then what it rests on. */
export function explain(decision: Decision, names: Names): string[] {
  const sentences = [`${answer(decision, names)}${decision.permit ? ` because ${ground(decision, names)}` : `: ${obstacle(decision, names)}`}.`];
  const { consent, permit, proof } = decision;
  if (permit && consent) sentences.push(evidenceInWords(consent.evidence));
  if (permit) sentences.push(...spoken.filter((one) => decision.obligations.includes(one)).map(obligationInWords));
  if (decision.clause === 'NoRelationship' || (decision.clause === 'OffShift' && consent === null)) sentences.push('State a reason to go on. It will be on record.');
  if (decision.clause === 'LeaseExpired') sentences.push('Connect to the network to check again.');
  sentences.push(`Consents and roles were last checked on ${names.day(proof.verifiedAt)}, at block ${proof.block}.`);
  if (decision.obligations.includes('stale-banner')) sentences.push('That is longer ago than this site allows, so what was changed since is not shown.');
  return sentences;
}

function answer({ permit, request }: Decision, names: Names): string {
  // A refusal must not say which sensitive part exists.
  const what = permit || request.sensitivity === 'general' ? names.section(request.section) : 'this part of the record';
  return `${names.account(request.account)} ${permit ? 'may' : 'may not'} ${actionsInWords(request.action)} ${what}`;
}

function ground({ basis, consent, emergency, request }: Decision, names: Names): string {
  if (basis.kind === 'Subject') return 'it is their own record';
  if (basis.kind === 'Delegate') return `they act for ${names.subject(request.subject)}`;
  if (basis.kind === 'LegalDuty' && request.legalGround != null) return 'of a legal claim or duty; the ground stated is on record';
  if (basis.kind === 'LegalDuty') return `the law asks for a report of it; the reason stated is on record`;
  if (basis.kind === 'OwnRecord') {
    const wrote = `${organizationOf(request.organization, names)} wrote it`;
    return request.reason === null ? wrote : `${wrote}; the reason stated is on record`;
  }
  if (basis.kind === 'Emergency') return emergency === null ? 'of an emergency' : `they opened it in an emergency on ${names.time(emergency.openedAt)}, until ${names.time(emergency.until)}, without the patient’s consent`;
  if (!consent) return 'of a consent';
  return `${names.subject(request.subject)} agreed ${agreement(consent, names)}, until ${names.day(consent.period.end)}, for ${purposesInWords(consent.purposes)}`;
}

function obstacle(decision: Decision, names: Names): string {
  const { clause, consent, request } = decision;
  const patient = names.subject(request.subject);
  switch (clause) {
    case 'OrganizationSuspended': return `${organizationOf(request.organization, names)} is suspended on the network, or unknown to it`;
    case 'RoleMissing': return request.organization === null ? `they do not act for ${patient} at this time` : `they hold no role at ${organizationOf(request.organization, names)} at this time`;
    case 'NoConsent': return `${patient} has given no consent`;
    case 'Grantee': return `${patient} has agreed for other people or organizations only`;
    case 'NoRelationship': return `they do not treat ${patient} at this time and stated no reason`;
    case 'Withheld': return 'it is withheld unless the patient allows it';
    case 'OffShift': return 'they are not on shift at this time';
    case 'Excluded': return `${patient} has said no to it`;
    case 'BeyondMandate': return `what they may do for ${patient} does not include it`;
    case 'ConfidentialToAdolescent': return `it is confidential between ${patient} and those who treat them`;
    case 'OfAge': return `${patient} has come of age and decides alone`;
    case 'Deceased': return `their mandate ended with the death of ${patient}`;
    case 'Restricted': return 'it is restricted: it is kept because it has to be, and may be used for nothing else but a legal claim or duty';
    case 'LeaseExpired': return 'it is another organization’s, and consents were last checked too long ago';
    default: return consent === null ? `no consent of ${patient} allows it` : `the consent that ${patient} gave ${agreement(consent, names)} ${shortfall(decision, consent, names)}`;
  }
}

/** What the consent that came furthest does not do. */
function shortfall({ clause, request }: Decision, consent: Consent, names: Names): string {
  switch (clause) {
    case 'Revoked': return `was withdrawn${onDay(consent.revokedAt, names)}`;
    case 'NotYet': return `begins on ${names.day(consent.period.start)}`;
    case 'Expired': return `ended on ${names.day(consent.period.end)}`;
    case 'Section': return 'does not include it';
    case 'Action': return `allows to ${actionsInWords(consent.actions)} only`;
    case 'Purpose': return `is for ${purposesInWords(consent.purposes)}, not for ${purposesInWords(request.purpose)}`;
    case 'NotInTeam': return 'is for those who treat the patient, which they do not at this time';
    case 'NoTransferBasis': return 'names no basis for giving it to this country';
    case 'ParentEnded': return 'ended with the consent that it was derived from';
    case 'NotIncluded': return 'is about other data, or about what others wrote';
    case 'Excepted': return 'makes an exception of it';
    case 'DataPeriod': return `is about ${dataPeriod(consent, names)}`;
    default: return 'does not allow it';
  }
}

/** `on 3 May 2026`, from the block's time; where that is not known, from the beginning of the period. */
function agreement(consent: Consent, names: Names): string {
  return onDay(consent.grantedAt, names).trim() || `from ${names.day(consent.period.start)}`;
}

function onDay(block: number | null, names: Names): string {
  const time = block === null ? null : names.blockTime(block);
  return time === null ? '' : ` on ${names.day(time)}`;
}

function dataPeriod(consent: Consent, names: Names): string {
  if (!consent.dataPeriod) return 'other data';
  return `data from ${names.day(consent.dataPeriod.start)} until ${names.day(consent.dataPeriod.end)} only`;
}

function organizationOf(organization: number | null, names: Names): string {
  return organization === null ? 'any organization' : names.organization(organization);
}
