// Check: every word is in the language's dictionary or in the project's list, checks/words/<language>.txt.
// Left alone: figures, form numbers and addresses. Words in `<In lang="…">` are judged in their own language.
import { localeCodes } from '#i18n/locales.ts';
import type { Problem } from '#lib/content/problem.ts';
import type { Prose } from './prose.ts';
import { guesses, listed, type Speller, spellerOf, wordsFile, wordsOf } from './speller.ts';

// A name of two words or more: Safe Schools for All Act, ICE On Notice.
const names = /(?<!\p{L})\p{Lu}[\p{L}’]+(?: (?:for|of|the|and|to|in|on|\p{Lu}[\p{L}’]+)(?!\p{L}))+/gu;

/** A data file has no `<In lang="…">`: there, a name whose words are all of another language needs no mark. */
function withoutForeignNames({ key, lang, text }: Prose, spellers: Readonly<Record<string, Speller>>): string {
  if (key === undefined) return text;
  const others = Object.entries(spellers).flatMap(([other, speller]) => (other === lang ? [] : speller));
  return text.replace(names, (name) => {
    // «Ley Way Forward»: the name may begin after the first word.
    const words = name.split(' ');
    const from = words.findIndex(
      (_, at) => at < words.length - 1 && others.some((other) => words.slice(at).every((word) => other.correct(word))),
    );
    return from < 0 ? name : words.slice(0, from).join(' ');
  });
}

/** @param spellers by language; a text in a language that has none is let pass */
export function spelling(
  prose: readonly Prose[],
  spellers: Readonly<Record<string, Speller>> = Object.fromEntries(localeCodes.map((code) => [code, spellerOf(code)])),
): Problem[] {
  const known = new Map<string, boolean>();
  return prose.flatMap((block) => {
    const { file, line, lang } = block;
    const speller = spellers[lang];
    if (!speller) return [];
    return [...new Set(wordsOf(withoutForeignNames(block, spellers)))].flatMap((word): Problem[] => {
      const key = `${lang} ${word}`;
      const right = known.get(key) ?? speller.correct(word);
      known.set(key, right);
      if (right) return [];
      const suggestions = guesses(word, speller).join(', ');
      return [
        {
          file,
          line,
          found: `the word “${word}”`,
          expected: `a word of the dictionary (${lang}) or of ${wordsFile(lang)}`,
          mend: `correct it${suggestions ? ` (${suggestions}?)` : ''}; if it is right, or a name, add it to that list. A phrase in another language goes in <In lang="…">.`,
        },
      ];
    });
  });
}

/** Problems of a list of words itself: out of order, twice, or needless. */
export function wordListProblems(lang: string, words: readonly string[] = listed(lang)): Problem[] {
  const collator = new Intl.Collator(lang);
  const plain = spellerOf(lang, []);
  return words.flatMap((word, index): Problem[] => {
    const before = words[index - 1];
    const disordered = before !== undefined && collator.compare(before, word) >= 0;
    if (!disordered && !plain.correct(word)) return [];
    return [
      {
        file: wordsFile(lang),
        line: index + 1,
        found: disordered ? `“${word}” after “${before}”` : `“${word}”, which the dictionary has`,
        expected: 'words that the dictionary lacks, each once, in the order of the alphabet',
        mend: disordered ? 'move it to its place.' : 'take it out.',
      },
    ];
  });
}
