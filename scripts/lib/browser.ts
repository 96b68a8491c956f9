// Finds a Chromium that starts on this machine, and says how to start it. Refuses to download one: see prepare-tests.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Stop } from './stop.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** Where installers put it, when it is not on the PATH. */
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

/**
 * CHROMIUM_PATH, else a Chromium of this machine, else Playwright's own; undefined when none starts.
 * @throws Stop when CHROMIUM_PATH names something that does not start
 */
export async function findBrowser(): Promise<string | undefined> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Stop(
      `CHROMIUM_PATH is “${chosen}”, and that does not start. Expected the path of a Chromium; or unset it.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...(places[process.platform] ?? []), await playwrightsOwn()].find(
    (file) => isExecutable(file) && starts(file),
  );
}

/** The arguments for a browser that does nothing but what a test tells it. */
export function browserArguments(): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    // Chromium refuses its sandbox to root; everybody else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether it runs at all: a downloaded Chromium may lack the system's libraries. */
function starts(file: string): boolean {
  // On Windows `--version` opens a window instead of answering.
  return process.platform === 'win32'
    ? isExecutable(file)
    : spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}
