// Step: the rights, the situations, the phrases and the numbers of a language as one HTML file, to be sent as a document
// and opened from a phone's memory for ever. Made from the finished pages. Refuses to grow past what a phone passes on.
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type LocaleCode, localeCodes, locales } from '#i18n/locales.ts';
import { formatDay, translator } from '#i18n/translator.ts';
import { dueDay, oldestCheck } from '#lib/content/freshness.ts';
import { allDocuments, type Document, documentById, editionOf } from '#lib/content/repository.ts';
import { absolute, codePath, oneFilePath, pagePath, typed } from '#lib/site/address.ts';
import { oneFileSize } from '#lib/site/one-file.ts';
import { basePath, buildDay, siteUrl } from '#lib/site/settings.ts';
import { lastingFolder } from './bundle-elements.ts';
import { classesOf, element, find, text } from './html.ts';
import { namesIn, usedRules } from './inline-styles.ts';
import { asHtml } from './serialize-pages.ts';
import { PublishError, type PublishStep, pathOf, type Site } from './site.ts';

/** Bytes. */
const most = 150_000;

/** What a saved file cannot do, or says elsewhere: sources stand on the page, whom to call stands once at the end. */
const leftOut = new Set(['nav', 'script', 'style', 'template', 'button', 'input', 'select', 'img', 'svg']);
const classesLeftOut = ['mark', 'sources', 'edition-mark', 'print-only', 'back', 'skip'];
const elsewhere = new Set(['call', 'sources']);

/** Ids of what names an element. */
const namedBy = ({ properties }: Element) => [properties.ariaLabelledBy ?? []].flat().map(String);

function isLeftOut(node: Element): boolean {
  return (
    leftOut.has(node.tagName) ||
    node.tagName.includes('-') ||
    namedBy(node).some((id) => elsewhere.has(id)) ||
    node.properties.hidden === true ||
    classesOf(node).some((name) => classesLeftOut.includes(name))
  );
}

const make = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** A language's documents in this file: what is happening first, then the rights, what to say, whom to call. */
export function documentsInFile(locale: LocaleCode): readonly Document[] {
  const kind = (name: Document['kind']) => allDocuments(locale).filter((document) => document.kind === name);
  return [...kind('situation'), ...kind('guide'), documentById(locale, 'phrases'), documentById(locale, 'help')];
}

/** Where a link of a page leads from inside the file: to its part when it is in the file, to the site when not. */
function linkIn(href: string, own: Document, documents: readonly Document[]): string {
  if (href.startsWith('#')) return `#${own.id}-${href.slice(1)}`;
  const { pathname, hash } = new URL(href, siteUrl);
  const part = href.startsWith('/') && documents.find(({ locale, slug }) => pagePath(locale, slug) === pathname);
  if (part) return `#${part.id}${hash && `-${hash.slice(1)}`}`;
  return /^\w+:/.test(href) ? href : new URL(href, siteUrl).href;
}

function partOf(tree: Root, document: Document, documents: readonly Document[]): Element {
  const t = translator(document.locale);
  const own = (id: string) => `${document.id}-${id}`;
  const copy = (nodes: Element['children']): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      if (node.type !== 'element' || isLeftOut(node)) return [];
      if (node.tagName === 'h1') return [];
      const { id, href, ariaLabelledBy, ...rest } = node.properties;
      // A word of the glossary, which is not in the file.
      if (node.tagName === 'a' && classesOf(node).includes('term')) return copy(node.children);
      const properties = {
        ...rest,
        ...(id !== undefined && { id: own(String(id)) }),
        ...(ariaLabelledBy && { ariaLabelledBy: namedBy(node).map(own) }),
        ...(href !== undefined && { href: linkIn(String(href), document, documents) }),
      };
      const tagName = /^h[2-5]$/.test(node.tagName) ? `h${Number(node.tagName[1]) + 1}` : node.tagName;
      return [{ ...node, tagName, properties, children: copy(node.children) }];
    });
  const { code, edition, label } = editionOf(document.id);
  const checked = oldestCheck(document.claims);
  return make(
    'section',
    { ariaLabelledBy: [document.id] },
    make('h2', { id: document.id }, text(document.title)),
    ...copy(find(tree, 'main').children),
    make(
      'p',
      { className: ['fine'] },
      text(
        checked
          ? t('oneFile.checked', { label, date: formatDay(document.locale, checked) })
          : t('edition.code', { label }),
      ),
      text(' '),
      make('a', { href: absolute(codePath(code, edition)) }, text(t('edition.title'))),
      text(' · '),
      make('a', { href: absolute(pagePath(document.locale, document.slug)) }, text(t('oneFile.page'))),
    ),
  );
}

/** The last day on which nothing in the file was overdue. */
function checkAfter(documents: readonly Document[]): string {
  const days = documents.flatMap(({ claims }) => claims.map(({ checked }) => dueDay('claim', checked)));
  return days.sort()[0] ?? buildDay;
}

async function fileOf(site: Site, locale: LocaleCode): Promise<Root> {
  const t = translator(locale);
  const documents = documentsInFile(locale);
  const parts = documents.map((document) => {
    const path = pathOf(pagePath(locale, document.slug), basePath);
    const tree = site.pages.get(path);
    if (!tree) throw new Error(`publish: no page ${path} to put into the one file`);
    return partOf(tree, document, documents);
  });
  const address = absolute(oneFilePath(locale));
  const others = localeCodes
    .filter((code) => code !== locale)
    .map((code) =>
      make('a', { lang: code, hrefLang: code, href: absolute(oneFilePath(code)) }, text(locales[code].name)),
    );
  const body = make(
    'body',
    {},
    make(
      'header',
      { className: ['site-header'] },
      make('a', { className: ['skip'], href: '#main' }, text(t('nav.skip'))),
      make('a', { className: ['site-name'], href: absolute(pagePath(locale, '')) }, text(t('site.name'))),
      make('nav', { ariaLabel: t('nav.main') }, make('a', { href: '#help' }, text(t('nav.help'))), ...others),
    ),
    make(
      'main',
      { id: 'main' },
      make('h1', {}, text(t('oneFile.title'))),
      make('p', { className: ['lead'] }, text(t('entry.lead'))),
      make(
        'p',
        {},
        text(t('oneFile.date', { date: formatDay(locale, buildDay), after: formatDay(locale, checkAfter(documents)) })),
        text(' '),
        make('a', { href: address }, text(typed(address))),
      ),
      ...(documents.every(({ legalReview }) => legalReview)
        ? []
        : [make('p', { className: ['status'] }, make('strong', {}, text(t('oneFile.notReviewed'))))]),
      make(
        'nav',
        { ariaLabelledBy: ['contents'] },
        make('h2', { id: 'contents' }, text(t('oneFile.contents'))),
        make('ul', {}, ...documents.map(({ id, title }) => make('li', {}, make('a', { href: `#${id}` }, text(title))))),
      ),
      ...parts,
    ),
    make(
      'footer',
      { className: ['site-footer'] },
      make('p', {}, text(t('footer.notAdvice'))),
      make('p', {}, text(t('oneFile.sources'))),
      make('p', {}, text(t('footer.license'))),
    ),
  );
  const tree = (css: string): Root => ({
    type: 'root',
    children: [
      { type: 'doctype' },
      make(
        'html',
        { lang: locale, dir: locales[locale].direction },
        make(
          'head',
          {},
          make('meta', { charSet: 'utf-8' }),
          make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          make('meta', { name: 'color-scheme', content: 'light dark' }),
          make('meta', { name: 'robots', content: 'noindex' }),
          element('title', {}, `${t('oneFile.title')} · ${t('site.name')}`),
          ...(css ? [element('style', {}, css)] : []),
        ),
        body,
      ),
    ],
  });
  const css = [...site.files].flatMap(([path, bytes]) => (path.endsWith('.css') ? bytes.toString('utf8') : []));
  return tree(await usedRules(css.join('\n'), namesIn(tree(''))));
}

/** Every address inside the file leads somewhere in it. */
function danglingIn(tree: Root): string[] {
  const ids = new Set<string>();
  const links = new Set<string>();
  visit(tree, 'element', ({ properties: { id, href } }) => {
    if (id) ids.add(String(id));
    if (String(href).startsWith('#')) links.add(String(href).slice(1));
  });
  return [...links].filter((link) => !ids.has(link));
}

export const addOneFile: PublishStep = {
  name: 'put a language into one file',
  async run(site) {
    const pages = new Map(site.pages);
    for (const locale of localeCodes) {
      const path = pathOf(oneFilePath(locale), basePath);
      const tree = await fileOf(site, locale);
      const bytes = Buffer.byteLength(asHtml(tree));
      const dangling = danglingIn(tree);
      const problems = [
        bytes > most &&
          `out/${path}\n  found:    ${bytes} bytes\n  expected: at most ${most}, which a phone sends without a thought\n  to mend:  leave more out in publish/one-file.ts.`,
        dangling.length > 0 &&
          `out/${path}\n  found:    links to ${dangling.join(', ')}, which are not in it\n  expected: places in the file, or addresses on the site\n  to mend:  see linkIn in publish/one-file.ts.`,
      ].filter((problem) => typeof problem === 'string');
      if (problems.length) throw new PublishError(problems);
      pages.set(path, tree);
    }
    return { ...site, pages };
  },
};

const holdsWords = /\.(html|txt|md|json)$/;

/** Comes when the pages are written: only then is it known what a file weighs. */
export const sayOneFileSize: PublishStep = {
  name: 'say what the one file weighs',
  run(site) {
    const sizes = localeCodes.map((locale) => {
      const bytes = site.files.get(pathOf(oneFilePath(locale), basePath))?.length ?? 0;
      const size = new Intl.NumberFormat(locales[locale].formats).format(Math.ceil(bytes / 1000));
      return [oneFileSize(locale), size] as const;
    });
    const files = [...site.files].map(([path, bytes]) => {
      if (!holdsWords.test(path) || !sizes.some(([token]) => bytes.includes(token))) return [path, bytes] as const;
      // The name of such a file, and its sum on the pages that ask for it, are made of its bytes.
      if (path.startsWith(lastingFolder)) throw new Error(`publish: ${path} holds a size that was not known yet`);
      const words = sizes.reduce((text, [token, size]) => text.replaceAll(token, size), bytes.toString('utf8'));
      return [path, Buffer.from(words)] as const;
    });
    return { ...site, files: new Map(files) };
  },
};
