// The one list of rules that content must pass before anything is built from it.
import { catalogOf } from './catalog.ts';
import { type Problem, sortProblems } from './problem.ts';
import { avoidedWords } from './rules/avoided-words.ts';
import { printedSections } from './rules/layouts.ts';
import { mdxSyntax } from './rules/mdx-syntax.ts';
import { messages } from './rules/messages.ts';
import { pairing } from './rules/pairing.ts';
import { papers } from './rules/papers.ts';
import { phones } from './rules/phones.ts';
import { references } from './rules/references.ts';
import { shape } from './rules/shape.ts';
import { sheets } from './rules/sheets.ts';
import { translation } from './rules/translation.ts';
import type { ContentTree } from './tree.ts';

/**
 * Files that cannot be read, or lack what their kind must have. What else could be said of such a tree would mislead:
 * a claim of a misspelt facts.yml, say, is missing wherever it is quoted.
 */
export const unreadable = (tree: ContentTree): Problem[] => sortProblems(shape(tree));

/** What is wrong in files that can be read, all at once, in the order of the files. */
export function misused(tree: ContentTree): Problem[] {
  const catalog = catalogOf(tree);
  return sortProblems([
    ...mdxSyntax(tree),
    ...[references, pairing, translation, phones, avoidedWords, papers, sheets, messages, printedSections].flatMap(
      (rule) => rule(catalog),
    ),
  ]);
}

/** Everything that is wrong with a content tree; but the unreadable alone. */
export function validate(tree: ContentTree): Problem[] {
  const first = unreadable(tree);
  return first.length ? first : misused(tree);
}
