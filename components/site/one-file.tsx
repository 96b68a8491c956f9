// The link to a language in one file, with its size: who reads on prepaid data decides by it.
import type { LocaleCode } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import { oneFileNames, oneFilePath } from '#lib/site/address.ts';
import { oneFileSize } from '#lib/site/one-file.ts';

export function OneFile({ locale, t }: { locale: LocaleCode; t: Translate }) {
  return (
    <>
      <p>
        <a href={oneFilePath(locale)} download={oneFileNames[locale]}>
          {t('oneFile.link', { size: oneFileSize(locale) })}
        </a>
      </p>
      <p>{t('oneFile.about')}</p>
    </>
  );
}
