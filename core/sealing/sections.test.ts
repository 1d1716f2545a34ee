import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SectionHash, SubjectId } from '../ids/index.ts';
import { AgeIdentity, AgeRecipient, decodeIdentity, decodeRecipient, encodeIdentity, recipientHash, recipientOf } from './age-identity.ts';
import { bytesToBase64url, bytesToHex, hexToBytes, utf8ToBytes } from './bytes.ts';
import { buildDirectory, Directory, reaches, recipientFor } from './directory.ts';
import { Keyring, keyringNameKey, keyringSecret, newKeyring, rotated, specialSecrets } from './keyring.ts';
import { sectionHash } from './section.ts';

const subject = SubjectId.parse('5'.repeat(64));
const seed = (fill: number) => bytesToBase64url(new Uint8Array(32).fill(fill));
const keyring = Keyring.parse({ format: 'assent-keyring/1', subject, seeds: [{ from: 0, seed: seed(1) }, { from: 5, seed: seed(2) }] });
const scalarOf = (...[from, section, epoch]: Parameters<typeof keyringSecret>): Uint8Array => keyringSecret(from, section, epoch).secret;
const publicHalf = (secret: Uint8Array): Promise<AgeRecipient> => Promise.resolve(recipientOf(secret));
const labs = sectionHash(keyringNameKey(keyring), { category: 'labs', sensitivity: 'general' });

describe('age keys', () => {
  it('come back from their text', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (scalar) => { expect(decodeIdentity(encodeIdentity(scalar))).toEqual(scalar); }), { numRuns: 50 });
  });

  // Alice's and Bob's of RFC 7748, 6.1.
  it.each([
    ['77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a', '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'],
    ['5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb', 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'],
  ])('are RFC 7748\'s Diffie-Hellman keys in bech32', (secret, published) => {
    const recipient = recipientOf(hexToBytes(secret));
    expect(bytesToHex(decodeRecipient(recipient))).toBe(published);
    expect(AgeRecipient.safeParse(recipient).success).toBe(true);
  });

  it.each(['', 'age1', 'AGE-SECRET-KEY-1', `age1${'q'.repeat(58)}`])('refuses %j', (text) => {
    expect(AgeRecipient.safeParse(text).success).toBe(false);
    expect(AgeIdentity.safeParse(text).success).toBe(false);
  });

  it('hash to 32 bytes of the text', () => {
    const recipient = recipientOf(new Uint8Array(32).fill(3));
    expect(recipientHash(recipient)).toMatch(/^[0-9a-f]{64}$/);
    expect(utf8ToBytes(recipient)).toHaveLength(62);
  });
});

describe('sections', () => {
  it('have other keys in every epoch, section, subject seed and for inbox and log', () => {
    const names = [['labs', 'general'], ['labs', 'HIV'], ['notes', 'general']] as const;
    const hashes = names.map(([category, sensitivity]) => sectionHash(keyringNameKey(keyring), { category, sensitivity }));
    const scalars = hashes.flatMap((hash) => [0, 1, 4, 5, 6].map((epoch) => bytesToBase64url(scalarOf(keyring, hash, epoch))));
    scalars.push(...(['inbox', 'log'] as const).map((special) => bytesToBase64url(scalarOf(keyring, special, 0))));
    expect(new Set(hashes).size).toBe(3);
    expect(new Set(scalars).size).toBe(17);
  });

  it('keep their name through a rotation, and the old epochs their keys', () => {
    const before = Keyring.parse({ ...keyring, seeds: keyring.seeds.slice(0, 1) });
    expect(keyringNameKey(before)).toEqual(keyringNameKey(keyring));
    expect(scalarOf(before, labs, 4)).toEqual(scalarOf(keyring, labs, 4));
    expect(scalarOf(before, labs, 5)).not.toEqual(scalarOf(keyring, labs, 5));
  });

  it.each(['inbox', 'log'] as const)('the %s of a keyring of the first format is the first seed\'s for ever; once rotated it has a generation a seed, and the old ones open still', async (which) => {
    const secretsOf = (of: Keyring): Uint8Array[] => specialSecrets(of, which).map(({ secret }) => secret);
    const first = scalarOf({ ...keyring, seeds: keyring.seeds.slice(0, 1) }, which, 0);
    expect(secretsOf(keyring)).toEqual([first]);
    expect([0, 1, 9].map((generation) => scalarOf(keyring, which, generation))).toEqual([first, first, first]);
    const next = rotated(keyring, [{ hash: labs, from: 7 }], new Uint8Array(32).fill(3), 'x25519');
    const generations = secretsOf(next);
    expect([next.format, generations.length, new Set(generations.map(bytesToHex)).size]).toEqual(['assent-keyring/2', 3, 3]);
    expect([generations.at(-1), scalarOf(next, which, 0)]).toEqual([first, first]);
    expect([scalarOf(next, which, 2), scalarOf(next, which, 9)]).toEqual([generations[0], generations[0]]);
    expect((await buildDirectory(next, 2, [], publicHalf))[which]).toBe(recipientOf(generations[0] ?? first));
    expect((await buildDirectory(keyring, 1, [], publicHalf))[which]).toBe(recipientOf(first));
  });

  it.each([[[{ from: 1, seed: seed(1) }]], [[{ from: 0, seed: seed(1) }, { from: 0, seed: seed(2) }]], [[]]])('refuses a keyring whose epochs do not rise from 0', (seeds) => {
    expect(Keyring.safeParse({ ...keyring, seeds }).success).toBe(false);
  });
});

describe('a directory', () => {
  let directory: Directory;
  beforeAll(async () => { directory = await buildDirectory(keyring, 1, [{ hash: labs, from: 3 }], publicHalf); });

  it('gives the recipient of the keyring\'s key, four epochs ahead, and the inbox otherwise', () => {
    expect(Directory.parse(JSON.parse(JSON.stringify(directory)))).toEqual(directory);
    for (const epoch of [3, 4, 5, 6]) expect(recipientFor(directory, labs, epoch)).toEqual({ recipient: recipientOf(scalarOf(keyring, labs, epoch)), section: true });
    for (const epoch of [0, 2, 7]) expect(recipientFor(directory, labs, epoch)).toEqual({ recipient: directory.inbox, section: false });
    for (const name of ['f'.repeat(32), '__proto__', 'constructor']) expect(recipientFor(directory, name as SectionHash, 3).section).toBe(false);
  });

  it('of hybrid keys reaches two epochs; in one that was rotated to them the present epoch keeps its kind', async () => {
    const asked: [string, string][] = [];
    const noted = (secret: Uint8Array, kind: string): Promise<AgeRecipient> => { asked.push([kind, bytesToHex(secret)]); return publicHalf(secret); };
    const hybrid = newKeyring(subject, new Uint8Array(32).fill(4), 'hybrid');
    const made = await buildDirectory(hybrid, 1, [{ hash: labs, from: 0 }], noted);
    expect(made.sections[labs]?.recipients).toHaveLength(2);
    expect(asked.map(([kind]) => kind)).toEqual(['hybrid', 'hybrid', 'hybrid', 'hybrid']);
    asked.length = 0;
    const next = rotated(keyring, [{ hash: labs, from: 8 }], new Uint8Array(32).fill(3), 'hybrid');
    const { sections } = await buildDirectory(next, 2, [{ hash: labs, from: 7 }], noted);
    expect(sections[labs]?.recipients).toHaveLength(2);
    expect(asked.slice(0, 2)).toEqual([['x25519', bytesToHex(scalarOf(keyring, labs, 7))], ['hybrid', bytesToHex(scalarOf(next, labs, 8))]]);
    expect(specialSecrets(next, 'inbox').map(({ kind }) => kind)).toEqual(['hybrid', 'x25519', 'x25519']);
    expect(Keyring.parse(JSON.parse(JSON.stringify(rotated(next, [{ hash: labs, from: 9 }], new Uint8Array(32).fill(5), 'x25519')))).seeds.map(({ kind }) => kind)).toEqual([undefined, undefined, 'hybrid', undefined]);
  });

  it.each([[4, [true, true, false, false, false]], [2, [true, false, false, false, false]]])('of %i epochs is made anew before it ends', (length, expected) => {
    const entry = { from: 5, recipients: Array.from({ length }, () => recipientOf(new Uint8Array(32).fill(1))) };
    expect([5, 6, 7, 8, 9].map((epoch) => reaches(entry, epoch))).toEqual(expected);
    expect(reaches(undefined, 0)).toBe(false);
  });

  it('names sections by their hash only', () => { expect(JSON.stringify(directory)).not.toMatch(/labs|general/); });
});
