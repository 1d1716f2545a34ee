import { z } from 'zod';
import { PatientId } from '../ids/index.ts';
import { forRoles, signedIn } from './base.ts';
import { WillSign } from './signing.ts';

/** Who keeps a patient's keys. `elsewhere`: another organization. `onItsWay`: to whom they are being handed over. */
export const CustodyState = z.strictObject({ keeper: z.enum(['organization', 'patient', 'elsewhere']), hasPin: z.boolean(), onItsWay: z.enum(['patient', 'organization']).nullable() });
export type CustodyState = z.infer<typeof CustodyState>;

const asked = z.strictObject({ patient: PatientId, pin: z.string().regex(/^\d{6,12}$/) });
const posted = z.strictObject({ id: z.string().max(60) });

export const custody = {
  /** What handing over will sign; of giving back, also what accepts it. */
  willSign: forRoles('KeySteward').input(z.strictObject({ act: z.enum(['claim', 'giveBack']), patient: PatientId })).output(WillSign),
  current: signedIn.input(z.strictObject({ patient: PatientId })).output(CustodyState),
  /** The patient takes their keys over: their PIN, or where they have none the one they choose now. Every section gets new keys, which the organization does not hold. */
  claim: forRoles('KeySteward').input(asked).output(posted),
  /** The patient gives them back into custody, by their PIN; the key steward accepts, and the keys change again. */
  giveBack: forRoles('KeySteward').input(asked).output(posted),
};
