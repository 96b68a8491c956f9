import { StructuredData } from '#components/site/structured-data.tsx';
import { EveryLanguage } from '#components/views/every-language.tsx';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { documentById } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';
import { entryMetadata } from '#lib/site/metadata.ts';
import { entryData } from '#lib/site/structured-data.ts';

export const generateMetadata = entryMetadata;

export default function EntryPage() {
  return (
    <>
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
      <StructuredData data={entryData()} />
    </>
  );
}
