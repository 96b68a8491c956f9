// A language's words: its Hunspell dictionary and the project's list, and what a wrong word may have meant.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import nspell from 'nspell';

/** Where the project's own words are, from the project's root: one a line, in the order of the alphabet. */
export const wordsFile = (lang: string) => `checks/words/${lang}.txt`;

const projectRoot = join(import.meta.dirname, '..');
/** The project's own words of a language. */
export const listed = (lang: string) =>
  readFileSync(join(projectRoot, wordsFile(lang)), 'utf8')
    .split('\n')
    .filter(Boolean);

export interface Speller {
  correct(word: string): boolean;
}

/** A language's dictionary with the project's words. @throws when there is no package `dictionary-<lang>` */
export function spellerOf(lang: string, words: readonly string[] = listed(lang)): Speller {
  const folder = join(createRequire(import.meta.url).resolve(`dictionary-${lang}`), '..');
  const read = (name: string) => readFileSync(join(folder, name));
  const dictionary = nspell(read('index.aff'), read('index.dic'));
  const own = new Set(words);
  const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
  return {
    correct: (word) => {
      const written = word.replaceAll("'", '’');
      return own.has(written) || own.has(lowerFirst(written)) || dictionary.correct(written.replaceAll('’', "'"));
    },
  };
}

/** The words of a text that a dictionary can know. */
export function wordsOf(text: string): string[] {
  const prose = text.normalize('NFC').replace(/\S+@\S+|https?:\S+|(?:[\w-]+\.)+(?:gov|org|com|net|mx)\S*/g, ' ');
  return (prose.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [])
    .flatMap((word) => (/\p{N}/u.test(word) ? [] : word.replace(/[’']s?$/, '').split('-')))
    .filter((word) => word.length > 1);
}

const letters = [...'abcdefghijklmnopqrstuvwxyzáéíóúüñ'];

/** Right words that are one letter, one accent or one exchange away: at most 3. (nspell's own takes seconds.) */
export function guesses(word: string, speller: Speller): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const exchanged = head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
    for (const one of [
      head + tail.slice(1),
      exchanged,
      ...letters.flatMap((a) => [head + a + tail.slice(1), head + a + tail]),
    ])
      if (one.length > 1 && one !== word && speller.correct(one)) found.add(one);
  }
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  // First the one that differs by an accent alone.
  return [...found].sort((a, b) => Number(bare(b) === bare(word)) - Number(bare(a) === bare(word))).slice(0, 3);
}
