import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import { AppError } from '../../core/errors/index.ts';
import { Hash, type SubjectId } from '../../core/ids/index.ts';
import {
  type AgeIdentity, type AgeRecipient, base64urlToBytes, type Bundle, type BundleFile, buildDirectory, bytesToBase64url, canonicalJson, commitmentOf, decodeEnvelope, directoryEntry, disagreement, encodeIdentity, envelopeDigest, identityOf, type Keyring, keyringNameKey,
  newKeyring, publicPart, RequestText, rotated, sectionHash, keyringSecret, specialRecipients, specialSecrets, unpad,
} from '../../core/sealing/index.ts';
import { fileKeyOf, openFile, openWithKey, sealFile } from '../sealing/age-file.ts';
import { createOpenAccounts, openAccount, type OpenSigner } from './accounts.ts';
import { createFurtherAccounts } from './further-accounts.ts';
import type { Command, CommandOutput, Commands } from './protocol.ts';
import { checkShare, deal } from './shares.ts';
import { publicKeyOf, verify } from './signing.ts';
import { everyKey, follow, parseJson, unseal, unsealBundle, unsealDocument, unsealKeyring } from './unsealing.ts';
import { recipientOfSecret } from './recipient.ts';
import type { Wrapping } from './wrapping.ts';

export interface KeyServiceDependencies {
  readonly wrapping: Wrapping;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly now: () => number;
}

/** Inputs as the schema left them. */
export type KeyService = { readonly [C in Command]: (input: z.output<Commands[C]['input']>) => Promise<CommandOutput<C>> };

/** The commands themselves, without a process around them. Private keys live in its accounts and in local variables only. */
export function createKeyService({ wrapping, randomBytes, now }: KeyServiceDependencies): KeyService {
  const accounts = createOpenAccounts();
  const identityAt = (input: { account: Parameters<typeof accounts.get>[0]; path: Parameters<typeof follow>[1] }): Promise<AgeIdentity> =>
    follow(accounts.get(input.account).identity, input.path);

  async function sealedBundle(bundle: Bundle, recipients: readonly AgeRecipient[]): Promise<CommandOutput<'sealBundle'>> {
    const { sections, files } = publicPart(bundle);
    // Left out where there are none, so that an Assent from before them opens what it could open.
    return { sealed: await sealFile(canonicalJson({ ...bundle, files: bundle.files ?? undefined }), recipients), sections, files };
  }

  /** The padded plaintext of a file that is the registered document. */
  async function opened({ account, path, file, expected }: z.output<Commands['openDocument']['input']>): Promise<Uint8Array> {
    const plaintext = await unsealDocument(accounts.get(account).identity, path, file, expected.document);
    const reading = decodeEnvelope(plaintext);
    if (!reading.ok) throw new AppError('document.tampered', { check: reading.reason });
    const { envelope } = reading;
    const differs = disagreement(envelope, expected);
    if (differs === 'network') throw new AppError('document.foreign-network');
    if (differs === 'superseded') throw new AppError('document.superseded');
    if (differs !== null) throw new AppError('document.tampered', { check: differs });
    if (!verify(envelope.author, envelopeDigest(envelope), hexToBytes(envelope.signature))) throw new AppError('document.tampered', { check: 'signature' });
    return plaintext;
  }

  function withFurther<Value>(account: Parameters<typeof accounts.signer>[0], path: string, use: (key: OpenSigner) => Value): Value {
    const key = accounts.signer(account).further(path);
    try { return use(key); } finally { key.forget(); }
  }

  return {
    async createAccount({ secret, seed, kind = 'x25519' }) {
      const secrets = { seed: seed?.slice() ?? randomBytes(32), scalar: randomBytes(32), kind };
      const copies = { seed: secrets.seed.slice(), scalar: secrets.scalar.slice(), kind };
      const account = await openAccount(secrets);
      const wrapped = await wrapping.wrap(copies, account.publicKey, secret);
      copies.seed.fill(0);
      copies.scalar.fill(0);
      accounts.add(account);
      return { account: account.account, publicKey: Hash.parse(bytesToHex(account.publicKey)), recipient: account.recipient, wrapped };
    },

    async unlock({ account, wrapped, secret }) {
      const opened = await openAccount(await wrapping.unwrap(wrapped, publicKeyOf(account), secret));
      if (opened.account !== account) throw new AppError('session.wrong-secret');
      accounts.add(opened);
      return { recipient: opened.recipient };
    },

    async rewrap({ account, wrapped, secret, newSecret }) {
      const secrets = await wrapping.unwrap(wrapped, publicKeyOf(account), secret);
      const again = await wrapping.wrap(secrets, publicKeyOf(account), newSecret);
      secrets.seed.fill(0);
      secrets.scalar.fill(0);
      return { wrapped: again };
    },

    isUnlocked: ({ account }) => Promise.resolve({ unlocked: accounts.has(account) }),
    lockAccount({ account }) {
      accounts.close(account);
      return Promise.resolve({});
    },
    lockAll() {
      accounts.closeAll();
      return Promise.resolve({});
    },

    async pseudonym({ account, path }) {
      return { pseudonym: withFurther(account, path, (key) => key.account) };
    },
    async sign({ account, payload, path }) {
      return { signature: path === undefined ? accounts.signer(account).sign(payload) : withFurther(account, path, (key) => key.sign(payload)) };
    },

    async signEnvelope({ account, draft }) {
      if (draft.author !== account) throw new AppError('app.invalid-input', { field: 'author' });
      return { signature: bytesToHex(accounts.get(account).sign(envelopeDigest(draft))), commitment: commitmentOf(draft) };
    },

    async newSharedIdentity({ recipients, kind = 'x25519' }) {
      const scalar = randomBytes(32);
      const shared = { recipient: await recipientOfSecret(scalar, kind), sealed: await sealFile(`${encodeIdentity(scalar, kind)}\n`, recipients) };
      scalar.fill(0);
      return shared;
    },

    async reseal({ account, path, file, recipients }) {
      const content = await unseal(file, await identityAt({ account, path }));
      const sealed = await sealFile(content, recipients);
      content.fill(0);
      return { sealed };
    },

    async createSubject({ subject, sections, recipients, kind = 'x25519' }) {
      const keyring = newKeyring(subject, randomBytes(32), kind);
      const nameKey = keyringNameKey(keyring);
      const named = sections.map((name) => ({ ...name, hash: sectionHash(nameKey, name) }));
      const directory = await buildDirectory(keyring, 1, named.map(({ hash }) => ({ hash, from: 0 })), recipientOfSecret);
      return { keyring: await sealFile(canonicalJson(keyring), recipients), sections: named, directory: canonicalJson(directory) };
    },

    async directoryEntries({ account, path, keyring: file, sections }) {
      const keyring = await unsealKeyring(file, await identityAt({ account, path }));
      const nameKey = keyringNameKey(keyring);
      return {
        sections: await Promise.all(sections.map(async ({ from, ...name }) => {
          const hash = sectionHash(nameKey, name);
          return { ...name, hash, ...await directoryEntry(keyring, hash, from, recipientOfSecret) };
        })),
        ...await specialRecipients(keyring, recipientOfSecret),
      };
    },

    async rotateKeyring({ account, path, keyring: file, sections, recipients, kind = 'x25519' }) {
      const keyring = await unsealKeyring(file, await identityAt({ account, path }));
      return { sealed: await sealFile(canonicalJson(rotated(keyring, sections, randomBytes(32), kind)), recipients) };
    },

    dealShares: ({ account, holders, kind = 'x25519', ...set }) => deal({ ...set, dealer: account }, kind, holders, randomBytes, (digest) => accounts.signer(account).sign(digest)),

    async resealShare({ account, path, set, index, file, recipients }) {
      const content = await unseal(file, await identityAt({ account, path }));
      checkShare(set, index, content);
      const sealed = await sealFile(content, recipients);
      content.fill(0);
      return { sealed };
    },

    async sealBundle({ account, path, keyring: file, consent, subject, sections, files: listed, patient, issuedAt, recipients, conditions, receipt }) {
      const keyring = await unsealKeyring(file, await identityAt({ account, path }));
      ofSubject(keyring.subject, subject);
      const nameKey = keyringNameKey(keyring);
      const granted = sections.map((section) => {
        const hash = sectionHash(nameKey, section);
        return { ...section, hash, identity: listed === null ? identityOf(keyringSecret(keyring, hash, section.epoch)) : null };
      });
      const files = listed === null ? null : await Promise.all(listed.map(async ({ header, ...named }) => ({ ...named, key: await keyOfFile(keyring, named, header) })));
      const bundle: Bundle = { format: 'assent-bundle/1', consent, subject, sections: granted, files, patient, issuedAt, conditions, receipt };
      return sealedBundle(bundle, recipients);
    },

    async deriveBundle({ account, path, file, consent, sections, issuedAt, recipients, receipt }) {
      const parent = await unsealBundle(file, await identityAt({ account, path }));
      const passed = parent.sections.filter(({ hash }) => sections.includes(hash));
      if (sections.some((hash) => !passed.some((section) => section.hash === hash))) throw new AppError('document.cannot-decrypt', { why: 'not in the bundle' });
      // What the parent says of its use holds for what is derived from it.
      const files = parent.files?.filter(({ section }) => sections.includes(section)) ?? null;
      const bundle: Bundle = { ...parent, consent, sections: passed, files, issuedAt, receipt };
      return sealedBundle(bundle, recipients);
    },

    async openLogParts({ account, path, keyring: file, parts }) {
      const log = specialSecrets(await unsealKeyring(file, await identityAt({ account, path })), 'log').map(identityOf);
      const outcomes = await Promise.all(parts.map((part) => openFile(part, log)));
      return { opened: outcomes.flatMap((outcome, index) => (outcome.ok ? [{ index, content: outcome.content }] : [])) };
    },

    openRequest: async ({ account, path, file }) => parseJson(RequestText, await unseal(file, await identityAt({ account, path }))),

    openBundle: async ({ account, path, file }) => publicPart(await unsealBundle(file, await identityAt({ account, path }))),

    openDocument: async (input) => ({ envelope: unpad(await opened(input)) }),

    async resealDocument({ recipients, ...input }) {
      const plaintext = await opened(input);
      const sealed = await sealFile(plaintext, recipients);
      plaintext.fill(0);
      return { sealed };
    },

    async tryAll({ account, file, paths }) {
      const own = accounts.get(account).identity;
      const identities = new Set<AgeIdentity>([own]);
      const fileKeys = new Set<string>();
      for (const path of paths) {
        const met = await everyKey(own, path);
        for (const identity of met.identities) identities.add(identity);
        for (const key of met.fileKeys) fileKeys.add(key);
      }
      // One file, all identities: the file opens when any of them is a recipient of it.
      const opened = (await openFile(file, [...identities])).ok || (await Promise.all([...fileKeys].map((key) => openWithKey(file, base64urlToBytes(key))))).some(({ ok }) => ok);
      return { tried: identities.size + fileKeys.size, opened };
    },

    ...createFurtherAccounts({ wrapping, randomBytes, now, accounts }),

    exportIdentity: async ({ account, path }) => ({ identity: await identityAt({ account, path }) }),
  };
}

/** In base64url. A document that came before its section had a key lies in the inbox. */
async function keyOfFile(keyring: Keyring, { section, epoch }: Pick<BundleFile, 'section' | 'epoch'>, header: Uint8Array): Promise<string> {
  const key = await fileKeyOf(header, [keyringSecret(keyring, section, epoch), ...specialSecrets(keyring, 'inbox')].map(identityOf)).catch(() => null);
  if (key === null) throw new AppError('document.cannot-decrypt');
  const text = bytesToBase64url(key);
  key.fill(0);
  return text;
}

function ofSubject(found: SubjectId, expected: SubjectId): void {
  if (found !== expected) throw new AppError('document.invalid', { check: 'subject' });
}
