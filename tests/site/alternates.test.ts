// Every page names its own address and that of its other languages, and they name it back.
// https://developers.google.com/search/docs/specialty/international/localized-versions
import { select, selectAll } from 'hast-util-select';
import { localeCodes, sourceLocale } from '#i18n/locales.ts';
import { fileOf, type Page, siteUrl } from './pages.ts';
import { pageRule, siteRule } from './rule.ts';

const origin = new URL(siteUrl).origin;
const isListed = ({ tree }: Page) => !select('meta[name=robots][content*=noindex]', tree);
const canonicalsOf = ({ tree }: Page) =>
  selectAll('link[rel=canonical]', tree).map((link) => String(link.properties.href));
const versionsOf = ({ tree }: Page) =>
  selectAll('link[rel=alternate][hreflang]', tree).map(
    (link) => [String(link.properties.hrefLang), String(link.properties.href)] as const,
  );

pageRule(
  'one canonical address, whole, which is that of the page',
  (page) => {
    if (!isListed(page)) return [];
    const found = canonicalsOf(page).join(' ');
    return found === origin + page.path ? [] : [`canonical “${found}”, expected “${origin}${page.path}”`];
  },
  [
    [`<link rel=canonical href="${origin}/es/p/">`, []],
    ['<link rel=canonical href="/es/p/">', [`canonical “/es/p/”, expected “${origin}/es/p/”`]],
    ['<meta name=robots content=noindex>', []],
    ['<p>', [`canonical “”, expected “${origin}/es/p/”`]],
  ],
);

pageRule(
  'a page in one language names every language, each once, and the version for all others',
  (page) => {
    if (!isListed(page) || !page.locale) return [];
    const found = versionsOf(page).map(([language]) => language);
    const expected = [...localeCodes, 'x-default'];
    return found.toSorted().join() === expected.toSorted().join() ? [] : [`${found}; expected ${expected}`];
  },
  [
    [
      `${localeCodes.map((code) => `<link rel=alternate hreflang=${code} href=x>`).join('')}<link rel=alternate hreflang=x-default href=x>`,
      [],
    ],
    ['<link rel=alternate hreflang=es href=x>', [`es; expected ${[...localeCodes, 'x-default']}`]],
  ],
);

const versions = (es: string, en: string, other: string) =>
  `<link rel=alternate hreflang=es href="${es}"><link rel=alternate hreflang=en href="${en}"><link rel=alternate hreflang=x-default href="${other}">`;
const right = versions(`${origin}/es/a/`, `${origin}/en/b/`, `${origin}/en/b/`);

siteRule(
  'the versions of a page are pages, in the language they are said to be in, and name it back',
  ({ pages }) => {
    const byAddress = new Map(pages.map((page) => [origin + page.path, page]));
    return pages.flatMap((page) =>
      versionsOf(page).flatMap(([language, address]) => {
        const problem = (words: string) => [`${page.path}: ${language} “${address}” ${words}`];
        const version = byAddress.get(address);
        if (!version) return problem('is not the whole address of a page');
        if (version.locale !== language && language !== 'x-default') return problem('is not in that language');
        if (language === 'x-default' && version.locale && version.locale !== sourceLocale)
          return problem('is not for everybody');
        // The page where the language is chosen leads to the home pages, and they lead to it for all others.
        const namesBack = versionsOf(version).some(([, back]) => back === origin + page.path);
        if (!namesBack) return problem('does not name this page');
        if (version.locale === page.locale && version !== page) return problem('is another page in the same language');
        return [];
      }),
    );
  },
  [
    [{ '/es/a/index.html': right, '/en/b/index.html': right }, []],
    [
      { '/es/a/index.html': right, '/en/b/index.html': '' },
      [
        `/es/a/: en “${origin}/en/b/” does not name this page`,
        `/es/a/: x-default “${origin}/en/b/” does not name this page`,
      ],
    ],
    [
      { '/es/a/index.html': versions('/es/a/', `${origin}/es/a/`, `${origin}/es/a/`) },
      [
        '/es/a/: es “/es/a/” is not the whole address of a page',
        `/es/a/: en “${origin}/es/a/” is not in that language`,
        `/es/a/: x-default “${origin}/es/a/” is not for everybody`,
      ],
    ],
    [
      {
        '/es/a/index.html': `<link rel=alternate hreflang=es href="${origin}/es/c/">`,
        '/es/c/index.html': `<link rel=alternate hreflang=es href="${origin}/es/a/">`,
      },
      [
        `/es/a/: es “${origin}/es/c/” is another page in the same language`,
        `/es/c/: es “${origin}/es/a/” is another page in the same language`,
      ],
    ],
  ],
);

const languageLink = (href: string) => `<header><a hreflang=en lang=en href="${href}">English</a></header>`;

pageRule(
  'the language switch leads to the same pages as the head of the page says, and nowhere else',
  (page) => {
    // What is not listed, as an answer to a wrong address, is no document with another side.
    if (!page.locale || !isListed(page)) return [];
    const inHead = versionsOf(page)
      .filter(([language]) => language !== page.locale && language !== 'x-default')
      .map(([language, address]) => `${language} ${new URL(address, origin).pathname}`);
    const inHeader = selectAll('header a[hreflang]', page.tree).map(
      (link) => `${link.properties.hrefLang} ${link.properties.href}`,
    );
    return inHead.toSorted().join() === inHeader.toSorted().join() && inHeader.length
      ? []
      : [`the header leads to “${inHeader}”, the head to “${inHead}”`];
  },
  [
    [`<link rel=alternate hreflang=en href="${origin}/en/b/">${languageLink('/en/b/')}`, []],
    [
      `<link rel=alternate hreflang=en href="${origin}/en/b/">${languageLink('/en/')}`,
      ['the header leads to “en /en/”, the head to “en /en/b/”'],
    ],
    ['<p>', ['the header leads to “”, the head to “”']],
  ],
);

siteRule(
  'both sides of a page have the same anchors, source marks and telephone numbers',
  (site) => {
    const byFile = new Map(site.pages.map((page) => [page.file, page]));
    /** What a reader could be sent to or could press: the same in every language. */
    const skeleton = ({ tree }: Page) => [
      ...selectAll('main [id]', tree).map((element) => `#${element.properties.id}`),
      ...selectAll('main a.mark, main a[href^="tel:"]', tree).map((link) => String(link.properties.href)),
    ];
    return site.pages.flatMap((page) =>
      versionsOf(page).flatMap(([language, address]) => {
        const version = page.locale && byFile.get(fileOf(new URL(address, origin).pathname));
        if (!version || language === 'x-default' || version === page) return [];
        const [ours, theirs] = [skeleton(page), skeleton(version)];
        return ours
          .filter((item) => !theirs.includes(item))
          .map((item) => `${page.path}: ${item} is not in ${version.path}`);
      }),
    );
  },
  [
    [
      {
        '/es/a/index.html': `${right}<main><p id=x><a href="tel:311"></a><a class=mark href="#y"></a>`,
        '/en/b/index.html': `${right}<main><p id=x><a class=mark href="#y"></a>`,
      },
      ['/es/a/: tel:311 is not in /en/b/'],
    ],
  ],
);
