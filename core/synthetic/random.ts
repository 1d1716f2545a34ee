/** A stream of numbers that depends on its seed alone, so that every generated patient can be made again. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Different items, in random order. */
  some<T>(list: readonly T[], count: number): T[];
  /** Bell-shaped around the mean. */
  normal(mean: number, deviation: number): number;
  /** A version 4 UUID. */
  uuid(): string;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, plenty for made-up people and never for keys. */
export function createRandom(seed: number | string): Random {
  let state = typeof seed === 'number' ? seed >>> 0 : hashOf(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const random: Random = {
    next, int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[int(0, list.length - 1)];
      if (item === undefined && list.length === 0) throw new RangeError('nothing to pick from');
      return item as never;
    },
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, list.length) }, () => left.splice(int(0, left.length - 1), 1)[0] as (typeof list)[number]);
    },
    // Irwin-Hall: twelve uniform numbers have the variance 1.
    normal: (mean, deviation) => mean + deviation * (Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, 0) - 6),
    uuid: () => {
      const hex = (digits: number) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join('');
      return `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'.charAt(int(0, 3))}${hex(3)}-${hex(12)}`;
    },
  };
  return random;
}

/** FNV-1a over UTF-16 code units: spreads similar seeds apart. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
