// Says that something should have been checked again by now. Shows nothing while it is fresh.
import type { LocaleCode } from '#i18n/locales.ts';
import { formatDay, type Translate } from '#i18n/translator.ts';
import { dueDay, isOverdue } from '#lib/content/freshness.ts';
import { buildDay } from '#lib/site/settings.ts';

interface OverdueProps {
  kind: 'claim' | 'help';
  /** The day it was last checked; of several things, the one longest ago. */
  checked: string;
  locale: LocaleCode;
  t: Translate;
}

export function Overdue({ kind, checked, locale, t }: OverdueProps) {
  if (!isOverdue(kind, checked, buildDay)) return null;
  return (
    <>
      {' '}
      <strong className="overdue">{t(`overdue.${kind}`, { date: formatDay(locale, dueDay(kind, checked)) })}</strong>
    </>
  );
}
