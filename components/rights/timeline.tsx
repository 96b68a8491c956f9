// The timeline, from the first event to the last. Radio buttons and style choose whose doing is shown; without :has()
// they are not shown and everything is. On paper everything is.
import type { LocaleCode } from '#i18n/locales.ts';
import { formatDate, type Translate } from '#i18n/translator.ts';
import { allEvents } from '#lib/content/repository.ts';
import { eventKinds } from '#lib/content/schema.ts';
import { Citation } from './citation.tsx';

export function Timeline({ locale, t }: { locale: LocaleCode; t: Translate }) {
  const events = allEvents();
  return (
    <div className="timeline">
      <fieldset className="filter">
        <legend>{t('timeline.show')}</legend>
        {(['all', ...eventKinds] as const).map((kind) => (
          <label key={kind}>
            <input type="radio" name="about" id={`show-${kind}`} defaultChecked={kind === 'all'} />
            {t(`timeline.about.${kind}`)}
          </label>
        ))}
      </fieldset>
      <ol>
        {events.map((event) => (
          <li key={event.id} id={event.id} className={event.about}>
            <p className="label">
              <time dateTime={event.on}>{formatDate(locale, event.on)}</time>
              <span className="fine">{t(`timeline.about.${event.about}`)}</span>
            </p>
            <p>
              {event.summary[locale]}
              {event.confidence === 'medium' && (
                <>
                  {' '}
                  <strong>{t('timeline.medium')}</strong>
                </>
              )}
            </p>
            <ul className="sources">
              {event.sources.map((source) => (
                <li key={source.id}>
                  <Citation source={source} locale={locale} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}
