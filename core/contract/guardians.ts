import { z } from 'zod';
import { AccountId, Hash, PatientId } from '../ids/index.ts';
import { mostShares } from '../sealing/share-set.ts';
import { Instant, type RoleName, signedIn, Text, withBytes } from './base.ts';
import { Evidence, EvidenceKind } from './consents.ts';
import { WillSign } from './signing.ts';

/** Whose keys: a patient's of this organization, or the organization's own, which its key stewards hold. */
export const Guarded = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('patient'), patient: PatientId }), z.strictObject({ kind: z.literal('organization') })]);
export type Guarded = z.infer<typeof Guarded>;

const Place = z.int().min(0).max(mostShares - 1);

/** Somebody with an account here, or anybody with an age key of their own: their part is a file that the `age` command opens. */
const Guardian = z.union([z.strictObject({ account: AccountId }), z.strictObject({ name: Text(120), recipient: z.string().min(10).max(2_200) })]);

export const GuardianSet = z.strictObject({
  set: Hash, threshold: z.int().min(2).max(mostShares), chosenAt: Instant, chosenBy: z.string().max(120),
  guardians: z.array(z.strictObject({ index: Place, name: z.string().max(120), account: AccountId.nullable() })).max(mostShares),
  /** Under way now: who lost their key is getting a new one. */
  recovery: z.strictObject({ recovery: Hash, begunAt: Instant, begunBy: z.string().max(120), recipient: z.string().max(2_200), given: z.array(Place).max(mostShares) }).nullable(),
});
export type GuardianSet = z.infer<typeof GuardianSet>;

/** What a guardian is asked. The patient is named: the guardian was chosen by them, and has to know whom they help. */
export const GuardianTask = z.strictObject({
  set: Hash, index: Place, threshold: z.int().min(2), of: z.enum(['patient', 'organization']), whose: z.string().max(200), chosenAt: Instant,
  recovery: z.strictObject({ recovery: Hash, begunAt: Instant, begunBy: z.string().max(120), given: z.boolean() }).nullable(),
});
export type GuardianTask = z.infer<typeof GuardianTask>;

const Pin = z.string().regex(/^\d{6,12}$/);
const Chosen = z.strictObject({ of: Guarded, guardians: z.array(Guardian).min(2).max(mostShares), threshold: z.int().min(2).max(mostShares) });

/** The acts as they are asked for, without what proves the patient's agreement. */
const GuardianAct = z.discriminatedUnion('act', [
  Chosen.extend({ act: z.literal('appoint'), evidence: EvidenceKind.nullable() }),
  z.strictObject({ act: z.literal('begin'), of: Guarded }),
  z.strictObject({ act: z.enum(['give', 'finish']), recovery: Hash }),
]);
export type GuardianAct = z.infer<typeof GuardianAct>;

const stewards = ['KeySteward', 'Admin', 'PrivacyOfficer'] as const satisfies readonly RoleName[];

export const guardians = {
  /** What one of these acts will sign. A part that is given is sealed anew, and nothing is signed. */
  willSign: signedIn.input(GuardianAct).output(WillSign),
  /** People at this workstation who could be one. */
  choices: signedIn.output(z.array(z.strictObject({ account: AccountId, name: z.string().max(120), title: z.string().max(120) })).max(200)),
  /** Null where none were chosen. */
  current: signedIn.input(z.strictObject({ of: Guarded })).output(GuardianSet.nullable()),
  /**
   * Chooses guardians, all anew: the parts of those before open nothing any more. Where one of them is left out, the patient's keys are
   * replaced as well. `evidence`: how the patient agreed; null for the organization, whose key steward is signed in.
   */
  appoint: signedIn.input(Chosen.extend({ evidence: Evidence.nullable().default(null) })).output(z.strictObject({ set: Hash })),
  /** The file of a guardian who is no account here, to be handed to them. Only they open it. */
  shareFile: signedIn.input(z.strictObject({ set: Hash, index: Place })).output(z.strictObject({ name: z.string().max(120), file: z.base64().max(100_000) })),
  /** What the person signed in holds, and whether it is asked for. */
  mine: signedIn.output(z.array(GuardianTask).max(200)),
  /** A patient who lost their PIN chooses a new one, at the desk. The old one goes on working until `finish`. For the organization: its new key steward, signed in. */
  begin: signedIn.input(z.strictObject({ of: Guarded, pin: Pin.nullable().default(null) })).output(z.strictObject({ recovery: Hash, recipient: z.string().max(2_200) })),
  /** The guardian signed in gives their part, sealed to the new key. */
  give: signedIn.input(z.strictObject({ recovery: Hash })).output(z.strictObject({ given: z.int().min(1), needed: z.int().min(2) })),
  /** The part of a guardian who is no account here, as they sealed it to the new key. */
  giveFile: withBytes('signed-in', 256 * 1024).input(z.strictObject({ recovery: Hash, index: Place, file: z.base64().min(4).max(100_000) })).output(z.strictObject({ given: z.int().min(1), needed: z.int().min(2) })),
  /** Rebuilds, hands over, and replaces the keys. `recovery.share-wrong` names the place of a part that does not belong here. */
  finish: signedIn.input(z.strictObject({ recovery: Hash, pin: Pin.nullable().default(null) })).output(z.strictObject({ set: Hash })),
  /** Nothing was opened; what was given is thrown away. */
  end: signedIn.input(z.strictObject({ recovery: Hash })).output(z.strictObject({ recovery: Hash })),
};
export const mayGuardOrganization: readonly RoleName[] = stewards;
