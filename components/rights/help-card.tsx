// One place to call: what it does, its numbers, when and where they were read.

import { type LocaleCode, officerLocale } from '#i18n/locales.ts';
import { formatDay, formatList, languageName, type Translate } from '#i18n/translator.ts';
import type { Help, Phone } from '#lib/content/schema.ts';
import { siteOf } from '#lib/site/address.ts';
import { Overdue } from './overdue.tsx';
import { PhoneLink } from './phone-link.tsx';

interface HelpCardProps {
  entry: Help;
  locale: LocaleCode;
  t: Translate;
}

export function HelpCard({ entry, locale, t }: HelpCardProps) {
  const place = { where: entry.verifiedOn[locale], date: formatDay(locale, entry.verified) };
  return (
    <div className="help-card">
      <h3 lang={locale === officerLocale ? undefined : officerLocale}>{entry.name}</h3>
      <p>{entry.does[locale]}</p>
      {entry.phones.map((phone) => (
        <PhoneLine key={phone.e164 ?? phone.service} phone={phone} expires={entry.expires} locale={locale} t={t} />
      ))}
      {entry.phones.length === 0 && <p>{t('help.noPhone')}</p>}
      <Overdue kind="help" checked={entry.verified} locale={locale} t={t} />
      {entry.url && (
        <p>
          <a href={entry.url}>
            {t('help.website')}: {siteOf(entry.url)}
          </a>
        </p>
      )}
      <p className="fine">
        {entry.confidence === 'medium' && (
          <>
            <strong>{t('help.notConfirmed')}.</strong>{' '}
          </>
        )}
        {t('help.region', {
          list: formatList(
            locale,
            entry.regions.map((region) => t(`region.${region}`)),
          ),
        })}
        . {t(entry.phones.length ? 'help.verified' : 'help.verifiedWebsite', place)}.
      </p>
    </div>
  );
}

function PhoneLine({ phone, expires, locale, t }: { phone: Phone; expires: string } & Omit<HelpCardProps, 'entry'>) {
  const details = [
    phone.label?.[locale],
    phone.letters && t('help.letters', { letters: phone.letters }),
    phone.tty && t('help.tty'),
    phone.hours && t('help.hours', { hours: phone.hours[locale] }),
    phone.languages &&
      t('help.languages', {
        list: formatList(
          locale,
          phone.languages.map((code) => languageName(locale, code)),
        ),
      }),
  ].filter(Boolean);
  return (
    <p>
      <PhoneLink phone={phone} expires={expires} className="button" />
      {details.length > 0 && (
        <span className="fine" data-expires={expires}>
          {' '}
          {details.join('. ')}
        </span>
      )}
    </p>
  );
}
