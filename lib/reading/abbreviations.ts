// What a reader says for a written abbreviation, and whether its period can also end the sentence.
// One table for both languages: pages of one quote the other. It holds what our texts use, no dictionary.

import type { ReadingLocale } from './locale.ts';

/**
 * When the period of an abbreviation also ends the sentence:
 * `never` (Ald. Vasquez); `name`, only before a word that starts sentences, as a name may follow
 * (U.S. Constitution · in the U.S. You …); `capital`, before any capital, so not before a figure (at 9 a.m. Bring …;
 * No. 5 · No. You …).
 */
export type Ending = 'never' | 'name' | 'capital';

const listed: Readonly<Record<Ending, string>> = {
  never:
    'Ald.|Atty.|Capt.|Dr.|Dra.|EE.|Gov.|Lic.|Lt.|Mr.|Mrs.|Ms.|p. ej.|Rep.|Rev.|Sen.|Sgt.|Sr.|Sra.|Srta.|St.|v.|vs.',
  name: 'Ave.|Dept.|EE. UU.|EE.UU.|Fed.|Ill.|Inc.|Jr.|Ud.|Uds.|UU.',
  capital:
    'a. m.|p. m.|a.m.|p.m.|etc.|' + 'Art.|art.|Aug.|Cir.|Dec.|Feb.|Jan.|No.|Nos.|Nov.|núm.|Oct.|pág.|Sec.|Sept.|tel.',
};
const endings = new Map(
  Object.entries(listed).flatMap(([ending, all]) => all.split('|').map((one) => [one, ending as Ending] as const)),
);

// Read as another word than the letters make. "No." and "art." are left out: they are also words (no, art).
const readings: Readonly<Record<ReadingLocale, Readonly<Record<string, string>>>> = {
  en: {
    'Ald.': 'alderman',
    'Capt.': 'captain',
    'Dr.': 'doctor',
    'etc.': 'et cetera',
    'Gov.': 'governor',
    'Jr.': 'junior',
    'Lt.': 'lieutenant',
    'Mr.': 'mister',
    'Mrs.': 'missus',
    'Rep.': 'representative',
    'Sen.': 'senator',
    'Sgt.': 'sergeant',
    'v.': 'versus',
    'vs.': 'versus',
  },
  es: {
    'art.': 'artículo',
    'Dr.': 'doctor',
    'Dra.': 'doctora',
    'EE.': 'Estados',
    'etc.': 'etcétera',
    'Lic.': 'licenciado',
    'núm.': 'número',
    'pág.': 'página',
    'Sr.': 'señor',
    'Sra.': 'señora',
    'Srta.': 'señorita',
    'tel.': 'teléfono',
    'Ud.': 'usted',
    'Uds.': 'ustedes',
    'UU.': 'Unidos',
    'v.': 'contra',
  },
};

const alternatives = [...endings.keys()]
  .sort((a, b) => b.length - a.length)
  .map((key) => key.split(' ').map(RegExp.escape).join('\\s'))
  .join('|');

/** Every abbreviation in a text: those of the table, initialisms (U.S.C.) and a person's initial (Sara L. Ellis). */
export const abbreviationPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:${alternatives}|(?:\\p{L}\\.){2,}|(?<=\\p{Lu}\\p{Ll}+\\s)\\p{Lu}\\.(?=\\s\\p{Lu}))(?!\\p{L})`,
  'gu',
);

/** When the period of an abbreviation, as written, also ends the sentence; initialisms and initials are `name`. */
export function endingOf(written: string): Ending {
  return endings.get(written.replace(/\s/g, ' ')) ?? 'name';
}

/** The word said for an abbreviation, where it differs from its letters. */
export function readingOf(written: string, locale: ReadingLocale): string | undefined {
  return Object.hasOwn(readings[locale], written) ? readings[locale][written] : undefined;
}
