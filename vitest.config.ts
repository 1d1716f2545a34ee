import { defineConfig } from 'vitest/config';
import { suites } from './build/suites.mjs';

/** The suites are data in build/suites.mjs. Retries are 0: a test that passes the second time has failed. */
export default defineConfig({
  test: {
    projects: suites.map(({ name, include, timeout }) => ({
      extends: true as const,
      test: { name, include, exclude: ['**/node_modules/**', 'out*/**'], testTimeout: timeout, hookTimeout: timeout },
    })),
    environment: 'node',
    pool: 'forks',
    retry: 0,
    passWithNoTests: false,
  },
});
