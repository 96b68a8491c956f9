// What stands in a sheet: groups of boxes, calls to make, boxes, and groups that are there several times.

import type { ReactNode } from 'react';
import type { LocaleCode } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import type { Help } from '#lib/content/schema.ts';
import type { MdxAttributes } from '#lib/content/vocabulary.ts';
import { siteOf } from '#lib/site/address.ts';
import { Overdue } from './overdue.tsx';
import { PhoneLink } from './phone-link.tsx';

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>
        <h2>{title}</h2>
      </legend>
      {children}
    </fieldset>
  );
}

interface CallProps {
  title: string;
  /** Undefined when the entry has expired: better no number than a wrong one. */
  entry: Help | undefined;
  /** What leads to the page with all numbers, shown instead of it. */
  otherwise: ReactNode;
  children: ReactNode;
  locale: LocaleCode;
  t: Translate;
}

/** A group about one call: the number, or the website where there is none, then the words and the boxes. */
export function Call({ title, entry, otherwise, children, locale, t }: CallProps) {
  const [phone] = entry?.phones ?? [];
  return (
    <Group title={title}>
      <p>
        {entry && phone && <PhoneLink phone={phone} expires={entry.expires} className="button" />}
        {entry?.url && !phone && (
          <a className="button" href={entry.url}>
            {siteOf(entry.url)}
          </a>
        )}
        {!entry && otherwise}
      </p>
      {entry && <Overdue kind="help" checked={entry.verified} locale={locale} t={t} />}
      {children}
    </Group>
  );
}

/** The keys that a phone offers. Dates and A-numbers hold more than digits, so letters are never out of reach. */
const keys = {
  words: {},
  names: { autoCapitalize: 'words' },
  phone: { inputMode: 'tel' },
  number: { inputMode: 'numeric' },
} as const;

/**
 * A box of any length: what is written is never cut off, on the screen or on paper. The label holds it, and needs no id,
 * so that a group can be there twice. The placeholder lets styles know an empty box.
 */
export function Field({ label, hint, lines = '1', kind = 'words' }: MdxAttributes<'Field'>) {
  return (
    <label className={`field lines-${lines}`}>
      <b>{label}</b>
      {hint && <small>{hint}</small>}
      <span className="box">
        <textarea rows={Number(lines)} placeholder=" " {...keys[kind]} />
      </span>
    </label>
  );
}

interface RepeatProps extends MdxAttributes<'Repeat'> {
  children: ReactNode;
  t: Translate;
}

/** The same boxes several times, numbered; elements/fill-sheet.ts lets a reader add some and take some off. */
export function Repeat({ title, times, most, add, remove, children, t }: RepeatProps) {
  return (
    <div className="repeat" data-most={most} data-ask={t('sheet.removeAsk')}>
      {Array.from({ length: Number(times) }, (_, index) => index + 1).map((number) => (
        <fieldset key={number}>
          <legend>
            {title} <span>{number}</span>
          </legend>
          {children}
          <button type="button" hidden data-do="remove">
            {remove}
          </button>
        </fieldset>
      ))}
      <button type="button" hidden data-do="add">
        {add}
      </button>
    </div>
  );
}
