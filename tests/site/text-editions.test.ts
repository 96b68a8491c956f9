// Every page as text and as Markdown: nothing of the page's words is lost, and no line is too wide for 80 columns.

import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { homeNames } from '#lib/site/address.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import { readingCopy } from '#publish/reading-copy.ts';
import { documents } from './content.ts';
import { basePath, fileOf, site } from './pages.ts';

const editions = documents.flatMap(({ id, kind, paths }) =>
  localeCodes.map((locale) => {
    const file = fileOf(paths[locale]);
    const name = file.replace(/\/index\.html$/, '');
    const text = name === `/${locale}` ? `${name}/${homeNames[locale]}` : name;
    return { id, kind, locale, file, text };
  }),
);

const squeeze = (words: string) => words.toLocaleLowerCase('es').replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of each paragraph, item and heading that holds no other one. */
function linesIn(tree: Root): string[] {
  const lines: string[] = [];
  visit(tree, 'element', (node) => {
    if (!/^(p|li|h[1-6]|dt|dd|figcaption|summary)$/.test(node.tagName)) return;
    let inner = false;
    visit(node, 'element', (child) => {
      if (child !== node && /^(p|ul|ol|li|div|a)$/.test(child.tagName)) inner = true;
    });
    if (!inner) lines.push(textOf(node));
  });
  return lines.filter((line) => squeeze(line));
}

const pathOf = (file: string) => `${basePath}${file.replace(/index\.html$/, '')}`;

const treeOf = (file: string) => site.pages.find((page) => page.file === file)?.tree as Root;

describe.each(editions)('$text', ({ file, text, kind, locale }) => {
  const words = () => site.read(`${text}.txt`);

  it('holds every instruction, phone and source of the page', () => {
    const found = squeeze(words());
    const lines = linesIn(readingCopy(treeOf(file), pathOf(file), (href) => href));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !found.includes(squeeze(line)))).toEqual([]);
    visit(treeOf(file), 'element', (node) => {
      if (String(node.properties.href).startsWith('tel:')) expect(words()).toContain(textOf(node));
    });
  });

  it('gives each box of a sheet a line of its own, and offers no button that only the page has', () => {
    const lines = words().split('\n');
    visit(treeOf(file), 'element', ({ tagName, properties, children }) => {
      if (properties.hidden) return SKIP;
      if (tagName !== 'label' || !String(properties.className).includes('field')) return;
      const [name] = children;
      const isChoice = children.some((child) => child.type === 'element' && child.tagName === 'select');
      const start = name && 'children' in name ? textOf(name) : '';
      const found = lines.filter((line) => line.startsWith(`${start}:`) || line.startsWith(`${start} (`));
      expect(found.length > 0, start).toBe(!isChoice);
    });
    expect(words()).not.toContain({ en, es }[locale].sheet.erase);
    // On paper or in a text nothing can be pressed.
    if (select('fill-sheet', treeOf(file))) expect(words()).not.toMatch(/botón|oprim|\bbutton|\bpress\b/i);
  });

  it('gives each box that is written in by hand as many lines to write on as the page shows', () => {
    let expected = 0;
    visit(treeOf(file), 'element', ({ properties, children }) => {
      if (!String(properties.className).split(',').includes('write')) return;
      expected += children.filter((child) => child.type === 'element' && child.tagName === 'span').length;
    });
    expect(
      words()
        .split('\n')
        .filter((line) => /^\.{60}$/.test(line)),
    ).toHaveLength(expected);
  });

  it('gives the address of every place in another page to which it sends the reader, but for words of the glossary', () => {
    const main: Element[] = [];
    visit(treeOf(file), 'element', (node) => {
      if (node.tagName === 'main') main.push(node);
    });
    const sentTo: string[] = [];
    visit(main[0] as Element, 'element', ({ tagName, properties }) => {
      const href = String(properties.href);
      // The code's address stands at the end of every text.
      if (tagName === 'nav' || /edition-mark|term/.test(String(properties.className))) return SKIP;
      if (tagName === 'a' && /^\/.+#/.test(href) && !href.startsWith(`${pathOf(file)}#`)) sentTo.push(href);
    });
    const found = words().replace(/\s+/g, '');
    expect(sentTo.filter((href) => !found.includes(`${href}>`))).toEqual([]);
  });

  it('says its address, code and what it is not, and is UTF-8 that says so', () => {
    expect(words().startsWith('\uFEFF')).toBe(true);
    expect(words()).toMatch(/D\d{2,}·e\d+/);
    expect(words()).toMatch(/\/v\/d\d{2,}/);
    expect(words()).toMatch(/legal advice|asesoría legal|consejo legal/);
    if (kind === 'guide')
      expect(words().replace(/\s+/g, ' ')).toMatch(/Not yet reviewed by an attorney|Ningún abogado la ha revisado/);
  });

  it('is at most 80 columns wide, but for an address that must not be broken', () => {
    const wide = words()
      .split('\n')
      .filter((line) => [...line].length > 80 && !/^\s*(\S+\s)?<?https?:\S+$/.test(line));
    expect(wide).toEqual([]);
  });

  it('is linked from its page, and has a twin in Markdown without HTML in it', () => {
    expect(site.read(file)).toContain(`${basePath}${text}.txt`);
    const markdown = site.read(`${text}.md`);
    expect(markdown).toMatch(/^# /m);
    expect(markdown).not.toMatch(/<(div|span|section|figure|p|table)\b/);
    const found = squeeze(markdown);
    expect(
      linesIn(readingCopy(treeOf(file), pathOf(file), (href) => href)).filter((line) => !found.includes(squeeze(line))),
    ).toEqual([]);
  });
});

describe('the lists of texts', () => {
  it.each(localeCodes)('name every text of %s', (locale) => {
    const index = site.read(`/${locale}/${homeNames[locale]}.txt`);
    for (const { text, locale: own } of editions)
      if (own === locale && !index.startsWith(text)) expect(index).toContain(text.replace(/\/(inicio|home)$/, ''));
  });

  it('tell assistants every Markdown page, its licence, and to quote the date', () => {
    const list = site.read('/llms.txt');
    for (const { text } of editions) expect(list).toContain(`${text}.md`);
    expect(list).toContain('CC BY 4.0');
    expect(list).toMatch(/date on which they were checked/);
    const unread = documents.some(({ saysLaw, legalReview }) => saysLaw && !legalReview);
    for (const { text } of [en, es]) expect(list.includes(text.notReviewed)).toBe(unread);
  });
});
