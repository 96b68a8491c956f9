// Check: Spanish stands on Spanish pages and English on English ones, sentence by sentence.
// Words in `<In lang="…">` and Say cards are judged by the language they say they are in. Names decide nothing.
import { eld } from 'eld/medium';
import { localeCodes, locales } from '#i18n/locales.ts';
import type { Problem } from '#lib/content/problem.ts';
import { sentences } from '#lib/reading/sentences.ts';
import { hole, type Prose } from './prose.ts';

/** Fewer words than this are no evidence: “Formulario I-200”, “No usa cookies.” */
const leastWords = 4;
/** Of a page's sentences that can be judged; above it, the page as a whole is in the wrong language. */
const wrongPage = 0.5;

const detector = eld.newInstance();
detector.setLanguageSubset(localeCodes);

const nameOf = (lang: string) => (lang in locales ? locales[lang as keyof typeof locales].name : lang);

/** The language of some words; `undefined` when they are too few, or could be either. */
export function languageOf(text: string): string | undefined {
  // Words in lower case: a name or an address says nothing about the sentence around it.
  const words = text.replaceAll(hole, ' ').match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}'’]*/gu) ?? [];
  if (words.length < leastWords) return undefined;
  const found = detector.detect(words.join(' '));
  return found.isReliable() ? found.language : undefined;
}

export function language(prose: readonly Prose[]): Problem[] {
  const problems: Problem[] = [];
  for (const [file, texts] of Map.groupBy(prose, (text) => text.file)) {
    const judged = texts.flatMap((text) =>
      sentences(text.text).flatMap((sentence) => {
        const found = languageOf(sentence);
        return found && localeCodes.some((code) => code === text.lang) ? [{ ...text, sentence, found }] : [];
      }),
    );
    const wrong = judged.filter(({ lang, found }) => found !== lang);
    const [first] = wrong;
    if (!first) continue;
    if (judged.length > 3 && wrong.length / judged.length > wrongPage) {
      problems.push({
        file,
        line: first.line,
        found: `a file in ${nameOf(first.found)}: ${wrong.length} of ${judged.length} sentences, from “${first.sentence}”`,
        expected: nameOf(first.lang),
        mend: 'put each text under its own language; a translation that is not written yet is not published.',
      });
      continue;
    }
    problems.push(
      ...wrong.map(({ line, sentence, lang, found }) => ({
        file,
        line,
        found: `${nameOf(found)}: “${sentence}”`,
        expected: nameOf(lang),
        mend: `write it in ${nameOf(lang)}; if the words are to stay as they are, put them in <In lang="${found}">…</In>.`,
      })),
    );
  }
  return problems;
}
