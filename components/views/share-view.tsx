// The page of a subject for who passes it on: a message for WhatsApp, one for SMS, the address, its QR, its other forms.
// The pages themselves have no room for it: each of their bytes is paid for by somebody at a door.
import { Overdue } from '#components/rights/overdue.tsx';
import { Footer } from '#components/site/footer.tsx';
import { Header } from '#components/site/header.tsx';
import { Message } from '#components/site/message.tsx';
import type { LocaleCode } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { oldestCheck } from '#lib/content/freshness.ts';
import { type Document, documentById, editionOf } from '#lib/content/repository.ts';
import { channels, textOfPieces } from '#lib/share/message.ts';
import { picturesOf } from '#lib/share/pictures.ts';
import { signedMessage } from '#lib/share/signed.ts';
import { smsParts } from '#lib/share/sms.ts';
import { absolute, codePath, pagePath, pageQrPath, sharePath, textPath, typed } from '#lib/site/address.ts';

export function ShareView({ document, locale }: { document: Document; locale: LocaleCode }) {
  const t = translator(locale);
  const { id, title, slug } = document;
  const { code, edition, label } = editionOf(id);
  const page = pagePath(locale, slug);
  const address = typed(absolute(page));
  const checked = oldestCheck(document.claims);
  const addressIn = (code: LocaleCode) => sharePath(code, documentById(code, id).slug);
  return (
    <>
      <Header locale={locale} addressIn={addressIn} />
      <main id="main">
        <h1>{t('message.title', { title })}</h1>
        {checked && <Overdue kind="claim" checked={checked} locale={locale} t={t} />}
        <p>{t('message.lead')}</p>
        {channels.map((channel) => {
          const pieces = signedMessage(document, channel);
          if (!pieces) return null;
          const text = textOfPieces(pieces);
          return (
            <Message key={channel} channel={channel} pieces={pieces} subject={title} t={t}>
              {channel === 'sms'
                ? t('message.parts', { count: smsParts(text) })
                : t('message.characters', { count: [...text].length })}
            </Message>
          );
        })}
        <section aria-labelledby="pictures">
          <h2 id="pictures">{t('picture.title')}</h2>
          <ul className="pictures">
            {picturesOf(document).map(({ use, path, width, height, alt }) => (
              <li key={use}>
                <img src={path} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
                <a href={path}>{t(`picture.${use}`)}</a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="address">
          <h2 id="address">{t('message.address')}</h2>
          <p>
            <a href={page}>{address}</a>
          </p>
          <p>
            <img src={pageQrPath(locale, slug)} alt={t('message.qr', { address })} width="200" height="200" />
          </p>
          <p>
            <a href={pageQrPath(locale, slug)} download={`qr-${slug}.svg`}>
              {t('message.saveQr')}
            </a>
          </p>
        </section>
        <section aria-labelledby="forms">
          <h2 id="forms">{t('message.forms')}</h2>
          <ul>
            <li>
              <a href={textPath(locale, slug, 'txt')}>{t('message.text')}</a>
            </li>
            <li>
              <a href={textPath(locale, slug, 'md')}>{t('message.markdown')}</a>
            </li>
          </ul>
        </section>
        <p className="fine">
          <a href={codePath(code, edition)}>{t('edition.code', { label })}</a>
        </p>
        <p className="print-only">{t('print.from', { address: absolute(addressIn(locale)) })}</p>
      </main>
      <Footer locale={locale} />
    </>
  );
}
