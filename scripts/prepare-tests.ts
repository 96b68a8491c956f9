// Sees that the tests have a browser and a Java, installing what is missing where that can be done without asking.
// Refuses to install on the system when it is not root; then only copies in the user's own folders are left.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findBrowser } from './lib/browser.ts';
import { run } from './lib/child.mjs';
import { findJava, javaNeeded } from './lib/java.ts';
import { root } from './lib/node24.mjs';
import { step } from './lib/step.mjs';
import { Stop } from './lib/stop.mjs';
import { toolScript } from './lib/tool.ts';

type Command = readonly [string, ...string[]];

const isRoot = process.getuid?.() === 0;

/** @returns the path of a Chromium that starts */
export async function prepareBrowser(): Promise<string> {
  const playwright: Command = [process.execPath, toolScript('playwright', '@playwright/test'), 'install', 'chromium'];
  const browser = await findOrInstall(findBrowser, 'a browser', [
    // Debian's own first, when we may: it brings the libraries that a downloaded copy lacks on a bare machine.
    debian('chromium', 'fonts-liberation'),
    isRoot && process.platform === 'linux' ? [[...playwright, '--with-deps']] : [],
    [playwright],
  ]);
  if (browser !== undefined) return browser;
  throw new Stop(
    'No browser was found that starts, and none could be installed.\n' +
      'Install Chromium or Chrome; if it is not on the PATH, name it: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

/** @returns the folder to put before the PATH; '' when java is on it already */
export async function prepareJava(): Promise<string> {
  const java = await findOrInstall(async () => findJava(), 'Java for the HTML checker', [
    debian('default-jre-headless'),
    // vnu-jar can download one into node_modules; package.json keeps it from doing so at every installation.
    [[process.execPath, createRequire(import.meta.url).resolve('vnu-jar/vnu-java-downloader.js')]],
  ]);
  if (java !== undefined) return java;
  throw new Stop(
    `No Java ${javaNeeded} or newer was found, and none could be installed. The W3C's HTML checker needs one.\n` +
      'Install it: on Debian the package default-jre-headless, elsewhere from https://adoptium.net',
  );
}

/** Tries one way after the other until `find` finds something. A way is a list of commands; an empty one is left out. */
async function findOrInstall(
  find: () => Promise<string | undefined>,
  what: string,
  ways: readonly (readonly Command[])[],
): Promise<string | undefined> {
  let found = await find();
  for (const way of ways) {
    if (found !== undefined) break;
    for (const command of way) {
      if (!(await install(`Installing ${what} (${shown(command)})`, command))) break;
    }
    found = await find();
  }
  return found;
}

/** @returns whether it worked; when not, the end of what it printed has been shown */
async function install(name: string, [command, ...args]: Command): Promise<boolean> {
  const problem = await step(name, async () => {
    const { code, output } = await run(command, args, {
      cwd: root,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return code === 0 ? undefined : `did not work\n${output.trimEnd().split('\n').slice(-8).join('\n')}`;
  });
  return problem === undefined;
}

function debian(...packages: string[]): Command[] {
  if (!isRoot || !isDebian()) return [];
  return [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
  ];
}

/** Debian itself: Ubuntu's package of the same name is an empty one that points to a snap. */
function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function shown([command, ...args]: Command): string {
  const words =
    command === process.execPath ? args.map((word) => word.replace(/^.*node_modules./, '')) : [command, ...args];
  return words.join(' ');
}
