// Every page of the site with its summary and its sections, by kind: an index that needs no script.
import type { LocaleCode } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import { listedDocuments } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';

export function SiteIndex({ locale, t }: { locale: LocaleCode; t: Translate }) {
  return listedDocuments(locale).map(({ kind, listed }) => (
    <section key={kind} aria-labelledby={`all-${kind}`}>
      <h3 id={`all-${kind}`}>{t(`search.kind.${kind}`)}</h3>
      <ul className="index">
        {listed.map(({ id, slug, title, summary, sections }) => (
          <li key={id}>
            <a href={pagePath(locale, slug)}>{title}</a>
            <p>{summary}</p>
            {sections.length > 0 && (
              <ul>
                {sections.map((section) => (
                  <li key={section.anchor}>
                    <a href={pagePath(locale, slug, section.anchor)}>{section.title}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}
