import { z } from 'zod';
import { ContentId, SectionHash, SubjectId } from '../ids/index.ts';
import { AgeRecipient, type KeyKind } from './age-identity.ts';
import { type Keyring, keyringSecret, specialSecrets } from './keyring.ts';
import { Epoch, epochsAhead, type SpecialSection } from './section.ts';

/** From `from` on, one after the other: as many as `epochsAhead` says of their kind. */
export const DirectoryEntry = z.strictObject({ from: Epoch, recipients: z.array(AgeRecipient).min(1).max(epochsAhead.x25519) });
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

/** Of 256 sections with hybrid keys, and room to spare. */
export const mostDirectoryBytes = 1_280 * 1024;

/** The host's way to the public half of 32 secret bytes: a directory needs up to 280. */
export type PublicHalf = (secret: Uint8Array, kind: KeyKind) => Promise<AgeRecipient>;

export async function directoryEntry(keyring: Keyring, section: SectionHash, from: number, publicHalf: PublicHalf): Promise<DirectoryEntry> {
  const secrets = Array.from({ length: epochsAhead.x25519 }, (_, ahead) => keyringSecret(keyring, section, from + ahead));
  const reach = Math.min(...secrets.map(({ kind }) => epochsAhead[kind]));
  return { from, recipients: await Promise.all(secrets.slice(0, reach).map(({ secret, kind }) => publicHalf(secret, kind))) };
}

/** False where the next revoke but one, at the latest, would leave writers the inbox. */
export const reaches = (entry: DirectoryEntry | undefined, epoch: number): boolean => entry !== undefined && epoch - entry.from < entry.recipients.length / 2;

export async function buildDirectory(keyring: Keyring, generation: number, sections: readonly { hash: SectionHash; from: number }[], publicHalf: PublicHalf): Promise<Directory> {
  const entries = await Promise.all(sections.map(async ({ hash, from }) => [hash, await directoryEntry(keyring, hash, from, publicHalf)] as const));
  return { format: 'assent-directory/1', subject: keyring.subject, generation, sections: Object.fromEntries(entries) as Directory['sections'], ...await specialRecipients(keyring, publicHalf) };
}

export async function specialRecipients(keyring: Keyring, publicHalf: PublicHalf): Promise<Pick<Directory, 'inbox' | 'log'>> {
  const newest = (which: SpecialSection): Promise<AgeRecipient> => {
    const [{ secret, kind }] = specialSecrets(keyring, which);
    return publicHalf(secret, kind);
  };
  return { inbox: await newest('inbox'), log: await newest('log') };
}

/** What a writer seals to. `inbox` when the section is not listed or the directory does not reach the epoch: then `section` is false. */
export function recipientFor(directory: Directory, section: SectionHash, epoch: number): { recipient: AgeRecipient; section: boolean } {
  const entry = Object.hasOwn(directory.sections, section) ? directory.sections[section] : undefined;
  const recipient = entry?.recipients[epoch - entry.from];
  return recipient === undefined ? { recipient: directory.inbox, section: false } : { recipient, section: true };
}
