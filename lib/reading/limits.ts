// The project's reading limits (brief: standards, "English level" and "Spanish level") and what a text exceeds.

import type { MeasuredSentence, ReadingLevel } from './level.ts';
import { fernandezHuerta, fleschKincaid, inflesz } from './level.ts';

export type Scope = 'page' | 'paragraph';
export type Measure = 'fleschKincaid' | 'fernandezHuerta' | 'inflesz' | 'longestSentence' | 'meanSentence';

/** `most`: the value may not pass it. `least`: the value may not fall under it. */
type Limit = { measure: Measure; most: number } | { measure: Measure; least: number };

const sentence: Limit = { measure: 'longestSentence', most: 20 };
const mean: Limit = { measure: 'meanSentence', most: 13 };

/** Words for the sentence measures, a US grade for Flesch-Kincaid, points of ease for the Spanish formulas. */
export const limits: Readonly<Record<ReadingLevel['locale'], Readonly<Record<Scope, readonly Limit[]>>>> = {
  en: {
    page: [{ measure: 'fleschKincaid', most: 6 }, sentence, mean],
    paragraph: [{ measure: 'fleschKincaid', most: 8 }, sentence],
  },
  es: {
    page: [{ measure: 'inflesz', least: 65 }, { measure: 'fernandezHuerta', least: 70 }, sentence, mean],
    paragraph: [sentence],
  },
};

/**
 * A paragraph of fewer words is not judged by a formula, only by its sentence: the formulas average over running text,
 * and in "Ask for an immigration attorney." one word makes grade 9.96. A page is always judged.
 */
export const wordsForParagraphFormula = 20;

export type Excess = {
  measure: Measure;
  limit: number;
  found: number;
  /** How far beyond the limit, > 0, in the measure's own unit. */
  by: number;
  /** What to mend, worst first: every sentence over the limit, or for an average the (at most 3) that weigh most. */
  sentences: readonly string[];
};

/** What a measured text exceeds, in the order of `limits`; empty when it passes. Compares unrounded; the limit itself passes. */
export function excesses(level: ReadingLevel, scope: Scope): Excess[] {
  return limits[level.locale][scope].flatMap((limit): Excess[] => {
    const { measure } = limit;
    if (scope === 'paragraph' && level.words < wordsForParagraphFormula && !isLength(measure)) return [];
    const found = measured(level, measure);
    const bound = 'most' in limit ? limit.most : limit.least;
    const by = 'most' in limit ? found - bound : bound - found;
    return by > 0 ? [{ measure, limit: bound, found, by, sentences: toMend(level, measure, bound) }] : [];
  });
}

const isLength = (measure: Measure): boolean => measure === 'longestSentence' || measure === 'meanSentence';

function measured(level: ReadingLevel, measure: Measure): number {
  const value = Object.entries(level).find(([key]) => key === measure)?.[1];
  if (typeof value !== 'number')
    throw new TypeError(`reading limits: "${measure}" is not measured in "${level.locale}"`);
  return value;
}

function toMend(level: ReadingLevel, measure: Measure, bound: number): string[] {
  if (measure === 'longestSentence') return level.longest.filter((s) => s.words > bound).map((s) => s.text);
  const hardness = (s: MeasuredSentence): number => {
    if (measure === 'fleschKincaid') return fleschKincaid(s.words, 1, s.syllables);
    if (measure === 'fernandezHuerta') return -fernandezHuerta(s.words, 1, s.syllables);
    return measure === 'inflesz' ? -inflesz(s.words, 1, s.syllables) : s.words;
  };
  return level.longest
    .toSorted((a, b) => hardness(b) - hardness(a))
    .slice(0, 3)
    .map((s) => s.text);
}
