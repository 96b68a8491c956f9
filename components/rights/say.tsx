// A sentence to say to an officer: the English words, huge; what they mean and how they sound, under them.
import { type LocaleCode, locales, officerLocale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import type { Phrase } from '#lib/content/schema.ts';

export function Say({ phrase, locale, t }: { phrase: Phrase; locale: LocaleCode; t: Translate }) {
  const foreign = locale !== officerLocale;
  const sounds = phrase.sounds[locale];
  return (
    <figure className="say">
      <figcaption>{t(foreign ? 'say.title' : 'say.sayIt')}</figcaption>
      <p
        className="words"
        lang={foreign ? officerLocale : undefined}
        dir={foreign ? locales[officerLocale].direction : undefined}
      >
        {phrase.says[officerLocale]}
      </p>
      {foreign && (
        <p>
          <b>{t('say.means')}:</b> {phrase.says[locale]}
        </p>
      )}
      {sounds && (
        <p className="sounds">
          <b>{t('say.sounds')}:</b> {sounds}
        </p>
      )}
      {phrase.onlyIfTrue && (
        <p>
          {/* Said to the wrong officer, these words can hurt: whom they are for stands on the card. */}
          <strong>
            {phrase.when[locale]} {t('say.onlyIfTrue')}
          </strong>
        </p>
      )}
    </figure>
  );
}
