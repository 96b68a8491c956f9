// The way to leave a page in one press: a plain link, always in reach, with what it does not do beside it.
import type { LocaleCode } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import { documentById } from '#lib/content/repository.ts';
import { pagePath } from '#lib/site/address.ts';
import { exitAddress } from '#lib/site/quick-exit.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'quick-exit': HTMLAttributes<HTMLElement>;
    }
  }
}

export function QuickExit({ locale, t }: { locale: LocaleCode; t: Translate }) {
  return (
    <quick-exit className="quick-exit" role="region" aria-label={t('exit.leavePage')} data-leaving={t('exit.leaving')}>
      <a className="button" href={exitAddress[locale]} rel="noreferrer nofollow" data-exit="">
        {t('exit.leave')}
      </a>
      <a href={pagePath(locale, documentById(locale, 'leave-no-trace').slug, 'exit')}>{t('exit.caveat')}</a>
    </quick-exit>
  );
}
