// Writes docs/benchmarks.md and its chart from what was measured. Says where a peer is ahead as plainly as the rest.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { slow } from './browser.ts';
import { barChart, type Panel } from './chart.ts';
import { categories } from './lighthouse.ts';
import type { LoadResult, PageResult, Results, Runner } from './results.ts';
import { type BuildResult, type SystemId, systemIds, systemNames } from './systems.ts';
import { project } from './workplace.ts';

const nameOf = (runner: Runner) => (runner === 'bare' ? 'Bare page (the words, no CSS)' : systemNames[runner]);
const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const seconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} s`;
const milliseconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const times = (value: number) => `${value.toFixed(2)} ×`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** Systems in their fixed order, the floor at the end; those without a result are left out. */
function inOrder<T>(all: Partial<Record<Runner, T>>): [Runner, T][] {
  return [...systemIds, 'bare' as const].flatMap((runner) => {
    const result = all[runner];
    return result === undefined ? [] : [[runner, result] as [Runner, T]];
  });
}

function pagesSection(results: Results): string[] {
  return Object.entries(results.pages).flatMap(([page, all]) => [
    `### ${page}`,
    table(
      ['', 'requests', 'bytes on the wire', 'HTML ÷ words (both brotli)'],
      inOrder<PageResult>(all).map(([runner, { requests, bytes, html, text }]) => [
        nameOf(runner),
        String(requests),
        whole(bytes),
        (html / text).toFixed(2),
      ]),
    ),
  ]);
}

function loadSection(results: Results): string[] {
  return Object.entries(results.load).flatMap(([page, all]) => {
    const floor = all.bare?.lcp ?? Number.NaN;
    return [
      `### ${page}`,
      table(
        ['', 'first paint (FCP)', 'LCP', 'LCP, fastest to slowest', 'LCP ÷ bare page', 'load', 'blocked (TBT)', 'CLS'],
        inOrder<LoadResult>(all).map(([runner, result]) => [
          nameOf(runner),
          milliseconds(result.fcp),
          milliseconds(result.lcp),
          result.lcpRange.map(milliseconds).join(' to '),
          (result.lcp / floor).toFixed(2),
          milliseconds(result.load),
          `${whole(result.tbt)} ms`,
          result.cls.toFixed(3),
        ]),
      ),
    ];
  });
}

function buildSection(results: Results): string[] {
  const sizes = Object.keys(results.build).sort((a, b) => Number(a) - Number(b));
  const tables = sizes.flatMap((size) => [
    `### ${whole(Number(size))} generated pages`,
    table(
      ['', 'build', 'then compress', 'ready to serve', 'processor time', 'peak memory', 'pages', 'output', 'files'],
      inOrder<BuildResult>(results.build[size] ?? {}).map(([runner, result]) => [
        nameOf(runner),
        seconds(result.wall),
        runner === 'ours' ? 'in the build' : seconds(result.compress),
        seconds(readyIn(runner, result)),
        seconds(result.cpu),
        `${whole(result.peakMemory)} MB`,
        whole(result.pages),
        megabytes(result.bytes),
        whole(result.files),
      ]),
    ),
  ]);
  const last = sizes.findLast((size) => results.build[size]?.ours?.steps);
  const steps = last ? (results.build[last]?.ours?.steps ?? []) : [];
  const where = [
    `### Where our time goes, at ${whole(Number(last))} pages`,
    table(
      ['step', 'time'],
      steps.map(([name, time]) => [name, seconds(time)]),
    ),
  ];
  const growth = sizes.flatMap((size, index) => {
    const before = results.build[sizes[index - 1] ?? '']?.ours;
    const now = results.build[size]?.ours;
    if (!before || !now) return [];
    return [
      `From ${whole(before.pages)} to ${whole(now.pages)} pages our build takes ${times(now.wall / before.wall)} the time for ${times(now.pages / before.pages)} the pages.`,
    ];
  });
  return [...tables, ...(steps.length ? where : []), ...(growth.length ? [growth.join('\n')] : [])];
}

/** Seconds until a host could serve it: the peers' output compressed as ours is. */
const readyIn = (runner: Runner, { wall, compress }: BuildResult) => wall + (runner === 'ours' ? 0 : compress);

interface Comparison {
  readonly what: string;
  readonly show: (value: number) => string;
  readonly values: readonly (readonly [Runner, number])[];
}

function comparisons(results: Results): Comparison[] {
  const of = <T>(all: Partial<Record<Runner, T>>, value: (runner: Runner, result: T) => number) =>
    inOrder(all)
      .filter(([runner]) => runner !== 'bare')
      .map(([runner, result]) => [runner, value(runner, result)] as const);
  return [
    ...Object.entries(results.pages).map(([page, all]) => ({
      what: `${page}: bytes of a first visit`,
      show: whole,
      values: of<PageResult>(all, (_, { bytes }) => bytes),
    })),
    ...Object.entries(results.load).flatMap(([page, all]) => [
      { what: `${page}: LCP`, show: milliseconds, values: of<LoadResult>(all, (_, { lcp }) => lcp) },
      { what: `${page}: load`, show: milliseconds, values: of<LoadResult>(all, (_, one) => one.load) },
    ]),
    ...Object.entries(results.build).flatMap(([size, all]) => [
      {
        what: `${whole(Number(size))} pages: build`,
        show: seconds,
        values: of<BuildResult>(all, (_, { wall }) => wall),
      },
      {
        what: `${whole(Number(size))} pages: build and compress`,
        show: seconds,
        values: of<BuildResult>(all, readyIn),
      },
      {
        what: `${whole(Number(size))} pages: peak memory`,
        show: (value: number) => `${whole(value)} MB`,
        values: of<BuildResult>(all, (_, { peakMemory }) => peakMemory),
      },
    ]),
  ];
}

/** Where somebody is ahead of us, by how much; differences under 3 % are noise. */
function aheadOfUs(results: Results): string[] {
  const lines = comparisons(results).flatMap(({ what, show, values }) => {
    const ours = values.find(([runner]) => runner === 'ours')?.[1];
    if (ours === undefined) return [];
    const ahead = values.filter(([runner, value]) => runner !== 'ours' && value < ours * 0.97);
    if (!ahead.length) return [];
    const named = ahead.map(([runner, value]) => `${nameOf(runner)} ${show(value)}`).join(', ');
    return [`- ${what}: ${named}; this site ${show(ours)}.`];
  });
  return lines.length ? lines : ['- Nowhere, in what was measured here.'];
}

function panelsOf(results: Results): Panel[] {
  const page = 'Guide (es)';
  const size = ['1000', '100', '10'].find((number) => results.build[number]);
  const bars = <T>(
    all: Partial<Record<Runner, T>> | undefined,
    value: (runner: Runner, result: T) => number,
    show: (value: number) => string,
  ) =>
    inOrder<T>(all ?? {}).map(([runner, result]) => ({
      name: nameOf(runner),
      value: value(runner, result),
      label: show(value(runner, result)),
      ours: runner === 'ours',
    }));
  const panels = [
    {
      title: 'Bytes of a first visit to a guide',
      bars: bars<PageResult>(results.pages[page], (_, { bytes }) => bytes, whole),
    },
    {
      title: 'Largest paint of a guide on a slow phone',
      bars: bars<LoadResult>(results.load[page], (_, { lcp }) => lcp, milliseconds),
    },
    {
      title: 'Load of a guide on a slow phone',
      bars: bars<LoadResult>(results.load[page], (_, one) => one.load, milliseconds),
    },
    {
      title: `Building and compressing ${whole(Number(size ?? 0))} pages`,
      bars: bars<BuildResult>(results.build[size ?? ''], readyIn, seconds),
    },
  ];
  return panels.filter(({ bars: drawn }) => drawn.length > 0);
}

export function writeReport(results: Results): void {
  const { machine, versions = {}, missing = {}, measured } = results;
  const panels = panelsOf(results);
  const described = panels
    .map(({ title, bars }) => `${title}: ${bars.map(({ name, label }) => `${name} ${label}`).join(', ')}.`)
    .join(' ');
  if (panels.length)
    writeFileSync(
      path.join(project, 'docs', 'benchmarks.svg'),
      barChart('This site beside other generators, on the same words', described, panels),
    );
  const day = (part: keyof Results['measured']) => (measured[part] ? ` Measured on ${measured[part]}.` : '');
  const section = (title: string, intro: string, body: readonly string[]) =>
    body.length ? [`## ${title}`, intro, ...body] : [];
  const runs = Object.values(results.load)[0]?.ours?.runs ?? 7;

  const document = [
    '# Benchmarks',
    'This page is written by `npm run bench`; do not edit it by hand. The numbers are in `bench/results.json`, and',
    '`npm run bench -- --report` writes this page from them without measuring.',
    ...(panels.length
      ? [`![Bars for the numbers below: ${panels.map(({ title }) => title.toLowerCase()).join('; ')}](benchmarks.svg)`]
      : []),
    '## Where others are ahead',
    'Every place in the tables below where somebody beats this site by more than 3 %.',
    aheadOfUs(results).join('\n'),
    ...section(
      'First visit',
      `Bytes on the wire with headers, and requests, for an empty cache. The last column divides the page’s HTML by its visible words, both in brotli 11: 1 would be words alone.${day('pages')}`,
      pagesSection(results),
    ),
    ...section(
      'On a slow phone',
      `Chromium at ${slow.bitsPerSecond / 1000} kbit/s, ${slow.roundTrip} ms there and back, processor ${slow.slowdown} × slower, 360 px wide. Median of ${runs} loads, the systems turn about, an empty cache and a new context each time. The bare page is the same words and links as plain HTML without CSS or scripts: the floor.${day('load')}`,
      loadSection(results),
    ),
    ...section(
      'Lighthouse',
      `Lighthouse’s mobile profile, this site, one run a page.${day('lighthouse')}`,
      Object.keys(results.lighthouse).length
        ? [
            table(
              ['page', ...categories, 'audits below 90'],
              Object.entries(results.lighthouse).map(([page, scores]) => [
                `\`${page}\``,
                ...categories.map((name) => String(scores[name])),
                scores.short.join(', ') || 'none',
              ]),
            ),
          ]
        : [],
    ),
    ...section(
      'Building',
      `Each build starts from nothing: no cache, no output of an earlier one. Memory is the highest sum over all processes that a build starts; processor time is theirs together. Our build also checks every rule over the content, strips the framework, inlines styles, computes policies and compresses with brotli 11 and gzip 9. So that a like is compared with a like, the peers’ output is compressed in the same way, and “ready to serve” is build and compression together.${day('build')}`,
      buildSection(results),
    ),
    '## What was measured, and how',
    table(
      ['machine', ''],
      machine
        ? [
            ['processor', `${machine.processor}, ${machine.cores} cores`],
            ['memory', `${machine.memory.toFixed(0)} GB`],
            ['system', machine.system],
            ['Node', machine.node],
            ['browser', machine.chromium],
            ...(Object.entries(versions) as [SystemId, string][]).map(([id, version]) => [systemNames[id], version]),
            ...(Object.entries(missing) as [SystemId, string][]).map(([id, reason]) => [systemNames[id], reason]),
          ]
        : [],
    ),
    `- **Same words.** The real pages are \`content/\`. The generated ones are about 800 words each, put together from the sections of our guides with their callouts, tables, claims and sources, half in Spanish and half in English; the same size gives the same bytes. To each size come the site’s hub pages, which are short there.
- **Natural form.** Each peer gets these pages as its own author would write them: MDX with components in a content collection for Astro, Markdown with Liquid shortcodes for Eleventy, Markdown with shortcodes for Hugo. Header, language switch, help cards, sources and footer are there in all. Where our site has a component that the peers lack (a few special pages use one), they show only the words inside it: in the peers’ favour.
- **Default settings.** The peers in \`bench/peers\` are small projects with the defaults of their tools and one linked style sheet, which is our own, compiled. Nobody’s HTML is minified but by their tool’s default.
- **Same server.** sirv over HTTP/1.1 on the same machine, files in brotli 11. No system’s own headers are sent.
- **Not the same work.** Our build also does what no reader of these tables sees: checks, policies, checksums, and for each document a page of its code and editions. What it makes beside pages is left out here, since no peer makes it: text editions, search, data for partners, pictures, flyers, the copy for offline. The untouched export is the same pages before that work. Hugo is a compiled program, the others run on Node.`,
    '## Run it again',
    '```\nnpm run bench                                 # everything; an hour or so, and nothing else on the machine\nnpm run bench -- --only build --sizes 10,100  # a part: pages, load, build, lighthouse\nnpm run bench -- --only load --runs 11\nnpm run bench -- --report                     # this page again, from bench/results.json\n```',
    'It needs Linux, a Chromium, the network for the peers’ packages (they are installed outside the repository, in a temporary folder or in `BENCH_WORK`), and Debian’s `hugo` for Hugo.',
  ];
  writeFileSync(
    path.join(project, 'docs', 'benchmarks.md'),
    `${document.join('\n\n').replace('by hand. The numbers are in `bench/results.json`, and\n\n', 'by hand. The numbers are in `bench/results.json`, and\n')}\n`,
  );
}
