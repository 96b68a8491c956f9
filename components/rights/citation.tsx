// A source as it is cited: what it is, its name as lawyers write it, and its address.
import type { LocaleCode } from '#i18n/locales.ts';
import { officerLocale } from '#i18n/locales.ts';
import type { Source } from '#lib/content/schema.ts';

interface CitationProps {
  source: Source;
  pinpoint?: string | undefined;
  locale: LocaleCode;
}

export function Citation({ source, pinpoint, locale }: CitationProps) {
  const citation = (
    <cite lang={locale === officerLocale ? undefined : officerLocale}>
      {source.citation}
      {pinpoint && `, ${pinpoint}`}
    </cite>
  );
  return (
    <>
      {source.url ? <a href={source.url}>{citation}</a> : citation}. {source.title[locale]}.
    </>
  );
}
