// Rule: a document that is printed has the sections that its layout prints (lib/print/layouts.ts), in every language.
import { layouts } from '#lib/print/layouts.ts';
import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';

export function printedSections({ documents }: Catalog): Problem[] {
  return [...documents.values()].flatMap(({ facts, pages }) => {
    const layout = facts?.value.layout;
    if (!layout) return [];
    return pages.flatMap(({ page: { path, headings } }) => {
      const anchors = headings.flatMap(({ anchor }) => anchor ?? []);
      return layouts[layout].sections
        .filter((anchor) => !anchors.includes(anchor))
        .map((anchor) => ({
          file: path,
          found: `no section [#${anchor}]`,
          expected: `the sections that the layout “${layout}” prints: ${layouts[layout].sections.map((one) => `[#${one}]`).join(', ')}`,
          mend: `give the heading of those words the anchor: ## … [#${anchor}]`,
        }));
    });
  });
}
