// A language in one file: it holds every instruction, phrase and number of the pages it is made of, loads nothing, is
// small enough to be sent, says how old it is, and leads nowhere that is not there.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { documents } from './content.ts';
import { loadsOf } from './origins.ts';
import { basePath, fileOf, site, siteUrl } from './pages.ts';

const out = path.resolve(import.meta.dirname, '../../out');
const names: Readonly<Record<LocaleCode, string>> = { es: 'derechos.html', en: 'rights.html' };
const origin = new URL(siteUrl).origin;
const squeeze = (words: string) => words.toLocaleLowerCase('es').replace(/[^\p{L}\p{N}]+/gu, '');

/** What the file leaves to the page, or cannot do. */
const unread =
  'nav, script, svg, button, [hidden], .mark, .sources, .print-only, .edition-mark, .skip, share-page, [aria-labelledby=call], [aria-labelledby=sources], say-aloud';

/** The lines of a page that the file must hold. */
function linesOf(tree: Root): string[] {
  const leftOut = new Set(selectAll(unread, tree));
  const words = (node: Root | Element): string =>
    node.children
      .map((child) => {
        if (child.type === 'text') return child.value;
        return child.type === 'element' && !leftOut.has(child) ? words(child) : '';
      })
      .join('');
  const lines: string[] = [];
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element' || leftOut.has(child)) continue;
      if (/^(p|h[2-6]|dt|dd|figcaption|caption|td|th)$/.test(child.tagName)) lines.push(words(child));
      else walk(child);
    }
  };
  const main = select('main', tree);
  if (main) walk(main);
  return lines.filter((line) => squeeze(line));
}

describe.each(localeCodes)('the one file of %s', (locale) => {
  const html = readFileSync(path.join(out, names[locale]), 'utf8');
  const tree = unified().use(rehypeParse).parse(html);
  const main = select('main', tree) as Element;
  const parts = documents.filter(
    ({ id, kind }) => kind === 'guide' || kind === 'situation' || ['phrases', 'help'].includes(id),
  );

  it('is at most 150 kB, and its links say what it weighs', () => {
    const bytes = statSync(path.join(out, names[locale])).size;
    expect(bytes).toBeLessThanOrEqual(150_000);
    const links = site.pages.flatMap(({ tree }) => selectAll(`a[href="${basePath}/${names[locale]}"]`, tree));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(textOf(link)).toContain(`${Math.ceil(bytes / 1000)} kB`);
    expect(
      [...site.files].filter((file) => /\.(html|txt|md|json)$/.test(file) && site.read(file).includes('⟦')),
    ).toEqual([]);
  });

  it('loads nothing and runs nothing', () => {
    expect(loadsOf(tree)).toEqual([]);
    expect(selectAll('script, link[rel~=stylesheet], link[rel~=icon], img, iframe, form', tree)).toEqual([]);
    expect(html).not.toMatch(/\son\w+=|url\(/);
    expect(String(select('meta[http-equiv]', tree)?.properties.content)).toContain("default-src 'none'");
  });

  it.each(parts.map(({ id, paths }) => [id, paths] as const))('holds every line and number of %s', (id, paths) => {
    const page = site.pages.find(({ path }) => path === paths[locale])?.tree as Root;
    const part = select(`section[aria-labelledby=${id}]`, main);
    const found = squeeze(textOf(part as Element));
    const lines = linesOf(page);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !found.includes(squeeze(line)))).toEqual([]);
    const numbers = (root: Root | Element) =>
      selectAll('a[href^="tel:"]', root).map(({ properties }) => String(properties.href));
    for (const number of numbers(page)) expect(numbers(main)).toContain(number);
  });

  it('says its day, the day after which to get a new one, and the code of each part', () => {
    const words = textOf(main).replace(/\s+/g, ' ');
    expect(words).toMatch(
      locale === 'es'
        ? /es del \d+ de \w+ de 20\d\d\. Después del \d+ de \w+ de 20\d\d/
        : /is from \w+ \d+, 20\d\d\. After \w+ \d+, 20\d\d/,
    );
    for (const { id } of parts)
      expect(textOf(select(`section[aria-labelledby=${id}]`, main) as Element)).toMatch(/D\d{2,}·e\d+/);
    expect(words).toMatch(/Ningún abogado|Not yet reviewed by an attorney/);
    expect(textOf(tree)).toMatch(/legal advice|asesoría legal/);
  });

  it('leads to its own parts, to the site, or to a source, and to nothing that is not there', () => {
    const ids: string[] = [];
    visit(tree, 'element', ({ properties }) => {
      if (properties.id) ids.push(String(properties.id));
    });
    expect(ids.length).toBe(new Set(ids).size);
    const links = selectAll('a', tree).map(({ properties }) => String(properties.href));
    for (const link of links) {
      if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
      else if (link.startsWith(origin)) expect(site.files.has(fileOf(new URL(link).pathname)), link).toBe(true);
      else expect(link).toMatch(/^(tel:|https:|mailto:)/);
    }
  });

  it('has headings in order, one of the first rank', () => {
    const ranks = selectAll('h1, h2, h3, h4, h5, h6', tree).map(({ tagName }) => Number(tagName[1]));
    expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
    ranks.forEach((rank, at) => {
      expect(rank).toBeLessThanOrEqual((ranks[at - 1] ?? 0) + 1);
    });
  });
});
