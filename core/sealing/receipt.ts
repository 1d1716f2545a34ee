/**
 * Receipts of a referral without a word on chain. Referrer and receiver share a secret, which travels in the key bundle. At the first opening
 * the receiver stores three blocks, one that only says the day, one the hour of that day and one the minute of that hour, each the HMAC-SHA256
 * (RFC 2104) of that number under the secret. Who has the secret computes their addresses and looks for them; to anybody else they are noise.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from './bytes.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export type ReceiptStep = 'day' | 'hour' | 'minute';
const lengths: Readonly<Record<ReceiptStep, number>> = { day: dayMs, hour: hourMs, minute: minuteMs };

/** Steps from the coarsest on. */
export const receiptSteps: readonly ReceiptStep[] = ['day', 'hour', 'minute'];

/** 32 bytes. `at`: any time within the step, ms since the epoch. */
export function receiptBlock(secret: string, step: ReceiptStep, at: number): Uint8Array {
  return hmac(sha256, hexToBytes(secret), utf8ToBytes(`assent/receipt/1|${step}|${String(Math.floor(at / lengths[step]))}`));
}

export const receiptBlocks = (secret: string, openedAt: number): Uint8Array[] => receiptSteps.map((step) => receiptBlock(secret, step, openedAt));

/** The beginnings of the steps in `from` up to `until` (both in). */
export function stepsWithin(step: ReceiptStep, from: number, until: number): number[] {
  const length = lengths[step];
  const first = Math.floor(from / length);
  return Array.from({ length: Math.max(0, Math.floor(until / length) - first + 1) }, (_, index) => (first + index) * length);
}

/** Blocks asked for side by side, since each that is not there costs its asker a wait: the most that a step has within the one before it. */
const atOnce = 60;

/** The first of these whose block can be had. */
async function firstThere(times: readonly number[], has: (at: number) => Promise<boolean>): Promise<number | null> {
  for (let from = 0; from < times.length; from += atOnce) {
    const some = times.slice(from, from + atOnce);
    const there = await Promise.all(some.map(has));
    const first = some.find((_, index) => there[index] === true);
    if (first !== undefined) return first;
  }
  return null;
}

/** When it was first opened, to the minute; null where no receipt is found. `has`: whether a block can be had. Looks from `from` on. */
export async function findReceipt(secret: string, from: number, until: number, has: (block: Uint8Array) => Promise<boolean>): Promise<number | null> {
  let within = { from, until };
  let found: number | null = null;
  for (const step of receiptSteps) {
    const next = await firstThere(stepsWithin(step, within.from, within.until), (at) => has(receiptBlock(secret, step, at)));
    // What is finer may not have arrived yet: then the coarser time is what is known.
    if (next === null) return found;
    found = next;
    within = { from: next, until: next + lengths[step] - 1 };
  }
  return found;
}
