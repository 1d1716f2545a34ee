import decodeQr from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrModules } from './qr-modules.ts';

const content = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 3) * 31 + 3) % 256);
const pixels = 4;

/** As a camera would see it: black on white, four pixels a module. */
function seen(modules: readonly (readonly boolean[])[]): Uint8Array {
  const width = modules.length * pixels;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (let at = 0; at < width * width; at += 1) {
    const dark = modules[Math.floor(at / width / pixels)]?.[Math.floor((at % width) / pixels)] === true;
    if (dark) data.fill(0, at * 4, at * 4 + 3);
  }
  let read = new Uint8Array();
  decodeQr({ width, height: width, data }, { textDecoder: (bytes) => { read = Uint8Array.from(bytes); return ''; } });
  return read;
}

describe('a QR code of bytes', () => {
  it.each([1, 17, 190, 1_029, 2_953])('of %i bytes is read back whole, also those that are no text', (length) => {
    expect(seen(qrModules(content(length)))).toEqual(content(length));
  });

  it('has light around it, and refuses what is too long', () => {
    const modules = qrModules(content(10));
    expect([...modules.slice(0, 4), ...modules.slice(-4)].flat().includes(true)).toBe(false);
    expect(() => qrModules(content(2_954))).toThrow();
  });
});
