// docs/benchmarks.md: says of every column where others are ahead, and is what bench/results.json gives.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../bench/lib/report.ts';
import type { Results } from '../../../bench/lib/results.ts';

const page = { requests: 10, bytes: 10_000, html: 1000, text: 500 };
const load = { fcp: 1000, lcp: 1000, load: 1000, tbt: 100, cls: 0.1, runs: 7, lcpRange: [900, 1100] as const };
const build = { wall: 100, cpu: 100, peakMemory: 1000, compress: 10, pages: 10, bytes: 1e6, files: 100 };

type Pages = NonNullable<Results['pages'][string]['hugo']>;
type Loads = NonNullable<Results['load'][string]['hugo']>;
type Builds = NonNullable<Results['build'][string]['hugo']>;

/** What is reported when Hugo differs from us by this, and the page of words by the same. */
function report(given: { pages?: Partial<Pages>; load?: Partial<Loads>; build?: Partial<Builds> }) {
  const of = <T extends object>(ours: T, theirs: Partial<T> = {}) => ({ ours, hugo: { ...ours, ...theirs } });
  return reportOf({
    measured: {},
    pages: { Guide: { ...of<Pages>(page, given.pages), bare: { ...page, ...given.pages } } },
    load: { Guide: { ...of<Loads>(load, given.load), bare: { ...load, ...given.load } } },
    build: { 100: of<Builds>({ ...build, compress: 0 }, given.build) },
    lighthouse: {},
  } as Results);
}

const aheadIn = (document: string) =>
  /## Where others are ahead\n\n.*\n\n([\s\S]*?)\n\n##/.exec(document)?.[1]?.split('\n') ?? [];

describe('where others are ahead', () => {
  test.each([
    ['requests', { pages: { requests: 3 } }, 'Guide: requests: Hugo 3; this site 10.'],
    ['bytes', { pages: { bytes: 9000 } }, 'Guide: bytes on the wire: Hugo 9,000; this site 10,000.'],
    ['HTML', { pages: { html: 600 } }, 'Guide: HTML ÷ words (both brotli): Hugo 1.20; this site 2.00.'],
    ['FCP', { load: { fcp: 500 } }, 'Guide: first paint (FCP): Hugo 0.50 s; this site 1.00 s.'],
    ['LCP', { load: { lcp: 500 } }, 'Guide: LCP: Hugo 0.50 s; this site 1.00 s.'],
    ['load', { load: { load: 500 } }, 'Guide: load: Hugo 0.50 s; this site 1.00 s.'],
    ['TBT', { load: { tbt: 50 } }, 'Guide: blocked (TBT): Hugo 50 ms; this site 100 ms.'],
    ['CLS', { load: { cls: 0 } }, 'Guide: CLS: Hugo 0.000; this site 0.100.'],
    ['processor', { build: { cpu: 50 } }, '100 pages: processor time: Hugo 50 s; this site 100 s.'],
    ['memory', { build: { peakMemory: 500 } }, '100 pages: peak memory: Hugo 500 MB; this site 1,000 MB.'],
    ['output', { build: { bytes: 5e5 } }, '100 pages: output: Hugo 0.5 MB; this site 1.0 MB.'],
    ['files', { build: { files: 50 } }, '100 pages: files: Hugo 50; this site 100.'],
  ])('%s', (_, given, line) => {
    expect(aheadIn(report(given).document)).toEqual([`- ${line}`]);
  });

  test('a build that compresses later is compared with and without that', () => {
    expect(aheadIn(report({ build: { wall: 80, compress: 30 } }).document)).toEqual([
      '- 100 pages: build: Hugo 80 s; this site 100 s.',
    ]);
    expect(aheadIn(report({ build: { wall: 80, compress: 10 } }).document)).toHaveLength(2);
  });

  test('under 3 %, or worse, nobody is', () => {
    expect(aheadIn(report({ pages: { bytes: 9800 }, load: { lcp: 2000 } }).document)).toEqual([
      '- Nowhere, in what was measured here.',
    ]);
  });

  test('every column of a table is compared, or named as one that is not', () => {
    const half = <T extends object>(all: T) =>
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Number(value) / 2])) as Partial<T>;
    const { document } = report({
      pages: { ...half(page), text: 500 },
      load: { ...half(load), lcpRange: [1, 2] },
      build: half(build),
    });
    const heads = (document.match(/^\| {2}\| .*(?= \|\n\| ---)/gm) ?? []).flatMap((line) => line.split(' | ').slice(1));
    const named = ['LCP, fastest to slowest', 'LCP ÷ bare page', 'then compress', 'pages'];
    expect(aheadIn(document).map((line) => line.split(': ')[1])).toEqual(heads.filter((head) => !named.includes(head)));
    expect(document).toMatch(
      /but the spread of the LCP and its ratio to the bare page.*“then compress”.*number of pages/,
    );
  });
});

test('the chart draws a size that was built with this site', () => {
  const all = JSON.parse(readFileSync('bench/results.json', 'utf8')) as Results;
  const [size] = Object.entries(all.build).find(([, { ours }]) => ours) ?? [];
  const build = { ...all.build, 100000: { hugo: all.build[size ?? '']?.hugo } } as Results['build'];
  expect(reportOf({ ...all, build }).document).not.toContain('compressing 100,000 pages');
});

test('the document and its chart are what the numbers give', () => {
  const { document, chart } = reportOf(JSON.parse(readFileSync('bench/results.json', 'utf8')) as Results);
  expect(readFileSync('docs/benchmarks.md', 'utf8')).toBe(document);
  expect(readFileSync('docs/benchmarks.svg', 'utf8')).toBe(chart);
});
