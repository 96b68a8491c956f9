// The end of every page: what this is not, then the words and the workings of the site, in two short lists.
import type { LocaleCode } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { documentById } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';

/** Ids of documents; each list has a name, and each link one of its own in messages/. */
const lists = {
  words: ['search', 'phrases', 'glossary', 'often-told-wrong', 'sources'],
  site: ['about', 'link-to-us', 'what-changed', 'freshness', 'privacy', 'leave-no-trace', 'accessibility'],
} as const;

export function Footer({ locale }: { locale: LocaleCode }) {
  const t = translator(locale);
  return (
    <footer className="site-footer">
      <p>{t('footer.notAdvice')}</p>
      <div>
        {(['words', 'site'] as const).map((list) => (
          <nav key={list} aria-labelledby={`footer-${list}`}>
            <p id={`footer-${list}`}>{t(`footer.${list}`)}</p>
            <ul>
              {lists[list].map((id) => (
                <li key={id}>
                  <a href={pagePath(locale, documentById(locale, id).slug)}>{t(`footer.${id}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <p>{t('footer.license')}</p>
    </footer>
  );
}
