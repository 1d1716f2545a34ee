/**
 * Bytes as a QR code (ISO/IEC 18004): byte mode, error correction level L or M, versions 1 to 40, the mask with the least penalty.
 * Tables are the standard's. Decoding is not here: this workstation shows codes and does not read them.
 */
export interface QrCode { readonly size: number; readonly dark: (x: number, y: number) => boolean }

type Level = 'L' | 'M';

/** Error correction bytes a block, by version. */
const eccPerBlock: Readonly<Record<Level, readonly number[]>> = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
};
const blockCounts: Readonly<Record<Level, readonly number[]>> = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
};
const levelBits: Readonly<Record<Level, number>> = { L: 1, M: 0 };

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, (_, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0, (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => (x * y) % 2 + (x * y) % 3 === 0, (x, y) => ((x * y) % 2 + (x * y) % 3) % 2 === 0, (x, y) => ((x + y) % 2 + (x * y) % 3) % 2 === 0,
];

/** `RangeError` above 2,953 bytes at level L, or 2,331 at M. `mask` is for comparing with another program's. */
export function qrCode(bytes: Uint8Array, level: Level = 'L', mask?: number): QrCode {
  const version = Array.from({ length: 40 }, (_, index) => index + 1).find((candidate) => bytes.length <= capacity(candidate, level));
  if (version === undefined) throw new RangeError('too long for a QR code');
  const grid = createGrid(version);
  placeBits(grid, interleaved(dataBytes(bytes, version, level), version, level));
  const candidates = (mask === undefined ? masks.map((_, index) => index) : [mask]).map((index) => finished(grid, index, level));
  const best = candidates.reduce((least, candidate) => (penalty(candidate, grid.size) < penalty(least, grid.size) ? candidate : least));
  return { size: grid.size, dark: (x, y) => best[y * grid.size + x] === 1 };
}

const countBits = (version: number): number => (version < 10 ? 8 : 16);
const capacity = (version: number, level: Level): number => Math.floor((dataLength(version, level) * 8 - 4 - countBits(version)) / 8);
const of = (table: readonly number[], version: number): number => table[version - 1] ?? 0;
const dataLength = (version: number, level: Level): number => codewords(version) - of(eccPerBlock[level], version) * of(blockCounts[level], version);

/** Bytes that fit beside the patterns. */
function codewords(version: number): number {
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const count = Math.floor(version / 7) + 2;
    modules -= (25 * count - 10) * count - 55;
    if (version >= 7) modules -= 36;
  }
  return Math.floor(modules / 8);
}

function dataBytes(bytes: Uint8Array, version: number, level: Level): Uint8Array {
  const bits: number[] = [];
  const put = (value: number, length: number): void => { for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1); };
  put(0b0100, 4);
  put(bytes.length, countBits(version));
  for (const byte of bytes) put(byte, 8);
  const length = dataLength(version, level);
  put(0, Math.min(4, length * 8 - bits.length));
  put(0, (8 - bits.length % 8) % 8);
  for (let pad = 0xec; bits.length < length * 8; pad ^= 0xec ^ 0x11) put(pad, 8);
  return Uint8Array.from({ length }, (_, index) => bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => byte << 1 | bit, 0));
}

function interleaved(data: Uint8Array, version: number, level: Level): Uint8Array {
  const count = of(blockCounts[level], version);
  const ecc = of(eccPerBlock[level], version);
  const shortLength = Math.floor(data.length / count);
  const longFrom = count - data.length % count;
  const divisor = generator(ecc);
  let taken = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const content = data.subarray(taken, taken += shortLength + (index < longFrom ? 0 : 1));
    return { content, check: remainder(content, divisor) };
  });
  const out: number[] = [];
  for (let place = 0; place <= shortLength; place += 1) for (const { content } of blocks) if (place < content.length) out.push(content[place] ?? 0);
  for (let place = 0; place < ecc; place += 1) for (const { check } of blocks) out.push(check[place] ?? 0);
  return Uint8Array.from(out);
}

/** In the field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = product << 1 ^ (product >> 7) * 0x11d;
    product ^= (other >> bit & 1) * one;
  }
  return product;
}

function generator(degree: number): Uint8Array {
  const result = new Uint8Array(degree);
  result[degree - 1] = 1;
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    for (let place = 0; place < degree; place += 1) result[place] = times(result[place] ?? 0, root) ^ (result[place + 1] ?? 0);
    root = times(root, 2);
  }
  return result;
}

function remainder(data: Uint8Array, divisor: Uint8Array): Uint8Array {
  const result = new Uint8Array(divisor.length);
  for (const byte of data) {
    const factor = byte ^ (result[0] ?? 0);
    result.copyWithin(0, 1);
    result[result.length - 1] = 0;
    divisor.forEach((coefficient, place) => { result[place] = (result[place] ?? 0) ^ times(coefficient, factor); });
  }
  return result;
}

interface Grid { readonly version: number; readonly size: number; readonly dark: Uint8Array; readonly fixed: Uint8Array }

function createGrid(version: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = { version, size, dark: new Uint8Array(size * size), fixed: new Uint8Array(size * size) };
  for (let place = 0; place < size; place += 1) {
    fix(grid, 6, place, place % 2 === 0);
    fix(grid, place, 6, place % 2 === 0);
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(grid, x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const centres = alignment(version);
  const last = centres.length - 1;
  centres.forEach((x, column) => { centres.forEach((y, row) => {
    const inFinder = (column === 0 && row === 0) || (column === 0 && row === last) || (column === last && row === 0);
    if (!inFinder) square(grid, x, y, 2, (ring) => ring !== 1);
  }); });
  // Room for the format, which depends on the mask, so that no data is put there.
  format(grid, grid.dark, 0, 'L');
  if (version >= 7) versionBits(grid);
  return grid;
}

function fix({ size, dark, fixed }: Grid, x: number, y: number, isDark: boolean): void {
  dark[y * size + x] = isDark ? 1 : 0;
  fixed[y * size + x] = 1;
}

/** Rings around a centre, cut at the edge. */
function square(grid: Grid, x: number, y: number, reach: number, isDark: (ring: number) => boolean): void {
  for (let dy = -reach; dy <= reach; dy += 1) for (let dx = -reach; dx <= reach; dx += 1) {
    const [left, top] = [x + dx, y + dy];
    if (left >= 0 && left < grid.size && top >= 0 && top < grid.size) fix(grid, left, top, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  }
}

function alignment(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const centres = Array.from({ length: count - 1 }, (_, index) => version * 4 + 10 - index * step).reverse();
  return [6, ...centres];
}

function versionBits(grid: Grid): void {
  const bits = grid.version << 12 | checkBits(grid.version, 12, 0x1f25);
  for (let index = 0; index < 18; index += 1) {
    const isDark = (bits >> index & 1) === 1;
    const [near, far] = [Math.floor(index / 3), grid.size - 11 + index % 3];
    fix(grid, far, near, isDark);
    fix(grid, near, far, isDark);
  }
}

function checkBits(value: number, length: number, divisor: number): number {
  let rest = value;
  for (let step = 0; step < length; step += 1) rest = rest << 1 ^ (rest >> length - 1 & 1) * divisor;
  return rest;
}

function format(grid: Grid, dark: Uint8Array, mask: number, level: Level): void {
  const value = levelBits[level] << 3 | mask;
  const bits = (value << 10 | checkBits(value, 10, 0x537)) ^ 0x5412;
  const { size, fixed } = grid;
  const put = (x: number, y: number, index: number): void => { dark[y * size + x] = bits >> index & 1; fixed[y * size + x] = 1; };
  for (let index = 0; index <= 5; index += 1) put(8, index, index);
  put(8, 7, 6);
  put(8, 8, 7);
  put(7, 8, 8);
  for (let index = 9; index < 15; index += 1) put(14 - index, 8, index);
  for (let index = 0; index < 8; index += 1) put(size - 1 - index, 8, index);
  for (let index = 8; index < 15; index += 1) put(8, size - 15 + index, index);
  dark[(size - 8) * size + 8] = 1;
  fixed[(size - 8) * size + 8] = 1;
}

/** Upwards and downwards in pairs of columns from the right; the column of the timing pattern is passed over. */
function placeBits({ size, dark, fixed }: Grid, bytes: Uint8Array): void {
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) for (const x of [right, right - 1]) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      const place = y * size + x;
      if (fixed[place] === 1 || bit >= bytes.length * 8) continue;
      dark[place] = (bytes[bit >> 3] ?? 0) >> 7 - (bit & 7) & 1;
      bit += 1;
    }
  }
}

function finished(grid: Grid, mask: number, level: Level): Uint8Array {
  const { size, fixed } = grid;
  const flips = masks[mask] ?? (() => false);
  const dark = grid.dark.map((value, place) => (fixed[place] === 1 ? value : value ^ (flips(place % size, Math.floor(place / size)) ? 1 : 0)));
  format(grid, dark, mask, level);
  return dark;
}

/** How hard a reader would find it: runs, blocks, what looks like a finder pattern, and imbalance. */
function penalty(dark: Uint8Array, size: number): number {
  const at = (x: number, y: number): number => dark[y * size + x] ?? 0;
  let sum = 0;
  for (const read of [at, (x: number, y: number) => at(y, x)]) for (let y = 0; y < size; y += 1) sum += linePenalty(Array.from({ length: size }, (_, x) => read(x, y)));
  for (let y = 0; y < size - 1; y += 1) for (let x = 0; x < size - 1; x += 1) {
    const total = at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1);
    if (total === 0 || total === 4) sum += 3;
  }
  const share = dark.reduce((count, value) => count + value, 0) * 20 / (size * size);
  return sum + Math.floor(Math.abs(share - 10)) * 10;
}

function linePenalty(line: readonly number[]): number {
  let sum = 0;
  let run = 0;
  line.forEach((value, index) => {
    run = index > 0 && line[index - 1] === value ? run + 1 : 1;
    if (run === 5) sum += 3;
    if (run > 5) sum += 1;
  });
  const text = line.join('');
  for (const pattern of ['10111010000', '00001011101']) for (let from = text.indexOf(pattern); from >= 0; from = text.indexOf(pattern, from + 1)) sum += 40;
  return sum;
}
