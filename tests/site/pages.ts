// The built site as its tests see it: every file in out/, every page parsed, read once. Refuses a list of pages that
// is written by hand: a page that is added is tested from the day it is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isLocale, type LocaleCode } from '#i18n/locales.ts';
import { basePathOf, readSiteUrl } from '#lib/site/site-url.ts';

export interface Page {
  /** Its file, from out/, with a slash before it: `/es/ayuda/index.html`. */
  readonly file: string;
  /** Its address under the host: `/es/ayuda/`, with the base path before it when there is one. */
  readonly path: string;
  /** Undefined for a page that speaks every language, such as the first one. */
  readonly locale: LocaleCode | undefined;
  readonly tree: Root;
}

export interface Site {
  /** Every file, from out/, with a slash before it. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  /** The words of a text file. */
  read(file: string): string;
}

const told = readSiteUrl(process.env.SITE_URL);
/** Where the build was told that the site lives. */
export const siteUrl = told.href;
export const basePath = basePathOf(told);

const out = path.resolve(import.meta.dirname, '../../out');
const parser = unified().use(rehypeParse);

/** What an address that does not exist is answered with. */
export const notFoundFile = '/404.html';

/** A language in one file is no page of the site: one-file.test.ts says what it must be. */
export const isOneFile = (file: string) => /^\/(?!index\.|404\.)[^/]+\.html$/.test(file);

/** The site in out/. */
export const site: Site = readSite();

/** A small site for a planted case, from the words of its files. */
export function siteOf(files: Readonly<Record<string, string>>): Site {
  return makeSite(Object.keys(files), (file) => files[file] ?? '');
}

/** The address of a file under the host, as links write it. */
export function pathOf(file: string): string {
  return basePath + file.replace(/\/index\.html$/, '/');
}

/** The file that an address under the host leads to; the address may be that of a folder. */
export function fileOf(pathname: string): string {
  const local = decodeURI(pathname).slice(basePath.length);
  return local.endsWith('/') ? `${local}index.html` : local;
}

function readSite(): Site {
  if (!existsSync(out)) throw new Error('There is no out/ to test. Make it first: npm run build');
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`)
    .sort();
  return makeSite(files, (file) => readFileSync(path.join(out, file), 'utf8'));
}

function makeSite(files: readonly string[], read: (file: string) => string): Site {
  const words = new Map<string, string>();
  const readOnce = (file: string) => {
    const known = words.get(file) ?? read(file);
    words.set(file, known);
    return known;
  };
  // Next leaves the page for missing addresses three times. A copy of it, to the byte, is no page of its own.
  const isCopy = (file: string) =>
    file !== notFoundFile && files.includes(notFoundFile) && readOnce(file) === readOnce(notFoundFile);
  const pages = files
    .filter((file) => file.endsWith('.html') && !isOneFile(file) && !isCopy(file))
    .map((file): Page => {
      const [, first = ''] = file.split('/');
      const locale = isLocale(first) ? first : undefined;
      return { file, path: pathOf(file), locale, tree: parser.parse(readOnce(file)) };
    });
  return { files: new Set(files), pages, read: readOnce };
}
