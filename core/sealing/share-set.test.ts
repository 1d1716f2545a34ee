import { describe, expect, it } from 'vitest';
import { encodeRecipient } from './age-identity.ts';
import { bytesToUtf8, utf8ToBytes } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { decodeShare, encodeShare, shareCommitment, shareDisagreement, ShareSet, shareSetDigest } from './share-set.ts';

const bytes = (fill: number) => new Uint8Array(33).fill(fill);
const set = (change: Record<string, unknown> = {}): ShareSet => ShareSet.parse({
  format: 'assent-share-set/1', set: 'a'.repeat(64), genesis: '9'.repeat(64), purpose: 'recovery', owner: { kind: 'subject', subject: '5'.repeat(64) }, threshold: 2, recipient: encodeRecipient(new Uint8Array(32).fill(9)),
  commitments: [0, 1, 2].map((index) => shareCommitment('a'.repeat(64) as ShareSet['set'], index, bytes(index + 1))), dealer: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', dealtAt: '2026-01-01T00:00:00Z', signature: 'ab'.repeat(64),
  ...change,
});
const share = (from: ShareSet, index: number) => decodeShare(encodeShare(from, index, bytes(index + 1))) ?? (() => { throw new Error('no share'); })();

describe('a share', () => {
  it('is the set\'s at its own place, and nowhere else', () => {
    for (const index of [0, 1, 2]) expect(shareDisagreement(share(set(), index), set(), index)).toBeNull();
    expect(shareDisagreement(share(set(), 1), set(), 2)).toBe('index');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['another network', { genesis: '8'.repeat(64) }, 'network'], ['another set', { set: 'b'.repeat(64) }, 'set'], ['another purpose', { purpose: 'emergency' }, 'purpose'],
    ['another patient', { owner: { kind: 'subject', subject: '6'.repeat(64) } }, 'owner'], ['an organization', { owner: { kind: 'organization', organization: 5 } }, 'owner'], ['another number', { threshold: 3 }, 'count'],
  ])('of %s is told from this one', (_, change, reason) => { expect(shareDisagreement(share(set(change), 0), set(), 0)).toBe(reason); });

  it('that was altered in any byte does not match what was committed to', () => {
    for (let at = 0; at < 33; at += 1) {
      const altered = bytes(1).map((byte, index) => (index === at ? byte ^ 1 : byte));
      const read = decodeShare(encodeShare(set(), 0, altered));
      expect(read && shareDisagreement(read, set(), 0)).toBe('commitment');
    }
  });

  it('is read from nothing else', () => {
    const text = bytesToUtf8(encodeShare(set(), 0, bytes(1)));
    for (const wrong of [text.slice(1), text.replace('share/1', 'share/2'), text.replace('"index":0', '"index":16'), text.replace('"index":0', '"index":0,"more":1'), canonicalJson({})]) expect(decodeShare(utf8ToBytes(wrong))).toBeNull();
    expect(decodeShare(Uint8Array.of(0xff, 0xfe))).toBeNull();
  });
});

describe('a set', () => {
  it('takes no more shares than there are', () => { expect(() => set({ threshold: 4 })).toThrow(); });

  it('signs everything but the signature', () => {
    expect(shareSetDigest(set({ signature: '00'.repeat(64) }))).toEqual(shareSetDigest(set()));
    for (const change of [{ threshold: 3 }, { set: 'b'.repeat(64) }, { dealtAt: '2026-01-02T00:00:00Z' }, { recipient: encodeRecipient(new Uint8Array(32).fill(8)) }]) expect(shareSetDigest(set(change))).not.toEqual(shareSetDigest(set()));
  });
});
