// Every link inside the site leads somewhere, in the reader's language, without a detour.
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { isLocale } from '#i18n/locales.ts';
import { basePath, fileOf, type Page, type Site, siteUrl } from './pages.ts';
import { pageRule } from './rule.ts';

const { origin } = new URL(siteUrl);

interface Link {
  readonly element: Element;
  /** As it is written. */
  readonly href: string;
  /** Where it leads; undefined when it is no address. */
  readonly url: URL | null;
}

/** Every address that a page gives to a reader or a browser. */
function linksOf({ tree, path }: Page): Link[] {
  return selectAll('[href], [src]', tree).map((element) => {
    const href = String(element.properties.href ?? element.properties.src);
    return { element, href, url: URL.parse(href, origin + path) };
  });
}

const internal = (page: Page) => linksOf(page).filter((link) => link.url?.origin === origin);

pageRule(
  'every address is one, and of a kind that readers can use',
  (page) =>
    linksOf(page)
      .filter(({ url, href }) => !url || !href.trim() || !/^(https?|tel|mailto|sms|data):$/.test(url.protocol))
      .map(({ href }) => `“${href}”`),
  [
    ['<a href="/es/"></a><a href="tel:311"></a><a href="https://example.org/"></a>', []],
    [
      '<a href="javascript:void(0)"></a><a href=""></a><a href="https://"></a>',
      ['“javascript:void(0)”', '“”', '“https://”'],
    ],
  ],
);

pageRule(
  'every address inside the site is that of a file',
  (page, { files }) =>
    internal(page)
      .filter(({ url }) => url && !(url.pathname.startsWith(`${basePath}/`) && files.has(fileOf(url.pathname))))
      .map(({ href }) => `“${href}”`),
  [
    [{ '/es/a/index.html': '<a href="/es/a/#x"></a><link href="/b.css"><a href="./"></a>', '/b.css': '' }, []],
    [
      { '/es/a/index.html': '<a href="/es/b/"></a><img src="c.png"><link href="/b.css">' },
      ['/es/a/: “/es/b/”', '/es/a/: “c.png”', '/es/a/: “/b.css”'],
    ],
  ],
);

/** Whether a page has a place of that name. */
const hasAnchor = ({ tree }: Page, id: string) => select(`[id="${id}"]`, tree) !== undefined;

pageRule(
  'every address that names a place in a page is that of a place',
  (page, site: Site) =>
    internal(page)
      .filter(({ href }) => href.includes('#'))
      .filter(({ url }) => {
        const target = site.pages.find(({ path }) => path === url?.pathname);
        return !(target && url && hasAnchor(target, decodeURIComponent(url.hash.slice(1))));
      })
      .map(({ href }) => `“${href}”`),
  [
    [{ '/es/a/index.html': '<a href="#x"></a><a href="/es/b/#y"></a><p id=x>', '/es/b/index.html': '<p id=y>' }, []],
    [
      {
        '/es/a/index.html': '<a href="#y"></a><a href="/es/b/#x"></a><a href="#"></a><p id=x>',
        '/es/b/index.html': '<p id=y>',
      },
      ['/es/a/: “#y”', '/es/a/: “/es/b/#x”', '/es/a/: “#”'],
    ],
  ],
);

pageRule(
  'a link to a page ends with a slash, so that no server has to send the reader on',
  (page) =>
    internal(page)
      .filter(({ url }) => {
        const last = url?.pathname.split('/').at(-1) ?? '';
        return (last && !last.includes('.')) || last === 'index.html';
      })
      .map(({ href }) => `“${href}”`),
  [
    ['<a href="/es/"></a><link href="/b.css"><a href="#x"></a><a href="https://example.org/a"></a>', []],
    [
      '<a href="/es"></a><a href="/es/b#x"></a><a href="/es/index.html"></a>',
      ['“/es”', '“/es/b#x”', '“/es/index.html”'],
    ],
  ],
);

const localeOf = (pathname: string) => pathname.slice(basePath.length).split('/')[1] ?? '';

pageRule(
  'a link stays in the language of the page, unless it says in which language it leads',
  (page) => {
    if (!page.locale) return [];
    return internal(page)
      .filter(({ element }) => element.tagName === 'a')
      .flatMap(({ element, url, href }) => {
        const target = localeOf(url?.pathname ?? '');
        const said = element.properties.hrefLang ?? page.locale;
        return !isLocale(target) || target === said ? [] : [`“${href}” is said to be in ${said}`];
      });
  },
  [
    [
      '<a href="/es/a/"></a><a href="/en/a/" hreflang=en></a><a href="/"></a><a href="https://example.org/en/"></a>',
      [],
    ],
    [
      '<a href="/en/a/"></a><a href="/es/a/" hreflang=en></a>',
      ['“/en/a/” is said to be in es', '“/es/a/” is said to be in en'],
    ],
    [{ '/index.html': '<a href="/en/"></a>' }, []],
  ],
);

pageRule(
  'in a page of every language, each part leads to pages of its own',
  (page) => {
    if (page.locale) return [];
    return selectAll('body [lang]', page.tree).flatMap((part) => {
      const lang = String(part.properties.lang);
      return selectAll('a[href^="/"]', part)
        .filter((link) => isLocale(localeOf(String(link.properties.href))))
        .filter((link) => localeOf(String(link.properties.href)) !== lang)
        .map((link) => `“${link.properties.href}” in the part that is in ${lang}`);
    });
  },
  [
    [{ '/index.html': '<p lang=es><a href="/es/a/"></a><a href="/"></a>' }, []],
    [{ '/index.html': '<p lang=es><a href="/en/a/"></a>' }, ['/: “/en/a/” in the part that is in es']],
  ],
);

pageRule(
  'a link or button that is shown has words, or a name for those who hear it',
  ({ tree }) =>
    selectAll('a[href], button:not([hidden])', tree)
      .filter((element) => !element.properties.ariaLabel && !/\S/.test(wordsIn(element)))
      .map((element) => `<${element.tagName}> “${element.properties.href ?? ''}”`),
  [
    ['<a href="/es/">a</a><a href="/es/" aria-label=x></a><a href="/es/"><img alt=x></a><button hidden></button>', []],
    ['<a href="/es/"><svg></svg> </a><button></button>', ['<a> “/es/”', '<button> “”']],
  ],
);

function wordsIn(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' ? `${child.properties.alt ?? ''}${wordsIn(child)}` : '';
    })
    .join('');
}
