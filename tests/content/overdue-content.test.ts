// What is overdue warns an editor, and stops only a strict check; an expired number on paper stops every check. Tried on a copy of the real content, on days that are given.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshness } from '#checks/freshness.ts';
import { type ContentTree, readContent } from '#lib/content/tree.ts';

const run = promisify(execFile);
const workshop = mkdtempSync(join(tmpdir(), 'overdue-content-'));
const facts = join(workshop, 'content/guides/remain-silent/facts.yml');
const help = join(workshop, 'content/help/nijc.yml');
const source = join(workshop, 'content/sources/berghuis-v-thompkins.yml');

let tree: ContentTree;

/** Three files that are fresh on 2026-11-22, whatever the day on which this is run. */
beforeAll(() => {
  cpSync('content', join(workshop, 'content'), { recursive: true });
  edit(facts, /^( +checked): .*/gm, '$1: 2026-11-22');
  edit(help, /^(verified): .*/m, '$1: 2026-11-22');
  edit(help, /^(expires): .*/m, '$1: 2027-05-22');
  edit(source, /^(checked): .*/m, '$1: 2026-11-22');
  tree = readContent(workshop);
}, 60_000);
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

function edit(path: string, find: string | RegExp, put: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(find, put));
}

/** What is overdue on a day, as one line for each file. */
const overdueOn = (day: string) => freshness(tree, day).map(({ file, line, found }) => `${file}:${line} ${found}`);
const named = (lines: readonly string[], name: string) => lines.filter((line) => line.includes(name));

describe('what is due', () => {
  it('is let pass up to its day', () => {
    expect(named(overdueOn('2026-12-22'), 'nijc.yml')).toEqual([]);
    expect(named(overdueOn('2027-02-20'), 'remain-silent')).toEqual([]);
  });

  it('is named from the next day: a help number after 30 days, a claim and a source after 90', () => {
    const late = overdueOn('2026-12-23');
    expect(named(late, 'nijc.yml')[0]).toMatch(/nijc\.yml:\d+ nijc: due to be checked again on 2026-12-22$/);
    expect(named(late, 'remain-silent')).toEqual([]);
    const later = overdueOn('2027-02-21');
    expect(named(later, 'remain-silent')).toHaveLength(1);
    expect(named(later, 'remain-silent')[0]).toMatch(
      /facts\.yml:\d+ C1\.1, .*: due to be checked again on 2027-02-20$/,
    );
    expect(named(later, 'berghuis')[0]).toMatch(/:\d+ berghuis-v-thompkins: due to be checked again on 2027-02-20$/);
  });

  it('is a number that no page shows, once it has expired', () => {
    expect(named(overdueOn('2027-05-21'), 'nijc.yml')[0]).not.toMatch(/expired/);
    expect(named(overdueOn('2027-05-22'), 'nijc.yml')).toEqual([
      expect.stringMatching(/nijc: expired on 2027-05-22, so that no page shows it$/),
    ]);
  });

  it('comes with how to mend it', () => {
    const problem = freshness(tree, '2026-12-23').find(({ file }) => file.includes('nijc'));
    expect(problem?.expected).toMatch(/the numbers, .* read again within 30 days/);
    expect(problem?.mend).toMatch(/put that day in “verified”/);
  });
});

describe('the command', { timeout: 120_000 }, () => {
  async function check(...args: string[]): Promise<{ code: number; output: string }> {
    return checkOn('2026-12-23', ...args);
  }

  async function checkOn(day: string, ...args: string[]): Promise<{ code: number; output: string }> {
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) };
    try {
      const { stdout, stderr } = await run(process.execPath, ['checks/run.ts', '--root', workshop, ...args], { env });
      return { code: 0, output: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  }

  it('warns, and passes', async () => {
    const { code, output } = await check();
    expect(output).toMatch(/warning: content\/help\/nijc\.yml:\d+ nijc: due to be checked again/);
    expect(code).toBe(0);
  });

  it('fails with --strict', async () => {
    const { code, output } = await check('--strict');
    expect(output).toMatch(/content\/help\/nijc\.yml:\d+\n {2}found: +nijc: due to be checked again/);
    expect(output).not.toMatch(/^warning/m);
    expect(code).toBe(1);
  });

  it('stops, strict or not, while a flyer prints a number that has expired, and names every line of it', async () => {
    const flyer = 'content/flyers/handout-door/es.mdx';
    const lines = readFileSync(join(workshop, flyer), 'utf8').split('\n');
    const line = lines.findIndex((words) => words.includes('<Phone of="nijc"')) + 1;
    expect(line).toBeGreaterThan(0);
    const before = await checkOn('2027-05-21');
    expect(before.output).not.toContain('on a sheet of paper');
    const { code, output } = await checkOn('2027-05-22');
    expect(code).toBe(1);
    expect(output).toContain(
      `${flyer}:${line}\n  found:    the number of “nijc”, which expired on 2027-05-22, on a sheet of paper`,
    );
    expect(output.lastIndexOf('warning: ')).toBeLessThan(output.indexOf('on a sheet of paper'));
    expect(output).toMatch(/to mend: .*content\/help\/nijc\.yml.*“expires”.*or take it off this sheet/);
  });
});
