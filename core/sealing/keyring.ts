import { z } from 'zod';
import { SectionHash, SubjectId } from '../ids/index.ts';
import { type AgeIdentity, encodeIdentity, KeyKind } from './age-identity.ts';
import { base64urlToBytes, bytesToBase64url } from './bytes.ts';
import { Epoch, sectionNameKey, sectionScalar, specialScalar, type SpecialSection } from './section.ts';

const Seed = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/**
 * A subject's section seeds. A seed serves the epochs from its `from` up to the next one's; the first is from epoch 0 and also
 * makes the section names. Inbox and log: in `assent-keyring/1` the first seed's for ever; in `assent-keyring/2` a generation a seed, of
 * which the newest is published and the older ones open what was sealed to them. A seed that came of a rotation has `begins`: sections are at epochs of their own, so
 * it serves each from the epoch named there, and one that is not named, since it had no key yet, from the beginning. `kind`: of the keys
 * that the seed makes; X25519 where it is not given.
 */
export const Keyring = z.strictObject({
  format: z.enum(['assent-keyring/1', 'assent-keyring/2']),
  subject: SubjectId,
  seeds: z.array(z.strictObject({ from: Epoch, seed: Seed, begins: z.record(SectionHash, Epoch).optional(), kind: KeyKind.optional() })).min(1).max(1_000),
}).refine(({ seeds }) => seeds[0]?.from === 0 && seeds.every((entry, index) => index === 0 || entry.from > (seeds[index - 1]?.from ?? 0)), 'seeds rise from epoch 0');
export type Keyring = z.infer<typeof Keyring>;
type Seeded = Keyring['seeds'][number];

const secretOf = ({ seed }: Seeded): Uint8Array => base64urlToBytes(seed);

const firstOf = (keyring: Keyring): Seeded => {
  const first = keyring.seeds[0];
  if (first === undefined) throw new RangeError('a keyring has a seed');
  return first;
};

/** As it stands in a keyring: nothing for the usual kind, so that what an older Assent reads stays as it was. */
const kindOf = (kind: KeyKind): { kind?: KeyKind } => (kind === 'x25519' ? {} : { kind });

export const newKeyring = (subject: SubjectId, seed: Uint8Array, kind: KeyKind): Keyring =>
  Keyring.parse({ format: 'assent-keyring/2', subject, seeds: [{ from: 0, seed: bytesToBase64url(seed), ...kindOf(kind) }] });

/**
 * The same keyring with a seed more, for each section from the epoch given: who kept a copy of the old one opens nothing of these
 * epochs, nor of the inbox and the log from then on. All sections that ever had a key are to be given.
 */
export function rotated(keyring: Keyring, begins: readonly { readonly hash: SectionHash; readonly from: number }[], seed: Uint8Array, kind: KeyKind): Keyring {
  const last = keyring.seeds.at(-1)?.from ?? 0;
  const from = Math.max(last + 1, ...begins.map((section) => section.from));
  return Keyring.parse({ ...keyring, format: 'assent-keyring/2', seeds: [...keyring.seeds, { from, seed: bytesToBase64url(seed), begins: Object.fromEntries(begins.map((section) => [section.hash, section.from])), ...kindOf(kind) }] });
}

function seedAt(keyring: Keyring, section: SectionHash, epoch: number): Seeded {
  const entry = keyring.seeds.findLast(({ from, begins }) => (begins === undefined ? from : begins[section] ?? 0) <= epoch);
  if (entry === undefined) throw new RangeError('a keyring begins at epoch 0');
  return entry;
}

export const keyringNameKey = (keyring: Keyring): Uint8Array => sectionNameKey(secretOf(firstOf(keyring)));

/** 32 bytes, and the kind of age key that they are. */
export interface KeySecret { readonly secret: Uint8Array; readonly kind: KeyKind }

export const identityOf = ({ secret, kind }: KeySecret): AgeIdentity => encodeIdentity(secret, kind);

/** Of every generation, the newest first: that one is published, all of them open. */
export const specialSecrets = (keyring: Keyring, which: SpecialSection): readonly [newest: KeySecret, ...older: KeySecret[]] => {
  const madeBy = (seeded: Seeded): KeySecret => ({ secret: specialScalar(secretOf(seeded), which), kind: seeded.kind ?? 'x25519' });
  const [newest, ...older] = keyring.format === 'assent-keyring/1' ? [] : keyring.seeds.map(madeBy).reverse();
  return [newest ?? madeBy(firstOf(keyring)), ...older];
};

/** What opens a section in an epoch. Of the inbox and the log `epoch` is the generation, from 0; past the newest it is the newest. Errors: throws before epoch 0. */
export function keyringSecret(keyring: Keyring, section: SectionHash | SpecialSection, epoch: number): KeySecret {
  if (isSpecial(section)) {
    const generations = specialSecrets(keyring, section);
    return generations[generations.length - 1 - epoch] ?? generations[0];
  }
  const seeded = seedAt(keyring, section, epoch);
  return { secret: sectionScalar(secretOf(seeded), section, epoch), kind: seeded.kind ?? 'x25519' };
}

const isSpecial = (section: SectionHash | SpecialSection): section is SpecialSection => section === 'inbox' || section === 'log';
