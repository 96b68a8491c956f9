// The glossary: each word, its name in the other languages, what it means, and the page that says more with sources.
import { Fragment } from 'react';
import { type LocaleCode, localeCodes, locales } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import { allTermsSorted, documentById } from '#lib/content/repository.ts';
import { documentLink } from '#lib/content/vocabulary.ts';
import { pagePath } from '#lib/site/address.ts';

export function TermList({ locale, t }: { locale: LocaleCode; t: Translate }) {
  const others = localeCodes.filter((code) => code !== locale);
  return (
    <dl className="terms">
      {allTermsSorted(locale).map(({ id, names, definition, more = '' }) => {
        const [, target, anchor] = documentLink.exec(more) ?? [];
        const page = target && documentById(locale, target);
        return (
          <Fragment key={id}>
            <dt id={id}>
              {names[locale]}
              {others.map((code) => (
                <Fragment key={code}>
                  {' · '}
                  <i lang={code} dir={locales[code].direction}>
                    {names[code]}
                  </i>
                </Fragment>
              ))}
            </dt>
            <dd>
              {definition[locale]}
              {page && (
                <>
                  {' '}
                  <a href={pagePath(locale, page.slug, anchor)}>{t('glossary.more', { page: page.title })}</a>
                </>
              )}
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
