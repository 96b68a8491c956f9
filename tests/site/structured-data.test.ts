// The data that pages say of themselves, read by a JSON-LD processor that we did not write (jsonld), and compared with
// the words of the page and with the files of the content. Its words and types: TypeScript holds them (schema-dts).
import { readFileSync } from 'node:fs';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { license } from '#lib/site/license.ts';
import { documents, helpNames } from './content.ts';
import { type Page, site, siteUrl } from './pages.ts';

const origin = new URL(siteUrl).origin;
const blocksOf = ({ tree }: Page) =>
  selectAll('script[type="application/ld+json"]', tree).map((block) => textOf(block));

/** schema.org's context is large and far away; what matters of it here is that every word is one of its own. */
const vocabulary = { '@vocab': 'https://schema.org/' };

type Thing = Record<string, unknown> & { readonly '@type': string };

/** Every thing in a block. `safe`: the processor refuses what it would have to drop. */
async function thingsIn(block: string): Promise<Thing[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`the data asks for ${url}`);
    return { contextUrl: null, documentUrl: url, document: { '@context': vocabulary } };
  };
  const flat = await jsonld.compact(JSON.parse(block), vocabulary, {
    documentLoader,
    safe: true,
    graph: true,
  } as never);
  return (flat as unknown as { '@graph': Thing[] })['@graph'];
}

const list = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value]) as unknown[];

const ledger = parse(readFileSync('content/editions.yml', 'utf8')) as Record<
  string,
  { document: string; editions: { on: string }[] }
>;
const lastChange = new Map(Object.values(ledger).map(({ document, editions }) => [document, editions.at(-1)?.on]));

const pageAt = (path: string) => site.pages.find((page) => page.path === path) as Page;
const pages = documents.flatMap(({ id, kind, paths }) =>
  Object.entries(paths).map(([locale, path]) => ({ id, kind, locale, path })),
);

describe.each(pages.map((page) => [page.path, page] as const))('%s', (path, { id, kind, locale }) => {
  const page = pageAt(path);

  it('says what it is, since when, in which language, and what may be done with it', async () => {
    const [block = '', ...more] = blocksOf(page);
    expect(more).toEqual([]);
    const [thing, crumbs] = await thingsIn(block);
    const article = kind === 'guide' || kind === 'situation';
    expect(thing?.['@type']).toBe(article ? 'Article' : id === 'home' ? 'WebSite' : 'WebPage');
    expect(thing?.url).toBe(origin + path);
    expect(thing?.inLanguage).toBe(locale);
    expect(thing?.dateModified).toBe(lastChange.get(id));
    expect(thing?.license).toBe(license.url);
    expect(thing?.description).toBe(select('meta[name=description]', page.tree)?.properties.content);
    if (id === 'home') return;
    const heading = textOf(select('h1', page.tree) as never);
    expect(article ? thing?.headline : thing?.name).toBe(heading);
    const [first, last, ...rest] = list(crumbs?.itemListElement) as Thing[];
    expect([first?.position, last?.position, rest.length]).toEqual([1, 2, 0]);
    expect([first?.item, last?.name]).toEqual([`${origin}${path.replace(/[^/]+\/$/, '')}`, heading]);
  });

  it('cites the sources that the page shows, each once, and no other', async () => {
    const [thing] = await thingsIn(blocksOf(page)[0] ?? '');
    const cited = list(thing?.citation).map(String);
    expect(new Set(cited).size).toBe(cited.length);
    const shown = selectAll('section.sources[aria-labelledby=sources] cite', page.tree).map((cite) => textOf(cite));
    // The page says also where in the source: “8 U.S.C. § 1226, (a)”.
    const names = (citation: string) => shown.filter((words) => `${words},`.startsWith(`${citation},`));
    expect(cited.filter((citation) => names(citation).length === 0)).toEqual([]);
    expect(new Set(cited.flatMap(names)).size).toBe(new Set(shown).size);
    const links = new Set(selectAll('main a[href^="https://"]', page.tree).map(({ properties }) => properties.href));
    for (const address of list(thing?.isBasedOn)) expect(links).toContain(address);
  });
});

describe('the page of those to call', () => {
  it.each(
    documents.find(({ id }) => id === 'help')?.paths
      ? Object.values(documents.find(({ id }) => id === 'help')?.paths ?? {})
      : [],
  )('%s names each one that is confirmed, with the numbers that the page shows', async (path) => {
    const page = pageAt(path);
    const [thing] = await thingsIn(blocksOf(page)[0] ?? '');
    const places = list(thing?.mentions) as Thing[];
    const shown = new Set(
      selectAll('a[href^="tel:"]', page.tree).map(({ properties }) => String(properties.href).slice('tel:'.length)),
    );
    expect(places.length).toBeGreaterThan(10);
    expect(new Set(places.map((place) => place['@type']))).toEqual(new Set(['Organization', 'GovernmentService']));
    for (const place of places) {
      expect(helpNames).toContain(place.name);
      const contacts = [
        ...list(place.contactPoint),
        ...list(place.availableChannel).map((channel) => (channel as Thing).servicePhone),
      ] as Thing[];
      for (const { telephone } of contacts) expect(shown).toContain(telephone);
      const unsure = selectAll('.help-card', page.tree).find((card) => textOf(card).includes(String(place.name)));
      expect(unsure && textOf(unsure)).not.toMatch(/Not confirmed|Sin confirmar/);
    }
  });
});

it('the page where the language is chosen says that it has every language', async () => {
  const [thing] = await thingsIn(blocksOf(pageAt(new URL(siteUrl).pathname.replace(/\/?$/, '/')))[0] ?? '');
  expect(thing).toMatchObject({ '@type': 'WebSite', inLanguage: ['es', 'en'] });
});

it('a processor refuses what is no data of this kind', async () => {
  await expect(thingsIn('{"@context":"https://elsewhere.example","@type":"Article"}')).rejects.toThrow();
  await expect(thingsIn('{"@context":"https://schema.org","@id":"a b","@type":"Article"}')).rejects.toThrow();
  await expect(thingsIn('{"@type":')).rejects.toThrow();
});
