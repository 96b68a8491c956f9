// The end of a page that states law: each claim's sources, the day they were checked, how sure we are.
import type { LocaleCode } from '#i18n/locales.ts';
import { formatDay, type Translate } from '#i18n/translator.ts';
import { oldestCheck } from '#lib/content/freshness.ts';
import type { Document } from '#lib/content/repository.ts';
import { Citation } from './citation.tsx';
import { Overdue } from './overdue.tsx';

interface SourceNotesProps {
  document: Document;
  locale: LocaleCode;
  t: Translate;
}

export function SourceNotes({ document: { claims, legalReview }, locale, t }: SourceNotesProps) {
  if (!claims.length) return null;
  const day = (date: string) => formatDay(locale, date);
  const checked = oldestCheck(claims) as string;
  const levels = (['high', 'medium'] as const).filter((level) => claims.some((claim) => claim.confidence === level));
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{t('sources.title')}</h2>
      <ol>
        {claims.map((claim, index) => (
          <li key={claim.id} id={`source-${claim.id}`}>
            {claim.sources.map(({ source, pinpoint }) => (
              <p key={source.id + pinpoint}>
                <Citation source={source} pinpoint={pinpoint} locale={locale} />
              </p>
            ))}
            <p>
              {t('sources.checkedOn', { date: day(claim.checked) })}. {t('sources.confidence.label')}:{' '}
              {t(`sources.confidence.${claim.confidence}`)}.
              <Overdue kind="claim" checked={claim.checked} locale={locale} t={t} />{' '}
              <a className="back" href={`#claim-${claim.id}`} aria-label={`${t('claim.back')} ${index + 1}`}>
                {t('claim.back')}
              </a>
            </p>
          </li>
        ))}
      </ol>
      {levels.map((level) => (
        <p key={level}>
          <b>{t(`sources.confidence.${level}`)}:</b> {t(`sources.confidence.means.${level}`)}
        </p>
      ))}
      <p className="status">
        <strong>
          {t('status.checked', { date: day(checked) })}{' '}
          {legalReview
            ? t('status.reviewed', { by: legalReview.by, date: day(legalReview.on) })
            : t('status.notReviewed')}
        </strong>{' '}
        {t('status.newest')}
      </p>
    </section>
  );
}
