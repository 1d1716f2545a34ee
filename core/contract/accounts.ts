import { z } from 'zod';
import { AccountId, Hash } from '../ids/index.ts';
import { forRoles, Instant, Text, withBytes } from './base.ts';
import { DecodedCall } from './signing.ts';

/** Their accounts hold the organization's own money and stakes; staff and patients need none. */
const keepers = ['Admin', 'Validator'] as const;
const forKeepers = forRoles(...keepers);

/** `local`: its key is here, under a passphrase. `carried`: it signs on a device without a network. `watched`: it is only looked at. */
export const AccountKind = z.enum(['local', 'carried', 'watched']);
export const AccountRow = z.strictObject({ account: AccountId, name: z.string().max(120), kind: AccountKind, path: z.string().max(200), hasPhrase: z.boolean(), addedByName: z.string().max(120), addedAt: Instant });
export type AccountRow = z.infer<typeof AccountRow>;

/** Too short a one would be guessed where a file of it is found. */
const Passphrase = z.string().min(8).max(200);
/** `//hard` and `/soft` steps. */
const Path = z.string().max(200);
const Name = Text(120);
const Amount = z.string().regex(/^[1-9]\d{0,38}$/);
const Made = z.strictObject({ account: AccountId });

/** Two updates in the format of such a device, and what a person compares on it. */
export const NetworkLesson = z.strictObject({
  genesis: Hash, title: z.string().max(60), name: z.string().max(60), version: z.int().min(0), prefix: z.int().min(0).max(16_383), unit: z.string().max(12), decimals: z.int().min(0).max(30),
  /** Blake2b-256. */
  metadataHash: Hash, specs: z.base64().max(2_000), metadata: z.base64().max(4_000_000),
});
export type NetworkLesson = z.infer<typeof NetworkLesson>;

export const accounts = {
  list: forKeepers.output(z.array(AccountRow).max(200)),
  /** A new phrase, shown this once. It is stored only after three of its words were written back. */
  draft: forKeepers.input(z.strictObject({ words: z.union([z.literal(12), z.literal(24)]) })).output(z.strictObject({ draft: z.string().max(64), phrase: z.string().max(400), places: z.array(z.int().min(1).max(24)).length(3) })),
  /** `words`: those at the places asked for. Errors: `account.words-differ`, `account.draft-gone`. */
  create: forKeepers.input(z.strictObject({ draft: z.string().regex(/^[0-9a-f]{64}$/), words: z.array(z.string().max(40)).length(3), name: Name, path: Path.default(''), passphrase: Passphrase })).output(Made),
  importPhrase: forKeepers.input(z.strictObject({ phrase: z.string().min(20).max(400), name: Name, path: Path.default(''), passphrase: Passphrase })).output(Made),
  /** A file of polkadot.js; `name` null takes the file's. */
  importFile: forKeepers.input(z.strictObject({ file: z.string().max(20_000), password: z.string().max(200), name: Name.nullable().default(null), passphrase: Passphrase })).output(Made),
  /** Some steps from one that is here, under the same passphrase. */
  derive: forKeepers.input(z.strictObject({ account: AccountId, passphrase: Passphrase, path: Path.min(2), name: Name })).output(Made),
  /** Without a key: to look at, or to sign for on a device without a network. `address` may be the text of the device's QR code. */
  add: forKeepers.input(z.strictObject({ address: Text(200), name: Name, kind: z.enum(['watched', 'carried']) })).output(Made),
  rename: forKeepers.input(z.strictObject({ account: AccountId, name: Name })).output(Made),
  /** `confirm`: the account's name, written again. A key that is only here is gone with it. */
  forget: forKeepers.input(z.strictObject({ account: AccountId, confirm: Name })).output(Made),
  exportFile: forKeepers.input(z.strictObject({ account: AccountId, passphrase: Passphrase, password: Passphrase })).output(z.strictObject({ name: z.string().max(160), file: z.string().max(20_000) })),
  exportPhrase: forKeepers.input(z.strictObject({ account: AccountId, passphrase: Passphrase })).output(z.strictObject({ phrase: z.string().max(400), path: Path })),
  /** A payment to be signed on a device without a network: the frames to show it as QR codes, and what they say. */
  prepare: withBytes([...keepers], 16 * 1024).input(z.strictObject({ from: AccountId, to: AccountId, amount: Amount }))
    .output(z.strictObject({ payment: z.string().max(64), frames: z.array(z.base64()).min(1).max(64), calls: z.array(DecodedCall).min(1).max(64), fee: z.string().max(40), until: Instant })),
  /** What a device without a network is shown so that it knows this one. */
  lesson: forKeepers.output(NetworkLesson),
  /** The signature as the device shows it. Errors: `account.signature-invalid`, `account.signature-expired`. */
  submit: forKeepers.input(z.strictObject({ payment: z.string().max(64), signature: z.string().max(400) })).output(z.strictObject({ id: z.string().max(70) })),
};
