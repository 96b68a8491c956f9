// What a phone shows when a reader puts the site on its first screen: a name, a picture, and where it begins.
import type { MetadataRoute } from 'next';
import { type LocaleCode, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { colours } from '#lib/share/drawing.ts';
import { icons } from '#lib/share/icons.ts';
import { entryPath, iconPath, pagePath, rootPath } from './address.ts';

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
    background_color: colours.ground,
    theme_color: colours.blue,
    icons: [
      { src: iconPath, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      // An iPhone takes its own, and it is named nowhere.
      ...icons.slice(0, 2).flatMap(({ name, size }) =>
        (['any', 'maskable'] as const).map((purpose) => ({
          src: rootPath(name),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
      ),
    ],
  };
}
