// Syllables of a word as it is read aloud. English by the CMU Pronouncing Dictionary and, for words it lacks, the rules
// of the package `syllable` (right on 97 of 100 of our words, but not on going, else, addresses). Spanish by the RAE's rules.

import { dictionary } from 'cmu-pronouncing-dictionary';
import { syllable } from 'syllable';
import { readingOf } from './abbreviations.ts';
import type { ReadingLocale } from './locale.ts';
import { inWords } from './numbers.ts';

/** Capitals said letter by letter although they hold vowels; others with a vowel (ICE, DACA, TRUST) are said as a word. */
const spelled = new Set('AO AR EAD EOIR EU FBI ICIRR ID IDS IRS ISP NIJC SUV UN US USA USC USCIS'.split(' '));

// As said in America (RAE and ASALE, Ortografía, 2010, names of the letters: ve, doble ve, ye). English W has 3 syllables, the others 1.
const spanishLetters =
  'a be ce de e efe ge hache i jota ka ele eme ene o pe cu erre ese te u ve doble-ve equis ye zeta'.split(' ');
const signs: Record<ReadingLocale, Record<string, string>> = {
  en: { $: 'dollars', '%': 'percent', '&': 'and' },
  es: { $: 'dólares', '%': 'por ciento', '&': 'y' },
};

/**
 * Syllables of one written word (≥ 1 when it holds a letter or a figure, else 0): hyphenated parts add up,
 * figures and the signs $ % & count as read aloud, capitals without a vowel (CPD) letter by letter.
 */
export function syllables(word: string, locale: ReadingLocale): number {
  const read = readingOf(word.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''), locale);
  if (read) return sum(read.split(' ').map((part) => syllablesOf(part, locale)));
  if (/^[^\p{L}]*(?:\p{L}\.)+\P{L}*$/u.test(word)) return spell(word, locale);
  const bare = word
    .normalize('NFC')
    .replace(/(?<=\d)(?:[.,](?=\d{3}(?!\d))|-(?=\d{3,4}(?!\d)))/g, '')
    .replace(/(?<=\d)(?:st|nd|rd|th|\.?[ºª])/g, '');
  const parts = bare.match(/\p{L}[\p{L}\p{M}'’]*|\d+|[$%&]/gu) ?? [];
  return sum(parts.map((part) => syllablesOf(part, locale)));
}

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);

function syllablesOf(part: string, locale: ReadingLocale): number {
  if (/^\d/.test(part))
    return sum(
      inWords(part, locale)
        .split(' ')
        .map((name) => syllablesOf(name, locale)),
    );
  const sign = Object.hasOwn(signs[locale], part) ? signs[locale][part] : undefined;
  if (sign) return sum(sign.split(' ').map((name) => syllablesOf(name, locale)));
  if (/^\p{Lu}{2,}$/u.test(part) && (spelled.has(part) || !/[AEIOUYÁÉÍÓÚ]/.test(part))) return spell(part, locale);
  return locale === 'en' ? englishSyllables(part) : spanishSyllables(part);
}

function spell(letters: string, locale: ReadingLocale): number {
  const plain = letters
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^A-Z]/g, '');
  if (locale === 'en') return sum([...plain].map((letter) => (letter === 'W' ? 3 : 1)));
  return sum([...plain].map((letter) => syllables(spanishLetters[letter.charCodeAt(0) - 65] ?? '', 'es')));
}

function englishSyllables(word: string): number {
  const plain = word.toLowerCase().replaceAll('’', "'");
  const sounds = Object.hasOwn(dictionary, plain) ? dictionary[plain] : undefined;
  // The dictionary marks the stress of each vowel, and of nothing else, with a figure: W AO1 R AH0 N T.
  return sounds?.match(/\d/g)?.length ?? Math.max(1, syllable(plain));
}

/**
 * Spanish syllables: the vowel groups, parted at every hiatus. RAE and ASALE, Ortografía de la lengua española (2010),
 * on diphthongs, triphthongs and hiatuses, by the conventions of writing: open + closed unstressed, and two different closed vowels, are one syllable
 * (reu-nir, cons-truir, guion); two open, two alike, or an open and a closed one with accent are two (le-er, chi-i-ta,
 * dí-a); h between vowels parts nothing by itself (prohi-bir, bú-ho); y is a vowel unless one follows it.
 */
export function spanishSyllables(word: string): number {
  const sounds = word
    .toLowerCase()
    .replace(/qu|gu(?=[eéií])/g, 'q')
    .replace(/y(?![aeiouáéíóúü])/g, 'i')
    .replace(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, '');
  const open = 'aeoáéó';
  const plain = (vowel: string): string => vowel.normalize('NFD').charAt(0);
  const stressedClosed = (a: string, b: string): boolean => 'íú'.includes(a) && open.includes(b);
  let count = 0;
  for (const group of sounds.match(/[aeiouáéíóúü]+/g) ?? []) {
    let hasOpen = false;
    let previous = '';
    for (const vowel of group) {
      const isOpen = open.includes(vowel);
      const hiatus =
        (isOpen && hasOpen) ||
        plain(vowel) === plain(previous) ||
        (previous !== '' && (stressedClosed(vowel, previous) || stressedClosed(previous, vowel)));
      if (previous === '' || hiatus) {
        count += 1;
        hasOpen = false;
      }
      hasOpen ||= isOpen;
      previous = vowel;
    }
  }
  return Math.max(1, count);
}
