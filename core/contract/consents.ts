import { z } from 'zod';
import { evidences } from '../consent/vocabulary.ts';
import { ConsentId, OrganizationId, PatientId, RequestId, SubjectId } from '../ids/index.ts';
import { Instant, inCare, RoleName, signedIn, Text } from './base.ts';
import { Action, Decision, Grantee, Purpose, Section, Stage } from './records.ts';
import { WillSign } from './signing.ts';

export const ConsentState = z.enum(['pending', 'waiting-for-keys', 'active', 'not-yet', 'expired', 'revoked']);

export const ConsentRow = z.strictObject({
  consent: ConsentId, subject: SubjectId, patient: PatientId.nullable(), grantee: Grantee, granteeName: z.string().max(200),
  sections: z.array(Section).max(64), actions: z.array(Action).max(3), purposes: z.array(Purpose).max(8), start: Instant, end: Instant,
  evidence: z.enum(evidences), grantedByName: z.string().max(120).nullable(), state: ConsentState, stage: Stage, block: z.int().nullable(), revokedAt: Instant.nullable(),
});
export type ConsentRow = z.infer<typeof ConsentRow>;

export const RequestRow = z.strictObject({
  request: RequestId, subject: SubjectId, patient: PatientId.nullable(), patientName: z.string().max(200).nullable(), requester: OrganizationId, requesterName: z.string().max(120),
  grantee: Grantee, granteeName: z.string().max(200), sections: z.array(Section).max(64), purposes: z.array(Purpose).max(8), start: Instant, end: Instant, text: z.string().max(500).nullable(),
  state: z.enum(['open', 'granted', 'refused', 'withdrawn']), ours: z.boolean(), stage: Stage,
});
export type RequestRow = z.infer<typeof RequestRow>;

/** How the patient agreed. A PIN opens the patient's own keys; paper and guardian need a key steward at the desk. */
export const Evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), pin: z.string().regex(/^\d{6,12}$/) }),
  z.strictObject({ kind: z.literal('paper'), witness: Text(120) }),
  z.strictObject({ kind: z.literal('guardian'), guardian: Text(120), relation: Text(60) }),
  /** The patient themself is signed in. */
  z.strictObject({ kind: z.literal('self') }),
]);

export const ConsentTemplate = z.strictObject({ id: z.string().max(40), name: z.string().max(120), sentence: z.string().max(300), days: z.int().min(1), purposes: z.array(Purpose), sections: z.array(Section).max(64) });
export type ConsentTemplate = z.infer<typeof ConsentTemplate>;

const Terms = z.strictObject({
  grantee: Grantee, sections: z.array(Section).min(1).max(64), actions: z.array(Action).min(1).max(3).default(['read']), purposes: z.array(Purpose).min(1).max(8), start: Instant, end: Instant,
});

const Asked = Terms.omit({ grantee: true, actions: true }).extend({ role: RoleName });
const EvidenceKind = z.enum(['pin', 'paper', 'guardian', 'self']);

/** The acts as they are asked for, without what proves the patient's agreement. */
const ConsentAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('grant'), patient: PatientId, terms: Terms, evidence: EvidenceKind, request: RequestId.nullable().default(null) }),
  z.strictObject({ act: z.literal('revoke'), patient: PatientId, consent: ConsentId, evidence: EvidenceKind }),
  z.strictObject({ act: z.literal('request'), patient: PatientId, organization: OrganizationId, terms: Asked }),
  z.strictObject({ act: z.literal('refuse'), request: RequestId }),
]);
export type ConsentAct = z.infer<typeof ConsentAct>;

export const consents = {
  /** What one of these acts will sign: the call that the act itself will make. */
  willSign: signedIn.input(ConsentAct).output(WillSign),
  templates: signedIn.output(z.array(ConsentTemplate).max(20)),
  /** Organizations and their roles that can be given consent. */
  grantees: signedIn.output(z.array(z.strictObject({ organization: OrganizationId, name: z.string().max(120), own: z.boolean(), roles: z.array(RoleName).max(11) })).max(50)),
  forPatient: signedIn.input(z.strictObject({ patient: PatientId })).output(z.array(ConsentRow).max(500)),
  grant: signedIn.input(z.strictObject({ patient: PatientId, terms: Terms, evidence: Evidence, request: RequestId.nullable().default(null) })).output(z.strictObject({ consent: ConsentId })),
  /** Takes no more steps than giving. */
  revoke: signedIn.input(z.strictObject({ patient: PatientId, consent: ConsentId, evidence: Evidence })).output(z.strictObject({ consent: ConsentId })),
  /** Asks for consent to another organization's record of this patient. */
  request: inCare.input(z.strictObject({ patient: PatientId, organization: OrganizationId, terms: Asked, text: Text(500).nullable().default(null) })).output(z.strictObject({ request: RequestId })),
  requests: signedIn.input(z.strictObject({ state: z.enum(['open', 'all']).default('open') })).output(z.array(RequestRow).max(200)),
  refuse: signedIn.input(z.strictObject({ request: RequestId })).output(z.strictObject({ request: RequestId })),
  /** The clause that decided, in words. */
  explain: inCare.input(z.strictObject({ patient: PatientId, organization: OrganizationId, purpose: Purpose.default('TREAT') })).output(Decision),
};
