// One build at a time, whoever comes first, and however many come at once to a lock that was left behind.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '#scripts/lib/lock.ts';
import { Stop } from '#scripts/lib/stop.mjs';

const run = promisify(execFile);
const gone = '999999999\n';
let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  lock = path.join(folder, 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('holds the number of its process, and leaves nothing when it is given back', () => {
  const release = takeLock(lock);
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`);
  expect(() => takeLock(lock)).toThrow(Stop);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('one that was left behind, or holds no number, is taken over', () => {
  for (const left of [gone, '']) {
    writeFileSync(lock, left);
    takeLock(lock)();
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('one that another process is just taking over is left to it', () => {
  writeFileSync(lock, gone);
  writeFileSync(`${lock}.turn`, `${process.pid}\n`);
  expect(() => takeLock(lock)).toThrow(/delete .*build\.lock\.turn and try again/);
  expect(readFileSync(lock, 'utf8')).toBe(gone);
});

/** Waits until all are there, takes the lock, and keeps it until all have tried. */
const racer = (id: number, racers: number) => `
  import { existsSync, readdirSync, writeFileSync } from 'node:fs';
  import { takeLock } from ${JSON.stringify(new URL('../../../scripts/lib/lock.ts', import.meta.url).href)};
  const all = (word) => readdirSync('.').filter((name) => name.startsWith(word)).length === ${racers};
  writeFileSync('ready${id}', '');
  while (!all('ready'));
  try {
    takeLock('build.lock');
    console.log('has it');
  } catch (error) {
    if (error.name !== 'Stop') throw error;
  }
  writeFileSync('tried${id}', '');
  while (!all('tried'));`;

test('of many that come at once to one that was left behind, one has it', async () => {
  const racers = 4;
  for (let round = 0; round < 3; round += 1) {
    const cwd = mkdtempSync(path.join(folder, 'race-'));
    writeFileSync(path.join(cwd, 'build.lock'), gone);
    const said = await Promise.all(
      Array.from({ length: racers }, (_, id) =>
        run(process.execPath, ['--input-type=module', '--eval', racer(id, racers)], { cwd }),
      ),
    );
    expect(said.filter(({ stdout }) => stdout.includes('has it'))).toHaveLength(1);
    expect(existsSync(path.join(cwd, 'build.lock'))).toBe(false);
  }
});
