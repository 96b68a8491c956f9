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

/** The page with other children in its head. Shares all the rest. */
export function withHead(tree: Root, change: (children: Element['children']) => Element['children']): Root {
  const head = find(tree, 'head');
  const replace = <T extends Root | Element>(node: T): T => ({
    ...node,
    children: node.children.map((child) =>
      child === head
        ? { ...head, children: change(head.children) }
        : child.type === 'element' && child.tagName === 'html'
          ? replace(child)
          : child,
    ),
  });
  return replace(tree);
}
