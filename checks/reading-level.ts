// Check: every page, paragraph and data text reads as easily as brief/standards asks (lib/reading/limits.ts has the numbers).
// Left out of the count: legal names, citations, form numbers, words quoted in another language. Nothing else.

import type { Nodes } from 'mdast';
import { type LocaleCode, localeCodes, officerLocale } from '#i18n/locales.ts';
import { type Catalog, catalogOf } from '#lib/content/catalog.ts';
import { ended } from '#lib/content/ended.ts';
import { attributesOf } from '#lib/content/mdx-file.ts';
import type { Problem } from '#lib/content/problem.ts';
import type { ContentTree } from '#lib/content/tree.ts';
import { headingAnchor, wordsInAttributes } from '#lib/content/vocabulary.ts';
import { leaveOut } from '#lib/reading/leave-out.ts';
import { readingLevel as measure, type ReadingLevel } from '#lib/reading/level.ts';
import { type Excess, excesses, type Measure } from '#lib/reading/limits.ts';

interface Paragraph {
  readonly text: string;
  readonly line: number | undefined;
}

const names: Record<Measure, string> = {
  fleschKincaid: 'Flesch-Kincaid grade',
  fernandezHuerta: 'Fernández-Huerta',
  inflesz: 'INFLESZ',
  longestSentence: 'longest sentence, in words',
  meanSentence: 'mean sentence, in words',
};

/** A page's own words, paragraph by paragraph. A list is one paragraph; so is a table's row. */
export function paragraphsOf(tree: Nodes, locale: LocaleCode, catalog: Catalog): Paragraph[] {
  const paragraphs: Paragraph[] = [];

  const words = (node: Nodes): string => {
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      if (node.name === 'In' || node.name === 'Phone') return '';
      const inner = node.children.map(words).join('');
      return node.name === 'Tile' ? `${ended(inner.trim())} ` : inner;
    }
    if (node.type === 'listItem' || node.type === 'tableCell')
      return `${ended(node.children.map(words).join(' ').trim())} `;
    if ('children' in node) return node.children.map(words).join('');
    return node.type === 'text' ? node.value : '';
  };

  const add = (node: Nodes, text: string): void => {
    const shown = ended(text.replace(headingAnchor, '').replace(/\s+/g, ' ').trim());
    if (shown) paragraphs.push({ text: shown, line: node.position?.start.line });
  };

  const walk = (node: Nodes): void => {
    if (/^(paragraph|heading|list|tableRow)$/.test(node.type)) add(node, words(node));
    else if (node.type === 'mdxJsxFlowElement' && node.name === 'Say') {
      const phrase = catalog.phrases.get(attributesOf(node).phrase ?? '')?.value;
      if (phrase && locale !== officerLocale) add(node, phrase.says[locale]);
    } else if ('children' in node) {
      if (node.type === 'mdxJsxFlowElement') for (const text of wordsInAttributes(attributesOf(node))) add(node, text);
      node.children.forEach(walk);
    }
  };
  walk(tree);
  return paragraphs;
}

function problemsOf(
  file: string,
  line: number | undefined,
  what: string,
  level: ReadingLevel | null,
  scope: 'page' | 'paragraph',
): Problem[] {
  if (!level) return [];
  return excesses(level, scope).map((excess: Excess) => {
    const easier = excess.measure === 'fernandezHuerta' || excess.measure === 'inflesz';
    return {
      file,
      line,
      found: `${what}: ${names[excess.measure]} ${excess.found.toFixed(1)}`,
      expected: `${easier ? 'at least' : 'at most'} ${excess.limit}`,
      mend: `use shorter sentences and words, first of all here: ${excess.sentences
        .slice(0, 3)
        .map((sentence) => `“${sentence}”`)
        .join(' · ')}`,
    };
  });
}

export function readingLevel(tree: ContentTree): Problem[] {
  const catalog = catalogOf(tree);
  const legalNames = (locale: LocaleCode) =>
    [...catalog.sources.values()].flatMap(({ value }) => value.name?.[locale] ?? []);
  const level = (text: string, locale: LocaleCode) => measure(leaveOut(text, legalNames(locale)), locale);

  const pages = [...catalog.documents.values()].flatMap(({ pages }) =>
    pages.flatMap(({ page, locale }) => {
      const paragraphs = paragraphsOf(page.tree, locale, catalog);
      return [
        ...problemsOf(
          page.path,
          undefined,
          'the page',
          level(paragraphs.map(({ text }) => text).join('\n\n'), locale),
          'page',
        ).filter(
          // Each long sentence is reported once, where it stands.
          (problem) => !problem.found.includes(names.longestSentence),
        ),
        ...paragraphs.flatMap(({ text, line }) =>
          problemsOf(page.path, line, 'a paragraph', level(text, locale), 'paragraph'),
        ),
      ];
    }),
  );
  const data = localeCodes.flatMap((locale) => {
    const texts = [
      ...[...catalog.help.values()].map(({ value, file }) => ({ file, key: 'does', text: value.does[locale] })),
      ...[...catalog.terms.values()].map(({ value, file }) => ({
        file,
        key: 'definition',
        text: value.definition[locale],
      })),
      ...[...catalog.events.values(), ...catalog.changes.values()].map(({ value, file }) => ({
        file,
        key: 'summary',
        text: value.summary[locale],
      })),
    ];
    return texts.flatMap(({ file, key, text }) =>
      problemsOf(file.path, file.lineOf([key, locale]), `${key} (${locale})`, level(text, locale), 'paragraph'),
    );
  });
  return [...pages, ...data];
}
