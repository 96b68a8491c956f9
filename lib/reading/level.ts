// How hard a text is to read, by the formula of its language, and what exceeds the project's limits.

import type { ReadingLocale } from './locale.ts';
import { sentences, words } from './sentences.ts';
import { syllables } from './syllables.ts';

/** One sentence with its counts. */
export type MeasuredSentence = { text: string; words: number; syllables: number };

type Counts = {
  words: number;
  sentences: number;
  syllables: number;
  /** Words per sentence. */
  meanSentence: number;
  /** Words in the longest sentence. */
  longestSentence: number;
  /** Every sentence, longest first; those of one length in the text's order. */
  longest: readonly MeasuredSentence[];
};
/** Lower is easier: a US school grade. */
export type EnglishLevel = Counts & { locale: 'en'; fleschKincaid: number };
/** Higher is easier, both on a scale that runs to about 100. */
export type SpanishLevel = Counts & { locale: 'es'; fernandezHuerta: number; inflesz: number };
export type ReadingLevel = EnglishLevel | SpanishLevel;

/**
 * Flesch-Kincaid grade. J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of new readability
 * formulas", Naval Technical Training Command, Research Branch Report 8-75 (1975).
 */
export function fleschKincaid(words: number, sentences: number, syllables: number): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/**
 * Fernández Huerta's ease: J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214 (1959), in the
 * corrected form per word and per sentence (G. Law, LINGUIST List 22.2332, 2011).
 */
export function fernandezHuerta(words: number, sentences: number, syllables: number): number {
  return 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
}

/**
 * INFLESZ, the Flesch-Szigriszt ease: F. Szigriszt Pazos, thesis, Universidad Complutense de Madrid (1993); its scale by
 * I. Barrio-Cantalejo and others, Anales del Sistema Sanitario de Navarra 31 (2008): 65 to 80 is "bastante fácil".
 */
export function inflesz(words: number, sentences: number, syllables: number): number {
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}

/**
 * The reading level of a plain text, or null when no word is left in it (a paragraph of citations only).
 * Take out legal names, citations and quoted English first (leave-out.ts). Scores are not rounded.
 */
export function readingLevel(text: string, locale: 'en'): EnglishLevel | null;
export function readingLevel(text: string, locale: 'es'): SpanishLevel | null;
export function readingLevel(text: string, locale: ReadingLocale): ReadingLevel | null;
export function readingLevel(text: string, locale: ReadingLocale): ReadingLevel | null {
  const measured = sentences(text).map((sentence) => measure(sentence, locale));
  if (measured.length === 0) return null;
  const total = (key: 'words' | 'syllables'): number => measured.reduce((sum, sentence) => sum + sentence[key], 0);
  const scored = [total('words'), measured.length, total('syllables')] as const;
  const longest = measured.toSorted((a, b) => b.words - a.words);
  const counts: Counts = {
    words: scored[0],
    sentences: scored[1],
    syllables: scored[2],
    meanSentence: scored[0] / scored[1],
    longestSentence: longest[0]?.words ?? 0,
    longest,
  };
  if (locale === 'en') return { ...counts, locale, fleschKincaid: fleschKincaid(...scored) };
  return { ...counts, locale, fernandezHuerta: fernandezHuerta(...scored), inflesz: inflesz(...scored) };
}

function measure(text: string, locale: ReadingLocale): MeasuredSentence {
  const found = words(text);
  return { text, words: found.length, syllables: found.reduce((sum, word) => sum + syllables(word, locale), 0) };
}
