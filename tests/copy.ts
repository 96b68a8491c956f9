// A copy of the project inside the project, for tests that build or change it: packages are found from there. It has no
// lockfile, so that the project stays the workspace's root, and no checkout of its own.
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { buildEnvironment } from '#scripts/lib/build-environment.ts';

export const root = path.resolve(import.meta.dirname, '..');

const left = new Set([
  'node_modules',
  'out',
  '.next',
  '.contentlayer',
  '.cache',
  '.git',
  'package-lock.json',
  'bench',
  'test-results',
]);

/** @returns the copy's folder, `.cache/<name>`, made anew */
export function copyOfProject(name: string): string {
  const copy = path.join(root, '.cache', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const entry of readdirSync(root))
    if (!left.has(entry)) cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  return copy;
}

/** The environment of a command in a copy: on the project's day, which a copy cannot ask of git. */
export function environmentOfCopy(): NodeJS.ProcessEnv {
  const { SOURCE_DATE_EPOCH } = buildEnvironment(root);
  return { ...process.env, SOURCE_DATE_EPOCH };
}
