// Check: the languages of a page say the same figures, deny the same things, and are built alike, section by section.
// Same claims, anchors, Say cards and phones are rules/pairing.ts. Tried on all our pages (November 2026): figures
// are equal in every claim; sentences that deny are equal in 19 claims of 20, and else Spanish has one more.
import { type LocaleCode, sourceLocale, translationLocales } from '#i18n/locales.ts';
import type { MdxFile } from '#lib/content/mdx-file.ts';
import type { Problem } from '#lib/content/problem.ts';
import type { ContentTree } from '#lib/content/tree.ts';
import { denying } from './denials.ts';
import { figuresOf } from './figures.ts';
import { type Part, partsOf } from './page-parts.ts';
import { proseOfData } from './prose.ts';

// “both” is «las dos cosas» or nothing at all: where it stands, a 2 more or less is no difference.
const loose = /\b(?:both|ambos|ambas|(?:l[oa]s|the) (?:dos|two))\b/iu;

/** Members of one list that the other lacks, counted. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

interface Pair {
  readonly source: Part;
  readonly other: Part;
  readonly locale: LocaleCode;
  readonly files: readonly [string, string];
}

function report({ source, other, files }: Pair, what: string, lacking: readonly string[], extra: readonly string[]) {
  if (!lacking.length && !extra.length) return [];
  const list = (names: readonly string[]) => [...new Set(names)].join(', ');
  const found = [lacking.length && `without ${list(lacking)}`, extra.length && `with ${list(extra)} besides`];
  return [
    {
      file: files[1],
      line: other.line,
      found: `${other.name}: ${what} ${found.filter(Boolean).join(', ')}`,
      expected: `the ${what} of ${files[0]}${source.line ? `, line ${source.line}` : ''}`,
      mend: 'read both languages and correct the one that is wrong; then pin the translation.',
    },
  ];
}

function figures(pair: Pair): Problem[] {
  const texts = [pair.source.text, pair.other.text] as const;
  const isLoose = texts.some((text) => loose.test(text));
  const [expected, found] = [figuresOf(texts[0], sourceLocale), figuresOf(texts[1], pair.locale)].map((list) =>
    list.filter((figure) => !isLoose || figure !== '2'),
  ) as [string[], string[]];
  return report(pair, 'figures', without(expected, found), without(found, expected));
}

function negations(pair: Pair): Problem[] {
  const expected = denying(pair.source.text, sourceLocale);
  const found = denying(pair.other.text, pair.locale);
  const more = found.length - expected.length;
  if (more === 0 || (more === 1 && expected.length > 0)) return [];
  const quoted = (list: readonly string[]) => list.map((sentence) => `“${sentence}”`).join(' ') || 'none';
  return [
    {
      file: pair.files[1],
      line: pair.other.line,
      found: `${pair.other.name}: ${found.length} sentences that deny something: ${quoted(found)}`,
      expected: `as in ${pair.files[0]}, line ${pair.source.line}: ${expected.length}: ${quoted(expected)}`,
      mend: 'look for a “not” that one language has lost; if both are right, write them alike. Then pin the translation.',
    },
  ];
}

function comparePages(source: MdxFile, other: MdxFile, locale: LocaleCode): Problem[] {
  const [a, b] = [partsOf(source), partsOf(other)];
  const files = [source.path, other.path] as const;
  const pair = (one: Part, two: Part | undefined) => (two ? [{ source: one, other: two, locale, files }] : []);
  const inClaims = [...a.claims].flatMap(([id, claim]) => pair(claim, b.claims.get(id)));
  const inSections = a.sections.flatMap((section, index) => pair(section, b.sections[index]));
  return [
    ...inClaims.flatMap((one) => [...figures(one), ...negations(one)]),
    ...inSections.flatMap((one) => [
      ...figures(one),
      ...(one.source.shapes.join() === one.other.shapes.join()
        ? []
        : report(one, 'lists and tables', one.source.shapes, one.other.shapes)),
      ...report(one, 'links', without(one.source.links, one.other.links), without(one.other.links, one.source.links)),
    ]),
  ];
}

/** A data file's texts: the same figures in every language. */
function compareTexts(data: ContentTree['data'][number]): Problem[] {
  const texts = proseOfData(data).map(({ key = '', ...prose }) => ({ ...prose, name: key, shapes: [], links: [] }));
  const source = texts.filter(({ lang }) => lang === sourceLocale);
  return translationLocales.flatMap((locale) =>
    source.flatMap((one) => {
      const other = texts.find(({ lang, name }) => lang === locale && name === one.name);
      return other ? figures({ source: one, other, locale, files: [one.file, other.file] }) : [];
    }),
  );
}

export function parity(tree: ContentTree): Problem[] {
  const pages = tree.documents.flatMap(({ pages }) =>
    translationLocales.flatMap((locale) => {
      const [source, other] = [pages[sourceLocale], pages[locale]];
      return source && other && !source.problems.length && !other.problems.length
        ? comparePages(source, other, locale)
        : [];
    }),
  );
  return [...pages, ...tree.data.flatMap(compareTexts)];
}
