// The words that a reader reads, block by block, with where they stand: what the checks of words look at.
// No rule is here. Left out: words that are nobody's prose (citations, proper names, how a phrase sounds).
import type { Nodes } from 'mdast';
import { isLocale } from '#i18n/locales.ts';
import { attributesOf, isComponent, type MdxFile } from '#lib/content/mdx-file.ts';
import { wordFields } from '#lib/content/schema.ts';
import type { ContentTree } from '#lib/content/tree.ts';
import { headingAnchor, wordsInAttributes } from '#lib/content/vocabulary.ts';

/** One paragraph, heading, list item, table cell or text of a data file. */
export interface Prose {
  readonly file: string;
  readonly line: number | undefined;
  /** The language the words are in: the page's, or that of an `<In lang="…">`. */
  readonly lang: string;
  readonly text: string;
  /** The words stand inside a sentence of another language. */
  readonly quoted?: true;
  readonly cell?: true;
  /** In a data file: which of its texts this is, the same in every language. */
  readonly key?: string;
}

/** Stands for what is in a sentence and not in its words: a phone, a phrase in another language, a placeholder. */
export const hole = '\uFFFC';

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** The words of a page in their order: those of its front matter, then its blocks. */
export function proseOfPage(page: MdxFile, locale: string): Prose[] {
  const file = page.path;
  const found: Prose[] = [];
  const add = (text: string, line: number | undefined, more: Partial<Prose> = {}) => {
    const shown = text.replace(headingAnchor, '').replaceAll('\n', ' ').trim();
    if (shown) found.push({ file, line, lang: locale, text: shown, ...more });
  };
  const words = (node: Nodes): string => {
    if (isComponent(node) && node.name === 'In') {
      const lang = attributesOf(node).lang ?? locale;
      add(node.children.map(words).join(''), node.position?.start.line, { lang, quoted: true });
      return hole;
    }
    if (isComponent(node) && !node.children.length) return hole;
    if (node.type === 'break') return ' ';
    if ('children' in node) return node.children.map(words).join('');
    return node.type === 'text' ? node.value : '';
  };
  const walk = (node: Nodes): void => {
    const line = node.position?.start.line;
    if (isComponent(node)) for (const text of wordsInAttributes(attributesOf(node))) add(text, line);
    // A component with words alone on its line is a block of its own.
    const isBlock = blocks.has(node.type) || (isComponent(node) && node.children.some(({ type }) => type === 'text'));
    if (isBlock) add(words(node), line, node.type === 'tableCell' ? { cell: true } : {});
    else if ('children' in node) node.children.forEach(walk);
  };
  const matter = (page.frontMatter.value ?? {}) as Record<string, unknown>;
  for (const key of wordFields) add(String(matter[key] ?? ''), page.frontMatter.lineOf([key]));
  walk(page.tree);
  return found;
}

// `sounds` is spelled for the ear; `avoid` and `name` hold words that prose may not or need not use.
const notProse = new Set(['sounds', 'avoid', 'name']);

/** Every text in a data file that is written once for each language, however deep it stands. */
export function proseOfData(data: ContentTree['data'][number]): Prose[] {
  const walk = (value: unknown, path: readonly PropertyKey[]): Prose[] => {
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]): Prose[] => {
      const at = [...path, key];
      if (notProse.has(key)) return [];
      if (typeof inner !== 'string' || !isLocale(key)) return walk(inner, at);
      return [{ file: data.file.path, line: data.file.lineOf(at), lang: key, text: inner, key: path.join('.') }];
    });
  };
  return walk(data.file.value, []);
}

/** Every word of a content tree. */
export function proseOf(tree: ContentTree): Prose[] {
  return [
    ...tree.documents.flatMap(({ pages }) =>
      Object.entries(pages).flatMap(([locale, page]) => proseOfPage(page, locale)),
    ),
    ...tree.data.flatMap(proseOfData),
  ];
}
