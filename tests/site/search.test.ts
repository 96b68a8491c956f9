// The search as it is published: its weight, what it finds, and that it gives back nothing but the site's own words.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textIn } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import type { Search } from '#lib/search/engine.ts';
import type { SearchIndex } from '#lib/search/index-data.ts';
import { hostileStrings } from '../hostile.ts';
import { documents } from './content.ts';
import { fileOf, site } from './pages.ts';
import { queries } from './search/queries.ts';
import { piecesOf, textOf } from './words.ts';

const out = path.resolve(import.meta.dirname, '../../out');
const sumOf = (file: string) =>
  `sha256-${createHash('sha256')
    .update(readFileSync(path.join(out, file)))
    .digest('base64')}`;
const pathOf = (id: string, locale: LocaleCode) => documents.find((document) => document.id === id)?.paths[locale];

describe.each(localeCodes)('the search in %s', async (locale) => {
  const page = site.pages.find(({ path: address }) => address === pathOf('search', locale));
  if (!page) throw new Error(`There is no search page in ${locale}`);
  const { dataCode, dataIndex, dataIntegrity } = select('site-search', page.tree)?.properties ?? {};
  const codeFile = fileOf(String(dataCode));
  const indexFile = fileOf(String(dataIndex));
  const index = JSON.parse(site.read(indexFile)) as SearchIndex;
  // The very module that readers load.
  const { open } = (await import(path.join(out, codeFile))) as { open(index: SearchIndex): Search };
  const search = open(index);

  it('is at most 60 kB on the wire, index and code together, for whoever searches', () => {
    const bytes = [codeFile, indexFile].reduce((sum, file) => sum + statSync(path.join(out, `${file}.br`)).size, 0);
    expect(bytes).toBeLessThanOrEqual(60_000);
  });

  it('is neither loaded nor announced by the page, and has its sums', () => {
    // A browser throws away what has another sum: somebody changed it after the page was told.
    expect(dataIntegrity).toBe(sumOf(indexFile));
    const map = select('script[type=importmap]', page.tree);
    expect(JSON.parse(map ? textIn(map) : '{}')).toEqual({ integrity: { [String(dataCode)]: sumOf(codeFile) } });
    expect(selectAll('link, script[src]', page.tree).map(({ properties }) => properties)).not.toContainEqual(
      expect.objectContaining({ href: dataCode }),
    );
  });

  it('knows every document but itself', () => {
    const known = new Set(index.pages.map(({ path: address }) => address));
    expect(documents.filter(({ paths }) => !known.has(paths[locale])).map(({ id }) => id)).toEqual(['search']);
  });

  it('holds at least 30 real queries', () => expect(queries[locale].length).toBeGreaterThanOrEqual(30));

  it.each(queries[locale].map(([typed, ...ids]) => [typed, ids] as const))('finds first for “%s”: %s', (typed, ids) => {
    const [found] = search(typed);
    expect(ids.map((id) => pathOf(id, locale))).toContain(found?.href.split('#')[0]);
  });

  it('leads to places that exist', () => {
    const missing = index.pages.flatMap(({ path: address, parts }) => {
      const there = site.pages.find((one) => one.path === address);
      const ids = new Set(selectAll('[id]', there?.tree ?? page.tree).map(({ properties }) => String(properties.id)));
      return parts.flatMap(({ anchor }) => (anchor && !ids.has(anchor) ? `${address}#${anchor}` : []));
    });
    expect(missing).toEqual([]);
  });

  it('answers 10,000 random and hostile strings with nothing but its own words', () => {
    const own = new Set(
      index.pages.flatMap(({ title, summary, parts }) => [
        title,
        summary,
        ...parts.flatMap(({ heading, passages }) => [heading, ...passages]),
      ]),
    );
    const addresses = new Set(
      index.pages.flatMap(({ path: address, parts }) => [
        address,
        ...parts.map(({ anchor }) => `${address}${anchor && `#${anchor}`}`),
      ]),
    );
    let answered = 0;
    for (const query of hostileStrings(10_000)) {
      for (const { title, href, heading, passage } of search(query)) {
        answered += 1;
        const foreign = [title, heading, passage.map(({ text }) => text).join('')].filter(
          (text) => text && !own.has(text),
        );
        if (foreign.length || !addresses.has(href)) expect({ query, foreign, href }).toBeUndefined();
      }
    }
    // The strings hold words of the site too: an engine that answers nothing would pass without a question.
    expect(answered).toBeGreaterThan(1_000);
  }, 120_000);

  it('is a full index without a script: every document with its summary and its sections', () => {
    const links = new Map(selectAll('.index > li > a', page.tree).map((link) => [String(link.properties.href), link]));
    const listed = documents.filter(({ id }) => id !== 'home');
    expect(listed.filter(({ paths }) => !links.has(paths[locale])).map(({ id }) => id)).toEqual([]);
    const words = textOf(piecesOf(page.tree));
    for (const { path: address, summary } of index.pages)
      if (address !== pathOf('home', locale)) expect(words).toContain(summary);
    expect(selectAll('.index ul a', page.tree).length).toBeGreaterThan(60);
    expect(select('form', page.tree)?.properties.hidden).toBe(true);
  });

  it('shows no passage of the list of wrong sentences without what is true', () => {
    const wrong = index.pages.find(({ path: address }) => address === pathOf('often-told-wrong', locale));
    const told = wrong?.parts
      .flatMap(({ passages }) => passages)
      .filter((text) => /^(Wrong|Mal|Falso|Error|Incorrecto)\b/.test(text));
    expect(told?.length).toBeGreaterThan(5);
    for (const text of told ?? []) expect(text).toMatch(/What is true:|Lo que es cierto:|Qué es cierto:|La verdad:/);
  });
});

it('reads the published files alone', () => {
  expect(readFileSync(path.join(out, 'SHA256SUMS'), 'utf8')).toMatch(/assets\/search\.es\.[0-9a-f]{8}\.json/);
});
