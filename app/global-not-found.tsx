import type { Metadata } from 'next';
import { EveryLanguage } from '#components/views/every-language.tsx';
import { NotFound } from '#components/views/not-found.tsx';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { siteMetadata } from '#lib/site/metadata.ts';
import '#app/styles/site.css';

export { viewport } from '#lib/site/viewport.ts';

export const metadata: Metadata = {
  ...siteMetadata,
  title: localeCodes.map((locale) => translator(locale)('notFound.title')).join(' · '),
};

/** For an address that is in no language. */
export default function GlobalNotFound() {
  return (
    <html lang={localeCodes[0]}>
      <body>
        <EveryLanguage half={(locale) => <NotFound locale={locale} />} />
      </body>
    </html>
  );
}
