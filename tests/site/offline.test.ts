// What the worker lists is there as it says; what it withholds on a saved page is every number; one page may register it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { expect, it } from 'vitest';
import { hostsOf } from '#checks/links.ts';
import { localeCodes } from '#i18n/locales.ts';
import { savedWords } from '#lib/site/offline.ts';
import { exitAddress } from '#lib/site/quick-exit.ts';
import { withoutExpired } from '../../worker/saved-page.ts';
import { basePath, fileOf, site } from './pages.ts';
import { pageRule } from './rule.ts';

const out = path.resolve(import.meta.dirname, '../../out');

it('the worker lists every page of every language, each with the sum of its content', () => {
  const code = site.read('/sw.js');
  const listed = new Map(
    [...code.matchAll(/\["([^"]+)","([0-9a-f]{8})"\]/g)].map(([, url = '', sum = '']) => [fileOf(url), sum] as const),
  );
  for (const [file, sum] of listed) {
    const bytes = readFileSync(path.join(out, file));
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 8), file).toBe(sum);
  }
  // A message to send holds numbers that a copy could not withhold.
  for (const { file, locale, tree } of site.pages)
    if (locale) expect(listed.has(file), file).toBe(!select('copy-text', tree));
  expect(listed.has('/index.html')).toBe(true);
});

it('the worker holds no code that follows readers', () => {
  expect(site.read('/sw.js')).not.toMatch(/google-analytics|googletagmanager|sendBeacon/);
});

const late = Date.parse('2999-01-01');
pageRule(
  'a saved page can withhold every number that calls',
  ({ file, tree }, { read }) => {
    const [words] = localeCodes.map(savedWords);
    const html = words ? withoutExpired(read(file), words, late) : read(file);
    const left = html.match(/href="?tel:[^" >]+/g) ?? [];
    return [...left, ...(selectAll('a.tel:not([data-expires])', tree).length ? ['a number that never expires'] : [])];
  },
  [
    ['<h1>A</h1><a class=tel href=tel:911 data-expires=2027-01-01><bdi>911</bdi></a>', []],
    ['<h1>A</h1><a class=tel href=tel:911><bdi>911</bdi></a>', ['href=tel:911', 'a number that never expires']],
  ],
);

pageRule(
  'only a page that offers to save may register a worker',
  ({ tree }) => {
    const [meta] = selectAll('meta[http-equiv=Content-Security-Policy]', tree);
    const policy = String(meta?.properties.content);
    const may = /worker-src 'self'/.test(policy) && /trusted-types save-offline/.test(policy);
    const offers = selectAll('save-offline', tree).length > 0;
    return may === offers ? [] : [`may register: ${may}; offers: ${offers}`];
  },
  [
    [
      '<meta http-equiv=Content-Security-Policy content="worker-src \'self\'; trusted-types save-offline">',
      ['may register: true; offers: false'],
    ],
    ['<save-offline></save-offline>', ['may register: false; offers: true']],
  ],
);

it('“exit this page” leads to hosts that somebody has looked at', () => {
  const hosts = hostsOf(readFileSync(path.resolve(out, '../checks/hosts.txt'), 'utf8'));
  for (const address of Object.values(exitAddress)) expect(hosts.has(new URL(address).host)).toBe(true);
});

it('the element that leaves a page weighs at most 0.8 kB, and each of the others at most 4 kB', () => {
  for (const file of site.files) {
    if (!/^\/assets\/(quick-exit|save-offline|leave-no-trace)\..*\.js\.br$/.test(file)) continue;
    const limit = file.includes('quick-exit') ? 800 : 4096;
    expect(readFileSync(path.join(out, file)).length, file).toBeLessThanOrEqual(limit);
  }
});

it('the worker stands at the root of the site, where it holds every page', () => {
  expect(site.files.has('/sw.js')).toBe(true);
  expect(site.read('/sw.js')).toContain(`home:"${basePath}/"`);
});
