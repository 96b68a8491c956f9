// Rule: the words that the glossary says to avoid are not used in that language's pages.
import type { Catalog } from '../catalog.ts';
import { passagesOf } from '../passages.ts';
import type { Problem } from '../problem.ts';

export function avoidedWords(catalog: Catalog): Problem[] {
  const problems: Problem[] = [];
  for (const { pages } of catalog.documents.values()) {
    for (const { page, locale } of pages) {
      const passages = passagesOf(page);
      for (const { value: term } of catalog.terms.values()) {
        for (const word of term.avoid[locale] ?? []) {
          const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'iu');
          for (const passage of passages) {
            if (!pattern.test(passage.text)) continue;
            problems.push({
              file: page.path,
              line: passage.line,
              found: `“${word}”`,
              expected: `“${term.names[locale]}”, the word of content/glossary/${term.id}.yml`,
              mend: `write “${term.names[locale]}”, or turn the sentence so that it needs neither.`,
            });
          }
        }
      }
    }
  }
  return problems;
}
