// Check: nothing was left to be written later: no empty piece of a page, no page without words, no word that stands
// for words to come. It is what keeps a skeleton of `npm run new` out of the site.
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isComponent, type MdxFile } from '#lib/content/mdx-file.ts';
import type { Problem } from '#lib/content/problem.ts';
import type { ContentTree } from '#lib/content/tree.ts';
import { headingAnchor, type MdxName } from '#lib/content/vocabulary.ts';
import { type Prose, proseOf } from './prose.ts';

/** What goes into a component that has words in it. */
const wanted: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Lead: 'the first instruction, at most 120 characters: <Lead>Keep the door closed.</Lead>',
    Claim: 'a sentence of law: <Claim id="C2.1">In general, officers may not come in…</Claim>',
    Do: 'a list of what to do',
    Dont: 'a list of what not to do',
    Note: 'what a reader must not miss',
    Table: 'one Markdown table',
    In: 'words in the language that “lang” names',
    Tile: 'a few words, beginning with a verb',
  } satisfies Partial<Record<MdxName, string>>),
);

/** Words that editors leave where others are to come. `TODO` only with a colon or bracket: it is also a Spanish word. */
const standIn = /\bTODO\s*[:(]|\b(?:TBD|FIXME|XXX+)\b|\b[Ll]orem [Ii]psum\b|_{4,}/;

const isEmpty = (node: Nodes): boolean =>
  !textOf(node).trim() &&
  !(
    'children' in node && node.children.some((child) => isComponent(child) || ('children' in child && !isEmpty(child)))
  );

function emptyPieces(page: MdxFile): Problem[] {
  if (page.problems.length) return [];
  const problems: Problem[] = [];
  const report = (node: Nodes, found: string, expected: string, mend: string) =>
    problems.push({ file: page.path, line: node.position?.start.line, found, expected, mend });
  visit(page.tree, (node) => {
    if (node.type === 'heading' && !textOf(node).replace(headingAnchor, '').trim())
      report(node, 'a heading without words', 'words before its anchor: ## Bond [#bond]', 'write them.');
    if (!isComponent(node)) return;
    const words = wanted.get(node.name ?? '');
    if (words && isEmpty(node)) report(node, `<${node.name}> still empty`, words, `write it inside <${node.name}>.`);
  });
  if (!page.tree.children.some((node) => node.type !== 'yaml'))
    report(page.tree, 'a page without words', 'the words of the page, under the second ---', 'write them.');
  return problems;
}

const standIns = (prose: readonly Prose[]): Problem[] =>
  prose.flatMap(({ file, line, text }) => {
    const [found] = standIn.exec(text) ?? [];
    return found
      ? [
          {
            file,
            line,
            found: `“${found}”, which stands for words still to come`,
            expected: 'only words for readers',
            mend: 'write the words, or take the sentence out.',
          },
        ]
      : [];
  });

export function unwritten(tree: ContentTree): Problem[] {
  const pages = tree.documents.flatMap(({ pages }) => Object.values(pages));
  return [...pages.flatMap(emptyPieces), ...standIns(proseOf(tree))];
}
