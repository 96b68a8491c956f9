// Rule: what is filled in stands in a sheet, and a page has one sheet at most: its print is that sheet.
import { SKIP, visit } from 'unist-util-visit';
import type { Catalog } from '../catalog.ts';
import { attributesOf, isComponent } from '../mdx-file.ts';
import type { Problem } from '../problem.ts';
import type { MdxName } from '../vocabulary.ts';

const inSheets: ReadonlySet<string> = new Set(['Group', 'Call', 'Field', 'Repeat'] satisfies MdxName[]);

export function sheets(catalog: Catalog): Problem[] {
  const problems: Problem[] = [];
  for (const { pages } of catalog.documents.values()) {
    for (const { page } of pages) {
      const report = (
        node: { position?: { start: { line: number } } | undefined },
        rest: Omit<Problem, 'file' | 'line'>,
      ) => problems.push({ file: page.path, line: node.position?.start.line, ...rest });
      let count = 0;
      visit(page.tree, (node) => {
        if (!isComponent(node)) return undefined;
        if (node.name === 'Sheet') {
          if (++count > 1) {
            report(node, {
              found: 'a second <Sheet>',
              expected: 'one <Sheet> on a page, which is what is printed',
              mend: 'put its groups into the first one, or make a page of its own for it.',
            });
          }
          return SKIP;
        }
        if (inSheets.has(node.name ?? '')) {
          report(node, {
            found: `<${node.name}> outside a <Sheet>`,
            expected: `<${node.name}> only between <Sheet> and </Sheet>`,
            mend: 'move it into the sheet: outside, nobody could erase or print what is written in it.',
          });
        }
        return undefined;
      });
      visit(page.tree, (node) => {
        if (!isComponent(node) || node.name !== 'Repeat') return;
        const { times = '', most = '' } = attributesOf(node);
        if (Number(times) <= Number(most)) return;
        report(node, {
          found: `<Repeat> that begins with ${times} and has ${most} at most`,
          expected: '“times” not above “most”',
          mend: 'raise “most”, or lower “times”.',
        });
      });
    }
  }
  return problems;
}
