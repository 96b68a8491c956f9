// What stands on the page for a wrong address, in one language.
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { documentById } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';

interface NotFoundProps {
  locale: LocaleCode;
  /** On the page that speaks every language, only the first half holds the page's heading. */
  heading?: 'h1' | 'h2';
}

export function NotFound({ locale, heading: Heading = locale === localeCodes[0] ? 'h1' : 'h2' }: NotFoundProps) {
  const t = translator(locale);
  return (
    <>
      <Heading>{t('notFound.title')}</Heading>
      <p className="lead">{t('notFound.lead')}</p>
      <p>
        <a className="button" href={pagePath(locale, '')} hrefLang={locale}>
          {t('notFound.home')}
        </a>
      </p>
      <p>
        <a href={pagePath(locale, documentById(locale, 'help').slug)}>{t('notFound.help')}</a>
      </p>
    </>
  );
}
