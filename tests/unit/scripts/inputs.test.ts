// What a build is made from: every file counts, nothing that git ignores does, with git and without.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settingNames } from '#scripts/lib/build-environment.ts';
import { hashInputs, inputFiles, sourceTime } from '#scripts/lib/inputs.ts';

let root: string;

/** A machine may have none: then there is nothing that could go wrong with it. */
const hasGit = spawnSync('git', ['--version']).status === 0;

function put(name: string, content = name) {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function git(...args: string[]) {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'core.hooksPath=/dev/null'];
  const env = { ...process.env, GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z', GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', [...who, ...args], { cwd: root, env, encoding: 'utf8' });
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'inputs-'));
  for (const name of [
    'content/a.yml',
    'app/page.tsx',
    'node_modules/x/index.js',
    'out/index.html',
    '.next/x',
    '.cache/x',
    'tests/a.test.ts',
    'docs/a.md',
  ])
    put(name);
  put('.gitignore', 'node_modules/\nout/\n.next/\n.cache/\n');
});

afterEach(() => rmSync(root, { recursive: true }));

describe.each(hasGit ? ['a checkout', 'no checkout'] : ['no checkout'])('in %s', (kind) => {
  beforeEach(() => {
    if (kind !== 'a checkout') return;
    git('init', '-q');
    git('add', '.gitignore', 'app');
    git('commit', '-q', '-m', 'x');
  });

  test('the files are the sources, tracked or not, and no results, tests or documents', () => {
    expect(inputFiles(root)).toEqual(['.gitignore', 'app/page.tsx', 'content/a.yml']);
  });

  test('the hash is the same for the same files, whatever their dates', () => {
    const before = hashInputs(root, { SITE_URL: 'x' });
    utimesSync(path.join(root, 'content/a.yml'), 1, 1);
    put('out/index.html', 'changed');
    put('tests/a.test.ts', 'changed');
    expect(hashInputs(root, { SITE_URL: 'x' })).toBe(before);
  });

  test.each([
    ['a change', () => put('content/a.yml', 'changed')],
    ['a new file', () => put('content/b.yml')],
    ['a file that is gone', () => rmSync(path.join(root, 'app/page.tsx'))],
    ['a new link', () => symlinkSync('a.yml', path.join(root, 'content/link.yml'))],
    [
      'text that moves from one file to the next',
      () => {
        put('content/a.yml', 'content');
        put('content/b.yml', '/a.yml');
      },
    ],
  ])('%s makes another hash', (_name, change) => {
    const before = hashInputs(root, {});
    change();
    expect(hashInputs(root, {})).not.toBe(before);
  });

  test('a setting makes another hash', () => {
    expect(hashInputs(root, { SITE_URL: 'a' })).not.toBe(hashInputs(root, { SITE_URL: 'b' }));
    expect(hashInputs(root, { SITE_URL: undefined })).not.toBe(hashInputs(root, { SITE_URL: '' }));
  });
});

test.runIf(hasGit)('a folder that another checkout ignores has its own files all the same', () => {
  git('init', '-q');
  put('.gitignore', 'inner/\n');
  put('inner/content/a.yml');
  expect(inputFiles(path.join(root, 'inner'))).toEqual(['content/a.yml']);
});

describe('the time of the sources', () => {
  test.runIf(hasGit)('is that of the commit', () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    expect(sourceTime(root)).toBe(Date.UTC(2026, 0, 2, 3, 4, 5) / 1000);
  });

  test('is that of the newest file where there is no commit', () => {
    for (const file of inputFiles(root)) utimesSync(path.join(root, file), 1000, 1000);
    utimesSync(path.join(root, 'content/a.yml'), 2000, 2000);
    expect(sourceTime(root)).toBe(2000);
  });
});

test('every setting that the site reads is part of what a build is made from', () => {
  const settings = readFileSync('lib/site/settings.ts', 'utf8');
  const read = [...settings.matchAll(/process\.env\.([A-Z_]+)/g)].map((match) => match[1]);
  expect([...settingNames].sort()).toEqual([...new Set(read)].sort());
});
