// The tests that need no browser: tests/unit and tests/content on the sources, tests/site on out/.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests of the real commands start a process each: on a busy machine that takes its time, which is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['tests/{unit,content,site}/**/*.test.ts'],
  },
});
