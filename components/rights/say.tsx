// A sentence to say to an officer: the English words, huge; what they mean and how they sound, under them.
import { type LocaleCode, locales, officerLocale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import { recordingOf } from '#lib/content/repository.ts';
import type { Phrase } from '#lib/content/schema.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'say-aloud': HTMLAttributes<HTMLElement>;
    }
  }
}

/** The rate at which a sentence is said slowly, beside the usual 1: each word apart, and still one sentence. */
const slowly = 0.6;

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
      {/* elements/say-aloud.ts shows it: without a script it could do nothing. */}
      <say-aloud hidden data-none={t('say.noVoice')} data-recorded={recordingOf(phrase.id)}>
        <button type="button" aria-pressed="false">
          {t('say.hear')}
        </button>
        <button type="button" aria-pressed="false" data-rate={slowly}>
          {t('say.hearSlowly')}
        </button>
        <p role="status" />
      </say-aloud>
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
