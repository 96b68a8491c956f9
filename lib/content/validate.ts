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

/** Everything that is wrong with a content tree, all at once, in the order of its files. */
export function validate(tree: ContentTree): Problem[] {
  const catalog = catalogOf(tree);
  return sortProblems([
    ...shape(tree),
    ...mdxSyntax(tree),
    ...[references, pairing, translation, phones, avoidedWords, papers, sheets, messages, printedSections].flatMap(
      (rule) => rule(catalog),
    ),
  ]);
}
