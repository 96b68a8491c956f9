// What a saved page says of itself, and which numbers it withholds.
import { describe, expect, it } from 'vitest';
import { type localeCodes, locales } from '#i18n/locales.ts';
import { savedWords } from '#lib/site/offline.ts';
import { ageInWords, withNotice, withoutExpired } from '../../../worker/saved-page.ts';

const moment = (day: string) => Date.parse(`${day}T23:30:00Z`);
const age = (locale: (typeof localeCodes)[number], saved: string, now: string) =>
  ageInWords(savedWords(locale), moment(saved), moment(now), locales[locale].formats);

describe('the age of a copy', () => {
  it('is said in words, in each language', () => {
    expect(age('en', '2026-11-22', '2026-11-22')).toContain('on this phone today, on November 22, 2026.');
    expect(age('en', '2026-11-22', '2026-11-23')).toContain('yesterday');
    expect(age('es', '2026-11-22', '2026-11-25')).toContain('hace 3 días, el 22 de noviembre de 2026.');
    expect(age('es', '2026-11-22', '2027-11-22')).toContain('hace 365 días');
  });

  it('counts days of the calendar, and a clock that went back makes no age below 0', () => {
    const words = savedWords('en');
    const late = Date.parse('2026-11-22T23:59:00Z');
    expect(ageInWords(words, late, late + 120_000, 'en-US')).toContain('yesterday');
    expect(age('en', '2026-11-22', '2026-11-01')).toContain('today');
  });
});

describe('numbers in a saved page', () => {
  const words = savedWords('en');
  const html = [
    '<p><a class="tel button" href=tel:+13125550100 data-expires=2027-05-22><bdi dir=ltr>312-555-0100</bdi></a>',
    '<span class=fine data-expires=2027-05-22> Also written 312-555-HELP</span>',
    '<p><a class=tel href=tel:911 data-expires="2027-11-22"><bdi dir=ltr>911</bdi></a> <a href=/en/help/>Help</a>',
  ].join('');

  it('stay until the day before they expire', () => {
    expect(withoutExpired(html, words, moment('2027-05-21'))).toBe(html);
  });

  it('are not told to machines either', () => {
    const told =
      '<meta property=og:image:alt content="Call > 312-555-0100."><script type=application/ld+json>{"telephone":"+13125550100"}</script>';
    expect(withoutExpired(`${told}<p>A`, words, moment('2027-05-21'))).toBe('<p>A');
  });

  it('go on that day, spelled ones too, and those that are still good stay', () => {
    const later = withoutExpired(html, words, moment('2027-05-22'));
    expect(later).not.toMatch(/312-555|\+1312/);
    expect(later).toContain(words.expired);
    expect(later).toContain('href=tel:911');
    expect(withoutExpired(html, words, moment('2030-01-01'))).not.toContain('tel:');
    expect(withoutExpired(html, words, moment('2030-01-01'))).toContain('<a href=/en/help/>Help</a>');
  });
});

it('a notice stands under the heading, whatever signs it holds', () => {
  expect(withNotice('<h1>A</h1><p>B', 'en', 'cost: $1 $& $$')).toBe(
    '<h1>A</h1><p lang=en role=note class=saved-copy><strong>cost: $1 $& $$</strong></p><p>B',
  );
});
