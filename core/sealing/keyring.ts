import { z } from 'zod';
import { SectionHash, SubjectId } from '../ids/index.ts';
import { base64urlToBytes, bytesToBase64url } from './bytes.ts';
import { Epoch, sectionNameKey, sectionScalar, specialScalar, type SpecialSection } from './section.ts';

const Seed = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/**
 * A subject's section seeds. A seed serves the epochs from its `from` up to the next one's; the first is from epoch 0 and also
 * makes the section names, the inbox and the log. A seed that came of a rotation has `begins`: sections are at epochs of their own, so
 * it serves each from the epoch named there, and one that is not named, since it had no key yet, from the beginning.
 */
export const Keyring = z.strictObject({
  format: z.literal('assent-keyring/1'),
  subject: SubjectId,
  seeds: z.array(z.strictObject({ from: Epoch, seed: Seed, begins: z.record(SectionHash, Epoch).optional() })).min(1).max(1_000),
}).refine(({ seeds }) => seeds[0]?.from === 0 && seeds.every((entry, index) => index === 0 || entry.from > (seeds[index - 1]?.from ?? 0)), 'seeds rise from epoch 0');
export type Keyring = z.infer<typeof Keyring>;

const firstSeed = (keyring: Keyring): Uint8Array => base64urlToBytes(keyring.seeds[0]?.seed ?? '');

/**
 * The same keyring with a seed more, for each section from the epoch given: who kept a copy of the old one opens nothing of these
 * epochs. All sections that ever had a key are to be given. The inbox and the log stay what they are.
 */
export function rotated(keyring: Keyring, begins: readonly { readonly hash: SectionHash; readonly from: number }[], seed: Uint8Array): Keyring {
  const last = keyring.seeds.at(-1)?.from ?? 0;
  const from = Math.max(last + 1, ...begins.map((section) => section.from));
  return Keyring.parse({ ...keyring, seeds: [...keyring.seeds, { from, seed: bytesToBase64url(seed), begins: Object.fromEntries(begins.map((section) => [section.hash, section.from])) }] });
}

export function seedAt(keyring: Keyring, section: SectionHash, epoch: number): Uint8Array {
  const entry = keyring.seeds.findLast(({ from, begins }) => (begins === undefined ? from : begins[section] ?? 0) <= epoch);
  if (entry === undefined) throw new RangeError('a keyring begins at epoch 0');
  return base64urlToBytes(entry.seed);
}

export const keyringNameKey = (keyring: Keyring): Uint8Array => sectionNameKey(firstSeed(keyring));

/** The scalar that opens a section in an epoch, or the inbox or the log (which have no epochs). */
export const keyringScalar = (keyring: Keyring, section: SectionHash | SpecialSection, epoch: number): Uint8Array =>
  isSpecial(section) ? specialScalar(firstSeed(keyring), section) : sectionScalar(seedAt(keyring, section, epoch), section, epoch);

const isSpecial = (section: SectionHash | SpecialSection): section is SpecialSection => section === 'inbox' || section === 'log';
