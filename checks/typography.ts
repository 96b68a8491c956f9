// Check: marks, spaces, figures and accents as each language writes them. Spanish by the RAE's Ortografía (2010) with
// the number format of the United States (1,000.50); English by American usage. One table of what may not stand.
import type { Problem } from '#lib/content/problem.ts';
import { hole, type Prose } from './prose.ts';

interface Mark {
  /** A language, or every one. */
  readonly lang?: 'en' | 'es';
  readonly wrong: RegExp;
  readonly expected: string;
}

const unaccented =
  'Ultim[oa]s?|Unic[oa]s?|Areas?|Angeles|Angel|Indices?|Exitos?|Ambitos?|Epocas?|Enfasis|Etic[oa]s?|Organos?|Ordenes|Africa|Oregano|Utiles?';

export const marks: readonly Mark[] = [
  { wrong: /\S {2,}\S/u, expected: 'one space between words' },
  { wrong: /["'`´]/u, expected: 'curly marks: ’ for an apostrophe; “ ” around English, « » around Spanish' },
  { wrong: /\.{3}/u, expected: 'one character for three dots: …' },
  { wrong: /[\p{L}\p{N}] [,.;:!?)»”](?!\p{L}|\d)/u, expected: 'no space before a closing mark' },
  { wrong: /[(«“¿¡] /u, expected: 'no space after an opening mark' },
  { wrong: /\p{L}[,;:!?](?=\p{L})/u, expected: 'a space after the mark' },
  { wrong: /(?<!\p{N}),(?=\d)/u, expected: 'a space after the comma' },
  { wrong: /--|\S - \S|\S ?– \S|\S– |\p{L}–\p{Ll}/u, expected: '– between figures, — between parts of a sentence' },
  {
    wrong: /(?<![\w.§-]|Order |Ejecutiva |No\. |núm\. )(?:\d{1,2}-\d{1,2}|(?:19|20)\d\d-(?:19|20)\d\d)(?![\w-])/u,
    expected: '– between figures: 14–15',
  },
  { wrong: /(?<![\w.,:/#-]|IL )\d{5,}(?![\w-])|\$\d{4,}/u, expected: 'a comma in thousands: 20,000 · $1,500' },
  { lang: 'en', wrong: /[«»¿¡]/u, expected: 'English marks: “ ”, and ? or ! at the end alone' },
  { lang: 'en', wrong: /”[.,](?!\d)/u, expected: 'a period or comma inside the closing quote: ,” .”' },
  { lang: 'en', wrong: /\d ?(?:am|pm|AM|PM|A\.M\.|P\.M\.)(?!\p{L})/u, expected: '6 a.m. · 10 p.m.' },
  {
    lang: 'en',
    wrong: /\d (?:Jan|Febr)uary|\d (?:March|April|June|July|August|(?:Sept|Nov|Dec)ember|October)|\d May \d{4}/u,
    expected: 'January 15, 2025',
  },
  { lang: 'es', wrong: /[“”]/u, expected: 'Spanish quotes: « »' },
  { lang: 'es', wrong: /,»|(?<!UU|EE|Ud|Uds|[ap]\. m)\.»/u, expected: 'the period or comma after the quote: ». »,' },
  { lang: 'es', wrong: /\d ?(?:[ap]\.m\.|[ap]m|[AP]M)(?!\p{L})/u, expected: '6 a. m. · 10 p. m.' },
  { lang: 'es', wrong: /EE\.UU\.?|EEUU|E\.U\./u, expected: 'EE. UU.' },
  {
    lang: 'es',
    wrong: /(?<![\w.,])\d{1,3}(?:\.\d{3})+(?![\d.])|\d,\d{1,2}(?!\d)/u,
    expected: '1,000 and 92.5, as the United States writes figures',
  },
  {
    lang: 'es',
    wrong: new RegExp(`(?<!\\p{L})(?:${unaccented})(?!\\p{L})|[CSX]ION(?!\\p{L})`, 'u'),
    expected: 'the accent, on capitals too: Última, Área, ATENCIÓN',
  },
  {
    lang: 'es',
    wrong: /(?<!\p{L})(?:[Ss]ólo|[Éé]s(?:t[aeo]s?|[aeo]s?)|[Aa]quél(?:l[ao]s?)?|[Gg]uión)(?!\p{L})/u,
    expected: 'no accent: solo, este, esa, guion (RAE, 2010)',
  },
  { lang: 'es', wrong: /(?<=\d )ó(?= \d)/u, expected: 'o, without an accent, between figures' },
];

const pairs: Readonly<Record<string, string>> = { '(': ')', '“': '”', '«': '»', '¿': '?', '¡': '!' };
const partner = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

/** The first mark without its pair. In English, ? and ! have none. */
export function unpaired(text: string, lang: string): string | undefined {
  const open: string[] = [];
  for (const mark of text.replace(/(?<=^|\s)\d{1,2}\)/g, '').match(/[()“”«»¿?¡!]/gu) ?? []) {
    if (/[?!]/.test(mark) && lang !== 'es') continue;
    if (mark in pairs) open.push(mark);
    // «¿Quién es?»: what opened last closes first.
    else if (open.pop() !== partner.get(mark)) return mark;
  }
  return open.at(-1);
}

const excerpt = (text: string, at: number) => text.slice(Math.max(0, at - 25), at + 25).replaceAll(hole, '·');

export function typography(prose: readonly Prose[]): Problem[] {
  return prose.flatMap(({ file, line, lang, text }) => {
    const wrong = marks.flatMap((mark): Problem[] => {
      const at = mark.lang && mark.lang !== lang ? -1 : text.search(mark.wrong);
      if (at < 0) return [];
      return [{ file, line, found: `“${excerpt(text, at)}”`, expected: mark.expected, mend: 'write it so.' }];
    });
    const alone = unpaired(text, lang);
    if (!alone) return wrong;
    return [
      ...wrong,
      {
        file,
        line,
        found: `${alone} without its pair in “${excerpt(text, text.indexOf(alone))}”`,
        expected: lang === 'es' ? 'pairs: ¿ ? · ¡ ! · « » · ( )' : 'pairs: “ ” · ( )',
        mend: 'add the other one, or take this one out.',
      },
    ];
  });
}
