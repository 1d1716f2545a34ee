import { z } from 'zod';
import { ContentId, SectionHash, SubjectId } from '../ids/index.ts';
import { AgeRecipient, recipientOf, type DerivePublicKey } from './age-identity.ts';
import { keyringScalar, type Keyring, specialScalars } from './keyring.ts';
import { Epoch, epochsAhead } from './section.ts';

export const DirectoryEntry = z.strictObject({ from: Epoch, recipients: z.array(AgeRecipient).length(epochsAhead) });
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;

/** Public: names sections by their keyed hash only. What is not listed is sealed to the inbox. Inbox and log are the newest generation's. */
export const Directory = z.strictObject({
  format: z.literal('assent-directory/1'),
  subject: SubjectId,
  generation: z.int().min(1),
  sections: z.record(SectionHash, DirectoryEntry).refine((sections) => Object.keys(sections).length <= 256),
  inbox: AgeRecipient,
  log: AgeRecipient,
  /** The emergency kit, where the patient wants one. */
  emergency: ContentId.optional(),
});
export type Directory = z.infer<typeof Directory>;

export const directoryEntry = (keyring: Keyring, section: SectionHash, from: number, derive?: DerivePublicKey): DirectoryEntry => ({
  from,
  recipients: Array.from({ length: epochsAhead }, (_, ahead) => recipientOf(keyringScalar(keyring, section, from + ahead), derive)),
});

export function buildDirectory(keyring: Keyring, generation: number, sections: readonly { hash: SectionHash; from: number }[], derive?: DerivePublicKey): Directory {
  return {
    format: 'assent-directory/1',
    subject: keyring.subject,
    generation,
    sections: Object.fromEntries(sections.map(({ hash, from }) => [hash, directoryEntry(keyring, hash, from, derive)])) as Directory['sections'],
    inbox: recipientOf(specialScalars(keyring, 'inbox')[0], derive),
    log: recipientOf(specialScalars(keyring, 'log')[0], derive),
  };
}

/** What a writer seals to. `inbox` when the section is not listed or the directory does not reach the epoch: then `section` is false. */
export function recipientFor(directory: Directory, section: SectionHash, epoch: number): { recipient: AgeRecipient; section: boolean } {
  const entry = Object.hasOwn(directory.sections, section) ? directory.sections[section] : undefined;
  const recipient = entry?.recipients[epoch - entry.from];
  return recipient === undefined ? { recipient: directory.inbox, section: false } : { recipient, section: true };
}
