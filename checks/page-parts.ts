// What parity compares: a page cut at its headings and at its claims, in any language alike. Knows no rule.

import type { Nodes } from 'mdast';
import { ended } from '#lib/content/ended.ts';
import { attributesOf, isComponent, type MdxFile } from '#lib/content/mdx-file.ts';
import { wordFields } from '#lib/content/schema.ts';
import { headingAnchor, wordsInAttributes } from '#lib/content/vocabulary.ts';

export interface Part {
  /** A heading's anchor or a claim's id; the words before the first heading are `(top)`. */
  readonly name: string;
  readonly line: number | undefined;
  /** Words; those of a section are the ones outside its claims. */
  text: string;
  /** Items of each list, rows of each table, in order. */
  readonly shapes: string[];
  readonly links: string[];
}

const breaks = /^(?:paragraph|heading|tableCell|listItem)$/;

// A link to another site may lead to that site's own page in the reader's language.
const target = (url: string) => (URL.canParse(url) && url.startsWith('https:') ? new URL(url).host : url);

/** A page's sections in order, and its claims, each with all the words it has on the page. */
export function partsOf(page: MdxFile): { sections: Part[]; claims: Map<string, Part> } {
  const part = (name: string, line: number | undefined): Part => ({ name, line, text: '', shapes: [], links: [] });
  const matter = (page.frontMatter.value ?? {}) as Record<string, unknown>;
  let section = part('(top)', page.frontMatter.lineOf(['title']));
  section.text = wordFields.map((key) => `${ended(String(matter[key] ?? ''))}\n\n`).join('');
  const sections = [section];
  const claims = new Map<string, Part>();

  const walk = (node: Nodes, claim: Part | undefined): void => {
    const line = node.position?.start.line;
    if (node.type === 'yaml') return;
    if (node.type === 'heading') {
      const words = node.children.at(-1);
      const anchor = headingAnchor.exec(words?.type === 'text' ? words.value : '')?.[1];
      section = part(anchor ? `#${anchor}` : '(no anchor)', line);
      sections.push(section);
    }
    if (node.type === 'list') section.shapes.push(`a list of ${node.children.length}`);
    if (node.type === 'table')
      section.shapes.push(`a table of ${node.children.length} by ${node.children[0]?.children.length ?? 0}`);
    if (node.type === 'link') section.links.push(target(node.url));
    if (node.type === 'text') (claim ?? section).text += node.value.replace(headingAnchor, '');
    let inside = claim;
    if (isComponent(node)) {
      const attributes = attributesOf(node);
      const { id } = attributes;
      for (const text of wordsInAttributes(attributes)) section.text += `${ended(text)}\n\n`;
      if (node.name === 'Claim' && id) {
        inside = claims.get(id) ?? part(id, line);
        claims.set(id, inside);
      }
    }
    if ('children' in node) for (const child of node.children) walk(child, inside);
    if (inside && inside !== claim) inside.text = `${ended(inside.text)}\n\n`;
    else if (breaks.test(node.type) && !claim) section.text += '\n\n';
  };
  walk(page.tree, undefined);
  return { sections, claims };
}
