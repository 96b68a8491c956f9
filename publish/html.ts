// Small helpers over a page's tree.
import type { Element, Root, Text } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** The first element with a name. @throws when the page has none */
export function find(tree: Root, tagName: string): Element {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName !== tagName) return undefined;
    found = node;
    return EXIT;
  });
  if (!found) throw new Error(`publish: a page without <${tagName}>`);
  return found;
}

/** A new element with text in it, or nothing. */
export function element(tagName: string, properties: Element['properties'], text?: string): Element {
  return { type: 'element', tagName, properties, children: text === undefined ? [] : [{ type: 'text', value: text }] };
}

/** Words, to stand in an element. */
export const text = (value: string): Text => ({ type: 'text', value });

/** The classes of an element. */
export const classesOf = ({ properties }: Element) => (properties.className ?? []) as string[];

type Change = (children: Element['children']) => Element['children'];

/** The page with other children in one of the two parts of its <html>. Shares all the rest. */
function withPart(tree: Root, name: 'head' | 'body', change: Change): Root {
  const part = find(tree, name);
  const replace = <T extends Root | Element>(node: T): T => ({
    ...node,
    children: node.children.map((child) =>
      child === part
        ? { ...part, children: change(part.children) }
        : child.type === 'element' && child.tagName === 'html'
          ? replace(child)
          : child,
    ),
  });
  return replace(tree);
}

/** The page with other children in its head. Shares all the rest. */
export const withHead = (tree: Root, change: Change): Root => withPart(tree, 'head', change);

/** The page with other children in its body. Shares all the rest. */
export const withBody = (tree: Root, change: Change): Root => withPart(tree, 'body', change);
