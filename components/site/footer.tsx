// The end of every page: what this is not, who makes it, privacy, sources, licence.
import type { LocaleCode } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { documentById } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';

const links = ['about', 'privacy', 'sources'] as const;

export function Footer({ locale }: { locale: LocaleCode }) {
  const t = translator(locale);
  return (
    <footer className="site-footer">
      <p>{t('footer.notAdvice')}</p>
      <ul>
        {links.map((id) => (
          <li key={id}>
            <a href={pagePath(locale, documentById(locale, id).slug)}>{t(`footer.${id}`)}</a>
          </li>
        ))}
      </ul>
      <p>{t('footer.license')}</p>
    </footer>
  );
}
