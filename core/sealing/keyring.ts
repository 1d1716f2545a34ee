import { z } from 'zod';
import { SubjectId, type SectionHash } from '../ids/index.ts';
import { base64urlToBytes } from './bytes.ts';
import { Epoch, sectionNameKey, sectionScalar, specialScalar, type SpecialSection } from './section.ts';

const Seed = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/**
 * A subject's section seeds. A seed serves the epochs from its `from` up to the next one's; the first is from epoch 0 and also
 * makes the section names, the inbox and the log.
 */
export const Keyring = z.strictObject({
  format: z.literal('assent-keyring/1'),
  subject: SubjectId,
  seeds: z.array(z.strictObject({ from: Epoch, seed: Seed })).min(1).max(1_000),
}).refine(({ seeds }) => seeds[0]?.from === 0 && seeds.every((entry, index) => index === 0 || entry.from > (seeds[index - 1]?.from ?? 0)), 'seeds rise from epoch 0');
export type Keyring = z.infer<typeof Keyring>;

const firstSeed = (keyring: Keyring): Uint8Array => seedAt(keyring, 0);

export function seedAt(keyring: Keyring, epoch: number): Uint8Array {
  const entry = keyring.seeds.findLast(({ from }) => from <= epoch);
  if (entry === undefined) throw new RangeError('a keyring begins at epoch 0');
  return base64urlToBytes(entry.seed);
}

export const keyringNameKey = (keyring: Keyring): Uint8Array => sectionNameKey(firstSeed(keyring));

/** The scalar that opens a section in an epoch, or the inbox or the log (which have no epochs). */
export const keyringScalar = (keyring: Keyring, section: SectionHash | SpecialSection, epoch: number): Uint8Array =>
  isSpecial(section) ? specialScalar(firstSeed(keyring), section) : sectionScalar(seedAt(keyring, epoch), section, epoch);

const isSpecial = (section: SectionHash | SpecialSection): section is SpecialSection => section === 'inbox' || section === 'log';
