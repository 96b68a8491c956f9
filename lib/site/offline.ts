// What the page “save on your phone” and the step that writes the worker agree on.
import type { LocaleCode } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';

/** The worker's file under out/. At the root of the site, because a worker holds only what lies beside or below it. */
export const workerFile = 'sw.js';

/** Ends the name of the set that holds a language's printed sheets: `es-pdf`. */
export const sheetsSuffix = '-pdf';

/** Where words say how much is stored. publish/offline.ts puts the figures there, once every file is made. */
export const figures = {
  pageCount: '⟦pages⟧',
  pageBytes: '⟦page-bytes⟧',
  pageData: '⟦page-data⟧',
  sheetCount: '⟦sheets⟧',
  sheetBytes: '⟦sheet-bytes⟧',
} as const;

/** What the worker says on a saved page, in a language. It fills in `{age}` and `{date}` (worker/saved-page.ts). */
export function savedWords(locale: LocaleCode) {
  const t = translator(locale);
  return {
    age: t('saved.age', { age: '{age}', date: '{date}' }),
    renewed: t('saved.renewed'),
    changes: t('footer.what-changed'),
    missing: t('saved.missing'),
    expired: t('saved.expired'),
  };
}
