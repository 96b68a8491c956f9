// The same commit, built again in another folder, is the same to the byte.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildEnvironment } from '../../scripts/lib/build-environment.ts';

const root = path.resolve(import.meta.dirname, '../..');
// Inside the project, so that packages are found; without a lockfile, so that the project stays the workspace's root.
const again = path.join(root, '.cache', 'again');
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

function sums(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

afterAll(() => rmSync(again, { recursive: true, force: true }));

describe('two builds of one commit, in two folders', () => {
  it('are the same to the byte', () => {
    rmSync(again, { recursive: true, force: true });
    mkdirSync(again, { recursive: true });
    for (const name of readdirSync(root)) {
      if (!left.has(name)) cpSync(path.join(root, name), path.join(again, name), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(again, 'node_modules'), 'dir');
    // The folder is no checkout of its own: the date comes from the project, as it does in out/.
    const { SOURCE_DATE_EPOCH } = buildEnvironment(root);
    execFileSync(process.execPath, ['scripts/build.ts', '--force'], {
      cwd: again,
      env: { ...process.env, SOURCE_DATE_EPOCH },
      stdio: 'pipe',
    });
    expect(sums(path.join(again, 'out'))).toEqual(sums(path.join(root, 'out')));
  }, 600_000);
});
