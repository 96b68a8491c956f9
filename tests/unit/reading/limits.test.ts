import { expect, test } from 'vitest';
import { readingLevel } from '#lib/reading/level.ts';
import { excesses, type Scope } from '#lib/reading/limits.ts';
import type { ReadingLocale } from '#lib/reading/locale.ts';

const judged = (text: string, locale: ReadingLocale, scope: Scope) => {
  const level = readingLevel(text, locale);
  if (!level) throw new Error('the test text has no words');
  return excesses(level, scope);
};
/** One sentence of `count` words of one syllable. */
const plain = (count: number): string => `Go${' go'.repeat(count - 1)}.`;

test('a sentence of 20 words passes, of 21 fails by 1 and is named', () => {
  expect(judged(plain(20), 'en', 'paragraph')).toEqual([]);
  expect(judged(`Stop. ${plain(21)}`, 'en', 'paragraph')).toEqual([
    { measure: 'longestSentence', limit: 20, found: 21, by: 1, sentences: [plain(21)] },
  ]);
  expect(judged(plain(21), 'es', 'paragraph')).toMatchObject([{ measure: 'longestSentence', by: 1 }]);
});

test('every sentence over 20 words is named, the longest first', () => {
  const [excess] = judged(`${plain(21)} ${plain(3)} ${plain(23)}`, 'es', 'paragraph');
  expect(excess).toMatchObject({ by: 3, sentences: [plain(23), plain(21)] });
});

test('a mean of 13 words passes on a page, 13.5 fails; a paragraph has no mean', () => {
  expect(judged(`${plain(12)} ${plain(14)}`, 'es', 'page')).toEqual([]);
  expect(judged(`${plain(13)} ${plain(14)}`, 'es', 'page')).toEqual([
    { measure: 'meanSentence', limit: 13, found: 13.5, by: 0.5, sentences: [plain(14), plain(13)] },
  ]);
  expect(judged(`${plain(13)} ${plain(14)}`, 'es', 'paragraph')).toEqual([]);
});

// "lawyer" has 2 syllables, "go" 1. Two sentences of 10 words: 0.39·10 + 11.8·s/20 − 15.59.
const english = (lawyers: number): string => {
  const all = [...Array<string>(lawyers).fill('lawyer'), ...Array<string>(20 - lawyers).fill('go')];
  return `A${all
    .slice(1, 10)
    .map((w) => ` ${w}`)
    .join('')}. A ${all.slice(11).join(' ')}.`;
};

test('an English page passes at 5.42 and fails at 6.01', () => {
  // 20 words, 29 syllables: 3.9 + 17.11 − 15.59 = 5.42; 30 syllables: 3.9 + 17.7 − 15.59 = 6.01
  // english(n) puts n − 1 lawyers in (the first place is "A"); from 11 on n − 2.
  expect(judged(english(10), 'en', 'page')).toEqual([]);
  expect(readingLevel(english(10), 'en')).toMatchObject({ words: 20, syllables: 29 });
  const over = judged(english(12), 'en', 'page');
  expect(readingLevel(english(12), 'en')).toMatchObject({ words: 20, syllables: 30 });
  expect(over).toMatchObject([{ measure: 'fleschKincaid', limit: 6 }]);
  expect(over[0]?.by).toBeCloseTo(0.01, 10);
  // The harder sentence, all lawyers, comes first.
  expect(over[0]?.sentences[0]).toBe(`A${' lawyer'.repeat(9)}.`);
});

test('an English paragraph passes at 7.78 and fails at 8.37', () => {
  // 33 syllables: 3.9 + 19.47 − 15.59 = 7.78; 34: 3.9 + 20.06 − 15.59 = 8.37
  expect(readingLevel(english(15), 'en')).toMatchObject({ syllables: 33 });
  expect(judged(english(15), 'en', 'paragraph')).toEqual([]);
  const over = judged(english(16), 'en', 'paragraph');
  expect(over).toMatchObject([{ measure: 'fleschKincaid', limit: 8 }]);
  expect(over[0]?.by).toBeCloseTo(0.37, 10);
});

test('a formula judges a paragraph from 20 words on, and a page always', () => {
  const short = 'Ask for an immigration attorney.';
  expect(judged(short, 'en', 'paragraph')).toEqual([]);
  // 5 words, 1 + 1 + 1 + 4 + 3 = 10 syllables: 0.39·5 + 11.8·2 − 15.59 = 9.96
  expect(judged(short, 'en', 'page')[0]?.found).toBeCloseTo(9.96, 10);
  const nineteen = `${'Immigration attorney. '.repeat(9)}Ask.`;
  expect(judged(nineteen, 'en', 'paragraph')).toEqual([]);
  expect(judged(`${nineteen} Ask.`, 'en', 'paragraph')).toMatchObject([{ measure: 'fleschKincaid' }]);
});

test('for a formula the hardest sentences are named, not the longest, and 3 at most', () => {
  const hard = [
    'Immigration authorities investigated.',
    'Deportation.',
    'Naturalization.',
    'Unconstitutional detention.',
  ];
  // Alone, 0.39·w + 11.8·s/w − 15.59: 3 words, 13 syllables 36.71; 1, 4: 32; 1, 6: 55.6; 2, 9: 38.29.
  const over = judged(`${plain(9)} ${hard.join(' ')}`, 'en', 'page');
  expect(over[0]?.measure).toBe('fleschKincaid');
  expect(over[0]?.sentences).toEqual([
    'Naturalization.',
    'Unconstitutional detention.',
    'Immigration authorities investigated.',
  ]);
});

test('a Spanish page passes just above its limits and fails just below', () => {
  // "derecho" has 3 syllables, "la" 1. 10 words a sentence, s syllables in 10 words:
  // INFLESZ 206.835 − 6.23·s − 10 ≥ 65 ⇔ s ≤ 21.16; FH 206.84 − 6·s − 10.2 ≥ 70 ⇔ s ≤ 21.11.
  const spanish = (three: number): string => `La${' derecho'.repeat(three)}${' la'.repeat(9 - three)}.`;
  // 5 derechos: 15 + 5 = 20 in each sentence; 6: 18 + 4 = 22. One of each: 42 in 20 words, s = 21.
  expect(judged(`${spanish(5)} ${spanish(6)}`, 'es', 'page')).toEqual([]);
  // Two of 22: INFLESZ 206.835 − 137.06 − 10 = 59.775, short of 65 by 5.225; FH 206.84 − 132 − 10.2 = 64.64, by 5.36.
  const over = judged(`${spanish(6)} ${spanish(6)}`, 'es', 'page');
  expect(over.map((excess) => [excess.measure, excess.limit])).toEqual([
    ['inflesz', 65],
    ['fernandezHuerta', 70],
  ]);
  expect(over[0]?.by).toBeCloseTo(5.225, 10);
  expect(over[1]?.by).toBeCloseTo(5.36, 10);
});
