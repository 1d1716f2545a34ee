/**
 * What may be asked of the keys process, once: the client, the process and the tests derive from this table.
 * Nothing secret is an output, except of `exportIdentity`, which the demo's `--export` alone calls, of `draftFurther`, which shows
 * a new phrase once, and of the two exports of a further account, which ask for its passphrase.
 */
import { z } from 'zod';
import { AccountId, ConsentId, DocumentId, Hash, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { AgeIdentity, AgeRecipient, BundleFile, BundlePatient, BundlePublic, ConditionsShape, DirectoryEntry, EnvelopeDraft, Epoch, KeyKind, mostBundleFiles, mostShares, RequestText, SectionName, ShareOwner, SharePurpose, ShareSet } from '../../core/sealing/index.ts';

const bytes = (maximum: number) => z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length > 0 && value.length <= maximum, 'bytes');
const File = bytes(64 * 1024 * 1024);
const Recipients = z.array(AgeRecipient).min(1).max(100);

/** A PIN or passphrase as typed, or raw bytes (32) for an account that a key protects already (the device's own). */
const Secret = z.union([z.string().min(4).max(200), bytes(32)]);

const SpecialSection = z.enum(['inbox', 'log']);

/**
 * One sealed file on the way from the account's own identity to the one wanted. Each is opened by the identity before it.
 * `identity`: an organization's or role's. `keyring`: a subject's; `section` may be the inbox or the log. `bundle`: a consent's.
 * `shares`: of a secret in several hands, each sealed to the identity before; they rebuild the identity of the set.
 */
export const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identity'), sealed: File }),
  z.strictObject({ kind: z.literal('bundle'), sealed: File, section: SectionHash, epoch: Epoch }),
  z.strictObject({ kind: z.literal('keyring'), sealed: File, section: z.union([SectionHash, SpecialSection]), epoch: Epoch }),
  z.strictObject({ kind: z.literal('shares'), set: ShareSet, files: z.array(z.strictObject({ index: z.int().min(0).max(mostShares - 1), sealed: bytes(64 * 1024) })).min(1).max(mostShares) }),
]);
export type Step = z.infer<typeof Step>;

/** Empty: the account's own identity. */
export const Path = z.array(Step).max(4);
export type Path = z.infer<typeof Path>;

const account = { account: AccountId };
const NamedSection = z.strictObject({ ...SectionName.shape, hash: SectionHash });
const Sealed = z.strictObject({ sealed: File });
const Nothing = z.strictObject({});
const SealedBundle = z.strictObject({ ...Sealed.shape, ...BundlePublic.pick({ sections: true, files: true }).shape });

/** What the chain says of a document. */
const Expected = z.strictObject({
  genesis: Hash, document: DocumentId, subject: SubjectId, section: SectionHash, epoch: Epoch, commitment: Hash, superseded: z.array(DocumentId).max(10_000),
});

const Passphrase = z.string().min(8).max(200);
/** Steps from a phrase to a key: `//hard` or `/soft`. Also what tells them apart for a person, so never secret. */
export const DerivationPath = z.string().max(200).regex(/^(?:\/{1,2}[A-Za-z0-9_.-]{1,40}){0,8}$/);
/** Hard steps alone: a soft one would show from which account it was derived. */
const HardPath = z.string().max(200).regex(/^(?:\/\/[A-Za-z0-9_.-]{1,40}){1,8}$/);
const Phrase = z.string().min(20).max(400);
const Wrapped = bytes(1024);
const held = { ...account, wrapped: Wrapped, passphrase: Passphrase };
const FurtherMade = z.strictObject({ ...account, wrapped: Wrapped, hasPhrase: z.boolean() });

export const commands = {
  /**
   * Makes a signing key and an age identity. The account is unlocked afterwards. `wrapped` is all that is ever stored of it.
   * `seed`: an existing sr25519 mini secret, for the public development key of a demo network.
   */
  createAccount: {
    input: z.strictObject({ secret: Secret, seed: bytes(32).optional(), kind: KeyKind.optional() }),
    output: z.strictObject({ ...account, publicKey: Hash, recipient: AgeRecipient, wrapped: bytes(1024) }),
  },
  /** `session.wrong-secret` when the secret, the account or the workstation is not the one it was wrapped with. */
  unlock: { input: z.strictObject({ ...account, wrapped: bytes(1024), secret: Secret }), output: z.strictObject({ recipient: AgeRecipient }) },
  /** The same account under a new PIN or passphrase. */
  rewrap: { input: z.strictObject({ ...account, wrapped: bytes(1024), secret: Secret, newSecret: Secret }), output: z.strictObject({ wrapped: bytes(1024) }) },
  isUnlocked: { input: z.strictObject(account), output: z.strictObject({ unlocked: z.boolean() }) },
  lockAccount: { input: z.strictObject(account), output: Nothing },
  lockAll: { input: Nothing, output: Nothing },

  /**
   * A pseudonym of the account, some hard steps away: nobody else can tell whose it is, and it comes back with the account. The same steps
   * as `path` of `sign` let it sign.
   */
  pseudonym: { input: z.strictObject({ ...account, path: HardPath }), output: z.strictObject({ pseudonym: AccountId }) },
  /** Raw sr25519, 64 bytes. Payloads over 256 bytes are hashed by the caller, as Substrate does. */
  sign: { input: z.strictObject({ ...account, payload: bytes(4 * 1024 * 1024), path: HardPath.optional() }), output: z.strictObject({ signature: bytes(64) }) },
  /** The draft's author must be the account. Complete it with `encodeEnvelope({ ...draft, signature })`. */
  signEnvelope: { input: z.strictObject({ ...account, draft: EnvelopeDraft }), output: z.strictObject({ signature: z.string().regex(/^[0-9a-f]{128}$/), commitment: Hash }) },

  /** A new identity of an organization or role, sealed to its members. */
  newSharedIdentity: { input: z.strictObject({ recipients: Recipients, kind: KeyKind.optional() }), output: z.strictObject({ recipient: AgeRecipient, sealed: File }) },
  /** The same content (identity, keyring, bundle) for other recipients. */
  reseal: { input: z.strictObject({ ...account, path: Path, file: File, recipients: Recipients }), output: Sealed },

  /** A subject's keyring, the chain names of its sections and its first directory (canonical JSON, epoch 0). */
  createSubject: {
    input: z.strictObject({ subject: SubjectId, sections: z.array(SectionName).max(128), recipients: Recipients, kind: KeyKind.optional() }),
    output: z.strictObject({ keyring: File, sections: z.array(NamedSection), directory: z.string() }),
  },
  /** Names and recipients of further sections, or of later epochs. `path` leads to the identity that opens `keyring`. */
  directoryEntries: {
    input: z.strictObject({ ...account, path: Path, keyring: File, sections: z.array(z.strictObject({ ...SectionName.shape, from: Epoch })).max(128) }),
    output: z.strictObject({ sections: z.array(z.strictObject({ ...NamedSection.shape, ...DirectoryEntry.shape })), inbox: AgeRecipient, log: AgeRecipient }),
  },

  /**
   * The same keyring with a new seed from these epochs on (see `rotated`): `sections` are all that ever had a key. `path` leads to the
   * identity that opens `keyring`; the directory of the new one comes from `directoryEntries`.
   */
  rotateKeyring: {
    input: z.strictObject({ ...account, path: Path, keyring: File, sections: z.array(z.strictObject({ hash: SectionHash, from: Epoch })).min(1).max(256), recipients: Recipients, kind: KeyKind.optional() }),
    output: Sealed,
  },

  /** A fresh identity, split: one age file for each holder, in their order, and the statement that the account signed. Nobody has the whole. */
  dealShares: {
    input: z.strictObject({
      ...account, set: Hash, genesis: Hash, purpose: SharePurpose, owner: ShareOwner, threshold: z.int().min(2).max(mostShares), dealtAt: z.iso.datetime(), kind: KeyKind.optional(), holders: z.array(AgeRecipient).min(2).max(mostShares),
    }),
    output: z.strictObject({ statement: ShareSet, shares: z.array(File) }),
  },
  /**
   * A holder's share, checked against the set and sealed to who rebuilds the secret. `recovery.share-wrong` with its place and what
   * differs; `document.cannot-decrypt` when it is not the account's.
   */
  resealShare: { input: z.strictObject({ ...account, path: Path, set: ShareSet, index: z.int().min(0).max(mostShares - 1), file: bytes(64 * 1024), recipients: Recipients }), output: Sealed },

  /**
   * The identities of the sections, or, where `files` are given, the keys of these alone: each by its header, which a section of the keyring
   * opens. `document.cannot-decrypt` where none of that epoch does.
   */
  sealBundle: {
    input: z.strictObject({
      ...account, path: Path, keyring: File, consent: ConsentId, subject: SubjectId,
      sections: z.array(z.strictObject({ ...SectionName.shape, epoch: Epoch })).min(1).max(64),
      files: z.array(z.strictObject({ ...BundleFile.shape, header: bytes(64 * 1024) })).max(mostBundleFiles).nullable().default(null),
      patient: BundlePatient, issuedAt: z.iso.datetime(), recipients: Recipients, conditions: ConditionsShape.nullable().default(null), receipt: Hash.nullable().default(null),
    }),
    output: SealedBundle,
  },
  /** Some of a bundle's keys for a consent that is derived from its own. `document.cannot-decrypt` where a section is not in it. */
  deriveBundle: {
    input: z.strictObject({ ...account, path: Path, file: File, consent: ConsentId, sections: z.array(SectionHash).min(1).max(64), issuedAt: z.iso.datetime(), recipients: Recipients, receipt: Hash }),
    output: SealedBundle,
  },
  /** Those of a log pack's files that the subject's log identity opens, by their place. The others are for other subjects, or for nobody. */
  openLogParts: {
    input: z.strictObject({ ...account, path: Path, keyring: File, parts: z.array(File).max(1_024) }), output: z.strictObject({ opened: z.array(z.strictObject({ index: z.int().min(0), content: File })) }),
  },
  /** What another organization asks of a patient here. `document.invalid` for any other file: this opens no record. */
  openRequest: { input: z.strictObject({ ...account, path: Path, file: bytes(64 * 1024) }), output: RequestText },
  /** Without the identities. */
  openBundle: { input: z.strictObject({ ...account, path: Path, file: File }), output: BundlePublic },

  /**
   * The plaintext (canonical JSON, unpadded), after schema, author's signature and agreement with the chain were checked.
   * `document.cannot-decrypt` when the path does not open the file (`why` is `not in the bundle` where the path ends before it),
   * `document.old-epoch` when another epoch's key of that bundle or keyring does; `document.foreign-network`, `document.superseded`, and
   * `document.tampered` for any other content than what was recorded.
   */
  openDocument: { input: z.strictObject({ ...account, path: Path, file: File, expected: Expected }), output: z.strictObject({ envelope: File }) },
  /** The same plaintext, byte for byte, for other recipients: what an organization does with its documents after a revoke. Checks and errors of `openDocument`. */
  resealDocument: { input: z.strictObject({ ...account, path: Path, file: File, expected: Expected, recipients: Recipients }), output: Sealed },

  /** Tries every identity met on the paths, the account's own, and all sections of every bundle. `tried` counts distinct identities. */
  tryAll: {
    input: z.strictObject({ ...account, file: File, paths: z.array(Path).max(2_000) }),
    output: z.strictObject({ tried: z.int().min(0), opened: z.boolean() }),
  },
  /**
   * Further accounts: beside people's own, each under a passphrase of its own, able to sign and no more. `wrapped` is all that is stored.
   * A draft lives in this process only, until it is kept, for ten minutes at most: `account.draft-gone` after that.
   */
  draftFurther: {
    input: z.strictObject({ words: z.union([z.literal(12), z.literal(24)]) }),
    output: z.strictObject({ draft: Hash, phrase: Phrase, places: z.array(z.int().min(1).max(24)).length(3) }),
  },
  /** The words at the places that were asked for, from 1. `account.words-differ`; the fifth time the draft is gone. */
  keepFurther: {
    input: z.strictObject({ draft: Hash, words: z.array(z.string().max(40)).length(3), path: DerivationPath, passphrase: Passphrase }),
    output: FurtherMade,
  },
  /** `account.phrase-invalid`. */
  importPhrase: { input: z.strictObject({ phrase: Phrase, path: DerivationPath, passphrase: Passphrase }), output: FurtherMade },
  /** A file of polkadot.js, version 3 or older. `account.file-invalid`; `session.wrong-secret` for its own password. */
  importFile: { input: z.strictObject({ file: z.string().max(20_000), password: z.string().max(200), passphrase: Passphrase }), output: FurtherMade.extend({ name: z.string().max(120).nullable() }) },
  /** Another account, some steps further. It takes the same passphrase. */
  deriveFurther: { input: z.strictObject({ ...held, path: DerivationPath.min(2) }), output: FurtherMade },
  /** It signs until `lockAccount`. */
  unlockFurther: { input: z.strictObject(held), output: Nothing },
  /** JSON as polkadot.js writes it: version 3, scrypt and xsalsa20-poly1305 under `password`. */
  exportFile: { input: z.strictObject({ ...held, password: Passphrase, name: z.string().max(120), genesis: Hash.nullable() }), output: z.strictObject({ file: z.string().max(20_000) }) },
  /** `account.no-phrase` where there is none. */
  exportPhrase: { input: z.strictObject(held), output: z.strictObject({ phrase: Phrase }) },

  /** For `npm run demo -- --export` alone: the age identity that opens the exported document. */
  exportIdentity: { input: z.strictObject({ ...account, path: Path }), output: z.strictObject({ identity: AgeIdentity }) },
} as const;

export type Commands = typeof commands;
export type Command = keyof Commands;
export type CommandInput<C extends Command> = z.input<Commands[C]['input']>;
export type CommandOutput<C extends Command> = z.output<Commands[C]['output']>;

export const isCommand = (value: unknown): value is Command => typeof value === 'string' && Object.hasOwn(commands, value);

export const Start = z.strictObject({ start: z.strictObject({ workstationSecret: bytes(32) }) });
export const Request = z.strictObject({ id: z.int().min(1), command: z.string().max(40), input: z.unknown() });
export const Reply = z.union([
  z.strictObject({ id: z.int().min(1), output: z.unknown() }),
  z.strictObject({ id: z.int().min(1), error: z.strictObject({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) }) }),
]);
