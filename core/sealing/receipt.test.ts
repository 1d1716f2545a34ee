import { describe, expect, it } from 'vitest';
import { findReceipt, receiptBlocks } from './receipt.ts';
import { bytesToHex } from './bytes.ts';

const secret = '5a'.repeat(32);
const day = 86_400_000;
const opened = Date.UTC(2026, 4, 12, 14, 5, 31);
const referred = Date.UTC(2026, 4, 3, 9);
const store = (blocks: readonly Uint8Array[]) => {
  const kept = new Set(blocks.map(bytesToHex));
  let asked = 0;
  return { has: (block: Uint8Array) => { asked += 1; return Promise.resolve(kept.has(bytesToHex(block))); }, asked: () => asked };
};

describe('the receipt of a referral', () => {
  it('says the minute of the first opening to who has the secret', async () => {
    const { has, asked } = store(receiptBlocks(secret, opened));
    expect(await findReceipt(secret, referred, referred + 30 * day, has)).toBe(Date.UTC(2026, 4, 12, 14, 5));
    expect(asked()).toBeLessThanOrEqual(31 + 24 + 60);
  });

  it('says nothing to anybody else, nor before it was opened', async () => {
    expect(await findReceipt('5b'.repeat(32), referred, referred + 30 * day, store(receiptBlocks(secret, opened)).has)).toBeNull();
    expect(await findReceipt(secret, referred, opened - day, store(receiptBlocks(secret, opened)).has)).toBeNull();
    expect(await findReceipt(secret, referred, referred + 30 * day, store([]).has)).toBeNull();
  });

  it('says the day where the rest has not arrived', async () => {
    expect(await findReceipt(secret, referred, opened + day, store(receiptBlocks(secret, opened).slice(0, 1)).has)).toBe(Date.UTC(2026, 4, 12));
  });

  it('is looked for side by side, and no more than an hour has minutes at once', async () => {
    let [waiting, most] = [0, 0];
    const has = async (): Promise<boolean> => {
      waiting += 1;
      most = Math.max(most, waiting);
      await new Promise((resolve) => { setImmediate(resolve); });
      waiting -= 1;
      return false;
    };
    expect(await findReceipt(secret, referred, referred + 365 * day, has)).toBeNull();
    expect(most).toBe(60);
  });

  it('is noise: no block is another’s, and each is 32 bytes', () => {
    const blocks = [...receiptBlocks(secret, opened), ...receiptBlocks(secret, opened + 61_000), ...receiptBlocks('5b'.repeat(32), opened)].map(bytesToHex);
    // Day and hour are the same a minute later.
    expect(new Set(blocks).size).toBe(blocks.length - 2);
    expect(blocks.every((one) => one.length === 64)).toBe(true);
  });
});
