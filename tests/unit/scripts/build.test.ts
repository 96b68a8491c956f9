// The build around its steps: it builds when something changed, one at a time, and a failure leaves out/ as it was.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { build } from '#scripts/build.ts';
import type { Step } from '#scripts/build-steps.ts';
import { Stop } from '#scripts/lib/stop.mjs';

let root: string;
const at = (name: string) => path.join(root, name);
const page = () => readFileSync(at('out/index.html'), 'utf8');

/** Copies the one source file to the one page. */
const steps: Step[] = [
  {
    name: 'Copying',
    async run({ root: from, staging }) {
      writeFileSync(path.join(from, staging, 'index.html'), readFileSync(path.join(from, 'source.txt')));
    },
  },
];
const failing: Step[] = [...steps, { name: 'Failing', run: () => Promise.reject(new Stop('source.txt:1 is wrong')) }];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'build-'));
  writeFileSync(at('source.txt'), 'one');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

test('builds once, and again only when something changed', async () => {
  expect(await build({ root, steps })).toBe(true);
  expect(page()).toBe('one');
  expect(await build({ root, steps })).toBe(false);
  writeFileSync(at('source.txt'), 'two');
  expect(await build({ root, steps })).toBe(true);
  expect(page()).toBe('two');
  expect(await build({ root, steps, force: true })).toBe(true);
});

test('builds again for another address, and for a folder that somebody changed or removed', async () => {
  await build({ root, steps });
  vi.stubEnv('SITE_URL', 'https://example.org');
  expect(await build({ root, steps })).toBe(true);
  writeFileSync(at('out/more.html'), '');
  expect(await build({ root, steps })).toBe(true);
  expect(existsSync(at('out/more.html'))).toBe(false);
  rmSync(at('out'), { recursive: true });
  expect(await build({ root, steps })).toBe(true);
});

test('an address that is none stops a build before its first step', async () => {
  vi.stubEnv('SITE_URL', 'https://example.org/?a');
  await expect(build({ root, steps })).rejects.toThrow(Stop);
  expect(existsSync(at('.cache/export'))).toBe(false);
  expect(existsSync(at('.cache/build.lock'))).toBe(false);
});

test('a step that fails says so, leaves out/ as it was, and the next build does not take it for done', async () => {
  await build({ root, steps });
  writeFileSync(at('source.txt'), 'two');
  await expect(build({ root, steps: failing })).rejects.toThrow(/source\.txt:1 is wrong.*“Failing”.*as it was before/s);
  expect(page()).toBe('one');
  expect(existsSync(at('.cache/export'))).toBe(false);
  expect(await build({ root, steps })).toBe(true);
  expect(page()).toBe('two');
});

test('a first build that fails writes no out/', async () => {
  await expect(build({ root, steps: failing })).rejects.toThrow('Nothing was written to out/');
  expect(existsSync(at('out'))).toBe(false);
});

test('a build that was broken off between the two renames gives the old folder back', async () => {
  await build({ root, steps });
  mkdirSync(at('.cache/previous-out'));
  writeFileSync(at('.cache/previous-out/index.html'), 'old');
  rmSync(at('out'), { recursive: true });
  await expect(build({ root, steps: failing, force: true })).rejects.toThrow();
  expect(page()).toBe('old');
});

test('the snippets for hosts are those of the site beside them, whatever fails', async () => {
  const snippet = () => readFileSync(at('deploy/made/nginx.conf'), 'utf8');
  const writing: Step[] = [
    ...steps,
    {
      name: 'Writing',
      async run({ root: from, deployStaging }) {
        writeFileSync(path.join(from, deployStaging, 'nginx.conf'), readFileSync(path.join(from, 'source.txt')));
      },
    },
  ];
  await build({ root, steps: writing });
  expect(snippet()).toBe('one');
  writeFileSync(at('source.txt'), 'two');
  const failingLate: Step[] = [...writing, { name: 'Failing', run: () => Promise.reject(new Stop('no')) }];
  await expect(build({ root, steps: failingLate })).rejects.toThrow('as it was before');
  expect([page(), snippet()]).toEqual(['one', 'one']);

  // The second folder is not there to be renamed: the first, which was, goes back.
  const losing: Step[] = [
    ...writing,
    {
      name: 'Losing',
      run: async ({ root: from, deployStaging }) => rmSync(path.join(from, deployStaging), { recursive: true }),
    },
  ];
  await expect(build({ root, steps: losing })).rejects.toThrow(/ENOENT/);
  expect([page(), snippet()]).toEqual(['one', 'one']);

  // Broken off when the new site stood there already, and its snippets did not.
  mkdirSync(at('.cache/previous-out'));
  writeFileSync(at('.cache/previous-out/index.html'), 'one');
  writeFileSync(at('out/index.html'), 'two');
  renameSync(at('deploy/made'), at('.cache/previous-deploy'));
  await expect(build({ root, steps: failingLate })).rejects.toThrow();
  expect([page(), snippet()]).toEqual(['one', 'one']);

  expect(await build({ root, steps: writing })).toBe(true);
  expect([page(), snippet()]).toEqual(['two', 'two']);
  expect(readdirSync(at('.cache')).sort()).toEqual(['build.json']);
});

test('two builds at once: the second is told which process has the folder', async () => {
  const second = vi.fn<() => Promise<boolean>>();
  const slow: Step = {
    name: 'Slow',
    async run() {
      await build({ root, steps }).catch((error: Error) => second.mockRejectedValue(error));
    },
  };
  await build({ root, steps: [slow, ...steps] });
  await expect(second()).rejects.toThrow(`process ${process.pid}`);
  expect(existsSync(at('.cache/build.lock'))).toBe(false);
});

test('the lock of a process that is gone does not hold anybody up', async () => {
  mkdirSync(at('.cache'));
  writeFileSync(at('.cache/build.lock'), '999999999\n');
  expect(await build({ root, steps })).toBe(true);
});
