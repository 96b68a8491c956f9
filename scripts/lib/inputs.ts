// Knows what a build is made from, and puts it all into one number, so that a build that would change nothing is
// not made. Refuses to guess: every file of the project counts, but for those listed as never read by a build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Folders that no build reads. */
const neverRead = new Set(['.ci', 'bench', 'deploy', 'docs', 'tests']);

/** Left out of the walk where there is no git to say what is ignored; as in .gitignore. */
const neverWalked = new Set(['.cache', '.contentlayer', '.git', '.next', 'node_modules', 'out', 'test-results']);
const neverListed = /(^next-env\.d\.ts|\.tsbuildinfo)$/;

/** Every file that a build may read, sorted, as paths from the root with forward slashes. */
export function inputFiles(root: string): string[] {
  const files = filesFromGit(root) ?? walk(root);
  return files.filter((file) => !neverRead.has(file.split('/', 1)[0] ?? '')).sort();
}

/**
 * SHA-256 over the input files (their names and contents) and over `settings`, whatever else the result depends on.
 * A file that git lists and that is gone is left out.
 */
export function hashInputs(root: string, settings: Readonly<Record<string, string | undefined>>): string {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(settings).sort()));
  for (const file of inputFiles(root)) {
    const content = contentOf(path.join(root, file));
    if (content !== undefined) hash.update(`\n${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The time of the sources in whole seconds since 1970: when HEAD was committed; without a commit, when the newest
 * file was changed (an unpacked archive of a commit bears the commit's time on every file).
 */
export function sourceTime(root: string): number {
  const committed = isCheckout(root) ? Number(git(root, 'log', '-1', '--format=%ct')) : 0;
  if (committed > 0) return committed;
  const times = inputFiles(root).map(
    (file) => lstatSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.floor(times.reduce((newest, time) => Math.max(newest, time), 0) / 1000);
}

/** What git tracks, and what it neither tracks nor ignores; undefined where there is no git or no checkout. */
function filesFromGit(root: string): string[] | undefined {
  if (!isCheckout(root)) return undefined;
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  return listed === undefined ? undefined : [...new Set(listed.split('\0').filter(Boolean))];
}

/** A folder inside somebody else's checkout is not one: that git may ignore it whole. */
function isCheckout(root: string): boolean {
  const top = git(root, 'rev-parse', '--show-toplevel')?.trim();
  return top !== undefined && realpathSync(top) === realpathSync(root);
}

function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
  } catch {
    return undefined;
  }
}

function walk(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return neverWalked.has(entry.name) ? [] : walk(root, name);
    return neverListed.test(entry.name) ? [] : [name];
  });
}

function contentOf(file: string): Buffer | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return Buffer.from(readlinkSync(file));
  return stats?.isFile() ? readFileSync(file) : undefined;
}
