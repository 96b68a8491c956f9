// How the browser tests start their browser; for playwright.config.ts.
import type { LaunchOptions } from '@playwright/test';
import { browserArguments, findBrowser } from '../scripts/lib/browser.ts';

/** @throws when there is no browser: `npm test` installs one */
export async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser();
  if (!executablePath)
    throw new Error('No Chromium was found that starts. `npm test` installs one; or set CHROMIUM_PATH.');
  return { executablePath, args: browserArguments() };
}
