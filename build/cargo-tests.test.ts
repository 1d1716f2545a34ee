import { describe, expect, it } from 'vitest';
import { countCargo } from './cargo-tests.mjs';

describe('counting cargo', () => {
  it('counts passed, failed and ignored tests, also those that should panic', () => {
    const output = [
      'running 4 tests', 'test tests::grant ... ok', 'test tests::revoke ... FAILED', 'test tests::slow ... ignored, takes an hour',
      'test tests::overflow - should panic ... ok', 'test result: FAILED. 2 passed; 1 failed; 1 ignored',
    ].join('\n');
    expect(countCargo(output)).toEqual({ passed: 2, failures: ['tests::revoke'], ignored: ['tests::slow'] });
  });
});
