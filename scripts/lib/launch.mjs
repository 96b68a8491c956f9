// Runs one of our .ts scripts under Node 24, with its output on ours, and ends it when we end.
// Refuses to install: ensureInstalled() comes first.
import path from 'node:path';
import { run } from './child.mjs';
import { findNode24, root, toolEnvironment } from './node24.mjs';
import { Stop } from './stop.mjs';

/**
 * @param {string} script its path from the repository's root
 * @param {readonly string[]} [args]
 * @returns {Promise<number>} its exit code
 */
export async function launch(script, args = []) {
  const node = findNode24();
  if (!node) throw new Stop('Node 24 is missing. Install the packages: node scripts/install.mjs');
  const options = { cwd: root, env: toolEnvironment(), show: true };
  const { code } = await run(node.path, [path.join(root, script), ...args], options);
  return code;
}
