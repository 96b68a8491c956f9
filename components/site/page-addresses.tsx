// Every page with its address, short enough to be typed, and its QR: for who makes a flyer, a sign or a link.
import type { LocaleCode } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import { allDocuments, type Document, listedDocuments } from '#lib/content/repository.ts';
import { absolute, pagePath, pageQrPath, typed } from '#lib/site/address.ts';

export function PageAddresses({ locale, t }: { locale: LocaleCode; t: Translate }) {
  const addresses = (documents: readonly Document[]) => (
    <ul>
      {documents.map(({ id, title, slug }) => (
        <li key={id}>
          {title}: <a href={pagePath(locale, slug)}>{typed(absolute(pagePath(locale, slug)))}</a>{' '}
          <a href={pageQrPath(locale, slug)} aria-label={t('message.qr', { address: title })}>
            QR
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {addresses(allDocuments(locale).filter(({ slug }) => !slug))}
      {listedDocuments(locale).map(({ kind, listed }) => (
        <section key={kind} aria-labelledby={`addresses-${kind}`}>
          <h3 id={`addresses-${kind}`}>{t(`search.kind.${kind}`)}</h3>
          {addresses(listed)}
        </section>
      ))}
    </>
  );
}
