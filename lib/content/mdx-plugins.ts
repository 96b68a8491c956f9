// What happens to a page's words between the editor's MDX and React. Small plugins, no words changed.
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { attributesOf } from './mdx-file.ts';
import { headingAnchor, inlineNames } from './vocabulary.ts';

/** `## Bond [#bond]` becomes a heading with the id `bond` and without the brackets. */
export function remarkHeadingAnchors() {
  return (tree: Root): void => {
    visit(tree, 'heading', (node: Heading) => {
      const anchor = headingAnchor.exec(textOf(node))?.[1];
      const last = node.children.at(-1);
      if (!anchor || last?.type !== 'text') return;
      last.value = last.value.replace(headingAnchor, '');
      node.data = { ...node.data, hProperties: { id: anchor } };
    });
  };
}

/** Numbers a page's claims in the order in which a reader meets them, and marks the first mention of each. */
export function remarkClaimNumbers() {
  return (tree: Root): void => {
    const numbers = new Map<string, number>();
    visit(tree, (node) => {
      if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Claim') return;
      const { id = '' } = attributesOf(node);
      const first = !numbers.has(id);
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'number', value: String(number) });
      if (first) node.attributes.push({ type: 'mdxJsxAttribute', name: 'first', value: 'true' });
    });
  };
}

/**
 * MDX unwraps a paragraph that holds nothing but components. A `<Claim>` alone on its line is still a
 * paragraph, and two of them in one paragraph stay in one: this puts the paragraph back.
 */
export function remarkInlineParagraphs() {
  const isInline = (node: { type: string; name?: string | null | undefined } | undefined) =>
    node?.type === 'mdxJsxFlowElement' && inlineNames.includes(node.name ?? '');
  return (tree: Root): void => {
    visit(tree, (parent) => {
      if (!('children' in parent) || parent.type === 'paragraph' || !parent.children.some(isInline)) return;
      const children: RootContent[] = [];
      for (const child of parent.children as RootContent[]) {
        if (!isInline(child)) {
          children.push(child);
          continue;
        }
        const inline = { ...child, type: 'mdxJsxTextElement' } as unknown as PhrasingContent;
        const last = children.at(-1);
        const adjoins = (last?.position?.end.line ?? -9) >= (child.position?.start.line ?? 0) - 1;
        if (last?.type === 'paragraph' && (last.data as { rebuilt?: true })?.rebuilt && adjoins) {
          last.children.push({ type: 'text', value: ' ' }, inline);
          last.position = { ...last.position, end: child.position?.end } as NonNullable<Paragraph['position']>;
        } else {
          children.push({
            type: 'paragraph',
            children: [inline],
            data: { rebuilt: true } as object,
            position: child.position,
          } as Paragraph);
        }
      }
      (parent as { children: RootContent[] }).children = children;
    });
  };
}

/**
 * Makes a Markdown table one that a phone can show as cards and a screen reader can still read as a table:
 * scopes on headers, the column's name on each cell, explicit roles (CSS `display` would take them away).
 */
export function rehypeTables() {
  const cells = (row: Element) => row.children.filter((child): child is Element => child.type === 'element');
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', (table) => {
      if (table.tagName !== 'table') return;
      const rows: Element[] = [];
      visit(table, 'element', (node) => {
        if (node.tagName === 'tr') rows.push(node);
        if (/^(thead|tbody)$/.test(node.tagName)) node.properties.role = 'rowgroup';
      });
      const [head, ...body] = rows;
      if (!head) return SKIP;
      const names = cells(head).map((cell) => wordsOf(cell));
      table.properties.role = 'table';
      head.properties.role = 'row';
      for (const cell of cells(head)) Object.assign(cell.properties, { scope: 'col', role: 'columnheader' });
      for (const row of body) {
        row.properties.role = 'row';
        cells(row).forEach((cell, index) => {
          if (index === 0)
            Object.assign(cell, { tagName: 'th', properties: { ...cell.properties, scope: 'row', role: 'rowheader' } });
          else Object.assign(cell.properties, { role: 'cell', dataLabel: names[index] });
        });
      }
      return SKIP;
    });
  };
}

function wordsOf(node: ElementContent): string {
  return node.type === 'text'
    ? node.value
    : 'children' in node
      ? (node.children as ElementContent[]).map(wordsOf).join('')
      : '';
}
