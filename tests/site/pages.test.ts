// Every page says what it is, in which language, and in which order: head, headings, ids.
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { localeCodes, locales } from '#i18n/locales.ts';
import { documents } from './content.ts';
import { notFoundFile, type Page, site } from './pages.ts';
import { pageRule, siteRule } from './rule.ts';

test('every document is a page in every language, beside the first page and the one for missing addresses', () => {
  const paths = site.pages.map((page) => page.path);
  const expected = documents.flatMap((document) => localeCodes.map((locale) => document.paths[locale]));
  expect(documents.length).toBeGreaterThan(0);
  expect(paths).toEqual(expect.arrayContaining(expected));
  expect(site.pages.map((page) => page.file)).toEqual(expect.arrayContaining(['/index.html', notFoundFile]));
});

const titleOf = ({ tree }: Page) => textOf(select('title', tree) ?? { type: 'root', children: [] });
const meta = ({ tree }: Page, name: string) => String(select(`meta[name="${name}"]`, tree)?.properties.content ?? '');
/** A page that search engines are asked to leave out needs no words for them. */
const isListed = (page: Page) => !meta(page, 'robots').includes('noindex');

pageRule(
  'the language and direction of the page are those of its address',
  ({ tree, locale = localeCodes[0] as 'es' }) => {
    const { lang, dir = 'ltr' } = select('html', tree)?.properties ?? {};
    return [
      ...(lang === locale ? [] : [`lang="${lang}", expected "${locale}"`]),
      ...(dir === locales[locale].direction ? [] : [`dir="${dir}", expected "${locales[locale].direction}"`]),
    ];
  },
  [
    ['<html lang="es" dir="ltr">', []],
    ['<html lang="en" dir="rtl">', ['lang="en", expected "es"', 'dir="rtl", expected "ltr"']],
    ['<p>', ['lang="undefined", expected "es"']],
  ],
);

pageRule(
  'a link that is marked as this page is one to this page',
  ({ path, tree }) =>
    selectAll('a[aria-current=page]', tree)
      .map(({ properties }) => String(properties.href))
      .filter((href) => href !== path)
      .map((href) => `${href} is marked`),
  [
    ['<a aria-current=page href="/es/p/">a</a><a href="/es/">b</a>', []],
    ['<a aria-current=page href="/es/">a</a>', ['/es/ is marked']],
  ],
);

pageRule(
  'every page has a title of at most 70 characters',
  (page) => {
    const title = titleOf(page);
    return title.length >= 5 && title.length <= 70 ? [] : [`title “${title}” (${title.length})`];
  },
  [
    ['<title>Ayuda</title>', []],
    ['<p>', ['title “” (0)']],
    [`<title>${'a'.repeat(71)}</title>`, [`title “${'a'.repeat(71)}” (71)`]],
  ],
);

pageRule(
  'every page has a description of 50 to 160 characters',
  (page) => {
    const description = meta(page, 'description');
    if (!isListed(page) || (description.length >= 50 && description.length <= 160)) return [];
    return [`description “${description}” (${description.length})`];
  },
  [
    ['<meta name=robots content="noindex">', []],
    [`<meta name=description content="${'a'.repeat(50)}">`, []],
    ['<meta name=description content="Ayuda">', ['description “Ayuda” (5)']],
  ],
);

for (const [what, wordsOf] of [
  ['title', titleOf],
  ['description', (page: Page) => meta(page, 'description')],
] as const) {
  const head = (words: string) =>
    what === 'title' ? `<title>${words}</title>` : `<meta name=${what} content=${words}>`;
  siteRule(
    `no two pages have the same ${what}`,
    ({ pages }) => {
      const seen = Map.groupBy(pages.filter(isListed), wordsOf);
      return [...seen]
        .filter(([, same]) => same.length > 1)
        .map(([words, same]) => `“${words}”: ${same.map((page) => page.path).join(', ')}`);
    },
    [
      [{ '/es/a/index.html': head('uno'), '/es/b/index.html': head('dos') }, []],
      [{ '/es/a/index.html': head('uno'), '/en/b/index.html': head('uno') }, ['“uno”: /es/a/, /en/b/']],
    ],
  );
}

pageRule(
  'there is one h1, before every other heading, and no level is skipped',
  ({ tree }) => {
    const levels = selectAll('h1, h2, h3, h4, h5, h6', tree).map((heading) => Number(heading.tagName.slice(1)));
    const ones = levels.filter((level) => level === 1).length;
    return [
      ...(ones === 1 && levels[0] === 1 ? [] : [`${ones} h1; the headings are ${levels.join(' ')}`]),
      ...levels.flatMap((level, at) =>
        level > (levels[at - 1] ?? level) + 1 ? [`h${level} after h${levels[at - 1]} (heading ${at + 1})`] : [],
      ),
    ];
  },
  [
    ['<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>', []],
    ['<h1>a</h1><h1>b</h1>', ['2 h1; the headings are 1 1']],
    ['<h2>a</h2><h1>b</h1>', ['1 h1; the headings are 2 1']],
    ['<h1>a</h1><h3>b</h3>', ['h3 after h1 (heading 2)']],
    ['<p>', ['0 h1; the headings are ']],
  ],
);

pageRule(
  'no heading is empty',
  ({ tree }) =>
    selectAll('h1, h2, h3, h4, h5, h6', tree)
      .filter((heading) => !textOf(heading).trim())
      .map((heading) => `an empty ${heading.tagName}`),
  [['<h1>a</h1><h2> </h2>', ['an empty h2']]],
);

pageRule(
  'every id is given once, and can be written in an address',
  ({ tree }) => {
    const ids = selectAll('[id]', tree).map((element) => String(element.properties.id));
    return [
      ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id “${id}” more than once`)),
      ...ids.filter((id) => !/^[\w.-]+$/.test(id)).map((id) => `id “${id}”`),
    ];
  },
  [
    ['<p id=a><p id=b>', []],
    ['<p id=a><p id=a><p id=a>', ['id “a” more than once']],
    ['<p id="a b"><p id="">', ['id “a b”', 'id “”']],
  ],
);

pageRule(
  'what an element names as its label or description is there',
  ({ tree }) => {
    const names = (element: Element) =>
      (['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor'] as const).flatMap(
        (name) => (element.properties[name] ?? []) as string[],
      );
    return selectAll('[aria-labelledby], [aria-describedby], [aria-controls], [for]', tree)
      .flatMap(names)
      .filter((id) => !select(`[id="${id}"]`, tree))
      .map((id) => `nothing has the id “${id}”`);
  },
  [['<h2 id=a>x</h2><nav aria-labelledby="a b">', ['nothing has the id “b”']]],
);

pageRule(
  'a reader may enlarge the page',
  (page) => {
    const viewport = meta(page, 'viewport');
    const fits = /width=device-width/.test(viewport) && !/user-scalable|maximum-scale|minimum-scale/.test(viewport);
    return fits ? [] : [`viewport “${viewport}”`];
  },
  [
    ['<meta name=viewport content="width=device-width, initial-scale=1">', []],
    [
      '<meta name=viewport content="width=device-width, user-scalable=no">',
      ['viewport “width=device-width, user-scalable=no”'],
    ],
    ['<p>', ['viewport “”']],
  ],
);

pageRule(
  'every page names its icon: without one every browser asks for /favicon.ico in vain, and complains',
  ({ tree }, { files }) => (select('link[rel~=icon]', tree) || files.has('/favicon.ico') ? [] : ['no icon']),
  [
    ['<link rel="icon" href="/icon.svg">', []],
    ['<link rel="stylesheet" href="/icon.css">', ['no icon']],
    [{ '/es/a/index.html': '<p>', '/favicon.ico': '' }, []],
  ],
);
