import { defineConfig } from 'vitest/config';

import tests from '../../vitest.config.ts';

/** The same bot and browser as in the tests, but what it leaves are pictures, taken one after the other. */
export default defineConfig({
  test: {
    ...tests.test,
    include: ['test/screenshots/*.scene.ts'],
    maxWorkers: 1,
    testTimeout: 120_000,
    sequence: { shuffle: false },
  },
});
