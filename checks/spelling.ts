// Check: every word is in the language's dictionary or in the project's list, checks/words/<language>.txt.
// Left alone: figures, form numbers and addresses. Words in `<In lang="…">` are judged in their own language.
import { localeCodes } from '#i18n/locales.ts';
import type { Problem } from '#lib/content/problem.ts';
import type { Prose } from './prose.ts';
import { listed, type Speller, spellerOf, wordsFile, wordsOf } from './speller.ts';

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

/** A speller for every language of the site. */
export const spellersOf = async (): Promise<Record<string, Speller>> =>
  Object.fromEntries(await Promise.all(localeCodes.map(async (code) => [code, await spellerOf(code)] as const)));

/** @param spellers by language; a text in a language that has none is let pass */
export function spelling(prose: readonly Prose[], spellers: Readonly<Record<string, Speller>>): Problem[] {
  const known = new Map<string, boolean>();
  let guesses = 10;
  return prose.flatMap((block) => {
    const { file, line, lang } = block;
    const speller = spellers[lang];
    if (!speller) return [];
    return [...new Set(wordsOf(withoutForeignNames(block, spellers)))].flatMap((word): Problem[] => {
      const key = `${lang} ${word}`;
      const right = known.get(key) ?? speller.correct(word);
      known.set(key, right);
      if (right) return [];
      // Guessing takes its time; an editor with more than ten wrong words mends these first.
      guesses -= 1;
      const meant = guesses < 0 ? '' : speller.suggest(word).slice(0, 3).join(', ');
      return [
        {
          file,
          line,
          found: `the word “${word}”`,
          expected: `a word of the dictionary (${lang}) or of ${wordsFile(lang)}`,
          mend: `correct it${meant && ` (${meant}?)`}; if it is right, or a name, add it to that list. A phrase in another language goes in <In lang="…">.`,
        },
      ];
    });
  });
}

/** Problems of a list of words itself: out of order, twice, or needless. */
export async function wordListProblems(lang: string, words: readonly string[] = listed(lang)): Promise<Problem[]> {
  const collator = new Intl.Collator(lang);
  const plain = await spellerOf(lang, []);
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
