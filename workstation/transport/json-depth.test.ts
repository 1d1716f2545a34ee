import { describe, expect, it } from 'vitest';
import { isShallow } from './json-depth.ts';

/** Processor time, ms: unlike the clock's it does not grow while others use the machine. Figures fail at three times their value. */
const processorTime = (): number => process.cpuUsage().user / 1000;

const bytes = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number) => bytes('['.repeat(depth) + ']'.repeat(depth));

describe('the depth of a message', () => {
  it('may reach the limit and not pass it', () => {
    expect(isShallow(nested(64), 64)).toBe(true);
    expect(isShallow(nested(65), 64)).toBe(false);
  });
  it('does not count brackets in strings, also after escaped quotes', () => {
    expect(isShallow(bytes(`{"a":"${'['.repeat(100)}\\"${'{'.repeat(100)}"}`), 2)).toBe(true);
    expect(isShallow(bytes('{"a":"\\\\",' + '"b":[[[1]]]}'), 3)).toBe(false);
  });
  it('answers for the deepest within 200 ms', () => {
    const started = processorTime();
    expect(isShallow(nested(2_500_000), 64)).toBe(false);
    expect(processorTime() - started).toBeLessThan(600);
  });
});
