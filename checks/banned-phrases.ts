// Check: no page says what is false, promises safety, or speaks as the site does not. The rule is banned-table.ts.
// A wrong sentence may be shown only as wrong: quoted in a table cell that begins with “Wrong:” («Falso:»),
// the very mark that tells the reader so.
import type { Problem } from '#lib/content/problem.ts';
import { sentences } from '#lib/reading/sentences.ts';
import { banned } from './banned-table.ts';
import { hole, type Prose } from './prose.ts';

const whole = (pattern: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'iu');

const rules = banned.map(({ en, es, unless, ...rule }) => ({
  ...rule,
  patterns: { en: en && whole(en), es: es && whole(es) } as Readonly<Record<string, RegExp | undefined>>,
  unless: unless ? whole(unless) : undefined,
}));

const withoutQuotes = (text: string) => text.replace(/“[^”]*”|«[^»]*»/gu, hole);
const shownAsWrong = ({ text, cell }: Prose) => cell && /^(?:Wrong|Falso):/u.test(text);

export function bannedPhrases(prose: readonly Prose[]): Problem[] {
  return prose.flatMap((block) =>
    sentences(shownAsWrong(block) ? withoutQuotes(block.text) : block.text).flatMap((sentence) =>
      rules.flatMap(({ patterns, unless, quotes, why, instead }): Problem[] => {
        const found = patterns[block.lang]?.exec(quotes ? withoutQuotes(sentence) : sentence);
        if (!found || unless?.test(sentence)) return [];
        return [
          {
            file: block.file,
            line: block.line,
            found: `“${found[0]}”`,
            expected: `other words: ${why}`,
            mend: `say ${instead}`,
          },
        ];
      }),
    ),
  );
}
