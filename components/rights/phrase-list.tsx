// Every phrase, under the moment in which it is said.
import type { LocaleCode } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import { phrasesByMoment } from '#lib/content/repository.ts';
import { Say } from './say.tsx';

export function PhraseList({ locale, t }: { locale: LocaleCode; t: Translate }) {
  return phrasesByMoment(locale).map((group) => (
    <section key={group[0].id} aria-labelledby={group[0].id}>
      <h3 id={group[0].id}>{group[0].when[locale].replace(/\.$/, '')}</h3>
      {group.map((phrase) => (
        <Say key={phrase.id} phrase={phrase} locale={locale} t={t} />
      ))}
    </section>
  ));
}
