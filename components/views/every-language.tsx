// A page that speaks every language at once, side by side, because nobody knows yet which one is read here.
import type { ReactNode } from 'react';
import { CardLink } from '#components/site/card-link.tsx';
import { Star } from '#components/ui/icon.tsx';
import { type LocaleCode, localeCodes, locales } from '#i18n/locales.ts';

interface EveryLanguageProps {
  /** What stands in the half of one language. */
  half: (locale: LocaleCode) => ReactNode;
}

export function EveryLanguage({ half }: EveryLanguageProps) {
  return (
    <main id="main" className="every-language">
      <Star />
      {localeCodes.map((locale) => (
        <section key={locale} lang={locale} dir={locales[locale].direction} aria-label={locales[locale].name}>
          {half(locale)}
          <CardLink locale={locale} />
        </section>
      ))}
    </main>
  );
}
