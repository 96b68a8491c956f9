// What a page says, without how it looks: its visible words, and the same words as a bare page of HTML.
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';

const unseen = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta', 'svg', 'head', 'dialog']);
const blocks = /^(p|h[1-6]|li|ul|ol|div|section|header|footer|nav|main|table|tr|td|th|figure|figcaption|caption)$/;

/** The words of a page in reading order, white space folded. */
export function visibleText(html: string): string {
  const words = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'element' && (unseen.has(node.tagName) || node.properties.hidden)) return '';
    if (!('children' in node)) return '';
    const inside = node.children.map(words).join('');
    return node.type === 'element' && blocks.test(node.tagName) ? `\n${inside}\n` : inside;
  };
  return words(select('body', fromHtml(html)) as Element)
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

const keptAttributes = ['href', 'lang', 'dir', 'id'];

/** The same words and links as plain HTML: no style, no script, no attribute but links, languages and anchors. */
export function barePage(html: string): string {
  const page = fromHtml(html);
  const bare = <T extends Nodes>(node: T): T => {
    if (!('children' in node)) return node;
    const children = node.children.flatMap((child) => {
      if (child.type === 'comment' || child.type === 'doctype') return [];
      if (child.type === 'element' && (unseen.has(child.tagName) || child.properties.hidden)) return [];
      return [bare(child as Nodes)];
    });
    const properties =
      node.type === 'element'
        ? Object.fromEntries(Object.entries(node.properties).filter(([name]) => keptAttributes.includes(name)))
        : undefined;
    return { ...node, children, ...(properties ? { properties } : {}) } as T;
  };
  const root = select('html', page) as Element;
  const title = textOf(select('title', page) as Element);
  const head = fromHtml(
    `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title></title>`,
    { fragment: true },
  );
  (select('title', head) as Element).children = [{ type: 'text', value: title }];
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      {
        ...bare(root),
        children: [
          { type: 'element', tagName: 'head', properties: {}, children: head.children as Element[] },
          bare(select('body', page) as Element),
        ],
      },
    ],
  };
  return toHtml(document);
}
