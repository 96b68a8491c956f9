// Step: makes what a search loads when somebody searches: for each language one module of code and one index of the
// pages' own words, under names that change with them. Tells each <site-search> where they are, and their sums.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { type Catalog, catalogOf } from '#lib/content/catalog.ts';
import { readContent } from '#lib/content/tree.ts';
import { makerIdOf } from '#lib/print/layouts.ts';
import type { SearchIndex } from '#lib/search/index-data.ts';
import { bundle, lastingFolder } from './bundle-elements.ts';
import { element, withHead } from './html.ts';
import { partsOf } from './page-words.ts';
import { addressOf, integrity, type PublishStep, type Site, shortHash } from './site.ts';

const tagName = 'site-search';

/** How much a page's score counts. What to do now comes first; paper, and pages that hold every word of the site, last. */
const weights: Readonly<Record<string, number>> = { situation: 1.25, guide: 1.15, flyer: 0.7 };
/** The pages that make a flyer are named like what they make, and come after it. */
const weightOfMakers = 0.5;
const lists: Readonly<Record<string, number>> = {
  home: 0.5,
  sources: 0.5,
  'what-changed': 0.6,
  freshness: 0.6,
  glossary: 0.7,
  'how-we-got-here': 0.7,
  'is-it-current': 0.7,
  phrases: 0.8,
};

/** What the words of a language's pages are, and which mean the same. A page that searches is not searched itself. */
export function searchIndexOf(
  site: Pick<Site, 'pages'>,
  { documents, terms, synonyms }: Catalog,
  locale: LocaleCode,
  basePath: string,
): SearchIndex {
  const makers = new Set([...documents.keys()].map(makerIdOf));
  const pages = [...documents].flatMap(([id, { facts, pages }]) => {
    const matter = pages.find((page) => page.locale === locale)?.matter;
    const file = `${locale}/${matter?.slug ? `${matter.slug}/` : ''}index.html`;
    const tree = site.pages.get(file);
    if (!matter || !facts || !tree || holdsSearch(tree)) return [];
    const { kind, asked } = facts.value;
    const { title, summary } = matter;
    const weight = makers.has(id) ? weightOfMakers : (lists[id] ?? weights[kind] ?? 1);
    return [
      { title, summary, path: basePath + addressOf(file), weight, asked: asked?.[locale] ?? [], parts: partsOf(tree) },
    ];
  });
  // People mix their languages: each group holds the words of all of them.
  const same = [
    ...[...terms.values()].map(({ value: { names, forms, avoid } }) =>
      localeCodes.flatMap((code) => [names[code], ...(forms?.[code] ?? []), ...avoid[code]]),
    ),
    ...[...synonyms.values()].map(({ value: { words } }) => localeCodes.flatMap((code) => words[code])),
  ].map((group) => [...new Set(group)]);
  return { pages, same };
}

function holdsSearch(tree: Root): boolean {
  let found = false;
  visit(tree, 'element', (node) => {
    found ||= node.tagName === tagName;
  });
  return found;
}

/** The module `open`: an index in, a search out, for one language. */
async function engine(locale: LocaleCode, root: string): Promise<string> {
  const folder = join(root, 'lib', 'search');
  const tongue = existsSync(join(folder, 'tongues', `${locale}.ts`)) ? locale : 'tongue';
  return bundle({
    stdin: {
      contents: `import { openSearch } from './engine.ts';
import { tongue } from './tongues/${tongue}.ts';
export const open = (index) => openSearch(index, tongue);`,
      resolveDir: folder,
      loader: 'ts',
    },
  });
}

export const addSearch: PublishStep = {
  name: 'make the search',
  async run(site, { root, basePath }) {
    const files = new Map(site.files);
    const pages = new Map(site.pages);
    const catalog = catalogOf(readContent(root));
    for (const locale of localeCodes) {
      const searching = [...site.pages].filter(([path, tree]) => path.startsWith(`${locale}/`) && holdsSearch(tree));
      if (!searching.length) continue;
      const code = await engine(locale, root);
      const index = JSON.stringify(searchIndexOf(site, catalog, locale, basePath));
      const codePath = `${lastingFolder}/search.${locale}.${shortHash(code)}.js`;
      const indexPath = `${lastingFolder}/search.${locale}.${shortHash(index)}.json`;
      files.set(codePath, Buffer.from(code)).set(indexPath, Buffer.from(index));
      // The sum of a module that is imported later stands in an import map: no attribute can hold it.
      const map = { integrity: { [`${basePath}/${codePath}`]: integrity(code) } };
      for (const [path, tree] of searching) {
        const told = structuredClone(tree);
        visit(told, 'element', (node: Element) => {
          if (node.tagName !== tagName) return;
          node.properties.dataCode = `${basePath}/${codePath}`;
          node.properties.dataIndex = `${basePath}/${indexPath}`;
          node.properties.dataIntegrity = integrity(index);
        });
        pages.set(
          path,
          withHead(told, (children) => [...children, element('script', { type: 'importmap' }, JSON.stringify(map))]),
        );
      }
    }
    return { ...site, pages, files };
  },
};
