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

/** Seconds until a host could serve it: the peers' output compressed as ours is. */
const readyIn = ({ wall, compress }: BuildResult, runner: Runner) => wall + (runner === 'ours' ? 0 : compress);

/** Systems in their fixed order, the floor at the end; those without a result are left out. */
function inOrder<T>(all: Partial<Record<Runner, T>>): [Runner, T][] {
  return [...systemIds, 'bare' as const].flatMap((runner) => {
    const result = all[runner];
    return result === undefined ? [] : [[runner, result] as [Runner, T]];
  });
}

/** A column of a table. Where others are ahead is said for each that holds an amount: less is better in all of them. */
interface Column<T> {
  readonly head: string;
  readonly cell: (result: T, runner: Runner) => string;
  readonly amount?: { value(result: T, runner: Runner): number; show(value: number): string };
}

function amount<T>(
  head: string,
  value: (result: T, runner: Runner) => number,
  show: (value: number) => string,
): Column<T> {
  return { head, cell: (result, runner) => show(value(result, runner)), amount: { value, show } };
}

function tableOf<T>(columns: readonly Column<T>[], all: Partial<Record<Runner, T>>): string {
  return table(
    ['', ...columns.map(({ head }) => head)],
    inOrder<T>(all).map(([runner, result]) => [nameOf(runner), ...columns.map(({ cell }) => cell(result, runner))]),
  );
}

const pageColumns: readonly Column<PageResult>[] = [
  amount('requests', ({ requests }) => requests, whole),
  amount('bytes on the wire', ({ bytes }) => bytes, whole),
  amount(
    'HTML ÷ words (both brotli)',
    ({ html, text }) => html / text,
    (value) => value.toFixed(2),
  ),
];

const loadColumns = (floor: number): readonly Column<LoadResult>[] => [
  amount('first paint (FCP)', ({ fcp }) => fcp, milliseconds),
  amount('LCP', ({ lcp }) => lcp, milliseconds),
  { head: 'LCP, fastest to slowest', cell: ({ lcpRange }) => lcpRange.map(milliseconds).join(' to ') },
  { head: 'LCP ÷ bare page', cell: ({ lcp }) => (lcp / floor).toFixed(2) },
  amount('load', ({ load }) => load, milliseconds),
  amount(
    'blocked (TBT)',
    ({ tbt }) => tbt,
    (value) => `${whole(value)} ms`,
  ),
  amount(
    'CLS',
    ({ cls }) => cls,
    (value) => value.toFixed(3),
  ),
];

const buildColumns: readonly Column<BuildResult>[] = [
  amount('build', ({ wall }) => wall, seconds),
  {
    head: 'then compress',
    cell: ({ compress }, runner) => (runner === 'ours' ? 'in the build' : seconds(compress)),
  },
  amount('ready to serve', readyIn, seconds),
  amount('processor time', ({ cpu }) => cpu, seconds),
  amount(
    'peak memory',
    ({ peakMemory }) => peakMemory,
    (value) => `${whole(value)} MB`,
  ),
  { head: 'pages', cell: ({ pages }) => whole(pages) },
  amount('output', ({ bytes }) => bytes, megabytes),
  amount('files', ({ files }) => files, whole),
];

/** Columns in which nobody is ahead, with the reason. */
const notCompared =
  'Every column is compared but the spread of the LCP and its ratio to the bare page (they follow from it), “then compress” (it is in “ready to serve”) and the number of pages';

const pagesSection = (results: Results): string[] =>
  Object.entries(results.pages).flatMap(([page, all]) => [`### ${page}`, tableOf(pageColumns, all)]);

const floorOf = (all: Partial<Record<Runner, LoadResult>>) => all.bare?.lcp ?? Number.NaN;

const loadSection = (results: Results): string[] =>
  Object.entries(results.load).flatMap(([page, all]) => [`### ${page}`, tableOf(loadColumns(floorOf(all)), all)]);

const sizesOf = (results: Results) => Object.keys(results.build).sort((one, other) => Number(one) - Number(other));

function buildSection(results: Results): string[] {
  const sizes = sizesOf(results);
  const tables = sizes.flatMap((size) => [
    `### ${whole(Number(size))} generated pages`,
    tableOf(buildColumns, results.build[size] ?? {}),
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

/** Where somebody is ahead of us in one table; differences under 3 % are noise. */
function aheadIn<T>(what: string, columns: readonly Column<T>[], all: Partial<Record<Runner, T>>): string[] {
  return columns.flatMap(({ head, amount: compared }) => {
    if (!compared || !all.ours) return [];
    const ours = compared.value(all.ours, 'ours');
    const ahead = inOrder<T>(all).flatMap(([runner, result]) => {
      const value = compared.value(result, runner);
      return runner !== 'bare' && value < ours * 0.97 ? [`${nameOf(runner)} ${compared.show(value)}`] : [];
    });
    return ahead.length ? [`- ${what}: ${head}: ${ahead.join(', ')}; this site ${compared.show(ours)}.`] : [];
  });
}

function aheadOfUs(results: Results): string[] {
  const lines = [
    ...Object.entries(results.pages).flatMap(([page, all]) => aheadIn(page, pageColumns, all)),
    ...Object.entries(results.load).flatMap(([page, all]) => aheadIn(page, loadColumns(floorOf(all)), all)),
    ...sizesOf(results).flatMap((size) =>
      aheadIn(`${whole(Number(size))} pages`, buildColumns, results.build[size] ?? {}),
    ),
  ];
  return lines.length ? lines : ['- Nowhere, in what was measured here.'];
}

function panelsOf(results: Results): Panel[] {
  const page = 'Guide (es)';
  const size = sizesOf(results).findLast((number) => results.build[number]?.ours);
  const bars = <T>(
    all: Partial<Record<Runner, T>> | undefined,
    value: (result: T, runner: Runner) => number,
    show: (value: number) => string,
  ) =>
    inOrder<T>(all ?? {}).map(([runner, result]) => ({
      name: nameOf(runner),
      value: value(result, runner),
      label: show(value(result, runner)),
      ours: runner === 'ours',
    }));
  const panels = [
    {
      title: 'Bytes of a first visit to a guide',
      bars: bars<PageResult>(results.pages[page], ({ bytes }) => bytes, whole),
    },
    {
      title: 'Largest paint of a guide on a slow phone',
      bars: bars<LoadResult>(results.load[page], ({ lcp }) => lcp, milliseconds),
    },
    {
      title: 'Load of a guide on a slow phone',
      bars: bars<LoadResult>(results.load[page], ({ load }) => load, milliseconds),
    },
    {
      title: `Building and compressing ${whole(Number(size ?? 0))} pages`,
      bars: bars<BuildResult>(results.build[size ?? ''], readyIn, seconds),
    },
  ];
  return panels.filter(({ bars: drawn }) => drawn.length > 0);
}

/** The document, and its chart when there is something to draw. */
export function reportOf(results: Results): { readonly document: string; readonly chart?: string } {
  const { machine, versions = {}, missing = {}, measured } = results;
  const panels = panelsOf(results);
  const described = panels
    .map(({ title, bars }) => `${title}: ${bars.map(({ name, label }) => `${name} ${label}`).join(', ')}.`)
    .join(' ');
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
    `Every place in the tables below where another generator beats this site by more than 3 %. ${notCompared}.`,
    aheadOfUs(results).join('\n'),
    ...section(
      'First visit',
      `Bytes on the wire with headers, and requests, for an empty cache. The last column divides the page’s HTML by its visible words, both in brotli 11: 1 would be words alone. This site’s HTML holds its styles; the peers’ styles are a file of their own.${day('pages')}`,
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
  return {
    document: `${document.join('\n\n').replace('by hand. The numbers are in `bench/results.json`, and\n\n', 'by hand. The numbers are in `bench/results.json`, and\n')}\n`,
    ...(panels.length && {
      chart: barChart('This site beside other generators, on the same words', described, panels),
    }),
  };
}

export function writeReport(results: Results): void {
  const { document, chart } = reportOf(results);
  const docs = path.join(project, 'docs');
  writeFileSync(path.join(docs, 'benchmarks.md'), document);
  if (chart) writeFileSync(path.join(docs, 'benchmarks.svg'), chart);
}
