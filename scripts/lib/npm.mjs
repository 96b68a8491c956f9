// Knows how to call npm: the one that started us, else the first on the PATH.
// Refuses yarn and pnpm, which read other lockfiles.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Stop } from './stop.mjs';

/** The machine's own Node, under which npm runs; node_modules/.bin may have put another one before it on the PATH. */
export function machineNode() {
  const { npm_node_execpath: node } = process.env;
  return node && existsSync(node) ? node : process.execPath;
}

/**
 * npm as a command and its first argument.
 * @param {string} [node] the Node that it shall run under
 * @returns {[string, string]}
 */
export function npmCommand(node = machineNode()) {
  const folders = [
    ...(process.env.PATH ?? process.env.Path ?? '').split(path.delimiter),
    path.dirname(process.execPath),
  ];
  const candidates = [
    process.env.npm_execpath,
    ...folders.flatMap((folder) => [path.join(folder, 'npm'), path.join(folder, 'node_modules/npm/bin/npm-cli.js')]),
  ];
  for (const candidate of candidates) {
    const file = candidate && existsSync(candidate) ? realpathSync(candidate) : '';
    if (path.basename(file) === 'npm-cli.js') return [node, file];
  }
  throw new Stop('npm was not found. It comes with Node: https://nodejs.org');
}

/** What the reader typed to start us, to show how to type it again: 'npm start', 'npm run serve'. */
export function typedCommand() {
  const name = process.env.npm_lifecycle_event;
  if (!name) return `node ${process.argv[1] ?? ''}`.trim();
  return name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
}
