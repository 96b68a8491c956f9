// The figures in a sentence, in a form that is the same in every language: dates, money, numbers, form numbers.
// `May 12, 2025` and `12 de mayo de 2025` are both `2025-05-12`; `two` and `dos` are both `2`. Knows no rule.
import type { LocaleCode } from '#i18n/locales.ts';

const months: Readonly<Record<LocaleCode, string>> = {
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};

// “one”, «un», «una» are left out: they are articles and pronouns more often than figures.
const numbers: Readonly<Record<LocaleCode, string>> = {
  en: 'two three four five six seven eight nine ten eleven twelve',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce',
};
// Only as numbers of amendments and courts; “first” and «segundo» have other work.
const ordinals: Readonly<Record<LocaleCode, readonly [RegExp, number][]>> = {
  en: [
    [/\bfirst(?= amendment)/gi, 1],
    [/\bfourth\b/gi, 4],
    [/\bfifth\b/gi, 5],
    [/\bsixth\b/gi, 6],
    [/\bseventh\b/gi, 7],
    [/\btenth\b/gi, 10],
    [/\bfourteenth\b/gi, 14],
  ],
  es: [
    [/\bprimera(?= enmienda)/gi, 1],
    [/\bcuart[oa](?= (?:enmienda|circuito))/gi, 4],
    [/\bquint[oa](?= (?:enmienda|circuito))/gi, 5],
    [/\bsext[oa](?= (?:enmienda|circuito))/gi, 6],
    [/\bséptim[oa]\b/gi, 7],
    [/décim[oa](?= enmienda)/gi, 10],
    [/decimocuart[oa]/gi, 14],
  ],
};

const two = (n: number | string) => String(n).padStart(2, '0');

/** `May 12, 2025`, `12 May 2025`, `May 12`, `May 2025`, `May`. English writes a month with a capital: “may” is a verb. */
const english = (month: string) =>
  new RegExp(
    `(?:(?<!\\d)(?<d1>\\d{1,2}) )?(?<!\\p{L})${month}(?: (?<d2>\\d{1,2})(?!\\d))?(?:,? (?:of )?(?<y>\\d{4}))?(?!\\p{L})`,
    'gu',
  );
/** `12 de mayo de 2025`, `1.º de mayo`, `mayo de 2025`, `mayo`. */
const spanish = (month: string) =>
  new RegExp(`(?:(?<d1>\\d{1,2})(?:\\.?º)? de )?(?<!\\p{L})${month}(?: del? (?<y>\\d{4}))?(?!\\p{L})`, 'giu');
const datesIn: Readonly<Record<LocaleCode, (month: string) => RegExp>> = { en: english, es: spanish };

/** Takes the dates out of a text. A month alone is one too: `2025-05`, or `--05` with no year. */
function takeDates(text: string, locale: LocaleCode): { dates: string[]; rest: string } {
  const names = months[locale].split(' ');
  const dates: string[] = [];
  const rest = text.replace(datesIn[locale](`(?<month>${names.join('|')})`), (...match) => {
    const { month = '', d1, d2, y } = match.at(-1) as Record<string, string | undefined>;
    const day = d1 ?? d2;
    // At the start of a sentence the verb has a capital too.
    if (month === 'May' && !day && !y) return match[0];
    const index = names.indexOf(locale === 'en' ? month : month.toLowerCase());
    dates.push(`${y ?? '-'}-${two(index + 1)}${day ? `-${two(day)}` : ''}`);
    return ' ';
  });
  return { dates, rest };
}

/** Every figure of a text, sorted, as often as it stands there. */
export function figuresOf(text: string, locale: LocaleCode): string[] {
  const { dates, rest } = takeDates(text.normalize('NFC').replace(/[\s\u00A0]+/g, ' '), locale);
  const found = [...dates];
  // With a capital inside a sentence it is a name: Dos Mundos.
  const words = /(?<!\p{L})\p{Ll}+(?!\p{L})|(?<=^|[.?!:¿¡“«] ?)\p{Lu}\p{Ll}+(?!\p{L})/gu;
  const value = (word: string) => numbers[locale].split(' ').indexOf(word.toLowerCase());
  let left = rest.replace(words, (word) => (value(word) < 0 ? word : String(value(word) + 2)));
  for (const [pattern, number] of ordinals[locale]) left = left.replace(pattern, `${number}`);
  // I-205, G-325R, EOIR-33, AO 93: the name of a form is one figure.
  const forms = /(?<![\p{L}\p{N}])(?:[A-Z]{1,4}-\d+[A-Z]{0,2}|(?:AO|SF|AR|SB|HB) \d+)(?![\p{L}\p{N}])/gu;
  left = left.replace(forms, (form) => {
    found.push(form.replace(' ', '-'));
    return ' ';
  });
  for (const [, dollars, digits = '', scale] of left.matchAll(
    /(\$)?(?<![\d])(\d[\d,]*(?:\.\d+)?)(?: (mill|mil\b|thousand))?/gu,
  )) {
    const by = scale === undefined ? 1 : scale === 'mill' ? 1_000_000 : 1000;
    found.push(`${dollars ?? ''}${Math.round(Number(digits.replaceAll(',', '')) * by * 100) / 100}`);
  }
  return found.sort();
}
