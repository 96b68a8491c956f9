// The addresses of the site's own pages: the only place where a path is put together.
import type { LocaleCode } from '#i18n/locales.ts';
import { basePath, siteUrl } from './settings.ts';

/** Path of a page, for a link: `/es/no-abra-la-puerta/`, with the base path before it when there is one. */
export function pagePath(locale: LocaleCode, slug: string, anchor?: string): string {
  return `${basePath}/${locale}/${slug ? `${slug}/` : ''}${anchor ? `#${anchor}` : ''}`;
}

/** Path of the page where the language is chosen. */
export const entryPath = `${basePath}/`;

/** The whole address of a path, for what leaves the site: canonical links, alternates, previews. */
export function absolute(path: string): string {
  return new URL(path, siteUrl).href;
}
