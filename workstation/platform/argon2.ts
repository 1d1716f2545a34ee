import { hashRaw } from '@node-rs/argon2';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** RFC 9106's second recommendation for memory, with one lane: about 70 ms on the machines we know. */
export const argon2Cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const;

/** 32 bytes of Argon2id over the text in NFKC, so that every keyboard's spelling of it is the same. Runs off the main thread. */
export function argon2(text: string, salt: Uint8Array, cost: { memoryKiB: number; passes: number; lanes: number } = argon2Cost): Promise<Uint8Array> {
  // The algorithm is the library's default: its names are a const enum, which cannot be read where every file is compiled alone. A test holds it.
  return hashRaw(utf8ToBytes(text.normalize('NFKC')), { memoryCost: cost.memoryKiB, timeCost: cost.passes, parallelism: cost.lanes, outputLen: 32, salt });
}
