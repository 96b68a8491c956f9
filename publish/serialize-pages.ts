// Step: writes each page's tree as HTML, in the shortest spelling that the standard allows.
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PublishStep } from './site.ts';

/** A page as it is published. */
export function asHtml(tree: Root): string {
  return toHtml(tree, {
    omitOptionalTags: true,
    preferUnquoted: true,
    collapseEmptyAttributes: true,
    closeEmptyElements: true,
    tightSelfClosing: true,
    // Only what must be escaped is: a policy is full of single quotes.
    allowDangerousCharacters: true,
  });
}

export const serializePages: PublishStep = {
  name: 'write the pages',
  run(site) {
    const written = [...site.pages].map(([path, tree]) => [path, Buffer.from(asHtml(tree))] as const);
    return { ...site, pages: new Map(), files: new Map([...site.files, ...written]) };
  },
};
