// Every page passes the W3C's own checker of HTML (the Nu checker, in Java), in one run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findJava, javaNeeded } from '../../scripts/lib/java.ts';
import { site } from './pages.ts';

const out = path.resolve(import.meta.dirname, '../../out');
const jar = String(createRequire(import.meta.url)('vnu-jar'));

interface Message {
  readonly type: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** A page with a fault, checked with the others: a checker that finds nothing in it has not looked. */
const planted = { folder: '', file: '' };
let messages: readonly Message[] = [];

beforeAll(() => {
  planted.folder = mkdtempSync(path.join(tmpdir(), 'html-'));
  planted.file = path.join(planted.folder, 'planted.html');
  writeFileSync(planted.file, '<!doctype html><html lang="es"><title>x</title><p id="a"><p id="a"><img src="x.png">');

  const folder = findJava();
  if (folder === undefined) {
    throw new Error(
      `No Java ${javaNeeded} or newer was found, and the W3C's HTML checker needs one. \`npm test\` installs one; or install it: on Debian the package default-jre-headless, elsewhere from https://adoptium.net`,
    );
  }
  const files = [...site.pages.map(({ file }) => path.join(out, file)), planted.file];
  const { stderr, error } = spawnSync(
    path.join(folder, 'java'),
    ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', ...files],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (error) throw error;
  try {
    ({ messages } = JSON.parse(stderr) as { messages: readonly Message[] });
  } catch {
    throw new Error(`The HTML checker did not answer as it should:\n${stderr.slice(0, 2000)}`);
  }
}, 120_000);

afterAll(() => rmSync(planted.folder, { recursive: true, force: true }));

/** Its findings, but those about the planted page or only those. */
const found = (inPlanted: boolean) =>
  messages
    .filter(({ url }) => url.endsWith('planted.html') === inPlanted)
    .map(({ type, url, lastLine, message, extract }) =>
      `${type} in ${decodeURI(url)
        .replace(/^file:/, '')
        .replace(out, 'out')}:${lastLine} ${message} ${extract ?? ''}`.trim(),
    );

test('the checker finds what is wrong with a planted page', () => {
  const words = found(true).join('\n');
  expect(words).toContain('Duplicate ID');
  expect(words).toMatch(/must have an “?alt/);
});

test('no page has an error', () => {
  expect(found(false)).toEqual([]);
});
