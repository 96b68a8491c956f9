// The top of every page: the name, the card for an officer, help, and the same page in the other language. No menu.
import { type LocaleCode, localeCodes, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { documentById } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';
import { exitAddress } from '#lib/site/quick-exit.ts';

interface HeaderProps {
  locale: LocaleCode;
  /** The document that is being read, which exists in every language; none on a page that is no document. */
  documentId?: string;
  /** Where the same page is in another language; that of the document, or of home, when nothing is said. */
  addressIn?: (locale: LocaleCode) => string;
  /** The page has a <quick-exit>: its second link stands here, first for who uses a keyboard or a screen reader. */
  canLeave?: boolean;
}

export function Header({
  locale,
  documentId,
  addressIn = (code) => pagePath(code, documentById(code, documentId ?? 'home').slug),
  canLeave = false,
}: HeaderProps) {
  const t = translator(locale);
  const current = (id: string) => (documentId === id ? ('page' as const) : undefined);
  return (
    <header className="site-header">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      {canLeave && (
        <a className="skip" href={exitAddress[locale]} rel="noreferrer nofollow" data-exit="">
          {t('exit.leavePage')}
        </a>
      )}
      <a className="site-name" href={pagePath(locale, '')} aria-current={current('home')}>
        {t('site.name')}
      </a>
      <nav aria-label={t('nav.main')}>
        <a href={pagePath(locale, documentById(locale, 'rights-card').slug)} aria-current={current('rights-card')}>
          {t('nav.card')}
        </a>
        <a href={pagePath(locale, documentById(locale, 'help').slug)} aria-current={current('help')}>
          {t('nav.help')}
        </a>
        {localeCodes
          .filter((code) => code !== locale)
          .map((code) => (
            <a key={code} lang={code} dir={locales[code].direction} hrefLang={code} href={addressIn(code)}>
              {locales[code].name}
            </a>
          ))}
      </nav>
    </header>
  );
}
