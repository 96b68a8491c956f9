// A page's words without what only a screen can do: what the editions in text and Markdown are made from.
// Takes nothing out that a reader needs: claims keep their numbers, and sources their addresses.
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf, find, text } from './html.ts';

/** Ways to go on, to share, to press, and pictures whose words stand beside them. */
const leftOut = new Set([
  'nav',
  'script',
  'style',
  'svg',
  'img',
  'button',
  'share-page',
  'save-offline',
  'template',
  'input',
  'select',
]);
const classesLeftOut = ['edition-mark', 'print-only', 'back', 'skip', 'sheet-tools'];

function isLeftOut(node: Element): boolean {
  return (
    leftOut.has(node.tagName) ||
    node.properties.hidden === true ||
    node.properties.ariaHidden === 'true' ||
    classesOf(node).some((name) => classesLeftOut.includes(name))
  );
}

const paragraph = (...children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});

/**
 * A table's rows as paragraphs, as a phone shows them: a row's name, then each cell after its column's name.
 * 80 columns of text are too narrow for columns.
 */
function rowsOf(table: Element): ElementContent[] {
  const rows: ElementContent[] = [];
  const walk = (node: Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'caption') rows.push(paragraph(...children(child)));
      else if (child.tagName === 'tr') {
        const cells = child.children.filter((cell): cell is Element => cell.type === 'element');
        // The head's words come back before each cell.
        if (cells.every(({ properties }) => properties.scope === 'col')) continue;
        const [name, ...others] = cells;
        if (!name) continue;
        rows.push(paragraph({ type: 'element', tagName: 'strong', properties: {}, children: children(name) }));
        const items = others.map((cell): ElementContent => {
          const label = cell.properties.dataLabel;
          return {
            type: 'element',
            tagName: 'li',
            properties: {},
            children: [...(label ? [text(`${label}: `)] : []), ...children(cell)],
          };
        });
        rows.push({ type: 'element', tagName: 'ul', properties: {}, children: items });
      } else walk(child);
    }
  };
  walk(table);
  return rows;
}

/** A box of a sheet: what to write there, on a line of its own, with room under it on paper. A choice is the page's. */
function boxOf(label: Element): ElementContent[] {
  const part = (tagName: string) =>
    label.children.find((child): child is Element => child.type === 'element' && child.tagName === tagName);
  if (part('select')) return [];
  const [name, hint] = [part('b'), part('small')];
  return [paragraph(...(name ? [name] : []), text(hint ? ` (${textOf(hint)}):` : ':'))];
}

/** What is written by hand on a flyer, as a line of dots under its name for each line that the sheet has. */
function linesToWriteOn(box: Element): ElementContent[] {
  const parts = box.children.filter((child): child is Element => child.type === 'element');
  const words = boxOf(box);
  const dots = parts
    .filter(({ tagName }) => tagName === 'span')
    .flatMap((): ElementContent[] => [
      { type: 'element', tagName: 'br', properties: {}, children: [] },
      text('.'.repeat(60)),
    ]);
  return words.map((line) => (line.type === 'element' ? { ...line, children: [...line.children, ...dots] } : line));
}

function children(node: Element | Root): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || isLeftOut(child)) return [];
    if (child.tagName === 'table') return rowsOf(child);
    if (child.tagName === 'label' && classesOf(child).includes('field')) return boxOf(child);
    if (classesOf(child).includes('write')) return linesToWriteOn(child);
    // Without a heading in it, the name of a group would run into its first box.
    if (child.tagName === 'legend' && !child.children.some((part) => part.type === 'element' && part.tagName === 'h2'))
      return [paragraph(...children(child))];
    if (classesOf(child).includes('mark')) return [text(` [${textOf(child)}]`)];
    // A number is dialled by hand here, and the address of every glossary word would stand between a reader and the sentence.
    const isTerm = classesOf(child).includes('term');
    if (child.tagName === 'a' && (isTerm || String(child.properties.href).startsWith('tel:'))) return children(child);
    return [{ ...child, children: children(child) }];
  });
}

/**
 * @param own the page's path: a place in the text itself needs no address, so that only the words of such a link stay
 * @param absolute makes a link of the page a whole address
 * @returns the words of the page's `<main>`, as a tree of plain elements
 */
export function readingCopy(tree: Root, own: string, absolute: (href: string) => string): Root {
  const whole = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const inner = node.children.flatMap(whole);
    const { href } = node.properties;
    if (typeof href === 'string' && (href.startsWith('#') || href.startsWith(`${own}#`))) return inner;
    const properties = typeof href === 'string' ? { href: absolute(href) } : {};
    return [{ ...node, properties, children: inner }];
  };
  return { type: 'root', children: children(find(tree, 'main')).flatMap(whole) };
}
