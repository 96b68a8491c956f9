// Every flyer, with its picture and what it is for; then all of them in one file.
import type { LocaleCode } from '#i18n/locales.ts';
import { languageName, type Translate } from '#i18n/translator.ts';
import { allFlyers, type Flyer, ownFileOf, zipPath } from '#lib/print/flyers.ts';
import { pagePath } from '#lib/site/address.ts';
import { FlyerPicture, MakeYourOwn } from './flyer-files.tsx';

function Download({ flyer, locale, t }: { flyer: Flyer; locale: LocaleCode; t: Translate }) {
  const file = ownFileOf(flyer, locale);
  return (
    <>
      <a href={file.path} type="application/pdf">
        {t('flyers.download', { title: flyer.title })}
      </a>{' '}
      <span data-size-of={file.path} />
    </>
  );
}

export function FlyerList({ locale, t }: { locale: LocaleCode; t: Translate }) {
  return (
    <>
      <ul className="flyers">
        {allFlyers(locale).map((flyer) => (
          <li key={flyer.id}>
            <a href={pagePath(locale, flyer.slug)}>
              <FlyerPicture flyer={flyer} locale={locale} t={t} />
              <b>{flyer.title}</b>
            </a>
            <p>{flyer.share}</p>
            <p>
              <Download flyer={flyer} locale={locale} t={t} />
            </p>
            <MakeYourOwn flyer={flyer} t={t} />
          </li>
        ))}
      </ul>
      <p>
        <a href={zipPath(locale)} type="application/zip">
          {t('flyers.zip', { language: languageName(locale, locale) })}
        </a>{' '}
        <span data-size-of={zipPath(locale)} />
      </p>
    </>
  );
}
