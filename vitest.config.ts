// The tests that need no browser: tests/unit and tests/content on the sources, tests/site on out/.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content,site}/**/*.test.ts'],
  },
});
