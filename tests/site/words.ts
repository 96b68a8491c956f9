// The words of a page as a reader gets them: what is shown, in which language, inside what.
import type { Element, Root, RootContent } from 'hast';

/** A piece of text that stands whole in one element. */
export interface Piece {
  readonly text: string;
  /** The language that the nearest `lang` says; '' when none does. */
  readonly lang: string;
  /** The elements around it, outermost first. */
  readonly inside: readonly Element[];
  /** Pieces of the same line of thought have the same number: a paragraph, a cell, a heading. */
  readonly block: number;
}

const unseen = new Set(['head', 'script', 'style', 'template', 'svg']);
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

/** Every piece of text that is shown, in reading order. */
export function piecesOf(root: Root | Element): readonly Piece[] {
  const pieces: Piece[] = [];
  let block = 0;
  const walk = (node: Root | RootContent, lang: string, inside: readonly Element[]): void => {
    if (node.type === 'text') {
      pieces.push({ text: node.value, lang, inside, block });
    } else if (node.type === 'element') {
      if (unseen.has(node.tagName) || node.properties.hidden !== undefined) return;
      const own = String(node.properties.lang ?? lang);
      const breaks = !inline.has(node.tagName);
      if (breaks) block += 1;
      for (const child of node.children) walk(child, own, [...inside, node]);
      if (breaks) block += 1;
    } else if (node.type === 'root') {
      for (const child of node.children) walk(child, lang, inside);
    }
  };
  walk(root, '', []);
  return pieces;
}

/** The pieces as text: a line for each block, white space as it is shown. */
export function textOf(pieces: readonly Piece[]): string {
  const lines = new Map<number, string>();
  for (const { block, text } of pieces) lines.set(block, (lines.get(block) ?? '') + text);
  return [...lines.values()]
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Everything in a page that somebody reads or hears, whether it is shown or not: names, labels, the head, what scripts will show. */
export function everythingSaid(tree: Root): string {
  const said: string[] = [textOf(piecesOf(tree))];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'element') {
      const { ariaLabel, title, alt, placeholder, content, ...others } = node.properties;
      const data = Object.keys(others).flatMap((name) => (name.startsWith('data') ? others[name] : []));
      for (const words of [ariaLabel, title, alt, placeholder, content, ...data]) if (words) said.push(String(words));
      if (node.tagName === 'title')
        for (const child of node.children) if (child.type === 'text') said.push(child.value);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return said.join('\n');
}
