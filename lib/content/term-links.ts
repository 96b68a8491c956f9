// Links a word of the glossary where a page first uses it. Quietly: each term once, a few in a page,
// never in what a reader in a hurry reads first (headings, the lead, bold words, phrases to say). Changes no word.
import type { Link, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { isLocale, type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { isComponent } from './mdx-file.ts';
import type { Term } from './schema.ts';
import type { MdxName } from './vocabulary.ts';

/** The document that explains the terms; the anchor of each is its id. */
export const glossaryDocument = 'glossary';

/** More links than these on one page would be noise. */
export const mostTermLinks = 6;

const leftAlone = new Set<string>(['heading', 'strong', 'link', 'linkReference', 'definition', 'inlineCode', 'code']);
const componentsLeftAlone: ReadonlySet<string> = new Set([
  'Lead',
  'Say',
  'In',
  'Phone',
  'HelpCard',
  'Tiles',
  'Tile',
  'Sheet',
] satisfies MdxName[]);

interface Found {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the terms of a language in a text, from left to right; where two begin together, the longer. */
export type TermFinder = (text: string) => Found[];

const spaced = (words: string) => words.normalize('NFC').trim().replace(/\s+/g, ' ').replaceAll('’', "'");
const fold = (words: string, locale: LocaleCode) => spaced(words).toLocaleLowerCase(locale);

/** A finder of whole words, in capitals or not, with a straight or a round apostrophe. */
export function termFinder(terms: readonly Term[], locale: LocaleCode): TermFinder {
  const ids = new Map<string, string>();
  for (const term of terms) {
    if (term.everyday) continue;
    for (const words of [term.names[locale], ...(term.forms?.[locale] ?? [])]) ids.set(fold(words, locale), term.id);
  }
  if (!ids.size) return () => [];
  const shapes = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((words) =>
      words
        .split(' ')
        .map((word) => RegExp.escape(word).replaceAll(/'|\\x27/g, "['’]"))
        .join('\\s+'),
    );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${shapes.join('|')})(?![\\p{L}\\p{N}])(?!-\\p{L})`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      id: ids.get(fold(match[0], locale)) as string,
      start: match.index,
      end: match.index + match[0].length,
    }));
}

const textNode = (value: string): Text[] => (value ? [{ type: 'text', value }] : []);

const linkTo = (id: string, words: string): Link => ({
  type: 'link',
  url: `doc:${glossaryDocument}#${id}`,
  children: textNode(words),
  data: { hProperties: { className: ['term'] } },
});

/**
 * Links the first mention of each term in a page's running text.
 * @param most how many links the page may get
 */
export function linkTerms(tree: Root, find: TermFinder, most = mostTermLinks): void {
  const linked = new Set<string>();

  const split = (text: Text): PhrasingContent[] => {
    const pieces: PhrasingContent[] = [];
    let from = 0;
    for (const { id, start, end } of find(text.value)) {
      if (linked.has(id) || linked.size >= most) continue;
      linked.add(id);
      pieces.push(...textNode(text.value.slice(from, start)), linkTo(id, text.value.slice(start, end)));
      from = end;
    }
    return from ? [...pieces, ...textNode(text.value.slice(from))] : [text];
  };

  const walk = (parent: Parents): void => {
    // A table's first row and first column name the others: they become headers.
    const children = parent.type === 'table' || parent.type === 'tableRow' ? parent.children.slice(1) : undefined;
    if (children) {
      for (const child of children) walk(child);
      return;
    }
    parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
      if (child.type === 'text') return split(child);
      if (!leftAlone.has(child.type) && !(isComponent(child) && componentsLeftAlone.has(child.name ?? '')))
        if ('children' in child) walk(child);
      return [child];
    }) as typeof parent.children;
  };
  walk(tree);
}

/** A file that is being compiled. Contentlayer says in `rawDocumentData` which: `guides/attorney/en.mdx`. */
interface CompiledFile {
  readonly data: object;
}

/** The remark plugin: `[remarkTermLinks, terms]`. The glossary itself is left as it is. */
export function remarkTermLinks(terms: readonly Term[]) {
  const finders = new Map(localeCodes.map((locale) => [locale, termFinder(terms, locale)]));
  return (tree: Root, file: CompiledFile): void => {
    const { rawDocumentData } = file.data as { rawDocumentData?: { sourceFilePath: string } };
    const [name = '', document] = (rawDocumentData?.sourceFilePath ?? '').split('/').reverse();
    const locale = name.replace(/\.mdx$/, '');
    const find = isLocale(locale) ? finders.get(locale) : undefined;
    if (find && document !== glossaryDocument) linkTerms(tree, find);
  };
}
