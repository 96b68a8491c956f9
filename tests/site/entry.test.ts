// The first page, and the one for missing addresses, speak every language at once and send nobody anywhere.
import { select, selectAll } from 'hast-util-select';
import { toString as wordsOf } from 'hast-util-to-string';
import { localeCodes, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { basePath, notFoundFile, type Page } from './pages.ts';
import { pageRule } from './rule.ts';

const speaksAll = ({ file }: Page) => file === '/index.html' || file === notFoundFile;

const half = (code: 'es' | 'en') =>
  `<section lang=${code} dir=ltr><h2>x</h2><p>${'x '.repeat(12)}<a href="/${code}/" hreflang=${code}>x</a></section>`;

pageRule(
  'they speak every language, each in a part of its own, with a heading, words and a way in',
  (page) => {
    if (!speaksAll(page)) return [];
    return localeCodes.flatMap((code) => {
      const part = select(`body [lang=${code}]`, page.tree);
      if (!part) return [`nothing in ${code}`];
      return [
        ...(part.properties.dir === locales[code].direction ? [] : [`${code}: no direction`]),
        ...(select('h1, h2', part) ? [] : [`${code}: no heading`]),
        ...((wordsOf(part).match(/\S+/g) ?? []).length >= 12 ? [] : [`${code}: hardly a word`]),
        ...(select(`a[href="${basePath}/${code}/"][hreflang=${code}]`, part) ? [] : [`${code}: no way in`]),
      ];
    });
  },
  [
    [{ '/index.html': half('es') + half('en'), '/404.html': half('en') + half('es') }, []],
    [
      { '/index.html': half('es'), '/404.html': '<p lang=es>No</p><p lang=en dir=ltr>No</p>' },
      [
        '/: nothing in en',
        '/404.html: es: no direction',
        '/404.html: es: no heading',
        '/404.html: es: hardly a word',
        '/404.html: es: no way in',
        '/404.html: en: no heading',
        '/404.html: en: hardly a word',
        '/404.html: en: no way in',
      ],
    ],
  ],
);

pageRule(
  'the first page says the most urgent thing in every language',
  (page) =>
    page.file === '/index.html'
      ? localeCodes.filter((code) => !wordsOf(page.tree).includes(translator(code)('entry.lead')))
      : [],
  [[{ '/index.html': `<p>${translator('es')('entry.lead')}` }, ['/: en']]],
);

pageRule(
  'no page sends its reader on by itself',
  ({ tree }) => [
    ...selectAll('meta[http-equiv=refresh i]', tree).map(() => 'a refresh'),
    ...selectAll('script', tree)
      .map((script) => wordsOf(script))
      // An element acts when it is pressed; tests/e2e/quick-exit.spec.ts tries it.
      .filter((code) => !code.includes('customElements.define('))
      .filter((code) =>
        /\blocation\s*(=[^=]|\.\s*(href\s*=[^=]|assign|replace))|navigator\s*\.\s*languages?\b/.test(code),
      )
      .map(() => 'a script that looks where to send the reader'),
  ],
  [
    ['<meta http-equiv="Refresh" content="0; url=/es/">', ['a refresh']],
    ['<script>location.replace("/es/")</script>', ['a script that looks where to send the reader']],
    ['<script>window.location = "/es/"</script>', ['a script that looks where to send the reader']],
    ['<script>if (navigator.language == "es") go()</script>', ['a script that looks where to send the reader']],
    ['<script>customElements.define("quick-exit",class{exit(){location.replace("/")}})</script>', []],
    ['<script>self.__next_f.push([1,"the location of"])</script>', []],
  ],
);
