// Rule: beside each drawn paper stand the words for every numbered part of the drawing, in the order of the numbers.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Catalog } from '../catalog.ts';
import { attributesOf, type Component, isComponent } from '../mdx-file.ts';
import type { Problem } from '../problem.ts';
import { paperParts } from '../vocabulary.ts';

const isPart = (node: { type: string }): node is Component => isComponent(node) && node.name === 'Part';

function partsIn(tree: Nodes): Component[] {
  const parts: Component[] = [];
  visit(tree, (node) => {
    if (isPart(node)) parts.push(node);
  });
  return parts;
}

export function papers(catalog: Catalog): Problem[] {
  const problems: Problem[] = [];
  for (const { pages } of catalog.documents.values()) {
    for (const { page } of pages) {
      const explained = new Set<Component>();
      visit(page.tree, (node) => {
        if (!isComponent(node) || node.name !== 'Paper') return;
        const parts = partsIn(node);
        for (const part of parts) explained.add(part);
        const names = parts.map((part) => attributesOf(part).of ?? '');
        if (names.join() === paperParts.join()) return;
        problems.push({
          file: page.path,
          line: node.position?.start.line,
          found: `<Paper kind="${attributesOf(node).kind}"> with the parts ${names.join(', ') || 'none'}`,
          expected: `one <Part> for each number of the drawing, in this order: ${paperParts.join(', ')}`,
          mend: 'add the part that is missing, or put them in this order: nothing in a picture that is not in words too.',
        });
      });
      for (const part of partsIn(page.tree)) {
        if (explained.has(part)) continue;
        problems.push({
          file: page.path,
          line: part.position?.start.line,
          found: '<Part> outside a <Paper>',
          expected: '<Part> only between <Paper kind="…"> and </Paper>',
          mend: 'move it into the paper that it explains.',
        });
      }
    }
  }
  return problems;
}
