// Rule: the languages of a document say the same things in the same order; slugs, titles and what previews show are unique;
// guides and situations begin with an instruction.
import { localeCodes, sourceLocale } from '#i18n/locales.ts';
import type { Catalog, CatalogDocument, CatalogPage } from '../catalog.ts';
import { claimIdsOf, isComponent } from '../mdx-file.ts';
import type { Problem } from '../problem.ts';
import { wordFields } from '../schema.ts';

const leadLength = 120;

/** Something that a page holds, and where. */
interface Named {
  readonly name: string;
  readonly line: number | undefined;
}

const attributesOfAll = (page: CatalogPage, name: string, ...keys: string[]): Named[] =>
  page.page.components
    .filter((use) => use.name === name)
    .map(({ attributes, line }) => ({
      name: keys
        .map((key) => attributes[key] ?? '')
        .join(' ')
        .trim(),
      line,
    }));

const lineNaming = ({ page }: CatalogPage, value: string) =>
  page.components.find(({ attributes }) => Object.values(attributes).includes(value))?.line;

/** What must be the same in every language, as lists of names. */
const parallels: readonly { what: string; of: (page: CatalogPage) => Named[] }[] = [
  { what: 'claims', of: (page) => claimIdsOf(page.page).map((id) => ({ name: id, line: lineNaming(page, id) })) },
  {
    what: 'heading anchors',
    of: (page) =>
      page.page.headings.map(({ depth, anchor, line }) => ({ name: `${'#'.repeat(depth)}${anchor ?? ''}`, line })),
  },
  { what: 'quotes', of: (page) => attributesOfAll(page, 'Quote', 'claim', 'part', 'from') },
  { what: 'Say cards', of: (page) => attributesOfAll(page, 'Say', 'phrase') },
  {
    what: 'phones',
    of: (page) => [
      ...attributesOfAll(page, 'Phone', 'of', 'phone'),
      ...attributesOfAll(page, 'HelpCard', 'of'),
      ...attributesOfAll(page, 'Call', 'of'),
    ],
  },
  {
    what: 'messages to pass on',
    of: ({ page }) => page.components.filter(({ name }) => name === 'Message' || name === 'Sms'),
  },
  { what: 'tiles', of: (page) => attributesOfAll(page, 'Tile', 'to', 'icon') },
  { what: 'drawn papers', of: (page) => attributesOfAll(page, 'Paper', 'kind') },
  { what: 'boxes of a flow', of: (page) => attributesOfAll(page, 'FlowStep', 'icon') },
  {
    what: 'boxes to fill in',
    of: (page) => [
      ...attributesOfAll(page, 'Write', 'lines'),
      ...attributesOfAll(page, 'Field', 'kind', 'lines'),
      ...attributesOfAll(page, 'Repeat', 'times', 'most'),
    ],
  },
];

function difference(
  what: string,
  source: CatalogPage,
  other: CatalogPage,
  expected: readonly Named[],
  found: readonly Named[],
): Problem[] {
  if (expected.length === found.length && expected.every(({ name }, at) => found[at]?.name === name)) return [];
  const lacks = (all: readonly Named[]) => {
    const names = new Set(all.map(({ name }) => name));
    return ({ name }: Named) => !names.has(name);
  };
  const moved = found[expected.findIndex(({ name }, at) => found[at]?.name !== name)];
  const missing = expected.filter(lacks(found));
  const extra = found.filter(lacks(expected));
  const listed = (all: readonly Named[]) => all.map(({ name }) => name).join(', ');
  const others = [missing.length && `without ${listed(missing)}`, extra.length && `with ${listed(extra)} besides`]
    .filter(Boolean)
    .join(', ');
  const [first] = missing;
  return [
    {
      file: other.page.path,
      line: extra[0]?.line ?? (first ? undefined : moved?.line),
      found: others ? `${what} ${others}` : `the same ${what} in another order (from “${moved?.name}”)`,
      expected: `the ${what} of ${source.page.path}${first ? `, which has ${first.name} on line ${first.line ?? '?'}` : ''}`,
      mend: 'bring the two languages together: both say the same things, in the same order.',
    },
  ];
}

function leadProblems({ files }: CatalogDocument, { page }: CatalogPage): Problem[] {
  if (files.kind !== 'guide' && files.kind !== 'situation') return [];
  if (page.problems.length) return [];
  const first = page.tree.children.find((node) => node.type !== 'yaml');
  // On a line of its own, a component with words in it parses as a paragraph that holds nothing else.
  const component = first?.type === 'paragraph' && first.children.length === 1 ? first.children[0] : first;
  if (!first || !component || !isComponent(component) || component.name !== 'Lead') {
    return [
      {
        file: page.path,
        line: first?.position?.start.line,
        found: 'words before the first instruction',
        expected: `<Lead>…</Lead> first of all, at most ${leadLength} characters`,
        mend: 'begin with what to do, and only then why.',
      },
    ];
  }
  const length = page.text
    .slice(first.position?.start.offset, first.position?.end.offset)
    .replace(/<[^>]*>/g, '')
    .trim().length;
  return length <= leadLength
    ? []
    : [
        {
          file: page.path,
          line: first.position?.start.line,
          found: `a <Lead> of ${length} characters`,
          expected: `at most ${leadLength}, so that it shows at once on a phone`,
          mend: 'shorten it; the reason can follow in the next paragraph.',
        },
      ];
}

function unique(catalog: Catalog, locale: string, field: 'slug' | (typeof wordFields)[number]): Problem[] {
  const taken = new Map<string, string>();
  return [...catalog.documents.values()].flatMap(({ pages }) => {
    const entry = pages.find((page) => page.locale === locale);
    const value = entry?.matter?.[field];
    if (entry === undefined || value === undefined) return [];
    const owner = taken.get(value);
    taken.set(value, owner ?? entry.page.path);
    if (!owner) return [];
    return [
      {
        file: entry.page.path,
        line: entry.page.frontMatter.lineOf([field]),
        found: `the ${field} “${value}”, which ${owner} has too`,
        expected: `a ${field} that no other page in this language has`,
        mend: `choose another ${field}.`,
      },
    ];
  });
}

export function pairing(catalog: Catalog): Problem[] {
  const problems = localeCodes.flatMap((locale) => [
    ...unique(catalog, locale, 'slug'),
    ...wordFields.flatMap((field) => unique(catalog, locale, field)),
  ]);
  for (const document of catalog.documents.values()) {
    for (const page of document.pages) {
      problems.push(...leadProblems(document, page));
      const isHome = document.files.id === 'home';
      if (page.matter && (page.matter.slug === '') !== isHome) {
        problems.push({
          file: page.page.path,
          line: page.page.frontMatter.lineOf(['slug']),
          found: `slug: “${page.matter.slug}”`,
          expected: isHome ? 'an empty slug ("") for the home page' : 'a slug; only the home page has none',
          mend: 'correct the slug.',
        });
      }
    }
    const source = document.pages.find((page) => page.locale === sourceLocale);
    if (!source || source.page.problems.length) continue;
    for (const other of document.pages) {
      if (other === source || other.page.problems.length) continue;
      for (const { what, of } of parallels) problems.push(...difference(what, source, other, of(source), of(other)));
    }
  }
  return problems;
}
