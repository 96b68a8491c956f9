// How old everything on the site is, and when it is due to be checked again; what is due first stands first.
import type { ReactNode } from 'react';
import { type LocaleCode, locales, officerLocale } from '#i18n/locales.ts';
import { formatDay, type Translate } from '#i18n/translator.ts';
import type { Freshness } from '#lib/content/freshness.ts';
import { freshnessBoard } from '#lib/content/freshness-board.ts';
import { documentById } from '#lib/content/repository.ts';
import { freshnessPath, pagePath } from '#lib/site/address.ts';
import { buildDay } from '#lib/site/settings.ts';

interface Context {
  locale: LocaleCode;
  t: Translate;
}

export function FreshnessBoard({ locale, t }: Context) {
  const { claims, help, sources, translations } = freshnessBoard();
  const rows = [...claims, ...help, ...sources];
  const overdue = rows.filter((row) => row.overdue).length;
  const page = (id: string) => documentById(locale, id);
  const foreign = locale === officerLocale ? undefined : officerLocale;
  return (
    <>
      <p>{t('freshness.built', { date: formatDay(locale, buildDay) })}</p>
      <p>
        <strong>{overdue ? t('freshness.overdue', { count: overdue }) : t('freshness.noneOverdue')}</strong>
      </p>
      <p>
        <a href={freshnessPath}>{t('freshness.json')}</a>
      </p>
      <Due
        id="help"
        rows={help}
        locale={locale}
        t={t}
        name={(entry) => (
          <>
            <span lang={foreign}>{entry.name}</span>
            {entry.withheld && ` (${t('freshness.withheld')})`}
          </>
        )}
      />
      <Due
        id="claims"
        rows={claims}
        locale={locale}
        t={t}
        name={({ id, documents: [first = ''] }) => (
          <>
            <a href={`${pagePath(locale, page(first).slug)}#source-${id}`}>{id}</a> {page(first).title}
          </>
        )}
      />
      <Due
        id="sources"
        rows={sources}
        locale={locale}
        t={t}
        name={({ citation }) => <cite lang={foreign}>{citation}</cite>}
      />
      <h3 id="translations">{t('freshness.kind.translations')}</h3>
      <p>{t('freshness.translations', { count: translations.length })}</p>
      <ul>
        {translations.map(({ document, locale: language, title }) => (
          <li key={`${language}-${document}`}>
            <a
              href={pagePath(language, documentById(language, document).slug)}
              lang={language === locale ? undefined : language}
              dir={language === locale ? undefined : locales[language].direction}
              hrefLang={language}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface DueProps<Row> extends Context {
  id: 'claims' | 'help' | 'sources';
  rows: readonly Row[];
  name: (row: Row) => ReactNode;
}

/** One table, folded away: what it is, when it was checked, its age, when it is due. */
function Due<Row extends Freshness & { id: string }>({ id, rows, name, locale, t }: DueProps<Row>) {
  const columns = (['checked', 'age', 'due'] as const).map((key) => t(`freshness.column.${key}`));
  const days = new Map<string, string>();
  const day = (date: string) => days.get(date) ?? days.set(date, formatDay(locale, date)).get(date);
  return (
    <>
      <h3 id={id}>{t(`freshness.kind.${id}`)}</h3>
      <details>
        <summary>
          {t('freshness.count', { count: rows.length, date: formatDay(locale, rows[0]?.due ?? buildDay) })}
        </summary>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('freshness.column.what')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{name(row)}</th>
                {[day(row.checked), row.ageDays, day(row.due)].map((value, index) => (
                  <td key={columns[index]} data-label={columns[index]}>
                    {value}
                    {index === 2 && row.overdue && (
                      <>
                        {' '}
                        <strong>{t('freshness.isOverdue')}</strong>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
