import { z } from 'zod';
import { ConsentId, Hash, OrganizationId, PatientId } from '../ids/index.ts';
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
};
