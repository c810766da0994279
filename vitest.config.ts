import { defineConfig } from 'vitest/config';

import { orderSeed } from './test/house/seeds.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/house/print-seeds.ts', 'test/support/database/global-setup.ts'],
    setupFiles: ['test/house/seed-properties.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Long enough for a busy machine to start a whole bot, short enough that a hanging test is seen.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // As patient as the tests themselves: what is asked for again and again comes late on a busy machine too.
    expect: { poll: { timeout: 15_000 } },
    // No test may lean on another: the order is another one each time, and the printed seed brings it back.
    sequence: { shuffle: { files: true, tests: true }, seed: orderSeed },
    allowOnly: false,
    passWithNoTests: false,
  },
});
