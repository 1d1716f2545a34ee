import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('the options of the demo', () => {
  it('takes several files after one --bundle, or one each', () => {
    expect(readOptions(['--json', '--bundle', 'a.json', 'b.json', '--dir', 'd']).bundles).toEqual(['a.json', 'b.json']);
    expect(readOptions(['--bundle', 'a.json', '--bundle', 'b.json']).bundles).toEqual(['a.json', 'b.json']);
    expect(readOptions([])).toEqual({ bundles: [], dir: null, exportDir: null, explain: false });
    expect(readOptions(['--explain']).explain).toBe(true);
  });

  it.each([[['--nonsense'], /--nonsense/], [['a.json'], /a\.json/], [['--bundle'], /bundle/]])('refuses %j', (args, what) => {
    expect(() => readOptions(args)).toThrow(what);
  });
});
