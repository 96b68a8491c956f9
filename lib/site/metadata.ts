// What a page says of itself in its head: title, description, its own address and that of its other languages.
import type { Metadata } from 'next';
import { type LocaleCode, localeCodes, sourceLocale } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { type Document, documentById } from '#lib/content/repository.ts';
import { absolute, entryPath, feedPath, freshnessPath, iconPath, pagePath } from './address.ts';

/** What every page says, whatever it is about. */
export const siteMetadata = { icons: { icon: { url: iconPath, type: 'image/svg+xml' } } } satisfies Metadata;

const isHome = (document: Document) => document.slug === '';

/** The documents that show a reader what the feeds, and /freshness.json, say to a program. */
export const changesDocument = 'what-changed';
export const freshnessDocument = 'freshness';

/** The same words in the forms that programs read, by media type. */
function otherForms({ id, locale }: Document): Record<string, string> | undefined {
  if (id === changesDocument)
    return {
      'application/rss+xml': absolute(feedPath(locale, 'xml')),
      'application/feed+json': absolute(feedPath(locale, 'json')),
    };
  return id === freshnessDocument ? { 'application/json': absolute(freshnessPath) } : undefined;
}

/**
 * Every version of a document, each with its whole address. For readers of other languages (`x-default`) the home
 * page leads to the choice of language, and every other page to its English version.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternates(document: Document): Record<string, string> {
  const versions = localeCodes.map(
    (code) => [code, absolute(pagePath(code, documentById(code, document.id).slug))] as const,
  );
  const fallback = isHome(document)
    ? absolute(entryPath)
    : absolute(pagePath(sourceLocale, documentById(sourceLocale, document.id).slug));
  return Object.fromEntries([...versions, ['x-default', fallback]]);
}

export function documentMetadata(document: Document, locale: LocaleCode): Metadata {
  const name = translator(locale)('site.name');
  return {
    ...siteMetadata,
    title: isHome(document) ? name : `${document.title} · ${name}`,
    description: document.summary,
    alternates: {
      canonical: absolute(pagePath(locale, document.slug)),
      languages: alternates(document),
      types: otherForms(document),
    },
  };
}
