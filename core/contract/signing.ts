/** What a signature is over, for the person who gives it: decoded from the bytes, never told beside them. */
import { z } from 'zod';
import { relations } from '../consent/delegation.ts';
import { evidences, roles } from '../consent/vocabulary.ts';
import { Action, Purpose, Section } from './records.ts';

/** What the value of an argument means, as far as this workstation knows; the window has the words for it. */
export const Reading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name'), text: z.string().max(200) }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('evidence'), evidence: z.enum(evidences) }),
  z.strictObject({ kind: z.literal('time'), at: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('period'), start: z.iso.datetime(), end: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('actions'), actions: z.array(Action).max(3) }),
  z.strictObject({ kind: z.literal('purposes'), purposes: z.array(Purpose).max(16) }),
  z.strictObject({ kind: z.literal('relation'), relation: z.enum(relations) }),
  z.strictObject({ kind: z.literal('powers'), powers: z.array(z.enum(['grant', 'revoke', 'refuse'])).max(3) }),
  z.strictObject({ kind: z.literal('wait'), seconds: z.int().min(0) }),
  /** `unknown`: sections whose meaning is not known here, or not told to who asks. */
  z.strictObject({ kind: z.literal('sections'), sections: z.array(Section).max(64), unknown: z.int().min(0) }),
  z.strictObject({ kind: z.literal('tokens'), planck: z.string().max(40) }),
  z.strictObject({ kind: z.literal('nothing') }),
  /** Made at the moment of confirming; the bytes shown hold a stand-in for it. */
  z.strictObject({ kind: z.literal('later') }),
]);
export type Reading = z.infer<typeof Reading>;

/** One call as it will be signed, decoded from the very bytes. Calls inside it follow it, one deeper. */
export const DecodedCall = z.strictObject({
  depth: z.int().min(0).max(8), pallet: z.string().max(60), method: z.string().max(60), sentence: z.string().max(300),
  /** Hex of its bytes; null for a call inside another, whose bytes hold it. */
  raw: z.string().max(20_000).nullable(),
  args: z.array(z.strictObject({ name: z.string().max(60), type: z.string().max(200), value: z.string().max(2000), reading: Reading.nullable() })).max(40),
});
export type DecodedCall = z.infer<typeof DecodedCall>;

export const WillSign = z.strictObject({
  signerName: z.string().max(120),
  /** False where some of it is made only at the moment of confirming. */
  whole: z.boolean(),
  /** None where the act stays at this workstation. */
  calls: z.array(DecodedCall).max(64),
  /** Further calls of the same kind, each signed by itself, beyond those shown. */
  more: z.int().min(0),
});
export type WillSign = z.infer<typeof WillSign>;
