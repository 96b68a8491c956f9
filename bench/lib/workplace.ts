// The folder where everything is built, outside the repository, so that no tool takes our lockfile or our files for
// those of a peer. Refuses to measure anything.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inputFiles } from '#scripts/lib/inputs.ts';
import { root as project, toolEnvironment } from '#scripts/lib/node24.mjs';

export { project };

/** Where all systems are served, so where their pages say that they live. */
export const port = 41_730;
export const siteUrl = `http://localhost:${port}`;

export const work = process.env.BENCH_WORK ?? path.join(tmpdir(), 'know-your-rights-bench');

/** What every build runs in: Node 24 first on the PATH, production, nothing that reports to anybody, a fixed day. */
export function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, CI: __, ...env } = toolEnvironment();
  return {
    ...env,
    SITE_URL: siteUrl,
    SOURCE_DATE_EPOCH: env.SOURCE_DATE_EPOCH ?? '1795392000',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    CI: '1',
  };
}

/** The files of our project with its tools, fresh; `content/` is ours until it is replaced. */
export function copyProject(): string {
  const folder = path.join(work, 'ours');
  rmSync(folder, { recursive: true, force: true });
  for (const file of inputFiles(project)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    if (existsSync(path.join(project, file))) cpSync(path.join(project, file), path.join(folder, file));
  }
  // Hard links: a copy in no time and space. A symbolic link would lead Turbopack out of its root.
  const copy = (...options: string[]) =>
    execFileSync('cp', [...options, path.join(project, 'node_modules'), path.join(folder, 'node_modules')]);
  try {
    copy('-al');
  } catch {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    copy('-a');
  }
  return folder;
}

/**
 * A folder of bench/ with its packages installed as its lockfile has them; once, until the lockfile changes.
 * Not by `npm ci`: Astro's compiler has parts for platforms that are not published, and `npm ci` refuses their absence.
 */
export function installed(from: string, name: string): string {
  const source = path.join(project, 'bench', from);
  const folder = path.join(work, name);
  const lock = readFileSync(path.join(source, 'package-lock.json'), 'utf8');
  const stamp = path.join(folder, 'node_modules', '.bench-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(source, file), path.join(folder, file));
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: { ...environment(), PWD: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, lock);
  return folder;
}

/** The version of a package that is installed in a folder. */
export function versionIn(folder: string, name: string): string {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
