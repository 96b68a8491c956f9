// The way to the card for an officer, on pages that speak every language and so have no header.
import type { LocaleCode } from '#i18n/locales.ts';
import { documentById } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';

export function CardLink({ locale }: { locale: LocaleCode }) {
  const { title, slug } = documentById(locale, 'rights-card');
  return (
    <p>
      <a href={pagePath(locale, slug)} hrefLang={locale}>
        {title}
      </a>
    </p>
  );
}
