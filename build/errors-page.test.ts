import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../core/errors/index.ts';
import { errorsPage, errorsPageFile } from './errors-page.mjs';

describe('docs/errors.md', () => {
  it('is in step with the table of codes', () => {
    expect(readFileSync(errorsPageFile, 'utf8')).toBe(errorsPage(errorCodes));
  });

  it('would differ by a changed sentence', () => {
    const changed = { ...errorCodes, 'app.busy': { ...errorCodes['app.busy'], sentence: 'Something else.' } };
    expect(errorsPage(changed)).not.toBe(errorsPage(errorCodes));
  });
});
