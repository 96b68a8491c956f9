// What has changed in the law and on the site, the newest first, and the feeds that say so to a program.
import { Fragment } from 'react';
import type { LocaleCode } from '#i18n/locales.ts';
import { formatDay, type Translate } from '#i18n/translator.ts';
import { allChanges, documentById } from '#lib/content/repository.ts';
import { feedPath, pagePath } from '#lib/site/address.ts';
import { Citation } from './citation.tsx';

export function ChangeList({ locale, t }: { locale: LocaleCode; t: Translate }) {
  return (
    <>
      <p>
        {t('changes.feeds')} <a href={feedPath(locale, 'xml')}>RSS</a> ·{' '}
        <a href={feedPath(locale, 'json')}>JSON Feed</a>
      </p>
      {allChanges().map((change) => (
        <Fragment key={change.id}>
          <h3 id={change.id}>
            <time dateTime={change.on}>{formatDay(locale, change.on)}</time>: {t(`changes.kind.${change.kind}`)}
          </h3>
          <p>{change.summary[locale]}</p>
          <p>
            {t('changes.affects')} {change.affects.length === 0 && t('changes.wholeSite')}
            {change.affects.map((id, index) => {
              const { slug, title } = documentById(locale, id);
              return (
                <Fragment key={id}>
                  {index > 0 && ' · '}
                  <a href={pagePath(locale, slug)}>{title}</a>
                </Fragment>
              );
            })}
          </p>
          {change.sources.length > 0 && (
            <ul className="sources">
              {change.sources.map((source) => (
                <li key={source.id}>
                  <Citation source={source} locale={locale} />
                </li>
              ))}
            </ul>
          )}
        </Fragment>
      ))}
    </>
  );
}
