import { describe, expect, it } from 'vitest';
import { createTally } from './tally.mjs';

const tallied = (work: (tally: ReturnType<typeof createTally>) => void) => {
  const lines: string[] = [];
  const tally = createTally((line: string) => lines.push(line));
  work(tally);
  return { code: tally.finish(), last: lines.at(-1), lines };
};

describe('the verdict', () => {
  it('is the last line, without skips where there are none', () => {
    expect(tallied((tally) => tally.add(3))).toMatchObject({ code: 0, last: '3 passed, 0 failed' });
  });
  it('names skips and failures and fails the run', () => {
    const { code, last, lines } = tallied((tally) => { tally.add(1); tally.skip('electron', 'no binary'); tally.fail('unit a'); });
    expect({ code, last }).toEqual({ code: 1, last: '1 passed, 1 failed, 1 skipped' });
    expect(lines).toContain('skipped  electron: no binary');
    expect(lines).toContain('failed   unit a');
  });
  it('never passes when nothing ran', () => {
    expect(tallied(() => undefined)).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
  });
});
