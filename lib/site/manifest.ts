// What a phone shows when a reader puts the site on its first screen: a name, a picture, and where it begins.
import type { MetadataRoute } from 'next';
import { type LocaleCode, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { entryPath, iconPath, maskableIconPath, pagePath } from './address.ts';

/** app/styles/tokens.css: the ground of a page, and the blue of its structure. */
export const manifestColours = { ground: '#fffdf8', blue: '#003a70' } as const;

/**
 * `display` is `browser`: a browser then offers by itself neither to install anything nor a window without an address.
 * https://www.w3.org/TR/appmanifest/
 */
export function manifestOf(locale: LocaleCode): MetadataRoute.Manifest {
  const t = translator(locale);
  const start = pagePath(locale, '');
  return {
    id: start,
    name: t('site.name'),
    short_name: t('manifest.shortName'),
    description: t('site.tagline'),
    lang: locale,
    dir: locales[locale].direction,
    start_url: start,
    scope: entryPath,
    display: 'browser',
    background_color: manifestColours.ground,
    theme_color: manifestColours.blue,
    icons: [
      { src: iconPath, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: maskableIconPath, sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    ],
  };
}
