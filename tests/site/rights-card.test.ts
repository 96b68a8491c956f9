// The card for an officer is one tap from every page, in every language that the page speaks.
import { select } from 'hast-util-select';
import { localeCodes } from '#i18n/locales.ts';
import type { Page } from './pages.ts';
import { siteRule } from './rule.ts';

const pathsOf = (pages: readonly Page[], code: string) =>
  pages.filter(({ locale, tree }) => locale === code && select('rights-card', tree)).map(({ path }) => path);

siteRule(
  'every page leads to the card',
  ({ pages }) =>
    pages.flatMap(({ path, locale, tree }) =>
      localeCodes
        .filter((code) => !locale || code === locale)
        .filter((code) => {
          const [card] = pathsOf(pages, code);
          return !card || !select(`body a[href="${card}"]`, tree);
        })
        .map((code) => `${path}: no way to the card in ${code}`),
    ),
  [
    [
      {
        '/index.html': '<a href="/es/c/">x</a><a href="/en/c/">x</a>',
        '/404.html': '<a href="/es/c/">x</a>',
        '/es/c/index.html': '<a href="/es/c/">x</a><rights-card>',
        '/en/c/index.html': '<a href="/en/c/">x</a><rights-card>',
        '/en/a/index.html': '<p><a href="/es/c/">x</a>',
      },
      ['/404.html: no way to the card in en', '/en/a/: no way to the card in en'],
    ],
  ],
);
