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
      if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || !node.name) return;
      const attributes = attributesOf(node);
      const id = { Claim: attributes.id, Quote: attributes.claim }[node.name];
      if (id === undefined) return;
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
 * Makes a Markdown table one that a phone can show as cards: scopes on headers, the first cell of a row as its
 * header, the column's name on each other cell. No roles: browsers keep a table's meaning when CSS shows it
 * otherwise (Chromium since 80), and HTML forbids roles on a table's parts.
 */
export function rehypeTables() {
  const cells = (row: Element) => row.children.filter((child): child is Element => child.type === 'element');
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', (table) => {
      if (table.tagName !== 'table') return;
      const rows: Element[] = [];
      visit(table, 'element', (node) => {
        if (node.tagName === 'tr') rows.push(node);
      });
      const [head, ...body] = rows;
      if (!head) return SKIP;
      const names = cells(head).map((cell) => wordsOf(cell));
      for (const cell of cells(head)) cell.properties.scope = 'col';
      for (const row of body) {
        cells(row).forEach((cell, index) => {
          if (index === 0) Object.assign(cell, { tagName: 'th', properties: { ...cell.properties, scope: 'row' } });
          else cell.properties.dataLabel = names[index];
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
