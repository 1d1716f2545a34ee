/** What a signature is over, for the person who gives it: decoded from the bytes, never told beside them. */
import { z } from 'zod';
import { relations } from '../consent/delegation.ts';
import { evidences, roles } from '../consent/vocabulary.ts';
import { AccountId } from '../ids/index.ts';
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
  /** Of an organization, whatever their role. */
  z.strictObject({ kind: z.literal('everybody') }),
  z.strictObject({ kind: z.literal('nothing') }),
  /** Made at the moment of confirming; the bytes shown hold a stand-in for it. */
  z.strictObject({ kind: z.literal('later') }),
]);
export type Reading = z.infer<typeof Reading>;

/** By whom, with which key, and at whose cost. */
export const Signing = z.strictObject({
  signerName: z.string().max(120),
  /** Null where the key is made only at the moment of confirming. */
  key: AccountId.nullable(),
  /** `organization`: its fee treasury, as far as it has money and calls left. */
  payer: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('organization'), name: z.string().max(120) }), z.strictObject({ kind: z.literal('signer') }), z.strictObject({ kind: z.literal('nobody') })]),
});
export type Signing = z.infer<typeof Signing>;

/** One call as it will be signed, decoded from the very bytes. Calls inside it follow it, one deeper. */
export const DecodedCall = z.strictObject({
  depth: z.int().min(0).max(8), pallet: z.string().max(60), method: z.string().max(60), sentence: z.string().max(300),
  /** Hex of its bytes; null for a call inside another, whose bytes hold it. */
  raw: z.string().max(20_000).nullable(),
  args: z.array(z.strictObject({ name: z.string().max(60), type: z.string().max(200), value: z.string().max(2000), reading: Reading.nullable() })).max(40),
  /** Null for a call inside another, which is signed with it, and where a payment says it itself. */
  signing: Signing.nullable(),
});
export type DecodedCall = z.infer<typeof DecodedCall>;

/** What is signed and kept here, and goes to no network. `owner`: a pseudonym, or the organization's name. */
export const SignedPaper = z.strictObject({
  kind: z.enum(['guardians', 'emergency']), signerName: z.string().max(120), key: AccountId.nullable(), owner: z.string().max(120), people: z.array(z.string().max(120)).max(64), threshold: z.int().min(1),
});
export type SignedPaper = z.infer<typeof SignedPaper>;

export const WillSign = z.strictObject({
  signerName: z.string().max(120),
  /** False where some of it is made only at the moment of confirming. */
  whole: z.boolean(),
  /** None where nothing goes to the network. */
  calls: z.array(DecodedCall).max(64),
  papers: z.array(SignedPaper).max(2),
  /** Further calls of the same kind, each signed by itself, beyond those shown. */
  more: z.int().min(0),
});
export type WillSign = z.infer<typeof WillSign>;
