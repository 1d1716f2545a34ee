import type { Conditions, Grantee } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ContentId, type ConsentId, type SectionHash } from '../../../core/ids/index.ts';
import { AgeRecipient, type BundlePatient, ConditionsShape, bytesToUtf8, type Directory, reaches } from '../../../core/sealing/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import { headerLength } from '../../sealing/age-file.ts';
import { recipientCid } from '../../sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { type BundleEpochs, type Document, documentsOfSubject, epochsOf, knownRecipient, putRecipient, type RecipientOwner, type Subject } from '../../vault/repositories/index.ts';
import { firstThatOpens } from '../chart/external-documents.ts';

/** Who opens the keyring, and the ways to it, of which one leads there: the stewards' key has versions. */
export interface KeyringHolder { readonly account: AccountId; readonly paths: readonly Path[] }

export interface MadeBundle { readonly cid: ContentId; readonly file: Uint8Array; readonly epochs: BundleEpochs }

/** `listed`: these documents alone; null for whole sections. */
export interface Bundled { readonly consent: ConsentId; readonly sections: readonly SectionHash[]; readonly conditions: Conditions | null; readonly listed: readonly Document[] | null }

export interface BundleMaker {
  /** The public key a consent is sealed to: its hash proven from the chain, its text from IPFS under that very hash. Errors: `consent.waiting-for-keys`, `content.unavailable`. */
  recipientOf(grantee: Grantee): Promise<AgeRecipient>;
  /**
   * Seals the identities of the sections, in every epoch that a current document or the next one uses, or the file keys of what is listed, and
   * stores the file. Errors: `content.unavailable` where no file of what is listed can be had, `document.cannot-decrypt` where the
   * keyring does not open it.
   */
  make(holder: KeyringHolder, subject: Subject, what: Bundled, patient: BundlePatient, recipients: readonly AgeRecipient[]): Promise<MadeBundle>;
  /** A directory that begins at the present epoch, where the published one no longer reaches far enough past it; null where it still does. */
  extend(holder: KeyringHolder, subject: Subject): Promise<Directory | null>;
}

export interface BundleMakerDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly content: ContentStore;
  readonly keys: Pick<Keys, 'sealBundle' | 'directoryEntries'>;
  readonly now: () => number;
}

const recipientLimits = { timeoutMs: 10_000, maxBytes: 8 * 1024 };
const fileLimits = { timeoutMs: 3_000, maxBytes: 64 * 1024 * 1024 };
const mostSections = 64;

/** A copy that the contract of the keys process takes: it writes arrays that may change. */
const sealable = (conditions: Conditions | null) => (conditions === null ? null : ConditionsShape.parse(conditions));

export function createBundleMaker(deps: BundleMakerDeps): BundleMaker {
  const ownerOf = (grantee: Grantee): RecipientOwner =>
    grantee.kind === 'Account' ? `account:${grantee.account}` : grantee.kind === 'Organization' ? `organization:${grantee.organization}` : `role:${grantee.organization}:${grantee.role}`;

  /** Each with the header that holds its key, one file after the other. What cannot be had now is left out: a renewal brings it once it can. */
  async function filesOf(listed: readonly Document[]) {
    const files = [];
    let missing = false;
    for (const { id, section, epoch, authoredAt, cid } of listed) {
      const file = await deps.content.get(cid, fileLimits).catch(() => null);
      missing ||= file === null;
      if (file !== null) files.push({ document: id, section, epoch, authoredAt: authoredAt === null ? null : new Date(authoredAt).toISOString(), header: file.slice(0, headerLength(file)) });
    }
    if (files.length === 0 && missing) throw new AppError('content.unavailable');
    return files;
  }

  return {
    async recipientOf(grantee) {
      const { value } = grantee.kind === 'Account' ? await deps.chain.recipient(grantee.account)
        : await deps.chain.roleKey(grantee.organization, grantee.kind === 'Organization' ? { kind: 'Organization' } : { kind: 'Role', role: grantee.role });
      if (value === null) throw new AppError('consent.waiting-for-keys');
      const owner = ownerOf(grantee);
      const known = deps.vault.read((db) => knownRecipient(db, owner));
      if (known?.hash === value.recipient && known.recipient !== null) return known.recipient;
      const recipient = AgeRecipient.parse(bytesToUtf8(await deps.content.get(recipientCid(value.recipient), recipientLimits)));
      deps.vault.write((db) => { putRecipient(db, { owner, version: value.version, hash: value.recipient, recipient }); });
      return recipient;
    },

    async make(holder, subject, { consent, sections, conditions, listed }, patient, recipients) {
      if (subject.keyring === null) throw new AppError('consent.waiting-for-keys');
      // Whose file keys are given needs no other epoch's identity, and none is in it.
      const documents = listed !== null ? [] : deps.vault.read((db) => documentsOfSubject(db, subject.id)).filter(({ status }) => status === 'Current');
      const wanted = sections.flatMap((hash) => {
        const name = subject.sections.find((section) => section.hash === hash);
        if (name === undefined) throw new AppError('app.not-found');
        const epochs = new Set([subject.epochs[hash] ?? 0, ...documents.filter(({ section }) => section === hash).map(({ epoch }) => epoch)]);
        return [...epochs].map((epoch) => ({ category: name.category, sensitivity: name.sensitivity, epoch }));
      });
      // The newest epochs first: what does not fit are copies from before earlier revokes, which the re-sealing brings forward.
      const fitting = wanted.sort((one, other) => other.epoch - one.epoch).slice(0, mostSections);
      const { keyring } = subject;
      const files = listed === null ? null : await filesOf(listed);
      const { sealed, ...opens } = await firstThatOpens(holder.paths.map((path) => () => deps.keys.sealBundle({
        account: holder.account, path, keyring, consent, subject: subject.id, sections: fitting, files, patient, issuedAt: new Date(deps.now()).toISOString(), recipients: [...recipients], conditions: sealable(conditions),
      })));
      return { cid: ContentId.parse(await deps.content.put(sealed)), file: sealed, epochs: epochsOf(opens) };
    },

    async extend(holder, subject) {
      const { directory, keyring } = subject;
      if (directory === null || keyring === null) return null;
      const behind = subject.sections.filter(({ hash }) => {
        const entry = directory.sections[hash];
        return entry === undefined || (subject.epochs[hash] ?? 0) - entry.from > 0;
      });
      if (behind.every(({ hash }) => reaches(directory.sections[hash], subject.epochs[hash] ?? 0))) return null;
      const sections = behind.map(({ category, sensitivity, hash }) => ({ category, sensitivity, from: subject.epochs[hash] ?? 0 }));
      const made = await firstThatOpens(holder.paths.map((path) => () => deps.keys.directoryEntries({ account: holder.account, path, keyring, sections })));
      const entries = Object.fromEntries(made.sections.map(({ hash, from, recipients }) => [hash, { from, recipients }]));
      return { ...directory, generation: directory.generation + 1, sections: { ...directory.sections, ...entries } };
    },
  };
}
