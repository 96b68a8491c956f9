// What search engines and phones are told of the whole site: sitemap.xml, robots.txt, the manifests. The sitemap is
// read by a program that we did not write (sitemapper), from the site as it is served.
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { select, selectAll } from 'hast-util-select';
import Sitemapper, { type SitemapperSiteData } from 'sitemapper';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { createServer } from '../../scripts/serve.ts';
import { documents } from './content.ts';
import { basePath, fileOf, type Page, site, siteUrl } from './pages.ts';

const { origin } = new URL(siteUrl);
const server = createServer(path.resolve(import.meta.dirname, '../../out'), { basePath });
let served = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  served = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`;
});
afterAll(() => server.close());

const pageAt = (address: string) => site.pages.find((page) => origin + page.path === address);
const entries = [...site.read('/sitemap.xml').matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
  address: /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '',
  versions: [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, code, href]) => `${code} ${href}`),
}));

describe('sitemap.xml', () => {
  it('lists every document in every language and the choice of language, each once', async () => {
    const fields = { loc: true, lastmod: true };
    const { sites, errors } = await new Sitemapper({ fields }).fetch(`${served}/sitemap.xml`);
    expect(errors).toEqual([]);
    const listed = sites as unknown as SitemapperSiteData[];
    const found = listed.map(({ loc }) => loc);
    const expected = documents.flatMap(({ paths }) => Object.values(paths).map((address) => origin + address));
    expect(found.toSorted()).toEqual([`${origin}${basePath}/`, ...expected].toSorted());
    for (const { loc, lastmod } of listed) if (pageAt(loc)?.locale) expect(lastmod, loc).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('names for each page the versions that the page names itself', () => {
    expect(entries.length).toBeGreaterThan(documents.length);
    for (const { address, versions } of entries) {
      const { tree } = pageAt(address) as Page;
      const inHead = selectAll('link[rel=alternate][hreflang]', tree).map(
        ({ properties }) => `${properties.hrefLang} ${properties.href}`,
      );
      expect(versions.toSorted(), address).toEqual(inHead.toSorted());
      expect(select('meta[name=robots][content*=noindex]', tree), address).toBeUndefined();
    }
  });
});

describe('robots.txt', () => {
  it('lets everybody read everything, and says where the sitemap is', async () => {
    const lines = (await (await fetch(`${served}/robots.txt`)).text()).split('\n').filter(Boolean);
    expect(lines).toEqual(['User-Agent: *', 'Allow: /', `Sitemap: ${origin}${basePath}/sitemap.xml`]);
  });
});

describe.each(localeCodes)('the manifest in %s', (locale) => {
  const manifest = JSON.parse(site.read(`/${locale}/manifest.webmanifest`)) as {
    name: string;
    short_name: string;
    lang: string;
    start_url: string;
    scope: string;
    display: string;
    icons: { src: string; type: string; purpose: string }[];
  };

  it('begins at the home page, in the language, and offers to install nothing', () => {
    expect(manifest).toMatchObject({ lang: locale, start_url: `${basePath}/${locale}/`, display: 'browser' });
    expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
    expect(manifest.short_name.length).toBeLessThanOrEqual(12);
  });

  it('names pictures that are there, one of them to be cut to any shape', () => {
    for (const { src } of manifest.icons) expect(site.files).toContain(fileOf(src));
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });

  it('is served as one, and read on the pages where a reader asks how to have the site at hand, and on no other', async () => {
    const response = await fetch(`${served}/${locale}/manifest.webmanifest`);
    expect(response.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    const readers = site.pages.filter(
      ({ tree }) =>
        select('link[rel=manifest]', tree)?.properties.href === `${basePath}/${locale}/manifest.webmanifest`,
    );
    const expected = documents.filter(({ id }) => ['home', 'save-on-phone'].includes(id));
    expect(readers.map((page) => page.path).toSorted()).toEqual(expected.map(({ paths }) => paths[locale]).toSorted());
  });
});
