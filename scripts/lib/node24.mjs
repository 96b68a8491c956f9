// Finds the Node 24 that the tools and the .ts scripts run under, and makes it first on the PATH of what we start.
// Refuses to fetch it: npm brings it, as the package `node` (see install.mjs).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, without a slash at the end. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

const binFolder = path.join(root, 'node_modules', '.bin');

/** The first Node that runs these .ts scripts with nothing to say about it. */
const wanted = 24;

/**
 * @typedef {object} Found
 * @property {string} path the executable
 * @property {string} version such as 'v24.21.0'
 */

/** Where the package `node` puts the executable, in a folder that it is installed into. */
const inPackage = path.join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The Node 24 that npm brought, or the machine's own Node when that is as new; undefined when neither is.
 * @returns {Found | undefined}
 */
export function findNode24() {
  return nodeIn(root) ?? newEnough(process.execPath);
}

/**
 * The Node 24 of the package `node` in another folder.
 * @param {string} folder
 */
export function nodeIn(folder) {
  return newEnough(path.join(folder, inPackage));
}

/**
 * @param {string} node an executable, or where one may be
 * @returns {Found | undefined} undefined when it does not run or is older than 24
 */
export function newEnough(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const version = status === 0 ? stdout.trim() : 'v0';
  return Number(version.slice(1).split('.')[0]) >= wanted ? { path: node, version } : undefined;
}

/**
 * The environment for what we start: our tools and Node 24 first on the PATH, and no NODE_ENV, which every tool sets
 * for itself.
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
  const { NODE_ENV: _ours, ...rest } = process.env;
  const key = Object.keys(rest).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (rest[key] ?? '').split(path.delimiter).filter((folder) => folder !== binFolder);
  return /** @type {NodeJS.ProcessEnv} */ ({ ...rest, [key]: [binFolder, ...folders].join(path.delimiter) });
}
