// What a page says of itself in its head: title, description, its own address and that of its other languages.
import type { Metadata } from 'next';
import { type LocaleCode, localeCodes, locales, sourceLocale } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import type { CodeAnswer } from '#lib/content/editions.ts';
import { type Document, documentById } from '#lib/content/repository.ts';
import { entryPicture, type Picture, picturesOf } from '#lib/share/pictures.ts';
import {
  absolute,
  codePath,
  entryPath,
  feedPath,
  freshnessPath,
  iconPath,
  manifestPath,
  pagePath,
  sharePath,
} from './address.ts';

/** What every page says, whatever it is about. */
export const siteMetadata = { icons: { icon: { url: iconPath, type: 'image/svg+xml' } } } satisfies Metadata;

export const isHome = (document: Document) => document.slug === '';

/** A page that tells of one subject from its beginning to its end, and not a list or a tool. */
export const isArticle = ({ kind }: Document) => kind === 'guide' || kind === 'situation';

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
  const address = (code: LocaleCode) => absolute(pagePath(code, documentById(code, document.id).slug));
  return versions(address, isHome(document) ? absolute(entryPath) : address(sourceLocale));
}

function versions(address: (code: LocaleCode) => string, fallback: string): Record<string, string> {
  return Object.fromEntries([...localeCodes.map((code) => [code, address(code)]), ['x-default', fallback]]);
}

/** A language as Open Graph writes it: `es_US`. */
const openGraphLocale = (locale: LocaleCode) => locales[locale].formats.replace('-', '_');

/** What a link to a page shows where it is pasted. https://ogp.me */
function preview(
  locale: LocaleCode,
  { path, width, height, alt }: Picture,
  { type = 'website', ...words }: { type?: 'website' | 'article'; title: string; description: string; url: string },
): Metadata {
  return {
    openGraph: {
      type,
      ...words,
      siteName: translator(locale)('site.name'),
      locale: openGraphLocale(locale),
      alternateLocale: localeCodes.filter((code) => code !== locale).map(openGraphLocale),
      images: { url: absolute(path), width, height, alt },
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** Where a reader finds how to have the site at hand: there, and nowhere else, a browser reads the manifest. */
const manifestDocuments: readonly string[] = ['home', 'save-on-phone'];

export function documentMetadata(document: Document, locale: LocaleCode): Metadata {
  const name = translator(locale)('site.name');
  const address = absolute(pagePath(locale, document.slug));
  return {
    ...siteMetadata,
    title: isHome(document) ? name : `${document.title} · ${name}`,
    description: document.summary,
    alternates: { canonical: address, languages: alternates(document), types: otherForms(document) },
    ...preview(locale, picturesOf(document)[0], {
      type: isArticle(document) ? 'article' : 'website',
      title: isHome(document) ? name : document.title,
      description: document.share,
      url: address,
    }),
    ...(manifestDocuments.includes(document.id) && { manifest: manifestPath(locale) }),
  };
}

const joined = (words: (locale: LocaleCode) => string, between: string) => localeCodes.map(words).join(between);
/** Shown first where a card speaks every language. */
const [firstLocale] = localeCodes as [LocaleCode];

/** The page where the language is chosen. */
export function entryMetadata(): Metadata {
  const title = joined((locale) => translator(locale)('site.name'), ' · ');
  const url = absolute(entryPath);
  const languages = alternates(documentById(firstLocale, 'home'));
  const tagline = (locale: LocaleCode) => translator(locale)('site.tagline');
  return {
    ...siteMetadata,
    title,
    description: joined(tagline, ' '),
    alternates: { canonical: url, languages },
    ...preview(firstLocale, entryPicture(), { title, description: tagline(firstLocale), url }),
  };
}

/** The page that answers for a code. */
export function codeMetadata({ code, title }: Pick<CodeAnswer, 'code' | 'title'>): Metadata {
  const question = (locale: LocaleCode) => translator(locale)('edition.title');
  const whole = `${code} · ${joined(question, ' · ')}`;
  const url = absolute(codePath(code));
  return {
    ...siteMetadata,
    title: whole,
    description: joined((locale) => `${title[locale]}. ${question(locale)}`, ' · '),
    alternates: { canonical: url },
    ...preview(firstLocale, entryPicture(), {
      title: whole,
      description: joined((locale) => title[locale], ' · '),
      url,
    }),
  };
}

/** The page with a document's messages is for people who share, and not for search engines: its words are the document's. */
export function shareMetadata(document: Document): Metadata {
  const { id, locale, title, share } = document;
  const address = (code: LocaleCode) => absolute(sharePath(code, documentById(code, id).slug));
  const whole = translator(locale)('message.title', { title });
  return {
    ...siteMetadata,
    title: whole,
    robots: { index: false },
    alternates: { canonical: address(locale), languages: versions(address, address(sourceLocale)) },
    ...preview(locale, picturesOf(document)[0], { title: whole, description: share, url: address(locale) }),
  };
}
