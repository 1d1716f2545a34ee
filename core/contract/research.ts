import { z } from 'zod';
import { AccountId, ConsentId, Hash, OrganizationId, PatientId } from '../ids/index.ts';
import { forRoles, Instant, signedIn, Text } from './base.ts';
import { Evidence, EvidenceKind } from './consents.ts';
import { Section } from './records.ts';
import { WillSign } from './signing.ts';

/** What a programme asks, in the order in which it is shown: what they may do, what limits it, that it is voluntary, and only then what one gets. */
const InWords = z.strictObject({ may: z.string().max(400), limits: z.array(z.string().max(200)).max(10), voluntary: z.string().max(300), reward: z.string().max(200).nullable() });

export const ProgrammeRow = z.strictObject({
  programme: Hash, organization: OrganizationId, organizationName: z.string().max(120), title: z.string().max(120), question: z.string().max(1000),
  /** As the Data Use Ontology writes them. */
  use: z.string().max(20), modifiers: z.array(z.string().max(20)).max(10), words: InWords, addedAt: Instant, endedAt: Instant.nullable(),
});
export type ProgrammeRow = z.infer<typeof ProgrammeRow>;

/** `covers`: whether the consent, as the network holds it, covers what the programme declares; `why` not, otherwise. */
export const MyProgramme = ProgrammeRow.extend({
  consent: ConsentId.nullable(), state: z.enum(['not-asked', 'on-its-way', 'taking-part', 'withdrawn', 'ended']), until: Instant.nullable(),
});
export type MyProgramme = z.infer<typeof MyProgramme>;

const researchers = forRoles('Researcher', 'Admin');
const one = z.strictObject({ programme: Hash });
const Given = z.strictObject({ patient: PatientId, programme: Hash, sections: z.array(Section).min(1).max(64), days: z.int().min(1).max(3650) });

const Planck = z.string().regex(/^\d{1,39}$/);
/** Above zero, in the smallest unit: 1 ASN is 10^12. */
const Payment = z.string().regex(/^[1-9]\d{0,29}$/);

/**
 * What is in escrow for a programme, as the network holds it; amounts in planck. `free`: places that nobody has yet, by the runtime's own count.
 * `left`: of the budget; `promised`: of that, to those who have a place. `clearable`: closed so long that its rows may go.
 */
export const Funding = z.strictObject({
  id: Hash, payment: Planck, payments: z.int().min(1), places: z.int().min(1), free: z.int().min(0), participants: z.int().min(0), left: Planck, promised: Planck,
  enrolUntil: Instant, settleUntil: Instant, state: z.enum(['open', 'paying', 'over', 'closed', 'clearable']),
});
export type Funding = z.infer<typeof Funding>;

/** One place, by its pseudonym alone: who it is stays with the clinic that asked them. `settled`: payments received. */
export const Participant = z.strictObject({ account: AccountId, state: z.enum(['asked', 'on-its-way', 'refused', 'enrolled', 'leaving', 'withdrawn']), settled: z.int().min(0) });
export type Participant = z.infer<typeof Participant>;

/** What a sponsor does with the budget. `note`: what a payment is for; it stays here, the network gets a salted commitment to it. */
export const ProgrammeAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('launch'), programme: Hash, payment: Payment, payments: z.int().min(1).max(1_000), places: z.int().min(1).max(10_000), enrolDays: z.int().min(1).max(3_650), settleDays: z.int().min(1).max(3_650) }),
  z.strictObject({ act: z.literal('enrol'), programme: Hash, participant: AccountId }),
  z.strictObject({ act: z.literal('settle'), programme: Hash, participant: AccountId, number: z.int().min(1).max(1_000), note: Text(200) }),
  z.strictObject({ act: z.literal('close'), programme: Hash }),
  z.strictObject({ act: z.literal('clear'), programme: Hash }),
]);
export type ProgrammeAct = z.infer<typeof ProgrammeAct>;

/** Of the patient who is signed in. `received`: paid so far; `balance`: what of it is still on the place's own account, and can be passed on. */
export const MyPlace = z.strictObject({
  funding: Funding.nullable(),
  place: z.strictObject({ account: AccountId, state: z.enum(['asked', 'enrolled', 'leaving', 'withdrawn']), settled: z.int().min(0), received: Planck, balance: Planck }).nullable(),
});
export type MyPlace = z.infer<typeof MyPlace>;

const mine = z.strictObject({ patient: PatientId, programme: Hash });

/**
 * `ask`: for a paid place, after a consent to research alone that stands and is final. `leave`: gives it up and keeps the consent; withdrawing
 * the consent gives the place up as well. `pass-on`: what can be spent of the reward goes to another account, less the fee.
 */
export const PlaceAct = z.discriminatedUnion('act', [
  mine.extend({ act: z.literal('ask'), consent: ConsentId }), mine.extend({ act: z.literal('leave') }), mine.extend({ act: z.literal('pass-on'), to: AccountId }),
]);
export type PlaceAct = z.infer<typeof PlaceAct>;

export const research = {
  /** What this organization asks patients about, and what others ask through it. */
  programmes: forRoles('Researcher', 'Admin', 'PrivacyOfficer', 'Auditor').output(z.array(ProgrammeRow.extend({ takingPart: z.int().min(0), withdrawn: z.int().min(0) })).max(200)),
  /** Says a programme: its words are final, since consents commit to them. `use` and `modifiers` are DUO numbers. */
  offer: researchers.input(z.strictObject({
    title: Text(120), question: Text(1000), use: z.int().min(0).max(65_535), modifiers: z.array(z.int().min(0).max(65_535)).max(10), disease: Text(120).nullable(), reward: Text(200).nullable(),
  })).output(one.extend({ file: z.string().max(8_000) })),
  /** Another organization's programme, from its file, for this one's patients. */
  add: forRoles('Admin', 'PrivacyOfficer').input(z.strictObject({ file: z.string().max(8_000) })).output(one),
  /** Nobody is asked any more. Who takes part withdraws for themselves, or stays until their consent ends. */
  end: researchers.input(one).output(one),
  /** The programmes a patient may take part in, and where they stand with each. */
  forPatient: signedIn.input(z.strictObject({ patient: PatientId })).output(z.array(MyProgramme).max(200)),
  /** What taking part will sign. */
  willSign: signedIn.input(Given.extend({ evidence: EvidenceKind })).output(WillSign),
  /** A consent to research alone, under the programme's own clauses. Withdrawing it is `consents.revoke`: as many steps. */
  give: signedIn.input(Given.extend({ evidence: Evidence })).output(z.strictObject({ consent: ConsentId })),

  /** The budget that stands, or else the last one; null where there never was one. Asks the network. */
  funding: forRoles('Researcher', 'Admin', 'PrivacyOfficer', 'Auditor').input(one).output(Funding.nullable()),
  participants: researchers.input(one).output(z.array(Participant).max(20_000)),
  /** What an act of the sponsor will sign; `act` does it. */
  actWillSign: researchers.input(ProgrammeAct).output(WillSign),
  act: researchers.input(ProgrammeAct).output(one),

  /** Where the patient who is signed in stands with the budget. */
  place: signedIn.input(mine).output(MyPlace),
  /** What an act of the patient will sign; `placeAct` does it. */
  placeWillSign: signedIn.input(PlaceAct).output(WillSign),
  placeAct: signedIn.input(PlaceAct).output(one),
};
