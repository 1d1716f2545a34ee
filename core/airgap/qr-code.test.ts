import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { type QrCode, qrCode } from './qr-code.ts';

const content = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 3) * 31 + 3) % 256);
const modules = ({ size, dark }: QrCode): string => Array.from({ length: size * size }, (_, place) => (dark(place % size, Math.floor(place / size)) ? '1' : '0')).join('');

describe('QR codes', () => {
  // Made once with the Python package qrcode 8.2 for the same bytes and masks; OpenCV 5 read ours back.
  it.each([
    [1, 'L', 0, 21, 'bca68c29b0f63585050c69027861155f'],
    [17, 'L', 1, 21, '84e0ea0e4b4a07ee304a15cc3993b2ea'],
    [18, 'L', 2, 25, 'fa6309ca755780c16d738ae536f83357'],
    [100, 'M', 3, 41, '6829856936c0c52390175f940fa7845a'],
    [185, 'L', 4, 49, '26207b6c749e34e2c8e8f0292ac10999'],
    [300, 'M', 5, 69, '9f0f8711aa222ec23900d73a9ca6444a'],
    [400, 'L', 6, 69, '54bc5de756b6e7e8d3d5043a8d6245e7'],
    [1029, 'L', 7, 109, '576cc8af98c3a4f046a7ae77bd6975d2'],
    [1029, 'M', 0, 121, '1200b0f5d756c3ac1dffbf2086adf22c'],
    [2331, 'M', 1, 177, 'e7d331e633effcd47e9921e4cba9b3e5'],
    [2953, 'L', 2, 177, 'be84d08d540265f8b6f3f92e8f3019f1'],
  ] as const)('of %i bytes at %s with mask %i are those of another program', (length, level, mask, size, digest) => {
    const code = qrCode(content(length), level, mask);
    expect([code.size, bytesToHex(sha256(utf8ToBytes(modules(code)))).slice(0, 32)]).toEqual([size, digest]);
  });

  it('take the mask that is easiest to read where none is named', () => {
    const chosen = modules(qrCode(content(185)));
    expect(Array.from({ length: 8 }, (_, mask) => modules(qrCode(content(185), 'L', mask)))).toContain(chosen);
    // All zeros would be one dark or light field without a mask that breaks it up.
    const blank = modules(qrCode(new Uint8Array(100)));
    const share = [...blank].filter((module) => module === '1').length / blank.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  it('hold no more than they can', () => {
    expect(qrCode(content(2953)).size).toBe(177);
    expect(() => qrCode(content(2954))).toThrow(RangeError);
  });
});
