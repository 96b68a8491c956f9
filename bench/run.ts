// `npm run bench`: this site beside others on the same content, in one run. Measures, then writes docs/benchmarks.md.
//   --only pages|load|build|lighthouse   a part, or several with commas     --sizes 10,100,1000,5000   generated pages
//   --runs 7   loads of each page, the median counts                        --report   write the document, measure nothing
// Never part of the tests: it takes long, and wants the machine to itself.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { commandLine, main, Stop } from '#scripts/lib/stop.mjs';
import { browserPath, loadSlowly, visit, withBrowser } from './lib/browser.ts';
import { brotliSize, compressFolder } from './lib/compress.ts';
import { lighthouse } from './lib/lighthouse.ts';
import { barePage, visibleText } from './lib/page-text.ts';
import { writeReport } from './lib/report.ts';
import { type Machine, median, type Results, type Runner, readResults, writeResults } from './lib/results.ts';
import { serving } from './lib/server.ts';
import {
  build,
  type Dataset,
  prepareContent,
  type SystemId,
  siteFolder,
  systemIds,
  systemNames,
  systems,
} from './lib/systems.ts';
import { port, siteUrl, work } from './lib/workplace.ts';

const parts = ['pages', 'load', 'build', 'lighthouse'] as const;
type Part = (typeof parts)[number];

/** The pages that are weighed and loaded: three of ours, and the first of the generated ones. */
const pages: Readonly<Record<string, { dataset: Dataset; path: string }>> = {
  'Guide (es)': { dataset: 'real', path: '/es/no-abra-la-puerta/' },
  'Home (es)': { dataset: 'real', path: '/es/' },
  'Help (es)': { dataset: 'real', path: '/es/ayuda/' },
  'Generated page (en)': { dataset: 10, path: '/en/guide-00001/' },
};
const lighthousePages = [
  '/es/',
  '/en/',
  '/es/no-abra-la-puerta/',
  '/en/do-not-open-the-door/',
  '/es/ayuda/',
  '/en/help/',
];

const today = () => new Date().toISOString().slice(0, 10);

async function machine(): Promise<Machine> {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return {
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memory: os.totalmem() / 1e9,
    system: `${/^PRETTY_NAME="(.*)"$/m.exec(release)?.[1] ?? os.type()}, ${os.type()} ${os.release()}`,
    node: process.version,
    chromium: execFileSync(await browserPath(), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
  };
}

/** The systems that can be measured here. The untouched export comes first: its style sheet is every peer's. */
function taking(results: Results) {
  const reasons = systemIds.map((id) => [id, systems[id].missing()] as const);
  results.missing = Object.fromEntries(reasons.filter(([, reason]) => reason));
  const there = reasons.flatMap(([id, reason]) => (reason ? [] : [id]));
  return there.sort((a, b) => Number(b === 'next') - Number(a === 'next'));
}

async function buildOnce(results: Results, id: SystemId, dataset: Dataset) {
  process.stdout.write(
    `  ${systemNames[id]}, ${dataset === 'real' ? 'our own pages' : `${dataset} generated pages`} … `,
  );
  const result = await build(id, dataset);
  console.log(
    `${result.wall.toFixed(1)} s (processor ${result.cpu.toFixed(1)} s), ${result.peakMemory.toFixed(0)} MB, ${result.pages} pages; compressed in ${result.compress.toFixed(1)} s`,
  );
  results.versions = { ...results.versions, [id]: systems[id].version() };
  return result;
}

/** Every site that the part needs and that is not there from an earlier part of this run. */
async function sitesFor(
  results: Results,
  datasets: readonly Dataset[],
  built: Set<string>,
  ids: readonly SystemId[] = taking(results),
): Promise<void> {
  for (const dataset of datasets) {
    for (const id of ids) {
      if (built.has(`${id}-${dataset}`)) continue;
      prepareContent(dataset);
      await buildOnce(results, id, dataset);
      built.add(`${id}-${dataset}`);
    }
  }
}

/** The bare page of one of ours, served at the same path. */
async function bareSite(name: string): Promise<string> {
  const { dataset, path: address } = pages[name] as (typeof pages)[string];
  const folder = path.join(work, 'sites', 'bare', name.replace(/\W+/g, '-'));
  const file = path.join(folder, address, 'index.html');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, barePage(readFileSync(path.join(siteFolder('ours', dataset), address, 'index.html'), 'utf8')));
  await compressFolder(folder);
  return folder;
}

async function runnersOf(results: Results, name: string): Promise<[Runner, string][]> {
  const { dataset } = pages[name] as (typeof pages)[string];
  const sites = taking(results).map((id): [Runner, string] => [id, siteFolder(id, dataset)]);
  return [...sites, ['bare', await bareSite(name)]];
}

async function weigh(results: Results): Promise<void> {
  await withBrowser(async (browser) => {
    for (const [name, { path: address }] of Object.entries(pages)) {
      results.pages[name] = {};
      for (const [runner, folder] of await runnersOf(results, name)) {
        const html = readFileSync(path.join(folder, address, 'index.html'), 'utf8');
        const cost = await serving(folder, () => visit(browser, `${siteUrl}${address}`));
        const weight = { ...cost, html: brotliSize(html), text: brotliSize(visibleText(html)) };
        results.pages[name][runner] = weight;
        console.log(
          `  ${name}, ${runner}: ${weight.bytes} bytes in ${weight.requests}, ${(weight.html / weight.text).toFixed(2)} × its words`,
        );
      }
    }
  });
}

async function load(results: Results, runs: number, browser: Browser): Promise<void> {
  for (const [name, { path: address }] of Object.entries(pages)) {
    const runners = await runnersOf(results, name);
    const samples = new Map(runners.map(([runner]) => [runner, [] as Awaited<ReturnType<typeof loadSlowly>>[]]));
    for (let run = 0; run < runs; run++) {
      // Turn about, and each round begins with another: what else the machine does falls on all of them.
      const order = runners.map((_, index) => runners[(index + run) % runners.length] as (typeof runners)[number]);
      for (const [runner, folder] of order) {
        const sample = await serving(folder, () => loadSlowly(browser, `${siteUrl}${address}`));
        samples.get(runner)?.push(sample);
      }
    }
    results.load[name] = {};
    for (const [runner, all] of samples) {
      const of = (key: keyof (typeof all)[number]) => median(all.map((sample) => sample[key]));
      const lcps = all.map(({ lcp }) => lcp);
      const lcpRange = [Math.min(...lcps), Math.max(...lcps)] as const;
      const result = { fcp: of('fcp'), lcp: of('lcp'), load: of('load'), tbt: of('tbt'), cls: of('cls') };
      results.load[name][runner] = { ...result, runs, lcpRange };
      console.log(
        `  ${name}, ${runner}: LCP ${result.lcp.toFixed(0)} ms, load ${result.load.toFixed(0)} ms, blocked ${result.tbt.toFixed(0)} ms`,
      );
    }
  }
}

async function scores(results: Results): Promise<void> {
  results.lighthouse = {};
  await serving(siteFolder('ours', 'real'), async () => {
    for (const address of lighthousePages) {
      const result = await lighthouse(`${siteUrl}${address}`);
      results.lighthouse[address] = result;
      console.log(
        `  ${address}: ${result.performance} ${result.accessibility} ${result['best-practices']} ${result.seo} ${result.short.join(' ')}`,
      );
    }
  });
}

async function bench(only: readonly Part[], sizes: readonly number[], runs: number): Promise<void> {
  const results = readResults();
  results.machine = await machine();
  mkdirSync(work, { recursive: true });
  console.log(`• Working in ${work}, serving on port ${port}. Leave the machine alone meanwhile.`);
  const built = new Set<string>();
  taking(results);
  for (const [id, reason] of Object.entries(results.missing ?? {}))
    console.log(`• ${systemNames[id as SystemId]}: ${reason}.`);
  const done = (part: Part) => {
    results.measured[part] = today();
    writeResults(results);
    // As they were written: they are rounded there, and the page must be what the file gives.
    writeReport(readResults());
  };
  if (only.includes('build')) {
    console.log('• Building');
    await sitesFor(results, ['real'], built);
    for (const size of sizes) {
      prepareContent(size);
      results.build[size] = {};
      for (const id of taking(results)) {
        results.build[size][id] = await buildOnce(results, id, size);
        built.add(`${id}-${size}`);
        done('build');
      }
    }
  }
  if (only.includes('pages') || only.includes('load')) await sitesFor(results, ['real', 10], built);
  if (only.includes('lighthouse')) await sitesFor(results, ['real'], built, ['ours']);
  for (const [part, title, work] of [
    ['pages', 'Weighing pages', () => weigh(results)],
    ['load', 'Loading pages', () => withBrowser((browser) => load(results, runs, browser))],
    ['lighthouse', 'Asking Lighthouse', () => scores(results)],
  ] as const) {
    if (!only.includes(part)) continue;
    console.log(`• ${title}`);
    await work();
    done(part);
  }
}

function numbers(text: string, option: string): number[] {
  const all = text.split(',').map(Number);
  if (all.some((number) => !Number.isInteger(number) || number < 1))
    throw new Stop(`${option} ${text}: expected whole numbers with commas between them, such as 10,100.`);
  return all;
}

await main(async () => {
  const { values } = commandLine(() =>
    parseArgs({
      options: {
        only: { type: 'string', default: parts.join(',') },
        sizes: { type: 'string', default: '10,100,1000,5000' },
        runs: { type: 'string', default: '7' },
        report: { type: 'boolean', default: false },
      },
    }),
  );
  const only = values.only.split(',');
  const unknown = only.find((part) => !(parts as readonly string[]).includes(part));
  if (unknown !== undefined) throw new Stop(`--only ${unknown}: expected ${parts.join(', ')}.`);
  if (values.report) writeReport(readResults());
  else await bench(only as Part[], numbers(values.sizes, '--sizes'), numbers(values.runs, '--runs')[0] as number);
  console.log('• docs/benchmarks.md is written.');
});
