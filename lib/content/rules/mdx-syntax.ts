// Rule: a page holds words and the components of the vocabulary. No code, no HTML, no expression.
import { visit } from 'unist-util-visit';
import { attributesOf, type MdxFile } from '../mdx-file.ts';
import type { Problem } from '../problem.ts';
import { didYouMean, quote, schemaProblems } from '../schema-problems.ts';
import type { ContentTree } from '../tree.ts';
import { headingAnchor, type MdxName, vocabulary } from '../vocabulary.ts';

const names = Object.keys(vocabulary);

function pageProblems(page: MdxFile): Problem[] {
  const problems: Problem[] = [];
  const report = (
    node: { position?: { start: { line: number; column: number } } | undefined },
    found: string,
    expected: string,
    mend: string,
  ) =>
    problems.push({
      file: page.path,
      line: node.position?.start.line,
      column: node.position?.start.column,
      found,
      expected,
      mend,
    });

  visit(page.tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        report(
          node,
          `code: ${quote(node.value)}`,
          'words and components; no import and no export',
          'take the line out; every component is there without an import.',
        );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(
          node,
          `an expression: {${node.value}}`,
          'plain text; nothing between { and }',
          'write the words themselves, or use a component.',
        );
        break;
      case 'html':
        report(node, `HTML: ${quote(node.value)}`, 'Markdown and components', 'write it in Markdown.');
        break;
      case 'heading':
        if (node.depth === 1)
          report(
            node,
            'a heading with one #',
            'headings that begin at ##: the title is already the page’s first heading',
            'add a #.',
          );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        if (!(name in vocabulary)) {
          report(
            node,
            name ? `<${name}>` : 'an empty component: <>',
            `one of the components: ${names.join(', ')}`,
            `correct the name, or write it in Markdown.${didYouMean(name, names)}`,
          );
          break;
        }
        const computed = node.attributes.filter(
          (attribute) => attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string',
        );
        for (const attribute of computed) {
          report(
            node,
            `<${name}> with an attribute that is ${attribute.type === 'mdxJsxAttribute' && attribute.value === null ? 'without a value' : 'an expression'}`,
            'attributes as plain text in double quotes: name="value"',
            'write the value in double quotes.',
          );
        }
        const line = node.position?.start.line ?? 1;
        if (!computed.length) {
          const found = schemaProblems(
            { path: page.path, value: attributesOf(node), lineOf: () => line, lineOfKey: () => line },
            vocabulary[name as MdxName],
          );
          problems.push(
            ...found.map((problem) => ({
              ...problem,
              found: `<${name}> with ${problem.found}`,
              mend: problem.mend.replace('to this file', `to <${name}>`),
            })),
          );
        }
        break;
      }
    }
  });

  let depth = 1;
  for (const heading of page.headings) {
    if (heading.depth > depth + 1) {
      problems.push({
        file: page.path,
        line: heading.line,
        found: `a heading of level ${heading.depth} under one of level ${depth}`,
        expected: `level ${depth + 1} at most`,
        mend: 'take a # away: levels are not skipped.',
      });
    }
    depth = heading.depth;
    if (heading.depth > 1 && !heading.anchor) {
      problems.push({
        file: page.path,
        line: heading.line,
        found: `the heading “${heading.text}” without an anchor`,
        expected: `an anchor in brackets at its end, matching ${headingAnchor.source}`,
        mend: `write it so: ## ${heading.text} [#short-name], with the same short name in every language.`,
      });
    }
  }
  return problems;
}

export function mdxSyntax(tree: ContentTree): Problem[] {
  return tree.documents.flatMap(({ pages }) => Object.values(pages).flatMap(pageProblems));
}
