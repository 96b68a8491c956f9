// The addresses of the site's own pages: the only place where a path is put together.
import type { LocaleCode } from '#i18n/locales.ts';
import { workerFile } from './offline.ts';
import { basePath, siteUrl } from './settings.ts';

/** Path of a page, for a link: `/es/no-abra-la-puerta/`, with the base path before it when there is one. */
export function pagePath(locale: LocaleCode, slug: string, anchor?: string): string {
  return `${basePath}/${locale}/${slug ? `${slug}/` : ''}${anchor ? `#${anchor}` : ''}`;
}

/** Path of the page where the language is chosen. */
export const entryPath = `${basePath}/`;

/** A feed's name in each language. Each is a folder of app/, so it is written there too; tests/unit/site holds the two together. */
export const feedNames: Readonly<Record<LocaleCode, string>> = { es: 'cambios', en: 'changes' };

/** Path of what changed, for a program: RSS (`xml`) or JSON Feed (`json`). */
export function feedPath(locale: LocaleCode, type: 'xml' | 'json'): string {
  return `${basePath}/${locale}/${feedNames[locale]}.${type}`;
}

/** The name of the home page's other editions, and so of the index of all texts. */
export const homeNames: Readonly<Record<LocaleCode, string>> = { es: 'inicio', en: 'home' };

/** Path of a page's words as plain text or Markdown: `/es/no-abra-la-puerta.txt`. */
export function textPath(locale: LocaleCode, slug: string, type: 'txt' | 'md'): string {
  return `${basePath}/${locale}/${slug || homeNames[locale]}.${type}`;
}

/** The folder of the pages that hold the messages of a subject, in each language. */
export const shareNames: Readonly<Record<LocaleCode, string>> = { es: 'compartir', en: 'share' };

/** Path of the page with the messages of a document: `/es/compartir/no-abra-la-puerta/`. */
export function sharePath(locale: LocaleCode, slug: string): string {
  return `${basePath}/${locale}/${shareNames[locale]}/${slug}/`;
}

/** Path of the QR that leads to a page: `/es/no-abra-la-puerta.svg`. publish/qr-codes.ts makes it. */
export function pageQrPath(locale: LocaleCode, slug: string): string {
  return `${basePath}/${locale}/${slug || homeNames[locale]}.svg`;
}

/** The folder of what partners' programs read. Its files, and no others, may be read from pages of other sites. */
export const apiFolder = '/api/v1/';

/** Path of a file for programs: `/api/v1/claims.json`. */
export function apiPath(name: string): string {
  return `${basePath}${apiFolder}${name}.json`;
}

/** Path of a file's JSON Schema: `/api/v1/schema/claims.json`. */
export function apiSchemaPath(name: string): string {
  return `${basePath}${apiFolder}schema/${name}.json`;
}

/** A language in one file, at the root of the site: a name that says what it is, wherever it is saved. */
export const oneFileNames: Readonly<Record<LocaleCode, string>> = { es: 'derechos.html', en: 'rights.html' };

/** Path of a language in one file: `/derechos.html`. publish/one-file.ts makes it. */
export function oneFilePath(locale: LocaleCode): string {
  return `${basePath}/${oneFileNames[locale]}`;
}

/** Path of a picture of a page: `/es/no-abra-la-puerta.png`, `/es/no-abra-la-puerta-estado.png`. */
export function picturePath(locale: LocaleCode, slug: string, ending = ''): string {
  return `${basePath}/${locale}/${slug || homeNames[locale]}${ending}.png`;
}

/** Path of the picture of a link to a page that is in every language. */
export const entryPicturePath = `${basePath}/derechos-rights.png`;

/** Path of the freshness board, for a program. */
export const freshnessPath = `${basePath}/freshness.json`;

/** Path of the service worker, which a reader's press registers. */
export const workerPath = `${basePath}/${workerFile}`;

/** Path of a recorded phrase, `no-entry.en`. */
export function recordingPath(name: string): string {
  return `${basePath}/audio/${name}.mp3`;
}

/** Path of the site's own picture for a browser's tab. */
export const iconPath = `${basePath}/icon.svg`;

/** Path of a file at the root of the site, by its name. */
export function rootPath(name: string): string {
  return `${basePath}/${name}`;
}

/** Path of what a phone reads when a reader puts the site on its first screen. */
export function manifestPath(locale: LocaleCode): string {
  return `${basePath}/${locale}/manifest.webmanifest`;
}

/** Path of the list of all pages, for search engines. app/sitemap.ts makes it. */
export const sitemapPath = `${basePath}/sitemap.xml`;

/** Path of the page that answers for a code: `/v/d17/`; with an edition, `/v/d17/#e3` shows that one. */
export function codePath(code: string, edition?: number): string {
  return `${basePath}/v/${code.toLowerCase()}/${edition ? `#e${edition}` : ''}`;
}

/** Path of the QR that leads to a code's newest edition. publish/qr-codes.ts makes it. */
export function codeQrPath(code: string): string {
  return `${basePath}/v/${code.toLowerCase()}.svg`;
}

/** Path of a file that a flyer is printed as: `/es/tarjeta-de-derechos.pdf`. */
export function flyerPath(locale: LocaleCode, name: string, type: 'pdf' | 'png' | 'zip'): string {
  return `${basePath}/${locale}/${name}.${type}`;
}

/** An address as paper shows it, short enough to be typed: no `https://`, no slash at the end. */
export function typed(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/?(#.*)?$/, '');
}

/** The site that an address of somebody else leads to, as people say it: no `www.`. */
export function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** The whole address of a path, for what leaves the site: canonical links, alternates, previews. */
export function absolute(path: string): string {
  return new URL(path, siteUrl).href;
}
