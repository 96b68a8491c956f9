// The same commit, built again in another place, is the same to the byte; and built for a folder of its host, it is right.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toolScript } from '../../scripts/lib/tool.ts';
import { copyOfProject, environmentOfCopy, root } from '../copy.ts';

let again = '';

function sums(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** Runs Node in the copy. */
function runThere(args: readonly string[], settings: Readonly<Record<string, string>> = {}): void {
  try {
    execFileSync(process.execPath, args, {
      cwd: again,
      env: { ...environmentOfCopy(), ...settings },
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

beforeAll(() => {
  again = copyOfProject('again');
});

afterAll(() => rmSync(again, { recursive: true, force: true }));

describe('two builds of one commit, in two folders', () => {
  it('are the same to the byte', () => {
    runThere(['scripts/build.ts', '--force']);
    expect(sums(path.join(again, 'out'))).toEqual(sums(path.join(root, 'out')));
  }, 600_000);
});

describe('a build for a folder of its host', () => {
  /** What leads somewhere, or says where something is: pages, words, data, pictures, paper, the worker. */
  const suites = [
    'alternates',
    'api',
    'editions',
    'entry',
    'links',
    'messages',
    'offline',
    'one-file',
    'origins',
    'pages',
    'pictures',
    'previews',
    'search',
    'served',
    'sitemap',
    'structured-data',
    'text-editions',
  ];

  it('is right wherever an address stands', () => {
    const settings = { SITE_URL: 'https://example.org/rights' };
    runThere(['scripts/build.ts'], settings);
    runThere([toolScript('vitest'), 'run', ...suites.map((suite) => `tests/site/${suite}.test.ts`)], settings);
    const words = readdirSync(path.join(again, 'out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(html|txt|md|json|xml|js|svg|webmanifest)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
    expect(words.length).toBeGreaterThan(500);
    expect(words.filter((file) => readFileSync(file, 'utf8').includes('localhost'))).toEqual([]);
  }, 900_000);
});
