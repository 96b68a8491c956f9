// `npm run status` on a copy of the content: what is due, old or missing on a day that the test chooses.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aligned, type Row } from '#scripts/lib/status.ts';

const run = promisify(execFile);
vi.setConfig({ testTimeout: 60_000 });
const root = mkdtempSync(join(tmpdir(), 'status-'));

const edit = (file: string, find: RegExp, put: string) => {
  const before = readFileSync(join(root, file), 'utf8');
  const after = before.replace(find, put);
  expect(after, `${file} should hold ${find}`).not.toBe(before);
  writeFileSync(join(root, file), after);
};

beforeAll(() => {
  cpSync('content', join(root, 'content'), { recursive: true });
  edit('content/help/nijc.yml', /^verified: .*/m, 'verified: 2026-11-01');
  edit('content/help/nijc.yml', /^expires: .*/m, 'expires: 2027-05-01');
  edit('content/help/copa.yml', /^verified: .*/m, 'verified: 2026-01-01');
  edit('content/help/copa.yml', /^expires: .*/m, 'expires: 2026-06-30');
  edit('content/sources/miranda-v-arizona.yml', /^checked: .*/m, 'checked: 2026-06-01');
  edit('content/sources/miranda-v-arizona.yml', /^linkChecked: .*/m, 'linkChecked: true');
  edit('content/pages/privacy/en.mdx', /<Lead>.*<\/Lead>/, '<Lead>Use a private window.</Lead>');
  edit('content/pages/about/es.mdx', /^translationOf: .*\n/m, '');
  edit('content/guides/attorney/facts.yml', /^legalReview: null/m, 'legalReview: {by: A. Lawyer, on: 2026-11-20}');
});
beforeAll(async () => {
  rows = (JSON.parse(await status('--all', '--json')) as { rows: readonly Row[] }).rows;
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function status(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [
    'scripts/status.ts',
    '--today',
    '2026-11-25',
    '--root',
    root,
    ...args,
  ]);
  return stdout;
}

let rows: readonly Row[] = [];
const row = (topic: string, id: string) => rows.find((found) => found.topic === topic && found.id === id);

it('says what is due, and when', () => {
  expect(row('numbers', 'nijc')).toMatchObject({ state: 'soon', due: '2026-12-01', days: 6 });
  expect(row('numbers', 'copa')).toMatchObject({ state: 'expired', note: 'withheld since 2026-06-30' });
  expect(row('sources', 'miranda-v-arizona')).toMatchObject({ state: 'overdue', due: '2026-08-30', days: -87 });
  expect(row('claims', 'C2.1')).toMatchObject({
    state: 'fine',
    file: expect.stringMatching(/^content\/guides\/do-not-open-the-door\/facts\.yml:\d+$/),
  });
});

it('says which translations are old or were never pinned', () => {
  expect(row('translations', 'privacy (es)')).toMatchObject({ state: 'old', note: '1 passage changed in en' });
  expect(row('translations', 'about (es)')).toMatchObject({
    state: 'missing',
    note: expect.stringMatching(/npm run content -- pin es about/),
  });
});

it('says which links nobody opened, and which pages no attorney read', () => {
  expect(row('links', 'miranda-v-arizona')).toMatchObject({ state: 'fine' });
  expect(row('links', 'payton-v-new-york')).toMatchObject({ state: 'not opened' });
  expect(row('reviews', 'attorney')).toMatchObject({ state: 'fine', note: 'A. Lawyer, 2026-11-20' });
  expect(row('reviews', 'remain-silent')).toMatchObject({ state: 'not reviewed' });
});

it('shows tables, the most pressing first, and counts what is too long to list', async () => {
  const output = await status();
  expect(output).toMatch(/^The content on 2026-11-25\./);
  expect(output).toMatch(/numbers\n {2}copa +expired .*\n {2}nijc +soon +2026-12-01 +in 6 days/);
  expect(output).toMatch(/links: \d+\. To list them: npm run status -- links/);
  expect(output).not.toMatch(/ fine {2}/);
  expect(output.split('\n').filter((line) => /\s$/.test(line))).toEqual([]);
});

it('refuses a topic or a day that is none', async () => {
  await expect(status('number')).rejects.toMatchObject({ stderr: expect.stringMatching(/No topic “number”/) });
  await expect(status('--today', 'tomorrow')).rejects.toMatchObject({
    stderr: expect.stringMatching(/expected a day/),
  });
});

it('makes each column as wide as its widest word', () => {
  expect(
    aligned([
      ['a', 'bbb', 'c'],
      ['dd', 'e', ''],
    ]),
  ).toEqual(['a   bbb  c', 'dd  e']);
});
