// `npm run bench:search`: how long the search of the built site takes to open, and to answer the queries of the tests and
// 10,000 hostile strings, in each language. In Node: its engine is the browser's. After a build. Never part of the tests.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { localeCodes } from '#i18n/locales.ts';
import type { Search } from '#lib/search/engine.ts';
import { root } from '#scripts/lib/node24.mjs';
import { hostileStrings } from '../tests/hostile.ts';
import { queries } from '../tests/site/search/queries.ts';

const assets = join(root, 'out', 'assets');
if (!existsSync(assets)) throw new Error('out/assets/ was not found. Run “npm run build” first.');

const fileOf = (pattern: string): string => {
  const [file] = globSync(pattern, { cwd: assets });
  if (!file) throw new Error(`out/assets/${pattern} was not found. Run “npm run build” again.`);
  return join(assets, file);
};

/** Milliseconds that one answer takes: the least of three, for the machine pauses now and then for others. */
function timeOf(search: Search, query: string): number {
  const once = () => {
    const start = performance.now();
    search(query);
    return performance.now() - start;
  };
  return Math.min(once(), once(), once());
}

/** The middle of the times, one in a hundred, and the slowest with what was asked; in milliseconds. */
function report(search: Search, asked: readonly string[]): string {
  const times = asked.map((query) => ({ query, time: timeOf(search, query) })).sort((a, b) => a.time - b.time);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.time.toFixed(1);
  return `middle ${at(0.5)} ms, 99 % ${at(0.99)} ms, slowest ${at(1)} ms: ${JSON.stringify(times.at(-1)?.query.slice(0, 60))}`;
}

for (const locale of localeCodes) {
  const index = JSON.parse(readFileSync(fileOf(`search.${locale}.*.json`), 'utf8'));
  const { open } = await import(pathToFileURL(fileOf(`search.${locale}.*.js`)).href);
  const start = performance.now();
  const search: Search = open(index);
  console.log(`${locale}: opened in ${(performance.now() - start).toFixed(0)} ms`);
  const real = queries[locale].map(([typed]) => typed);
  console.log(`  ${real.length} queries of the tests: ${report(search, real)}`);
  console.log(`  10,000 hostile strings: ${report(search, hostileStrings(10_000))}`);
}
