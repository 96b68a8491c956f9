// Step: takes out of each page what only the framework needs: scripts, preloads, comments, empty wrappers.
// What stays is what a browser needs to show the words: head, words, style sheet links (inlined later).
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { PublishStep } from './site.ts';

type Node = RootContent | ElementContent;

/** Attributes that React and Next leave behind for their own use in the browser. */
const leftovers = /^data(Precedence|Nimg|Reactroot|NextHead)$|^nextInternal/;

function isFramework(node: Node): boolean {
  if (node.type === 'comment') return true;
  if (node.type !== 'element') return false;
  const { tagName, properties } = node;
  if (tagName === 'script') return properties.type !== 'application/ld+json' && properties.type !== 'speculationrules';
  if (tagName === 'link') return /preload|modulepreload|prefetch|dns-prefetch|preconnect/.test(String(properties.rel));
  // Next says a preview's words a second time for X, which reads `og:` where there is no `twitter:`.
  if (tagName === 'meta')
    return properties.name === 'next-size-adjust' || /^twitter:(?!card$)/.test(String(properties.name));
  // React's suspense boundaries leave `<div hidden></div>` at the top of the body.
  if (tagName === 'div') return properties.hidden === true && node.children.every(isFramework);
  return false;
}

function strip<T extends Root | Element>(node: T): T {
  const children = (node.children as Node[])
    .filter((child) => !isFramework(child))
    .map((child) => (child.type === 'element' ? strip(child) : child));
  if (node.type === 'root') return { ...node, children };
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => !leftovers.test(name)));
  return { ...node, properties, children };
}

export const stripFramework: PublishStep = {
  name: 'take out the framework',
  run: (site) => ({ ...site, pages: new Map([...site.pages].map(([path, tree]) => [path, strip(tree)])) }),
};
