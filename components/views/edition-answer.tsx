// Is this paper still right? The answer for every edition of one code, in every language at once, without a script:
// the QR's address names the edition (`/v/d17/#e3`), and CSS shows that one alone.
import { Overdue } from '#components/rights/overdue.tsx';
import { CardLink } from '#components/site/card-link.tsx';
import { Star } from '#components/ui/icon.tsx';
import { type LocaleCode, localeCodes, locales } from '#i18n/locales.ts';
import { formatDay, translator } from '#i18n/translator.ts';
import type { CodeAnswer, EditionAnswer } from '#lib/content/editions.ts';
import { oldestCheck } from '#lib/content/freshness.ts';
import { documentById } from '#lib/content/repository.ts';
import { codePath, pagePath } from '#lib/site/address.ts';

/** Changed lines that are told in full; the page itself tells the rest. */
const shown = 12;

export function EditionAnswerView({ answer }: { answer: CodeAnswer }) {
  return (
    <main id="main" className="editions">
      <Star />
      <h1>
        {answer.code}
        {localeCodes.map((locale) => (
          <span key={locale} lang={locale}>
            {translator(locale)('edition.title')} {answer.title[locale]}
          </span>
        ))}
      </h1>
      {answer.editions.map((edition) => (
        <article key={edition.edition} id={`e${edition.edition}`} className={`edition ${edition.status}`}>
          <h2>{edition.label}</h2>
          {localeCodes.map((locale) => (
            <section key={locale} lang={locale} dir={locales[locale].direction} aria-label={locales[locale].name}>
              <Verdict locale={locale} edition={edition} document={answer.document} />
            </section>
          ))}
        </article>
      ))}
      <p className="all-editions">
        <a href={codePath(answer.code)}>
          {localeCodes.map((locale) => (
            <span key={locale} lang={locale}>
              {translator(locale)('edition.all', { code: answer.code })}
            </span>
          ))}
        </a>
      </p>
      {localeCodes.map((locale) => (
        <section key={locale} lang={locale} dir={locales[locale].direction} aria-label={locales[locale].name}>
          <CardLink locale={locale} />
        </section>
      ))}
    </main>
  );
}

interface VerdictProps {
  locale: LocaleCode;
  edition: EditionAnswer;
  document: string | undefined;
}

function Verdict({ locale, edition, document: id }: VerdictProps) {
  const t = translator(locale);
  const document = id === undefined ? undefined : documentById(locale, id);
  const oldest = document && oldestCheck(document.claims);
  const { added, gone } = edition.changes[locale];
  return (
    <>
      <p className="verdict">{t(`edition.${edition.status}`)}</p>
      {edition.status === 'withdrawn' && (
        <p>
          {edition.withdrawn
            ? `${t('edition.withdrawnOn', { date: formatDay(locale, edition.withdrawn.on) })} ${edition.withdrawn.why[locale]}`
            : t('edition.goneDocument')}
        </p>
      )}
      {edition.status === 'current' && (
        <>
          <p>{t('edition.same')}</p>
          {oldest && <p>{t('status.checked', { date: formatDay(locale, oldest) })}</p>}
          {oldest && <Overdue kind="claim" checked={oldest} locale={locale} t={t} />}
        </>
      )}
      {edition.note && <p>{edition.note[locale]}</p>}
      {edition.status === 'changed' && (
        <>
          {added.length > 0 && <p>{t('edition.nowSays')}</p>}
          <ul>
            {added.slice(0, shown).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {added.length > shown && <li>{t('edition.more', { count: added.length - shown })}</li>}
            {gone > 0 && <li>{t('edition.gone', { count: gone })}</li>}
          </ul>
        </>
      )}
      {document && (
        <p>
          <a className="button" href={pagePath(locale, document.slug)} hrefLang={locale}>
            {t(edition.status === 'current' ? 'edition.read' : 'edition.readNew')}
          </a>
        </p>
      )}
      <p className="fine">{t('edition.madeOn', { label: edition.label, date: formatDay(locale, edition.on) })}</p>
    </>
  );
}
