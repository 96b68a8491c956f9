// The tests that need a browser: tests/e2e on the finished site, served as `npm run serve` serves it.
import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';
import { freePort } from './tests/free-port.ts';

/** The workers read this file too: the one that is first chooses the port for all. */
process.env.E2E_PORT ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // A test visits every page; each visit is a step, and the report names the page.
  timeout: 300_000,
  use: {
    baseURL: origin,
    // Soft changes from page to page take time, and are no part of what most tests look at.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await launchOptions(),
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts --port ${process.env.E2E_PORT}`,
    port: Number(process.env.E2E_PORT),
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
