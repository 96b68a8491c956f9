// The offer to save a language's pages: what is stored and how much, before any button. elements/save-offline.ts does it.
import type { LocaleCode } from '#i18n/locales.ts';
import { languageName, type Translate } from '#i18n/translator.ts';
import { entryPath, workerPath } from '#lib/site/address.ts';
import { figures, sheetsSuffix } from '#lib/site/offline.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'save-offline': HTMLAttributes<HTMLElement>;
    }
  }
}

export function SaveOffline({ locale, t }: { locale: LocaleCode; t: Translate }) {
  return (
    <save-offline
      className="save-offline"
      data-base={entryPath}
      data-worker={workerPath}
      data-saving={t('offline.saving')}
      data-saved={t('offline.saved')}
      data-already={t('offline.already')}
      data-failed={t('offline.failed')}
      data-unable={t('offline.unable')}
      data-removed={t('offline.removed')}
      data-remains={t('offline.remains')}
    >
      <p>{t('offline.pages', { count: figures.pageCount, language: languageName(locale, locale) })}</p>
      <p>{t('offline.size', { bytes: figures.pageBytes, data: figures.pageData })}</p>
      <p>
        <button type="button" className="button" hidden data-save={locale}>
          {t('offline.savePages')}
        </button>
      </p>
      <div data-sheets="">
        <p>{t('offline.sheets', { count: figures.sheetCount, bytes: figures.sheetBytes })}</p>
        <p>
          <button type="button" className="button" hidden data-save={`${locale},${locale}${sheetsSuffix}`}>
            {t('offline.saveSheets')}
          </button>
        </p>
      </div>
      <p role="status" />
      <p>
        <button type="button" className="button" hidden data-remove="">
          {t('offline.remove')}
        </button>
      </p>
    </save-offline>
  );
}
