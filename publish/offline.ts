// Step: lists what a reader may save, by language, puts the list into the service worker, and tells the page that
// offers it what it weighs. Comes after every file is made, and before they are compressed and summed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { isLocale, type LocaleCode, locales } from '#i18n/locales.ts';
import { documentById } from '#lib/content/repository.ts';
import { changesDocument } from '#lib/site/metadata.ts';
import { figures, savedWords, sheetsSuffix, workerFile } from '#lib/site/offline.ts';
import { asHtml } from './serialize-pages.ts';
import { addressOf, type PublishContext, PublishError, type PublishStep, type Site, shortHash } from './site.ts';

const asBrotli = promisify(brotliCompress);

/** The element whose page says what is saved. */
const tagName = 'save-offline';

/** Paths under out/ that a language's readers may save. */
export interface SavedFiles {
  readonly pages: readonly string[];
  /** What the pages load by themselves: scripts, pictures, the index of a search. */
  readonly parts: readonly string[];
  readonly sheets: readonly string[];
}

/** Files that a page loads, now or when it is used. Where a link leads is not loaded. */
function partsOf(tree: Root, files: ReadonlySet<string>, basePath: string): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ tagName: tag, properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (tag === 'a' || typeof value !== 'string' || (name === 'href' && tag !== 'link')) continue;
      if (tag === 'link' && !/icon|modulepreload/.test(String(properties.rel))) continue;
      const path = value.startsWith(`${basePath}/`) ? value.slice(basePath.length + 1) : '';
      if (files.has(path) && !path.endsWith('.html')) found.push(path);
    }
  });
  return found;
}

/** A message to send holds numbers as plain words, which the worker cannot withhold when they expire. */
const isMessage = (html: string) => /<copy-text\b/.test(html);

export function savedFiles(site: Pick<Site, 'files'>, locale: string, basePath: string): SavedFiles {
  const paths = [...site.files.keys()].sort();
  const known = new Set(paths);
  const pages = paths.filter(
    (path) =>
      path === 'index.html' ||
      (path.startsWith(`${locale}/`) && /\.html$/.test(path) && !isMessage(textOf(site, path))),
  );
  const parts = pages.flatMap((path) => partsOf(fromHtml(textOf(site, path)), known, basePath));
  const sheets = paths.filter((path) => path.startsWith(`${locale}/`) && path.endsWith('.pdf'));
  return { pages, parts: [...new Set(parts)].sort(), sheets };
}

const textOf = (site: Pick<Site, 'files'>, path: string) => site.files.get(path)?.toString('utf8') ?? '';
const sizeOf = (site: Pick<Site, 'files'>, paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + (site.files.get(path)?.length ?? 0), 0);

/** A step down from what compress.ts does, which is slow: the figure is given in tens of kB. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** About how many bytes go to the phone. */
async function sentSize(site: Site, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => (await asBrotli(site.files.get(path) ?? Buffer.alloc(0), quickly)).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The page with its figures in place; without what it says of printed sheets when there are none. */
function withFigures(html: string, values: Readonly<Record<string, string>>, hasSheets: boolean): string {
  const tree = fromHtml(html);
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.properties.dataSheets !== undefined) {
      if (!hasSheets && parent && index !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
    }
    if (node.type === 'text') node.value = node.value.replace(/⟦[a-z-]+⟧/g, (token) => values[token] ?? token);
    return undefined;
  });
  return asHtml(tree);
}

/** The site with figures on the page that offers to save a language. The page itself is among what it weighs. */
async function weigh(site: Site, locale: LocaleCode, saved: SavedFiles): Promise<Site> {
  const path = saved.pages.find((name) => textOf(site, name).includes(`<${tagName}`));
  if (!path) return site;
  const template = textOf(site, path);
  const number = new Intl.NumberFormat(locales[locale].formats);
  const stored = [...saved.pages, ...saved.parts];
  const sent = Math.ceil((await sentSize(site, stored)) / 10_000) * 10;
  let made = site;
  // A figure has a length of its own: said once more, it is right.
  for (let bytes = -1; bytes !== sizeOf(made, stored); ) {
    bytes = sizeOf(made, stored);
    const values = {
      [figures.pageCount]: number.format(saved.pages.length),
      [figures.pageBytes]: number.format(bytes),
      [figures.pageData]: number.format(sent),
      [figures.sheetCount]: number.format(saved.sheets.length),
      [figures.sheetBytes]: number.format(sizeOf(made, saved.sheets)),
    };
    const html = withFigures(template, values, saved.sheets.length > 0);
    made = { ...made, files: new Map([...made.files, [path, Buffer.from(html)]]) };
  }
  return made;
}

/** Refuses a page in which a notice could not be shown, and a figure that nobody put in. */
function refuse(site: Site, paths: readonly string[]): void {
  const problems = paths.flatMap((path) => {
    const html = textOf(site, path);
    const headings = html.split('</h1>').length - 1;
    const token = /⟦[a-z-]+⟧/.exec(html)?.[0];
    return [
      ...(headings === 1
        ? []
        : [
            `out/${path}\n  found:    ${headings} headings of the first rank\n  expected: 1, under which a saved copy says how old it is\n  to mend:  give the page one <h1>.`,
          ]),
      ...(token
        ? [
            `out/${path}\n  found:    “${token}” in its words\n  expected: a figure\n  to mend:  show it only inside <${tagName}>, or teach publish/offline.ts the new figure.`,
          ]
        : []),
    ];
  });
  if (problems.length) throw new PublishError(problems);
}

/** What the worker is told: addresses with their revisions, and the words that it shows. */
function editionOf(site: Site, saved: ReadonlyMap<LocaleCode, SavedFiles>, { basePath }: PublishContext) {
  const entries = (paths: readonly string[]) =>
    paths.map((path) => [basePath + addressOf(path), shortHash(site.files.get(path) ?? '')]);
  const sets = Object.fromEntries(
    [...saved].flatMap(([locale, { pages, parts, sheets }]) => [
      [locale, entries([...pages, ...parts])],
      [locale + sheetsSuffix, entries(sheets)],
    ]),
  );
  const languages = Object.fromEntries(
    [...saved.keys()].map((locale) => {
      const { slug } = documentById(locale, changesDocument);
      const changes = `${basePath}${addressOf(`${locale}/${slug}/index.html`)}`;
      return [
        locale,
        {
          formats: locales[locale].formats,
          notFound: `${basePath}/${locale}/404.html`,
          changes,
          words: savedWords(locale),
        },
      ];
    }),
  );
  return { id: shortHash(JSON.stringify(sets)), home: `${basePath}/`, sets, languages };
}

/**
 * Serwist from its sources, which the package holds beside its bundle, without the code for Google Analytics: its class
 * names that code whether it is asked for or not, and none is published here.
 */
const serwistInParts: Plugin = {
  name: 'serwist in parts',
  setup({ onResolve, onLoad }) {
    const entry = fileURLToPath(new URL('../src/index.ts', import.meta.resolve('serwist')));
    onResolve({ filter: /^serwist$/ }, () => ({ path: entry, sideEffects: false }));
    onResolve({ filter: /^\.\.?\/.*initializeGoogleAnalytics\.js$/ }, () => ({ path: 'none', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export const initializeGoogleAnalytics = null' }));
  },
};

export const addOfflineCopy: PublishStep = {
  name: 'list what can be saved, write the service worker',
  async run(site, context) {
    const { root, basePath, languages } = context;
    let made = site;
    const saved = new Map<LocaleCode, SavedFiles>();
    for (const locale of languages.filter(isLocale)) {
      const files = savedFiles(made, locale, basePath);
      saved.set(locale, files);
      made = await weigh(made, locale, files);
    }
    refuse(made, [...new Set([...saved.values()].flatMap(({ pages }) => pages))]);
    const { outputFiles } = await build({
      entryPoints: [join(root, 'worker', 'offline.ts')],
      plugins: [serwistInParts],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2020',
      write: false,
      legalComments: 'none',
      logLevel: 'silent',
      define: {
        EDITION: JSON.stringify(editionOf(made, saved, context)),
        'process.env.NODE_ENV': '"production"',
      },
    });
    return { ...made, files: new Map([...made.files, [workerFile, Buffer.from(outputFiles[0]?.text ?? '')]]) };
  },
};
