import type { Metadata } from 'next';
import { EveryLanguage } from '#components/views/every-language.tsx';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { documentById } from '#lib/content/repository.ts';
import { absolute, entryPath, pagePath } from '#lib/site/address.ts';
import { alternates, siteMetadata } from '#lib/site/metadata.ts';

const translators = localeCodes.map((locale) => translator(locale));

export const metadata: Metadata = {
  ...siteMetadata,
  title: translators.map((t) => t('site.name')).join(' · '),
  description: translators.map((t) => t('site.tagline')).join(' '),
  alternates: { canonical: absolute(entryPath), languages: alternates(documentById(localeCodes[0] as 'es', 'home')) },
};

export default function EntryPage() {
  return (
    <EveryLanguage
      half={(locale) => {
        const t = translator(locale);
        const Heading = locale === localeCodes[0] ? 'h1' : 'h2';
        return (
          <>
            <Heading>{t('site.name')}</Heading>
            <p className="lead">{t('entry.lead')}</p>
            <p>
              <a className="button" href={pagePath(locale, '')} hrefLang={locale}>
                {t('entry.choose')}
              </a>
            </p>
            <p>
              <a href={pagePath(locale, documentById(locale, 'help').slug)}>{t('help.title')}</a>
            </p>
          </>
        );
      }}
    />
  );
}
