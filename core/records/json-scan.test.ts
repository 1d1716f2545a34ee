import { describe, expect, it } from 'vitest';
import { AppError } from '../errors/index.ts';
import { checkJson, readJson } from './json.ts';
import { importLimits, messageLimits, scanJson } from './json-scan.ts';

/** Processor time, ms: unlike the clock's it does not grow while others use the machine. Figures fail at three times their value. */
const processorTime = (): number => process.cpuUsage().user / 1000;

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.data } : error;
  }
  return 'no error';
};

describe('limits before parsing', () => {
  it.each([
    ['{"a":', 'truncated', 5],
    ['{"a":"b', 'truncated', 7],
    ['{"a":"\\', 'truncated', 7],
    ['[1,2]]', 'unbalanced', 5],
    ['}', 'unbalanced', 0],
  ])('%s is %s', (text, cause, position) => {
    expect(codeOf(() => checkJson(bytes(text), importLimits))).toMatchObject({ code: 'import.not-json', cause, position });
  });

  it.each([
    ['a lone continuation byte', [0x80]], ['an overlong slash', [0xc0, 0xaf]], ['a surrogate', [0xed, 0xa0, 0x80]], ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]], ['a cut sequence', [0xe2, 0x82]], ['0xFF', [0xff]],
  ])('%s is not UTF-8, inside a string and outside', (_, bad) => {
    const inside = Uint8Array.from([...bytes('{"a":"'), ...bad, ...bytes('"}')]);
    expect(codeOf(() => checkJson(inside, importLimits))).toMatchObject({ code: 'import.not-json', cause: 'invalid-utf8', position: 6 });
    expect(codeOf(() => checkJson(Uint8Array.from([...bytes('[ '), ...bad, ...bytes(']')]), importLimits))).toMatchObject({ cause: 'invalid-utf8', position: 2 });
  });

  it('takes every well-formed letter', () => {
    const text = '{"a":"é € 𝄞 \\" \\\\ \\u0041 ]}"}';
    expect(readJson(bytes(text), importLimits).values).toEqual([JSON.parse(text)]);
    expect(readJson(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('{"a":1}')]), importLimits).values).toEqual([{ a: 1 }]);
  });

  it('allows depth 64 and refuses 65', () => {
    const nested = (levels: number) => bytes('['.repeat(levels) + ']'.repeat(levels));
    expect(scanJson(nested(64), importLimits).ok).toBe(true);
    expect(codeOf(() => checkJson(nested(65), importLimits))).toEqual({ code: 'import.too-deep', position: 64, limit: 64 });
    expect(codeOf(() => checkJson(nested(100_000), importLimits))).toMatchObject({ code: 'import.too-deep' });
    // Brackets in strings are no levels.
    expect(scanJson(bytes(`["${'['.repeat(1000)}"]`), importLimits).ok).toBe(true);
  });

  it('refuses a file and a message over their sizes without looking inside', () => {
    expect(codeOf(() => checkJson(new Uint8Array(importLimits.maxBytes + 1), importLimits))).toMatchObject({ code: 'import.too-large' });
    expect(codeOf(() => checkJson(new Uint8Array(messageLimits.maxBytes + 1), messageLimits))).toMatchObject({ code: 'import.too-large' });
  });

  it('tells lines of JSON from one value, and broken grammar by its position', () => {
    expect(readJson(bytes('{"a":1}\n{"b":2}\r\n'), importLimits)).toEqual({ lines: true, values: [{ a: 1 }, { b: 2 }] });
    expect(codeOf(() => readJson(bytes('{"a":1}\n{"b":2,}'), importLimits))).toMatchObject({ code: 'import.not-json', cause: 'grammar', position: 15 });
    for (const text of ['', '  ', 'hello', '{"a":1} x', '{]', "{'a':1}"]) expect(codeOf(() => readJson(bytes(text), importLimits))).toMatchObject({ code: 'import.not-json' });
  });

  it('decides on 50 MB within 600 ms, three times the figure', () => {
    const rows = bytes(`{"resourceType":"Observation","valueString":"${'words and words '.repeat(60)}"},`);
    const file = new Uint8Array(importLimits.maxBytes).fill(0x20);
    file[0] = 0x5b;
    for (let at = 1; at + rows.length < file.length; at += rows.length) file.set(rows, at);
    const start = processorTime();
    expect(scanJson(file, importLimits)).toMatchObject({ ok: false, fault: { kind: 'truncated' } });
    expect(processorTime() - start).toBeLessThan(600);
  });
});
