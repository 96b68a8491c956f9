// From a text to the terms that a search compares: its words as they sound, their stems, and the groups of words with
// one meaning that it holds. A text of the site and the words of a reader go the same way. Pure.
import { fold, type Tongue } from './tongues/tongue.ts';

export interface Term {
  /** `polisia` for a word, `~polis` for a stem, `=4` for a meaning. */
  readonly name: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** A word that counts, with its two terms. */
export interface Word {
  readonly sound: string;
  readonly stem: string;
  readonly from: number;
  readonly to: number;
}

/** A meaning: the stems of one way to say it, in order. */
export interface Phrase {
  readonly stems: readonly string[];
  /** Term of the meaning: `=4`. */
  readonly name: string;
}

/** Letters and figures; an apostrophe or a period inside is left out (*don’t*, *U.S.*), a hyphen parts (*I-200*). */
const word = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, without those that say nothing by themselves. */
export function wordsOf(text: string, tongue: Tongue): Word[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const folded = fold(match[0]).replace(/['’.]/g, '');
    if (!folded || tongue.skipped.has(folded)) return [];
    const stem = `~${tongue.sound(tongue.stem(folded))}`;
    return { sound: tongue.sound(folded), stem, from: match.index, to: match.index + match[0].length };
  });
}

/** The meanings that stand in a text: a run of its words with the stems of a phrase. */
export function meaningsIn(words: readonly Word[], phrases: ReadonlyMap<string, readonly Phrase[]>): Term[] {
  return words.flatMap((first, at) =>
    (phrases.get(first.stem) ?? []).flatMap(({ stems, name }) => {
      const run = words.slice(at, at + stems.length);
      const isThere = run.length === stems.length && run.every(({ stem }, index) => stem === stems[index]);
      return isThere ? [{ name, from: first.from, to: (run[run.length - 1] ?? first).to }] : [];
    }),
  );
}

/** Phrases by the stem of their first word. (Not with Map.groupBy: this runs in browsers of 2020.) */
export function phrasesOf(same: readonly (readonly string[])[], tongue: Tongue): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  same.forEach((group, index) => {
    for (const text of group) {
      const stems = wordsOf(text, tongue).map(({ stem }) => stem);
      const [first] = stems;
      if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { stems, name: `=${index}` }]);
    }
  });
  return phrases;
}

/** Every term of a text. */
export function termsOf(text: string, tongue: Tongue, phrases: ReadonlyMap<string, readonly Phrase[]>): Term[] {
  const words = wordsOf(text, tongue);
  return [
    ...words.flatMap(({ sound, stem, from, to }) => [
      { name: sound, from, to },
      { name: stem, from, to },
    ]),
    ...meaningsIn(words, phrases),
  ];
}
