// Every source of the site, once, with its kind and the day it was checked.
import type { LocaleCode } from '#i18n/locales.ts';
import { formatDay, type Translate } from '#i18n/translator.ts';
import { allSourcesSorted } from '#lib/content/repository.ts';
import { sourceKinds } from '#lib/content/schema.ts';
import { Citation } from './citation.tsx';

export function SourceList({ locale, t }: { locale: LocaleCode; t: Translate }) {
  const sources = allSourcesSorted();
  return sourceKinds
    .filter((kind) => sources.some((source) => source.kind === kind))
    .map((kind) => (
      <section key={kind} className="sources" aria-labelledby={kind}>
        <h3 id={kind}>{t(`source.kind.${kind}`)}</h3>
        <ul>
          {sources
            .filter((source) => source.kind === kind)
            .map((source) => (
              <li key={source.id} id={source.id}>
                <Citation source={source} locale={locale} />{' '}
                {t('sources.checkedOn', { date: formatDay(locale, source.checked) })}.
                {source.url && !source.linkChecked && ` ${t('sources.linkNotChecked')}`}
              </li>
            ))}
        </ul>
      </section>
    ));
}
