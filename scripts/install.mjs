// Installs the packages of package-lock.json when they are not the ones that are here, and sees that Node 24 came.
// Refuses to change package-lock.json: adding a package is `npm install NAME`.
import './lib/check-node.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, stopOnInterrupt } from './lib/child.mjs';
import { findNode24, newEnough, nodeIn, root } from './lib/node24.mjs';
import { machineNode, npmCommand } from './lib/npm.mjs';
import { step } from './lib/step.mjs';
import { main, Stop } from './lib/stop.mjs';

const stamp = path.join(root, 'node_modules', '.installed-from');

/** Installs when what package.json and package-lock.json ask for is not what was installed last, on this platform. */
export async function ensureInstalled() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && findNode24()) return;
  const npm = npmCommand(await nodeForNpm());
  await step('Installing the packages (npm ci)', () => install(npm));
  const node = findNode24();
  if (!node) throw new Stop(node24Missing());
  writeFileSync(stamp, wanted);
}

/** The fields of package.json that decide what is installed. */
const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'allowScripts'];

/** What an installation depends on. The machine's Node is left out: what is installed runs under Node 24. */
function fingerprint() {
  const manifest = readManifest();
  return createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(JSON.stringify(fields.map((field) => manifest[field])))
    .update(read('package-lock.json'))
    .digest('hex');
}

/** @param {string} name */
function read(name) {
  const file = path.join(root, name);
  if (!existsSync(file)) throw new Stop(`${name} is missing from ${root}. Restore it: git checkout -- ${name}`);
  return readFileSync(file, 'utf8');
}

function readManifest() {
  return JSON.parse(read('package.json'));
}

/**
 * The Node to run npm under: a Node 24 that is not in node_modules, which npm empties. npm leaves out native parts
 * that do not want the Node it runs under; but what it installs here runs under Node 24.
 */
async function nodeForNpm() {
  const own = machineNode();
  if (newEnough(own)) return own;
  const { optionalDependencies, devDependencies } = readManifest();
  const version = optionalDependencies?.node ?? devDependencies?.node;
  const folder = path.join(root, '.cache', 'node24');
  if (nodeIn(folder)?.version !== `v${version}`) {
    await step('Fetching Node 24 (npm install node)', async () => {
      mkdirSync(folder, { recursive: true });
      const manifest = { private: true, dependencies: { node: version }, allowScripts: { node: true } };
      writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
      const [command, ...args] = npmCommand();
      const { code } = await run(command, [...args, 'install', '--prefix', folder, '--no-package-lock', ...quiet], {
        cwd: folder,
      });
      // npm ci, which comes next, meets the same trouble and has the words for it.
      return code === 0 ? undefined : 'did not work; going on with the Node of this machine';
    });
  }
  return nodeIn(folder)?.path ?? own;
}

const quiet = ['--no-audit', '--no-fund'];

/** @param {[string, string]} npm */
async function install([command, script]) {
  // NODE_ENV=production or omit=… in a user's settings would leave out what builds the site.
  const args = [script, 'ci', '--include=dev', '--include=optional', ...quiet];
  const ending = await run(command, args, { cwd: root });
  if (ending.code !== 0) throw new Stop(installFailed(ending.output, ending.code));
}

/**
 * @param {string} output
 * @param {number} code
 */
function installFailed(output, code) {
  const words = output.replace(/^npm warn .*\n/gim, '').trimEnd();
  const lines = [words, '', `npm ci failed (exit code ${code}); its words are above.`];
  if (/EUSAGE/.test(output)) {
    lines.push(
      'package.json and package-lock.json disagree. Run these, and commit package-lock.json:',
      '  npm install && node scripts/complete-lockfile.mjs',
    );
  } else if (
    /E(CONN|NOTFOUND|AI_AGAIN|TIMEDOUT|NETUNREACH|SOCKET)|network|FetchError|\bE40[134]\b|\bE5\d\d\b/.test(output)
  ) {
    lines.push(
      'It looks like npm could not reach its registry, or the registry did not have a package.',
      'Check the connection and `npm config get registry`; behind a proxy set HTTPS_PROXY. Then run the command again.',
    );
  } else if (/ENOSPC/.test(output)) {
    lines.push('The disk is full: free about 1 GB and run the command again.');
  } else if (/EACCES|EPERM/.test(output)) {
    lines.push(
      `npm may not write to ${path.join(root, 'node_modules')}: check who owns it, and run the command again.`,
    );
  } else {
    lines.push('Remove the folder node_modules and run the command again.');
  }
  return lines.join('\n');
}

function node24Missing() {
  return [
    `The packages are installed, but Node 24 did not come with them (this machine has ${process.version}).`,
    'The package `node` brings it by an install script. Its script did not run, or found no Node 24 for',
    `${process.platform} ${process.arch}. What helps, one of:`,
    '  - allow install scripts: `npm config get ignore-scripts` must say false; package.json must have',
    '    "allowScripts": { "node": true }',
    '  - see why: npm rebuild node --foreground-scripts',
    '  - install Node 24 or newer on this machine: https://nodejs.org',
    'Then run the command again.',
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  stopOnInterrupt();
  await main(ensureInstalled);
}
