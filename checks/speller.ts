// A language's words: its Hunspell dictionary and the project's list, by Hunspell itself (in WebAssembly).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createHunspellFromFiles } from 'hunspell-wasm';

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
  /** What a wrong word may have meant, the likeliest first. Takes about 50 ms. */
  suggest(word: string): string[];
}

// The dictionaries write ' and our pages ’.
const straight = (word: string) => word.replaceAll('’', "'");

/** A language's dictionary with the project's words. @throws when there is no package `dictionary-<lang>` */
export async function spellerOf(lang: string, words: readonly string[] = listed(lang)): Promise<Speller> {
  const folder = join(createRequire(import.meta.url).resolve(`dictionary-${lang}`), '..');
  const hunspell = await createHunspellFromFiles(join(folder, 'index.aff'), join(folder, 'index.dic'));
  for (const word of words) hunspell.addWord(straight(word));
  return {
    correct: (word) => hunspell.testSpelling(straight(word)),
    suggest: (word) => hunspell.getSpellingSuggestions(straight(word)),
  };
}

/** The words of a text that a dictionary can know: no figures, no addresses, no single letters. */
export function wordsOf(text: string): string[] {
  const prose = text.normalize('NFC').replace(/\S+@\S+|https?:\S+|(?:[\w-]+\.)+(?:gov|org|com|net|mx)\S*/g, ' ');
  return (prose.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [])
    .flatMap((word) => (/\p{N}/u.test(word) ? [] : word.replace(/[’']s?$/, '').split('-')))
    .filter((word) => word.length > 1);
}
