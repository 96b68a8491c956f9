// Splits plain text into paragraphs, sentences and words, the way Flesch counts them.
// Strict where in doubt: a missed split makes a sentence look too long, never too short.
// Not Intl.Segmenter: it breaks at "U.S. Constitution" and changes with the ICU version, so two builds could differ.

import { abbreviationPattern, endingOf } from './abbreviations.ts';

// Stands for a period that ends nothing; as long as a period, so positions stay.
const held = '\uE000';
const starters = new Set(
  (
    'A After All An And Anyone Ask At Before But Call Do Everyone For He How If In It Keep Many No Not On Only Other Say ' +
    'She So Some Tell That The Their There These They This Those To We What When Where Who Why You Your ' +
    'Al Así Aunque Con Cuando De Diga El Ella Ellos En Ese Eso Esta Estas Este Esto Hay La Las Llame Lo Los Ni ' +
    'Nadie Nunca Para Pero Pida Por Pregunte Puede Se Si Sí Sin Solo Su Sus También Todos Un Una Usted Ustedes Y Ya'
  ).split(' '),
);

/** Whether the last period of `written`, an abbreviation, also ends the sentence, judged by the text `after` it. */
export function endsThere(written: string, after: string): boolean {
  const next = /^["'”’»)\]]*(\s+|$)["“‘«([]*([¿¡]?)([\p{L}\p{N}]*)/u.exec(after);
  if (!next) return false;
  const [, , mark = '', word = ''] = next;
  if (after.trim() === '' || /^\s*\n\s*\n/.test(after)) return true;
  const ending = endingOf(written);
  if (ending === 'never') return false;
  if (mark) return true;
  return ending === 'name' ? starters.has(word) : /^\p{Lu}/u.test(word);
}

function holdPeriods(text: string): string {
  return text.replace(abbreviationPattern, (written, at: number) => {
    const last = endsThere(written, text.slice(at + written.length)) ? '.' : held;
    return written.slice(0, -1).replaceAll('.', held) + last;
  });
}

/**
 * The blocks of a text: parted by blank lines; a line that opens with a list or heading mark opens a block too.
 * A single line break is a space, as in Markdown, so a wrapped line does not pass for a short sentence.
 */
export function paragraphs(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\n\s*\n|\n(?=\s*(?:[-*•#]+|\d{1,2}[.)])\s)/)
    .map((block) =>
      block
        .replace(/^\s*(?:[-*•#]+|\d{1,2}[.)])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => words(block).length > 0);
}

/**
 * The sentences of a text, trimmed, in order; a heading or list item without a period is one sentence.
 *
 * - `.` `!` `?` `…` end one, with their closing quotes, unless a lowercase word follows; see abbreviations.ts for the rest.
 * - `;` and `,` never do. (Flesch 1948 lets semicolons and colons end independent clauses; that would lower our scores.)
 * - `:` does when a full sentence follows (a capital, ≥ 3 words, its own end mark) and ≥ 3 words come before:
 *   "You can say this: I want a lawyer." is two, "Say: I want a lawyer." and "Bring these: keys, phone." are one.
 */
export function sentences(text: string): string[] {
  return paragraphs(text).flatMap((block) => {
    const masked = holdPeriods(block);
    const found: string[] = [];
    let from = 0;
    const cut = (to: number): void => {
      const sentence = block.slice(from, to).trim();
      if (words(sentence).length > 0) found.push(sentence);
      from = to;
    };
    for (const end of masked.matchAll(/[.!?…]["'”’»)\]]*\s+(?!["'“‘«([]*\p{Ll})|:\s+(?=["“‘«¿¡]*\p{Lu})/gu)) {
      const to = end.index + end[0].length;
      if (end[0].startsWith(':') && !splitsAtColon(masked.slice(from, end.index), masked.slice(to))) continue;
      cut(to);
    }
    cut(block.length);
    return found;
  });
}

function splitsAtColon(before: string, after: string): boolean {
  const next = /^[^.!?…]*[.!?…]/u.exec(after)?.[0] ?? '';
  return words(before).length >= 3 && words(next).length >= 3;
}

/**
 * The words of a text as written, with their punctuation.
 * A word is what stands between spaces, dashes or slashes and holds a letter or a figure; so a figure, a contraction
 * and a hyphenated word count one (R. Flesch, "A new readability yardstick", J. of Applied Psychology 32, 1948).
 */
export function words(text: string): string[] {
  return text.split(/[\s—–]+|(?<=\p{L})\/(?=\p{L})/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
}
