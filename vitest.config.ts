// The tests that need no browser: tests/unit and tests/content on the sources, tests/site on out/.
import { defineConfig } from 'vitest/config';
import { buildEnvironment } from './scripts/lib/build-environment.ts';

export default defineConfig({
  test: {
    // The day that a build of this commit has: the site's own code asks for it, also when one file is run by hand.
    env: { SOURCE_DATE_EPOCH: buildEnvironment(import.meta.dirname).SOURCE_DATE_EPOCH ?? '' },
    // Tests of the real commands start a process each: on a busy machine that takes its time, which is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['tests/{unit,content,site}/**/*.test.ts'],
  },
});
