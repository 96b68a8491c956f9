// Figures in words, so that their syllables can be counted as they are read aloud (Flesch 1948).

import type { ReadingLocale } from './locale.ts';

const list = (names: string): string[] => names.split(' ');

const english = {
  small: list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
      'seventeen eighteen nineteen',
  ),
  tens: list('- - twenty thirty forty fifty sixty seventy eighty ninety'),
};
const spanish = {
  small: list(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete ' +
      'dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete ' +
      'veintiocho veintinueve',
  ),
  tens: list('- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  hundreds: list(
    '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  ),
};

const named = (names: string[], index: number): string => names[index] ?? '';
const rest = (n: number, read: (n: number) => string, joint = ' '): string => (n === 0 ? '' : joint + read(n));

function inEnglish(n: number): string {
  if (n < 20) return named(english.small, n);
  if (n < 100) return named(english.tens, Math.floor(n / 10)) + rest(n % 10, inEnglish);
  if (n < 1000) return `${inEnglish(Math.floor(n / 100))} hundred${rest(n % 100, inEnglish)}`;
  // A year is read in pairs: nineteen eighty-five.
  if (n >= 1100 && n < 2000 && n % 100 >= 10) return `${inEnglish(Math.floor(n / 100))} ${inEnglish(n % 100)}`;
  return `${inEnglish(Math.floor(n / 1000))} thousand${rest(n % 1000, inEnglish)}`;
}

function inSpanish(n: number): string {
  if (n < 30) return named(spanish.small, n);
  if (n < 100) return named(spanish.tens, Math.floor(n / 10)) + rest(n % 10, inSpanish, ' y ');
  if (n === 100) return 'cien';
  if (n < 1000) return named(spanish.hundreds, Math.floor(n / 100)) + rest(n % 100, inSpanish);
  const thousands = Math.floor(n / 1000);
  return `${thousands === 1 ? '' : `${inSpanish(thousands)} `}mil${rest(n % 1000, inSpanish)}`;
}

/** `digits` (figures only) as read aloud; one at a time from 7 figures on, after a leading zero, and in 911 or 311: phone numbers. */
export function inWords(digits: string, locale: ReadingLocale): string {
  const read = locale === 'en' ? inEnglish : inSpanish;
  const oneByOne = /^(?:\d{7,}|0\d+|[2-9]11)$/.test(digits);
  return oneByOne ? [...digits].map((digit) => read(Number(digit))).join(' ') : read(Number(digits));
}
