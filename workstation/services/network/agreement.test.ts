import { beforeEach, describe, expect, it } from 'vitest';
import { type Agreement, createAgreement } from './agreement.ts';

const start = Date.UTC(2026, 4, 3);
let time: number;
let agreement: Agreement;
const see = (best: number, finalized: number, phase: 'ready' | 'offline' = 'ready') => { agreement.see({ phase, best, finalized: { number: finalized } }); };
const after = (seconds: number) => { time += seconds * 1000; return agreement.state(); };
beforeEach(() => { time = start; agreement = createAgreement(() => time); });

describe('whether the network agrees', () => {
  it('says nothing before a block was seen, and while each one is final soon after it', () => {
    expect(after(60)).toBeNull();
    for (let block = 1; block < 200; block += 1) {
      see(block + 3, block);
      expect(after(6)).toBeNull();
    }
  });

  it('is missed once more than three blocks stay ahead, since the last one became final', () => {
    see(13, 10);
    time += 6_000;
    see(14, 10);
    expect(after(9)).toBeNull();
    expect(after(1)).toEqual({ since: start, ahead: 4 });
    see(15, 15);
    expect(agreement.state()).toBeNull();
  });

  it('is not missed where a burst of blocks is ahead for a moment', () => {
    see(10, 10);
    for (let block = 10; block < 60; block += 5) {
      see(block + 5, block);
      expect(after(3)).toBeNull();
      see(block + 5, block + 5);
      expect(after(1)).toBeNull();
    }
  });

  it('is missed where blocks become final but ever later than they are seen', () => {
    for (let block = 10; block < 16; block += 1) { see(block + 8, block); time += 2_000; }
    expect(agreement.state()).toEqual({ since: start, ahead: 8 });
  });

  it('is missed after 30 s without a final block, also where nothing is ahead', () => {
    see(12, 10);
    expect(after(29)).toBeNull();
    expect(after(1)).toEqual({ since: start, ahead: 2 });
    agreement = createAgreement(() => time);
    see(10, 10);
    expect(after(31)).toMatchObject({ ahead: 0 });
  });

  it('says nothing of the others while there is no connection, and gives them time once there is one again', () => {
    see(20, 10);
    see(20, 10, 'offline');
    expect(after(600)).toBeNull();
    see(20, 10);
    expect(after(9)).toBeNull();
    expect(after(2)).toMatchObject({ ahead: 10 });
  });
});
