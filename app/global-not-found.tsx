import type { Metadata } from 'next';
import { EveryLanguage } from '#components/views/every-language.tsx';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { documentById } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';
import '#app/styles/site.css';

export { viewport } from '#lib/site/viewport.ts';

export const metadata: Metadata = {
  title: localeCodes.map((locale) => translator(locale)('notFound.title')).join(' · '),
  robots: { index: false },
};

export default function GlobalNotFound() {
  return (
    <html lang={localeCodes[0]}>
      <body>
        <EveryLanguage
          half={(locale) => {
            const t = translator(locale);
            const Heading = locale === localeCodes[0] ? 'h1' : 'h2';
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
          }}
        />
      </body>
    </html>
  );
}
